"""Single marks that end nothing, and the places of words in a sentence."""

from onrecord.model.span import Span
from onrecord.read.quotes import quotes
from onrecord.read.words import place_of, words


def test_owners_inside_single_marks_do_not_end_what_is_said() -> None:
    text = "‘The nurses’ pay isn’t enough. It’s the ministers’ fault.’"
    (quote,) = quotes(text, [Span(0, len(text))])
    assert quote.inner.of(text) == text[1:-1]


def test_words_in_single_marks_end_before_the_next_ones_begin() -> None:
    text = "The ‘harbour boys’ walked out. ‘Nobody asked us,’ said Ivo Harl."
    assert [q.inner.of(text) for q in quotes(text, [Span(0, len(text))])] == ["harbour boys", "Nobody asked us"]


def test_each_word_is_found_at_its_place() -> None:
    text = "Ann Roy met Ann Roy and Bo Vale."
    found = words(text, Span(0, len(text)))
    assert [place_of(word, found) for word in found] == list(range(len(found)))
