"""The settings that a site generator reads at the start of a file."""

import re

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_TITLE = re.compile(r"title[ \t]*[:=][ \t]*(.*?)[ \t]*\Z", re.IGNORECASE)
_SETTING = re.compile(r"""[ \t]*(?:(?:[\w"'.$/@<-]+[ \t]+){0,2}[\w"'.$/@<-]+[ \t]*[:=]|[\[{%!]|-[ \t])""")
_QUOTED = re.compile(r"""(["'])(.*)\1\Z""")


def front_matter(original: str) -> tuple[int, str | None]:
    """Return the offset at which the text begins after the front matter, and the title given there.

    Only YAML between ``---`` and TOML between ``+++`` at the very start count; one that is never closed, or does not
    begin with a setting, is text between two rules.
    """
    opening = _FENCE.match(original)
    if not opening:
        return 0, None
    mark = re.escape(opening.group(1))
    closing = re.compile(rf"^{mark}[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE).search(original, opening.end())
    if not closing:
        return 0, None
    lines = original[opening.end() : closing.start()].splitlines()
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    if first and not _SETTING.match(first):
        return 0, None
    for line in lines:
        if match := _TITLE.match(line):
            quoted = _QUOTED.match(match.group(1))
            return closing.end(), (quoted.group(2) if quoted else match.group(1)) or None
    return closing.end(), None
