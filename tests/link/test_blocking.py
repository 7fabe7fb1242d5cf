"""A sketch meets its nearest neighbours in a heavy word, whatever else is kept."""

from datetime import timedelta

import pytest

from onrecord.link.blocking import WINDOW, Sketches, earlier, later
from onrecord.model.interval import Interval
from onrecord.model.sketch import Sketch
from tests.link.asserted import FIRST


def sketched(day: int | None, *keys: str, article: str | None = None) -> Sketch:
    days = Interval.day(FIRST + timedelta(days=day)) if day is not None else None
    return Sketch(article or f"a{day or 0:03}", days, keys or ("ferry",), {}, {}, {})


MANY = [sketched(day) for day in range(60)]


def test_the_nearest_before_and_after_are_looked_at_and_never_itself() -> None:
    shelf = Sketches(MANY)
    assert shelf.before("ferry", MANY[30].place, 3) == MANY[27:30]
    assert shelf.after("ferry", MANY[30].place, 3) == MANY[31:34]


def test_at_the_ends_there_are_fewer() -> None:
    shelf = Sketches(MANY)
    assert shelf.before("ferry", MANY[1].place, 3) == MANY[:1]
    assert shelf.after("ferry", MANY[58].place, 3) == MANY[59:]
    assert shelf.before("ferry", MANY[3].place, 3) == MANY[:3]
    assert shelf.before("ferry", MANY[4].place, 3) == MANY[1:4]


def test_a_word_that_nobody_has_finds_nobody() -> None:
    assert Sketches(MANY).before("tram", MANY[30].place, 3) == []
    assert Sketches(MANY).after("tram", MANY[30].place, 3) == []


def test_an_article_follows_those_of_each_of_its_words() -> None:
    by_ferry, by_tram, by_both, other = (
        sketched(1),
        sketched(2, "tram"),
        sketched(3, "ferry", "tram"),
        sketched(4, "museum"),
    )
    asked = sketched(5, "ferry", "tram", "strike")
    shelf = Sketches([by_ferry, by_tram, by_both, other, asked])
    assert earlier(asked, shelf) == {one.article: one for one in (by_ferry, by_tram, by_both)}
    assert later(by_ferry, shelf) == {one.article: one for one in (by_both, asked)}


@pytest.mark.parametrize("place", [0, 7, 30, 59])
def test_later_is_the_other_side_of_earlier(place: int) -> None:
    shelf = Sketches(MANY)
    assert len(earlier(MANY[place], shelf)) == min(place, WINDOW)
    followers = {one.article for one in MANY if MANY[place].article in earlier(one, shelf)}
    assert set(later(MANY[place], shelf)) == followers


def test_one_put_on_late_stands_in_its_place() -> None:
    shelf = Sketches(reversed(MANY[:10]))
    assert list(shelf) == MANY[:10]
    shelf.add(MANY[10])
    late = sketched(5, article="b")
    shelf.add(late)
    assert shelf.after("ferry", MANY[4].place, 3) == [MANY[5], late, MANY[6]]


def test_the_undated_come_last() -> None:
    undated = sketched(None)
    assert Sketches([undated, *MANY]).after("ferry", MANY[59].place, 3) == [undated]


def test_what_is_taken_off_is_met_no_more() -> None:
    shelf = Sketches(MANY[:4])
    shelf.remove(MANY[2])
    assert list(shelf) == [MANY[0], MANY[1], MANY[3]]
    assert shelf.after("ferry", MANY[1].place, 1) == [MANY[3]]
    with pytest.raises(KeyError):
        shelf.remove(MANY[2])


def test_an_empty_shelf_takes_sketches() -> None:
    shelf = Sketches()
    assert list(shelf) == []
    shelf.add(MANY[0])
    assert list(shelf) == [MANY[0]]
