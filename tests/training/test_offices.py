"""Lists of office-holders become rows: names, countries, offices and times; skipped where the lists are not there."""

import json
import lzma
from collections import Counter
from pathlib import Path

import pytest

from onrecord.read.lexicon import places
from training.offices import LORE, congress, countries, names, reign, row, table, words
from training.offices.names import Name
from training.offices.row import Row, lines

beside = pytest.mark.skipif(not LORE.is_dir(), reason="the corpora do not lie beside this checkout")
SHIPPED = Path(__file__).parents[2] / "src" / "onrecord" / "data" / "offices.tsv"


@pytest.mark.parametrize(
    ("written", "person", "surname"),
    [
        ("Adrian MCALLISTER-LIND", "Adrian McAllister-Lind", "McAllister-Lind"),
        ("Ada MACRIN", "Ada Macrin", "Macrin"),
        ("Ada MACNABB", "Ada MacNabb", "MacNabb"),
        ("Nora K. O'LIND", "Nora K. O'Lind", "O'Lind"),
        ("Ada VAN DER LIND", "Ada van der Lind", "van der Lind"),
        ("Ada DE LA LIND", "Ada de la Lind", "de la Lind"),
        ("Joao LIND E SILVA", "Joao Lind e Silva", "Lind e Silva"),
        ("Ada LE LIND", "Ada Le Lind", "Le Lind"),
        ("HAMAD BIN LIND Al Noor", "Hamad bin Lind Al Noor", "Hamad bin Lind"),
        ("Sa'id al-LINDI", "Sa'id al-Lindi", "al-Lindi"),
        ("Ada LIND Moreno", "Ada Lind Moreno", "Lind"),
        ("AHM Ada LIND", "AHM Ada Lind", "Lind"),
        ("LIND Il O", "Lind Il O", "Lind"),
        ("O Il Lind", "O Il Lind", "O"),
        ("GUSTAF XVI", "Gustaf XVI", "Gustaf"),
        ("Ada LIND, Jr. (Acting)", "Ada Lind Jr.", "Lind"),
        ('Adeline "Ada" LIND', "Adeline Lind", "Lind"),
        ('Adeline Noor "LIND"', "Adeline Noor Lind", "Lind"),
        ("Ada al-Lind", "Ada al-Lind", "al-Lind"),
    ],
)
def test_a_surname_in_capitals_becomes_a_name(written: str, person: str, surname: str) -> None:
    assert names.name(written) == Name(person, surname)


def test_a_particle_is_a_capital_where_people_write_it_so() -> None:
    assert [names.name("Ada DE LIND", country).surname for country in ("FR", "BE")] == ["de Lind", "De Lind"]


@pytest.mark.parametrize(
    ("title", "country", "offices"),
    [
        ("Minister of Foreign Affairs & Trade", "AU", ["foreign minister", "trade minister"]),
        ("Minister of Home Affairs", "ZA", ["interior minister", "home minister", "home affairs minister"]),
        ("Minister of Justice & Attorney General", "KE", ["justice minister", "attorney general"]),
        ("Minister for the Environment (acting)", "SE", ["environment minister"]),
        ("Deputy Prime Minister for Economy", "KR", ["deputy prime minister"]),
        ("Taoiseach (Prime Minister)", "IE", ["prime minister", "taoiseach"]),
        ("Minister of Information & Communications Technology", "ZW", []),
        ("Minister of the Prime Minister & Cabinet", "WS", []),
        ("Minister of State for Finance", "UG", []),
        ("Deputy Minister of National Defense", "DZ", []),
        ("Secretary of State for Finance & Budget", "TD", []),
        ("Secretary of State, Department of Foreign Affairs", "SC", []),
        ("Secretary for Justice", "CN", []),
        ("Chief Executive", "CN", []),
        ("King & Prime Minister", "SA", ["king", "prime minister"]),
        ("Interim Prime Minister", "TH", ["prime minister"]),
        ("Governor of the Bank of England", "GB", ["central bank governor"]),
        ("President of Bundesbank", "DE", ["central bank governor", "central bank president"]),
        ("President of Zanzibar", "TZ", []),
    ],
)
def test_an_office_gets_the_words_of_newspapers(title: str, country: str, offices: list[str]) -> None:
    assert words.offices(title, country) == offices


def test_every_word_for_an_office_is_small_and_in_british_spelling() -> None:
    found = {word for table in (words.TITLES, words.PORTFOLIOS) for offices in table.values() for word in offices}
    assert all(word == word.lower() and not {"defense", "labor"} & set(word.split()) for word in found)


def test_a_country_is_found_by_a_name_turned_round() -> None:
    assert [countries.iso(name) for name in ("Bahamas, The", "Korea, South", "Nowhere")] == ["BS", "KR", None]


def test_codes_of_states_name_our_countries() -> None:
    ours = {place.country for place in places().values() if place.kind == "country"}
    assert set(countries.STATES.values()) <= ours
    assert (countries.STATES["AUS"], countries.STATES["AUL"]) == ("AT", "AU")


def pack(path: Path, what: list[dict[str, object]]) -> None:
    with lzma.open(path, "wt", encoding="utf8") as packed:
        json.dump(what, packed)


def member(last: str, *terms: tuple[str, str, str]) -> dict[str, object]:
    held = [{"type": kind, "start": start, "end": end, "state": "OH", "district": "7"} for kind, start, end in terms]
    return {"first": "Ada", "last": last, "gender": "F", "terms": held, "leadership": []}


def times(lore: Path, *members: dict[str, object]) -> set[tuple[str, str, str, str]]:
    pack(lore / "territories.json.xz", [{"file": "us_oh", "name": "Ohio"}])
    pack(lore / "us-congress-2015-2019.json.xz", list(members))
    return {(row.surname, row.office, row.since, row.until) for row in congress.rows(lore)}


def test_terms_that_follow_each_other_are_one_and_a_gap_parts_them(tmp_path: Path) -> None:
    terms = [("2013-01-03", "2015-01-03"), ("2015-01-06", "2017-01-03"), ("2019-01-03", "2021-01-03")]
    assert times(tmp_path, member("Lind", *(("rep", *term) for term in terms))) == {
        ("Lind", "representative", "2013-01-03", "2017-01-03"),
        ("Lind", "representative", "2019-01-03", "2021-01-03"),
    }


def test_a_seat_is_left_when_the_next_one_takes_it(tmp_path: Path) -> None:
    left = member("Lind", ("rep", "2017-01-03", "2019-01-03"))
    assert times(tmp_path, left, member("Noor", ("rep", "2018-04-12", "2019-01-03"))) == {
        ("Lind", "representative", "2017-01-03", "2018-04-12"),
        ("Noor", "representative", "2018-04-12", "2019-01-03"),
    }


def test_of_two_senators_the_one_makes_room_whose_seat_is_taken(tmp_path: Path) -> None:
    stays = member("Lind", ("sen", "2013-01-03", "2019-01-03"), ("sen", "2019-01-03", "2025-01-03"))
    goes = member("Noor", ("sen", "2015-01-06", "2021-01-03"))
    new = member("Berg", ("sen", "2018-01-03", "2018-11-06"), ("sen", "2018-11-07", "2021-01-03"))
    house = member("Dahl", ("rep", "2019-01-03", "2021-01-03"))
    assert times(tmp_path, stays, goes, new, house) == {
        ("Lind", "senator", "2013-01-03", "2021-01-03"),
        ("Noor", "senator", "2015-01-06", "2018-01-03"),
        ("Berg", "senator", "2018-01-03", "2021-01-03"),
        ("Dahl", "representative", "2019-01-03", "2021-01-03"),
    }


def seen(person: str, office: str = "president") -> Row:
    return Row(person, person.split()[-1], "u", "SE", office, "", "2019-06-04", "2019-06-04", "cia")


def spells(lore: Path, known: list[Row], *leaders: tuple[str, str, str | None]) -> set[tuple[str, str, str, str]]:
    told = [{"state": "SWD", "leader": of, "from": since, "to": to, "gender": "f"} for of, since, to in leaders]
    pack(lore / "leaders-2014-2019.json.xz", told)
    return {(row.person, row.office, row.since, row.until) for row in reign.rows(lore, known, Counter())}


def test_a_leader_gets_the_full_name_and_the_office_of_the_one_head_of_that_name(tmp_path: Path) -> None:
    known = [seen("Ada Lind"), seen("Ole Berg", "king")]
    assert spells(tmp_path, known, ("Lind", "2005-01-01", "2020-02")) == {
        ("Ada Lind", "leader", "2005-01-01", "2020-02"),
        ("Ada Lind", "president", "2015-06-04", "2020-02"),
    }


def test_a_leader_stays_a_surname_where_two_heads_have_it_or_none(tmp_path: Path) -> None:
    lind = ("Lind", "leader", "2005-01-01", "2020-02")
    for known in (
        [seen("Ada Lind"), seen("Ole Lind", "king")],
        [seen("Ole Berg")],
        [seen("Ada Lind", "trade minister")],
    ):
        assert spells(tmp_path, known, ("Lind", "2005-01-01", "2020-02")) == {lind}


def test_a_list_mended_late_still_names_a_leader_who_has_gone(tmp_path: Path) -> None:
    found = spells(tmp_path, [seen("Ada Lind")], ("Lind", "2014-01-01", "2018-01"), ("Berg", "2018-01-22", "2021-02"))
    assert ("Ada Lind", "president", "2015-06-04", "2018-01") in found


def test_where_the_list_names_todays_leader_an_older_one_is_somebody_else(tmp_path: Path) -> None:
    known = [seen("Ada Lind"), seen("Ole Berg", "prime minister")]
    found = spells(tmp_path, known, ("Lind", "2014-01-01", "2018-01"), ("Berg", "2018-01-22", "2021-02"))
    assert ("Lind", "leader", "2014-01-01", "2018-01") in found


def test_a_spell_that_is_not_over_goes_as_far_as_the_newest(tmp_path: Path) -> None:
    found = spells(tmp_path, [], ("A. Lind & Noor (acting)", "2014-01-01", "2018-01"), ("Berg", "2018-01-22", None))
    assert {(person, until) for person, _, _, until in found} == {
        ("A. Lind", "2018-01"),
        ("Noor", "2018-01"),
        ("Berg", "2018-01"),
    }


def test_rows_that_differ_in_the_office_only_are_one_line() -> None:
    found = lines({seen("Ada Lind"), seen("Ada Lind", "king")})
    assert found == ["Ada Lind\tLind\tu\tSE\tking|president\t\t2019-06-04\t2019-06-04\tcia"]


def test_gender_is_told_by_office_or_name_and_not_guessed() -> None:
    told = [
        row.gender(*of) for of in (("Ada Lind", "prime minister"), ("Ada Lind", "queen"), ("Ada bint Lind", "king"))
    ]
    assert told == ["u", "f", "m"]


@beside
def test_the_shipped_table_is_what_the_lists_give() -> None:
    rows, left = table()
    assert [row.HEAD, *lines(rows)] == SHIPPED.read_text(encoding="utf8").splitlines()
    assert {what for what in left if "country" in what or "state" in what} == {
        f"cia, country {name}" for name in ("Aruba", "Bermuda", "Cook Islands")
    }
    assert min(Counter(row.source for row in rows).values()) > 500
