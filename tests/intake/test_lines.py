"""What JSON lines give."""

import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SkipArticle
from onrecord.intake import MAX_BYTES
from onrecord.intake.lines import texts
from onrecord.model.article import Page

GOOD = b'{"id": "w1", "text": "The bridge is closed."}\n'


def read(raw: bytes, limit: int = MAX_BYTES) -> list[Page | SkipArticle]:
    return list(texts(io.BytesIO(raw), name="wire.jsonl", limit=limit))


def test_what_a_line_states_is_kept() -> None:
    facts = {
        "title": "Bridge closed",
        "outlet": "Town Herald",
        "url": "https://example.org/1",
        "published": "2031-03-04",
    }
    (page,) = read(json.dumps({"id": 7, "text": " Rain.\r\n", "captured": "2031-03-05", **facts}).encode())
    assert isinstance(page, Page)
    assert (page.file, page.text, page.captured) == ("7", " Rain.\r\n", "2031-03-05")
    assert {key: getattr(page, key) for key in facts} == facts


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b'{"id": "w", "text": "The bridge', "not one JSON object"),
        (b"[1, 2]", "object"),
        (b"[" * 100_000, "object"),
        (b'{"text": 5}', "$.text"),
        (b'{"id": "w", "text": "Rain.", "published": [2031]}', "$.published"),
        (b'{"id": "w", "text": "  "}', "empty"),
        (b'{"id": "w"}', "text"),
        (b'{"text": "half \\ud800 pair"}', "surrogate"),
        (b'{"text": "nul \\u0000 here"}', "NUL"),
        (b'{"text": "raw nul \0"}', "NUL"),
    ],
)
def test_a_bad_line_is_named_by_file_and_number_and_the_next_is_read(line: bytes, says: str) -> None:
    first, bad, good = read(GOOD + line + b"\n" + GOOD)
    assert isinstance(bad, SkipArticle)
    assert str(bad).startswith("wire.jsonl:2: ")
    assert says in str(bad)
    assert isinstance(first, Page)
    assert isinstance(good, Page)


def test_a_bad_line_still_says_which_article_it_was() -> None:
    (bad,) = read(b'{"id": "w9", "text": 5}\n')
    assert isinstance(bad, SkipArticle)
    assert bad.article == "w9"


def test_a_line_in_another_encoding_is_read() -> None:
    (page,) = read('{"text": "The café is closed until further notice, its owner said."}'.encode("cp1252"))
    assert isinstance(page, Page)
    assert "café" in page.text


def test_a_giant_line_never_fills_the_memory() -> None:
    class Giant(io.RawIOBase):
        """Fifty million letters without a line end, then a good line; made while they are read."""

        left = 50_000_000

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            if self.left > 0:
                size = min(len(buffer), self.left)
                buffer[:size] = b"a" * size
                self.left -= size
                return size
            rest = b"\n" + GOOD if self.left == 0 else b""
            self.left = -1
            buffer[: len(rest)] = rest
            return len(rest)

    tracemalloc.start()
    bad, good = texts(io.BufferedReader(Giant()), name="wire.jsonl", limit=1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "wire.jsonl:1: the line is longer than 1,000,000 bytes" in str(bad)
    assert isinstance(good, Page)
    assert peak < 10_000_000


@given(st.binary(max_size=200))
def test_no_line_ends_the_run(raw: bytes) -> None:
    found = read(raw.replace(b"\n", b" ") + b"\n" + GOOD)
    assert isinstance(found[-1], Page)
