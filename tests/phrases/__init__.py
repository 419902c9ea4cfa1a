"""Sentences that ask for one phrase of a rule each: what no other phrase of it meets.

``AVGnnn.yaml`` holds more examples of that rule, as its own file would (text, verdict, and ``words`` for the evidence).
They stand here, because a rule's file is read by people and these are too many for it. See ``tests/mutation``.
"""

from pathlib import Path

import yaml
from pydantic import TypeAdapter

from avglint.model.rule import Example

_EXAMPLES = TypeAdapter(tuple[Example, ...])


def phrases_of(code: str) -> tuple[Example, ...]:
    """Return the examples kept here of the rule with this code."""
    path = Path(__file__).parent / f"{code}.yaml"
    return _EXAMPLES.validate_python(yaml.safe_load(path.read_text("utf-8"))) if path.exists() else ()
