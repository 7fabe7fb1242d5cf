"""Invented inputs for reading in bulk, a reader that only counts, and what a job has written."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pyarrow.parquet as parquet

from onrecord.model.article import Article
from onrecord.model.reading import Reading

WORDS = "harbour ferry pilot tide crane cargo mayor council vote strike bridge toll winter repair quay lamp".split()


def text(number: int) -> str:
    """Return a text of 60 words that no other number has."""
    chance = Random(number)
    return " ".join([f"Report {number} from Linden:", *(chance.choice(WORDS) for _ in range(60))]) + "."


def line(number: int, *, of: int | None = None, **more: object) -> dict[str, Any]:
    """Return an article as a JSON line has it; of: the number of the one whose text it prints."""
    day = f"2031-05-{1 + number % 3:02}"
    return {"id": f"w{number:03}", "text": text(number if of is None else of), "published": day} | more


def lines(place: Path, articles: Iterable[dict[str, Any]]) -> Path:
    """Write JSON lines."""
    place.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    return place


def record(number: int, *, html: str | None = None, length: int | None = None, packed: bool = True) -> bytes:
    """Return a response record of a WARC; length is what it claims."""
    page = html or f"<html><head><title>Ferry {number}</title></head><body><p>{text(number)}</p></body></html>"
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-05-02T10:00:00Z\r\n"
        f"WARC-Target-URI: https://shore-post.example/{number}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length or len(block)}\r\n\r\n"
    )
    whole = head.encode() + block + b"\r\n\r\n"
    return gzip.compress(whole, mtime=0) if packed else whole


class Counting:
    """A reader that finds nothing, and knows what it was asked to read."""

    version = "counting/1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, article: Article) -> Reading:
        """Return an empty reading."""
        self.asked.append(article.file)
        return Reading(self.version, article.published, article.zones, (), (), (), (), (), (), ())


def written(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of a job in the order of the input, each with the day of its folder."""
    found: list[dict[str, Any]] = []
    for place in folder.glob("readings/*/*.parquet"):
        day = place.parent.name.removeprefix("day=")
        found += [row | {"day": day} for row in parquet.read_table(place, partitioning=None).to_pylist()]
    return sorted(found, key=lambda row: (row["part"], row["row"]))


def files(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield the names of articles."""
    yield from (row["file"] for row in rows)
