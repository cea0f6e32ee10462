"""Synthetic articles: records that every rule passes, of no article that was ever written."""
