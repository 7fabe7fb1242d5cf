"""What each party of an article holds, as the record sees it."""

from dataclasses import replace

import pytest

from onrecord.link.positions import LONGEST, affirmed_positions, allegation_positions
from onrecord.model.allegation import Allegation
from onrecord.model.assertion import Assertion
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.record import Document
from onrecord.model.span import Span
from tests.link.handmade import at, document, may, named, side

TEXT = "Holt accused Maas of bribing inspectors. Maas said Lund hadn't paid 20 men. Lund left Bruges."
SENTENCES = (at(TEXT, "Holt accused Maas of bribing inspectors."), at(TEXT, "Maas said Lund hadn't paid 20 men."))
LAST = at(TEXT, "Lund left Bruges.")


def mentioned(name: str, text: str = TEXT) -> Chain:
    starts = [n for n in range(len(text)) if text.startswith(name, n)]
    return Chain(name, "person", tuple(Span(n, n + len(name)) for n in starts))


CHAINS = tuple(map(mentioned, ("Holt", "Maas", "Lund", "Bruges")))
CHARGE = Allegation(
    "affirmed",
    "charge",
    SENTENCES[0],
    at(TEXT, "Maas of bribing inspectors"),
    0,
    0.7,
    "made",
    against=(1, 2),
    matter=("brib",),
    names=("maas",),
    said_on=may(3),
)
SAID = Attribution((at(TEXT, "Lund hadn't paid 20 men"),), "indirect", 0.6, "rule", speaker=1, source=at(TEXT, "Maas"))


def article(*found: Allegation | Attribution, text: str = TEXT) -> Document:
    made = document(text, chains=CHAINS, sentences=(*SENTENCES, LAST))
    charges = tuple(one for one in found if isinstance(one, Allegation))
    statements = tuple(one for one in found if isinstance(one, Attribution))
    return Document(made.article, replace(made.reading, allegations=charges, attributions=statements))


def test_an_accusation_is_a_side_with_all_that_its_answer_is_known_by() -> None:
    made = article(CHARGE)
    (found,) = allegation_positions([made], named(made))
    assert found.assertion == Assertion(
        "allegation", "affirmed", None, "e-Holt", may(3), made.article.id, CHARGE.span, 0.7, "made"
    )
    assert (found.form, found.content, found.sentence) == ("charge", CHARGE.content, 0)
    assert (found.lower, found.mentioned) == (("maas", "of", "bribing", "inspectors"), ("e-Maas",))
    assert (found.against, found.matter, found.names) == ({"e-Maas", "e-Lund"}, ("brib",), {"maas"})
    assert (found.as_written, found.by, found.article) == ("", "e-Holt", made.article.id)
    assert (found.place, found.negative) == ((made.article.id, CHARGE.span), False)


def test_a_denial_is_a_side_that_denies() -> None:
    made = article(replace(CHARGE, stance="denied", form="content"))
    (found,) = allegation_positions([made], named(made))
    assert (found.assertion.value, found.form) == ("denied", "content")


def test_a_statement_affirms_what_it_says() -> None:
    made = article(SAID)
    (found,) = affirmed_positions([made], named(made))
    assert found.assertion == Assertion(
        "allegation", "affirmed", None, "e-Maas", None, made.article.id, SAID.content[0], 0.6, "rule"
    )
    assert (found.form, found.content, found.sentence) == (None, SAID.content[0], 1)
    assert (found.lower, found.negative) == (("lund", "hadn't", "paid", "men"), True)
    assert (found.mentioned, found.as_written) == (("e-Lund",), "Maas")
    assert (found.against, found.matter, found.names) == (frozenset(), (), frozenset())


def test_articles_are_seen_one_after_the_other_and_each_kind_for_itself() -> None:
    one, other = article(CHARGE, SAID), article(CHARGE, SAID, text=f"{TEXT} ")
    for see in (allegation_positions, affirmed_positions):
        assert [s.article for s in see([one, other], named(one, other))] == [one.article.id, other.article.id]


@pytest.mark.parametrize(
    ("change", "seen"), [({"stated": False}, 0), ({"speaker": None}, 0), ({"speaker": 0}, 1), ({"source": None}, 1)]
)
def test_only_what_a_known_speaker_states_is_seen(change: dict[str, object], seen: int) -> None:
    made = article(replace(SAID, **change))  # type: ignore[arg-type]
    found = affirmed_positions([made], named(made))
    assert len(found) == seen
    assert all(one.as_written == ("Maas" if "source" not in change else "") for one in found)


def test_of_a_statement_its_parts_in_the_first_sentence_count() -> None:
    parts = at(TEXT, "Lund"), at(TEXT, "20 men"), LAST
    made = article(replace(SAID, content=parts))
    (found,) = affirmed_positions([made], named(made))
    assert found.content == found.assertion.span == Span(parts[0].start, parts[1].end)


@pytest.mark.parametrize(("words", "number"), [("Holt", 0), ("inspectors", 0), ("Maas said", 1), ("left", 2)])
def test_a_side_stands_in_the_sentence_in_which_it_begins(words: str, number: int) -> None:
    made = article(replace(CHARGE, content=Span(at(TEXT, words).start, len(TEXT))))
    assert allegation_positions([made], named(made))[0].sentence == number


def test_the_parties_told_of_are_in_order_and_each_once() -> None:
    made = article(replace(CHARGE, content=Span(0, len(TEXT))))
    assert allegation_positions([made], named(made))[0].mentioned == ("e-Holt", "e-Maas", "e-Lund", "e-Bruges")
    start, end = at(TEXT, "Maas said").start, TEXT.index("Lund left")
    for content, expected in ((Span(start, end), ("e-Maas", "e-Lund")), (Span(start + 1, end + 1), ("e-Lund",))):
        made = article(replace(CHARGE, content=content))
        assert allegation_positions([made], named(made))[0].mentioned == expected


def test_only_the_beginning_of_what_is_held_is_compared() -> None:
    text = "a " * (LONGEST // 2) + "Holt left."
    made = document(text, chains=(mentioned("Holt", text),), sentences=(Span(0, len(text)),))
    charge = replace(CHARGE, span=Span(0, 4), content=Span(0, len(text)), against=(), source=0)
    made = Document(made.article, replace(made.reading, allegations=(charge,)))
    (found,) = allegation_positions([made], named(made))
    assert (found.lower, found.mentioned) == (("a",) * (LONGEST // 2), ())
    assert found.content == Span(0, len(text))
    made = Document(made.article, replace(made.reading, allegations=(replace(charge, content=Span(2, len(text))),)))
    (found,) = allegation_positions([made], named(made))
    assert (found.lower[-1], found.mentioned) == ("ho", ("e-Holt",))


def test_words_are_letters_with_a_shortened_not() -> None:
    text = "He won’t Pay e5 4x Zoë’s co-op, it didn't."
    made = document(text, chains=CHAINS[:1], sentences=(Span(0, len(text)),))
    charge = replace(CHARGE, content=Span(0, len(text)), against=())
    made = Document(made.article, replace(made.reading, allegations=(charge,)))
    (found,) = allegation_positions([made], named(made))
    assert found.lower == ("he", "won’t", "pay", "e", "x", "zoë", "s", "co", "op", "it", "didn't")


NEGATIONS = "deny denies denied denying not never no neither nor nobody nothing without cannot hadn't won’t".split()


@pytest.mark.parametrize("word", NEGATIONS)
def test_a_negation_among_its_words_makes_a_side_negative(word: str) -> None:
    assert side(f"they {word} paid").negative
    assert not side("they knotted paid").negative


@pytest.mark.parametrize(
    ("matter", "count"),
    [("brib", 1), ("brib inspec", 2), ("bribed", 0), ("inspectors brib x", 2), ("", 0), ("ribing", 0)],
)
def test_sides_share_the_beginnings_of_words(matter: str, count: int) -> None:
    assert side("bribing the inspectors bribing").shares(iter(matter.split())) == count


def test_nobody_affirms_what_he_denies() -> None:
    made = article(replace(SAID, cue=at(TEXT, "said")))
    assert len(affirmed_positions([made], named(made))) == 1
    text = TEXT.replace("Maas said Lund", "Maas denied Lund")
    spoken = Attribution(
        (at(text, "Lund hadn't paid 20 men"),), "indirect", 0.6, "rule", cue=at(text, "denied"), speaker=1
    )
    made = article(spoken, text=text)
    assert affirmed_positions([made], named(made)) == []
