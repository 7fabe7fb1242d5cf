"""The reader of the bulk tests: one that counts, so that they are quick and know what was read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import pytest

from tests.bulk.made import Counting


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counting]:
    """Let this process read with a reader that counts."""
    reading, made = import_module("onrecord.run.bulk.reading"), Counting()  # not at the top: tests say what they lack
    monkeypatch.setattr(reading, "Reader", lambda: made)
    reading.reader.cache_clear()
    yield made
    reading.reader.cache_clear()
