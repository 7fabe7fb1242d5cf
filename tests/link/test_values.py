"""Which values of one field cannot both hold."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.values import contradict, days_of_assertion, differ, number_of
from onrecord.model.assertion import NEARBY, Assertion, Field
from tests.link.asserted import said
from tests.link.handmade import may

DIFFER: list[tuple[Field, str, str, bool]] = [
    ("status", "scheduled", "confirmed", True),
    ("status", "scheduled", "scheduled", False),
    ("allegation", "affirmed", "denied", True),
    ("date", "12", "13", True),
    ("date", "12", "12", False),
    ("date", "12", "10-12", False),
    ("date", "9", "10-12", True),
    ("date", "10-12", "12-14", False),
    # Two places of one level differ, and of two levels those in two countries.
    ("place", "Ghent", "Bruges", True),
    ("place", "GHENT", "Ghent", False),
    ("place", "Linden", "Morvale", True),
    ("place", "Ghent", "Linden", True),
    ("place", "France", "Germany", True),
    ("place", "Flanders", "Ghent", False),
    ("place", "Ghent", "France", True),
    ("place", "Flanders", "France", True),
    ("place", "Europe", "Ghent", False),
    ("place", "Asia", "Europe", True),
    ("place", "Linden", "France", False),
    ("place", "Linden Hall", "France", False),
    ("place", "Lantern Hall", "Ghent", False),
    ("place", "Lantern Hall", "Linden", False),
    ("place", "Lantern Hall", "Lantern Theatre", False),
    ("place", "Lantern Hall", "Town Hall", True),
    ("place", "Lantern Hall", "Lantern", False),
    ("place", "Hall", "Lantern Hall", True),
    # Names are compared without accents, "the" and capitals.
    ("place", "São Paulo", "Brazil", False),
    ("place", "Baden-Württemberg", "Munich", False),
    ("place", "The Hague", "Netherlands", False),
    ("place", "The Hague", "France", True),
    # Counts differ where no number fits both.
    ("count", "12", "12", False),
    ("count", "12", "13", True),
    ("count", "<12", "12", False),
    ("count", "<12", "13", True),
    ("count", "≤12", "13", True),
    ("count", "≤100", "80", False),
    ("count", "<100", "80", False),
    ("count", "<100", "79", True),
    ("count", ">100", "120", False),
    ("count", ">100", "121", True),
    ("count", "≥100", "120", False),
    ("count", "≥100", "121", True),
    ("count", ">100", "99", True),
    ("count", "~100", "80", False),
    ("count", "~100", "79", True),
    ("count", "~100", "120", False),
    ("count", "~100", "121", True),
    ("count", "100", "120", True),
    ("count", "1,200", "1200", False),
    ("count", "2,500,000", "2500000", False),
    ("count", "dozens", "12", False),
    ("count", "dozens", "0", False),
    # Formats differ on one scale.
    ("format", "full", "brief", True),
    ("format", "full", "LONG", False),
    ("format", "full", "by phone", False),
    ("format", "brief, by phone", "brief, in person", True),
    ("format", "brief, by phone", "short, by video", False),
    ("format", "belong", "brief", False),
    ("format", "full-fledged", "short", True),
    ("format", "not-short-lived", "full", False),
    ("format", "shorter", "full", False),
    ("format", "full_scale", "brief", False),
    ("format", "lively", "brief", False),
]


@pytest.mark.parametrize(("field", "one", "other", "expected"), DIFFER)
def test_what_cannot_both_hold_differs(field: Field, one: str, other: str, expected: bool) -> None:
    a, b = said(one, field=field), said(other, field=field)
    assert (differ(a, b), differ(b, a)) == (expected, expected)


TOLLS = {
    "dead": "killed died dead deaths death lives bodies fatalities",
    "injured": "injured wounded hurt injuries",
    "missing": "missing unaccounted",
    "arrested": "arrested detained arrests held custody",
    "displaced": "displaced evacuated homeless",
}
WORDS = [(kind, word) for kind, words in TOLLS.items() for word in words.split()]


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_tolls_of_one_kind_differ_whatever_their_word_and_never_from_another_kind(kind: str, word: str) -> None:
    def toll(number: str, words: str) -> Assertion:
        return said(f"{number} {words}", field="count", normalised=number)

    for other, words in TOLLS.items():
        assert all(differ(toll("12", word.upper()), toll("19", each)) == (kind == other) for each in words.split())
    assert differ(toll("12", word), toll("19", "people"))


SITES = (
    "hall theatre theater stadium arena park palace castle hotel centre center church cathedral square university "
    "school hospital airport station museum library court house street avenue bridge harbour port base club "
    "building"
)


@pytest.mark.parametrize("ending", ["Heights", "Cross", "Harbor", "Springs"])
def test_towns_of_one_ending_are_towns(ending: str) -> None:
    assert differ(said(f"Lantern {ending}", field="place"), said("Ghent", field="place"))


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        (("12 people", "12"), ("19 people", "19"), True),
        (("12 dead", "12"), ("19 missing", "19"), False),
        (("12 people", "12"), ("19 missing", "19"), False),
        (("more than 12 people", ">12"), ("19 people", "19"), False),
        (("12 people", "12"), ("at least 19 people", "≥19"), True),
    ],
)
def test_counts_of_one_time_contradict_where_no_number_fits_both(
    one: tuple[str, str], other: tuple[str, str], exclude: bool
) -> None:
    mine, theirs = (said(words, field="count", normalised=number) for words, number in (one, other))
    assert contradict(mine, theirs) == contradict(theirs, mine) == exclude


@pytest.mark.parametrize("site", SITES.split())
def test_a_site_may_stand_in_any_town_and_is_not_another_site(site: str) -> None:
    name = said(f"Lantern {site.title()}", field="place")
    assert not differ(name, said("Ghent", field="place"))
    assert differ(name, said(f"Silver {site.title()}", field="place"))


def test_one_entity_is_one_place_and_one_party_whatever_its_name() -> None:
    for field in ("place", "participants"):
        one, other = (said(name, field=field, entity="e1") for name in ("Ghent", "Bruges"))
        assert not differ(one, other)
        assert differ(one, said("Bruges", field=field, entity="e2"))


def test_a_place_is_compared_by_its_standard_form() -> None:
    capital = said("the capital", field="place", normalised="Paris")
    assert differ(capital, said("Ghent", field="place"))
    assert not differ(capital, said("Paris", field="place"))


def test_who_is_no_entity_is_who_they_are_called() -> None:
    nobody = [Assertion("participants", name, None, None, None, "a01", said("x").span, 0.8, "made") for name in "abb"]
    assert (differ(*nobody[:2]), differ(*nobody[1:])) == (True, False)


def test_places_that_no_entity_stands_for_differ_by_name() -> None:
    one, other = (
        Assertion("place", name, None, None, None, "a01", said("x").span, 0.8, "made") for name in ("Ghent", "Bruges")
    )
    assert differ(one, other)


@pytest.mark.parametrize(
    ("normalised", "days"),
    [
        ("2031-05-12", may(12)),
        ("2031-05-12/2031-05-14", may(12, 14)),
        ("2031-05", None),
        ("2031-05-12/spring", None),
        ("", None),
        (None, None),
    ],
)
def test_the_days_of_a_date_are_those_of_its_standard_form(normalised: str | None, days: object) -> None:
    assert days_of_assertion(said("then", field="status", normalised=normalised)) == days


@pytest.mark.parametrize(
    ("value", "least"),
    [("12", 12), (">12", 12), ("≥12", 12), ("~100", 80), ("<100", 80), ("3,000", 3000), ("dozens", 0)],
)
def test_the_number_of_a_count_is_the_least_it_can_mean(value: str, least: float) -> None:
    assert number_of(said(value, field="count")) == least


def test_a_count_is_taken_by_its_standard_form_where_it_has_one() -> None:
    assert number_of(said("nineteen", field="count", normalised="19")) == 19
    assert number_of(said("7 dead", normalised=None)) == 7
    assert differ(said("a dozen", field="count", normalised="12"), said("nineteen", field="count", normalised="19"))


FIELDS = st.sampled_from(DIFFER)


@given(FIELDS, FIELDS)
def test_what_differs_differs_both_ways_and_nothing_from_itself(
    one: tuple[Field, str, str, bool], other: tuple[Field, str, str, bool]
) -> None:
    a = said(one[1], field=one[0])
    assert not differ(a, a)
    if one[0] == other[0]:
        b = said(other[2], field=one[0])
        assert differ(a, b) == differ(b, a)


def test_what_is_only_near_to_a_place_is_elsewhere_in_no_contradiction() -> None:
    near = replace(said("Ghent", field="place"), found_by=NEARBY)
    assert not differ(near, said("Bruges", field="place")) and not differ(said("Bruges", field="place"), near)


def placed(name: str, *, within: str = "", beside: str = "", the: bool = False, former: bool = False) -> Assertion:
    """Return an assertion on a place, with what its sentence tells of others."""
    held = {"within": frozenset(within.split("|")) - {""}, "beside": frozenset(beside.split("|")) - {""}}
    return replace(said(name, field="place", former=former), the=the, **held)  # type: ignore[arg-type]


def test_a_place_that_words_put_in_another_is_no_other_place() -> None:
    town, county = placed("Morvale", within="linden county"), placed("Linden County")
    assert not differ(town, county) and not differ(county, town)
    assert differ(placed("Morvale"), county)


def test_of_two_places_that_both_reports_name_neither_is_new() -> None:
    one, other = placed("Morvale", beside="linden"), placed("Linden", beside="morvale")
    assert not differ(one, other) and not differ(other, one)
    assert differ(one, placed("Linden"))
    assert differ(replace(one, former=True), other)  # "not in Morvale, but in Linden"


def test_a_place_with_an_article_is_a_site() -> None:
    assert differ(placed("Atrium", the=True), placed("Corn Hall"))
    assert not differ(placed("Atrium", the=True), placed("Ghent"))
    assert not differ(placed("Atrium"), placed("Corn Hall"))
