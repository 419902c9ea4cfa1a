"""The forms that a report can take, by name. The module of one is imported when a report is wanted in that form."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

from avglint.config.values import FORMATS, Format

if TYPE_CHECKING:
    from avglint.model.card import RuleCard
    from avglint.model.report import Report


__all__ = ["FORMATS", "SHOW_STATEMENT", "Format", "Presentation", "Writer", "render"]


SHOW_STATEMENT: frozenset[Format] = frozenset({"html", "tilt"})
"""The forms that show more of a statement than was found in it."""


class Presentation(NamedTuple):
    """What a writer is told beside the report."""

    rules: "Sequence[RuleCard]" = ()
    """The rules that there are; those of the run are the ones that the report has assessments of."""
    language: Literal["nl", "en"] = "nl"
    checklist: bool = False
    status: int = 0
    """With which exit status the run ends."""
    root: str = ""
    """The folder to which other programs want paths to be relative."""


Writer = Callable[["Report", Presentation], str]


def render(report: "Report", name: Format, presentation: Presentation) -> str:
    """Return ``report`` in the form called ``name``. Each is ``write`` in the module of its name."""
    write: Writer = import_module(f"avglint.output.{name}").write
    return write(report, presentation)
