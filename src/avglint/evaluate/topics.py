"""What a heading is about, by the topics of the lexicon."""

from avglint.evaluate.program import Program
from avglint.parsing.tokens import tokenize
from avglint.pattern.matcher import Window, matches, window_on
from avglint.pattern.option import Option


def topics_of(heading: str, program: Program) -> tuple[str, ...]:
    """Return the topics whose patterns a heading meets, in the lexicon's order."""
    window, held = window_on(tokenize(heading).raw, program.table, program.vocabulary)
    met: set[int] = set()
    for form in held:
        for topic, option in program.topics_by_form.get(form, ()):
            if topic not in met and _met(program.headings[option], window):
                met.add(topic)
    return tuple(program.topics[topic] for topic in sorted(met))


def _met(option: Option, window: Window) -> bool:
    if not window.presence.holds(option.need):
        return False
    return all(matches(part, window) for part in option.body.parts) and not any(
        matches(op, window) for _, op in option.body.without
    )
