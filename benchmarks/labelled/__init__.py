"""Passages whose attributions a reader labelled, and how well an extractor finds them."""
