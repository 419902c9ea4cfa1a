"""The harnesses hold for their seeds, and for these cut off and spoilt; fuzzing itself is a command of its own."""

import pytest

from tests.fuzz.inputs import NAMES, check_of, seeds_of

SEEDS = [pytest.param(name, data, id=f"{name}-{file}") for name in NAMES for file, data in seeds_of(name)]


@pytest.mark.parametrize(("name", "data"), SEEDS)
def test_seed(name: str, data: bytes) -> None:
    check = check_of(name)
    half = len(data) // 2
    for each in (data, data[:half], data[:1] + data[half:], data[:half] + b"\xff\x00\r" + data[half:]):
        check(each)


def test_every_harness_has_seeds_for_all_that_it_makes() -> None:
    assert {name: len(dict(seeds_of(name))) >= 3 for name in NAMES} == dict.fromkeys(NAMES, True)
