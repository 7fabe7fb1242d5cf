"""One utterance in several reports is joined; different words stay apart."""

from onrecord.link import linked
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
