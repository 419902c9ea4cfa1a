"""The programs that make the site, which are no part of the package."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SITE = Path(__file__).parents[2] / "docs" / "site"


def _module(name: str) -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(SITE)
        yield importlib.import_module(name)


@pytest.fixture(scope="session")
def rule_pages() -> Iterator[ModuleType]:
    yield from _module("rule_pages")


@pytest.fixture(scope="session")
def examples() -> Iterator[ModuleType]:
    yield from _module("examples")
