"""One reader for all faults, and a folder for the files of each."""

from pathlib import Path

import pytest

from onrecord.read import Reader
from tests.faults.taken import Take, taken


@pytest.fixture(scope="session")
def whole() -> Reader:
    """Return the reader that users have."""
    return Reader()


@pytest.fixture
def read(tmp_path: Path, whole: Reader) -> Take:
    """Return what takes in one file and reads it."""
    return lambda name, content: taken(tmp_path, {name: _bytes(content)}, whole)


@pytest.fixture
def clean(tmp_path: Path) -> Take:
    """Return what takes in one file and only cleans it."""
    return lambda name, content: taken(tmp_path, {name: _bytes(content)}, None)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()
