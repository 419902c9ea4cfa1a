"""The queries that the guides give can be asked of the table, and the columns that they name are all there are."""

import re
from pathlib import Path

import pytest

from avglint.audit.items import Item
from avglint.audit.rows import COLUMNS
from avglint.audit.store import Store
from avglint.audit.table import write_table
from avglint.audit.worker import Setup, judged
from tests.audit.made import text

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = [DOCS / "nl" / "veel-verklaringen.md", DOCS / "en" / "many-statements.md"]
SHIELD = "Uw gegevens gaan naar de Verenigde Staten, op grond van het Privacy Shield."


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_queries_of_a_guide_find_what_they_are_for(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    duckdb = pytest.importorskip("duckdb", reason="pip install 'avglint[audit]'")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"{text(1)}{SHIELD}\n")
    (tmp_path / "b.txt").write_text(text(2))
    setup = Setup({"as-of": "2026-11-22"}, None, True, True)
    items = [Item(name) for name in ("a.txt", "b.txt", "c.txt")]
    tally, rows, _ = judged(setup.judging(setup.configuration()), items)
    store = Store(tmp_path)
    store.keep(0, "", tally, rows)
    page = guide.read_text(encoding="utf-8")
    shares, shields, unjudged = re.findall(r"^```sql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (name,) = set(re.findall(r"--out (\S+)", page))
    write_table(store, 1, tmp_path / name)
    applies = {rule: counts.total() - counts["not_applicable"] for rule, counts in tally.verdicts.items()}
    with duckdb.connect() as database:
        found = {rule: (share, number) for rule, _, share, number in database.execute(shares).fetchall()}
        assert {rule: number for rule, (_, number) in found.items()} == {
            rule: number for rule, number in applies.items() if number
        }
        assert found["AVG802"] == (100.0, 2)
        assert found["AVG803"] == (50.0, 2)
        assert [(row[0], row[2]) for row in database.execute(shields).fetchall()] == [("a.txt", "Privacy Shield")]
        assert [(row[0], row[2]) for row in database.execute(unjudged).fetchall()] == [("unreadable", 1)]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_a_guide_names_every_column(guide: Path) -> None:
    table = re.findall(r"^\| (`[^|]+) \|", guide.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for cell in table for name in re.findall(r"`(\w+)`", cell)] == list(COLUMNS)
