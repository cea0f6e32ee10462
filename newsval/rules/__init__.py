"""The rules, a family a module; see `registry` for what a rule is."""
