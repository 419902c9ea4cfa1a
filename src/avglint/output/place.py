"""A place as people read it."""

from avglint.model.source import Place
from avglint.output.visible import visible


def place_text(place: Place) -> str:
    """Return line and column, after the path where several files are one statement."""
    file = f"{visible(place.path)}:" if place.path else ""
    return f"{file}{place.line}:{place.column}"
