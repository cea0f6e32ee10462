"""From segments to values: pure functions, one module a concept."""
