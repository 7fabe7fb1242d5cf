"""`find`: who said it, in whose words, in which versions; no paraphrase in quotation marks, no verdict."""

from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from onrecord.model.interval import Interval
from onrecord.model.record import Record
from onrecord.show.finding import Asked, matching_lines
from onrecord.show.fragment import text_fragment
from onrecord.show.record_view import View
from onrecord.show.text.found import found_page
from onrecord.show.wording import marked


def page(record: Record, asked: Asked, *, cite: bool = False) -> str:
    view = View(record)
    console = Console(width=110, record=True, file=StringIO())
    for line in found_page(view, matching_lines(view, asked), full=True, cite=cite):
        console.print(line, crop=False)
    return console.export_text()


def ids(record: Record, asked: Asked) -> tuple[list[str], list[str]]:
    fits = matching_lines(View(record), asked)
    return [s.id for g in fits.direct for s in g], [s.id for g in fits.indirect for s in g]


def test_direct_and_indirect_speech_stand_apart(record: Record) -> None:
    assert ids(record, Asked(speaker="Moe")) == (["s1"], ["s2"])
    assert ids(record, Asked(speaker="per lunde")) == ([], ["s4"])
    assert ids(record, Asked("switch off")) == (["s3"], ["s2"])
    told = page(record, Asked(speaker="Moe"))
    own, reported = told.split("IN THE REPORTER'S WORDS")
    assert "“We have not decided,”" in own and "“" not in reported.split("REPORTS")[0]


def test_a_day_keeps_out_other_days(record: Record) -> None:
    march = Interval(date(2031, 3, 1), date(2031, 3, 5))
    assert ids(record, Asked(speaker="Moe", days=march)) == (["s1"], ["s2"])
    assert ids(record, Asked(speaker="Lunde", days=march)) == ([], [])


def test_a_part_of_a_word_of_a_name_is_nobody(record: Record) -> None:
    assert ids(record, Asked(speaker="Mo")) == ([], [])


def test_an_unattributed_statement_is_nobodys(record: Record) -> None:
    assert "s3" not in ids(record, Asked(speaker="Lunde"))[0]


def test_versions_of_one_utterance_stand_together_with_their_differences(record: Record) -> None:
    one, two, three, four = record.statements
    same = replace(
        record, statements=(one, replace(two, same_as=("s4",)), three, replace(four, speaker="e1", same_as=("s2",)))
    )
    told = page(same, Asked("closure table"))
    assert "The lighthouse at Skarvik could be switched off in June" in told
    assert "The [-lighthouse at Skarvik could be switched-] {+closure is+} off [-in June-] {+the table+}" in told


def test_a_copy_that_lacks_the_words_is_named(record: Record) -> None:
    assert "Not in Echo" in page(record, Asked(speaker="Moe"))


def test_what_the_speaker_changed_later_is_shown_as_a_change(record: Record) -> None:
    (change,) = record.changes
    said = replace(change, before=replace(change.before, span=record.statements[1].span))
    told = page(replace(record, changes=(said,)), Asked("switched off", speaker="Moe"))
    assert "WHAT THEY CHANGED" in told and "June → 14 September 2031" in told
    assert "contradict" not in told


def test_a_citation_has_all_that_another_person_needs(record: Record) -> None:
    first, *others = record.documents
    article = replace(first.article, url="https://lamp.example/1", captured="2031-03-04T10:00:00+00:00")
    moved = {first.article.id: article.id}
    statements = tuple(replace(s, article=moved.get(s.article, s.article)) for s in record.statements)
    whole = replace(
        record, documents=(replace(first, article=article), *others), statements=statements, events=(), changes=(),
        disagreements=(), stories=(), copies={},
    )  # fmt: skip
    told = page(whole, Asked("decided"), cite=True)
    assert "The Lamp, Lighthouse at Skarvik may close in June, 4 March 2031, captured 2031-03-04T10:00:00+00:00" in told
    assert f"SHA-256 {article.sha256}" in told and "characters 14" in told
    assert "https://lamp.example/1#:~:text=We%20have%20not%20decided%2C" in told


def test_nothing_found_is_said_without_a_verdict(record: Record) -> None:
    assert "Nothing on record fits" in page(record, Asked("volcano"))


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "file.txt", "https://a.example/\n<x>", 'https://a.example/"']
)
def test_what_is_no_address_of_the_web_is_not_linked(url: str | None) -> None:
    assert text_fragment(url, "words") is None


def test_long_words_are_linked_by_their_ends() -> None:
    link = text_fragment("https://a.example/1#part", " ".join(f"w{n}" for n in range(200)))
    assert link == "https://a.example/1#:~:text=w0%20w1%20w2%20w3%20w4,w195%20w196%20w197%20w198%20w199"


def test_equal_wordings_have_no_marks() -> None:
    assert marked("We wait, he said.", "we wait, he said.") == "we wait, he said."
