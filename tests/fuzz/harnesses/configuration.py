"""Any configuration file is used or refused with a message; the first byte tells which of its two names it has."""

import shutil
import tempfile
from pathlib import Path

from avglint.config.resolve import Configuration
from avglint.errors import ConfigError

KINDS = (".avglint", ".pyproject")
"""A seed has it as its suffix."""
WORDS = (
    *("select = [", "ignore = [", "as-of = ", "jurisdiction = ", "rules = [", "lang = ", "preview = true", "extend = "),
    *(
        "[per-file-ignores]",
        "[[waivers]]",
        "reason = ",
        "path = ",
        "section = ",
        "text = ",
        "[severities]",
        "exclude = [",
    ),
    *(
        "[controller]",
        "name = ",
        "dpo = ",
        "[tool.avglint]",
        "force-exclude = ",
        "baseline = ",
        "fail-on = ",
        "format = ",
    ),
    *('"AVG4"', '"*.md"', '"""', "'''", "2026-01-01", "1e9", "inf", "{a = 1}", "[[a]]", "a.b = 1", '"\\u00e9"'),
)
_NAMES = {".avglint": "avglint.toml", ".pyproject": "pyproject.toml"}


def check(data: bytes) -> None:
    """Ask what holds for some files in a folder whose configuration is ``data``."""
    if not data:
        return
    folder = Path(tempfile.mkdtemp(prefix="avglint-fuzz-"))
    try:
        path = folder / _NAMES[KINDS[data[0] % len(KINDS)]]
        path.write_bytes(data[1:])
        found = Configuration({}, {})
        for name in ("privacy.md", "deel/a.txt"):
            found.is_excluded(str(folder / name), named=False)
            options = found.options_of(str(folder / name))
            assert options.as_of is None or len(options.as_of) == len("2026-11-22")
        Configuration({}, {}, file=str(path))
    except ConfigError as error:
        _check_told(str(error))
    finally:
        shutil.rmtree(folder)


def _check_told(message: str) -> None:
    assert message.strip()
