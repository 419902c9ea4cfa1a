"""How much of a PDF is read, and what can be wrong with one."""

from enum import Enum

MAX_PAGES = 300
MAX_GLYPHS = 1_000_000
"""Characters of the whole file; the longest statements have some 100,000."""
MAX_DRAWN = 500_000
"""Paths, pictures and texts on one page: more is a drawing."""
MAX_INFLATED = 200 * 1024 * 1024
"""Bytes of all compressed streams together, unpacked."""
MAX_SECONDS = 60
MAX_MEMORY = 2 * 1024**3
"""Bytes, where the system can hold a process to that."""


class PdfFault(Enum):
    """Why a PDF can't be read."""

    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    PAGES = "pages"
    GLYPHS = "glyphs"
    DRAWN = "drawn"
    INFLATED = "inflated"
    SLOW = "slow"
