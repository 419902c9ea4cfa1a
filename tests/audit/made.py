"""Statements to audit: short ones, of which no two are the same."""

import json
from pathlib import Path
from typing import Any

TEXT = """Privacyverklaring Bakkerij De Korst {number}

Bakkerij De Korst verwerkt uw persoonsgegevens om uw bestelling te leveren, op grond van de overeenkomst met u.
Wij bewaren uw gegevens {number} dagen. U heeft recht op inzage en op verwijdering. Wij gebruiken cookies.
Wij delen uw persoonsgegevens met onze bezorger. Een klacht? Ga naar het CBP of bel ons op 038 421 18 30.
"""


def text(number: int) -> str:
    """Return a statement."""
    return TEXT.format(number=number + 1)


def records(number: int) -> list[dict[str, Any]]:
    """Return so many records of statements."""
    return [{"id": f"s{each}", "text": text(each)} for each in range(number)]


def write_lines(path: Path, lines: list[Any]) -> Path:
    """Write records, and lines that are bytes as they are, to a file in JSON Lines."""
    path.write_bytes(
        b"".join((each if isinstance(each, bytes) else json.dumps(each).encode()) + b"\n" for each in lines)
    )
    return path


def rows_in(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a table in JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
