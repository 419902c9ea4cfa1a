"""The report on the page of a run of GitHub Actions."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from avglint.cli.console import write_error
from avglint.cli.files import unwritten

if TYPE_CHECKING:
    from avglint.model.report import Report
    from avglint.output.formats import Presentation


def append_step_summary(report: "Report", presentation: "Presentation") -> None:
    """Append ``report`` to the file that GitHub Actions names, where it does; what stands there already counts.

    The annotations say the same: that the file can't be written is told, and changes nothing else.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    from avglint.output.step_summary import LARGEST, step_summary

    path = Path(name)
    try:
        written = path.stat().st_size if path.exists() else 0
        text = step_summary(report, presentation, LARGEST - written)
        with path.open("ab") as file:
            file.write(text.encode("utf-8", errors="replace"))
    except OSError as error:
        write_error(unwritten(path, error).why(presentation.language))
