"""Which comments are found in a file, and that they stay out of its text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avglint.read import read_bytes
from avglint.read.comments import comments_in

SAMPLES = Path(__file__).parents[2] / "samples"
C = "<!-- avglint: ignore AVG401: reden -->"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", f"Tekst. {C}", [(": ignore AVG401: reden ", C, False)]),
        ("a.md", "# Kop\n\n<!--avglint:x-->\n<!-- AVGlint y\nz -->\nTekst.", [(":x", "<!--avglint:x-->", False),
                                                                       (" y\nz ", "<!-- AVGlint y\nz -->", False)]),
        ("a.md", f"Tekst.\n\n    {C}\n", [(": ignore AVG401: reden ", C, True)]),
        ("a.md", f"Tekst.\n\n```\n{C}\n```\n", [(": ignore AVG401: reden ", C, True)]),
        ("a.md", f"Schrijf `{C}` op.", [(": ignore AVG401: reden ", C, True)]),
        ("a.md", "Tekst. <!-- over avglint: x --> <!-- avglinter: x -->", []),
        ("a.md", "Tekst. <!-- avglint: x", []),
        ("a.md", "Tekst. <!-- avglint: ignore x", [(": ignore", "<!-- avglint: ignore", True)]),
        ("a.html", "<p>Tekst. <!-- avglint : Ignore-file x>", [(" : Ignore", "<!-- avglint : Ignore", True)]),
        ("a.md", "# Over avglint {#avglint}\n\nTekst. <!-- avglint: ignored", []),
        ("a.txt", f"Tekst. {C}", [(": ignore AVG401: reden ", C, True)]),
        ("a.html", f"<p>Tekst. {C}</p>{C}", [(": ignore AVG401: reden ", C, False)] * 2),
        ("a.html", "<style>/* avglint: x */</style><p>Tekst.</p>", [(": x ", "/* avglint: x */", False)]),
        ("a.html", "<p>Tekst {# avglint: x #}</p>", [(": x ", "{# avglint: x #}", True)]),
        ("a.twig", "<p>Tekst {#- avglint: x -#}</p>", [(": x ", "{#- avglint: x -#}", False)]),
        ("a.tsx", "a = <p>Tekst {/* avglint: x */ }</p>", [(": x ", "{/* avglint: x */ }", False)]),
        ("a.php", "<?php /** avglint: x */ ?><p>Tekst", [(": x ", "/** avglint: x */", False)]),
        ("a.blade.php", "<p>Tekst {{-- avglint: x --}}", [(": x ", "{{-- avglint: x --}}", False)]),
        ("a.liquid", "<p>Tekst {% comment %}avglint: x{% endcomment %}</p>",
         [(": x", "{% comment %}avglint: x{% endcomment %}", False)]),
        ("a.liquid", "<p>Tekst {%- comment -%} avglint: x {%- endcomment -%}</p>",
         [(": x ", "{%- comment -%} avglint: x {%- endcomment -%}", False)]),
        ("a.vue", f"<template><p>Tekst {C}</p></template>", [(": ignore AVG401: reden ", C, False)]),
        ("a.astro", f"<p>Tekst {C}</p>", [(": ignore AVG401: reden ", C, False)]),
        ("a.mdx", "Tekst {/* avglint: x */}", [(": x ", "{/* avglint: x */}", False)]),
    ],
)  # fmt: skip
def test_comments(name: str, text: str, expected: list[tuple[str, str, bool]]) -> None:
    found = comments_in(read_bytes(text.encode(), name))
    assert [(each.text, text[each.start : each.end], each.seen) for each in found] == expected


PARTS = ["{% comment %}", "{% endcomment %}", "<!--", "-->", " avglint", ":", "{#", "#}", "/*", "*/", "a", "\n", "`"]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_every_comment_found_is_written_so(text: str) -> None:
    source = read_bytes(f"Tekst.\n\n{text}".encode(), "a.md")
    end = 0
    for comment in comments_in(source):
        assert end <= comment.start
        end = comment.end
        whole = source.original[comment.start : end]
        assert whole.startswith(("<!--", "{#", "/*", "{%"))
        assert whole.endswith(("-->", "#}", "*/", "endcomment %}"))
        assert comment.text in whole


@pytest.mark.parametrize(("asked", "number"), [("", 0), (": ignore x", 80_000)])
def test_many_that_are_never_closed_take_linear_time(asked: str, number: int) -> None:
    text = "Tekst.\n\n" + f"<!-- avglint{asked} {{# avglint{asked} " * 40_000
    found = comments_in(read_bytes(text.encode(), "a.txt"))
    assert len(found) == number
    assert not any(each.closed for each in found)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.[mh][dt]*")), ids=lambda path: path.name)
def test_a_comment_at_the_end_of_a_line_changes_nothing_of_the_text(path: Path) -> None:
    data = path.read_text(encoding="utf-8")
    before = read_bytes(data.encode(), path.name)
    lines = data.split("\n")
    ends = [number for number, line in enumerate(lines) if line.strip().endswith((".", "</p>", "</li>"))]
    assert ends
    for number in ends[:: max(1, len(ends) // 8)]:
        changed = "\n".join([*lines[:number], f"{lines[number]} {C}", *lines[number + 1 :]])
        after = read_bytes(changed.encode(), path.name)
        assert after.text == before.text
        assert [comment.seen for comment in comments_in(after)] == [False]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.[mh][dt]*")), ids=lambda path: path.name)
def test_a_comment_between_paragraphs_changes_nothing_of_the_text(path: Path) -> None:
    data = path.read_text(encoding="utf-8")
    before = read_bytes(data.encode(), path.name)
    lines = data.split("\n")
    # Front matter ends before the first heading.
    first = next(number for number, line in enumerate(lines) if line.strip().startswith(("# ", "<h1")))
    starts = [
        number for number, line in enumerate(lines) if number > first and line.startswith(("##", "<h2", "    <h2"))
    ]
    assert starts
    for number in starts:
        changed = "\n".join([*lines[:number], C, "", *lines[number:]])
        after = read_bytes(changed.encode(), path.name)
        assert after.text == before.text
        assert [comment.seen for comment in comments_in(after)] == [False]
