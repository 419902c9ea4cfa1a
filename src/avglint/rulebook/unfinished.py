"""What there is of a rule that is not in order, so that the faults in its patterns are told in the same run."""

from collections.abc import Iterator
from typing import Any

from avglint.model.rule import Clue, Rule, Text
from avglint.rulebook.yaml_file import YamlFile

_NO_TEXT = Text("", "")
_MOST_CLUES = 1000
"""Of each piece of evidence and each signal: no rule has so many, and a file of nothing else is told of soon."""


def unfinished_rule(file: YamlFile) -> Rule:
    """Return the patterns and conditions in ``file`` as a rule, each at its place; the path of the file is its code."""
    data = file.data
    return Rule(
        code=file.path,
        name="",
        kind="disclosure",
        title=_NO_TEXT,
        question=_NO_TEXT,
        source=(),
        severity={},
        message={},
        repair=_NO_TEXT,
        why=_NO_TEXT,
        examples=(),
        evidence=dict(_groups(data.get("evidence"))),
        signals=dict(_groups(data.get("signals"))),
        exceptions=_texts(data.get("exceptions")),
        applies_when=_text(data.get("applies_when")),
        raise_when=_text(data.get("raise_when")),
    )


def _groups(value: Any) -> Iterator[tuple[Any, tuple[Clue, ...]]]:
    for name, clues in value.items() if isinstance(value, dict) else ():
        if isinstance(clues, list):
            yield name, tuple(map(_clue, clues[:_MOST_CLUES]))


def _clue(value: Any) -> Clue:
    if not isinstance(value, dict):
        return Clue(any=(value,)) if isinstance(value, str) else Clue()
    return Clue(
        any=_texts(value.get("any")),
        unless=_texts(value.get("unless")),
        beside=_texts(value.get("beside")),
        when=_text(value.get("when")),
    )


def _texts(value: Any) -> tuple[str, ...]:
    texts = value if isinstance(value, list) else [value]
    return tuple(texts) if all(isinstance(text, str) for text in texts) else ()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
