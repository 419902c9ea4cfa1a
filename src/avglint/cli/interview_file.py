"""The configuration file that the facts go into."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from avglint.cli.files import write_whole
from avglint.cli.questions import Facts
from avglint.cli.settings import configuration
from avglint.config.discover import FILE_NAMES, PYPROJECT, has_section
from avglint.config.edit import with_controller
from avglint.config.file import read_configuration
from avglint.config.shown import shown
from avglint.errors import ConfigError
from avglint.model.controller import FACTS, Fact

_BOM = "\ufeff"


class FactsFile(NamedTuple):
    """A configuration file as it is, or as it will be. ``text`` is None where there is none yet."""

    path: Path
    text: str | None
    facts: Facts
    """Those that hold now, of the files that it extends too."""
    before: str | None = None
    """The text that is replaced."""

    @property
    def shown(self) -> str:
        """The path as messages show it."""
        return shown(self.path)

    @property
    def header(self) -> str:
        """The header of the table."""
        return "[tool.avglint.controller]" if self.path.name == PYPROJECT else "[controller]"

    @property
    def table(self) -> str:
        """The table by itself, as the file will have it."""
        return self.header + with_controller(Path(FILE_NAMES[-1]), "", self.facts).removeprefix("[controller]")

    def with_facts(self, facts: Mapping[Fact, bool | str]) -> "FactsFile":
        """Return the file with these facts in it. Raises ConfigError where that can't be done safely."""
        text = self.text or ""
        mark = _BOM if text.startswith(_BOM) else ""
        changed = with_controller(self.path, text.removeprefix(_BOM), facts)
        return FactsFile(self.path, mark + changed, dict(facts), self.text)

    def write(self) -> None:
        """Write the file at once. Raises ConfigError where it is no longer what it was, or can't be written."""
        if _text(self.path) != self.before:
            raise ConfigError(
                f"{self.shown}: is intussen veranderd, dus er is niets geschreven; begin opnieuw",
                f"{self.shown}: was changed meanwhile, so nothing was written; begin again",
            )
        write_whole(self.path, self.text or "")


def facts_file(folder: str | None, config: str | None) -> FactsFile:
    """Return the file named ``config``, else the one that holds in ``folder`` (None: here), else a new one there.

    Raises ConfigError for a file that is no configuration, and for a folder that there is not.
    """
    if folder and config:
        raise ConfigError(
            "geef een map of --config, niet allebei",
            "give a folder or --config, not both",
        )
    path = Path(config).absolute() if config else _holding(folder)
    if not path.parent.is_dir() or path.is_dir() or path.suffix != ".toml":
        raise ConfigError(
            f"{shown(path)}: kan geen configuratiebestand worden; noem een bestand dat op .toml eindigt",
            f"{shown(path)}: can't become a configuration file; name a file that ends in .toml",
        )
    text = _text(path)
    settings = read_configuration(path) if text is not None and _is_ours(path) else {}
    values = settings["controller"].value if "controller" in settings else {}
    return FactsFile(path, text, {fact: values[fact] for fact in FACTS if fact in values})


def _holding(folder: str | None) -> Path:
    at = Path(os.path.abspath(folder or "."))  # noqa: PTH100  # a link is configured where it stands
    if not at.is_dir():
        raise ConfigError(
            f"{folder}: deze map is er niet; noem de map waar de verklaringen staan",
            f"{folder}: this folder does not exist; name the folder where the statements are",
        )
    return configuration({}).file_for(at) or at / FILE_NAMES[-1]


def _is_ours(path: Path) -> bool:
    return path.name != PYPROJECT or has_section(path)


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigError(
            f"{shown(path)}: kan niet worden gelezen ({error.strerror})",
            f"{shown(path)}: can't be read ({error.strerror})",
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{shown(path)}: de tekencodering klopt niet; sla het bestand op als UTF-8",
            f"{shown(path)}: the encoding is wrong; save the file as UTF-8",
        ) from error
