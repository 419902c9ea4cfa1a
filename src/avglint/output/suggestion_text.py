"""Suggestions for people: model sentences under the headings where they belong, then the words that have to go."""

from collections.abc import Iterator, Sequence

from avglint.model.report import Finding
from avglint.model.source import Place, Source, Span
from avglint.model.suggestion import Spot, Suggestion, Suggestions
from avglint.output.lines import BLANK, Line, line, paragraph
from avglint.output.place import has_lines, place_text
from avglint.output.visible import clip, one_line, visible
from avglint.output.words import Words, count, words

_SHOWN = 5
"""Places of one rule."""
_QUOTE_COLUMNS = 60

_WORDS = {
    "nl": {
        "under": "Onder “{heading}”, na {place}",
        "start": "In het begin, na {place}",
        "new": "Nieuw hoofdstuk “{heading}”, na {place}",
        "then": "hoort erbij zodra het bovenstaande er staat",
        "vague": "Te vaag",
        "wrong": "Hier",
        "instead": "Schrijf liever",
        "repair": "Herstel",
        "translation": "In het Engels",
        "by hand": "Wat u zelf in de tekst herstelt",
        "more": "en nog {number}",
        "standing": "Deze voorbeeldzinnen staan al in de tekst; vul ze nog in: {rules}.",
        "vague left": "Haal nu zelf de woorden weg die te vaag zijn: {rules}.",
        "by hand left": "Dit herstelt u zelf in de tekst; avglint suggest zegt hoe: {rules}.",
        "nothing": "Geen voorstellen: er ontbreekt niets en niets is te vaag.",
        "fill": "Wat tussen [haken] staat, vult u zelf in; avglint check wijst aan wat u vergeet (AVG901). Haal weg wat"
        " niet klopt voor uw organisatie. Dit zijn voorbeelden, geen juridisch advies.",
    },
    "en": {
        "under": "Under “{heading}”, after {place}",
        "start": "At the start, after {place}",
        "new": "New section “{heading}”, after {place}",
        "then": "is owed once the above stands there",
        "vague": "Too vague",
        "wrong": "Here",
        "instead": "Rather write",
        "repair": "Repair",
        "translation": "In English",
        "by hand": "What you repair in the text yourself",
        "more": "and {number} more",
        "standing": "These model sentences stand in the text already; fill them in: {rules}.",
        "vague left": "Now remove the words that are too vague: {rules}.",
        "by hand left": "These you repair in the text yourself; avglint suggest tells how: {rules}.",
        "nothing": "No suggestions: nothing is missing and nothing is too vague.",
        "fill": "Fill in what stands between [brackets]; avglint check points at what you forget (AVG901). Remove what"
        " is not true of your organisation. These are examples, no legal advice.",
    },
}
_COUNTED = {"nl": ("voorstel", "voorstellen"), "en": ("suggestion", "suggestions")}


def suggestion_lines(made: Suggestions, language: str, width: int) -> Iterator[Line]:
    """Yield the suggestions in ``language``, each line at most ``width`` columns."""
    own = _WORDS[language]
    path = visible(made.document.path)
    yield line(f"{path}: {count(len(made.items), _COUNTED[language])}" if made.items else path, "strong")
    for spot, group in made.by_spot():
        yield BLANK
        yield from paragraph(_where(spot, made.statement.source, own, words(language)), width, "strong")
        for each in group:
            yield from _inserted(each, language, width)
    by_hand = [each for each in made.items if not each.spot]
    if by_hand:
        yield BLANK
        yield line(own["by hand"], "strong")
    for each in by_hand:
        yield from _by_hand(each, language, width)
    yield BLANK
    if made.standing:
        yield from paragraph(own["standing"].format(rules=", ".join(made.standing)), width)
    if made.items or made.standing:
        yield from paragraph(own["fill"], width)
    else:
        yield from paragraph(own["nothing"], width)


def after_writing(made: Suggestions, language: str, width: int) -> Iterator[Line]:
    """Yield what is still to be done once the sentences are in the file."""
    own = _WORDS[language]
    vague = sorted(each.rule.code for each in made.items if each.spot and any(item.evidence for item in each.findings))
    by_hand = sorted(each.rule.code for each in made.items if not each.spot)
    if vague:
        yield from paragraph(own["vague left"].format(rules=", ".join(vague)), width)
    if by_hand:
        yield from paragraph(own["by hand left"].format(rules=", ".join(by_hand)), width)
    yield from paragraph(own["fill"], width)


def place_after(spot: Spot, source: Source) -> Place:
    """Return the place in the file after which a spot is."""
    return source.place(max(source.original_span(Span(max(spot.after - 1, 0), spot.after)).end - 1, 0))


def _where(spot: Spot, source: Source, own: dict[str, str], labels: Words) -> str:
    kind = "new" if spot.new else "under" if spot.section else "start"
    place = place_after(spot, source)
    told = f"{labels.line} {place.line}" if has_lines(place) else place_text(place, labels)
    return own[kind].format(heading=one_line(spot.section), place=told)


def _inserted(each: Suggestion, language: str, width: int) -> Iterator[Line]:
    own, labels = _WORDS[language], words(language)
    why = labels.verdict[each.findings[0].verdict] if each.findings else own["then"]
    yield from paragraph(f"{each.rule.code} {each.rule.title.get(language)}: {why}", width, "dim", "  ", "  ")
    told = [finding for finding in each.findings if finding.evidence]
    yield from _quotes(told, own["vague"], language, width)
    yield from paragraph(each.clause, width, "good", "    ")
    if language == "en":
        yield from paragraph(f"{own['translation']}: {each.translation}", width, "dim", "    ")


def _by_hand(each: Suggestion, language: str, width: int) -> Iterator[Line]:
    own = _WORDS[language]
    yield from paragraph(f"{each.rule.code} {each.rule.title.get(language)}", width, "dim", "  ", "  ")
    yield from _quotes(each.findings, own["wrong"], language, width)
    if not each.clause:
        yield from paragraph(f"{own['repair']}: {each.rule.repair.get(language)}", width, "plain", "    ", "  ")
        return
    yield from paragraph(f"{own['instead']}: {each.clause}", width, "good", "    ", "  ")
    if language == "en":
        yield from paragraph(f"{own['translation']}: {each.translation}", width, "dim", "    ", "  ")


def _quotes(findings: Sequence[Finding], label: str, language: str, width: int) -> Iterator[Line]:
    own = words(language)
    for finding in findings[:_SHOWN]:
        quoted = clip(one_line(finding.evidence[0].text), _QUOTE_COLUMNS) if finding.evidence else ""
        place = place_text(finding.location.start, own)
        where = f"{place} “{quoted}”" if quoted else place
        yield from paragraph(f"{label}: {where}", width, "warning", "    ", "  ")
    if len(findings) > _SHOWN:
        yield line("    " + _WORDS[language]["more"].format(number=len(findings) - _SHOWN), "dim")
