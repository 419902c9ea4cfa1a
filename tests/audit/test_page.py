"""The page of an audit: the figures by rule, the worst statements, and nothing of a statement that acts."""

from collections import Counter
from html.parser import HTMLParser

import pytest

from avglint.model.report import PackInfo
from avglint.model.tally import Scored, Tally
from avglint.output.html.audit import Audit, audit_page, number

EVIL = "</script><script>alert(1)</script>\x1b[31m\u202e##[error]"


def _audit(*scored: Scored, **statuses: int) -> Audit:
    verdicts = {"A1": Counter(satisfied=1200, missing=300, not_applicable=9), "B2": Counter(not_applicable=1509)}
    names = {"A1": "one", "B2": EVIL}
    tally = Tally(Counter(statuses), Counter(error=2, info=1), verdicts, names, list(scored))
    return Audit(tally, "2026-11-22", "0.1.0", [PackInfo("avg", "1", "00ff")], (), f"{EVIL}.parquet")


class _Cells(HTMLParser):
    """The texts of a page's cells, row by row, and the elements that there are."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.elements: Counter[str] = Counter()
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.elements[tag] += 1
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data


@pytest.mark.parametrize(
    ("language", "rule", "counted"),
    [
        ("nl", ["A1 one", "1.200", "0", "300", "0", "9", "20,0 %"], "2 fouten, 1 opmerking"),
        ("en", ["A1 one", "1,200", "0", "300", "0", "9", "20.0%"], "2 errors, 1 remark"),
    ],
)
def test_the_figures_of_a_rule(language: str, rule: list[str], counted: str) -> None:
    page = audit_page(_audit(judged=1509, unreadable=3), language)
    rows = _Cells(page).rows
    assert rule in rows
    assert [row[-1] for row in rows if row[0].startswith("B2")] == ["-"]
    assert [row[1] for row in rows if len(row) == 2][1:] == ["3"]
    assert counted in page
    assert page == audit_page(_audit(judged=1509, unreadable=3), language)


def test_the_worst_statements_by_every_rule() -> None:
    worst = Scored("map/a.txt", "Verklaring A", (7, 2, 0), {"A1": "missing"})
    other = Scored("s.jsonl:4", None, (1, 0, 3), {"A1": "satisfied", "B2": "not_applicable"})
    rows = _Cells(audit_page(_audit(worst, other, judged=1509), "nl")).rows
    assert ["Verklaring Amap/a.txt", "7", "2", "0", "A1 ontbreekt", "niet getoetst"] in rows
    assert ["s.jsonl:4", "1", "0", "3", "A1 in orde", "B2 niet van toepassing"] in rows


def test_nothing_of_a_statement_acts() -> None:
    page = audit_page(_audit(Scored(EVIL, EVIL, (1, 0, 0), {"A1": "verzonnen"}), judged=1), "nl")
    assert _Cells(page).elements["script"] == 1
    assert not {"\x1b", "\u202e"} & set(page)
    assert "##[" not in page


@pytest.mark.parametrize(
    ("value", "dutch", "english"), [(0, "0", "0"), (999, "999", "999"), (1234567, "1.234.567", "1,234,567")]
)
def test_thousands_stand_apart(value: int, dutch: str, english: str) -> None:
    assert (number(value, "nl"), number(value, "en")) == (dutch, english)
