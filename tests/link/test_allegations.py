"""A denial finds what it denies, and nobody is made to deny what nobody said."""

from itertools import permutations

import pytest

from onrecord.link import linked
from onrecord.link.denials import AFTER, BEFORE, ELSEWHERE, answer_candidates
from onrecord.link.entities import parties
from onrecord.link.positions import affirmed_positions as told_sides
from onrecord.link.positions import allegation_positions
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
    document = told(f"{ACCUSED} Maas rejected the accusation.")
    sides = linked([document]).disagreements[0].sides
    assert [side.span.of(document.article.text) for side in sides] == [ACCUSED[10:-1], "rejected the accusation"]


def test_no_such_visit_denies_the_visit(told: Told) -> None:
    text = "Emma Holt said she received a visit from Karl Maas in Bruges on Monday.\n\nMaas said he paid no such visit."
    record = linked([told(text)])
    assert [(d.field, {(names(record)[s.by or ""], s.value) for s in d.sides}) for d in record.disagreements] == [
        ("status", {("Emma Holt", record.disagreements[0].sides[1].value), ("Karl Maas", "denied")})
    ]
    assert [event.kind for event in record.events if event.kind != "event"] == ["visit"]


def test_an_event_in_the_words_alleged_knows_of_the_dispute(told: Told) -> None:
    text = "Emma Holt said Karl Maas had met Lars Lund in Bruges on May 2. Maas denied that."
    record = linked([told(text)])
    found = [d for d in record.disagreements if d.field == "allegation"]
    event = next(e for e in record.events if e.id == found[0].event)
    assert {a.value for a in event.assertions if a.field == "allegation"} == {"affirmed", "denied"}


def test_a_denial_told_in_the_passive_is_a_denial(told: Told) -> None:
    text = "Emma Holt said the harbour had a list of 40 debtors but this was strongly denied by Karl Maas."
    assert lines(linked([told(text)])) == BOTH


def test_that_claim_is_what_was_said_right_before(told: Told) -> None:
    text = "Emma Holt said the minister had agreed to leave the bridge out of the plan. Karl Maas disputed that claim."
    assert lines(linked([told(text)])) == BOTH


def test_a_claim_called_false_is_denied(told: Told) -> None:
    text = f"{ACCUSED} Maas called the accusation baseless."
    assert lines(linked([told(text)])) == BOTH


def test_who_is_said_to_have_denied_it_by_the_accuser_has_not_spoken(told: Told) -> None:
    text = 'Lars Lund fell ill. "The town has a debt, and Karl Maas has always denied it to my face," said Emma Holt.'
    assert lines(linked([told(text)])) == []


def test_what_is_asked_for_is_no_claim(told: Told) -> None:
    text = "Karl Maas is mayor. Emma Holt called on Maas to leave the council. "
    text += "Maas continues to deny all of the allegations."
    assert lines(linked([told(text)])) == []


def test_two_reports_of_one_dispute_are_one_line(told: Told) -> None:
    a = told(f"{ACCUSED} Maas rejected the accusation. Lars Lund of Ghent heard both in Bruges.", file="a.txt")
    b = told(f"{ACCUSED} Maas denied bribing inspectors, Lars Lund of Ghent said in Bruges.", file="b.txt")
    assert lines(linked([a, b])) == BOTH


def test_the_n_th_copy_of_a_dispute_adds_no_candidate(told: Told) -> None:
    document = told(f"{ACCUSED} Maas rejected the accusation.")
    people = parties([document])
    found, said = allegation_positions([document], people), told_sides([document], people)
    once = sum(len(pairs) for _, pairs in answer_candidates(found, said))
    many = [found, said]
    for _ in range(5):
        many = [[*each, *each] for each in many]
    for _, pairs in answer_candidates(many[0], many[1]):
        assert len(pairs) <= max(once, BEFORE + AFTER + 2 * ELSEWHERE)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors have charged Karl Maas with bribery. The hall was full on Monday. Maas pleaded not guilty.",
        "Prosecutors accused Karl Maas of bribery. The town was quiet. Maas hastened to deny the accusation.",
        "Prosecutors indicted Karl Maas on two counts of bribery. Maas rejected the charges as pure invention.",
    ],
)
def test_who_is_charged_by_prosecutors_answers_them(text: str, told: Told) -> None:
    assert lines(linked([told(text)])) == [{("Prosecutors", "affirmed"), ("Karl Maas", "denied")}]


@pytest.mark.parametrize(
    "denial",
    [
        "Maas has denied through a lawyer that he bribed any inspectors.",
        "Maas disputed on Tuesday that he had bribed any inspectors.",
        "The accusation is a lie, Maas said.",
        "Maas dismissed as pure fantasy on Tuesday an accusation by Holt that he had bribed inspectors.",
        "It was an accusation that was disputed by Maas.",
        "Maas brushed the accusation aside.",
        "Maas shrugged off the accusation of Emma Holt that he had bribed inspectors.",
    ],
)
def test_denials_in_many_words(denial: str, told: Told) -> None:
    assert lines(linked([told(f"{ACCUSED} {denial}")])) == BOTH


def test_his_complaint_is_that_of_who_spoke_last(told: Told) -> None:
    text = "Emma Holt said that forged ballots had been counted. The electoral commission dismissed her complaint."
    assert lines(linked([told(text)])) == [{("Emma Holt", "affirmed"), ("electoral commission", "denied")}]


def test_what_is_still_to_come_is_no_claim_that_is_denied(told: Told) -> None:
    text = "The trial of Karl Maas will begin in Bruges on 12 May, Emma Holt said. He denies the charges."
    assert lines(linked([told(text)])) == []


@pytest.mark.parametrize(("who", "told_by"), [("chief prosecutor Emma Holt", True), ("his lawyer Emma Holt", False)])
def test_a_charge_is_that_of_the_prosecutor_who_tells_of_it(who: str, told_by: bool, told: Told) -> None:
    text = f"Karl Maas has been charged with bribery, {who} said on Monday. Maas pleaded not guilty on Tuesday."
    assert (lines(linked([told(text)])) == BOTH) == told_by


def test_what_is_brushed_aside_but_no_claim_is_not_denied(told: Told) -> None:
    assert lines(linked([told(f"{ACCUSED} Maas brushed off the snow. He waved away a waiter.")])) == []
