"""What a test would miss: slow, and no part of the suite; see ``README.md``."""
