"""newsval: raw news text in, checkable records and data packages out."""

__version__ = "1.0.0"
