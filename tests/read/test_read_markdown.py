"""What the reader of a rendered Markdown page sees, and as which lines."""

import pytest

from avglint.read import read_bytes

LINES = {
    "headings": ("# Privacy #\n\nDoel\n----\nWij\nbellen.", "Privacy\n\nDoel\n\nWij bellen."),
    "emphasis": ("Wij ***bewaren*** _niets_ **van** ~~u~~ 2*3 a_b_c", "Wij bewaren niets van 2*3 a_b_c"),
    "links": (
        '[wij](<a b> "t (x)") [u][r] [r] [r][] <https://a.example> [geen](x y)\n\n[r]: /x',
        "wij u r r https://a.example [geen](x y)",
    ),
    "link and same words after it": ("[doel](doel)doel ![logo](logo)logo", "doeldoel logologo"),
    "link text with brackets": ("[a [b] **c**](u) d", "a [b] c d"),
    "escapes and entities": (r"A\&B \*niet\* R&amp;D &euro;&nbsp;5 &onzin; \d", r"A&B *niet* R&D € 5 &onzin; \d"),
    "words that begin like an entity": (
        "wet&regelgeving; &notitie; &amp &REG; &Aumlaut; &copy; &#1; &#128; &#x1F600; &#0;x &fjlig; &ngE; slot",
        "wet&regelgeving; &notitie; &amp ® &Aumlaut; © \ufffd \ufffd \U0001f600 \ufffdx fj \u2267\u0338 slot",
    ),
    "code": ("Zet `` a ` b `` en ` c ` aan", "Zet a ` b en c aan"),
    "inline html": ("Wij <span class='x'>zijn</span><!-- niet --> hier<br>en daar", "Wij zijn hier\nen daar"),
    "inline html that hides or strikes out": (
        "Wij <span hidden>niet <span>weg</span> weg</span>zijn<br> <del>weg `weg`</del>er **nog <s>weg** weg\n\nSlot",
        "Wij zijn\ner nog\n\nSlot",
    ),
    "hard breaks": ("De Linde  \nDorpsstraat 1\\\nErgens", "De Linde\nDorpsstraat 1\nErgens"),
    "lists": (
        "Wij vragen:\n* naam\n  - voor\n  - achter\n\n* adres\n  en plaats\n",
        "Wij vragen:\n\n- naam\n - voor\n - achter\n- adres en plaats",
    ),
    "numbers": ("3. a\n4. b", "3. a\n4. b"),
    "loose items": ("- een\n\n  twee\n- drie", "- een\n  twee\n- drie"),
    "quote": ("> Wij\n> bellen.\nNiet.", "Wij bellen. Niet."),
    "table": ("| Doel | Duur |\n|---|:-:|\n| a \\| b | **7** jaar |\n| c | |", "Doel | Duur\na | b | 7 jaar\nc | "),
    "code block": ("```txt\neen\n  twee\n```\n\n    drie", "een\ntwee\n\ndrie"),
    "html block": (
        "<div class='x'>\n<p>Wij &amp; u</p>\n<ul><li>naam</li></ul></div>\n\nSlot",
        "Wij & u\n\n- naam\n\nSlot",
    ),
    "html block that is hidden": ("<div hidden>\n<p>weg</p></div>\n\n<p hidden>weg</p>\n\nSlot", "Slot"),
    "html around markdown": ("<details><summary>Duur</summary>\n\nEen **jaar**.\n\n</details>", "Duur\n\nEen jaar."),
    "html block around markdown that is hidden": (
        "A\n\n<div hidden>\n\nweg\n\n- weg\n\n```\nweg\n```\n\n|weg|\n|-|\n|weg|\n\n# weg\n\n</div> B\n\n"
        "<del>\n\nweg\n\n<p>weg</p>\n\n</del>\n\n**C**",
        "A\n\nB\n\nC",
    ),
    "html block in one that is hidden": (
        "<div hidden>\n\n<div>\n\nweg\n\n</div>\n\nweg\n\n</div>\n\n<div>\n\nA\n\n</div>\n\nB",
        "A\n\nB",
    ),
    "hidden element closed at the end of a paragraph": ("<div hidden>\n\nweg</div>\n\nA `</div>`", "A </div>"),
    "paragraphs that begin with what is struck out": (
        "<div>\n\n<del>weg</del> A\n\n- <s>weg</s> B\n\n<span hidden>weg</span> C\n\n</div>\n\n<p hidden>weg</p> D",
        "A\n\n- B\n\nC\n\nD",
    ),
    "hidden element opened in a paragraph": (
        "A <div hidden>weg\n\nweg\n\n</div>\n\nB <span hidden>weg\n\nC",
        "A\n\nB\n\nC",
    ),
    "hidden element that is never closed": (
        "- A\n\n  <div hidden>\n\n  weg\n\n- B\n\n<section>\n\n<div hidden>\n\nweg\n\n</section>\n\nC\n\n<del>\n\nweg",
        "- A\n- B\n\nC",
    ),
    "hidden elements that hold nothing": (
        "<p hidden>\n\nA\n\n<input hidden>\n\nB\n\n`<del>`\n\nC",
        "A\n\nB\n\n<del>\n\nC",
    ),
    "hidden part that a button opens": (
        "<button data-bs-toggle='collapse' data-bs-target='#x'>Meer</button>\n\n"
        "<div class='collapse' hidden id='x'>\n\nWij bewaren het.\n\n</div>",
        "Meer\n\nWij bewaren het.",
    ),
    "comment": ("<!-- weg\n\nweg -->\n\nSlot", "Slot"),
    "front matter": ('---\nlayout: x\ntitle: "Privacy: wij"\n---\nTekst', "Tekst"),
    "text between two rules": ("---\n\nWij bellen.\n\n---\n\nTekst", "Wij bellen.\n\nTekst"),
    "front matter with long keys": ("---\nmeta title: x\nb: c\n---\nTekst", "Tekst"),
    "front matter in json": ('---\n{ "title": "x" }\n---\nTekst', "Tekst"),
    "front matter with a tag": ("---\n<<: *anders\n---\nTekst", "Tekst"),
    "front matter after a remark, in toml": ("+++\n# van ons\n\n[params]\na = 1\n+++\nTekst", "Tekst"),
    "line of white space above a paragraph": (
        "\u00a0\nWij bellen\nu.\n\n> \u3000\n> \u2003 \n> Of\n> niet.\n\n1. \f\n   1\n\nKop\u00a0\n\v\n===",
        "Wij bellen u.\n\nOf niet.\n\n1. 1\n\nKop",
    ),
    "line of white space in a paragraph, quote and code": (
        "Wij\n\u00a0\nbellen\n\u2028\n\n> \u00a0\n> \u0085\n> a\n> \u0085\n> b\n\n```\n\u00a0\nc\u00a0\n```",
        "Wij bellen\n\na b\n\nc",
    ),
    "carriage returns": ("# Privacy\r\n\r\nWij\r\nbellen.\r\n", "Privacy\n\nWij bellen."),
}


@pytest.mark.parametrize(("page", "text"), LINES.values(), ids=LINES.keys())
def test_lines(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.md").text == text


@pytest.mark.parametrize(("mark", "below"), [("- ", "  "), ("1. ", "   "), ("> ", "> ")])
def test_deep_nesting_drops_nothing(mark: str, below: str) -> None:
    points = [f"punt{depth}" for depth in range(130)]
    page = "".join(f"{below * depth}{mark}{point}\n" for depth, point in enumerate(points)) + "\nSlot"
    words = read_bytes(page.encode(), "a.md").text.split()
    assert [word for word in words if word.isalnum()] == [*points, "Slot"]


def test_thousands_of_brackets_are_taken_as_they_are() -> None:
    few, many = f"{'[' * 900}*a*", f"{'[' * 1001}*b*"
    page = "\n\n".join([many, *[few] * 7, "[x](y) *c*", "[![*d*](e)](f)"])
    lines = [line.lstrip("[") for line in read_bytes(page.encode(), "a.md").text.split("\n\n")]
    assert lines == ["*b*", *["a"] * 4, *["*a*"] * 3, "x c", "![*d*](e)](f)"]


def test_title_of_front_matter() -> None:
    assert read_bytes(b'---\nlayout: x\ntitle: "Privacy: wij"\n---\nTekst', "a.md").title == "Privacy: wij"


def test_hints() -> None:
    page = "## Duur\n\n**Termijn**\n\nTekst\n\n|a|b|\n|-|-|\n|c|d|\n\n- e\n  1. f\n"
    source = read_bytes(page.encode(), "a.md")
    assert source.hints is not None
    kinds = [(hint.kind, hint.level) for hint, line in zip(source.hints, source.text.split("\n"), strict=True) if line]
    assert kinds == [
        ("heading", 2),
        ("heading", 3),
        ("text", 0),
        ("header_row", 0),
        ("row", 0),
        ("item", 1),
        ("item", 2),
    ]


def test_same_text_as_html() -> None:
    markdown = "# Privacy\n\nWij zijn **De Linde**.\n\n- naam\n- adres\n\n|Doel|Duur|\n|-|-|\n|Factuur|7 jaar|\n"
    page = (
        "<h1>Privacy</h1><p>Wij zijn <b>De Linde</b>.</p><ul><li>naam</li><li>adres</li></ul>"
        "<table><tr><th>Doel</th><th>Duur</th></tr><tr><td>Factuur</td><td>7 jaar</td></tr></table>"
    )
    from_markdown, from_html = read_bytes(markdown.encode(), "a.md"), read_bytes(page.encode(), "a.html")
    assert (from_markdown.text, from_markdown.hints) == (from_html.text, from_html.hints)
