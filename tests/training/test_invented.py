"""Invented storylines carry their labels in their text; a file that cannot be read names its story."""

import pytest

from training.storylines.invented import invented_storylines, storyline

VOTE = """
--- 1
Board to {v scheduled|vote} on crane

LINDEN, 4 March 2031 (Harbour Ledger) – The board will {v confirmed@Ada Roy|vote} on 12 May, said Ada Roy.
--- 2
Crane {v postponed|vote} put off to 15 May
+++
E v | vote/decision | main | postponed | port board; Ada Roy | Linden | 2031-05-15
D v | 1 | 2031-05-12
P v | 1 | harbour office
W v | 1 | Bo Carter; Lin Mae
"""


def test_marks_become_mentions_of_a_text_without_them() -> None:
    story = storyline("crane", VOTE)
    (event,) = story["events"]
    texts = {article["file"]: article["text"] for article in story["articles"]}
    assert [texts[file][start:end] for file, start, end in event["mentions"]] == ["vote"] * 3
    assert texts["001.txt"] == "Crane vote put off to 15 May\n"
    assert event["kind"] == ["vote", "decision"]
    assert event["participants"] == ["port board", "Ada Roy"]
    assert event["date"] == ["2031-05-15", "2031-05-15"]


def test_each_report_keeps_what_it_says_and_whose_words_those_are() -> None:
    told = storyline("crane", VOTE)["events"][0]["assertions"]
    assert [(a["article"], a["value"], a["by"]) for a in told if a["field"] == "status"] == [
        ("000.txt", "scheduled", None),
        ("000.txt", "confirmed", "Ada Roy"),
        ("001.txt", "postponed", None),
    ]
    assert [a["value"] for a in told if a["field"] == "date"] == [["2031-05-12", "2031-05-12"]]
    assert [a["value"] for a in told if a["field"] == "place"] == ["harbour office"]
    assert [a["value"] for a in told if a["field"] == "participants"] == ["Bo Carter", "Lin Mae"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("{v postponed|", "{w postponed|", "no such event"),
        ("{v postponed|", "{v delayed|", "place on the ladder"),
        ("{v postponed|vote}", "{v postponed vote", "cannot be read"),
        ("| 2031-05-15", "| mid May", "is no day"),
        ("| main |", "| big |", "E wants"),
        ("D v | 1", "D w | 1", "D wants"),
    ],
)
def test_what_cannot_be_read_is_named(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError, match=rf"crane.*{why}"):
        storyline("crane", VOTE.replace(old, new))


def test_every_story_that_is_kept_can_be_read() -> None:
    names = [story["story"] for story in invented_storylines()]
    assert len(names) == len(set(names)) > 100
