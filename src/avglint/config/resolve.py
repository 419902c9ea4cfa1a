"""What holds for a file: the command line over the environment over the closest file over what is so by itself."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from avglint.config.discover import new_search
from avglint.config.environment import from_environment
from avglint.config.options import Options, Waiver
from avglint.config.patterns import fits_any, split_key
from avglint.config.settings import COMMAND_LINE, DEFAULT, SETTINGS, Value
from avglint.config.shown import shown
from avglint.errors import ConfigError
from avglint.lazy import Lazy

Settings = dict[str, Value]
STDIN = "-"
_WILD = r"[*?\[]|/$"
_WHOLE_RUN = [setting.key for setting in SETTINGS if setting.whole_run]


class Configuration:
    """The settings of a run and of each of its files.

    ``given`` are those of the command line. With ``file`` that one holds for everything; with ``isolated`` no file and
    no variable counts. Raises ConfigError for whatever is wrong in a file or a variable, when it is first needed.
    """

    def __init__(
        self,
        given: Mapping[str, Any],
        environment: Mapping[str, str],
        file: str | None = None,
        isolated: bool = False,
        stdin_filename: str | None = None,
    ) -> None:
        here = Path.cwd()
        self._above = {} if isolated else from_environment(environment, here)
        self._above |= {key: Value(value, COMMAND_LINE, here) for key, value in given.items()}
        if isolated and file:
            raise ConfigError(
                "--isolated gebruikt geen configuratiebestand; laat --isolated of --config weg",
                "--isolated uses no configuration file; leave out --isolated or --config",
            )
        named = None if isolated else file or environment.get("AVGLINT_CONFIG")
        self._file = Path(named).absolute() if named else None
        self._isolated = isolated
        self._stdin = stdin_filename or STDIN
        self._found = new_search()
        self._of_file: Lazy[Path | None, Settings] = Lazy(self._settings)
        self.run = self.settings_in(here)
        """What concerns the whole run: of the folder where it runs."""

    def file_for(self, folder: Path) -> Path | None:
        """Return the configuration file that holds in ``folder`` (absolute)."""
        if self._isolated:
            return None
        return self._file or self._found[folder]

    def settings_in(self, folder: Path) -> Settings:
        """Return the settings of the files in ``folder`` (absolute)."""
        return self._of_file[self.file_for(folder)]

    def settings_of(self, path: str) -> Settings:
        """Return the settings of a file as it was given; what concerns the whole run is the same for all."""
        own = self.settings_in(self._absolute(path).parent)
        return {**own, **{key: self.run[key] for key in _WHOLE_RUN}}

    def files_of_run(self) -> set[Path]:
        """Return the files that the settings of the run come from."""
        own = self.file_for(Path.cwd())
        origins = (Path(each.origin) for each in self.run.values())
        return {*([own] if own else ()), *(each for each in origins if each.is_absolute())}

    def options_of(self, path: str) -> Options:
        """Return what the file at ``path`` is judged by."""
        return options_from(self.settings_of(path), self._absolute(path))

    def options_of_all(self) -> Options:
        """Return the options of the run with all that is waived or ignored in any file: what they name has to exist."""
        waivers = (*_ignored_as_waivers(None, self.run), *_waivers_of(None, self.run))
        return options_from(self.run)._replace(waivers=waivers)

    def part_options_of(self, path: str) -> Options:
        """Return what the file at ``path`` is judged by as one of several that are one statement.

        These are the settings of the run; what they waive or ignore in that file is a waiver.
        """
        absolute = self._absolute(path)
        waivers = (*_ignored_as_waivers(absolute, self.run), *_waivers_of(absolute, self.run))
        return options_from(self.run)._replace(waivers=waivers, together=True)

    def is_excluded(self, path: str, named: bool) -> bool:
        """Return whether the file at ``path`` is passed by; one that was ``named`` only where that is asked for."""
        if path == STDIN or (named and not self.run["force-exclude"].value):
            return False
        exclude = self.settings_of(path)["exclude"]
        return fits_any(self._absolute(path), exclude.value, exclude.base)

    def _absolute(self, path: str) -> Path:
        # Not resolved: a link is configured where it stands, not where it leads to.
        return Path(os.path.abspath(self._stdin if path == STDIN else path))  # noqa: PTH100

    def _settings(self, file: Path | None) -> Settings:
        if file is None:
            in_file: Settings = {}
        else:
            from avglint.config.file import read_configuration

            in_file = read_configuration(file)
        nothing = {each.key: Value(each.default, DEFAULT, Path.cwd()) for each in SETTINGS}
        return {**nothing, **in_file, **self._above}


def options_from(settings: Settings, path: Path | None = None) -> Options:
    """Return what settings mean for the file ``path`` (absolute), or for no file in particular."""
    values = {key: each.value for key, each in settings.items()}
    rules = settings["rules"]
    return Options(
        select=tuple(values["select"]),
        ignore=tuple(values["ignore"]),
        as_of=values["as-of"],
        jurisdiction=values["jurisdiction"],
        rules=tuple(_rules_in(rules)),
        language=values["language"],
        preview=values["preview"],
        severities=tuple(values["severities"].items()),
        waivers=tuple(_waivers_of(path, settings)) if path else (),
        origins=tuple(_origins(settings)),
        controller=tuple(values["controller"].items()),
        ignored_here=tuple(_ignored_in(path, settings["per-file-ignores"])) if path else (),
    )


def _ignored_in(path: Path, ignores: Value) -> list[str]:
    whole = [pattern for pattern, section in map(split_key, ignores.value) if section is None]
    return [code for each in whole if fits_any(path, [each], ignores.base) for code in ignores.value[each]]


def _ignored_as_waivers(path: Path | None, settings: Settings) -> Iterator[Waiver]:
    """Yield what a file ignores as waivers; for None what any file does."""
    ignores = settings["per-file-ignores"]
    for pattern, codes in ignores.value.items():
        if split_key(pattern)[1] is None and _fits(path, pattern, ignores):
            where = f'{shown(Path(ignores.origin))}: per-file-ignores."{pattern}"'
            yield Waiver(tuple(codes), pattern, where, policy=True)


def _waivers_of(path: Path | None, settings: Settings) -> Iterator[Waiver]:
    """Yield the waivers that are written for a file, and what it ignores by section; for None those of any file."""
    tables = settings["waivers"]
    for number, table in enumerate(tables.value, 1):
        if _fits(path, table["path"], tables):
            strict = not re.search(_WILD, table["path"])
            where = f"{shown(Path(tables.origin))}: waivers[{number}]"
            section, text = table.get("section"), table.get("text")
            yield Waiver(tuple(table["rules"]), table["reason"], where, section, text, strict=strict)
    ignores = settings["per-file-ignores"]
    for key, codes in ignores.value.items():
        pattern, section = split_key(key)
        if section is not None and _fits(path, pattern, ignores):
            where = f'{shown(Path(ignores.origin))}: per-file-ignores."{key}"'
            strict = not re.search(_WILD, pattern)
            yield Waiver(tuple(codes), f"#{section}", where, section, policy=True, strict=strict)


def _fits(path: Path | None, pattern: str, setting: Value) -> bool:
    return path is None or fits_any(path, [pattern], setting.base)


def _origins(settings: Settings) -> Iterator[tuple[str, str]]:
    for key in ("select", "ignore", "severities"):
        setting = settings[key]
        if setting.origin != COMMAND_LINE:
            yield from ((name, f"{setting.place}: {key}") for name in setting.value)
    if settings["controller"].value:
        yield "controller", shown(Path(settings["controller"].origin))
    ignores = settings["per-file-ignores"]
    for pattern, codes in ignores.value.items():
        yield from ((code, f'{ignores.place}: per-file-ignores."{pattern}"') for code in codes)


def _rules_in(rules: Value) -> Iterator[Path]:
    """Yield the folders with packs of rules. Raises ConfigError for one that is not there, and was not just typed."""
    for name in rules.value:
        # As it was typed, where that leads there: it is what messages show.
        folder = (rules._replace(base=Path()) if rules.base == Path.cwd() else rules).path(name)
        if rules.origin != COMMAND_LINE and not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir can raise
            raise ConfigError(
                f"{rules.place}: rules: {name!r} is geen map; controleer het pad",
                f"{rules.place}: rules: {name!r} is no folder; check the path",
            )
        yield folder
