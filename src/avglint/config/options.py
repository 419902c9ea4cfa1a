"""What a statement is judged by, once everything that the user chose is put together."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from avglint.config.values import JURISDICTIONS, LANGUAGES, LEVELS, Jurisdiction, Language, day, one_of
from avglint.errors import ConfigError


class Waiver(NamedTuple):
    """A waiver that is written in a configuration file: of the whole statement, or of the part that it names."""

    rules: tuple[str, ...]
    """Codes or names of rules; in a ``policy`` any selector."""
    reason: str
    origin: str
    """Where it is written."""
    section: str | None = None
    """Under the heading that this is the slug of ("uw-rechten"); ``*`` stands for anything."""
    text: str | None = None
    """Only at these words of the statement."""
    policy: bool = False
    """Rules that are ignored in a file or section (``per-file-ignores``), which need not be met."""
    strict: bool = True
    """Written for this very file, not a pattern: it is told if it is not needed, or names what is not there."""
    path: str = ""
    """Of several files that are one statement, the one that it is written for."""


class Options(NamedTuple):
    """The settings by which a statement is judged. The defaults are those of the command line."""

    select: tuple[str, ...] = ()
    """Only these rules: codes, names, prefixes of codes, or ``art:13.1``; empty: all."""
    ignore: tuple[str, ...] = ()
    """Not these rules, written likewise."""
    as_of: str | None = None
    """Judge by the law of this day, YYYY-MM-DD; None: today."""
    jurisdiction: Jurisdiction = "auto"
    rules: tuple[Path, ...] = ()
    """Folders with packs of rules, beside our own; a path that is given alone is one folder."""
    language: Language = "nl"
    """Of the messages."""
    preview: bool = False
    """Also rules with status ``preview``."""
    together: bool = False
    """All files are one statement: a privacy statement and the cookie statement that belongs to it."""
    severities: tuple[tuple[str, str], ...] = ()
    """By code or name of a rule, the severity of its findings in place of its own; ``off``: not that rule."""
    waivers: tuple[Waiver, ...] = ()
    """Beside those in comments of the statement."""
    waive: bool = True
    """Findings can be waived; otherwise all count, and no comment is looked at."""
    origins: tuple[tuple[str, str], ...] = ()
    """Of each rule that is named in a file or variable, where: for the message that there is no such rule. And of
    ``controller``, in which file."""
    controller: tuple[tuple[str, bool | str], ...] = ()
    """What the organisation declares of itself, by the keys of ``[controller]``: ``(("dpo", True), ("name", "X"))``."""
    ignored_here: tuple[str, ...] = ()
    """Nor these rules: those that ``per-file-ignores`` takes away from this very file."""

    @property
    def ignored(self) -> tuple[str, ...]:
        """The rules that are not used, for whatever reason."""
        return (*self.ignore, *self.ignored_here)

    @property
    def day(self) -> str:
        """The day by whose law is judged, as YYYY-MM-DD."""
        if self.as_of:
            return self.as_of
        from datetime import date

        return date.today().isoformat()

    def waiving(self, waive: bool) -> "Options":
        """Return these options; without ``waive`` nothing is waived."""
        return self if waive else self._replace(waivers=(), waive=False)


def checked(options: Options) -> Options:
    """Return ``options`` that were made by hand as they are used: lists and mappings as tuples, paths as such.

    Raises ConfigError for what can't be used. Rules and declared facts are checked where they are known.
    """
    return options._replace(
        select=_texts("select", options.select),
        ignore=_texts("ignore", options.ignore),
        as_of=options.as_of and day("as_of", str(options.as_of)),
        jurisdiction=one_of("jurisdiction", str(options.jurisdiction), JURISDICTIONS),
        rules=_folders(options.rules),
        language=one_of("language", str(options.language), LANGUAGES),
        severities=tuple(
            (name, one_of(f"severities: {name}", str(level), LEVELS))
            for name, level in _pairs("severities", options.severities)
        ),
        waivers=tuple(each._replace(rules=_texts("waivers", each.rules)) for each in options.waivers),
        controller=_pairs("controller", options.controller),
        ignored_here=_texts("ignored_here", options.ignored_here),
    )


def _texts(option: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple | set | frozenset) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise ConfigError(
        f"{option}: {value!r} kan niet; geef een lijst van teksten, bijvoorbeeld ['AVG4']",
        f"{option}: can't be {value!r}; give a list of texts, for example ['AVG4']",
    )


def _pairs(option: str, value: Any) -> tuple[tuple[str, Any], ...]:
    try:
        return tuple(dict(value).items())
    except (TypeError, ValueError) as error:
        raise ConfigError(
            f"{option}: {value!r} kan niet; geef een dict, of een lijst van paren",
            f"{option}: can't be {value!r}; give a dict, or a list of pairs",
        ) from error


def _folders(value: Any) -> tuple[Path, ...]:
    try:
        return tuple(map(Path, [value] if isinstance(value, str | os.PathLike) else value))
    except TypeError as error:
        raise ConfigError(
            f"rules: {value!r} kan niet; geef een map, of een lijst van mappen",
            f"rules: can't be {value!r}; give a folder, or a list of folders",
        ) from error
