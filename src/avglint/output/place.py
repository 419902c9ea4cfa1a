"""A place as people read it, and as programs want it that know nothing but lines."""

from typing import TYPE_CHECKING

from avglint.output.visible import visible

if TYPE_CHECKING:
    from avglint.model.source import Place
    from avglint.output.words import Words


def place_text(place: "Place", own: "Words") -> str:
    """Return where a place is in its file, after the path where several files are one statement."""
    return located(visible(place.path), place, own) if place.path else spot(place, own)


def located(path: str, place: "Place", own: "Words") -> str:
    """Return ``path``, made safe already, with the place in it: "notice.md:3:1", "notice.docx, alinea 12"."""
    return f"{path}:{spot(place, own)}" if has_lines(place) else f"{path}, {spot(place, own)}"


def spot(place: "Place", own: "Words") -> str:
    """Return line and column; of a Word file the paragraph, of a PDF the page and the line on it."""
    if place.paragraph:
        return f"{own.paragraph} {place.paragraph}"
    if place.page:
        return f"{own.page} {place.page}, {own.line} {place.page_line}"
    return f"{place.line}:{place.column}"


def has_lines(place: "Place") -> bool:
    """Tell whether the file has lines that its author can open."""
    return not (place.paragraph or place.page)


def as_line(place: "Place") -> int:
    """Return the number for programs that take every file to have lines.

    In a Word file that is the paragraph, in a PDF the page: what a person can count to, and the words beside it say
    which of these it is. A line of the text that avglint reads in such a file would be a number that nobody can use.
    """
    return place.paragraph or place.page or place.line


def before(place: "Place", own: "Words") -> str:
    """Return what goes before a message where the number of ``as_line`` is no line: "alinea 12: "."""
    return "" if has_lines(place) else f"{spot(place, own)}: "
