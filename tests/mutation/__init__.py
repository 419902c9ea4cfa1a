"""What a test would miss: slow, and no part of the suite; see ``README.md``."""

from pathlib import Path

KEPT = Path(__file__).parents[2] / ".mutation"
"""Where what was tried is kept."""
