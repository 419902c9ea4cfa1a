"""Pages written in a script: React and the like (``.tsx``, ``.jsx``), and Astro."""

from avglint.read.canonical import Page
from avglint.read.html import write_page
from avglint.read.html.tree import build_tree
from avglint.read.script.frames import as_content
from avglint.read.script.lexer import Script, scan
from avglint.read.script.tokens import ScriptReader


def read_jsx(original: str) -> Page:
    """Return the text of the elements in a script, and of the lists and texts that are used in them."""
    return _read(scan(original, len(original)))


def read_astro(original: str) -> Page:
    """Return the text of the markup after the code between ``---``."""
    import re

    fence = re.compile(r"\s*---[ \t]*\r?\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE).match(original)
    masked = original
    if fence:
        code = fence.start(1)
        masked = " " * code + original[code : fence.end(1)] + "   " + original[fence.end(1) + 3 :]
    return _read(scan(masked, len(masked), fence.end() if fence else 0))


def _read(script: Script) -> Page:
    reader = ScriptReader(script)
    tree = build_tree(script.page, 0, len(script.page), as_content(reader.read()))
    return write_page(tree, reader.title)
