"""Several files as one statement, and pages of code in a folder."""

from pathlib import Path

import pytest

from avglint import Options, check
from avglint.errors import ConfigError
from avglint.output.formats import FORMATS, Format, Presentation, render
from avglint.rulebook import load_rules

PRIVACY = """# Privacyverklaring Bakkerij Jansen

Bakkerij Jansen, Dorpsstraat 1, 1234 AB Dorp, verwerkt persoonsgegevens om bestellingen te bezorgen.

## Bewaren

- Facturen
- Wij bewaren uw gegevens zo lang als nodig.
"""
COOKIES = """Cookieverklaring

Wij gebruiken cookies om bezoek te meten. Wij volgen de Wet bescherming persoonsgegevens.

Uw rechten
U kunt uw gegevens inzien.
"""
TABLE = "<h1>Gegevens</h1><table><tr><th>Wat<th>Term<tr><td>Persoonsgegevens</td><td>7 jaar</td></tr></table>"
RULES = ("AVG401", "AVG402", "AVG501", "AVG801")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in (("privacy.md", PRIVACY), ("cookies.txt", COOKIES), ("tabel.html", TABLE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in ("privacy.md", "cookies.txt", "tabel.html")]


def test_files_together_are_judged_as_one(files: list[str]) -> None:
    report = check(files, Options(select=RULES, together=True))
    [document] = report.documents
    assert (document.path, document.title) == (files[0], "Privacyverklaring Bakkerij Jansen")
    assert document.paths == tuple(files)
    verdicts = {each.rule: each.verdict for each in document.assessments}
    assert verdicts == {"AVG401": "satisfied", "AVG402": "satisfied", "AVG501": "satisfied", "AVG801": "violated"}


def test_every_place_is_in_its_own_file(files: list[str]) -> None:
    [document] = check(files, Options(together=True)).documents
    evidence = [item for each in document.assessments for item in each.evidence]
    evidence += [item for each in document.findings for item in each.evidence]
    assert {item.start.path for item in evidence} == set(files)
    for item in evidence:
        saved = Path(item.start.path).read_text(encoding="utf-8")
        words = saved[item.start.offset : item.end.offset]
        assert words.split()[0].split("<")[0] == item.text.split()[0]
        lines = document.lines_of(item.start)
        assert lines[item.start.line - 1][item.start.column - 1 :].startswith(words.splitlines()[0])


def test_findings_point_into_their_own_files(files: list[str]) -> None:
    [document] = check(files[:2], Options(select=RULES, together=True)).documents
    places = [(each.rule, each.location.start.path, each.location.start.line) for each in document.findings]
    assert places == [("AVG402", files[0], 5), ("AVG401", files[0], 8), ("AVG801", files[1], 3)]
    assert [each.rule for each in document.findings_in(files[1])] == ["AVG801"]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_is_waived_names_its_file(files: list[str], form: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(files[0]).parent)  # short names, which no end of a line breaks
    Path("cookies.md").write_text(COOKIES + "\n<!-- avglint: ignore-file AVG801: besproken -->\n", encoding="utf-8")
    report = check(["privacy.md", "cookies.md"], Options(select=RULES, together=True))
    written = render(report, form, Presentation(load_rules().rules, "en"))
    place = f" cookies.md:3:{COOKIES.splitlines()[2].index('Wet') + 1}: besproken"
    assert place in " ".join(written.split()).replace("\\", "")


def test_one_file_together_is_that_file(files: list[str]) -> None:
    [alone] = check(files[:1], Options(together=True)).documents
    assert alone == check(files[:1]).documents[0]


def test_a_part_that_cannot_be_read_is_told_of(files: list[str]) -> None:
    report = check([*files, "weg.md"], Options(together=True))
    assert [error.path for error in report.errors] == ["weg.md"]
    assert len(report.documents) == 1


def test_a_part_in_another_language_is_told_of(files: list[str], tmp_path: Path) -> None:
    english = tmp_path / "english.txt"
    english.write_text("We keep the data that you give us for as long as you are with us. " * 5, encoding="utf-8")
    report = check([*files, str(english)], Options(together=True))
    assert [(error.path, error.kind, "het Engels" in error.message) for error in report.errors] == [
        (str(english), "not_a_statement", True)
    ]
    assert [each.path for each in report.documents[0].files] == files


def test_together_no_statement(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Snijd de prei en fruit de ui in de olie. " * 20, encoding="utf-8")
    report = check([str(tmp_path)], Options(together=True))
    assert [error.kind for error in report.errors] == ["not_a_statement"]


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "text"])
def test_every_form_names_the_file_of_a_finding(files: list[str], form: Format) -> None:
    report = check(files[:2], Options(select=("AVG401", "AVG801"), together=True))
    assert {Path(each.location.start.path).name for each in report.documents[0].findings} == {
        "privacy.md",
        "cookies.txt",
    }
    written = render(report, form, Presentation(load_rules().rules, root=str(Path(files[0]).parent)))
    assert "privacy.md" in written
    assert "cookies.txt" in written


def test_the_text_report_names_the_files(files: list[str]) -> None:
    report = check(files[:2], Options(select=("AVG801",), together=True))
    written = render(report, "text", Presentation(load_rules().rules))
    assert f"{files[0]} + {files[1]}: Privacyverklaring Bakkerij Jansen" in " ".join(written.split())
    assert f"--> {files[1]}:3:" in written


SENTENCES = "<p>Wij bewaren uw gegevens.</p>" * 40
PAGE = f"export default function P() {{ return <main><h1>Privacyverklaring</h1>{SENTENCES}</main> }}"
BANNER = (
    f"export const B = () => <p>Wij lezen cookies; zie ons privacybeleid over uw gegevens.</p>;{' ' * 600}// privacy"
)
FAQ = f"const F = () => <><h1>Vragen</h1>{'<p>Wij bakken brood met privacy en gegevens.</p>' * 30}</>"


@pytest.mark.parametrize(
    ("name", "content", "judged"),
    [
        ("src/page.tsx", PAGE, True),
        ("src/Banner.tsx", BANNER, False),
        ("src/faq.tsx", FAQ, False),
        ("privacy/faq.tsx", FAQ, True),
        ("privacy.tsx", f"import {{ privacy, gegevens }} from './privacy';{' ' * 600}", False),
        (
            "privacy/page.tsx",
            PAGE.replace("Wij bewaren uw gegevens.", "We keep your data for you and the others."),
            False,
        ),
    ],
)
def test_pages_of_code_in_a_folder_pass_without_a_word(tmp_path: Path, name: str, content: str, judged: bool) -> None:
    (tmp_path / "a.txt").write_text(COOKIES, encoding="utf-8")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(content, encoding="utf-8")
    report = check([str(tmp_path)])
    assert [str(tmp_path / name)] * judged == [
        each.path for each in report.documents if not each.path.endswith("a.txt")
    ]
    assert report.errors == ()


def test_a_page_that_is_named_is_judged_or_told_of(tmp_path: Path) -> None:
    (tmp_path / "banner.tsx").write_text(BANNER, encoding="utf-8")
    (tmp_path / "leeg.tsx").write_text("const a = 1;", encoding="utf-8")
    report = check([str(tmp_path / "banner.tsx"), str(tmp_path / "leeg.tsx")])
    assert [Path(each.path).name for each in report.documents] == ["banner.tsx"]
    assert [error.kind for error in report.errors] == ["unreadable"]


def test_a_folder_with_only_other_pages_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "faq.tsx").write_text(FAQ, encoding="utf-8")
    report = check([str(tmp_path)])
    assert [(error.path, error.kind) for error in report.errors] == [(str(tmp_path), "not_a_statement")]
    with pytest.raises(ConfigError):
        check([str(tmp_path)], Options(select=("AVG999",)))
