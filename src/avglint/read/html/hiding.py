"""What a tag says by itself of whether a reader sees what is in it."""

import re
from collections.abc import Mapping

from avglint.read.html.names import STRUCK

_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE
)


def is_unseen(name: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a tag by itself says that a reader does not see what is in it, or sees it struck out."""
    return (
        name in STRUCK
        or "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(_HIDING_STYLE.search(attributes.get("style", "")[:500]))
    )
