"""Questions put one at a time, and their answers read from standard input."""

from collections.abc import Mapping

from avglint.cli.console import AFFIRMATIVE, answer_to, output_width, write_output
from avglint.cli.interview_words import AGAIN, AGAIN_NAME, ASK, ASK_NAME, NO, NOW, QUESTIONS, YES
from avglint.model.controller import NAME, Fact, is_name
from avglint.output.visible import visible, wrap

Facts = dict[Fact, bool | str]
_ANSWERS: dict[str, bool | None] = {
    **dict.fromkeys(AFFIRMATIVE, True),
    **dict.fromkeys(("n", "nee", "no"), False),
    **dict.fromkeys(("w", "weet niet", "weet ik niet", "?", "d", "don't know"), None),
}


def asked(known: Mapping[Fact, bool | str], language: str) -> Facts:
    """Return the facts as they are after all questions: what is skipped stays, of what nobody knows there is none.

    Raises ConfigError where the answers end.
    """
    facts: Facts = {}
    for number, (fact, (question, explanation)) in enumerate(QUESTIONS.items(), 1):
        now = known.get(fact)
        write_output("\n" + _wrapped(f"{number}/{len(QUESTIONS)} {question.get(language)}", ""))
        write_output(_wrapped(explanation.get(language), "  "))
        answer = _name(now, language) if fact == NAME else _decision(now, language)
        if answer is not None:
            facts[fact] = answer
    return facts


def tell(text: str) -> None:
    """Write a paragraph, as wide as the terminal is."""
    write_output(_wrapped(text, ""))


def _name(now: bool | str | None, language: str) -> bool | str | None:
    while True:
        answer = answer_to(ASK_NAME.get(language).format(now=_now(now, language)))
        if not answer or is_name(answer):
            return answer or now
        write_output(f"{AGAIN_NAME.get(language)}\n")


def _decision(now: bool | str | None, language: str) -> bool | str | None:
    while True:
        answer = answer_to(ASK.get(language).format(now=_now(now, language))).casefold()
        if not answer:
            return now
        if answer in _ANSWERS:
            return _ANSWERS[answer]
        write_output(f"{AGAIN.get(language)}\n")


def _now(now: bool | str | None, language: str) -> str:
    if now is None:
        return ""
    value = visible(now) if isinstance(now, str) else (YES if now else NO).get(language)
    return NOW.get(language).format(value=value)


def _wrapped(text: str, indent: str) -> str:
    return "".join(f"{indent}{line}\n" for line in wrap(text, output_width() - len(indent)))
