"""Statements made up from our own sentences: ``python benchmarks/generated.py NUMBER [--seed SEED] > FILE.jsonl``.

Each is put together from the model sentences and examples of the rules and the paragraphs of ``samples/``, under
headings, as text or as HTML: good and bad ones, long and short, no two the same. The same seed gives the same
statements, and the first hundred of a thousand are those of a hundred. One line a statement, as ``avglint audit``
reads them.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from random import Random

from avglint.rulebook.book import pack_folders
from avglint.rulebook.load import load_packs

ROOT = Path(__file__).parents[1]
HEADINGS = {
    "1": ("Wie zijn wij?", "Contact", "Verantwoordelijke", "Over ons"),
    "2": ("Waarvoor gebruiken wij uw gegevens?", "Doelen en grondslagen", "Welke gegevens verwerken wij?"),
    "3": ("Met wie delen wij gegevens?", "Ontvangers", "Doorgifte buiten Europa"),
    "4": ("Hoe lang bewaren wij gegevens?", "Bewaartermijnen", "Bewaren"),
    "5": ("Uw rechten", "Welke rechten heeft u?", "Inzage, correctie en verwijdering"),
    "6": ("Klachten", "Niet tevreden?", "Toezichthouder"),
    "7": ("Bijzondere gegevens", "Cookies", "Profilering"),
    "8": ("Wijzigingen", "Wet- en regelgeving", "Versie"),
    "9": ("Overig", "Beveiliging", "Tot slot"),
}
NAMES = ("De Spaak", "Roosterlicht", "Zonnehoeve", "Het Anker", "Kade Zeven", "Lindenhof", "Waterpas", "De Oude Molen")
KINDS = ("B.V.", "Stichting", "Vereniging", "Praktijk", "Atelier", "V.O.F.")
TOWNS = ("Zwolle", "Gent", "Almere", "Brugge", "Deventer", "Leiden", "Hasselt", "Emmen")
VALUES = ("twee jaar", "de boekhouder", "uw bestelling", "naam en e-mailadres", "onze hostingpartij", "18 maanden")
_OPEN = re.compile(r"\[[^\[\]\n]+\]")
_LEFT_OPEN = 0.05
_HTML_SHARE = 0.5


@cache
def sentences() -> dict[str, tuple[str, ...]]:
    """Return model sentences and examples of the rules, by the first figure of the rule's code."""
    found: dict[str, list[str]] = {}
    for rule in (rule for pack in load_packs(pack_folders()) for rule in pack.rules):
        texts = found.setdefault(rule.code[3], [])
        texts += [rule.clause.nl] if rule.clause else []
        texts += [" ".join(each.text.split()) for each in rule.examples]
    return {group: tuple(texts) for group, texts in found.items()}


@cache
def paragraphs() -> tuple[str, ...]:
    """Return the running text of the samples."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.*t*"))]
    texts += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.md"))]
    blocks = (" ".join(block.split()) for text in texts if "<html" not in text for block in re.split(r"\n\s*\n", text))
    return tuple(block for block in blocks if len(block) > 120 and not block.startswith(("#", "-", "|")))


def statement(seed: str, number: int) -> dict[str, str]:
    """Return the statement with a number: its id and its text."""
    random = Random(f"{seed}:{number}")
    name = f"{random.choice(NAMES)} {random.choice(KINDS)} {random.choice(TOWNS)} {number}"
    blocks = [("h1", f"Privacyverklaring {name}")]
    blocks.append(("p", f"{name} verwerkt persoonsgegevens. Dit is versie {1 + number % 9} van onze verklaring."))
    for group, headings in HEADINGS.items():
        if random.random() < 0.1:
            continue
        blocks.append(("h2", random.choice(headings)))
        own = sentences()[group]
        for _ in range(random.randint(2, 13)):
            blocks.append(("p", _filled(random.choice(own), name, random)))
        if random.random() < 0.5:
            blocks.append(("p", random.choice(paragraphs())))
    known = {"id": f"{seed}-{number:06}", "url": f"https://voorbeeld-{number}.example/privacy"}
    if random.random() < _HTML_SHARE:
        body = "\n".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in blocks)
        return {**known, "html": f"<!doctype html><html lang=nl><body><main>\n{body}\n</main></body></html>"}
    return {**known, "text": "\n\n".join(text for _, text in blocks) + "\n"}


def statements(number: int, seed: str = "avglint") -> Iterator[dict[str, str]]:
    """Yield so many different statements."""
    return (statement(seed, each) for each in range(number))


def _filled(text: str, name: str, random: Random) -> str:
    def value(match: re.Match[str]) -> str:
        if random.random() < _LEFT_OPEN:
            return match.group()
        return name if "rganisatie" in match.group() else random.choice(VALUES)

    return _OPEN.sub(value, text)


def main() -> None:
    """Print the statements."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("--seed", default="avglint")
    chosen = parser.parse_args()
    for each in statements(chosen.number, chosen.seed):
        sys.stdout.write(json.dumps(each, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
