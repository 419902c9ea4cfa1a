"""What the organisation declared of itself, for programs."""

from avglint.model.controller import NAME
from avglint.model.report import DocumentReport

_YES = ("ja", "yes")


def declared_values(document: DocumentReport) -> dict[str, bool | str]:
    """Return the declared facts by key, as the configuration has them: the name a text, the others true or false."""
    return {key: value if key == NAME else value in _YES for key, value in document.declared}
