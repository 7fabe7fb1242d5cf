"""Turns of a transcript are their speakers', labels before colons nobody's."""

import time

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.reading import Reading
from onrecord.read import Reader
from onrecord.read.layout import laid_out
from onrecord.read.transcript_turns import turns

HEAD = "Talks on the bridge of Tor\n\n3 July 2032\n\nEva Holm, the mayor of Tor, was on the programme on Monday.\n\n"
TURNS = {
    "capitals": "BERG: Will you shut the bridge?\n\nHOLM: We shut it on Friday.\n\nBERG: Why?\n\nHOLM: It is not safe.",
    "asides": "BERG (on air): Will you shut the bridge?\n\nHOLM (via a translator): [coughs] We shut it on Friday."
    "\n\nBERG: Why?\n\nHOLM: It is not safe.",
    "offices": "JON BERG, NORD RADIO: Will you shut the bridge?\n\nMAYOR EVA HOLM (D): We shut it on Friday."
    "\n\nBERG: Why?\n\nHOLM: It is not safe.",
    "names": "Berg: Will you shut the bridge?\n\nHolm: We shut it on Friday.\n\nBerg: Why?\n\nHolm: It is not safe.",
    "paragraphs": "BERG: Will you shut the bridge? I ask once more.\n\nWhy not now?\n\nHOLM: We shut it on Friday."
    "\n\nIt is not safe.\n\nBERG: Why?",
    "two turns": "BERG: Will you shut the bridge? Why?\n\nHOLM: We shut it on Friday. It is not safe.",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def speakers(text: str, reader: Reader) -> dict[str, str | None]:
    article = cleaned(Page("a.txt", "text", text, b""))
    reading: Reading = reader.read(article)
    said = [one for one in reading.attributions if one.stated]
    return {
        span.of(article.text): None if one.speaker is None else reading.chains[one.speaker].name
        for one in said
        for span in one.content
    }


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS.keys())
def test_what_stands_behind_a_name_over_and_over_is_that_persons(turns: str, reader: Reader) -> None:
    found = speakers(HEAD + turns, reader)
    for words, name in (
        ("Will you shut", "Berg"),
        ("Why", "Berg"),
        ("on Friday", "Eva Holm"),
        ("not safe", "Eva Holm"),
    ):
        by = {who for said, who in found.items() if words in said}
        assert len(by) == 1 and (by.pop() or "").endswith(name), words


def test_questions_and_answers_without_names_are_nobodys(reader: Reader) -> None:
    found = speakers(HEAD + "Q: Will you shut it?\n\nA: We shut it on Friday.\n\nQ: Why?\n\nA: Ask them.", reader)
    assert found["We shut it on Friday."] is None


@pytest.mark.parametrize(
    "lines",
    [
        "WHAT: The town fair\n\nWHEN: 5 July, at ten\n\nWHERE: The main square\n\nWHEN: again on 6 July",
        "Tor: The left won.\n\nNord: The right won.\n\nHavn: Nobody won.",
        "Monday: The council votes.\n\nTuesday: The nurses strike.\n\nMonday: The pool opens.",
        "Update: The bridge is shut.\n\nUpdate: The bridge is open.",
    ],
)
def test_a_list_with_colons_is_no_transcript(lines: str, reader: Reader) -> None:
    assert not any(said in lines for said in speakers(HEAD + lines, reader))


@pytest.mark.parametrize(
    "label",
    [
        "Exclusive",
        "CANCELLED",
        "Postponed",
        "Analysis",
        "WATCH",
        "Report",
        "Explainer",
        "Opinion",
        "Live updates",
        "Tor",
    ],
)
def test_a_label_before_a_colon_speaks_for_nobody(label: str, reader: Reader) -> None:
    text = (
        f"{label}: The bridge is shut at last\n\n3 July 2032\n\nThe council of Tor met on Monday, mayor Eva Holm said."
    )
    assert not any("shut at last" in said for said in speakers(text, reader))


def test_a_person_before_a_colon_does_speak(reader: Reader) -> None:
    text = "Holm: Dam gates open at last\n\n3 July 2032\n\nThe council of Tor met on Monday, mayor Eva Holm said."
    assert any("open at last" in said for said in speakers(text, reader))


def test_as_many_turns_as_are_read_take_no_five_seconds() -> None:
    article = cleaned(Page("a.txt", "text", HEAD + "\n\n".join(f"BERG: {n}\n\nHOLM: {n}" for n in range(10_000)), b""))
    layout, start = laid_out(article), time.process_time()
    found = turns(layout)
    assert time.process_time() - start < 5
    assert len(found) == len(layout.paragraphs) - 2 > 1_500  # the headline, and who is on the programme
