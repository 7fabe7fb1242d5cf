"""A page is never half old and half new, and the record is computed only when something was added."""

from collections.abc import Iterator

import pytest

from onrecord.errors import StopRun
from onrecord.model.record import Record
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moment import Since
from onrecord.show.moments import Moments


def test_the_record_is_computed_once_for_each_state(record: Record) -> None:
    states: Iterator[str] = iter(["a", "a", "b", "b"])
    computed: list[str] = []

    def compute(state: str) -> RecordMoment:
        computed.append(state)
        return RecordMoment(record, {}, state)

    moments = Moments(lambda: next(states), compute)
    assert [moments.now().state for _ in range(4)] == ["a", "a", "b", "b"]
    assert computed == ["a", "b"]


def test_a_record_that_can_no_longer_be_computed_leaves_the_last_one(record: Record) -> None:
    states: Iterator[str] = iter(["a", "b"])

    def compute(state: str) -> RecordMoment:
        if state == "b":
            raise StopRun("the file is damaged")
        return RecordMoment(record, {}, state)

    moments = Moments(lambda: next(states), compute)
    assert [moments.now().state for _ in range(2)] == ["a", "a"]


def test_the_first_error_is_told() -> None:
    def compute(state: str) -> RecordMoment:
        raise StopRun("the file is damaged")

    with pytest.raises(StopRun, match="damaged"):
        Moments(lambda: "a", compute).now()


def test_what_is_new_after_a_number_is_what_that_add_did_not_bring(record: Record) -> None:
    lamp, tide, copy = (document.article.id for document in record.documents)
    moment = RecordMoment(record, {lamp: 4, copy: 5, tide: 9}, "a")
    assert moment.last == 9 and moment.numbers == {"v1": 4, "c1": 9}
    assert [one.id for one in moment.news(Since(after=5)).changes] == ["c1"]
    assert moment.news(Since(after=9)).changes == [] and moment.news(Since(after=3)).events == [record.events[0]]
