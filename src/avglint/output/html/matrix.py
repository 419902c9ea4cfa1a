"""The matrix of several statements: each by every rule. Without a script it is a table; with it, one that sorts."""

from collections import Counter
from collections.abc import Iterable, Sequence

from avglint.model.report import SEVERITIES, VERDICTS, Assessment
from avglint.output.html.element import Html, element
from avglint.output.html.icons import icon
from avglint.output.html.shown import Reader, Shown

_DEVIANT = ("partial", "missing", "violated")


def matrix(several: Sequence[Shown], reader: Reader) -> Html:
    """Return the matrix, with the controls that the script uncovers."""
    page = reader.page
    codes = sorted({each.rule: each.name for shown in several for each in shown.document.assessments}.items())
    rows = (_row(shown, [code for code, _ in codes], reader) for shown in several)
    return element(
        "section",
        element("h2", page.matrix, id="matrix"),
        element("p", page.matrix_lead),
        controls(codes, len(several), page.matrix_keys, reader),
        grid(codes, rows, _totals(several, [code for code, _ in codes], page.not_fine), reader),
        class_="overview",
    )


def grid(codes: Sequence[tuple[str, str]], rows: Iterable[Html], totals: Html | None, reader: Reader) -> Html:
    """Return the table: ``rows`` have a cell for the statement, one a severity, and one for each of ``codes``."""
    head = element(
        "tr",
        element("th", reader.page.statement_column, scope="col"),
        *(
            element("th", element("span", reader.words.counted[each][1]), scope="col", class_="count")
            for each in SEVERITIES
        ),
        *(element("th", _column(code, name, reader), scope="col", class_="rule") for code, name in codes),
    )
    whole = element(
        "table",
        element("caption", reader.page.matrix, class_="unseen"),
        element("thead", head),
        element("tbody", *rows),
        element("tfoot", totals) if totals else None,
        id="matrix-table",
    )
    return element("div", whole, class_="scroll matrix", role="region", aria_label=reader.page.matrix, tabindex=0)


def _column(code: str, name: str, reader: Reader) -> Html:
    return element("span", code, element("span", f" {reader.title(code, name)}", class_="unseen"))


def _row(shown: Shown, codes: Sequence[str], reader: Reader) -> Html:
    by_code = {each.rule: each for each in shown.document.assessments}
    counts = Counter(each.severity for each in shown.document.counted)
    paths = shown.files() if shown.document.title else None
    return element(
        "tr",
        element("th", element("a", shown.title, href=f"#d{shown.number}"), paths, scope="row"),
        *(element("td", str(counts[each]), class_="count") for each in SEVERITIES),
        *(_cell(by_code.get(code), shown, reader) for code in codes),
    )


def _cell(assessment: Assessment | None, shown: Shown, reader: Reader) -> Html:
    if assessment is None:
        return element("td", element("span", reader.page.not_judged, class_="unseen"), class_="v-none")
    word = reader.words.verdict[assessment.verdict]
    return element(
        "td",
        element(
            "a",
            icon(assessment.verdict),
            element("span", f"{assessment.rule} {word}", class_="unseen"),
            href=f"#{shown.id(assessment.rule)}",
            title=f"{assessment.rule} {reader.title(assessment.rule, assessment.name)}: {word}",
        ),
        class_=f"v-{assessment.verdict}",
    )


def _totals(several: Sequence[Shown], codes: Sequence[str], label: str) -> Html:
    found = Counter(each.rule for shown in several for each in shown.document.assessments if each.verdict in _DEVIANT)
    severities = Counter(each.severity for shown in several for each in shown.document.counted)
    return element(
        "tr",
        element("th", label, scope="row"),
        *(element("td", str(severities[each]), class_="count") for each in SEVERITIES),
        *(element("td", str(found[code])) for code in codes),
    )


def controls(codes: Sequence[tuple[str, str]], number: int, keys: str, reader: Reader) -> Html:
    """Return what sorts and filters ``number`` rows, hidden until the script is there; ``keys`` says how it works."""
    page = reader.page
    rules = [element("option", f"{code} {reader.title(code, name)}", value=code) for code, name in codes]
    verdicts = [element("option", reader.words.verdict[each], value=each) for each in VERDICTS]
    search = element("input", type="search", id="matrix-search", autocomplete="off")
    check = element("input", type="checkbox", id="matrix-deviant")
    return element(
        "div",
        element("label", page.search, search),
        element("label", page.rule_filter, _select("matrix-rule", page.any_rule, rules)),
        element("label", page.verdict_filter, _select("matrix-verdict", page.any_verdict, verdicts)),
        element("label", check, " ", page.only_deviant, class_="check-label"),
        element(
            "p",
            role="status",
            id="matrix-shown",
            data_shown=page.shown.replace("{all}", str(number)),
            data_none=page.none_shown,
        ),
        element("p", keys, class_="hint"),
        id="matrix-controls",
        class_="controls",
        hidden=True,
    )


def _select(name: str, everything: str, options: Sequence[Html]) -> Html:
    return element("select", element("option", everything, value=""), *options, id=name)
