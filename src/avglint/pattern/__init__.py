"""The pattern language: its grammar, its compiler, and matching by sets of positions."""
