"""E-mail addresses that Cloudflare hides from harvesters: the page says "[email protected]", a script puts it right."""

import re
from collections.abc import Mapping

_CODED = re.compile(r"(?:[0-9a-f]{2}){7,255}", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>?]+@[^\s@<>?]+\.[^\s@<>?]+")


def protected_email(attributes: Mapping[str, str]) -> str:
    """Return the address that an element with ``attributes`` shows, or "": each byte is combined with the first one."""
    coded = attributes.get("data-cfemail", "")
    if not _CODED.fullmatch(coded):
        return ""
    key, *letters = bytes.fromhex(coded)
    address = _ADDRESS.match(bytes(key ^ letter for letter in letters).decode("utf-8", errors="replace"))
    return address.group() if address else ""
