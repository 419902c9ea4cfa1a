"""The process that reads one PDF: its bytes come on standard input, what it says goes to standard output as JSON."""

import json
import sys

from avglint.read.pdf.faults import BrokenPage, PdfFault
from avglint.read.pdf.limits import MAX_MEMORY
from avglint.read.pdf.reading import read


def main() -> None:
    """Read a PDF from standard input; write the fields of its ``Document``, a ``PdfFault``, or which page is broken."""
    _limit_memory()
    found = read(sys.stdin.buffer.read())
    if isinstance(found, PdfFault):
        said = json.dumps(found.value)
    elif isinstance(found, BrokenPage):
        said = json.dumps(found.number)
    else:
        said = json.dumps([found.text, found.hints, found.title, found.pages])
    sys.stdout.write(said)


def _limit_memory() -> None:
    """Hold this process to its memory, where the system can."""
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        limit = MAX_MEMORY if hard == resource.RLIM_INFINITY else min(MAX_MEMORY, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
        except (ValueError, OSError):
            return


if __name__ == "__main__":
    main()
