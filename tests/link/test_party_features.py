"""What speaks for and against two parties being one: each reason holds where it should, and nowhere beside it."""

from dataclasses import replace
from itertools import count

import pytest

from onrecord.link.entities.party_evidence import Signs
from onrecord.link.entities.party_features import FEATURES, Judged, PartyFeature, judged
from onrecord.model.chain import PartyKind
from tests.link.reported import context, post, sign

OWN = count()
"""Numbers of stories, so that each report is of its own where a test says nothing else."""


def reasons(one: Signs, other: Signs) -> set[str]:
    found = judged(one, other)
    assert judged(other, one).found == found.found  # no feature knows an order
    return {f.reason for f in found.found}


def person(name: str = "ann lee", **told: object) -> Signs:
    return sign(name, told=context(**{"story": f"s{next(OWN)}", **told}))  # type: ignore[arg-type]


def body(name: str = "norvane foods", kind: PartyKind = "organisation", *, forms: str = "", **told: object) -> Signs:
    held = forms.split("|") if forms else []
    return sign(name, kind=kind, forms=held, told=context(**{"story": f"s{next(OWN)}", **told}))  # type: ignore[arg-type]


def place(name: str = "georgia", **told: object) -> Signs:
    return body(name, "place", **told)


def test_who_is_told_to_have_a_namesake_is_not_the_other_of_that_name() -> None:
    known, other = person(), replace(person(), namesake=True)
    reason = "one report says that another person bears its name"
    assert reason in reasons(known, other) and judged(known, other).verdict == "not the same"
    assert reason not in reasons(other, replace(person(), namesake=True))
    assert reason not in reasons(known, person())


@pytest.mark.parametrize(
    ("name", "other", "reason"),
    [
        ("ann lee", "ann lee", "one full name"),
        ("ann lee", "ann b lee", "one has a middle name more"),
        ("max roy", "max roy jr", "one has a suffix more"),
        ("a lee", "ann lee", "a first name and its initial"),
        ("peggy lee", "margaret lee", "a first name and its short form"),
        ("yuri danko", "yury danko", "one name in two spellings"),
        ("ann lee", "ann lee-roy", "one has a second surname"),
        ("lee", "ann lee", "a surname alone"),
        ("xi", "xi jinping", "a first name alone, no post in common"),
        ("ann lee", "bo day", "other names"),
    ],
)
def test_how_two_names_agree_is_one_reason(name: str, other: str, reason: str) -> None:
    assert reasons(person(name), person(other)) == {reason}


def test_a_first_name_with_a_post_in_common_is_not_against_it() -> None:
    leader = [post("president")]
    found = reasons(sign("xi", of="a1", offices=leader), sign("xi jinping", of="a2", offices=leader))
    assert found == {"one post, and one report does not say of what", "a post that few people hold"}


def test_a_report_that_gives_both_names_decides_against_two() -> None:
    both = sign("dana roth", of="a1", forms=["dana pell"])
    assert reasons(both, sign("dana pell", of="a2")) == {"one report gives both names"}
    assert reasons(sign("dana roth", of="a1"), sign("dana pell", of="a2")) == {"other names"}
    bare = sign("dana roth", of="a1", forms=["pell"])
    assert reasons(bare, sign("pell", of="a2")) == {"other names"}  # "pell" may be anybody of that name
    assert reasons(both, sign("dana roth", of="a2", forms=["dana pell"])) == {"one full name"}


@pytest.mark.parametrize("there", ["ann lee", "max roy jr"])
def test_father_and_son_of_one_report_are_two(there: str) -> None:
    father = person("max roy", people=["max roy", there])
    two = {"one report tells of both as two people"}
    assert (reasons(father, person("max roy jr")) == two) == (there == "max roy jr")
    assert (reasons(father, person("max roy", people=[there])) & two) == set()


def test_men_and_women_are_told_apart_where_both_are_known() -> None:
    assert "men and women" in reasons(sign("ann lee", of="a1", sex="m"), sign("ann lee", of="a2", sex="f"))
    for sex in ("f", "u"):
        assert "men and women" not in reasons(sign("ann lee", of="a1", sex="f"), sign("ann lee", of="a2", sex=sex))


@pytest.mark.parametrize(
    ("shared", "reason"),
    [
        (0, set()),
        (1, {"the reports name another person in common"}),
        (2, {"the reports name two other people in common"}),
        (3, {"the reports name three other people or more in common"}),
        (999, {"the reports name three other people or more in common"}),
    ],
)
def test_other_people_in_common_count_by_their_number(shared: int, reason: set[str]) -> None:
    names = [f"p q{n}" for n in range(shared)]
    found = reasons(person(people=["ann lee", *names]), person(people=["ann lee", *names]))
    assert found == {"one full name", *reason}
    of_body = reasons(body(people=names), body(people=names))
    assert ("the reports name another person in common" in of_body) == bool(shared)


def test_one_story_is_a_sign_of_each_kind() -> None:
    for make in (person, body, place):
        assert "the reports are of one story" in reasons(make(story="s"), make(story="s"))
        assert "the reports are of one story" not in reasons(make(story="s"), make(story="t"))


WORDS = [f"word{n}" for n in range(20)]
MATTER = "the reports use many rare words in common"


@pytest.mark.parametrize(
    ("one", "other", "near", "holds"),
    [
        (WORDS[:3], WORDS[:3], True, True),
        (WORDS[:2], WORDS[:2], True, False),
        (WORDS[:3], WORDS[:3], False, False),
        (WORDS[:12], [*WORDS[:3], *(f"x{n}" for n in range(17))], True, True),  # 3 of the shorter one's 12
        (WORDS[:13], [*WORDS[:3], *(f"x{n}" for n in range(17))], True, False),
        (WORDS[:12], WORDS[9:], True, True),
    ],
)
def test_rare_words_in_common_tell_one_matter_of_near_days(
    one: list[str], other: list[str], near: bool, holds: bool
) -> None:
    a = person(words=one, day="2031-05-01")
    b = person(words=other, day="2031-05-08" if near else "2031-05-09")
    assert (MATTER in reasons(a, b)) is holds


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("2031-05-01", "2031-05-01", "the reports are of near days"),
        ("2031-05-01", "2031-05-08", "the reports are of near days"),
        ("2031-05-01", "2031-05-09", ""),
        ("2031-05-01", "2034-04-30", ""),  # three years of 365 days
        ("2031-05-01", "2034-05-01", "the reports are years apart"),
        (None, "2031-05-01", ""),
        (None, None, ""),
    ],
)
def test_days_near_and_years_apart(one: str | None, other: str | None, found: str) -> None:
    assert reasons(person(day=one), person(day=other)) == {"one full name", *([found] if found else [])}
    near = reasons(body(day=one), body(day=other)) & {"the reports are of near days"}
    assert bool(near) == (found == "the reports are of near days")


def test_days_apart_are_counted_between_the_nearest_ends() -> None:
    some = person(day="2031-05-01/2031-05-03")
    assert "the reports are of near days" in reasons(some, person(day="2031-05-10"))
    assert "the reports are of near days" not in reasons(some, person(day="2031-05-11"))


@pytest.mark.parametrize(
    ("name", "holds"), [("norvane foods", True), ("norvane", False), ("supreme court", False)]
)  # fmt: skip
def test_a_body_in_common_is_told_by_a_name_of_its_own(name: str, holds: bool) -> None:
    reason = "the reports name another body in common"
    assert (reason in reasons(person(bodies=[name]), person(bodies=[name]))) is holds
    assert reason not in reasons(person(bodies=[name]), person(bodies=["ulm rail"]))


def test_a_body_itself_is_no_other_body() -> None:
    reason = "the reports name another body in common"
    there = {"bodies": ["norvane foods", "norvane group"]}
    assert reason not in reasons(body(forms="norvane group", **there), body(**there))
    assert reason in reasons(body(**there), body(**there))


def test_a_town_in_common_is_a_sign_and_a_country_is_none() -> None:
    reason = "the reports name a town or region in common"
    for make in (person, body):
        assert reason in reasons(make(places=["trieste"]), make(places=["trieste", "rome"]))
        assert reason not in reasons(make(places=["norway"]), make(places=["norway"]))
        assert reason not in reasons(make(places=["trieste"]), make(places=["rome"]))


def test_other_countries_speak_against_one_person() -> None:
    reason = "the reports tell of other countries"
    assert reason in reasons(person(countries=["NO"]), person(countries=["IT"]))
    assert reason not in reasons(person(countries=["NO"]), person(countries=["IT", "NO"]))
    assert reason not in reasons(person(countries=["NO"]), person())


def test_two_posts_in_two_countries_count_at_one_time() -> None:
    here, there = [post("mayor", places=["NO"])], [post("nurse", places=["IT"])]
    reason = "two posts in two countries at one time"

    def told(day: str) -> set[str]:
        one = sign("ann lee", offices=here, told=context(day="2031-05-01", story="s"))
        return reasons(one, sign("ann lee", offices=there, told=context(day=day, story="t")))

    assert reason in told("2031-05-08") and reason not in told("2031-05-09")
    same = sign("ann lee", offices=here, told=context(day="2031-05-01"))
    assert reason not in reasons(same, same)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (body(), body(), "one name, and no common one"),
        (body("supreme court"), body("supreme court"), "one name"),
        (body("harbour authority", forms="hwa"), body("hwa"),
         "one report says that the one name is short for the other"),
        (body("harbour authority", forms="ha"), body("ha"), "the one name is short for the other"),  # two letters
        (body("norvane foods"), body("norvane"), "the one name is short for the other"),
        (body("supreme court"), body("supreme"), "other names"),
        (body("norvane foods"), body("norv"), "other names"),
        (body("norvane foods"), body("nf"), "the one name is short for the other"),
        (body("norvane foods"), body("ulm rail"), "other names"),
        (body(forms="ulm rail"), body(forms="ulm rail"), "one name, and no common one"),
    ],
)  # fmt: skip
def test_how_the_names_of_two_bodies_agree(one: Signs, other: Signs, found: str) -> None:
    assert reasons(one, other) == {found}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [("NO", "NO", "mostly of one country"), ("NO", "IT", "mostly of two countries"), ("", "", ""), ("NO", "", "")],
)
def test_the_country_a_report_is_mostly_of(one: str, other: str, found: str) -> None:
    told = reasons(body(home=one), body(home=other)) - {"one name, and no common one"}
    assert told == ({f"the reports tell {found}"} if found else set())


PLACES = {
    "the reports tell of another country in common": ({"countries": ["GE", "TR"]}, {"countries": ["TR", "US"]}),
    "the reports tell of other countries": ({"countries": ["TR"]}, {"countries": ["FR"]}),
    "the reports name another place in common": ({"places": ["georgia", "batumi"]}, {"places": ["georgia", "batumi"]}),
    "the reports name another person in common": ({"people": ["ann lee"]}, {"people": ["ann lee"]}),
}


@pytest.mark.parametrize("reason", PLACES)
def test_a_name_that_several_places_bear_takes_a_second_sign(reason: str) -> None:
    here, there = PLACES[reason]
    found = reasons(place(**here), place(**there))
    assert found == {"one name that several places bear", reason}
    assert reasons(place("batumi", **here), place("batumi", **there)) == {"one name, and one place of it"}
    assert reasons(place(), place()) == {"one name that several places bear"}
    assert reasons(place(**here), place("batumi", **there)) == {"other names"}


def test_the_country_that_the_table_gives_a_place_tells_nothing() -> None:
    bare = {"one name that several places bear"}
    assert reasons(place(countries=["GE"]), place(countries=["GE"])) == bare
    assert reasons(place(countries=["GE", "TR"]), place(countries=["GE"])) == bare
    assert reasons(place(countries=["GE"]), place(countries=["TR"])) == bare
    assert reasons(place(places=["georgia"]), place(places=["georgia"])) == bare
    assert "the reports tell of other countries" in reasons(person(countries=["GE"]), person(countries=["TR"]))


def test_the_police_of_one_story_are_one_and_its_officials_are_not() -> None:
    def group(name: str, story: str) -> Signs:
        return body(name, "group", story=story)

    one = "one description of one party, in reports of one story"
    assert reasons(group("city police", "s"), group("city police", "s")) == {one}
    assert not reasons(group("city police", "s"), group("city police", "t"))
    assert not reasons(group("city police", "s"), group("state police", "s"))
    assert not reasons(group("police officials", "s"), group("police officials", "s"))
    assert reasons(group("police", "s"), group("police", "s")) == {one}
    assert reasons(group("rowing club of lund", "s"), group("rowing club of lund", "s")) == {one}
    assert reasons(group("organisers", "s"), group("organisers", "s")) == {one}
    assert not reasons(group("a spokesman for the club", "s"), group("a spokesman for the club", "s"))


def test_two_kinds_are_never_compared() -> None:
    found = judged(body("norvane", "place"), body("norvane"))
    assert (found.verdict, found.score, found.found) == ("unsure", 0, ())
    assert found.reason == "nothing speaks for it"


@pytest.mark.parametrize("kind", ["event", "other"])
def test_what_is_neither_a_person_nor_a_body_is_compared_as_a_place_is(kind: PartyKind) -> None:
    assert FEATURES[kind] == FEATURES["place"]


def held(*weights: float, decides: bool = False) -> tuple[PartyFeature, ...]:
    return tuple(PartyFeature(f"sign {n}", w, lambda a, b: True, decides) for n, w in enumerate(weights))


@pytest.mark.parametrize(
    ("weights", "verdict", "score"),
    [
        ((0.5, 0.5), "same", 1.0),
        ((0.1,) * 10, "same", 1.0),  # sums of decimals are rounded
        ((0.5, 0.49), "unsure", 0.99),
        ((0.0,), "unsure", 0.0),
        ((-0.39,), "unsure", -0.39),
        ((-0.4,), "not the same", -0.4),
        ((-2.0, 0.5), "not the same", -1.5),
    ],
)
def test_the_sum_of_the_weights_decides(
    weights: tuple[float, ...], verdict: str, score: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FEATURES, "person", held(*weights))
    found = judged(person(), person())
    assert (found.verdict, found.score, len(found.found)) == (verdict, score, len(weights))


def test_the_first_feature_that_decides_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    barring = held(-2.0, -3.0, decides=True)
    never = PartyFeature("never", 5.0, lambda a, b: False, decides=True)
    monkeypatch.setitem(FEATURES, "person", (never, *held(1.0, 1.0), *barring))
    assert judged(person(), person()) == Judged("not the same", -2.0, barring[:1])


def test_the_reason_has_each_feature_with_its_weight() -> None:
    assert Judged("same", 0.4, held(1.0, -0.6)).reason == "sign 0 (+1.0); sign 1 (-0.6)"
