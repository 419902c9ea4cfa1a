"""The baseline of a run: read, applied, renewed, pruned."""

import json
from pathlib import Path
from typing import Literal, NamedTuple

from avglint.cli.console import write_error
from avglint.cli.files import write_whole
from avglint.config.shown import shown
from avglint.errors import ConfigError
from avglint.linter.baseline import Baseline, Change, Stale, baselined, pruned, renewed, stale
from avglint.model.report import Report
from avglint.output.json import to_json
from avglint.output.words import count

_VERSION = 1
_SHOWN_STALE = 5

_WORDS = {
    "nl": {
        "write": "{path}: nulmeting geschreven, met {number} in {files}",
        "next": '. Zet baseline = "{path}" in de configuratie, of geef --baseline {path}: dan geldt zij voortaan',
        "prune": "{path}: nulmeting bijgewerkt, nu met {number} in {files}",
        "stale": "{path}: de nulmeting telt meer dan er nog is: {entries}. Dat is dus hersteld: haal het eruit met"
        " avglint check --prune-baseline",
        "more": "en nog {number}",
    },
    "en": {
        "write": "{path}: baseline written, with {number} in {files}",
        "next": '. Write baseline = "{path}" in the configuration, or give --baseline {path}: then it holds',
        "prune": "{path}: baseline pruned, now with {number} in {files}",
        "stale": "{path}: the baseline counts more than there is: {entries}. So that was repaired: take it out with"
        " avglint check --prune-baseline",
        "more": "and {number} more",
    },
}
_COUNTED = {
    "nl": (("bevinding", "bevindingen"), ("bestand", "bestanden")),
    "en": (("finding", "findings"), ("file", "files")),
}


class BaselineFile(NamedTuple):
    """Where the baseline of a run stands, and what is to be done with it."""

    path: Path
    change: Change | None
    configured: bool
    """The next run will find it by itself."""


def read_baseline(file: BaselineFile) -> Baseline:
    """Return what is counted in a baseline; nothing where it is still to be written.

    Raises ConfigError for a file that is not there or is no baseline.
    """
    if file.path.exists() and not file.path.is_file():
        raise ConfigError(
            f"{shown(file.path)}: dit is geen gewoon bestand; noem een ander bestand als nulmeting",
            f"{shown(file.path)}: this is no ordinary file; name another one as baseline",
        )
    try:
        saved = json.loads(file.path.read_bytes())
        counts = saved["files"]
        numbers = [number for rules in counts.values() for number in rules.values()]
        if saved["version"] == _VERSION and all(type(number) is int and number > 0 for number in numbers):
            return {path: dict(rules) for path, rules in counts.items()}
    except FileNotFoundError as error:
        if file.change == "write":
            return {}
        raise ConfigError(
            f"{shown(file.path)}: deze nulmeting is er niet; maak haar met --write-baseline",
            f"{shown(file.path)}: this baseline does not exist; make it with --write-baseline",
        ) from error
    except OSError as error:
        raise ConfigError(
            f"{shown(file.path)}: kan niet worden gelezen ({error.strerror})",
            f"{shown(file.path)}: can't be read ({error.strerror})",
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise ConfigError(
        f"{shown(file.path)}: dit is geen nulmeting van avglint; noem met --baseline een ander bestand, en maak"
        " haar daar zo nodig met --write-baseline",
        f"{shown(file.path)}: this is no baseline of avglint; name another file with --baseline, and make it there"
        " with --write-baseline if need be",
    )


def with_baseline(report: Report, file: BaselineFile, known: Baseline, language: Literal["nl", "en"]) -> Report:
    """Return the report with what the baseline counts marked; write the file anew where that is asked for.

    Tells on standard error what was written, or what is stale. Raises ConfigError where writing fails.
    """
    folder, name = file.path.parent, shown(file.path)
    if file.change is None:
        _tell_stale(name, stale(report, known, folder), language)
    else:
        known = (renewed if file.change == "write" else pruned)(report, known, folder)
        write_whole(file.path, to_json({"version": _VERSION, "files": known}))
        number = sum(each for rules in known.values() for each in rules.values())
        findings, files = (
            count(each, forms) for each, forms in zip((number, len(known)), _COUNTED[language], strict=True)
        )
        told = _WORDS[language][file.change] + ("" if file.configured else _WORDS[language]["next"])
        write_error(told.format(path=name, number=findings, files=files))
    return baselined(report, known, folder, name, language)


def _tell_stale(name: str, entries: list[Stale], language: str) -> None:
    if not entries:
        return
    own = _WORDS[language]
    told = [f"{each.path} {each.rule} ({each.counted} → {each.found})" for each in entries[:_SHOWN_STALE]]
    told += [own["more"].format(number=len(entries) - _SHOWN_STALE)] if len(entries) > _SHOWN_STALE else []
    write_error(own["stale"].format(path=name, entries=", ".join(told)))
