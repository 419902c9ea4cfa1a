"""From rule and lexicon files to checked records, compiled once and kept."""

from avglint.rulebook.book import Rulebook, load_rules

__all__ = ["Rulebook", "load_rules"]
