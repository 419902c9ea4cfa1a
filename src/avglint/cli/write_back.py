"""A statement changed in its own file: shown first, written after a yes, and never over what was not read."""

import sys
from collections.abc import Callable
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

from avglint.cli.console import USE_YES, agreed, write_lines, write_output
from avglint.cli.files import check_writable, write_bytes_whole
from avglint.errors import ConfigError
from avglint.model.source import Source
from avglint.output.lines import Line, Tone, line
from avglint.output.visible import visible
from avglint.read.encoding import encode_like

_WORDS = {
    "nl": {
        "ask": "Schrijven? [j/N] ",
        "none": "Niets geschreven.",
        "written": "Geschreven: {path}",
    },
    "en": {
        "ask": "Write? [y/N] ",
        "none": "Nothing written.",
        "written": "Written: {path}",
    },
}


def write_back(source: Source, text: str, change: Callable[[bytes], bytes], yes: bool, language: str) -> bool:
    """Show how ``text`` differs from that of ``source``, write the file after a yes, and return whether that was so.

    ``change`` makes what is written of what was read. With ``yes`` nothing is asked. Raises ConfigError where there is
    no terminal to ask on, where the file is read-only or another than was read, and where writing fails.
    """
    own = _WORDS[language]
    path = Path(source.path)
    check_writable(path)
    write_lines(map(_shown, _difference(source, text)))
    if not yes and not sys.stdin.isatty():
        raise ConfigError(
            "er is niets geschreven: vragen kan hier niet; gebruik --yes om zonder vraag te schrijven",
            "nothing was written: there is no one to ask here; use --yes to write without a question",
        )
    if not yes and not agreed(f"\n{own['ask']}", USE_YES):
        write_output(f"{own['none']}\n")
        return False
    changed = change(as_read(source))
    # It can take a moment to make the new file.
    as_read(source)
    write_bytes_whole(path, changed)
    write_output(f"\n{own['written'].format(path=visible(source.path))}\n")
    return True


def as_read(source: Source) -> bytes:
    """Return the bytes of the file. Raises ConfigError where they are no longer those that were read."""
    path = source.path
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ConfigError(
            f"{path}: kan niet meer worden gelezen, dus niets geschreven ({error.strerror})",
            f"{path}: can't be read any more, so nothing was written ({error.strerror})",
        ) from error
    if sha256(data).hexdigest() != source.sha256:
        raise ConfigError(
            f"{path}: het bestand is intussen veranderd, dus niets geschreven; begin opnieuw",
            f"{path}: the file was changed meanwhile, so nothing was written; begin again",
        )
    return data


def encoded(source: Source, text: str, data: bytes) -> bytes:
    """Return ``text`` in the encoding of ``data``. Raises ConfigError where that lacks a character."""
    try:
        return encode_like(text, data)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        raise ConfigError(
            f"{source.path}: de tekencodering van het bestand kent {sign!r} niet; sla het op als UTF-8 en begin"
            " opnieuw",
            f"{source.path}: the encoding of the file has no {sign!r}; save it as UTF-8 and begin again",
        ) from error


def _difference(source: Source, text: str) -> list[str]:
    before, after = (each.replace("\r\n", "\n").replace("\r", "\n").split("\n") for each in (source.original, text))
    return list(unified_diff(before, after, source.path, source.path, lineterm="", n=2))


def _shown(text: str) -> Line:
    tones: dict[str, Tone] = {"+": "good", "-": "error", "@": "dim"}
    return line(visible(text), "strong" if text.startswith(("+++", "---")) else tones.get(text[:1], "plain"))
