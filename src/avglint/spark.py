"""Many statements on many machines, by Apache Spark: a DataFrame of statements to one of verdicts.

::

    from avglint import Options
    from avglint.spark import audit

    verdicts = audit(spark.read.json("crawl/*.jsonl.gz"), Options(as_of="2026-01-01"))
    verdicts.write.parquet("verdicts")

The statements have the columns that ``avglint.arrow`` takes. avglint has to be installed on the workers:
``pip install 'avglint[arrow]'``. What this does is one call of ``mapInArrow``; an engine that has something like it
(Ray Data, Dask) can be given ``avglint.arrow.judge`` likewise.
"""

from datetime import date
from typing import Any

from avglint.arrow import judge
from avglint.audit.rows import COLUMNS
from avglint.config import Options

SCHEMA = ", ".join(f"{name} {'string' if kind == 'text' else 'int'}" for name, kind in COLUMNS.items())
"""Of what comes out, as Spark writes it."""


def audit(statements: Any, options: Options | None = None) -> Any:
    """Return the DataFrame of the rows that ``avglint audit`` gives for ``statements``, a DataFrame of Spark.

    Without a day in ``options`` the law of today holds, for all machines. Nothing is done until Spark is asked for
    rows; what is wrong with the options is told then.
    """
    chosen = options or Options()
    # Settled here: a job that lasts past midnight would judge some by the law of the next day.
    chosen = chosen._replace(as_of=chosen.as_of or date.today().isoformat())

    return statements.mapInArrow(lambda batches: judge(batches, chosen), SCHEMA)
