"""The reader of the bulk tests: one that counts, so that they are quick and know what was read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("pyarrow", reason="pyarrow is not installed: reading in bulk cannot be tried")
pytest.importorskip("fastwarc", reason="fastwarc is not installed: reading in bulk cannot be tried")

from onrecord.run.bulk import reading
from tests.bulk.made import Counting


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counting]:
    """Let this process read with a reader that counts."""
    made = Counting()
    monkeypatch.setattr(reading, "Reader", lambda: made)
    reading.reader.cache_clear()
    yield made
    reading.reader.cache_clear()
