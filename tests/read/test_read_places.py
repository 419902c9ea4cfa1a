"""Every character of the text leads back to the file."""

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from avglint.errors import UnreadableSourceError
from avglint.model.source import Source, Span, line_starts
from avglint.read import read_bytes, read_path
from tests.addresses import with_addresses
from tests.read.pieces import check_pieces

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus" / "dev"
UNSEEN = re.compile("[\\s\u00ad\u200b\u2060\ufeff]+")


def without_additions(source: Source) -> str:
    """The text with white space for what the reader of markup added: markers, bars between cells, line ends."""
    parts = []
    ends = [piece.text_start for piece in source.pieces[1:]] + [len(source.text)]
    for piece, end in zip(source.pieces, ends, strict=True):
        words = source.text[piece.text_start : end]
        parts.append(words if piece.original_start < piece.original_end else re.sub(r"[^\n]", " ", words))
    return "".join(parts)


def lines_with_spans(source: Source) -> list[tuple[str, str]]:
    """Each line as the author wrote it, with the stretch of the original that it stands for."""
    result = []
    start = 0
    for line in without_additions(source).split("\n"):
        if line:
            span = source.original_span(Span(start, start + len(line)))
            result.append((line.strip(), source.original[span.start : span.end]))
        start += len(line) + 1
    return result


def behind(source: Source, words: str) -> str:
    """What in the file the first of these words of its text stand for."""
    at = source.text.index(words)
    span = source.original_span(Span(at, at + len(words)))
    return source.original[span.start : span.end]


def visible(markup: str) -> str:
    without = re.sub(
        r"<!--.*?-->|<(script|style|button|svg)\b.*?</\1>|</?[a-zA-Z][^>]*>", "", with_addresses(markup), flags=re.S
    )
    return UNSEEN.sub("", html.unescape(without))


def corpus(pattern: str) -> list[object]:
    files = sorted(CORPUS.glob(pattern))
    absent = pytest.mark.skip(reason=f"the corpus is not at {CORPUS}")
    return [pytest.param(path, id=path.stem) for path in files] or [pytest.param(CORPUS, marks=absent)]


@pytest.mark.parametrize("path", corpus("*.html"))
def test_lines_of_real_pages_stand_where_they_say(path: Path) -> None:
    source = read_path(str(path))
    check_pieces(source)
    for line, markup in lines_with_spans(source):
        assert UNSEEN.sub("", line) == visible(markup)


@pytest.mark.parametrize("path", corpus("*.md"))
def test_pieces_of_real_markdown(path: Path) -> None:
    source = read_path(str(path))
    check_pieces(source)
    for line, markup in lines_with_spans(source):
        assert line[0] == markup[0] or markup.startswith("&")
        assert line[-1] == markup[-1] or markup.endswith(";")


@pytest.mark.parametrize(
    ("name", "page", "words", "found"),
    [
        ("a.html", "<p>Wij &amp; u\n bellen</p>", "& u bellen", "&amp; u\n bellen"),
        ("a.html", "<p>a</p>\r\n<ul>\r\n<li>7 <b>jaar</b></li></ul>", "- 7 jaar", "7 <b>jaar"),
        ("a.html", "<p>x &lt;b&gt; €5</p>", "€5", "€5"),
        ("a.md", "Wij *be*waren [niets](niets) niets", " niets", " [niets"),
        ("a.md", "x [niets](niets) niets", "niets niets", "niets](niets) niets"),
        ("a.md", "---\ntitle: a\n---\n> - `a`  en\n>   \\*b", "en *b", "en\n>   \\*b"),
        ("a.md", "|a|a|\n|-|-|\n|x|x y|", "x y", "x y"),
        ("a.md", "- a\r\n\r\n  b\r\n", "b", "b"),
        ("a.md", "1. \u00a0\r\n   \u2003\r\n   1 b\r\n", "1 b", "1 b"),
        ("a.md", "<div>\n\ntekst\n\n<p>tekst &eacute;</p></div>", "é", "&eacute;"),
        ("a.txt", "Wij\nbellen", "bellen", "bellen"),
    ],
)
def test_span(name: str, page: str, words: str, found: str) -> None:
    assert behind(read_bytes(page.encode(), name), words) == found


def test_place_counts_lines_as_editors_do() -> None:
    source = read_bytes(b"een\r\ntwee\rdrie\nvier", "a.txt")
    places = [source.place(source.original.index(word)) for word in ("een", "wee", "drie", "ier")]
    assert [(place.line, place.column) for place in places] == [(1, 1), (2, 2), (3, 1), (4, 2)]


@given(st.text(alphabet="ab\r\n"))
def test_line_starts(text: str) -> None:
    lines = re.split(r"\r\n|\r|\n", text)
    starts = line_starts(text)
    assert [re.match(r"[^\r\n]*", text[start:]).group() for start in starts] == lines  # type: ignore[union-attr]


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *"ab1 \n\n*_`[]()!<>&#-|\\~\"'é",
            "\r\n",
            "  \n",
            "**",
            "](",
            "&amp;",
            "&#65;",
            "&#1;",
            "&reg",
            ";",
            "\\*",
            "<b>",
            "- ",
            "1. ",
            "\t",
            "> ",
            "| ",
            "\n|-|-|\n",
            "[a]: b\n",
            "\n\u00a0\n",
            "\u3000",
            "\f",
            "```\n",
            "<div>\n",
            "[a](b) ",
            "![a](b 'c')",
            "    ",
            "<!--",
            "-->",
            "<br>",
        ]
    ),
    max_size=40,
).map("".join)
HTML = st.lists(
    st.sampled_from(
        [
            *"ab1 \n<>&/='\"é",
            "<p>",
            "</p>",
            "<ul>",
            "<ol>",
            "<li>",
            "</ul>",
            "</li>",
            "<h2>",
            "</h2>",
            "<table>",
            "<tr>",
            "<td>",
            "<th>",
            "</table>",
            "<b>",
            "</b>",
            "<br>",
            "&amp;",
            "&nbsp;",
            "&shy;",
            "&#65;",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<main>",
            "<div hidden>",
            "</div>",
            "<footer>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<details>",
            "<summary>",
            "<pre>",
            "<title>",
            "<svg>",
            "<nav>",
            "<header>",
        ]
    ),
    max_size=40,
).map("".join)


_NAMES = (
    *("ul", "ol", "li", "dl", "dd", "table", "thead", "tr", "td", "div", "p", "section", "main", "article", "header"),
    *("footer", "nav", "aside", "h1", "h2", "span", "b", "a", "button", "details", "summary"),
)
_MARKS = (
    *("", "", "", "class=footer-link", "id=footer", "role=main", "role=navigation", "class='menu open'", "hidden"),
    *("role=heading", "role=presentation", "style='font-weight:700'", "start=7", "value=3", "class=accordion"),
)
_PROSE = "<p>Wij bewaren uw naam en uw adres, want anders kunnen wij u niets sturen. " * 3


def _element(name: str, marks: str, inside: list[str]) -> str:
    return f"<{name} {marks}>{''.join(inside)}</{name}>"


ELEMENTS = st.recursive(
    st.sampled_from(["Wij bewaren uw gegevens.", "naam ", "<br>", "&amp;", "\n"]),
    lambda inside: st.builds(_element, st.sampled_from(_NAMES), st.sampled_from(_MARKS), st.lists(inside, max_size=4)),
    max_leaves=15,
)
"""Elements in each other, as a page has them: anything may be the footer or the main content, and anything be in it."""


@settings(max_examples=400, deadline=None)
@given(st.lists(ELEMENTS, max_size=3).map("".join), st.sampled_from(["", f"<main>{_PROSE}</main>", _PROSE]))
@example("<ul><li class=footer-link>naam</ul>", _PROSE)
def test_any_elements(page: str, prose: str) -> None:
    check_any(prose + page, "a.html")


@settings(max_examples=200, deadline=None)
@given(MARKDOWN)
def test_any_markdown(page: str) -> None:
    check_any(page, "a.md")


@settings(max_examples=200, deadline=None)
@given(HTML)
def test_any_html(page: str) -> None:
    check_any(page, "a.html")


@settings(max_examples=400, deadline=None)
@given(MARKDOWN.filter(lambda page: "<" not in page))
@example("a```\n    ```\n")
def test_any_markdown_gives_the_words_of_the_parser(page: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    words = "".join(words_of(parser.parse(page)))
    try:
        source = read_bytes(page.encode(), "a.md")
    except UnreadableSourceError:
        return
    if not page.startswith("---"):
        assert UNSEEN.sub("", without_additions(source)) == UNSEEN.sub("", words)


def words_of(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children is not None:
            yield from words_of(token.children)
        elif token.type in ("text", "text_special", "code_inline", "fence", "code_block"):
            yield token.content


def check_any(page: str, path: str) -> None:
    try:
        source = read_bytes(page.encode(), path)
    except UnreadableSourceError:
        return
    check_pieces(source)
    for at in range(len(source.text)):
        span = source.original_span(Span(at, at + 1))
        assert 0 <= span.start <= span.end <= len(source.original)
