"""Looks at a package of a stranger's before any library does; nothing is fetched or run."""
