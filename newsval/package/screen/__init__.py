"""Proves rows of tables right in bulk, with pyarrow; what it cannot prove is only suspect.

`blocks` reads a table, `cells` looks at each row by itself, `keys` compares the rows with each
other and with those of other tables. No finding is made here: whatever is suspect goes to the
reference library (see `replay`), which clears it or words what is wrong.
"""
