"""The codes by which planning desks and event coders sort events."""

import json
from dataclasses import replace

import pytest

from onrecord.model.assertion import Status
from onrecord.model.record import Record
from onrecord.show.export.codes import occurrence
from onrecord.show.export.json import record_json


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("mentioned", "eos2"),
        ("tentative", "eos3"),
        ("scheduled", "eos1"),
        ("confirmed", "eos5"),
        ("denied", "eos2"),
        ("postponed", "eos1"),
        ("cancelled", "eos6"),
        ("happened", None),
        ("unknown", None),
    ],
)
def test_each_word_of_the_ladder_has_its_code_of_the_iptc(status: Status, code: str | None, record: Record) -> None:
    texts = {document.article.id: document.article.text for document in record.documents}
    assert occurrence(replace(record.events[0], status=status), texts) == code


def test_what_is_probable_is_highly_likely(record: Record) -> None:
    event = replace(record.events[0], status="tentative")
    likely = {
        document.article.id: document.article.text.replace("could be switched", "probably switched")
        for document in record.documents
    }
    assert occurrence(event, likely) == "eos4"


def test_an_event_is_exported_with_its_codes(record: Record) -> None:
    crash = replace(record.events[0], kind="crash")
    talks = replace(record.events[0], kind="talks")
    (one,), (other,) = (json.loads(record_json(replace(record, events=(e,))))["events"] for e in (crash, talks))
    assert (one["iptc"], one["plover"], one["occurrence"]) == ("medtop:20000139", None, "eos2")
    assert (other["iptc"], other["plover"]) == (None, "CONSULT")
