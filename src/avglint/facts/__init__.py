"""The values recognised in a statement: periods, dates, contact points, references to law, organisations.

``recognise`` takes a parsed statement and returns its facts. Each family has a module of its own, whose functions
take a plain text where the structure of the statement doesn't matter; names of the lexicon (countries, vendors) are in
``names``.
"""

from avglint.facts.recognition import recognise

__all__ = ["recognise"]
