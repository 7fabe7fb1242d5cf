"""Where two sides differ, both are shown with their words."""

from onrecord.link import linked
from onrecord.model.record import Record
from tests.link.conftest import Told, names


def sides(record: Record) -> list[set[tuple[str, str]]]:
    return [{(names(record)[s.by or ""], s.value) for s in d.sides} for d in record.disagreements]


def test_a_denial_of_a_plan_is_a_disagreement(told: Told) -> None:
    a = told("Emma Holt confirmed that she will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Karl Maas said there was no meeting with Emma Holt in Bruges on May 14.", file="b.txt")
    assert sides(linked([a, b])) == [{("Emma Holt", "confirmed"), ("Karl Maas", "denied")}]


def test_doubt_and_confirmation_of_one_day_differ(told: Told) -> None:
    a = told("Emma Holt said on Tuesday she may meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Karl Maas said on Tuesday he will meet Emma Holt in Bruges on May 14.", file="b.txt")
    assert sides(linked([a, b])) == [{("Emma Holt", "tentative"), ("Karl Maas", "confirmed")}]


def test_doubt_first_and_confirmation_days_later_do_not(told: Told) -> None:
    a = told("Emma Holt said on Tuesday she may meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Karl Maas said on Sunday he will meet Emma Holt in Bruges on May 14.", file="b.txt", day="2031-05-11")
    assert sides(linked([a, b])) == []


def test_an_allegation_stands_beside_its_denial(told: Told) -> None:
    text = "Emma Holt said that Karl Maas knew of the debts. Maas rejected the accusation."
    record = linked([told(text)])
    assert sides(record) == [{("Emma Holt", "affirmed"), ("Karl Maas", "denied")}]
    assert record.disagreements[0].event is None


def test_nobody_denies_what_nobody_said(told: Told) -> None:
    assert linked([told("Karl Maas rejected the accusation. Emma Holt was in Ghent.")]).disagreements == ()


def test_a_negation_of_something_else_denies_no_event(told: Told) -> None:
    a = told("Emma Holt said the attack in Bruges on May 2 hurt eight people.", file="a.txt")
    b = told("Karl Maas said the army did not attack other floors in Bruges on May 2.", file="b.txt")
    assert sides(linked([a, b])) == []


def test_who_came_round_days_later_denies_no_more(told: Told) -> None:
    a = told("Karl Maas said he will not meet Emma Holt in Bruges on May 24.", file="a.txt", day="2031-05-06")
    b = told("Emma Holt said she will meet Karl Maas in Bruges on May 24.", file="b.txt", day="2031-05-16")
    assert sides(linked([a, b])) == []


def test_the_voice_of_the_report_is_named_before_that_of_its_headline(told: Told) -> None:
    a = told("Emma Holt said on Monday that she will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told(
        "Rebels: no meeting with Holt\n\nEmma Holt will not meet Karl Maas in Bruges on May 14, "
        "rebel spokesman Ivo Stann said on Tuesday.",
        file="b.txt",
    )
    assert sides(linked([a, b])) == [{("Emma Holt", "confirmed"), ("Ivo Stann", "denied")}]


def test_a_headline_that_names_a_place_in_short_contradicts_nobody(told: Told) -> None:
    a = told("Fire in Bruges\n\nA fire hurt eight people in Bruges on May 2, Emma Holt said.", file="a.txt")
    b = told("Fire in Ghent\n\nA fire hurt nine people in Bruges on May 2, Karl Maas said.", file="b.txt")
    assert not [d for d in linked([a, b]).disagreements if d.field == "place"]
