"""One utterance in several reports is joined; different words stay apart."""

from dataclasses import replace
from itertools import islice, permutations

import pytest

from onrecord.link import linked
from onrecord.link.statements import MANY, linked_statements
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.zone import Zone
from tests.link.conftest import Told
from tests.link.handmade import at, document, may, named


def test_two_wordings_of_one_utterance_name_each_other(told: Told) -> None:
    a = told("“The bridge is safe and it will stay open through the whole winter,” Emma Holt said.", file="a.txt")
    b = told("Emma Holt said the bridge is safe and will stay open through the winter.", file="b.txt")
    one, other = linked([a, b]).statements
    assert one.same_as == (other.id,) and other.same_as == (one.id,)


def test_another_utterance_of_the_same_speaker_stays_apart(told: Told) -> None:
    a = told("“The bridge is safe and it will stay open through the whole winter,” Emma Holt said.", file="a.txt")
    b = told("“Taxes will rise in the coming year and nobody is glad of it,” Emma Holt said.", file="b.txt")
    assert [s.same_as for s in linked([a, b]).statements] == [(), ()]


def test_the_same_words_months_later_are_another_utterance(told: Told) -> None:
    text = "“The bridge is safe and it will stay open through the whole winter,” Emma Holt said."
    record = linked([told(text, file="a.txt"), told(text + " ", file="b.txt", day="2031-11-06")])
    assert [s.same_as for s in record.statements] == [(), ()]


def test_who_is_not_settled_is_null_with_candidates(told: Told) -> None:
    text = (
        "A spokesman for the mayor waited while Emma Holt and Anna Maas talked. “We agree on nothing today,” she said."
    )
    (said,) = linked([told(text)]).statements
    assert said.speaker is None or said.confidence < 0.8


def test_a_link_between_two_paragraphs_of_a_speech_is_no_part_of_it(told: Told) -> None:
    document = told("“The bridge is safe,” Emma Holt said.\n\nTaxes rise again\n\n“It will stay open.”")
    text = document.article.text
    spans = [
        Span(text.find(words), text.find(words) + len(words)) for words in ("The bridge is safe", "It will stay open.")
    ]
    link = Span(text.find("Taxes"), text.find("Taxes") + 16)
    zones = (Zone("body", Span(0, link.start - 2)), Zone("teaser", link), Zone("body", Span(link.end + 2, len(text))))
    (said,) = (a for a in document.reading.attributions if spans[0] in a.content)
    for content in (tuple(spans), (Span(spans[0].start, spans[1].end),)):
        reading = replace(document.reading, attributions=(replace(said, content=content),), zones=zones)
        record = linked([replace(document, article=replace(document.article, zones=zones), reading=reading)])
        assert len(record.statements) == 2
        assert not any(one.span.meets(link) for one in record.statements)
        assert len({one.speaker for one in record.statements}) == 1


HOLT, MAAS, LUND = (Chain(name, "person", ()) for name in ("Holt", "Maas", "Lund"))
SAID = "bridge bears seven heavy wagons"


def spoken(
    words: str = SAID,
    *,
    text: str | None = None,
    by: int | None = 0,
    on: Interval | None = may(6),  # noqa: B008 - an interval never changes
    said_on: Interval | None = None,
    file: str = "report.txt",
) -> Document:
    """Return a report of one attribution: the words are those of the chain by, Holt, Maas or Lund."""
    text = text or words
    attribution = Attribution((at(text, words),), "indirect", 0.8, "made", speaker=by, said_on=said_on)
    return document(text, on=on, chains=(HOLT, MAAS, LUND), attributions=[attribution], file=file)


def stated(*documents: Document) -> tuple[Statement, ...]:
    """Return the statements of documents, after looking whether the order in which they came matters."""
    found = linked_statements(documents, named(*documents))
    assert all(linked_statements(order, named(*order)) == found for order in islice(permutations(documents), 6))
    assert linked_statements(documents[::-1], named(*documents)) == found
    return found


def one_utterance(one: Document, other: Document) -> bool:
    a, b = stated(one, other)
    assert (a.same_as == (b.id,)) is (b.same_as == (a.id,))
    return a.same_as == (b.id,)


def test_a_statement_has_all_that_was_read_of_it() -> None:
    text = "Holt’s  aide told\nMaas in Bruges: we go, he said, we sing"
    parts = (at(text, "we go"), at(text, "we sing"))
    attribution = Attribution(
        content=parts,
        mode="mixed",
        confidence=0.7,
        found_by="rule",
        source=at(text, "Holt’s  aide"),
        cue=at(text, "he said"),
        speaker=0,
        candidates=(2, 1, 2),
        through=(2, 1, 2),
        told=at(text, "told\nMaas"),
        where=at(text, "Bruges"),
        said_on=may(2),
    )
    one = document(text, chains=(HOLT, MAAS, LUND), attributions=[attribution])
    (found,) = stated(one)
    assert (found.article, found.span, found.parts) == (one.article.id, Span(parts[0].start, parts[1].end), parts)
    assert (found.mode, found.confidence, found.found_by) == ("mixed", 0.7, "rule")
    assert (found.speaker, found.candidates, found.through) == ("e-Holt", ("e-Lund", "e-Maas"), ("e-Lund", "e-Maas"))
    assert (found.as_written, found.cue, found.told, found.where) == ("Holt’s aide", "he said", "told Maas", "Bruges")
    assert (found.said_on, found.same_as) == (may(2), ())
    assert found.id.startswith("s")


def test_of_what_was_not_read_nothing_is_known() -> None:
    (found,) = stated(spoken(by=None))
    assert (found.speaker, found.as_written, found.cue, found.told, found.where) == (None, None, None, None, None)


def test_what_states_nothing_is_no_statement_and_hides_none() -> None:
    one = spoken()
    (said,) = one.reading.attributions
    refusal = replace(said, stated=False, content=(Span(0, 4),))
    both = replace(one, reading=replace(one.reading, attributions=(refusal, said)))
    assert [s.span for s in stated(both)] == [said.content[0]]


def test_words_that_are_found_twice_are_one_statement_and_the_first_finding_counts() -> None:
    one = spoken()
    (said,) = one.reading.attributions
    again, other = replace(said, speaker=1), replace(said, content=(Span(0, 6),))
    twice = replace(one, reading=replace(one.reading, attributions=(said, again, other)))
    assert [(s.speaker, s.span) for s in stated(twice)] == [("e-Holt", Span(0, 6)), ("e-Holt", said.content[0])]


@pytest.mark.parametrize(
    ("said_on", "published", "kept"),
    [
        (may(5, 9), may(6), may(5, 6)),
        (may(6, 9), may(6), may(6)),
        (may(5, 6), may(6), may(5, 6)),
        (may(7, 9), may(6), may(7, 9)),
        (may(5, 9), may(4, 6), may(5, 6)),
        (may(5, 9), None, may(5, 9)),
        (None, may(6), None),
    ],
)
def test_nobody_reports_what_is_yet_to_be_said(
    said_on: Interval | None, published: Interval | None, kept: Interval | None
) -> None:
    (found,) = stated(spoken(said_on=said_on, on=published))
    assert found.said_on == kept


def parted(text: str, *others: str, content: tuple[Span, ...] = ()) -> list[list[str]]:
    """Return the parts of the statements made of a whole text in which others are links or advertisements."""
    spans = [at(text, words) for words in others]
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    zones = [Zone("body" if n % 2 == 0 else "teaser", Span(*edges[n : n + 2])) for n in range(len(edges) - 1)]
    said = Attribution(content or (Span(0, len(text)),), "direct", 1, "made", speaker=0)
    one = document(text, zones=zones, chains=(HOLT,), attributions=[said])
    return [[part.of(text) for part in s.parts] for s in stated(one)]


def test_links_part_what_is_said_into_statements() -> None:
    assert parted("we go | MORE | we sing", "| MORE |") == [["we go"], ["we sing"]]
    assert parted("we go |A| we sing |B| we rest", "|A|", "|B|") == [["we go"], ["we sing"], ["we rest"]]
    assert parted("|A| we go |B|", "|A|", "|B|") == [["we go"]]
    assert parted("|A| |B|", "|A|", "|B|") == []
    assert parted("we go and sing") == [["we go and sing"]]


def test_a_link_that_begins_before_or_ends_behind_cuts_only_what_it_covers() -> None:
    text = "|AAAA| we go |BBBB|"
    assert parted(text, "|AAAA|", "|BBBB|", content=(Span(3, 16),)) == [["we go"]]
    assert parted(text, "|AAAA|", "|BBBB|", content=(Span(6, 13),)) == [[" we go "]]


def test_parts_that_no_link_parts_stay_one_statement() -> None:
    text = "we go, he said, we sing |A| we rest"
    content = (at(text, "we go"), at(text, "we sing"), at(text, "we rest"))
    assert parted(text, "|A|", content=content) == [["we go", "we sing"], ["we rest"]]
    assert parted(text, "|A|", content=content[:2]) == [["we go", "we sing"]]
    assert parted(text, "|A|", content=(content[2], content[0])) == [["we go"], ["we rest"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (SAID, SAID, True),
        ("bridge bears heavy wagons", "bridge bears heavy lorries with wagons", True),
        ("bridge bears heavy wagons", "bridge bears heavy lorries", True),  # three of four
        ("bridge bears heavy wagons", "bridge bears light lorries", False),
        ("seven heavy wagons", "seven heavy wagons passed", False),  # too short to tell
        ("seven heavy wagons", "wagons, heavy, seven", True),
        ("we go up", "we go up", False),  # nothing to tell it by
        ("Bridge BEARS heavy wagons", "bridge bears heavy wagons now", True),
        ("bridge bears heavy wagons", "bridge or heavy wagons or bears or the of ", True),
        (
            "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj",
            "aaaa bbbb cccc dddd eeee ffff gggg xxxx yyyy zzzz",
            True,
        ),
        (
            "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj",
            "aaaa bbbb cccc dddd eeee ffff wwww xxxx yyyy zzzz",
            False,
        ),
    ],
)
def test_wordings_that_share_most_of_the_longer_words_are_one_utterance(one: str, other: str, same: bool) -> None:
    assert one_utterance(spoken(one, file="a"), spoken(other, file="b")) is same


def test_words_between_the_parts_do_not_count() -> None:
    text = f"{SAID} sobbed Brandt while nobody listened anywhere {SAID[::-1]}"
    parts = (at(text, SAID), at(text, SAID[::-1]))
    one, other = spoken(file="a"), document(text, chains=(HOLT,), file="b", on=may(6))
    said = Attribution(parts[:1], "direct", 1, "made", speaker=0)
    assert one_utterance(one, replace(other, reading=replace(other.reading, attributions=(said,))))


def test_two_speakers_or_nobody_known_make_two_utterances() -> None:
    assert not one_utterance(spoken(file="a"), spoken(by=1, file="b"))
    assert not one_utterance(spoken(by=None, file="a"), spoken(by=None, file="b"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((may(6), None), (may(9), None), True),
        ((may(6), None), (may(10), None), False),
        ((may(5, 6), None), (may(9, 20), None), True),
        ((may(20), may(6)), (may(9), None), True),
        ((may(6), None), (may(20), may(9)), True),
        ((may(9), may(1)), (may(9), None), False),
        ((None, None), (may(90), None), True),
        ((may(90), None), (None, None), True),
        ((None, may(2)), (may(90), None), False),
    ],
)
def test_one_utterance_is_said_within_three_days(
    one: tuple[Interval | None, Interval | None], other: tuple[Interval | None, Interval | None], same: bool
) -> None:
    a, b = (spoken(on=on, said_on=said, file=name) for name, (on, said) in (("a", one), ("b", other)))
    assert one_utterance(a, b) is same


def test_words_of_one_article_that_overlap_are_no_second_report() -> None:
    text = f"{SAID} {SAID}"
    again = Span(len(SAID) + 1, len(text))
    for second, same in ((again, True), (Span(0, len(SAID) + 1), False), (Span(3, len(text)), False)):
        said = [Attribution((span,), "direct", 1, "made", speaker=0) for span in (at(text, SAID), second)]
        one, other = stated(document(text, chains=(HOLT,), attributions=said))
        assert bool(one.same_as) is same and bool(other.same_as) is same
    assert one_utterance(spoken(file="a"), spoken(file="b"))  # at one place of two articles


def test_statements_stand_by_article_and_place() -> None:
    found = stated(spoken(file="a"), spoken(file="b"), spoken("bridge", file="c"))
    assert [s.article for s in found] == sorted(s.article for s in found)


def test_up_to_a_dozen_reports_of_one_utterance_name_each_other() -> None:
    few = stated(*(spoken(file=f"{n}") for n in range(MANY)))
    assert all(set(s.same_as) == {other.id for other in few} - {s.id} for s in few)
    assert all(list(s.same_as) == sorted(s.same_as) for s in few)


def test_more_of_them_name_the_first_alone_and_it_names_all() -> None:
    many = sorted(stated(*(spoken(file=f"{n}") for n in range(MANY + 1))), key=lambda s: s.id)
    assert many[0].same_as == tuple(s.id for s in many[1:])
    assert all(s.same_as == (many[0].id,) for s in many[1:])


def test_three_wordings_join_through_the_middle_one() -> None:
    words = ["bridge bears heavy wagons", "bridge bears heavy lorries", "bridge bears small lorries"]
    found = {s.id: s for s in stated(*(spoken(one, file=one) for one in words))}
    assert all(set(s.same_as) == set(found) - {s.id} for s in found.values())


def test_a_short_quotation_of_a_long_speech_is_found_whichever_report_comes_first() -> None:
    short = "aaaa bbbb cccc dddd eeee"
    speech = f"{short} {' '.join(letter * 9 for letter in 'pqrstuvwxyz')}"
    for one, other in ("ab", "ba"):
        assert one_utterance(spoken(short, file=one), spoken(speech, file=other))


@pytest.mark.parametrize(("foreign", "found"), [(7, True), (8, False)])
def test_a_wording_is_looked_up_by_its_eight_longest_words(foreign: int, found: bool) -> None:
    shared = " ".join(letter * 4 for letter in "abcdefghijklmnopqrstuvwxyz")
    quoted = f"{shared} {' '.join(letter * 9 for letter in 'abcdefgh'[:foreign])}"
    speech = f"{shared} {' '.join(letter * 8 for letter in 'pqrstuvwxyz')}"
    assert one_utterance(spoken(quoted, file="a"), spoken(speech, file="b")) is found
