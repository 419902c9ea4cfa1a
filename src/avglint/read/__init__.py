"""Bytes to ``Source``: finding files, decoding them, and turning markup into the text that a reader sees."""

from avglint.read.discover import STDIN, Found, Input, find_files, walk_folder
from avglint.read.load import MAX_BYTES, PAGES_OF_CODE, RECORDS, read_bytes, read_path

__all__ = [
    "MAX_BYTES",
    "PAGES_OF_CODE",
    "RECORDS",
    "STDIN",
    "Found",
    "Input",
    "find_files",
    "read_bytes",
    "read_path",
    "walk_folder",
]
