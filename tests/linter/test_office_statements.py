"""Statements in Word and OpenDocument files, judged: the same verdicts, waived, counted and put together as others."""

import json
import subprocess
import sys
from pathlib import Path

import docx
import odfdo

from avglint.config import Options, Waiver
from avglint.linter import check_paths
from avglint.linter.baseline import baselined, renewed
from avglint.model.report import Report
from tests.notice import NOTICE

HEADINGS = ("Bewaartermijn", "Uw rechten")


def as_word(path: Path, text: str = NOTICE) -> str:
    document = docx.Document()
    for line in text.splitlines():
        if line:
            document.add_paragraph(line, style="Heading 1" if line in HEADINGS else None)
    document.save(str(path))
    return str(path)


def as_opendocument(path: Path) -> str:
    document = odfdo.Document("text")
    document.body.clear()
    for line in filter(None, NOTICE.splitlines()):
        document.body.append(odfdo.Header(1, line) if line in HEADINGS else odfdo.Paragraph(line))
    document.save(str(path))
    return str(path)


def verdicts(report: Report) -> dict[str, str]:
    (document,) = report.documents
    return {each.rule: each.verdict for each in document.assessments}


def test_the_same_statement_gets_the_same_verdicts(tmp_path: Path) -> None:
    plain = tmp_path / "notice.txt"
    plain.write_text(NOTICE)
    expected = verdicts(check_paths([str(plain)]))
    assert len(expected) > 40
    assert verdicts(check_paths([as_word(tmp_path / "notice.docx")])) == expected
    assert verdicts(check_paths([as_opendocument(tmp_path / "notice.odt")])) == expected


def test_the_finding_stands_at_its_paragraph(tmp_path: Path) -> None:
    report = check_paths([as_word(tmp_path / "notice.docx")], Options(select=("AVG401",)))
    [finding] = report.documents[0].findings
    assert finding.location.start.paragraph == 4
    assert (
        report.documents[0].lines_of(finding.location.start)[finding.location.start.line - 1].startswith("Wij bewaren")
    )


def test_waivers_of_the_configuration(tmp_path: Path) -> None:
    path = as_word(tmp_path / "notice.docx")
    waivers = (
        Waiver(("AVG401",), "Staat in het register.", "avglint.toml", section="bewaartermijn"),
        Waiver(("AVG503",), "Komt nog.", "avglint.toml", text="gegevens inzien"),
    )
    found = {each.rule: each.suppressed for each in check_paths([path], Options(waivers=waivers)).documents[0].findings}
    assert found["AVG401"] == "Staat in het register."


def test_a_comment_typed_in_the_text_is_no_comment(tmp_path: Path) -> None:
    path = as_word(tmp_path / "notice.docx", NOTICE + "<!-- avglint: ignore-file AVG401: weg ermee -->")
    findings = check_paths([path]).documents[0].findings
    assert [each.suppressed for each in findings if each.rule == "AVG401"] == [None]
    [told] = [each for each in findings if "commentaar" in each.message]
    assert told.location.start.paragraph == 7


def test_a_baseline(tmp_path: Path) -> None:
    report = check_paths([as_word(tmp_path / "notice.docx")])
    known = renewed(report, {}, tmp_path)
    assert set(known) == {"notice.docx"}
    marked = baselined(report, known, tmp_path, "nulmeting.json", "nl")
    assert all(each.suppressed for each in marked.documents[0].findings)


def test_together_with_another_file(tmp_path: Path) -> None:
    cookies = tmp_path / "cookies.md"
    cookies.write_text("# Cookies\n\nWij bewaren uw gegevens zolang dat nodig is.\n")
    report = check_paths([as_word(tmp_path / "notice.docx"), str(cookies)], Options(together=True, select=("AVG401",)))
    [document] = report.documents
    assert [(each.path[-11:], each.format) for each in document.files] == [
        ("notice.docx", "docx"),
        ("/cookies.md", "markdown"),
    ]
    places = {evidence.start.path[-11:]: evidence.start for each in document.assessments for evidence in each.evidence}
    assert places["notice.docx"].paragraph == 4
    assert "/cookies.md" not in places or not places["/cookies.md"].paragraph


def test_folders_hold_word_files_but_not_the_locks_beside_them(tmp_path: Path) -> None:
    as_word(tmp_path / "notice.docx")
    (tmp_path / "~$notice.docx").write_bytes(b"\5Jan" + bytes(158))
    report = check_paths([str(tmp_path)])
    assert [Path(each.path).name for each in report.documents] == ["notice.docx"]
    assert report.errors == ()


WITHOUT = """
import sys
sys.modules["lxml"] = None
from avglint.cli import main
sys.exit(main())
"""


def test_without_the_extra_the_other_files_are_judged(tmp_path: Path) -> None:
    as_word(tmp_path / "notice.docx")
    (tmp_path / "notice.txt").write_text(NOTICE)
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT, "check", str(tmp_path), "--isolated", "--format", "json"],
        capture_output=True,
        text=True,
    )
    report = json.loads(run.stdout)
    assert run.returncode == 2
    assert [each["path"][-10:] for each in report["documents"]] == ["notice.txt"]
    assert ["pip install 'avglint[docx]'" in each["message"] for each in report["errors"]] == [True]
    assert "Traceback" not in run.stderr


PLAIN = """
import sys
from avglint.cli import main
status = main()
print([name for name in sys.modules if name.partition(".")[0] in ("lxml", "docx", "zipfile") or ".office" in name
    or name in ("avglint.read.binary", "avglint.read.document")], file=sys.stderr)
"""


def test_a_plain_text_needs_nothing_of_this(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(NOTICE)
    run = subprocess.run(
        [sys.executable, "-c", PLAIN, "check", str(tmp_path / "notice.txt"), "--isolated"],
        capture_output=True,
        text=True,
    )
    assert run.stderr.strip() == "[]"
