"""HTML to the text of the statement that a page holds; other readers hand over a tree of their own."""

from avglint.read.canonical import Page, compose
from avglint.read.front_matter import front_matter
from avglint.read.html.lines import write_elements
from avglint.read.html.selection import select
from avglint.read.html.tokens import tokens
from avglint.read.html.tree import Tree, build_tree
from avglint.read.writer import LineWriter


def read_html(original: str) -> Page:
    """Return the statement of the page ``original``: the main content, then the page's footer."""
    start, title = front_matter(original)
    return write_page(build_tree(original, start, len(original)), title)


def read_xhtml(original: str) -> Page:
    """Return the statement of a page that a browser reads by the rules of XML."""
    start, title = front_matter(original)
    stream = tokens(original, start, len(original), is_xml=True)
    return write_page(build_tree(original, start, len(original), stream), title)


def write_page(tree: Tree, title: str | None) -> Page:
    """Return the statement that ``tree`` holds; ``title`` is for a page without ``<title>``."""
    writer = LineWriter(tree.page)
    selection = select(tree)
    for root in selection.roots:
        write_elements(tree, root, selection.skipped | frozenset(selection.footers), writer)
    writer.footer = True
    for root in selection.footers:
        write_elements(tree, root, selection.skipped, writer)
    if not writer.lines:
        write_elements(tree, 0, select(tree, whole=True).skipped, writer)
    return compose(writer.lines, _title(tree) or title)


def write_fragment(writer: LineWriter, start: int, end: int) -> None:
    """Write the visible text of a piece of HTML, ``writer.original[start:end]``, as the HTML in a Markdown file."""
    tree = build_tree(writer.original, start, end)
    write_elements(tree, 0, select(tree, whole=True).skipped, writer)


def _title(tree: Tree) -> str | None:
    for index in tree.named("title"):
        if tree.nodes[tree.parents[index]].name != "svg":
            return " ".join(tree.words(index).split()) or None
    return None
