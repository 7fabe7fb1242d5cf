"""Files that are large and hold nothing: holes, one byte again and again."""

import io
import os
import time
import tracemalloc
from pathlib import Path

import pytest

from onrecord.errors import SkipArticle
from onrecord.intake import pages
from onrecord.intake.lines import MOST_BLANK, MOST_LIMITS, texts
from onrecord.model.article import Page

HUGE = 8_000_000_000
GOOD = b'{"id": "w1", "text": "The ferry sails on Friday."}\n'


def sparse(path: Path) -> Path:
    with path.open("wb") as file:
        os.truncate(file.fileno(), HUGE)
    return path


@pytest.mark.parametrize("kind", ["txt", "html", "jsonl"])
def test_eight_gigabytes_of_nul_bytes_are_refused_in_two_seconds_and_little_memory(tmp_path: Path, kind: str) -> None:
    (tmp_path / "next.txt").write_text("The ferry sails on Friday.")
    path, start = sparse(tmp_path / f"hole.{kind}"), time.process_time()
    tracemalloc.start()
    told, page = pages([str(path), str(tmp_path / "next.txt")])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(told, SkipArticle) and f"hole.{kind}" in str(told) and "bytes" in str(told)
    assert isinstance(page, Page)
    assert time.process_time() - start < 2 and peak < 16_000_000


def test_a_file_that_is_too_large_is_told_with_its_size_and_not_read(tmp_path: Path) -> None:
    (told,) = pages([str(sparse(tmp_path / "hole.txt"))])
    assert "larger than 3,000,000 bytes (8,000,000,000)" in str(told)


@pytest.mark.parametrize(("byte", "says"), [(b"\0", "0x00"), (b"a", "0x61"), (b"-", "0x2d")])
def test_a_file_of_one_byte_is_no_report_and_says_which_byte(tmp_path: Path, byte: bytes, says: str) -> None:
    (tmp_path / "one.txt").write_bytes(byte * 200_000 + b"\n")
    (told,) = pages([str(tmp_path / "one.txt")])
    assert isinstance(told, SkipArticle) and says in str(told) and "no text" in str(told)


def test_a_report_with_a_long_rule_in_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "ruled.txt").write_text("Ferry sails on Friday\n" + "-" * 200 + "\nThe ferry will sail again.")
    (page,) = pages([str(tmp_path / "ruled.txt")])
    assert isinstance(page, Page)


def test_a_line_without_an_end_is_told_once_and_ends_the_stream() -> None:
    endless = b"\0" * (MOST_LIMITS + 2) * 1_000
    (told,) = texts(io.BytesIO(endless + b"\n" + GOOD), name="wire.jsonl", limit=1_000)
    assert "wire.jsonl:1: " in str(told) and "0x00" in str(told) and "the rest of it is not read" in str(told)


def test_after_a_hole_of_some_megabytes_the_next_line_is_read() -> None:
    told, page = texts(io.BytesIO(b"\0" * 9_000 + b"\n" + GOOD), name="wire.jsonl", limit=1_000)
    assert "0x00" in str(told) and isinstance(page, Page) and page.file == "w1"


def test_blank_lines_without_an_end_are_told() -> None:
    few = list(texts(io.BytesIO(b"\n" * 1_000 + GOOD), name="wire.jsonl"))
    (told,) = texts(io.BytesIO(b"\n" * (MOST_BLANK + 1) + GOOD), name="wire.jsonl")
    assert isinstance(few[0], Page)
    assert "blank lines" in str(told) and "the rest of it is not read" in str(told)
