"""What an audit tells while it runs and when it is done, in Dutch and English."""

import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from avglint.model.tally import STATUSES
from avglint.output.visible import visible
from avglint.output.words import Plural, count

if TYPE_CHECKING:
    from avglint.audit.ids import Repeated
    from avglint.audit.run import Audited

_HOUR, _MINUTE = 3600, 60


class _Words(NamedTuple):
    judged: Plural
    resumed: str
    statuses: dict[str, Plural]
    none: str
    empty: str
    why: str
    progress: str
    counting: str
    interrupted: str
    passed_by: str
    repeated: str
    others: str
    lines: Plural
    units: tuple[Plural, Plural, Plural]


_WORDS = {
    "nl": _Words(
        judged=("verklaring beoordeeld", "verklaringen beoordeeld"),
        resumed="{number} bestanden of regels waren al klaar na een eerdere, afgebroken audit",
        statuses={
            "not_a_statement": ("is geen privacyverklaring", "zijn geen privacyverklaring"),
            "unreadable": ("was niet te lezen", "waren niet te lezen"),
            "failed": ("kon avglint niet beoordelen", "kon avglint niet beoordelen"),
        },
        none="Er is geen verklaring beoordeeld; zie in {table} de kolom message",
        empty="Er is niets gevonden om te beoordelen, dus {table} is leeg; controleer het pad en de instelling exclude",
        why="zie de kolom message",
        progress="{done} van {total}",
        counting="{rate} per seconde, nog {left}",
        interrupted="onderbroken; hetzelfde commando gaat verder waar dit ophield",
        passed_by="{path}: niet gelezen; JSON Lines in een map worden pas gelezen als u het bestand zelf noemt",
        repeated='{again}: dezelfde "id" als {first}{others}; in de tabel zijn hun rijen niet uit elkaar te houden. '
        'Geef elke regel een eigen "id", of geen',
        others=" (en zo nog {lines})",
        lines=("regel", "regels"),
        units=(("uur", "uur"), ("minuut", "minuten"), ("seconde", "seconden")),
    ),
    "en": _Words(
        judged=("statement judged", "statements judged"),
        resumed="{number} files or lines were done already by an earlier audit that was cut off",
        statuses={
            "not_a_statement": ("is no privacy statement", "are no privacy statements"),
            "unreadable": ("was not readable", "were not readable"),
            "failed": ("avglint could not judge", "avglint could not judge"),
        },
        none="No statement was judged; see the column message in {table}",
        empty="Nothing was found to judge, so {table} is empty; check the path and the setting exclude",
        why="see the column message",
        progress="{done} of {total}",
        counting="{rate} a second, {left} to go",
        interrupted="interrupted; the same command goes on where this stopped",
        passed_by="{path}: not read; JSON Lines in a folder are read only when you name the file itself",
        repeated='{again}: the same "id" as {first}{others}; their rows can\'t be told apart in the table. '
        'Give each line an "id" of its own, or none',
        others=" (and {lines} more like it)",
        lines=("line", "lines"),
        units=(("hour", "hours"), ("minute", "minutes"), ("second", "seconds")),
    ),
}


def closing(done: "Audited", table: str, language: str) -> str:
    """Return what the audit came to, in lines closed with a line feed."""
    own, counts = _WORDS[language], done.tally.statuses
    lines = [own.resumed.format(number=done.resumed)] if done.resumed else []
    others = [count(counts[each], own.statuses[each]) for each in STATUSES[1:] if counts[each]]
    lines += [f"{', '.join(others)} ({own.why})"] if others else []
    shown = visible(table)
    judged = counts["judged"]
    none = own.none if others else own.empty
    lines.append(f"{count(judged, own.judged)}: {shown}" if judged else none.format(table=shown))
    return "\n".join(lines) + "\n"


def interrupted(language: str) -> str:
    """Return what is told of an audit that was interrupted."""
    return _WORDS[language].interrupted


class Progress:
    """Tells on one line of standard error how far it is."""

    def __init__(self, language: str) -> None:
        self._own = _WORDS[language]
        self._point = "." if language == "en" else ","
        self._began: tuple[float, int] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Tell that ``done`` of about ``total`` are done; nothing stays on the line when all are."""
        now = time.monotonic()
        # What an earlier audit judged comes by at once, and says nothing of how fast this one is.
        self._began = self._began or (now, done)
        since, before = self._began
        told = self._own.progress.format(done=done, total=total)
        if done > before and now > since:
            rate = (done - before) / (now - since)
            left = self._duration((total - done) / rate)
            rated = f"{rate:.1f}".replace(".", self._point)
            told += f", {self._own.counting.format(rate=rated, left=left)}"
        sys.stderr.write("\r\x1b[K" if done >= total else f"\r\x1b[K{told}")
        sys.stderr.flush()

    def _duration(self, seconds: float) -> str:
        size, unit = next(
            (
                (each, unit)
                for each, unit in zip((_HOUR, _MINUTE), self._own.units, strict=False)
                if seconds >= 2 * each
            ),
            (1, self._own.units[2]),
        )
        return count(round(seconds / size), unit)


def passed_by(path: str, language: str) -> str:
    """Return what is told of a file in JSON Lines that stands in a folder and was not named."""
    return _WORDS[language].passed_by.format(path=visible(path))


def repeated(found: "Repeated", language: str) -> str:
    """Return what is told of lines that have the same id."""
    own, more = _WORDS[language], found.number - 1
    others = own.others.format(lines=count(more, own.lines)) if more else ""
    return own.repeated.format(again=visible(found.again), first=visible(found.first), others=others)
