"""Trees: what hangs on what, and who takes part by it."""

import pytest

from onrecord.model.span import Span
from onrecord.read.events.arguments import taking
from onrecord.read.events.light_verbs import holders
from onrecord.read.network import Dependency
from onrecord.read.trees import Tree
from onrecord.read.words import Word, words


def drawn(text: str, hung: str) -> tuple[tuple[Word, ...], Tree]:
    """Return a sentence's words and its tree, written as "head relation" by the words' own forms."""
    cut = words(text, Span(0, len(text)))
    place = {word.text: n for n, word in enumerate(cut)}
    rows = (row.split() for row in hung.split(","))
    holds = {place[word]: Dependency(place[head], relation, 1.0) for word, relation, head in rows}
    return cut, Tree.of(len(cut), holds)


MAYOR = drawn(
    "Roy will hold talks with Carter in Linden on Friday",
    "Roy nsubj hold,will aux hold,hold root hold,talks obj hold,with case Carter,Carter nmod talks,in case Linden,"
    "Linden obl hold,on case Friday,Friday obl hold",
)


def named(cut: tuple[Word, ...], places: list[int]) -> list[str]:
    return [cut[place].text for place in places]


def test_a_word_that_nobody_has_seen_is_a_root_of_its_own() -> None:
    assert Tree.of(2, {}).heads == (0, 1)


def test_the_subject_of_a_verb_that_carries_a_noun_takes_part() -> None:
    cut, tree = MAYOR
    assert named(cut, taking(tree, cut, 3, verb=False)) == ["Roy", "Carter"]


def test_the_day_of_the_verb_that_carries_a_noun_is_the_noun_s() -> None:
    cut, tree = MAYOR
    assert named(cut, sorted(holders(tree, cut, 3))) == ["hold", "talks"]


def test_the_verb_of_a_storm_that_has_a_name_holds_its_day() -> None:
    text = "Cyclone Irma hit Lund on Monday"
    hung = "Cyclone compound Irma,Irma nsubj hit,hit root hit,Lund obj hit,on case Monday,Monday obl hit"
    cut, tree = drawn(text, hung)
    assert "hit" in named(cut, sorted(holders(tree, cut, 0)))


@pytest.mark.parametrize(
    ("text", "hung", "event", "who"),
    [
        (
            "Roy plans to meet Carter",
            "Roy nsubj plans,plans root plans,to mark meet,meet xcomp plans,Carter obj meet",
            "meet",
            ["Roy", "Carter"],
        ),
        (
            "Roy urged Carter to resign",
            "Roy nsubj urged,urged root urged,Carter obj urged,to mark resign,resign xcomp urged",
            "resign",
            ["Carter"],
        ),
        (
            "Carter , who met Roy , left",
            "Carter nsubj left,who nsubj met,met acl:relcl Carter,Roy obj met,left root left",
            "met",
            ["Carter", "Roy"],
        ),
        (
            "Carter was freed by Roy",
            "Carter nsubj:pass freed,was aux:pass freed,freed root freed,by case Roy,Roy obl:agent freed",
            "freed",
            ["Carter", "Roy"],
        ),
    ],
)
def test_who_takes_part_in_what_a_verb_tells(text: str, hung: str, event: str, who: list[str]) -> None:
    cut, tree = drawn(text, hung)
    at = next(n for n, word in enumerate(cut) if word.text == event)
    assert named(cut, taking(tree, cut, at, verb=True)) == who


def test_the_day_of_the_verb_above_is_not_the_event_s() -> None:
    cut, tree = drawn(
        "They agreed Friday to meet",
        "They nsubj agreed,agreed root agreed,Friday obl:unmarked agreed,to mark meet,meet xcomp agreed",
    )
    assert named(cut, sorted(holders(tree, cut, 4))) == ["meet"]
