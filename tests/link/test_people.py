"""People, bodies and places of several articles: a name needs a second sign; people have the last word."""

from dataclasses import replace
from random import Random

import pytest

from onrecord.link.entities import Parties, parties
from onrecord.link.entities.names import of_people
from onrecord.model.chain import PartyKind
from onrecord.model.judgement import MACHINE, Judgement, Verdict, mentioned
from onrecord.model.record import Document
from tests.link.conftest import Told


def entity(found: Parties, document: Document, name: str) -> str:
    """Return the entity of the first mention of name in a report."""
    start = document.article.text.index(name)
    chains = enumerate(document.reading.chains)
    (place,) = (
        n
        for n, c in chains
        if any(m.start <= start < m.end or start <= m.start < start + len(name) for m in c.mentions)
    )
    return found.of[document.article.id, place]


def one(
    told: Told, name: str, other: str, *texts: str, stories: bool = False, days: tuple[str, str] | None = None
) -> bool:
    """Tell whether two reports' people are held for one."""
    when = days or ("2031-03-04", "2031-08-11")
    a, b = (told(text, file=f"{n}.txt", day=day) for n, (text, day) in enumerate(zip(texts, when, strict=True)))
    found = parties([a, b], [[a.article.id, b.article.id]] if stories else [])
    return entity(found, a, name) == entity(found, b, other)


TWO = [
    (
        "Rosa Quill",
        "Rosa Quill, the mayor of Trieste, said the market will close.",
        "Rosa Quill, the mayor of Dundee, said the ferry is late.",
    ),
    (
        "Ivo Brandt",
        "Baker Ivo Brandt said in Graz that flour costs too much.",
        "Senator Ivo Brandt said in Perth that the tax will pass.",
    ),
    (
        "Nora Vance",
        "Nora Vance, Norway’s foreign minister, said talks go on.",
        "Nora Vance, Kenya’s foreign minister, said talks go on.",
    ),
    (
        "Lena Moss",
        "Lena Moss said in Porto that the match was fair.",
        "Lena Moss said in Osaka that the vaccine works.",
    ),
    ("Karl Dorn", "Mr. Karl Dorn said the road is closed.", "Mrs. Karl Dorn said the school is open."),
]
"""Two people of one name."""

ONE = [
    (
        "Rosa Quill",
        "Rosa Quill",
        "Rosa Quill, the mayor of Trieste, said the market will close.",
        "The former mayor of Trieste, Rosa Quill, said the ferry is late.",
    ),
    (
        "Rosa Quill",
        "Quill",
        "Rosa Quill, the mayor of Trieste, said the market will close.",
        "Mayor Quill said in Trieste that the ferry is late.",
    ),
    (
        "Bill Harrow",
        "William Harrow",
        "Bill Harrow, the chairman of Norvane Foods, said prices rise.",
        "Norvane Foods’s chairman, William Harrow, said the strike is over.",
    ),
    (
        "Yuri Danko",
        "Yury Danko",
        "Ukraine’s health minister, Yuri Danko, said wards are full.",
        "The Ukrainian health minister, Yury Danko, said beds are short.",
    ),
    (
        "Ana Peña",
        "Ana Pena",
        "Ana Peña, a novelist from Bilbao, said the book is done.",
        "Ana Pena, the novelist from Bilbao, said the film is bad.",
    ),
    (
        "Ida Frost",
        "Ida Jane Frost",
        "Ida Frost, the police chief of Boise, said two men fled.",
        "Ida Jane Frost, police chief of Boise, said the park is open.",
    ),
]
"""One person under one name or two, with one post of one place or body."""


@pytest.mark.parametrize(("name", "first", "second"), TWO, ids=[row[0] for row in TWO])
def test_two_people_of_one_name_stay_two(told: Told, name: str, first: str, second: str) -> None:
    assert not one(told, name, name, first, second)


@pytest.mark.parametrize(("name", "other", "first", "second"), ONE, ids=[f"{row[0]}, {row[1]}" for row in ONE])
def test_one_person_is_one_by_the_post(told: Told, name: str, other: str, first: str, second: str) -> None:
    assert one(told, name, other, first, second)


def test_a_report_that_gives_both_names_joins_them(told: Told) -> None:
    first = "The skater Dana Pell said in Graz that she will stop."
    assert one(told, "Dana Pell", "Dana Roth", first, "The skater Dana Roth, formerly Dana Pell, said it was time.")
    assert not one(told, "Dana Pell", "Dana Roth", first, "The skater Dana Roth said in Graz that it was time.")


def test_a_name_without_a_second_sign_joins_in_one_story_only(told: Told) -> None:
    texts = ("Lena Moss said in Porto that the gate is shut.", "Lena Moss, a coach, said that the gate will open.")
    assert not one(told, "Lena Moss", "Lena Moss", *texts)
    assert one(told, "Lena Moss", "Lena Moss", *texts, stories=True)


def test_a_surname_that_two_people_of_a_story_bear_is_given_to_neither(told: Told) -> None:
    both = told("Rosa Quill, a nurse, met Otto Quill, a baker, on Monday. Both spoke of the gate.", file="a.txt")
    bare = told("“The gate is shut,” Quill said on Monday.", file="b.txt")
    found = parties([both, bare], [[both.article.id, bare.article.id]])
    assert entity(found, bare, "Quill") not in {entity(found, both, "Rosa Quill"), entity(found, both, "Otto Quill")}


def test_no_chain_of_likely_pairs_joins_two_who_are_not_the_same(told: Told) -> None:
    a = told("Rosa Quill, the mayor of Trieste, met Ann Lee and Bob Roy on Monday.", file="a.txt")
    between = told("Rosa Quill met Ann Lee, Bob Roy, Jo Day and Sam Poe on Monday.", file="b.txt")
    c = told("Rosa Quill, the mayor of Dundee, met Jo Day and Sam Poe on Monday.", file="c.txt")
    found = parties([a, between, c])
    assert entity(found, a, "Rosa Quill") != entity(found, c, "Rosa Quill")


def test_father_and_son_stay_two(told: Told) -> None:
    both = told("Senator Max Roy and Max Roy Jr., a nurse, met Ann Lee and Bo Lund on Monday.", file="a.txt")
    father = told("Senator Max Roy met Ann Lee and Bo Lund on Tuesday.", file="b.txt")
    son = told("Max Roy Jr. met Ann Lee and Bo Lund on Tuesday.", file="c.txt")
    found = parties([both, father, son], [[w.article.id for w in (both, father, son)]])
    assert entity(found, father, "Max Roy") != entity(found, son, "Max Roy Jr.")


def test_a_body_of_a_common_name_needs_its_country(told: Told) -> None:
    here = told(
        "The Supreme Court of Kenya sat in Nairobi, Kenya. The Supreme Court said the vote stands.", file="a.txt"
    )
    there = told("In Warsaw, Poland, the Supreme Court said on Friday that judges may stay.", file="b.txt")
    again = told("The Supreme Court said in Nairobi that Kenya will vote again.", file="c.txt")
    found = parties([here, there, again])
    assert entity(found, here, "Supreme Court said") == entity(found, again, "Supreme Court")
    assert entity(found, here, "Supreme Court said") != entity(found, there, "Supreme Court")


def test_a_place_whose_name_several_bear_needs_a_second_sign(told: Told) -> None:
    land = told("Ships left Batumi in Georgia for Turkey on Monday.", file="a.txt")
    state = told("Farmers met in Savannah in Georgia on Monday; growers from Alabama came.", file="b.txt")
    sea = told("Georgia closed the port of Batumi on Monday.", file="c.txt")
    found = parties([land, state, sea])
    assert entity(found, land, "Georgia") == entity(found, sea, "Georgia") != entity(found, state, "Georgia")


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_reports_changes_nothing(told: Told, seed: int) -> None:
    texts = [text for row in TWO for text in row[1:]] + [text for row in ONE for text in row[2:]]
    made = [told(text, file=f"{n}.txt", day=f"2031-05-{n + 1:02}") for n, text in enumerate(texts)]
    expected = parties(made)
    Random(seed).shuffle(made)
    assert parties(made) == expected


def judgement(
    left: str, right: str, verdict: Verdict, made: str = "2031-09-01T08:00:00Z", by: str = "desk"
) -> Judgement:
    return Judgement(f"j{verdict}{made}{by}", "party", left, right, verdict, 1.0, "I know her", by, made)


def mention(document: Document, name: str) -> str:
    start = document.article.text.index(name)
    return mentioned(document.article.id, start, start + len(name))


@pytest.fixture
def quills(told: Told) -> tuple[Document, Document]:
    """Return two reports in which the machine sees one person."""
    a = told("Rosa Quill, the mayor of Trieste, said the market will close.", file="a.txt")
    return a, told("The mayor of Trieste, Rosa Quill, said the ferry is late.", file="b.txt")


def test_people_say_that_two_are_not_the_same_and_take_it_back(quills: tuple[Document, Document]) -> None:
    left, right = (mention(w, "Rosa Quill") for w in quills)
    apart = judgement(left, right, "not the same")
    back = judgement(right, left, "unsure", "2031-09-02T08:00:00Z")

    def together(*judgements: Judgement) -> bool:
        found = parties(quills, judgements=judgements)
        return entity(found, quills[0], "Rosa Quill") == entity(found, quills[1], "Rosa Quill")

    assert together()
    assert not together(apart)
    assert together(back, apart)  # the later word counts, whatever the order of rows
    assert together(judgement(left, right, "not the same", by=MACHINE))  # the machine judges anew each time


def test_people_say_that_two_names_are_one_person(told: Told) -> None:
    a = told("Rosa Quill, the mayor of Trieste, said the market will close.", file="a.txt")
    b = told("Rosa Anders, the mayor of Dundee, said the ferry is late.", file="b.txt")
    same = judgement(mention(a, "Rosa Quill"), mention(b, "Rosa Anders"), "same")
    found = parties([a, b], judgements=[same])
    assert entity(found, a, "Rosa Quill") == entity(found, b, "Rosa Anders")


def test_a_judgement_on_a_report_that_is_gone_changes_nothing(quills: tuple[Document, Document]) -> None:
    gone = judgement("a0000:1-5", mention(quills[0], "Rosa Quill"), "not the same")
    assert parties(quills, judgements=[gone]) == parties(quills)


def test_ids_of_namesakes_do_not_change_when_a_later_one_comes(told: Told) -> None:
    first = told("Rosa Quill, the mayor of Trieste, said the market will close.", file="a.txt", day="2031-01-02")
    later = told("Rosa Quill, the mayor of Dundee, said the ferry is late.", file="b.txt", day="2031-06-02")
    alone = entity(parties([first]), first, "Rosa Quill")
    both = parties([later, first])
    assert entity(both, first, "Rosa Quill") == alone != entity(both, later, "Rosa Quill")


@pytest.mark.parametrize(
    ("name", "other", "agreement"),
    [
        ("Ann Lee", "Ann B. Lee", "a middle name more"),
        ("Ann Beth Lee", "Ann Carol Lee", "other names"),
        ("Ann Lee", "A. Lee", "an initial"),
        ("Peggy Lee", "Margaret Lee", "a short form"),
        ("Mikhail Orlov", "Mihail Orlov", "two spellings"),
        ("Daniel Orlov", "Daniela Orlov", "other names"),
        ("Mario Rossi", "Maria Rossi", "other names"),
        ("Ann Lee", "Ann Lee-Roy", "a surname more"),
        ("Ann Lee", "Ann Lee Roy", "a surname more"),
        ("Lee", "Ann Lee", "surname alone"),
        ("Xi", "Xi Jinping", "first name alone"),
        ("Max Roy Sr.", "Max Roy Jr.", "other names"),
        ("Max Roy", "Max Roy Jr.", "a suffix more"),
        ("Jean Roy", "John Roy", "other names"),
    ],
)
def test_names_agree_in_ways_that_are_told_apart(name: str, other: str, agreement: str) -> None:
    assert of_people(name, other) == agreement == of_people(other, name)


def _with_kind(document: Document, name: str, kind: PartyKind) -> Document:
    """Return the report as one that takes the bearer of a name for a party of another kind."""
    chains = tuple(replace(c, kind=kind) if c.name == name else c for c in document.reading.chains)
    return replace(document, reading=replace(document.reading, chains=chains))


def test_a_name_that_one_report_of_a_story_takes_for_another_kind_is_one_party(told: Told) -> None:
    texts = ("Veldmark will send a ship, Lena Moss said.", "Lena Moss said that Veldmark sent it.", "Veldmark is glad.")
    reports = [told(text, file=f"{n}.txt") for n, text in enumerate(texts)]
    kinds: tuple[PartyKind, ...] = ("place", "organisation", "organisation")
    reports = [_with_kind(report, "Veldmark", kind) for report, kind in zip(reports, kinds, strict=True)]
    story = [report.article.id for report in reports]
    assert {entity(parties(reports, [story]), report, "Veldmark") for report in reports} == {
        entity(parties(reports, [story]), reports[0], "Veldmark")
    }
    strangers = parties(reports)  # where no story is known, a place and a body of one name are two
    assert entity(strangers, reports[0], "Veldmark") != entity(strangers, reports[1], "Veldmark")


def test_who_serves_in_two_countries_at_one_time_is_two_people_even_of_one_story(told: Told) -> None:
    minister = "Nora Vance, Norway’s fisheries minister, said that the quota stands."
    mayor = "Nora Vance, the mayor of Perth in Australia, said that the quota hurts."
    near = ("2031-03-04", "2031-03-05")
    assert not one(told, "Nora Vance", "Nora Vance", minister, mayor, stories=True, days=near)
    former = minister.replace("Norway’s fisheries minister", "Norway’s former fisheries minister")
    assert one(told, "Nora Vance", "Nora Vance", former, mayor, stories=True, days=near)
    assert one(told, "Nora Vance", "Nora Vance", minister, mayor, stories=True, days=("2031-03-04", "2031-08-11"))
