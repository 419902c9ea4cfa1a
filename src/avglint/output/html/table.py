"""Plain tables."""

from collections.abc import Iterable, Sequence

from avglint.output.html.element import Content, Html, element


def table(columns: Sequence[str], rows: Iterable[Sequence[Content]], name: str) -> Html:
    """Return a table called ``name`` in which the first cell of each row heads it; wide ones can be scrolled."""
    head = element("tr", *(element("th", each, scope="col") for each in columns))
    body = (
        element("tr", element("th", first, scope="row"), *(element("td", each) for each in others))
        for first, *others in rows
    )
    whole = element("table", element("thead", head), element("tbody", *body))
    return element("div", whole, class_="scroll", role="region", aria_label=name, tabindex=0)
