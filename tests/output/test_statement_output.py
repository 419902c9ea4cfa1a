import json

import pytest

from avglint.model.source import Source, Span
from avglint.model.statement import Block, Fact, Item, Row, Section, Statement
from avglint.output.lines import plain
from avglint.output.statement_json import write_statement_json
from avglint.output.statement_text import statement_lines

TEXT = """Inleiding hier.
Bewaren
- zeven jaar
  - fiscaal
Wat | Hoe lang
Foto | 1 dag
"""


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def statement() -> Statement:
    inner = Item(_span("fiscaal").start, _span("fiscaal").end, (_span("fiscaal"),))
    outer = Item(_span("zeven jaar").start, inner.end, (_span("zeven jaar"),), (inner,))
    header = Row(_span("Wat | Hoe lang").start, _span("Wat | Hoe lang").end, (_span("Wat"), _span("Hoe lang")), True)
    row = Row(_span("Foto | 1 dag").start, _span("Foto | 1 dag").end, (_span("Foto"), _span("1 dag")))
    blocks = (
        Block("list", outer.start, outer.end, items=(outer,)),
        Block("table", header.start, row.end, rows=(header, row)),
    )
    opening = _span("Inleiding hier.")
    lead = Section(None, 0, 0, opening.end, (Block("paragraph", opening.start, opening.end, (opening,)),))
    heading = _span("Bewaren")
    keep = Section(heading, 1, heading.start, row.end, blocks, topics=("retention", "purposes"))
    period = _span("zeven jaar")
    fact = Fact("duration", "P7Y", period.start, period.end, frozenset({"years", "over-month"}))
    return Statement(Source("bewaren.txt", "text", "00", TEXT, TEXT), heading, (lead, keep), (fact,))


def test_the_tree_for_people(statement: Statement) -> None:
    assert plain(statement_lines(statement, "nl", 60)) == (
        "bewaren.txt: Bewaren\n"
        "\n"
        "# (zonder kop)\n"
        "  paragraph Inleiding hier.\n"
        "# Bewaren [retention, purposes]\n"
        "  list\n"
        "    - zeven jaar\n"
        "      - fiscaal\n"
        "  table\n"
        "    | Wat | Hoe lang |\n"
        "    | Foto | 1 dag |\n"
        "\n"
        "Gevonden gegevens\n"
        "  3:3 duration P7Y [over-month, years] “zeven jaar”\n"
    )


def test_all_that_was_read_is_shown(statement: Statement) -> None:
    tree = plain(statement_lines(statement, "nl", 18))
    assert "  paragraph\n    Inleiding\n    hier.\n" in tree
    assert "    | Foto | 1 dag\n      |\n" in tree
    assert max(map(len, tree.splitlines())) <= 18


def test_the_model_in_json(statement: Statement) -> None:
    printed = json.loads(write_statement_json(statement))
    assert (printed["schema_version"], printed["path"], printed["title"]) == ("1", "bewaren.txt", "Bewaren")
    lead, keep = printed["sections"]
    assert (lead["heading"], lead["level"], lead["topic"]) == (None, 0, None)
    assert (keep["heading"], keep["level"], keep["topic"]) == ("Bewaren", 1, "retention")
    assert keep["start"] == {"line": 2, "column": 1, "offset": 16}
    assert [block["kind"] for block in keep["blocks"]] == ["list", "table"]
    assert keep["blocks"][0]["items"][0]["items"][0]["sentences"][0]["text"] == "fiscaal"
    assert [cell["text"] for cell in keep["blocks"][1]["rows"][1]["cells"]] == ["Foto", "1 dag"]
    assert printed["facts"] == [
        {
            "kind": "duration",
            "text": "zeven jaar",
            "value": "P7Y",
            "tags": ["over-month", "years"],
            "start": {"line": 3, "column": 3, "offset": 26},
            "end": {"line": 3, "column": 13, "offset": 36},
        }
    ]


def test_text_holds_when_nothing_was_found() -> None:
    empty = Statement(Source("leeg.txt", "text", "00", "", ""), None, ())
    assert plain(statement_lines(empty, "en", 60)) == "leeg.txt\n\n"
    assert json.loads(write_statement_json(empty))["sections"] == []
