"""What tags hide of the Markdown between them: a blank line ends a block of HTML, not the elements it has opened."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from avglint.read.html.selection import select
from avglint.read.html.tokens import Token as HtmlToken
from avglint.read.html.tokens import tokens
from avglint.read.html.tree import build_tree


def hidden_stretches(
    page: str, line_starts: Sequence[int], blocks: Sequence[Token], jsx: bool
) -> list[tuple[int, int]]:
    """Return from where to where a reader of the rendered ``page`` sees nothing, in order.

    ``line_starts`` has the end of the page too. ``jsx``: an element written ``<div/>`` has no content.
    """
    if not any(block.type == "html_block" for block in blocks):
        return []
    tree = build_tree(page, line_starts[0], line_starts[-1], _as_html(page, line_starts, blocks, jsx))
    stretches: list[tuple[int, int]] = []
    for index in sorted(select(tree, whole=True).skipped):
        start = tree.nodes[index].start
        if not stretches or start >= stretches[-1][1]:
            stretches.append((start, tree.offset_after(index)))
    return stretches


def _as_html(page: str, line_starts: Sequence[int], blocks: Sequence[Token], jsx: bool) -> Iterator[HtmlToken]:
    """Yield the page as a browser gets it, but for what Markdown itself marks inside a paragraph."""
    at = end = 0
    for block in blocks:
        if block.map:
            at, end = (line_starts[line] for line in block.map)
        if block.type == "html_block":
            yield from tokens(page, at, end, is_xml=jsx)
        elif block.type in ("inline", "verbatim"):
            yield from _inside(page, at, end, block, jsx)
        elif block.type in ("fence", "code_block"):
            yield HtmlToken("start", at, at, "pre")
            yield HtmlToken("text", at, end)
            yield HtmlToken("end", end, end, "pre")
        elif not block.hidden:
            yield HtmlToken("end" if block.nesting < 0 else "start", at, at, block.tag)


def _inside(page: str, at: int, end: int, block: Token, jsx: bool) -> Iterator[HtmlToken]:
    """Yield the tags in a paragraph, and the text around them; a tag on more than one line may pass unseen."""
    for child in block.children or ():
        found = page.find(child.content, at, end) if child.type == "html_inline" else -1
        if found >= 0:
            yield HtmlToken("text", at, found)
            at = found + len(child.content)
            yield from tokens(page, found, at, is_xml=jsx)
    yield HtmlToken("text", at, end)
