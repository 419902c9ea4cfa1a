"""From a source to the structured model of a statement. Total: every text has a structure, none is refused."""

from avglint.parsing.statement import parse

__all__ = ["parse"]
