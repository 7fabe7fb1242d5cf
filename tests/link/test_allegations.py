"""A denial finds what it denies, and nobody is made to deny what nobody said."""

from itertools import permutations

from onrecord.link import linked
from onrecord.model.record import Record
from tests.link.conftest import Told, names

ACCUSED = "Emma Holt accused Karl Maas of bribing the harbour inspectors."


def lines(record: Record) -> list[set[tuple[str, str]]]:
    named = names(record)
    return [{(named[s.by or ""], s.value) for s in d.sides} for d in record.disagreements if d.field == "allegation"]


BOTH = [{("Emma Holt", "affirmed"), ("Karl Maas", "denied")}]


def test_the_accused_denies_in_words_of_its_own(told: Told) -> None:
    text = f"{ACCUSED} The town was quiet on Monday.\n\nMaas denied bribing anybody, inspectors or ministers."
    assert lines(linked([told(text)])) == BOTH


def test_the_denial_may_stand_in_another_report_of_the_story(told: Told) -> None:
    a = told(f"{ACCUSED} Lars Lund of Ghent heard her in Bruges.", file="a.txt")
    b = told("In Bruges, Karl Maas denied that he had bribed inspectors. Emma Holt and Lars Lund left.", file="b.txt")
    assert lines(linked([a, b])) == BOTH


def test_the_order_of_reports_changes_nothing(told: Told) -> None:
    a = told(f"{ACCUSED} Lars Lund of Ghent heard her in Bruges.", file="a.txt")
    b = told("In Bruges, Karl Maas denied that he had bribed inspectors. Emma Holt and Lars Lund left.", file="b.txt")
    c = told("Emma Holt again accused Karl Maas of bribing inspectors, Lars Lund said in Bruges.", file="c.txt")
    found = [linked(order) for order in permutations([a, b, c])]
    assert all(record.disagreements == found[0].disagreements for record in found)
    assert all(record.events == found[0].events for record in found)


def test_a_claim_that_only_its_denial_names_has_its_author(told: Told) -> None:
    record = linked([told("Karl Maas rejected Emma Holt's claim that he had bribed the inspectors.")])
    assert lines(record) == BOTH


def test_a_country_answers_for_its_government(told: Told) -> None:
    text = "France accused Moscow of jamming the satellites on Monday. Russia denied jamming any satellites."
    assert lines(linked([told(text)])) == [{("France", "affirmed"), ("Russia", "denied")}]


def test_a_denial_said_aside_is_a_denial(told: Told) -> None:
    text = "Emma Holt said Danish jamming had harmed the ferries. The jamming, which Denmark has denied, began in May."
    assert lines(linked([told(text)])) == [{("Emma Holt", "affirmed"), ("Denmark", "denied")}]


def test_another_matter_is_not_denied(told: Told) -> None:
    text = f"{ACCUSED} The town was quiet on Monday.\n\nMaas denied that he would sell the shipyard to investors."
    assert lines(linked([told(text)])) == []


def test_what_is_refused_is_not_denied(told: Told) -> None:
    text = "Emma Holt said that Karl Maas should share the costs. Maas rejected the offer. He denied her request."
    assert lines(linked([told(text)])) == []


def test_who_could_not_deny_it_has_not_denied_it(told: Told) -> None:
    assert lines(linked([told(f"{ACCUSED} Maas could not deny the accusations.")])) == []
    assert lines(linked([told(f"{ACCUSED} Maas declined to confirm or deny the accusations.")])) == []


def test_a_third_party_does_not_deny_for_the_accused(told: Told) -> None:
    text = f"{ACCUSED} Maas left.\n\nLars Lund denied the allegations against him."
    assert lines(linked([told(text)])) == []


def test_two_who_deny_in_the_same_words_agree(told: Told) -> None:
    a = told("Emma Holt said in Bruges that the inspectors had not taken any bribes from the shipyard.", file="a.txt")
    b = told("Karl Maas said in Bruges that the inspectors had not taken any bribes from the shipyard.", file="b.txt")
    assert lines(linked([a, b])) == []


def test_the_words_are_cut_out_of_their_report(told: Told) -> None:
    witness = told(f"{ACCUSED} Maas rejected the accusation.")
    sides = linked([witness]).disagreements[0].sides
    assert [side.span.of(witness.article.text) for side in sides] == [ACCUSED[10:-1], "rejected the accusation"]


def test_no_such_call_denies_the_call(told: Told) -> None:
    text = "Emma Holt said she received a call from Karl Maas in Bruges on Monday.\n\nMaas said he made no such call."
    record = linked([told(text)])
    assert [(d.field, {(names(record)[s.by or ""], s.value) for s in d.sides}) for d in record.disagreements] == [
        ("status", {("Emma Holt", record.disagreements[0].sides[1].value), ("Karl Maas", "denied")})
    ]
    assert [event.kind for event in record.events if event.kind != "event"] == ["call"]


def test_an_event_in_the_words_alleged_knows_of_the_dispute(told: Told) -> None:
    text = "Emma Holt said Karl Maas had met Lars Lund in Bruges on May 2. Maas denied that."
    record = linked([told(text)])
    found = [d for d in record.disagreements if d.field == "allegation"]
    event = next(e for e in record.events if e.id == found[0].event)
    assert {a.value for a in event.assertions if a.field == "allegation"} == {"affirmed", "denied"}
