"""A PDF to the text that a reader of it sees.

PDFium, which draws and reads PDFs in Chrome, is a program of its own language: it works in a process of its own here,
with limits of time and memory, so that no hostile file can stop or hang what reads the others.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from avglint.model.source import LineHint
from avglint.read.document import Document
from avglint.read.pdf.faults import BrokenPage, PdfFault, error
from avglint.read.pdf.limits import MAX_SECONDS

_PDFIUM = find_spec("pypdfium2_raw")
if _PDFIUM is None or _PDFIUM.origin is None:
    # Only the other process imports it; what is missing is to be said here.
    raise ModuleNotFoundError("pypdfium2_raw")

_WORKER = "avglint.read.pdf.worker"
_FOUND_IN = (str(Path(__file__).parents[3]), str(Path(_PDFIUM.origin).parents[1]))
"""The folders of the two packages, however this process came to find them."""


def read_pdf(data: bytes, path: str) -> Document:
    """Return the text of the PDF ``data``. Raises UnreadableSourceError where it can't be read, or not be trusted."""
    try:
        ended = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", "-m", _WORKER],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=MAX_SECONDS,
            check=False,
            # "-P" and this: never a module of the folder that is being checked.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(_FOUND_IN)},
        )
    except subprocess.TimeoutExpired as late:
        raise error(path, PdfFault.STUCK) from late
    if ended.returncode or not ended.stdout:
        raise error(path, PdfFault.STUCK)
    said = json.loads(ended.stdout)
    if isinstance(said, str):
        raise error(path, PdfFault(said))
    if isinstance(said, int):
        raise error(path, BrokenPage(said))
    text, hints, title, pages = said
    return Document(text, tuple(LineHint(*hint) for hint in hints), title, tuple(pages))
