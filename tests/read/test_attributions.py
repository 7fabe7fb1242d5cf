"""Who said it: right, or not said at all."""

import pytest

from tests.read.conftest import Reads

MOE = "Ingrid Moe"


@pytest.mark.parametrize(
    "text",
    [
        "“The lamp is old and it will be switched off,” Ingrid Moe said.",
        "“The lamp is old and it will be switched off,” said Ingrid Moe.",
        "“The lamp is old and it will be switched off,” Mayor Ingrid Moe told reporters on Monday.",
        "“The lamp is old and it will be switched off,” said Ingrid Moe, the mayor of Skarvik.",
        "“The lamp is old and it will be switched off,” Ingrid Moe, the mayor of Skarvik, said.",
        "“The lamp is old and it will be switched off,” Ingrid Moe, who has led the town since 2029, told the Tide.",
        "Ingrid Moe said: “The lamp is old and it will be switched off.”",
        "In a speech on Monday, Ingrid Moe said, “The lamp is old and it will be switched off.”",
        "The mayor, Ingrid Moe, said: “The lamp is old and it will be switched off.”",
        "“The lamp is old,” Ingrid Moe said, “and it will be switched off.”",
        "“The lamp is old and it will be switched off?” Ingrid Moe asked.",
    ],
)
def test_direct_speech_has_its_speaker(text: str, read: Reads) -> None:
    (said,) = read(text).said()
    assert said[:2] == (MOE, "direct")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ingrid Moe said that the lamp is old.", "the lamp is old"),
        ("Ingrid Moe said on Monday that the lamp is old.", "the lamp is old"),
        ("Ingrid Moe said the lamp is old.", "the lamp is old"),
        ("The lamp is old, Ingrid Moe said on Monday.", "The lamp is old"),
        ("The lamp is old, said Ingrid Moe, the mayor.", "The lamp is old"),
        ("According to Ingrid Moe, the lamp is old.", "the lamp is old"),
        ("The lamp is old, according to Mayor Ingrid Moe.", "The lamp is old"),
        ("Ingrid Moe told reporters that the lamp is old.", "the lamp is old"),
        ("Ingrid Moe told the Skarvik Tide on Monday that the lamp is old.", "the lamp is old"),
        ("Ingrid Moe, the mayor of Skarvik, warned that the lamp is old.", "the lamp is old"),
        ("Ingrid Moe urged the council to mend the lamp.", "to mend the lamp"),
    ],
)
def test_reported_speech_has_its_speaker_and_its_words(text: str, words: str, read: Reads) -> None:
    assert (MOE, "indirect", words) in read(text).said()


def test_words_in_marks_inside_a_paraphrase_are_mixed(read: Reads) -> None:
    assert read("Ingrid Moe said the lamp was “a danger to ships” and old.").said() == [
        (MOE, "mixed", "the lamp was “a danger to ships” and old")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ingrid Moe spoke first. “The lamp is old and tired,” she said.", MOE),
        ("Ingrid Moe opened the meeting with Lars Lund. “The lamp is old and tired,” she said.", MOE),
        ("Mayor Ingrid Moe opened the meeting. “The lamp is old and tired,” the mayor said.", MOE),
        ("Ingrid Moe, a former pilot, spoke. Later, “the lamp is old and tired,” the former pilot said.", MOE),
        (
            "Norwegian Minister Ingrid Moe met Danish Minister Lars Lund. The lamp is old, the Danish minister said.",
            "Lars Lund",
        ),
    ],
)
def test_pronouns_and_descriptions_find_whom_they_mean(text: str, speaker: str, read: Reads) -> None:
    assert [said[0] for said in read(text).said()] == [speaker]


def test_two_ministers_leave_the_minister_open(read: Reads) -> None:
    found = read("Minister Ingrid Moe met Minister Lars Lund. The lamp is old, the minister said on Monday.")
    (said,) = found.reading.attributions
    assert said.speaker is None
    assert {found.name(c) for c in said.candidates} == {MOE, "Lars Lund"}


def test_who_is_only_named_inside_a_quotation_does_not_speak_it(read: Reads) -> None:
    found = read("“Lars Lund told us nothing about the lamp,” Ingrid Moe said.\n\nThe council went home.")
    assert [said[0] for said in found.said() if said[1] == "direct"] == [MOE]


def test_speech_goes_on_in_its_paragraph_and_over_paragraphs(read: Reads) -> None:
    text = (
        "“The lamp is old and tired,” Ingrid Moe said. “We shall mend it.”\n\n"
        "“It has stood there for a hundred years.\n\n“It will stand there for a hundred more,” she added."
    )
    assert {said[0] for said in read(text).said() if said[1] == "direct"} <= {MOE, None}
    assert [said[0] for said in read(text).said()].count(MOE) >= 3


def test_relayed_words_are_the_speakers_through_the_relayer(read: Reads) -> None:
    found = read("Ingrid Moe said that Lars Lund told her that the lamp would be mended.")
    inner = [a for a in found.reading.attributions if found.words(a) == "the lamp would be mended"]
    assert [(found.name(a.speaker), [found.name(t) for t in a.through]) for a in inner] == [("Lars Lund", [MOE])]


def test_unnamed_people_are_a_group_and_a_spokesman_is_his_body(read: Reads) -> None:
    found = read("The lamp is old, officials said. A spokesman for the Northern Harbour Authority said it is safe.")
    kinds = {found.reading.chains[a.speaker].kind for a in found.reading.attributions if a.speaker is not None}
    assert kinds == {"group", "organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Moe declined to comment.",
        "Ingrid Moe did not say when the lamp will be mended.",
        "The so-called “sleeping lamp” stands in Skarvik.",
        "Lars “Lucky” Lund lives in Skarvik.",
        "The play “A Lamp in the North” opens on Friday.",
        "Ingrid Moe was told that the lamp is old.",
        "The mayor’s reported plan and the state’s claims were read.",
    ],
)
def test_silence_titles_and_nicknames_are_no_statements(text: str, read_either: Reads) -> None:
    assert read_either(text).said() == []


def test_marks_that_became_no_statement_are_listed(read: Reads) -> None:
    found = read("The so-called “sleeping lamp” stands in Skarvik.")
    assert [a.span.of(found.article.text) for a in found.reading.abstentions] == ["“sleeping lamp”"]
    assert found.reading.marks == 1


def test_the_day_of_saying_is_in_the_narrators_words(read: Reads) -> None:
    found = read("Ingrid Moe said on Monday that the lamp will be mended on May 20.")
    (said,) = found.reading.attributions
    assert said.said_on and str(said.said_on.earliest) == "2031-05-05" and said.said_on.days == 1


def test_marks_without_words_hold_nothing(read_either: Reads) -> None:
    found = read_either("Ingrid Moe said that the lamp was old. She added: “”\n\nShe wrote: “ ")
    assert all(len(span) for a in found.reading.attributions for span in a.content)


def test_who_puts_a_figure_on_something_states_it(read_whole: Reads) -> None:
    said = read_whole("The organisers estimated the crowd at 4,000.").said()
    assert [(who, mode) for who, mode, _ in said] == [("organisers", "indirect")]
