"""docs/events.md: its stories come out as it tells them, and its table has every kind with its codes."""

import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.clean import cleaned
from onrecord.link import linked
from onrecord.model.article import Page
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.read import Reader

DOC = (Path(__file__).parents[2] / "docs" / "events.md").read_text(encoding="utf8")
REPORTS = re.findall(r"```text\n(.*?)```", DOC, re.DOTALL)
FERRY, LENZ = REPORTS[:4], REPORTS[4:]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def kept(texts: Sequence[str], reader: Reader) -> Record:
    pages = [Page(file=f"{n}.txt", kind="text", text=text, raw=b"") for n, text in enumerate(texts)]
    return linked([Document(article, reader.read(article)) for article in map(cleaned, pages)])


def meeting(record: Record) -> Event:
    (event,) = [event for event in record.events if event.kind == "meeting"]
    return event


@pytest.mark.parametrize(
    ("reports", "status", "day"),
    [(1, "tentative", "2031-05-12"), (2, "confirmed", "2031-05-12"), (3, "confirmed", "2031-05-12"),
     (4, "scheduled", "2031-05-15")],
)  # fmt: skip
def test_the_ferry_meeting_stands_where_the_table_says(reports: int, status: str, day: str, reader: Reader) -> None:
    event = meeting(kept(FERRY[:reports], reader))
    assert event.date is not None
    assert (event.status, event.date.iso) == (status, day)


def test_the_denial_of_the_ferry_meeting_stands_beside_it(reader: Reader) -> None:
    (matter,) = kept(FERRY, reader).disagreements
    assert {side.value for side in matter.sides} == {"confirmed", "denied"}


def test_the_presidents_meeting_changes_as_told(reader: Reader) -> None:
    record = kept(LENZ, reader)
    assert meeting(record).status == "confirmed"
    found = {(c.field, c.before.value, c.after.value, c.cause) for c in record.changes}
    assert found == {
        ("status", "tentative", "confirmed", "source"),
        ("format", "full-fledged", "brief", "speaker"),
    }


def test_the_table_has_every_kind_with_its_codes() -> None:
    lines = (files("onrecord") / "data" / "kinds.tsv").read_text(encoding="utf8").splitlines()[1:]
    kinds = {row[0]: [row[3] or "–", row[4] or "–"] for row in (line.split("\t") for line in lines)}
    table = DOC[DOC.index("## Kinds") :]
    told = {
        row[0]: [row[2].strip("`"), row[3].strip("`")]
        for row in re.findall(r"\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|", table)
    }
    assert {kind: codes for kind, codes in told.items() if kind not in ("kind", "---")} == kinds
