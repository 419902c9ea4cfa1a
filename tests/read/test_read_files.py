"""Which files are read, in which encoding, and how those that can't be are refused."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from avglint.errors import UnreadableSourceError
from avglint.read import MAX_BYTES, Input, find_files, read_bytes, read_path
from avglint.read.load import MAX_LINES, MAX_SIGNS

ENCODED = {
    "utf-8": "één €".encode(),
    "utf-8 with a mark": "één €".encode("utf-8-sig"),
    "utf-16 le": b"\xff\xfe" + "één €".encode("utf-16-le"),
    "utf-16 be": b"\xfe\xff" + "één €".encode("utf-16-be"),
    "utf-32 le": b"\xff\xfe\0\0" + "één €".encode("utf-32-le"),
    "utf-32 be": b"\0\0\xfe\xff" + "één €".encode("utf-32-be"),
    "windows-1252": "één €".encode("cp1252"),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED.keys())
def test_encodings(data: bytes) -> None:
    assert read_bytes(data, "a.txt").original == "één €"


def test_bytes_without_meaning_in_windows_1252() -> None:
    assert read_bytes(b"a\x81\xe9\x80", "a.txt").original == "a\x81é€"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b'<meta charset="iso-8859-1"><p>' + "één".encode(), "één"),
        (b'<meta charset="iso-8859-1"><p>' + "één".encode("latin-1"), "één"),
    ],
)
def test_a_page_that_names_a_legacy_encoding(data: bytes, text: str) -> None:
    assert read_bytes(data, "a.html").text == text


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("a.txt", b"<p>x", "text"),
        ("A.TEXT", b"x", "text"),
        ("a.md", b"x", "markdown"),
        ("a.markdown", b"x", "markdown"),
        ("a.HTM", b"x", "html"),
        ("a.html", b"x", "html"),
        ("-", b"\n<!DOCTYPE html><p>x", "html"),
        ("a.php", b"<div class=x>x</div>", "php"),
        ("a.HTML.J2", b"x", "template"),
        ("-", b"<naam> verwerkt gegevens", "text"),
        ("privacyverklaring", b"# Privacy", "text"),
    ],
)
def test_formats(path: str, data: bytes, kind: str) -> None:
    assert read_bytes(data, path).format == kind


def test_plain_text_is_its_own_original() -> None:
    source = read_bytes(b"Privacy\r\n\r\nWij bellen.", "a.txt")
    assert source.text == source.original == "Privacy\r\n\r\nWij bellen."
    assert (source.pieces, source.hints) == ((), None)
    assert source.sha256 == hashlib.sha256(b"Privacy\r\n\r\nWij bellen.").hexdigest()


REFUSED = {
    "empty": (b"", "empty"),
    "white space": (b" \r\n\t\n", "empty"),
    "nothing but a byte order mark": (b"\xef\xbb\xbf", "empty"),
    "zero bytes": (b"abc\0def", "binary"),
    "nothing but zeros": (bytes(100), "binary"),
    "utf-16 without a mark": ("Privacy".encode("utf-16-be"), "UTF-16 without"),
    "control characters": (b"\x01\x02\x03abc" * 100, "binary"),
    "broken utf-16": (b"\xff\xfea\x00\x00\xd8", "encoding"),
    "rtf": (b"{\\rtf1 Privacy}", "RTF"),
    "too large": (b"a" * (MAX_BYTES + 1), "20 MB"),
    "too many lines": (b"a\n" * (MAX_LINES + 1), "250,000 lines"),
}


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_content(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableSourceError, match=why) as caught:
        read_bytes(data, "a.txt")
    assert caught.value.path == "a.txt"


TOO_MUCH_MARKUP = {
    "soft hyphens": ("a.html", "a&shy;"),
    "elements": ("a.html", "<p>a"),
    "emphasis": ("a.md", "*a* "),
    "cells": ("a.md", "a | "),
    "braces": ("a.vue", "{{ a }} "),
}


@pytest.mark.parametrize(("path", "part"), TOO_MUCH_MARKUP.values(), ids=TOO_MUCH_MARKUP.keys())
def test_what_no_statement_has_so_much_of(path: str, part: str) -> None:
    with pytest.raises(UnreadableSourceError, match="more markup"):
        read_bytes(part.encode() * (MAX_SIGNS + 1), path)


def test_blank_lines_and_code_are_no_lines() -> None:
    assert read_bytes(b"Wij bellen.\n" + b" \n" * (MAX_LINES + 1), "a.txt").text.startswith("Wij bellen.")
    page = b"<script>" + b"x;\n" * (MAX_LINES + 1) + b"</script><p>Wij bellen.</p>"
    assert read_bytes(page, "a.html").text == "Wij bellen."


def test_markdown_is_read_as_such_in_a_txt_too() -> None:
    source = read_bytes(b"# Privacyverklaring\n\nWij *bellen* u.\n\n## Rechten\n\nU mag bellen.\n", "a.txt")
    assert source.format == "markdown"
    assert source.text == "Privacyverklaring\n\nWij bellen u.\n\nRechten\n\nU mag bellen."
    for text in ("# Alleen een titel\n\nWij *bellen* u.\n", "Bel #1 of #2.\n#1 is dicht.\n#2 is open.\n"):
        assert read_bytes(text.encode(), "a.txt").format == "text"


def test_a_page_of_html_is_one_whatever_its_suffix() -> None:
    assert read_bytes(b"<!DOCTYPE html><p>Wij &amp; u</p>", "a.txt").text == "Wij & u"
    assert read_bytes(b"<p>Wij &amp; u</p>", "a.xhtml").text == "Wij & u"
    assert read_bytes(b"<br> Wij &amp; u", "a.txt").text == "<br> Wij &amp; u"


@pytest.mark.parametrize(("path", "data"), [("a.html", b"<script>x</script>"), ("a.md", b"<!-- x -->")])
def test_pages_without_text(path: str, data: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match="no text"):
        read_bytes(data, path)


def test_refused_paths(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    for path, why in [
        (tmp_path / "weg.txt", "no such file"),
        (tmp_path, "folder"),
        (tmp_path / "pijp.txt", "no regular file"),
        (tmp_path / ("x" * 300), "can't be opened"),
        ("a\0b.txt", "can't be opened"),
        ("/dev/null", "no regular file"),
    ]:
        with pytest.raises(UnreadableSourceError, match=why):
            read_path(str(path))


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path = tmp_path / "dicht.txt"
    path.write_text("x")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableSourceError, match="permission"):
        read_path(str(path))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.md", "a.HTML", "c.css", ".weg.md", "sub/d.txt", "node_modules/x/e.md", ".git/f.md", "leeg/g.css"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "sub" / "rond").symlink_to(tmp_path)
    (tmp_path / "sub" / "kapot.md").symlink_to(tmp_path / "bestaat-niet")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("paths", "found", "problems"),
    [
        (["."], [("a.HTML", False), ("b.md", False), ("sub/d.txt", False)], []),
        (["b.md", "a.HTML"], [("b.md", True), ("a.HTML", True)], []),
        (["c.css"], [("c.css", True)], []),
        ([".", "b.md", "./b.md"], [("a.HTML", False), ("b.md", True), ("sub/d.txt", False)], []),
        (["*.md"], [("b.md", True)], []),
        (["**/*.md"], [("b.md", True)], []),
        (["**x*.md"], [], ["**x*.md"]),
        (["s*"], [("sub/d.txt", False)], []),
        (["weg.md", "b.md"], [("b.md", True)], ["weg.md"]),
        (["leeg", "*.doc"], [], ["leeg", "*.doc"]),
        ([".git"], [(".git/f.md", False)], []),
    ],
)
def test_finding(paths: list[str], found: list[tuple[str, bool]], problems: list[str]) -> None:
    result = find_files(paths)
    assert [Input(os.path.normpath(item.path), item.named) for item in result.inputs] == [Input(*x) for x in found]
    assert [problem.path for problem in result.problems] == problems


STATEMENT = "Privacyverklaring. Wij verwerken uw gegevens; over privacy. " * 20


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.tsx", STATEMENT, True),
        ("a.PHP", STATEMENT, True),
        ("a.html.j2", STATEMENT, True),
        ("a.tsx", "const knop = 'Ons privacybeleid';\n" * 2 + "a" * 1000, False),
        ("a.vue", "<template>gegevens privacy gegevens</template>", False),
        ("a.ts", STATEMENT, False),
        ("dist/a.html", STATEMENT, False),
        ("vendor/pakket/a.php", STATEMENT, False),
        ("src/app/privacy/page.tsx", STATEMENT, True),
    ],
)
def test_pages_of_code_in_a_folder(tmp_path: Path, name: str, content: str, found: bool) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(content)
    result = find_files([str(tmp_path)])
    assert [item.path for item in result.inputs] == ([str(tmp_path / name)] if found else [])
    assert [problem.path for problem in result.problems] == ([] if found else [str(tmp_path)])


def test_a_statement_in_a_form_that_is_refused_is_found_in_a_folder(tmp_path: Path) -> None:
    for name in ("Privacyverklaring.doc", "privacy.rtf", "offerte.doc", "~$privacy.doc", "a.txt"):
        (tmp_path / name).write_bytes(b"{\\rtf1 Privacy}")
    found = [Path(item.path).name for item in find_files([str(tmp_path)]).inputs]
    assert found == ["Privacyverklaring.doc", "a.txt", "privacy.rtf"]


def test_a_folder_that_is_named_is_searched(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "a.html").write_text("x")
    assert len(find_files([str(tmp_path / "dist")]).inputs) == 1


def test_a_page_of_code_that_cannot_be_opened_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    (tmp_path / "a.tsx").write_text(STATEMENT)
    monkeypatch.setattr(Path, "open", refuse)
    assert len(find_files([str(tmp_path)]).inputs) == 1


HOSTILE = {
    "deep": ("<div>", "a.html"),
    "deep lists": ("<ul><li>x", "a.html"),
    "unclosed attributes": ("<a b='", "a.html"),
    "unclosed comments": ("<!--", "a.html"),
    "brackets of tags": ("<", "a.html"),
    "open cells": ("<table><tr><td>x", "a.html"),
    "misnested": ("<b><p></b>", "a.html"),
    "headers": ("<header><h1>x</h1>", "a.html"),
    "brackets": ("[", "a.md"),
    "brackets in pairs": ("[](", "a.md"),
    "emphasis": ("*a _b ", "a.md"),
    "quotes": ("> ", "a.md"),
    "ticks": ("`a``", "a.md"),
    "cells": ("|a", "a.md"),
    "echoes": ("{{ 'a' ", "a.j2"),
    "comments": ("{% comment %}", "a.liquid"),
    "settings": ('{% set a = "', "a.twig"),
    "blocks": ("{% block title %}", "a.njk"),
    "strings": ("<?php echo '\\'", "a.php"),
    "heredocs": ("<?php echo <<<A\n", "a.php"),
    "code": ("<? ", "a.php"),
    "directives": ("@if ((", "a.php"),
    "sections": ("@section('title')", "a.php"),
    "elements": ("<div>", "a.astro"),
    "components": ("<Sectie title='x'>", "a.astro"),
    "braces": ("{a(", "a.astro"),
    "open templates": ("{`${", "a.astro"),
    "wrong ends": ("<b>{</i>", "a.astro"),
    "open strings": ("{'\\'", "a.astro"),
    "items": ("<ListItem text='x' />", "a.astro"),
    "imports": ("import a\n", "a.mdx"),
    "tags in Markdown": ("<A b={c}>", "a.mdx"),
    "braces in Markdown": ("{'a'} {", "a.mdx"),
    "ticks in MDX": ("```\n{`", "a.mdx"),
    "open echoes": ("{{-- {!! {{ ", "a.php"),
}


SCRIPTS = {
    "elements": "<a>",
    "closed elements": "<a></a>",
    "generics": "a<b>(",
    "regexes": "= /a[",
    "templates": "`${",
    "objects": "[{a: 'b', c: ",
    "constants": "const a = {b: 'c'}; <p>{a.b}{a}</p>;",
    "long constants": "<p>{a} {a}</p>;",
    "types": "const a: b<c ",
    "comments": "/* ",
    "plus": "const a = 'b' + ",
}


@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_a_long_text_is_not_repeated() -> None:
    page = f"const a = '{'x ' * 50_000}';\nconst P = () => <p>{'<b>{a}</b>' * 5_000}</p>;"
    assert len(read_bytes(page.encode(), "a.tsx").text) < 200_000


@pytest.mark.no_cover
def test_hostile_components_take_linear_time() -> None:
    start = time.perf_counter()
    page = "<template>\n<p>Wij bellen.</p>" + "<a-b title='x'><li v-for='a in b'>{{ c" * 2_000 + "</template>"
    assert read_bytes(page.encode(), "a.vue").text.startswith("Wij bellen.")
    assert time.perf_counter() - start < 120, "about one second here; what is quadratic takes minutes"


@pytest.mark.parametrize("unit", SCRIPTS.values(), ids=SCRIPTS.keys())
@pytest.mark.no_cover
def test_hostile_scripts_take_linear_time(unit: str) -> None:
    page = f"const a = '{'x ' * 200}';\nconst P = () => <p>Wij bellen.</p>;\n{unit * (30_000 // len(unit))}</a></b>"
    start = time.perf_counter()
    assert "Wij bellen." in read_bytes(page.encode(), "a.tsx").text
    assert time.perf_counter() - start < 120, "a few seconds here; what is quadratic takes minutes"


@pytest.mark.parametrize(("unit", "path"), HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.no_cover
def test_hostile_text_takes_linear_time(unit: str, path: str) -> None:
    data = ("Wij bellen. " + unit * (30_000 // len(unit))).encode()
    start = time.perf_counter()
    assert read_bytes(data, path).text.startswith("Wij bellen.")
    assert time.perf_counter() - start < 120, "about one second here; what is quadratic takes minutes"


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("https://www.bakker.nl/privacy", "bewaar de pagina in uw browser als .html"),
        ("a.jsonl", "gebruik: avglint audit a.jsonl --out oordelen.jsonl"),
        ("A.NDJSON", "gebruik: avglint audit A.NDJSON"),
        ("weg.txt", "controleer het pad"),
    ],
)
def test_what_to_do_with_what_is_no_statement_here(path: str, remedy: str) -> None:
    with pytest.raises(UnreadableSourceError) as raised:
        read_path(path)
    assert remedy in raised.value.nl
