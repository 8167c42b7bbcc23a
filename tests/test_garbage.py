"""While much is made of which nearly all stays, Python does not look through it; afterwards all is as it was before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from cookbook.garbage import all_stays, settled


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_nobody_looks_to_the_end_of_the_block_whatever_ends_it() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="over"), all_stays():
        assert not gc.isenabled()
        raise ValueError("over")
    assert gc.isenabled()


def test_where_nobody_looked_before_nobody_does_after_it() -> None:
    gc.disable()
    with all_stays():
        pass
    assert not gc.isenabled()


def test_what_was_made_is_not_looked_at_as_young() -> None:
    gc.unfreeze()
    with all_stays():
        made = [[number] for number in range(10_000)]
    assert not gc.get_freeze_count()
    assert gc.get_count()[0] < len(made)


def test_what_a_block_around_holds_stays_so_to_its_end() -> None:
    with settled():
        before = gc.get_freeze_count()
        with settled(), all_stays():
            made = [[number] for number in range(10_000)]
        assert gc.get_freeze_count() >= before + len(made)
    assert not gc.get_freeze_count()
