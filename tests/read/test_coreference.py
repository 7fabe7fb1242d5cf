"""Who is one within an article: names that look like something else, other names, families, pronouns, machines."""

import pytest

from tests.read.conftest import Read, Reads


def kinds(found: Read) -> dict[str, str]:
    return {chain.name: chain.kind for chain in found.reading.chains}


def mentions(found: Read, name: str) -> list[str]:
    (chain,) = [c for c in found.reading.chains if c.name == name]
    return [m.of(found.article.text) for m in chain.mentions]


@pytest.mark.parametrize(
    "body", ["General Motors", "General Electric", "General Dynamics", "General Mills", "General Atomics"]
)
@pytest.mark.parametrize("rest", ["said on Monday that it will close the plant.", "and Norvane Foods met on Monday."])
def test_a_firm_that_opens_with_a_rank_is_no_person(read_whole: Reads, body: str, rest: str) -> None:
    assert kinds(read_whole(f"{body} {rest}"))[body] == "organisation"


def test_a_rank_before_a_surname_still_is_one(read_whole: Reads) -> None:
    assert kinds(read_whole("General Kelso met General Ann Motors on Monday.")) == {
        "Ann Motors": "person",
        "Kelso": "person",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Theresa May left. May said in May that it was over.", "Theresa May"),
        ("Mrs. May met the crew on 5 May.", "May"),
        ("Mr. March left in March.", "March"),
        ("Detective Friday came on Friday.", "Friday"),
        ("April Ryan said in April that it was over.", "April Ryan"),
        ("Dr. August left the ward in August.", "August"),
    ],
)
def test_months_and_days_are_surnames_where_they_stand_as_such(read_whole: Reads, text: str, name: str) -> None:
    found = read_whole(text)
    assert kinds(found)[name] == "person"
    assert any(time.value for time in found.reading.times)


@pytest.mark.parametrize(
    "text", ["The talks end on 5 May.", "In March the mayor left.", "The crew left in late August."]
)
def test_a_month_is_no_person(read_whole: Reads, text: str) -> None:
    assert "person" not in kinds(read_whole(text)).values()


@pytest.mark.parametrize(
    "text",
    [
        "Dana Pell, formerly Dana Roth, left. Roth waved.",
        "Dana Pell (née Roth) left. Pell waved.",
        "Dana Pell, born Dana Roth, left. Pell waved.",
        "Dana Pell, also known as Dana Roth, left. Dana Pell waved.",
        "Dana Pell, who was known as Dana Roth, left. Pell waved.",
        "Dana Pell, previously Dana Roth, left. Pell waved.",
    ],
)
def test_another_name_that_the_article_gives_is_the_same_person(read_whole: Reads, text: str) -> None:
    assert [name for name, kind in kinds(read_whole(text)).items() if kind == "person"] == ["Dana Pell"]


@pytest.mark.parametrize("text", ["Dana Pell, then Dana Roth, left.", "Dana Pell, unlike Dana Roth, left."])
def test_two_people_in_a_row_stay_two(read_whole: Reads, text: str) -> None:
    assert set(kinds(read_whole(text))) == {"Dana Pell", "Dana Roth"}


@pytest.mark.parametrize("family", ["family", "brothers", "sisters", "sons", "children", "twins"])
def test_a_family_is_not_its_member(read_whole: Reads, family: str) -> None:
    found = read_whole(f"Otto Thal stayed at home. The Thal {family} met Governor Ann Roy in Hull on Tuesday.")
    assert mentions(found, "Otto Thal") == ["Otto Thal"]
    (meeting,) = [e for e in found.reading.events if e.kind == "meeting"]
    assert "Otto Thal" not in {found.name(p) for p in meeting.participants}


def test_nobody_is_he_and_she(read_whole: Reads) -> None:
    found = read_whole("Ann Roy accused Bo Lund of fraud on Monday. Lund denied it. She said he lied.")
    assert not {"he", "she"} <= {m.lower() for m in mentions(found, "Bo Lund")}
    assert {"Ann Roy", "Bo Lund"} <= set(kinds(found))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A. Norwood said on Wednesday that it is over. Norwood left.", "A. Norwood"),
        ("A novelist from Durban, D. Silva, said on Tuesday that it is over. Silva left.", "D. Silva"),
        ("Mayor T. Berg said on Tuesday that it is over. Berg left.", "T. Berg"),
        ("J. K. Lund, a nurse, said on Tuesday that it is over. Lund left.", "J. K. Lund"),
        ("“It is over,” S. Popov said. “No,” Popov said.", "S. Popov"),
    ],
)
def test_initials_are_part_of_a_name(read_whole: Reads, text: str, name: str) -> None:
    assert mentions(read_whole(text), name) == [name, name.split()[-1]]


@pytest.mark.parametrize("text", ["The U.S. Senate met on Monday.", "The D.C. Council met on Monday."])
def test_initials_of_a_place_are_nobody_s(read_whole: Reads, text: str) -> None:
    assert "person" not in kinds(read_whole(text)).values()


@pytest.mark.parametrize(
    "text",
    [
        "An Airbus A320 landed in Hull on Monday.",
        "A Boeing 737 landed in Hull on Monday.",
        "The Boeing 787-9 crashed near Hull.",
        "A Cessna Citation crashed near Hull on Monday.",
        "A Toyota RAV4 was found in Hull.",
    ],
)
def test_a_machine_is_not_its_maker(read_whole: Reads, text: str) -> None:
    assert "organisation" not in kinds(read_whole(text)).values()


def test_a_maker_that_speaks_is_one(read_whole: Reads) -> None:
    assert kinds(read_whole("Boeing said on Monday that it will hire 737 people."))["Boeing"] == "organisation"


@pytest.mark.parametrize("title", ["Sens.", "Reps.", "Govs.", "Profs.", "Drs.", "Gens."])
def test_a_title_of_several_ends_no_sentence(read_whole: Reads, title: str) -> None:
    assert len(read_whole(f"The bill of {title} Roy and Lund passed on Monday. All left.").reading.sentences) == 2


@pytest.mark.parametrize(
    "body", ["Center for American Renewal", "Institute for Coastal Studies", "Federation of Small Farmers"]
)
def test_a_body_s_long_name_is_one(read_whole: Reads, body: str) -> None:
    assert kinds(read_whole(f"The {body} said on Monday that prices rise.")) == {body: "organisation"}
