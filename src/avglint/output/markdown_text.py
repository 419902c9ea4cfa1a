"""Text of others put into GitHub-flavoured Markdown: shown as it is, never obeyed."""

import re

from avglint.output.inert import inert, inert_path, is_web_address

_ACTIVE = re.compile(r"[\\`*_\[\]~&<>|$]|#\d?|(?<![a-z0-9_])@(?=[a-z0-9])|:(?=//)|(?<=www)\.", re.IGNORECASE)
_BY_BACKSLASH = "\\`*_[]~"
"""Of the others HTML, formulas, cells and addresses are looked for by programs to which a backslash says nothing."""
_NOT_SEEN = "&#8203;"


def escape(text: str) -> str:
    """Return ``text`` on one line, for within a line of Markdown: it renders as that text and nothing else."""
    return _ACTIVE.sub(lambda match: _harmless(match.group()), inert(text))


def _harmless(sign: str) -> str:
    if sign in _BY_BACKSLASH:
        return f"\\{sign}"
    if sign == "@":
        # After it has read the Markdown, GitHub sends a notice to a person so named, and links an issue so numbered.
        return f"@{_NOT_SEEN}"
    if sign.startswith("#"):
        return f"\\#{_NOT_SEEN}{sign[1:]}" if sign[1:] else "\\#"
    return f"&#{ord(sign)};"


def code_span(path: str) -> str:
    """Return ``path`` as code, in which nothing is obeyed, whatever backticks it holds."""
    shown = inert_path(path)
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    # One space at either end belongs to the fence: without it a backtick would.
    return f"{fence} {shown} {fence}" if shown[:1] in "` " or shown[-1:] in "` " else f"{fence}{shown}{fence}"


def link(text: str, url: str) -> str:
    """Return ``text`` as a link to ``url``, or without one where that is no web address."""
    if not is_web_address(url):
        return escape(text)
    return f"[{escape(text)}](<{url.replace('&', '&amp;')}>)"
