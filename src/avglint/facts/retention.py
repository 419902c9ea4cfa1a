"""Durations and expressions of a keeping period in running text, by ``grammar/duration.lark``."""

from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.duration import Duration, read_duration
from avglint.facts.islands import duration_reader, span_of
from avglint.model.statement import Fact
from avglint.parsing.lalr import Tree

_LONGEST = 320
"""An expression ends within so many characters, so that reading one takes bounded time."""

_UNITS = r"(?:jaar|jari|jaren|maand|we[ek]k?|werkdag|dag|daag|uur|uren|minu|second|etma|kwart|jr|mnd|wk|dgn)"
_NUMBERS = (
    "een één eén twee drie vier vijf zes zeven acht negen tien elf twaalf der veer twin tach honder half halve anderhal"
)
# Below, alternatives begin with a word, not with a group, which would be entered at every word of the text.
_FIGURE = (
    r"(?:\d{1,4}(?![\d:/])"
    + "".join(rf"|{number}[a-zë]{{0,12}}" for number in _NUMBERS.split())
    + rf")(?=[^\n.;:|]{{0,28}}?{_UNITS})"
)
_TERM = "(?:periode|termijn|duur) van"
_LEAD = (
    r"(?:(?:gedurende|voor|na|binnen|nog|tot|maximaal|minimaal|maximum|minimum|max\.?|ten ?minste|minstens"
    rf"|hoogstens|ten hoogste|uiterlijk|een|de|het|<|periode van|termijn van|duur van"
    rf"|bewaar{_TERM}|verwerkings{_TERM}|opslag{_TERM}"
    rf"|[a-z]{{4,12}}e (?:bewaar|verwerkings|opslag)?{_TERM})\s+){{0,6}}"
)
_CANDIDATE = expression(
    rf"[^a-z0-9.,/€-](?<![\w.,/€-])(?<!\d:)(?:{_LEAD}(?P<figure>{_FIGURE})"
    r"|zo\s?lang|zo kort|zodra|niet\s+langer|nooit\s+langer|langer|tot(?=dat| (?:aan|het|de|u|je|jij|men|wij|we|er|uw"
    r"|jouw|iemand|een|einde?|afloop|na|dat|wanneer) )|na(?= [a-zë])"
    r"|(?:gedurende|voor)(?= (?:de|het|uw|je|jouw|deze|dit|heel|altijd|eeuwig|on|een|korte|redelijke|beperkte|wett))"
    r"|(?:de )?(?:duur|looptijd|levensduur) van|onbepaalde|onbeperkt|permanent|eeuwig|blijvend|levenslang"
    r"|voorgoed|bewa"
    r"|een (?=korte|beperkte|redelijke|bepaalde|zeer|relatief)|korte? |(?:volgens|conform|binnen) (?=de|wet|geld"
    r"|toep))"
)
"""What an expression can begin with, and the character before it: by these the places to look at are found fastest."""
_NO_DURATION_AFTER = expression(r"\s+(?:lang\s+)?(?:ervaring|geleden|actief|bestaan|jong|oud\b|jubileum|werkervaring)")
_NO_DURATION_BEFORE = expression(r"(?:\bal|\bruim|\bbestaat|\bbestaan|\bsinds|meer dan)\s+$")
_TIME_OF_DAY = expression(r"\d{1,2}[.:]\d{2}\s*uur")
_TOWARDS_BEFORE = expression(
    r"(?:toegang\w*|recht|verzoek\w*|bij|leid\w*|leidt|behor\w*|beperk\w*|wend\w*|richt\w*|kom(?:t|en)|herleid\w*"
    r"|verplicht|toegankelijk|zich|ons|aanleiding|betrekking|uitnodiging|relatie|verhouding|besluit\w*|overga\w*)\s+$"
)
"""Before a "tot" that means "to", not "until"."""
_PART_BEFORE = expression(r"\b(?:van|dan|geen|onder|elke?|iedere?|per|om de)\s+$")
"""Before a period that belongs to the words around it: "zolang het contract van 2 jaar loopt"."""
_FREQUENCY_BEFORE = expression(r"(?:\bper|\belke?|\biedere?|\bom de)\s+$")


def find_periods(folded: str) -> Iterator[Fact]:
    """Yield the durations and retention expressions of a text in lower case, in order of place.

    Every duration that isn't a frequency is also (part of) a retention expression: whether data are what is kept is
    for the rules to say. Facts of the two kinds overlap; facts of one kind don't.
    """
    text = f"\n{folded}"
    at = 0
    while candidate := _CANDIDATE.search(text, at):
        base = at = candidate.start() + 1
        if candidate.group()[1:] == "tot" and _TOWARDS_BEFORE.search(text, max(0, base - 30), base):
            continue
        reader = duration_reader()
        island = reader.read(text[base : _limit(text, base)])
        if island is None:
            continue
        inner = [] if any(island.find_data("duration")) else _periods_within(text, base, base + span_of(island)[1])
        cut = next((start for start, _, part in inner if not part), None)
        if cut is not None:
            # "Na ontvangst van uw verzoek krijgt u binnen 2 maanden ...": the event ends where a period begins.
            island = reader.read(text[base:cut])
            if island is None:
                continue
        facts = list(_facts(text, island, base))
        if facts:
            end = base + span_of(island)[1]
            within = [fact for start, tree, _ in inner if start < end for fact in _facts(text, tree, start)]
            facts += [fact for fact in within if fact.kind == "duration"]
            yield from (fact._replace(start=fact.start - 1, end=fact.end - 1) for fact in facts)
            at = end - 1


def _periods_within(folded: str, start: int, end: int) -> list[tuple[int, Tree, bool]]:
    """Return the periods inside an expression, up to the first that doesn't belong to the words before it.

    Of each the place, the tree, and whether it belongs to them.
    """
    reader = duration_reader()
    found = []
    at = start
    while candidate := _CANDIDATE.search(folded, at, end):
        base = at = candidate.start() + 1
        island = reader.read(folded[base:end]) if candidate["figure"] else None
        if island and any(island.find_data("duration")):
            part = bool(_PART_BEFORE.search(folded, max(0, base - 12), base))
            found.append((base, island, part))
            if not part:
                break
            at = base + span_of(island)[1] - 1
    return found


def _limit(folded: str, start: int) -> int:
    """Return where an expression that begins at ``start`` must have ended: at the next blank line at the latest."""
    end = min(start + _LONGEST, len(folded))
    blank = folded.find("\n\n", start, end)
    return end if blank < 0 else blank


def _facts(folded: str, island: Tree, base: int) -> Iterator[Fact]:
    start, end = (base + offset for offset in span_of(island))
    before, after = folded[max(0, start - 20) : start], folded[end : end + 30]
    durations: list[Duration] = []
    for tree in island.find_data("duration"):
        place = [base + offset for offset in span_of(tree)]
        if (
            _TIME_OF_DAY.fullmatch(folded, *place)
            or _NO_DURATION_AFTER.match(folded, place[1])
            or (_NO_DURATION_BEFORE.search(before) and "ervaring" in after)
        ):
            return
        duration = _duration(tree)
        durations.append(duration)
        yield Fact("duration", duration.iso, place[0], place[1], duration.tags)
    if not _FREQUENCY_BEFORE.search(before):
        yield _retention(island, durations, start, end)


def _duration(tree: Tree) -> Duration:
    quantities = [[(token.type, token.text) for token in part.tokens()] for part in tree.find_data("quantity")]
    unit = next(token for token in tree.tokens() if token.type in ("UNIT", "ADJECTIVE"))
    return read_duration(quantities, unit.text)


def _retention(island: Tree, durations: list[Duration], start: int, end: int) -> Fact:
    kind = str(getattr(island.children[0], "data", ""))
    tags = {kind} | ({"period"} if durations else set())
    if any(island.find_data("event")):
        tags.add("criterion")
    marks = [token.type for token in island.tokens() if token.type in ("MINIMUM", "MAXIMUM", "RANGE")]
    if marks[-1:] == ["MINIMUM"]:
        tags.add("floor")
    value = max(durations, key=lambda duration: duration.length).iso if durations else kind
    return Fact("retention", value, start, end, frozenset(tags))
