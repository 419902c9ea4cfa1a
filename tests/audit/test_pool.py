"""Processes that die: the statement that ends one is found and told, and all others are judged."""

import os
from pathlib import Path

import pytest

from avglint.audit import pool, worker
from avglint.audit.items import Item, parts_of
from avglint.audit.judging import Judging
from avglint.audit.pool import Pool
from avglint.audit.store import Store
from avglint.audit.worker import Setup
from avglint.errors import ConfigError
from avglint.model.tally import Tally
from tests.audit.made import records, rows_in, write_lines

SETUP = Setup({"as-of": "2026-11-22", "select": ("AVG802",)}, None, True, True)


class _Deadly(Judging):
    """Dies of statements that say so."""

    def item(self, item: Item):  # type: ignore[no-untyped-def]
        if b"DODELIJK" in (item.line or b""):
            os._exit(9)
        return super().item(item)


def begin_deadly(setup: Setup) -> None:
    """Make a process ready that dies of some statements; it is called in the process itself."""
    vars(worker)["Judging"] = _Deadly
    worker.begin(setup)


def begin_and_die(_: Setup) -> None:
    os._exit(9)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_statement_that_ends_a_process_is_told_and_the_others_are_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr(pool, "begin", begin_deadly)
    monkeypatch.setattr("avglint.audit.items.PART_ITEMS", 3)
    several = records(8)
    several[4]["text"] += "DODELIJK"
    lines = [Item(f"f:{number}", str(each).encode()) for number, each in enumerate(several)]
    path = write_lines(tmp_path / "f.jsonl", several)
    lines = [Item(f"f:{number}", line) for number, line in enumerate(path.read_bytes().splitlines())]
    done: list[int] = []
    Pool(SETUP, jobs, tmp_path).judge(parts_of(lines), lambda part: done.append(part.number))
    assert sorted(done) == [0, 1, 2]
    store, whole = Store(tmp_path), Tally.empty()
    for number in done:
        whole.merge(Tally.from_json(store.head(number)["tally"]), 9)
    assert whole.statuses == {"judged": 7, "failed": 1}
    rows = rows_in(store.path(1))[1:]
    assert [(row["id"], row["status"]) for row in rows] == [("s3", "judged"), ("s4", "failed"), ("s5", "judged")]
    assert "proces" in rows[1]["message"]


def test_processes_that_die_of_nothing_end_the_audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "begin", begin_and_die)
    with pytest.raises(ConfigError, match="telkens afgebroken"):
        Pool(SETUP, 1, tmp_path).judge(parts_of([Item("f:1", b"{}")]), lambda _: None)
