"""Judging one statement by compiled rules: windows, clues, conditions, verdicts."""
