"""The verdicts as small pictures: each has a shape of its own, so that no one needs their colours."""

from urllib.parse import quote

from avglint.model.report import Verdict
from avglint.output.html.element import Html, element, together

_SHAPES: dict[Verdict, tuple[tuple[str, dict[str, str]], ...]] = {
    "satisfied": (
        ("circle", {"cx": "8", "cy": "8", "r": "7", "fill": "currentColor"}),
        ("path", {"d": "M4.6 8.3l2.3 2.3 4.6-4.9", "class": "cut"}),
    ),
    "partial": (
        ("circle", {"cx": "8", "cy": "8", "r": "6.2", "class": "line"}),
        ("path", {"d": "M8 1.8a6.2 6.2 0 0 1 0 12.4z", "fill": "currentColor"}),
    ),
    "missing": (
        ("rect", {"x": "1", "y": "1", "width": "14", "height": "14", "rx": "3", "fill": "currentColor"}),
        ("path", {"d": "M5 5l6 6M11 5l-6 6", "class": "cut"}),
    ),
    "violated": (
        ("path", {"d": "M8 1.6l7 12.6H1z", "class": "solid"}),
        ("path", {"d": "M8 6.2v3.6M8 11.9v.2", "class": "cut"}),
    ),
    "not_applicable": (
        ("circle", {"cx": "8", "cy": "8", "r": "6.2", "class": "line"}),
        ("path", {"d": "M5.2 8h5.6", "class": "line"}),
    ),
}


def sprite() -> Html:
    """Return the shapes, once a page; they are not seen by themselves."""
    symbols = (
        element("symbol", *(element(shape, **given) for shape, given in shapes), id=_name(each), viewBox="0 0 16 16")
        for each, shapes in _SHAPES.items()
    )
    return element("svg", *symbols, class_="sprite", width=0, height=0, aria_hidden="true", focusable="false")


def icon(verdict: Verdict) -> Html:
    """Return the picture of a verdict, to stand beside its word; a screen reader passes it by, as there is no text.

    The style gives it its shape. A report of many statements has thousands: as drawings of their own they were a fifth
    of all that a browser had to build, and a tenth of the file.
    """
    return element("span", class_=f"icon c-{verdict}")


def icon_shapes() -> str:
    """Return the style that gives each icon its shape: one picture a verdict, cut out of its colour."""
    return "".join(f".icon.c-{each} {{ --shape: url('{_picture(each)}'); }}\n" for each in _SHAPES)


def _picture(verdict: Verdict) -> str:
    """Return the shape of a verdict as a picture within an address, black where it is to be seen."""
    black = {"fill": "none", "stroke": "#000", "stroke-linecap": "round", "stroke-linejoin": "round"}
    strokes = {"line": {**black, "stroke-width": "1.6"}, "solid": {**black, "fill": "#000", "stroke-width": "1.2"}}
    strokes["cut"] = {**black, "stroke-width": "1.9"}
    drawn: list[Html] = []
    cut: list[Html] = []
    for shape, given in _SHAPES[verdict]:
        kind = given.get("class", "")
        own = {key: value for key, value in given.items() if key not in ("class", "fill")}
        (cut if kind == "cut" else drawn).append(element(shape, **own, **strokes.get(kind, {"fill": "#000"})))
    whole = element("rect", width=16, height=16, fill="#fff")
    hole = element("mask", whole, *cut, id="m")
    group = element("g", *drawn, mask="url(#m)")
    picture = element("svg", hole, group, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 16 16").markup
    return f"data:image/svg+xml,{quote(picture, safe=' /:=')}"


def strip(verdicts: list[Verdict], label: str) -> Html:
    """Return the verdicts side by side as one picture called ``label``."""
    shapes = together(
        element("use", href=f"#{_name(each)}", x=number * 20, width=16, height=16, class_=f"c-{each}")
        for number, each in enumerate(verdicts)
    )
    width = len(verdicts) * 20 - 4
    box = f"0 0 {width} 16"
    return element(
        "svg", shapes, class_="strip", role="img", aria_label=label, viewBox=box, preserveAspectRatio="xMinYMid"
    )


def _name(verdict: Verdict) -> str:
    return f"i-{verdict}"
