"""Quotations without a word of saying: whose they are, and when that is not known."""

from tests.read.conftest import Read, Reads

SPEECH = "The quay is old and it is not safe at all."


def of_words(found: Read, words: str) -> list[str | None]:
    return [speaker for speaker, mode, said in found.said() if words in said and mode == "direct"]


def test_a_second_sentence_after_the_cue_is_the_speaker_s(read: Reads) -> None:
    found = read("“We close tonight,” Lena Ortiz said. “Nobody will be let onto the quay.”")
    assert of_words(found, "Nobody will") == ["Lena Ortiz"]


def test_speech_that_was_left_open_goes_on_in_the_next_paragraph(read: Reads) -> None:
    found = read("Lena Ortiz said: “The quay was built in haste.\n\n“Nobody will be let onto it.”")
    assert of_words(found, "Nobody will") == ["Lena Ortiz"]


def test_a_paragraph_of_speech_follows_the_one_who_spoke_before_it(read: Reads) -> None:
    found = read(f"Lena Ortiz said the board was slow.\n\n“{SPEECH}”")
    assert of_words(found, SPEECH) == ["Lena Ortiz"]


def test_a_paragraph_of_speech_after_two_speakers_is_nobody_s(read: Reads) -> None:
    text = f"Lena Ortiz said the board was slow. Tom Arne said the board was quick.\n\n“{SPEECH}”"
    assert of_words(read(text), SPEECH) == [None]


def test_a_paragraph_of_speech_that_nobody_leads_into_is_unattributed(read: Reads) -> None:
    assert of_words(read(f"Lena Ortiz left early. Tom Arne stayed.\n\n“{SPEECH}”"), SPEECH) == [None]


def test_a_name_and_a_colon_lead_into_speech(read: Reads) -> None:
    assert of_words(read(f"Lena Ortiz: “{SPEECH}”"), SPEECH) == ["Lena Ortiz"]


def test_a_pull_quote_is_no_second_statement(read: Reads) -> None:
    words = SPEECH.rstrip(".")
    text = f"“{words},” Lena Ortiz said.\n\nThe board met on Monday.\n\n“{words}”\n\nNobody else came."
    found = read(text)
    assert of_words(found, words) == ["Lena Ortiz"]
    assert [a.span.of(text) for a in found.reading.abstentions] == [f"“{words}”"]


def test_a_borrowed_word_is_an_abstention(read: Reads) -> None:
    found = read("The “temporary” closure of the quay began.")
    assert found.said() == []
    assert [(a.span.of(found.article.text), a.why) for a in found.reading.abstentions] == [
        ("“temporary”", "no speaker found")
    ]


def test_what_follows_an_open_mark_is_listed_as_open(read: Reads) -> None:
    found = read("The “so-called quay was closed.")
    assert [a.why for a in found.reading.abstentions] == ["the mark is never closed, and no speaker was found"]
