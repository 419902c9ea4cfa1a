"""Every kind of file can be the first that is read: a run imports the reader that it needs and no other."""

import subprocess
import sys
from pathlib import Path

import pytest

import avglint
from avglint.model.source import DOCUMENTS
from avglint.read.load import SUFFIXES
from tests.read.office_files import docx, odt, p

KINDS = {kind: suffix for suffix, kind in SUFFIXES.items() if kind not in DOCUMENTS}
OFFICE = {"docx": docx(p("Wij bewaren.")), "odt": odt("<text:p>Wij bewaren.</text:p>")}
_READ = """
import sys
sys.path.insert(0, sys.argv[1])
from avglint.read import read_bytes
print(read_bytes(sys.stdin.buffer.read(), "a" + sys.argv[2]).text)
"""


@pytest.mark.parametrize("suffix", KINDS.values(), ids=KINDS)
def test_a_reader_can_be_the_first_that_is_imported(suffix: str) -> None:
    _read(suffix, b"<template><p>Wij bewaren.</p></template>" if suffix == ".vue" else b"<p>Wij bewaren.</p>")


@pytest.mark.parametrize("kind", OFFICE)
def test_a_reader_of_office_files_can_too(kind: str) -> None:
    _read(f".{kind}", OFFICE[kind])


def _read(suffix: str, content: bytes) -> None:
    folder = str(Path(avglint.__file__).parents[1])
    done = subprocess.run([sys.executable, "-I", "-c", _READ, folder, suffix], input=content, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Wij bewaren." in done.stdout
