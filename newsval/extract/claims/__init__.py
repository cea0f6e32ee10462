"""Makes claims of the attributions whose content has no quotation marks.

It imports none of its modules: rules ask for the stance alone, and need not wait for the rest.
"""
