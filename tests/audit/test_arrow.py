"""Judging Arrow batches gives the rows of the command; Spark does it on its workers, here in its local mode."""

import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from avglint import Options
from avglint.audit.items import Item
from avglint.audit.judging import Judging
from avglint.audit.rows import COLUMNS, rows_of
from avglint.errors import ConfigError
from tests.audit.made import records, text

pa = pytest.importorskip("pyarrow", reason="pip install 'avglint[arrow]'")

from avglint.arrow import SCHEMA, judge  # noqa: E402 - only where there is pyarrow

OPTIONS = Options(as_of="2026-11-22", select=("AVG802", "AVG401"))
STATEMENTS: list[dict[str, Any]] = [
    *records(9),
    {"id": "leeg", "text": None},
    {"id": None, "text": text(200)},
    {"id": "html", "html": f"<p>{text(300)}</p>", "url": "https://html.example"},
    {"id": "engels", "text": "We keep your data. " * 90},
]


@cache
def _expected() -> list[dict[str, Any]]:
    """Return the rows that the command gives of these statements."""
    judging = Judging(OPTIONS, lambda _: OPTIONS)
    items = (Item(f"row {number}", json.dumps(each).encode()) for number, each in enumerate(STATEMENTS, 1))
    judged = (judging.item(item) for item in items)
    rows = (row for each in judged if each for row in rows_of(*each))
    return [{column: row.get(column) for column in COLUMNS} for row in rows]


@pytest.mark.parametrize("size", [1, 9, 1000])
def test_batches_of_any_size_give_the_rows_of_the_command(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("avglint.arrow._AT_ONCE", 4)
    table = pa.Table.from_pylist([{"id": None, "html": None, "url": None, "more": 1, **each} for each in STATEMENTS])
    judged = list(judge(table.to_batches(max_chunksize=size), OPTIONS))
    assert all(batch.schema == SCHEMA for batch in judged)
    assert [row for batch in judged for row in batch.to_pylist()] == _expected()


def test_nothing_is_judged_before_it_is_asked_for() -> None:
    taken: list[int] = []

    def batches() -> Iterator[Any]:
        for number in range(3):
            taken.append(number)
            yield pa.RecordBatch.from_pylist(records(2))

    coming = judge(batches(), OPTIONS)
    next(coming)
    assert taken == [0]


def test_no_batches_and_batches_of_nothing() -> None:
    assert list(judge([], OPTIONS)) == []
    assert list(judge([pa.RecordBatch.from_pylist([], schema=pa.schema([("text", pa.string())]))], OPTIONS)) == []


def test_what_can_not_be_judged_at_all() -> None:
    with pytest.raises(ValueError, match="a batch needs a column text or html; this one has tekst"):
        list(judge([pa.RecordBatch.from_pylist([{"tekst": "x"}])], OPTIONS))
    with pytest.raises(ConfigError):
        list(judge([], Options(select=("XYZ999",))))
    with pytest.raises(ConfigError, match="language: 'fr' kan niet"):
        list(judge([], Options(language="fr")))  # type: ignore[arg-type]
    assert list(judge([], Options(select=["AVG4"]))) == []  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    for package in ("pyspark", "pandas"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed (pip install 'pyspark[sql]': 500 MB, so not in [dev])")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java")
    from pyspark.sql import SparkSession

    root = str(Path(__file__).parents[2] / "src")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYSPARK_PYTHON", sys.executable)
        patched.setenv("PYTHONPATH", root)
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "3").getOrCreate()
        yield session
        session.stop()


def test_spark_gives_the_rows_of_the_command(spark: Any, tmp_path: Path) -> None:
    from avglint.spark import audit

    path = tmp_path / "statements.jsonl"
    named = [each for each in STATEMENTS if each["id"]]
    path.write_text("\n".join(json.dumps(each) for each in named), encoding="utf-8")
    judged = audit(spark.read.json(str(path)).repartition(2), OPTIONS)
    assert judged.columns == list(COLUMNS)
    rows = [row.asDict() for row in judged.collect()]
    expected = [row for row in _expected() if not row["id"].startswith("row ")]
    assert sorted(rows, key=str) == sorted(expected, key=str)


def test_spark_judges_all_by_the_law_of_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is given to Spark knows the day: its workers may begin on another."""
    from avglint import spark

    taken: list[tuple[Any, Options]] = []
    monkeypatch.setattr(spark, "judge", lambda *given: taken.append(given))

    class Frame:
        def mapInArrow(self, function: Any, schema: str) -> str:  # noqa: N802 - as Spark calls it
            function("batches")
            return schema

    for options in (None, Options(as_of="2017-01-01")):
        schema = spark.audit(Frame(), options)
        assert schema == ", ".join(f"{each.name} {'int' if each.type == pa.int32() else 'string'}" for each in SCHEMA)
    today = date.today().isoformat()
    assert taken == [("batches", Options(as_of=today)), ("batches", Options(as_of="2017-01-01"))]
