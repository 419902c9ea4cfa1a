"""Rules made from our own, to see what many more rules cost: the same shapes, with other words in their patterns."""

import hashlib
import re
from pathlib import Path
from typing import Any

import yaml

from avglint.resources import data_dir

RULES = data_dir() / "rules" / "avg"

_WORD = re.compile(r"<[^>]*>|@\w+|[^\W\d_]+~|([a-zà-ÿ]{4,})")
"""What a pattern holds that is no plain word stays; only a plain word is group 1."""


def write_rules(folder: Path, copies: int) -> int:
    """Write ``copies`` copies (at most 26) of each of our rules as a pack in ``folder``, and return their number.

    A word becomes another that our patterns hold, a different one in each copy: a statement holds it about as often.
    """
    folder.mkdir()
    folder.joinpath("pack.yaml").write_text('name: generated\nversion: "1"\n', encoding="utf-8")
    rules = [yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) for path in sorted(RULES.glob("AVG*.yaml"))]
    words = sorted({word for rule in rules for text in _patterns(rule) for word in _WORD.findall(text) if word})
    for copy in range(copies):
        letter = chr(ord("A") + copy)
        for rule in rules:
            text = yaml.safe_dump(_changed(rule, words, letter), allow_unicode=True, sort_keys=False)
            text = re.sub(r"\bAVG(?=\d{3})", f"{letter}AVG", text)
            folder.joinpath(f"{letter}{rule['code']}-{rule['name']}.yaml").write_text(text, encoding="utf-8")
    return copies * len(rules)


def _patterns(rule: dict[str, Any]) -> list[str]:
    found: list[str] = []
    _changed(rule, [""], "", found)
    return found


def _changed(rule: dict[str, Any], words: list[str], copy: str, seen: list[str] | None = None) -> dict[str, Any]:
    """Return the rule with other words in its patterns; patterns met on the way are added to ``seen``."""

    def other(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        number = int(hashlib.sha256(f"{copy} {match[1]}".encode()).hexdigest()[:8], 16)
        return words[number % len(words)]

    def patterns(value: Any) -> Any:
        if isinstance(value, list):
            return [patterns(each) for each in value]
        if seen is not None:
            seen.append(value)
        return _WORD.sub(other, value)

    def clue(value: Any) -> Any:
        if isinstance(value, str):
            return patterns(value)
        return {key: patterns(each) if key in ("any", "unless") else each for key, each in value.items()}

    def clues(groups: dict[str, Any]) -> dict[str, Any]:
        return {
            name: [clue(each) for each in group] if isinstance(group, list) else clue(group)
            for name, group in groups.items()
        }

    parts = {"evidence": clues, "signals": clues, "exceptions": patterns}
    return {key: parts[key](value) if key in parts else value for key, value in rule.items()}
