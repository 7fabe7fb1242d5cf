"""Office-holders: the table is whole, and nobody is listed out of their time."""

import re
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import pytest

from onrecord.model.interval import Interval
from onrecord.read.lexicon import Holder, office_holders
from onrecord.read.offices import folded, known, offices_of

COLUMNS = ["person", "surname", "gender", "country", "office", "of", "since", "until", "source"]
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def lines(table: str) -> list[str]:
    return (files("onrecord") / "data" / table).read_text(encoding="utf8").splitlines()


def rows() -> list[list[str]]:
    return [line.split("\t") for line in lines("offices.tsv")[1:]]


@cache
def by_office() -> dict[tuple[str, str], list[Holder]]:
    table: dict[tuple[str, str], list[Holder]] = {}
    for row in office_holders():
        table.setdefault((row.office, row.country), []).append(row)
    return table


def holders(office: str, country: str, day: date | Interval) -> list[Holder]:
    days = Interval.day(day) if isinstance(day, date) else day
    return [row for row in by_office().get((office, country), []) if known(row).meets(days)]


def surnames(office: str, country: str, day: date | Interval) -> list[str]:
    return [holder.surname for holder in holders(office, country, day)]


def test_the_table_is_headed_sorted_and_whole() -> None:
    head, *body = lines("offices.tsv")
    assert head == "# " + "\t".join(COLUMNS)
    assert body == sorted(set(body))
    assert {line.count("\t") for line in body} == {len(COLUMNS) - 1}


def test_the_table_stays_small_enough_to_ship() -> None:
    assert (files("onrecord") / "data" / "offices.tsv").stat().st_size < 350_000  # type: ignore[attr-defined]


def test_no_cell_is_empty_that_a_row_needs_nor_has_stray_space() -> None:
    for row in rows():
        assert all(cell == " ".join(cell.split()) for cell in row)
        assert all(cell for name, cell in zip(COLUMNS, row, strict=True) if name != "of"), row


def test_a_surname_is_made_of_words_of_the_name() -> None:
    for person, surname, *_ in rows():
        assert set(folded(surname).split()) <= set(folded(person).split()), person


def test_every_country_is_one_of_our_countries() -> None:
    ours = {line.split("\t")[0] for line in lines("countries.tsv")[1:]}
    assert {row[3] for row in rows()} <= ours


def test_genders_sources_and_times_are_of_the_listed_ones() -> None:
    for row in rows():
        assert row[2] in ("m", "f", "u")
        assert row[8] in ("cia", "reign", "congress")
        assert ISO.fullmatch(row[6])
        assert ISO.fullmatch(row[7])


def test_offices_are_small_letters_and_none_stands_twice_in_a_cell() -> None:
    for row in rows():
        offices = row[4].split("|")
        assert offices == sorted(set(offices))
        assert all(re.fullmatch(r"[a-z ]+", office) for office in offices), row


def test_only_members_of_congress_have_a_state() -> None:
    seats = {"senator", "representative", "delegate"}
    assert all(bool(row[5]) == (row[4] in seats and row[8] == "congress") for row in rows())


@pytest.mark.parametrize(
    ("day", "surname"),
    [(date(2016, 10, 23), "Obama"), (date(2017, 1, 19), "Obama"), (date(2017, 1, 21), "Trump")],
)
def test_the_president_of_the_united_states_on_a_day(day: date, surname: str) -> None:
    assert surnames("president", "US", day) == [surname]


def test_on_the_day_of_a_change_both_are_known() -> None:
    assert set(surnames("president", "US", date(2017, 1, 20))) == {"Obama", "Trump"}


def test_an_interval_takes_in_who_held_the_office_on_any_of_its_days() -> None:
    assert set(surnames("president", "US", Interval(date(2016, 1, 1), date(2018, 1, 1)))) == {"Obama", "Trump"}


@pytest.mark.parametrize(
    ("office", "country", "day", "surname"),
    [
        ("prime minister", "GB", date(2018, 10, 23), "May"),
        ("leader", "GB", date(2016, 7, 1), "Cameron"),
        ("chancellor", "DE", date(2018, 10, 23), "Merkel"),
        ("foreign minister", "RU", date(2018, 10, 23), "Lavrov"),
        ("speaker", "US", date(2018, 10, 23), "Ryan"),
        ("speaker", "US", date(2019, 2, 1), "Pelosi"),
        ("house speaker", "US", date(2015, 5, 1), "Boehner"),
        ("senate majority leader", "US", date(2018, 10, 23), "McConnell"),
    ],
)
def test_who_held_an_office(office: str, country: str, day: date, surname: str) -> None:
    assert surnames(office, country, day) == [surname]


def test_nobody_is_listed_out_of_their_time() -> None:
    for row in office_holders():
        days = known(row)
        for day in (days.earliest - timedelta(days=1), days.latest + timedelta(days=1)):
            assert row not in holders(row.office, row.country, day)
        assert row in holders(row.office, row.country, days.earliest)


def test_a_state_has_no_more_than_two_senators_and_a_country_no_more_than_one_king() -> None:
    for year in range(2014, 2021):
        states = [holder.of for holder in holders("senator", "US", date(year, 10, 23))]
        assert max(states.count(state) for state in states) <= 2
    for country in {row.country for row in office_holders()}:
        assert len(holders("king", country, date(2018, 10, 23))) <= 1


def test_a_snapshot_counts_for_a_year_before_and_half_a_year_after() -> None:
    row = Holder("Ada Lind", "Lind", "f", "SE", "trade minister", "", "2019-06-04", "2019-06-04", "cia")
    assert known(row) == Interval(date(2018, 6, 4), date(2019, 12, 4))


@pytest.mark.parametrize(
    ("until", "last"),
    [("2017", date(2017, 12, 31)), ("2017-02", date(2017, 2, 28)), ("2017-02-03", date(2017, 2, 3))],
)
def test_a_year_or_month_is_believed_whole(until: str, last: date) -> None:
    row = Holder("Lind", "Lind", "u", "SE", "leader", "", "2010", until, "reign")
    assert known(row) == Interval(date(2010, 1, 1), last)


def test_a_surname_is_found_with_and_without_accents_and_article_and_by_its_parts() -> None:
    assert {row.country for row in offices_of("Erdoğan")} == {"TR"}
    assert offices_of("al-Sisi") == offices_of("Sisi") != ()
    assert offices_of("O’Neill") == offices_of("O'Neill") != ()
    assert set(offices_of("López Obrador")) < set(offices_of("López"))
    assert offices_of("Nobodyson") == ()


def test_long_words_take_linear_time() -> None:
    assert offices_of("é-" * 50_000) == ()
