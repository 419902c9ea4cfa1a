"""Every kind of file can be the first that is read: a run imports the reader that it needs and no other."""

import subprocess
import sys
from pathlib import Path

import pytest

import avglint
from avglint.read.load import SUFFIXES

KINDS = {kind: suffix for suffix, kind in SUFFIXES.items()}
_READ = """
import sys
sys.path.insert(0, sys.argv[1])
from avglint.read import read_bytes
content = b"<template><p>Wij bewaren.</p></template>" if sys.argv[2] == ".vue" else b"<p>Wij bewaren.</p>"
print(read_bytes(content, "a" + sys.argv[2]).text)
"""


@pytest.mark.parametrize("suffix", KINDS.values(), ids=KINDS)
def test_a_reader_can_be_the_first_that_is_imported(suffix: str) -> None:
    folder = Path(avglint.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-I", "-c", _READ, str(folder), suffix], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Wij bewaren." in done.stdout
