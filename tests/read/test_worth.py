"""What is an event of record, how sure a line is, and which mentions are one: with the network as it is shipped."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.event import OTHER, SHOWN, EventMention
from onrecord.read import Reader
from onrecord.read.events.coreference import ONE, joined

RECIPE = "Melt the butter in a pan. Add the flour and stir. Pour in the milk, whisk until smooth. Serve with bread."
TABLE = "Club P W D L Pts\nAlden 12 9 2 1 29\nBrock 12 8 1 3 25\nCarrow 12 5 4 3 19"
DATES = "Monday 3 March 2031\nTuesday 4 March 2031\nFriday 7 March 2031\nSunday 9 March 2031"
POEM = "The grey rain walks upon the hill,\nAnd evening folds its wing;\nThe river dreams, the mill is still."
SAID = "“We are tired,” she said. He said so too. They said it again. “It is cold,” Moe said, and Lund said nothing."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def read(reader: Reader, text: str) -> tuple[EventMention, ...]:
    return reader.read(cleaned(Page(file="a.txt", kind="text", text=text, raw=b"", published="2031-03-10"))).events


@pytest.mark.parametrize("text", [RECIPE, TABLE, DATES, POEM, SAID], ids=["recipe", "table", "dates", "poem", "said"])
def test_what_reports_nothing_shows_no_event(reader: Reader, text: str) -> None:
    assert [e for e in read(reader, text) if e.kind != OTHER and e.confidence >= SHOWN] == []


def test_confidence_goes_in_steps_and_vectors_are_small_whole_numbers(reader: Reader) -> None:
    found = [e for e in read(reader, "Ada Moe met Bo Lund in Bruges on Friday. The council voted.") if e.vector]
    assert found
    for event in found:
        assert abs(event.confidence * 20 - round(event.confidence * 20)) < 1e-9
        assert len(event.vector) == 64 and all(-127 <= number <= 127 for number in event.vector)


@given(st.data(), st.integers(2, 8))
def test_groups_do_not_depend_on_the_order_of_pairs(data: st.DataObject, count: int) -> None:
    pairs = [(a, b) for b in range(count) for a in range(b)]
    shares = data.draw(st.lists(st.floats(0, 1), min_size=len(pairs), max_size=len(pairs)))
    order = data.draw(st.permutations(range(len(pairs))))
    first, second = (np.array([pair[side] for pair in pairs]) for side in (0, 1))
    share, mixed = np.array(shares, dtype=np.float32), np.array(order)
    assert joined(count, first, second, share) == joined(count, first[mixed], second[mixed], share[mixed])


def test_two_that_are_barred_are_never_one() -> None:
    first, second = np.array([0, 0, 1]), np.array([1, 2, 2])
    groups = joined(3, first, second, np.array([ONE + 0.1, -1.0, ONE + 0.1], dtype=np.float32))
    assert groups[0] != groups[2]
