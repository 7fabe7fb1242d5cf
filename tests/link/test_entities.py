"""One party for one full name and its short forms; never two people for one surname."""

from onrecord.link import linked
from tests.link.conftest import Told, names


def people(*documents: object) -> set[str]:
    record = linked(documents)  # type: ignore[arg-type]
    return {e.name for e in record.entities if e.kind == "person"}


def test_a_surname_in_another_report_is_the_one_person_of_that_name(told: Told) -> None:
    a = told("Premier Emma Holt said on Tuesday that the swing bridge over the canal will open.", file="a.txt")
    b = told("“The swing bridge over the canal will open,” Premier Holt said on Tuesday. Ms Holt smiled.", file="b.txt")
    record = linked([a, b])
    assert {names(record)[s.speaker] for s in record.statements if s.speaker} == {"Emma Holt"}


def test_two_people_of_one_surname_stay_two(told: Told) -> None:
    a = told("Premier Emma Holt said on Tuesday that the bridge will open.", file="a.txt")
    b = told("Coach Marten Holt said on Tuesday that the team will play.", file="b.txt")
    c = told("“We will see,” Holt said. Holt left.", file="c.txt")
    assert people(a, b, c) - {"Holt"} == {"Emma Holt", "Marten Holt"}  # the third is somebody of that name
    record = linked([a, b, c])
    assert {names(record)[s.speaker or ""] for s in record.statements} == {"Emma Holt", "Marten Holt", "Holt"}


def test_two_spellings_of_a_transcribed_name_are_one(told: Told) -> None:
    a = told("Minister Sergei Orlov said on Tuesday that talks will go on.", file="a.txt")
    b = told("Minister Sergey Orlov said on Tuesday that talks had failed.", file="b.txt")
    assert len(people(a, b)) == 1


def test_two_given_names_of_one_surname_are_two_people(told: Told) -> None:
    a = told("Minister Anna Orlov said on Tuesday that talks will go on.", file="a.txt")
    b = told("Minister Boris Orlov said on Tuesday that talks had failed.", file="b.txt")
    assert people(a, b) == {"Anna Orlov", "Boris Orlov"}


def test_unnamed_officials_of_two_reports_are_never_one_party(told: Told) -> None:
    a = told("The bridge will open, officials said on Tuesday.", file="a.txt")
    b = told("The bridge will not open, officials said on Tuesday.", file="b.txt")
    record = linked([a, b])
    assert len({s.speaker for s in record.statements}) == 2


def test_an_acronym_that_a_report_explains_is_known_in_the_next(told: Told) -> None:
    a = told("The Northern Harbour Authority (NHA) said on Tuesday that the quay is safe.", file="a.txt")
    b = told("The quay is safe, the NHA said on Tuesday.", file="b.txt")
    record = linked([a, b])
    assert {names(record)[s.speaker] for s in record.statements if s.speaker} == {"Northern Harbour Authority"}
