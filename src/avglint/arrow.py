"""Judging batches of Apache Arrow: what the engine of a cluster calls on each of its machines.

It needs ``pip install 'avglint[arrow]'``. In go batches with a statement a row: ``id``, ``text`` and/or ``html``, and
if you like ``path`` and ``url``, all strings; other columns are not looked at. Out come the rows of ``avglint audit``,
with its columns::

    from avglint.arrow import judge

    for batch in judge(batches):
        ...

The function takes and gives iterators because engines do: Spark's ``mapInArrow`` (see ``avglint.spark``) takes it as it
is. Rules are loaded once a process. A statement that can't be judged is a row with the reason, never an error.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, count

import pyarrow as pa

from avglint.audit.judging import Judging
from avglint.audit.rows import COLUMNS, Row, rows_of
from avglint.config import Options, checked

SCHEMA = pa.schema([(name, pa.string() if kind == "text" else pa.int32()) for name, kind in COLUMNS.items()])
"""Of what comes out."""

_TAKEN = ("id", "text", "html", "path", "url")
_AT_ONCE = 64
"""Statements of which the rows are held at once: one row in gives some fifty out."""


def judge(batches: Iterable[pa.RecordBatch], options: Options | None = None) -> Iterator[pa.RecordBatch]:
    """Yield the rows of all statements in ``batches``, in their order, in batches of ``SCHEMA``.

    Of ``options`` the defaults are those of the command line; give ``as_of``, so that all machines judge by the law of
    the same day. A statement without an id is called "row 1", "row 2" and so on, counted over ``batches``.
    Raises RulebookError for faulty rules, ConfigError for options that can't be used, and ValueError for batches
    without ``text`` and ``html``.
    """
    judging = _judging(checked(options or Options()))
    judging.book()
    numbers = count(1)
    for batch in batches:
        if not {"text", "html"} & set(batch.schema.names):
            raise ValueError(f"a batch needs a column text or html; this one has {', '.join(batch.schema.names)}")
        taken = batch.select([name for name in _TAKEN if name in batch.schema.names])
        for start in range(0, taken.num_rows, _AT_ONCE):
            records = taken.slice(start, _AT_ONCE).to_pylist()
            judged = (judging.record(record, f"row {number}") for record, number in zip(records, numbers, strict=False))
            yield _batch(chain.from_iterable(rows_of(*each) for each in judged))


def _batch(rows: Iterable[Row]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(list(rows), schema=SCHEMA)


@lru_cache(maxsize=4)
def _judging(options: Options) -> Judging:
    return Judging(options, lambda _: options)
