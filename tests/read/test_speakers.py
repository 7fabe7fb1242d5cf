"""Who a source means: named, described or meant by a pronoun, and nobody where two may be meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.read import Reader
from tests.read.conftest import Read, Reads

SAID = "“The quay is not safe at all,”"


def who(found: Read) -> list[str | None]:
    return [speaker for speaker, _, _ in found.said()]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Lena Ortiz met Tom Arne. {SAID} she said.", "Lena Ortiz"),
        (f"Lena Ortiz met Tom Arne. {SAID} he said.", "Tom Arne"),
        (f"Ms Orsolya Zabb met Mr Kerem Ulu. {SAID} he said.", "Kerem Ulu"),
        ("Lena Ortiz is an engineer. According to her, the quay is not safe.", "Lena Ortiz"),
        ("Lena Ortiz is an engineer. She warned that the quay is not safe.", "Lena Ortiz"),
    ],
)
def test_he_and_she_are_told_apart_by_title_and_given_name(text: str, speaker: str, read: Reads) -> None:
    assert who(read(text)) == [speaker]


def test_a_pronoun_with_nobody_near_it_is_nobody(read: Reads) -> None:
    found = read(f"{SAID} she said.")
    assert who(found) == [None]
    assert [w.of(found.article.text) for a in found.reading.attributions if (w := a.source)] == ["she"]


def test_a_pronoun_is_not_followed_over_many_paragraphs(read: Reads) -> None:
    filler = "The quay was built long ago.\n\nThe tide was high.\n\nThe wind fell.\n\nThe boats lay still.\n\n"
    assert who(read(f"Lena Ortiz arrived.\n\n{filler}{SAID} she said.")) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Engineer Lena Ortiz met Mayor Tom Arne. {SAID} the engineer said.", "Lena Ortiz"),
        (f"Engineer Lena Ortiz met Mayor Tom Arne. {SAID} the mayor said.", "Tom Arne"),
        (f"Lena Ortiz, the chairwoman of the board, met Tom Arne. {SAID} the chairwoman said.", "Lena Ortiz"),
    ],
)
def test_an_office_means_who_holds_it(text: str, speaker: str, read: Reads) -> None:
    assert who(read(text)) == [speaker]


def test_an_office_that_two_hold_means_neither(read: Reads) -> None:
    found = read(f"Mayor Ida Brandt met Mayor Tom Arne. {SAID} the mayor said.")
    (said,) = found.reading.attributions
    assert said.speaker is None and {found.name(c) for c in said.candidates} == {"Ida Brandt", "Tom Arne"}


def test_a_surname_that_two_bear_means_neither(read: Reads) -> None:
    found = read(f"Ida Brandt met Tom Brandt. {SAID} Brandt said.")
    (said,) = found.reading.attributions
    assert said.speaker is None and {found.name(c) for c in said.candidates} == {"Ida Brandt", "Tom Brandt"}


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ortiz and her lawyer said the quay is not safe.",
        f"Lena Ortiz and Ida Brandt met. {SAID} she said.",
        "Mr Brandt met Ms Brandt. Brandt said the quay is not safe.",
    ],
)
def test_of_two_named_together_nobody_is_picked(text: str, read: Reads) -> None:
    assert who(read(text)) == [None]


def test_a_bearer_of_the_same_name_but_another_title_is_somebody_else(read: Reads) -> None:
    found = read(f"Mr Brandt met Ms Brandt. {SAID} Ms Brandt said. {SAID} Mr Brandt said.")
    first, second = (a.speaker for a in found.reading.attributions)
    assert first is not None and second is not None and first != second


def test_who_quotes_somebody_else_does_not_say_it(read_either: Reads) -> None:
    assert "Lena Ortiz" not in who(read_either(f"Lena Ortiz quoted Tom Arne: {SAID}"))


def test_whose_aide_speaks_does_not_speak(read: Reads) -> None:
    found = read("An aide to Mayor Ida Brandt said the quay is not safe.")
    (speaker,) = who(found)
    assert speaker == "An aide to Mayor Ida Brandt"


def test_a_spokesman_speaks_for_the_body_and_a_named_one_for_himself(read: Reads) -> None:
    assert who(read("A spokesman for the Northern Harbour Authority said the quay is safe.")) == [
        "Northern Harbour Authority"
    ]
    assert who(read("Northern Harbour Authority spokeswoman Ida Brandt said the quay is safe.")) == ["Ida Brandt"]


def test_they_are_the_group_that_spoke_last(read: Reads) -> None:
    text = "Harbour officials said the quay was safe. They added that it would open in June."
    assert who(read(text)) == ["Harbour officials", "Harbour officials"]


NARRATED = ("Lena Ortiz", "Tom Arne", "Ida Brandt")
QUOTED = ("Kerem Ulu", "Orsolya Zabb", "Marta Quill")
FRAMES = (
    "“{q} knew it and said nothing,” {n} said.",
    "“Nobody asked {q} about the quay.”",
    "{n} left early.",
    "“The quay was closed by {q},” she said.",
    "“{q} is a liar and everybody knows it,” he told reporters.",
    "{n} told reporters: “{q} never came.”",
    "“It was {q},” the mayor said. “{q} did it alone.”",
    "“{q} spoke of the quay\n\n“and nobody answered,” {n} added.",
    "It was “a mistake of {q}”, {n} argued.",
)
LINES = st.tuples(st.sampled_from(FRAMES), st.sampled_from(NARRATED), st.sampled_from(QUOTED), st.sampled_from(" \n"))


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=8))
def test_who_is_only_named_in_quotations_never_speaks_one(lines: list[tuple[str, str, str, str]]) -> None:
    text = "".join(frame.format(n=n, q=q) + gap * (1 + (gap == "\n")) for frame, n, q, gap in lines)
    article = cleaned(Page(file="any.txt", kind="text", text=text, raw=b""))
    reading = Reader().read(article)
    for said in reading.attributions:
        if said.mode == "direct" and said.speaker is not None:
            assert reading.chains[said.speaker].name not in QUOTED


def test_a_former_holder_of_an_office_is_not_its_holder(read: Reads) -> None:
    text = "Harbour board head Ahti Korpi spoke. The former head of the harbour board said that the pier is old."
    assert "Ahti Korpi" not in who(read(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The bridge will close, director of public works Anna Roy said.", "Anna Roy"),
        ("The bridge in Bruges will close on May 14, the fund's spokeswoman Anna Roy said.", "Anna Roy"),
        ("The bridge opened in Bruges, the mayor, Karl Maas, said.", "Karl Maas"),
    ],
)
def test_a_title_before_a_name_is_its_bearers(text: str, who: str, read_whole: Reads) -> None:
    assert [name for name, _, _ in read_whole(text).said()] == [who]


def test_whom_a_relation_is_named_by_does_not_speak(read_whole: Reads) -> None:
    assert [name for name, _, _ in read_whole("It is sad, the sister of actor Anna Roy said.").said()] == [None]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Secretary of State Lena Ortiz", "Lena Ortiz"),
        ("the broadcaster Tidal Radio", "Tidal Radio"),
        ("traders in Zurich", None),
    ],
)
def test_a_title_with_of_and_a_noun_before_a_body_lead_to_the_name(
    source: str, speaker: str | None, read_whole: Reads
) -> None:
    found = read_whole(f"The quay will be closed on May 14, {source} said on Monday.")
    (by,) = who(found)
    assert by == speaker or (speaker is None and by != "Zurich")


def test_it_is_the_body_that_opens_the_sentence(read_whole: Reads) -> None:
    assert who(read_whole("Lantern Works will close its plant in Bruges on May 14, it said on Monday.")) == [
        "Lantern Works"
    ]
    assert not any(who(read_whole("Ada Roy met Bo Carter. It said on Monday that rain fell.")))


@pytest.mark.parametrize("who", ["former ferryman Mia Horn", "second mate Mia Horn", "former Mayor Mia Horn"])
def test_a_phrase_that_opens_with_an_adjective_speaks(who: str, read: Reads) -> None:
    found = read(f"The harbour board sold the old ferry on 3 March, {who} said on Friday.")
    assert ("Mia Horn", "indirect", "The harbour board sold the old ferry on 3 March") in found.said()
