"""Packages of records: how they are written, read and checked by the reference library."""
