"""The collector is as it was once an article has been read."""

from __future__ import annotations

import gc

import pytest

from newsval.extract.collecting import without_collection


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_set_aside_and_put_back(enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with without_collection():
            assert not gc.isenabled()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
