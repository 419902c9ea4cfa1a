"""Any bytes under any suffix are read or refused; the places in what is read lead back to the file."""

from avglint.errors import UnreadableSourceError
from avglint.model.source import DOCUMENTS, Span
from avglint.parsing import parse
from avglint.read import read_bytes
from avglint.read.comments import comments_in
from avglint.read.load import SUFFIXES
from tests.parsing.structure import check_structure
from tests.read.pieces import check_pieces

KINDS = tuple(suffix for suffix, kind in SUFFIXES.items() if kind not in DOCUMENTS)
"""The first byte of an input chooses one; a seed has its suffix in its name."""
WORDS = (
    *("<p>", "</p>", "<!--", "-->", "<script>", "<style>", "<table><tr><td>", "&amp;", "&#x41;", "<ul><li>", "<h1>"),
    *("<li class=footer>", "<div role=main>", "<article>", "<nav>", " id=menu", " hidden", "<footer>", "<td>"),
    *("---\n", "```", "{{", "}}", "{%", "%}", "<?php", "?>", "{/*", "*/}", "<template>", "return (", "=> ", "${", "`"),
    *("[a]: b", "](", "|-|-|", "export const ", "import a from 'a'", "@if (a)", "{!! a !!}", "avglint: ignore"),
)


def check(data: bytes) -> None:
    """Read ``data`` as the file that its first byte tells."""
    if not data:
        return
    try:
        source = read_bytes(data[1:], f"a{KINDS[data[0] % len(KINDS)]}")
    except UnreadableSourceError:
        return
    if source.format != "text":
        check_pieces(source)
    check_structure(parse(source))
    for offset in range(0, len(source.text), 7):
        span = source.original_span(Span(offset, offset + 1))
        assert 0 <= span.start <= span.end <= len(source.original)
        assert source.place(span.start).offset == span.start
    for comment in comments_in(source):
        assert 0 <= comment.start < comment.end <= len(source.original)
