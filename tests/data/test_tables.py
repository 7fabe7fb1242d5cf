"""The tables of words: every row has its columns, stands once and in order, and means what the world means."""

from importlib.resources import files

import pytest
from babel import Locale

COLUMNS = {
    "countries.tsv": ["iso", "name", "aliases", "demonyms", "capitals", "seats"],
    "places.tsv": ["name", "country", "kind", "aliases"],
    "given_names.tsv": ["name", "gender", "note"],
    "titles.tsv": ["title", "gender", "kind"],
    "people.tsv": ["noun", "gender", "number", "kind"],
    "organisations.tsv": ["name", "kind", "position", "aliases"],
}
KEYS = {
    "countries.tsv": 1,
    "places.tsv": 2,
    "given_names.tsv": 1,
    "titles.tsv": 1,
    "people.tsv": 1,
    "organisations.tsv": 2,
}

TERRITORIES = """
AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GP GS GU HM IC IM IO JE KY MF MP MQ MS
NC NF NU PF PM PN QO RE SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ
"""


def lines(table: str) -> list[str]:
    return (files("onrecord") / "data" / table).read_text(encoding="utf8").splitlines()


def rows(table: str) -> list[dict[str, str]]:
    return [dict(zip(COLUMNS[table], line.split("\t"), strict=True)) for line in lines(table)[1:]]


def forms(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def territories() -> dict[str, str]:
    return {str(code): str(name) for code, name in Locale("en").territories.items()}


def folded(title: str) -> str:
    return title.lower().replace(".", "")


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_is_headed_sorted_and_whole(table: str) -> None:
    head, *body = lines(table)
    assert head == "# " + "\t".join(COLUMNS[table])
    assert body == sorted(body)
    assert all(line.count("\t") == len(COLUMNS[table]) - 1 for line in body)


@pytest.mark.parametrize("table", COLUMNS)
def test_no_thing_stands_twice_in_a_table(table: str) -> None:
    keys = [tuple(line.split("\t")[: KEYS[table]]) for line in lines(table)[1:]]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", COLUMNS)
def test_no_cell_has_stray_space_or_an_empty_or_doubled_form(table: str) -> None:
    for row in rows(table):
        for cell in row.values():
            assert cell == cell.strip()
            assert all(form == form.strip() != "" for form in forms(cell))
            assert len(forms(cell)) == len(set(forms(cell)))


def test_country_codes_are_those_of_the_cldr() -> None:
    known = territories()
    codes = [row["iso"] for row in rows("countries.tsv")] + [row["country"] for row in rows("places.tsv")]
    assert {code.partition("-")[0] for code in codes if code} <= set(known)


def test_a_country_goes_by_the_name_that_the_cldr_gives_its_code() -> None:
    """Catches a code on the wrong row; names that differ in fashion only are listed."""
    known = territories()
    fashion = {"CD", "CG", "EH", "HK", "MO", "PS", "VC", "KN", "LC", "TT", "AG"}
    for row in rows("countries.tsv"):
        if "-" not in row["iso"] and row["iso"] not in fashion:
            names = {plain(name) for name in [row["name"], *forms(row["aliases"])]}
            assert plain(known[row["iso"]]) in names, row["iso"]


def plain(name: str) -> str:
    return name.replace("’", "'").replace("&", "and").partition(" (")[0].casefold()


def test_every_state_of_the_cldr_is_there() -> None:
    """What the CLDR has beyond our countries is a territory of one of them or no country at all."""
    ours = {row["iso"] for row in rows("countries.tsv")}
    assert {"GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"} <= ours
    assert {code for code in territories() if len(code) == 2} - ours == set(TERRITORIES.split())


@pytest.mark.parametrize(
    ("form", "iso"),
    [("U.S.", "US"), ("Britain", "GB"), ("Burma", "MM"), ("Ivory Coast", "CI"), ("Türkiye", "TR"), ("Czechia", "CZ")],
)
def test_a_country_is_found_by_the_names_newspapers_use(form: str, iso: str) -> None:
    assert [row["iso"] for row in rows("countries.tsv") if form in [row["name"], *forms(row["aliases"])]] == [iso]


def test_one_name_stands_for_one_country() -> None:
    """A capital or seat may be shared; a country's own name may not."""
    names = [form for row in rows("countries.tsv") for form in [row["name"], *forms(row["aliases"])]]
    assert len(names) == len(set(names))


def test_kinds_and_genders_are_of_the_listed_ones() -> None:
    places = {"city", "state", "province", "region", "sea", "island", "continent"}
    assert {row["kind"] for row in rows("places.tsv")} == places
    assert {row["gender"] for row in rows("given_names.tsv")} == {"m", "f", "u"}
    assert {row["note"] for row in rows("given_names.tsv")} == {"", "word", "place"}
    assert {row["kind"] for row in rows("titles.tsv")} == {"honorific", "office", "role"}
    assert {row["number"] for row in rows("people.tsv")} == {"singular", "plural"}
    assert {row["kind"] for row in rows("people.tsv")} == {"office", "role", "group"}
    bodies = {(row["kind"], row["position"]) for row in rows("organisations.tsv")}
    assert bodies == {("body", "whole"), ("word", "any"), ("word", "first"), ("word", "last")}


def test_titles_that_differ_only_in_case_or_stops_mean_the_same() -> None:
    """The reader compares titles without case and stops."""
    meaning: dict[str, tuple[str, str]] = {}
    for row in rows("titles.tsv"):
        given = (row["gender"], row["kind"])
        assert meaning.setdefault(folded(row["title"]), given) == given, row["title"]


def test_capitals_stand_with_their_country_only() -> None:
    capitals = {(row["iso"], form) for row in rows("countries.tsv") for form in forms(row["capitals"])}
    assert not capitals & {(row["country"], row["name"]) for row in rows("places.tsv")}


def test_a_given_name_that_is_a_place_says_so() -> None:
    places = {form for row in rows("places.tsv") for form in [row["name"], *forms(row["aliases"])]}
    places |= {form for row in rows("countries.tsv") for form in [row["name"], *forms(row["capitals"])]}
    assert [row["name"] for row in rows("given_names.tsv") if row["name"] in places and not row["note"]] == []


def test_verbs_and_months_among_the_given_names_are_marked_as_words() -> None:
    notes = {row["name"]: row["note"] for row in rows("given_names.tsv")}
    assert {notes[name] for name in ("Will", "May", "Mark", "Grant", "Bill", "Rob", "April", "June")} == {"word"}


def test_no_body_is_known_by_a_form_of_another() -> None:
    bodies = [row for row in rows("organisations.tsv") if row["kind"] == "body"]
    names = [form for row in bodies for form in [row["name"], *forms(row["aliases"])]]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_words_are_counted_in_articles_in_order_and_none_in_more_than_there_are() -> None:
    head, *body = lines("frequencies.tsv")
    counted = {word: int(articles) for word, articles in (line.split("\t") for line in body)}
    assert head == "# word\tarticles" and body[0].startswith("(all)\t")
    assert list(counted) == sorted(counted)
    assert max(counted.values()) == counted["(all)"]
