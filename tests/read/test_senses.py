"""One word, several senses: what stands beside it tells which event it names, if any."""

import pytest

from tests.read.conftest import Reads


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The board released its report on March 3.", "publication"),
        ("The documents were released on March 3.", "publication"),
        ("The junta released 40 prisoners on March 3.", "release"),
        ("Karl Maas was released from prison on March 3.", "release"),
        ("A new poll on March 3 put Emma Holt ahead.", "survey"),
        ("Dockers went on strike on March 3.", "strike"),
        ("Workers voted to strike on March 3.", "strike"),
        ("An air strike hit Gorsk on March 3.", "attack"),
        ("Guards fired at the crowd in Gorsk on March 3.", "attack"),
        ("Emma Holt fired her press chief on March 3.", "dismissal"),
        ("Emma Holt signed the bill on March 3.", "law"),
        ("Two trains collided near Gorsk on March 3.", "crash"),
        ("Heavy flooding hit Gorsk on March 3.", "flood"),
        ("Karl Maas was sworn in on March 3.", "inauguration"),
    ],
)
def test_the_words_beside_it_tell_the_kind(text: str, kind: str, read: Reads) -> None:
    assert kind in {event.kind for event in read(text).reading.events}


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt called for calm; her calls on the council went unheard.",
        "The proposal was met with anger in Gorsk on March 3.",
        "Emma Holt signed up for a course on March 3.",
        "Shares of Gorsk Steel closed lower on March 3.",
        "Karl Maas ruled the island until March 3.",
        "Karl Maas will stand for the anthem on March 3.",
        "The ruling party of Gorsk spoke of free speech on March 3.",
        "Karl Maas met all targets in Gorsk on March 3.",
        "The death toll in Gorsk rose on March 3.",
        "The chemical plant in Gorsk released gas on March 3.",
    ],
)
def test_a_word_in_another_sense_is_no_event(text: str, read: Reads) -> None:
    assert [event.kind for event in read(text).reading.events if event.kind != "other"] == []
