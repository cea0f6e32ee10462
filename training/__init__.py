"""Trains the attribution tagger; no part of the package that users install."""
