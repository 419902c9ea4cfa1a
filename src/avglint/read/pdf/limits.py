"""How much of a PDF is read, and for how long."""

MAX_PAGES = 300
MAX_GLYPHS = 1_000_000
"""Characters of the whole file; the longest statements have some 100,000."""
MAX_DRAWN = 500_000
"""Paths, pictures and texts on one page: more is a drawing."""
MAX_SECONDS = 45
MAX_MEMORY = 2 * 1024**3
"""Bytes, where the system can hold a process to that."""
