"""How alike two reports are: by rare words, names, leads, events and days."""

from datetime import date, timedelta
from math import exp, sqrt

import pytest

from onrecord.link.story_features import SAME_STORY
from onrecord.model.interval import Interval
from onrecord.model.sketch import Sketch, Weights

FIRST = date(2031, 5, 1)


def days(first: int, last: int | None = None) -> Interval:
    return Interval(FIRST + timedelta(days=first), FIRST + timedelta(days=last if last is not None else first))


def sketched(
    when: Interval | None = None, *, topic: Weights | None = None, names: Weights | None = None,
    lead: Weights | None = None, events: tuple[str, ...] = (), acts: tuple[str, ...] = (),
) -> Sketch:  # fmt: skip
    return Sketch("a1", when, (), topic or {}, names or {}, lead or {}, events, acts)


def values(one: Sketch, other: Sketch) -> dict[str, float]:
    """Return the features that are there, each with how far; a difference of order there is none."""
    found = {f.reason: f.value(one, other) for f in SAME_STORY.features if f.value(one, other)}
    assert found == {f.reason: f.value(other, one) for f in SAME_STORY.features if f.value(other, one)}
    return found


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("topic", "they share rare words"),
        ("names", "they name the same parties"),
        ("lead", "their headlines and leads share rare words"),
    ],
)
def test_shared_words_count_by_their_weights(kind: str, reason: str) -> None:
    one, other = {"ferry": 600, "quay": 800}, {"ferry": 500, "school": 866}
    held = days(0)
    found = values(sketched(held, **{kind: one}), sketched(held, **{kind: other}))  # type: ignore[arg-type]
    assert found[reason] == sqrt(0.3)
    whole = values(sketched(held, **{kind: one}), sketched(held, **{kind: one}))  # type: ignore[arg-type]
    assert whole[reason] == 1.0
    more = {"ferry": 1001}
    assert values(sketched(held, **{kind: more}), sketched(held, **{kind: more}))[reason] == 1.0  # type: ignore[arg-type]
    apart = values(sketched(held, **{kind: one}), sketched(held, **{kind: {"school": 900}}))  # type: ignore[arg-type]
    assert reason not in apart


def test_an_event_in_common_is_one_of_a_kind_on_a_day() -> None:
    reason = "they tell of an event of one kind on the same day"
    held = days(0)
    one = sketched(held, events=("strike 2031-05-01", "vote 2031-05-09"))
    assert values(one, sketched(held, events=("vote 2031-05-09",)))[reason] == 1.0
    assert reason not in values(one, sketched(held, events=("vote 2031-05-08",)))


NEAR, WEEKS = "they came out within days of each other", "they came out within weeks of each other"


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (days(0), days(0), 0),
        (days(0), days(3), 3),
        (days(0, 4), days(2, 9), 0),
        (days(0, 4), days(7, 9), 3),
        (days(0), days(60), 60),
    ],
)
def test_days_between_two_reports_fade(one: Interval, other: Interval, gap: int) -> None:
    assert values(sketched(one), sketched(other)) == pytest.approx({NEAR: exp(-gap / 3), WEEKS: exp(-gap / 30)})


def test_a_report_without_a_day_has_a_weight_of_its_own() -> None:
    undated = {"the day of one is not known": 1.0}
    assert values(sketched(days(0)), sketched()) == values(sketched(), sketched()) == undated


def test_two_reports_of_which_nothing_is_shared_are_strangers() -> None:
    assert SAME_STORY.score(sketched(days(0)), sketched(days(0))) == pytest.approx(-11.2 + 3.8 + 1.9)


def test_who_does_what_with_whom_or_where_is_a_sign_of_one_story() -> None:
    sign = "they tell of an event of one kind with two of the same parties, places or days"
    visit = sketched(days(0), acts=("visit moe skarvik",))
    assert sign in values(visit, sketched(days(40), acts=("speech moe skarvik", "visit moe skarvik")))
    assert sign not in values(visit, sketched(days(40), acts=("speech moe skarvik",)))
