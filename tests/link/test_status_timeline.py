"""What stands of a plan: verdicts in the order of saying, who may move them, what is disputed and what is open."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest

from onrecord.link.reports import ReportOrder
from onrecord.link.status_timeline import StatusState, as_status, status_standing, verdicts
from onrecord.link.timeline_state import Step, TimelineState
from onrecord.model.assertion import Assertion
from onrecord.model.interval import Interval
from tests.link.asserted import of_may, ordered, said
from tests.link.handmade import may

NO_DAYS = TimelineState()


def walked(
    *timeline: Assertion, parties: Collection[str] = (), days: TimelineState = NO_DAYS, **previous: str
) -> StatusState:
    moves = [new for _, new in days.steps]
    reports = of_may([*timeline, *moves], **previous)
    return status_standing(ordered(timeline, reports), parties, days, reports)


def words(pairs: Sequence[Step]) -> list[tuple[str, str]]:
    return [(before.value, after.value) for before, after in pairs]


def voices(pairs: Sequence[Step]) -> list[tuple[str | None, str | None]]:
    return [(before.by, after.by) for before, after in pairs]


def told(found: StatusState) -> tuple[str, list[tuple[str, str]], list[tuple[str, str]]]:
    return found.value, words(found.steps), words(found.disputes)


def moved_on(*articles: str) -> TimelineState:
    """Return days that were moved by the reports of these articles."""
    return TimelineState(
        steps=tuple((said("12", field="date"), said("15", field="date", article=each)) for each in articles)
    )


def test_nothing_asserted_is_unknown() -> None:
    assert status_standing((), (), NO_DAYS, of_may(())) == StatusState("unknown", None, (), (), ())


def test_a_word_that_is_not_on_the_ladder_is_unknown() -> None:
    assert as_status("rumoured") == "unknown"
    assert [as_status(word) for word in ("tentative", "cancelled", "denied")] == ["tentative", "cancelled", "denied"]


# What one voice says in one article.


def verdict(*said_in_order: str) -> Assertion:
    timeline = [said(value, by="holt", at=9 * n) for n, value in enumerate(said_in_order)]
    (only,) = verdicts(timeline, None, of_may(timeline))
    return only


@pytest.mark.parametrize(
    ("said_in_order", "counts", "place"),
    [
        ("mentioned", "mentioned", 0),
        ("unknown", "unknown", 0),
        ("unknown mentioned", "unknown", 0),
        ("mentioned unknown", "mentioned", 0),
        ("mentioned scheduled", "scheduled", 1),
        ("mentioned mentioned cancelled", "cancelled", 2),
        ("tentative", "tentative", 0),
        ("tentative scheduled", "scheduled", 1),
        ("scheduled tentative cancelled", "scheduled", 0),
        ("tentative tentative scheduled", "tentative", 0),
        ("tentative scheduled confirmed", "confirmed", 2),
        ("tentative cancelled", "tentative", 0),
        ("scheduled scheduled", "scheduled", 0),
        ("confirmed scheduled", "confirmed", 0),
        ("scheduled confirmed", "confirmed", 1),
        ("scheduled confirmed confirmed", "confirmed", 1),
        ("cancelled scheduled", "cancelled", 0),
        ("scheduled cancelled", "scheduled", 0),
        ("scheduled cancelled cancelled", "cancelled", 1),
        ("postponed scheduled confirmed", "confirmed", 2),
    ],
)
def test_of_what_a_voice_says_in_an_article_one_word_counts(said_in_order: str, counts: str, place: int) -> None:
    found = verdict(*said_in_order.split())
    assert (found.value, found.span.start) == (counts, 9 * place)


def kept(*timeline: Assertion, days: Interval | None = None) -> list[tuple[str, str | None]]:
    return [(a.value, a.by) for a in verdicts(timeline, days, of_may(timeline))]


@pytest.mark.parametrize("word", ["scheduled", "confirmed", "tentative", "denied"])
def test_what_a_report_says_beside_a_voice_that_says_it_too_is_the_voices(word: str) -> None:
    assert kept(said(word), said(word, by="holt", at=9)) == [(word, "holt")]


@pytest.mark.parametrize("word", ["happened", "cancelled", "postponed", "mentioned"])
def test_what_became_of_a_plan_a_report_knows_itself(word: str) -> None:
    assert kept(said(word), said(word, by="holt", at=9)) == [(word, None), (word, "holt")]


def test_a_report_keeps_its_own_word_where_the_voice_says_another_or_in_another_report() -> None:
    assert kept(said("scheduled"), said("tentative", by="holt", at=9)) == [("scheduled", None), ("tentative", "holt")]
    assert kept(said("scheduled"), said("scheduled", on=2, by="holt")) == [("scheduled", None), ("scheduled", "holt")]


def test_each_voice_of_a_report_is_heard() -> None:
    assert kept(said("scheduled", by="holt"), said("scheduled", by="maas", at=9)) == [
        ("scheduled", "holt"),
        ("scheduled", "maas"),
    ]


@pytest.mark.parametrize("end", ["happened", "cancelled", "postponed", "denied"])
def test_of_one_day_the_end_of_a_plan_comes_last(end: str) -> None:
    plans = [said("scheduled", article="a05b"), said("tentative", article="a05c", at=9)]
    assert [value for value, _ in kept(said(end, article="a05a"), *plans)] == ["scheduled", "tentative", end]


def test_a_page_that_is_captured_again_tells_a_plan_after_its_end() -> None:
    timeline = [said("cancelled", article="a05m"), said("scheduled", article="a05n")]
    found = verdicts(timeline, None, of_may(timeline, a05n="a05m"))
    assert [a.value for a in found] == ["cancelled", "scheduled"]


def test_of_two_days_the_end_of_a_plan_comes_when_it_is_told() -> None:
    assert [value for value, _ in kept(said("cancelled", on=2), said("scheduled", on=3))] == ["cancelled", "scheduled"]


@pytest.mark.parametrize(("days", "counts"), [(may(5), True), (may(6), False), (may(4, 6), True), (may(6, 9), False)])
def test_a_report_of_the_fifth_tells_as_done_what_lies_not_ahead_of_it(days: Interval, counts: bool) -> None:
    assert bool(kept(said("happened", on=5), days=days)) == counts
    assert kept(said("scheduled", on=5), days=days)


def test_an_undated_report_may_tell_as_done_what_has_a_day() -> None:
    done = said("happened")
    assert verdicts([done], may(5), ReportOrder({"a01": None}, {})) == [done]


def test_a_day_that_holds_keeps_a_report_from_telling_it_as_done() -> None:
    ahead = TimelineState(holds=said("20", field="date"))
    assert walked(said("scheduled", on=1), said("happened", on=2), days=ahead).value == "scheduled"
    assert walked(said("scheduled", on=1), said("happened", on=20), days=ahead).value == "happened"


# Steps.


def test_what_only_was_planned_says_nothing_of_now() -> None:
    assert walked(said("confirmed", former=True)).value == "unknown"


@pytest.mark.parametrize("end", ["cancelled", "postponed", "denied", "happened"])
@pytest.mark.parametrize("plan", ["tentative", "scheduled", "confirmed"])
def test_one_report_tells_what_was_planned_and_what_became_of_it(plan: str, end: str) -> None:
    assert told(walked(said(plan, former=True), said(end, at=9))) == (end, [(plan, end)], [])


def test_a_plan_told_as_former_is_no_step_where_it_still_stands_or_never_was_one() -> None:
    assert walked(said("confirmed", former=True), said("scheduled", at=9)).steps == ()
    assert walked(said("mentioned", former=True), said("cancelled", at=9)).steps == ()
    assert walked(said("scheduled"), said("cancelled", at=9, by="holt")).steps == ()


def test_of_two_plans_told_as_former_the_first_is_the_one_that_ended() -> None:
    found = walked(said("tentative", former=True), said("confirmed", former=True, at=5), said("cancelled", at=9))
    assert words(found.steps) == [("tentative", "cancelled")]


def test_a_plan_told_as_former_is_no_second_step() -> None:
    found = walked(said("scheduled", on=1), said("confirmed", on=5, former=True), said("cancelled", on=5, at=9))
    assert words(found.steps) == [("scheduled", "cancelled")]


def test_mention_moves_nothing_and_anything_moves_mention() -> None:
    assert walked(said("unknown", on=1), said("mentioned", on=3)).value == "mentioned"
    assert walked(said("mentioned", on=1), said("tentative", on=3)).value == "tentative"
    assert told(walked(said("tentative", on=1), said("unknown", on=3))) == ("tentative", [], [])


@pytest.mark.parametrize("between", ["mentioned", "unknown"])
def test_who_only_mentions_a_plan_in_between_may_still_deny_it(between: str) -> None:
    found = walked(said("confirmed", on=1, by="roth"), said(between, on=3, by="roth"), said("denied", on=5, by="roth"))
    assert told(found) == ("denied", [("confirmed", "denied")], [])


def test_who_only_mentioned_it_comes_round_like_anybody() -> None:
    found = walked(
        said("denied", on=2, by="maas"), said("mentioned", on=4, by="holt"), said("confirmed", on=12, by="holt")
    )
    assert told(found) == ("confirmed", [("denied", "confirmed")], [])


@pytest.mark.parametrize(
    ("plan", "hedge", "weakens"),
    [("falk", "falk", True), ("falk", "oskar", True), (None, "falk", True), (None, None, True), ("falk", None, False)],
)
def test_whose_doubt_weakens_whose_plan(plan: str | None, hedge: str | None, weakens: bool) -> None:
    found = walked(said("confirmed", on=1, by=plan), said("tentative", on=5, by=hedge))
    assert told(found) == (("tentative", [("confirmed", "tentative")], []) if weakens else ("confirmed", [], []))


def test_an_edited_page_weakens_what_a_voice_had_said() -> None:
    found = walked(said("confirmed", by="falk", article="a01m"), said("tentative", article="a01n"), a01n="a01m")
    assert words(found.steps) == [("confirmed", "tentative")]


def test_what_was_called_off_is_perhaps_on_again_in_a_reports_own_words() -> None:
    found = walked(said("cancelled", on=1, by="falk"), said("tentative", on=5))
    assert told(found) == ("tentative", [("cancelled", "tentative")], [])


def test_of_one_class_the_firmer_is_shown_else_the_later() -> None:
    firm = walked(said("confirmed", on=1), said("scheduled", on=5)).holds
    late = walked(said("scheduled", on=1), said("scheduled", on=5)).holds
    assert firm and late and (firm.article, late.article) == ("a01", "a05")


@pytest.mark.parametrize(
    ("moves", "status"),
    [
        (["a03"], "scheduled"),
        (["a05"], "scheduled"),
        (["a01"], "confirmed"),
        (["a09"], "confirmed"),
        (["a01", "a04"], "scheduled"),
    ],
)
def test_a_move_between_two_words_voids_the_firmer_one(moves: list[str], status: str) -> None:
    assert walked(said("confirmed", on=2), said("scheduled", on=5), days=moved_on(*moves)).value == status


def test_what_another_report_puts_off_is_put_off() -> None:
    assert walked(said("scheduled", on=1), said("postponed", on=9), days=moved_on("a05")).value == "postponed"
    assert walked(said("scheduled", on=1), said("postponed", on=5), days=moved_on("a05")).value == "scheduled"


# After the fact.


@pytest.mark.parametrize(
    ("teller", "undoer", "word", "expected"),
    [
        ("roth", "roth", "denied", ("denied", [("happened", "denied")], [])),
        ("roth", "roth", "cancelled", ("cancelled", [("happened", "cancelled")], [])),
        (None, None, "postponed", ("postponed", [("happened", "postponed")], [])),
        ("roth", "roth", "scheduled", ("happened", [], [])),
        ("roth", "roth", "tentative", ("happened", [], [])),
        ("roth", "holt", "cancelled", ("happened", [], [])),
        ("roth", None, "cancelled", ("happened", [], [])),
        ("roth", "holt", "denied", ("happened", [], [("happened", "denied")])),
        (None, "holt", "denied", ("happened", [], [("happened", "denied")])),
        ("roth", None, "denied", ("happened", [], [])),
    ],
)
def test_only_who_told_a_deed_undoes_it(
    teller: str | None, undoer: str | None, word: str, expected: tuple[str, list[Step], list[Step]]
) -> None:
    assert told(walked(said("happened", on=1, by=teller), said(word, on=5, by=undoer))) == expected


def test_who_tells_a_deed_and_denies_it_on_one_day_settles_nothing() -> None:
    found = walked(said("happened", by="roth", article="a01a"), said("denied", by="roth", article="a01b"))
    assert told(found) == ("happened", [], [])


def test_an_edited_page_takes_a_deed_back() -> None:
    found = walked(said("happened", by="roth", article="a01m"), said("cancelled", article="a01n"), a01n="a01m")
    assert told(found) == ("cancelled", [("happened", "cancelled")], [])


# Denials.


@pytest.mark.parametrize(
    ("plan", "denier", "steps"),
    [("roth", "roth", True), (None, "velk", True), ("roth", None, True), (None, None, True), ("roth", "velk", False)],
)
def test_whose_denial_undoes_whose_plan(plan: str | None, denier: str | None, steps: bool) -> None:
    found = walked(said("confirmed", on=1, by=plan), said("denied", on=5, by=denier))
    pair = [("confirmed", "denied")]
    assert told(found) == (("denied", pair, []) if steps else ("confirmed", [], pair))


@pytest.mark.parametrize(("plan", "denier"), [(None, "velk"), ("roth", None), ("roth", "velk")])
def test_a_denial_of_the_same_day_is_a_dispute(plan: str | None, denier: str | None) -> None:
    found = walked(said("confirmed", by=plan, article="a01a"), said("denied", by=denier, article="a01b"))
    assert told(found) == ("confirmed", [], [("confirmed", "denied")])


@pytest.mark.parametrize("voice", ["roth", None])
def test_who_affirms_and_denies_on_one_day_is_in_no_dispute_with_itself(voice: str | None) -> None:
    found = walked(said("confirmed", by=voice, article="a01a"), said("denied", by=voice, article="a01b"))
    assert told(found) == ("confirmed", [], [])


def test_who_affirmed_before_others_did_takes_back_its_own_word() -> None:
    timeline = [said("confirmed", on=1, by="a"), said("confirmed", on=2, by="b"), said("denied", on=5, by="a")]
    assert voices(walked(*timeline).steps) == [("a", "a")]


def test_who_denies_twice_has_not_turned() -> None:
    timeline = [said("confirmed", on=1, by="pohl"), said("denied", on=2, by="velk"), said("denied", on=5, by="velk")]
    assert told(walked(*timeline)) == ("confirmed", [], [("confirmed", "denied")] * 2)


@pytest.mark.parametrize(
    ("on", "by", "word", "steps"),
    [
        (2, "maas", "confirmed", True),
        (2, None, "confirmed", True),
        (4, "holt", "confirmed", False),
        (5, "holt", "confirmed", True),
        (2, "holt", "happened", True),
    ],
)
def test_what_is_affirmed_after_a_denial_is_a_step_or_a_dispute(
    on: int, by: str | None, word: str, steps: bool
) -> None:
    found = walked(said("denied", on=1, by="maas"), said(word, on=on, by=by))
    assert told(found) == ((word, [("denied", word)], []) if steps else (word, [], [(word, "denied")]))


def test_who_affirmed_before_the_denial_has_not_come_round_afterwards() -> None:
    timeline = [said("confirmed", on=1, by="holt"), said("denied", on=2), said("confirmed", on=12, by="holt")]
    reports = of_may(timeline)
    found = status_standing(ordered(timeline, reports), (), NO_DAYS, reports)
    assert told(found) == ("confirmed", [("confirmed", "denied")], [("confirmed", "denied")])


def test_an_undated_report_after_a_denial_moves_nothing_and_cannot_tell_that_somebody_came_round() -> None:
    denial, own, other = said("denied", by="maas"), said("confirmed", on=2), said("confirmed", on=2, by="holt")
    reports = ReportOrder({"a01": may(1), "a02": None}, {})
    assert told(status_standing([denial, own], (), NO_DAYS, reports)) == ("denied", [], [])
    found = status_standing([denial, other], (), NO_DAYS, reports)
    assert told(found) == ("confirmed", [], [("confirmed", "denied")])


# Two verdicts of one time.


@pytest.mark.parametrize("end", ["happened", "cancelled", "postponed"])
@pytest.mark.parametrize("plan", ["tentative", "scheduled", "confirmed"])
def test_of_two_reports_of_one_day_the_end_follows_the_plan(plan: str, end: str) -> None:
    found = walked(said(plan, article="a05b", by="x"), said(end, article="a05a"))
    assert told(found) == (end, [(plan, end)], [])


def test_in_one_report_the_end_stands_without_a_step() -> None:
    found = walked(said("scheduled", by="holt"), said("cancelled", at=9))
    assert told(found) == ("cancelled", [], [])


def test_an_end_told_by_the_report_of_the_day_after_stands_without_a_step() -> None:
    found = walked(said("scheduled", on=2, said_on=may(2)), said("cancelled", on=3))
    assert told(found) == ("cancelled", [], [])


def test_of_two_ends_of_one_day_the_later_told_stands_without_a_step() -> None:
    found = walked(said("postponed", article="a05a"), said("cancelled", article="a05b"))
    assert told(found) == ("cancelled", [], [])


def test_a_plan_that_is_not_later_does_not_bring_back_what_is_called_off() -> None:
    found = walked(said("cancelled", on=2, said_on=may(2)), said("scheduled", on=3))
    assert told(found) == ("cancelled", [], [])


@pytest.mark.parametrize("first", ["tentative", "confirmed"])
@pytest.mark.parametrize(
    ("hedger", "confirmer", "status", "still_open"),
    [
        (None, None, "tentative", ("confirmed",)),
        ("x", "y", "tentative", ("confirmed",)),
        ("x", "x", "tentative", ("confirmed",)),
        ("x", None, "tentative", ()),
        (None, "y", "confirmed", ()),
        ("x", "guest", "confirmed", ()),
        ("guest", "y", "tentative", ()),
        ("guest", "guest", "tentative", ("confirmed",)),
    ],
)
def test_of_one_day_who_speaks_settles_it(
    first: str, hedger: str | None, confirmer: str | None, status: str, still_open: tuple[str, ...]
) -> None:
    names = ("a01a", "a01b") if first == "tentative" else ("a01b", "a01a")
    hedge = said("tentative", by=hedger, article=names[0])
    found = walked(hedge, said("confirmed", by=confirmer, article=names[1]), parties=["guest"])
    assert (found.value, found.open, found.steps) == (status, still_open, ())
    two = hedger and confirmer and hedger != confirmer and still_open
    assert words(found.disputes) == ([("tentative", "confirmed")] if two else [])


def test_all_firmer_words_of_a_day_are_open_each_once() -> None:
    day = [("confirmed", "a"), ("tentative", "b"), ("scheduled", "c"), ("confirmed", "d")]
    found = walked(*(said(word, by=by, article=f"a01{by}") for word, by in day))
    assert (found.value, found.open) == ("tentative", ("confirmed", "scheduled"))


def test_a_later_word_closes_what_was_open() -> None:
    both = [said("tentative", by="a", article="a01a"), said("confirmed", by="b", article="a01b")]
    assert walked(*both, said("cancelled", on=5)).open == ()
    assert walked(*both, said("scheduled", on=5, by="c")).open == ()


def test_nothing_stays_open_where_a_party_settles_it_or_it_has_come_to_an_end() -> None:
    both = [said("tentative", by="a", article="a01a"), said("scheduled", by="b", article="a01b")]
    settled = walked(*both, said("confirmed", by="guest", article="a01c"), parties=["guest"])
    assert (settled.value, settled.open) == ("confirmed", ())
    ended = walked(*both, said("happened", article="a01b", at=9))
    assert (ended.value, ended.open) == ("happened", ())


@pytest.mark.parametrize("off", ["postponed", "cancelled"])
def test_no_decision_of_a_headline_is_no_denial_beside_who_puts_it_off(off: str) -> None:
    plan, headline, voice = said("scheduled"), said("denied", on=5), said(off, on=5, by="holt", at=40)
    assert [after.value for _, after in walked(plan, headline, voice).steps] == [off]
    assert [after.value for _, after in walked(plan, headline).steps] == ["denied"]


def test_of_two_voices_of_one_day_neither_denial_nor_deed_need_come_first() -> None:
    for first, second in (("a01", "a01b"), ("a01b", "a01")):
        deed = said("happened", by="holt", article=first)
        found = walked(deed, said("denied", by="maas", article=second))
        assert not found.steps and len(found.disputes) == 1


def test_what_was_called_off_before_was_off_where_nothing_else_is_told() -> None:
    assert walked(said("cancelled", former=True)).value == "cancelled"
    assert walked(said("postponed", former=True), said("scheduled", at=9)).value == "scheduled"


def test_what_is_called_off_and_will_not_go_ahead_is_called_off_once() -> None:
    found = walked(said("scheduled", on=1), said("cancelled", on=2, by="holt"), said("denied", on=3, by="maas"))
    assert told(found) == ("cancelled", [("scheduled", "cancelled")], [])


def test_a_headline_is_no_second_voice_beside_whom_its_report_names() -> None:
    headline = replace(said("denied", on=2, by="norland"), headline=True)
    spoken = said("denied", on=2, by="maas", at=40)
    found = walked(said("confirmed", on=1, by="holt"), headline, spoken)
    assert voices(found.disputes) == [("holt", "maas")]
    assert voices(walked(said("confirmed", on=1, by="holt"), headline).disputes) == [("holt", "norland")]


def test_of_what_a_voice_says_twice_the_report_counts_before_its_headline() -> None:
    headline, body = replace(said("denied", by="maas"), headline=True), said("denied", by="maas", at=40)
    (only,) = verdicts([headline, body], None, of_may([headline]))
    assert only is body
