"""What linking one story gave comes back from its bytes, and each thing in it is found by where it begins."""

from dataclasses import replace

from onrecord.link.ids import identity
from onrecord.link.linked_story import (
    LinkedStory,
    change_of,
    event_of,
    packed,
    packed_line,
    title_of,
    unpacked,
)
from onrecord.link.story_record import Part
from onrecord.model.change import Change
from onrecord.model.citation import Citation
from onrecord.model.event import Event
from onrecord.model.span import Span
from onrecord.model.story import Story
from tests.link.asserted import said

FIRST, SECOND, THIRD = Citation("a1", Span(40, 47)), Citation("a2", Span(3, 9)), Citation("a0", Span(5, 8))
EVENT = Event(
    identity("v", "a2", Span(3, 9)), "talks", "Talks", (), None, None, False, "scheduled", (THIRD, FIRST, SECOND), ()
)  # fmt: skip
OTHER = replace(EVENT, id=identity("v", "a4", Span(1, 2)), mentions=(Citation("a4", Span(1, 2)),))


def moved(name: str, before: str, after: str, at: int = 0) -> Change:
    one, other = said("12", article=before, field="date", at=at), said("14", article=after, field="date", at=at)
    return Change(name, EVENT.id, "date", one, other, "world", None, None)


TOLD = LinkedStory(
    Story("t1", "Ferry talks", ("a1", "a2", "a4"), (EVENT.id, OTHER.id)),
    Part((), (EVENT, OTHER), (moved("c1", "a01", "a02"), moved("c2", "a02", "a04", 7)), ()),
)


def test_each_thing_begins_at_the_place_that_its_id_is_made_of() -> None:
    assert TOLD.places() == {
        "t1": ("a1", ""),
        EVENT.id: ("a2", "3-9"),
        OTHER.id: ("a4", "1-2"),
        "c1": ("a02", "date a01:0-5 a02:0-5"),
        "c2": ("a04", "date a02:7-12 a04:7-12"),
    }


def test_a_thing_lives_on_where_its_place_is() -> None:
    asked = {("a4", ""), ("a0", "5-8"), ("a4", "1-2"), ("a02", "date a01:0-5 a02:0-5"), ("a9", "")}
    assert TOLD.living(asked) == {
        ("a4", ""): "t1", ("a0", "5-8"): EVENT.id, ("a4", "1-2"): OTHER.id, ("a02", "date a01:0-5 a02:0-5"): "c1"
    }  # fmt: skip


def test_of_two_changes_between_the_same_words_the_first_lives_on() -> None:
    twice = LinkedStory(TOLD.story, replace(TOLD.part, changes=(moved("c1", "a01", "a02"), moved("c3", "a01", "a02"))))
    assert twice.living({("a02", "date a01:0-5 a02:0-5")}) == {("a02", "date a01:0-5 a02:0-5"): "c1"}


def test_earlier_ids_stand_beside_the_present_ones() -> None:
    known = TOLD.known_as({"t1": ("t0",), OTHER.id: ("v7", "v8")})
    assert known.story.aliases == ("t0",) and [e.aliases for e in known.part.events] == [(), ("v7", "v8")]
    bare = known.known_as({EVENT.id: ("v9",)})
    assert bare.story.aliases == () and [e.aliases for e in bare.part.events] == [("v9",), ("v7", "v8")]
    assert TOLD.known_as({}) == TOLD


def test_bytes_give_back_what_was_packed() -> None:
    assert unpacked(packed(TOLD)) == TOLD and title_of(packed(TOLD)) == TOLD.story
    assert event_of(packed_line(EVENT)) == EVENT
    assert change_of(packed_line(TOLD.part.changes[1])) == TOLD.part.changes[1]


def test_a_part_is_packed_small_and_fast() -> None:
    many = LinkedStory(TOLD.story, replace(TOLD.part, events=(EVENT,) * 200))
    assert len(packed(many)) < 4000 and packed(many)[:2] == b"\x78\x01"  # zlib's mark of its fastest level
