"""The table put together: what a kill left of it is no hindrance, and a link stays a link."""

from pathlib import Path

import pytest

from avglint.audit.run import Asked, audit
from avglint.audit.store import opened
from avglint.audit.table import write_table
from avglint.audit.worker import Setup
from avglint.model.tally import Tally
from tests.audit.made import records, rows_in, write_lines


@pytest.mark.parametrize("name", ["t.jsonl", "t.parquet", "t.duckdb"])
def test_what_was_left_of_a_table_is_written_over(tmp_path: Path, name: str) -> None:
    if name != "t.jsonl":
        pytest.importorskip("duckdb", reason="pip install 'avglint[audit]'")
    with opened(tmp_path / "parts") as store:
        store.begin({})
        store.keep(0, "", Tally.empty(), [{"id": "a", "nth": 0}])
        write_table(store, 1, tmp_path / name)
        store.table.write_bytes((tmp_path / name).read_bytes())
        store.spill.mkdir()
        (store.spill / "duckdb_temp_block").write_bytes(b"x")
        write_table(store, 1, tmp_path / name)
        store.remove()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "t.jsonl").symlink_to(tmp_path / "far" / "real.jsonl")
    path = write_lines(tmp_path / "s.jsonl", records(1))
    audit(Asked([str(path)], tmp_path / "t.jsonl", 1), Setup({"select": ("AVG802",)}, None, True, True))
    assert (tmp_path / "t.jsonl").is_symlink()
    assert [row["rule"] for row in rows_in(tmp_path / "far" / "real.jsonl")] == ["AVG802"]
    assert sorted(each.name for each in (tmp_path / "far").iterdir()) == ["real.jsonl"]
