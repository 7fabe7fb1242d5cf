"""One utterance in several reports is joined; different words stay apart."""

from dataclasses import replace

from onrecord.link import linked
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from tests.link.conftest import Told


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
