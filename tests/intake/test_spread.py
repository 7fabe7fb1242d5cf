"""JSON that is not one object a line: told once, with the remedy, and what stands beside it is read."""

import io

import pytest

from onrecord.errors import SkipArticle
from onrecord.intake.lines import texts
from onrecord.model.article import Page

GOOD = b'{"id": "good", "text": "The bridge is closed."}\n'

SPREAD = {
    "indented": b'{\n  "id": "a",\n  "text": "Rain.",\n  "tags": {"a": 1},\n  "more": [\n    {"b": 2}\n  ]\n}\n',
    "two": b'{"id": "a",\n "text": "Rain."}\n{"id": "b",\n "text": "Snow."}\n',
    "array": b'[\n{"id": "a", "text": "Rain."},\n{"id": "b", "text": "Snow."}\n]\n',
    "tight array": b'[{"id": "a", "text": "Rain."}, {"id": "b", "text": "Snow."}]\n',
    "brackets in words": b'{\n "text": "Rain {and [snow",\n "id": "a"\n}\n',
    "windows": b'\xef\xbb\xbf{\r\n "text": "Rain."\r\n}\r\n',
}


@pytest.mark.parametrize("raw", SPREAD.values(), ids=SPREAD.keys())
def test_a_value_over_several_lines_is_told_once_and_the_next_line_is_read(raw: bytes) -> None:
    told, page = texts(io.BytesIO(raw + GOOD), name="wire.jsonl")
    assert isinstance(told, SkipArticle)
    assert "wire.jsonl:1: " in str(told) and "one object a line" in str(told) and "jq" in str(told)
    assert isinstance(page, Page) and page.file == "good"


@pytest.mark.parametrize(
    "broken", [b"{\n", b"[\n", b'{"id": "a", "text": "The bri\n', b"[" * 100_000 + b"\n", b'{"a":' * 9_999 + b"\n"]
)
def test_one_broken_line_costs_no_other(broken: bytes) -> None:
    told, page = texts(io.BytesIO(broken + GOOD), name="wire.jsonl")
    assert isinstance(told, SkipArticle)
    assert isinstance(page, Page) and page.file == "good"


@pytest.mark.parametrize("deep", [b"[" * 100_000 + b"]" * 100_000, b'{"x":' * 100_000 + b"1" + b"}" * 100_000])
def test_objects_nested_a_hundred_thousand_deep_cost_their_line_only(deep: bytes) -> None:
    told, page = texts(io.BytesIO(b'{"text": "Rain.", "x": ' + deep + b"}\n" + GOOD), name="wire.jsonl")
    assert isinstance(told, SkipArticle) and "too deep" in str(told)
    assert isinstance(page, Page)
