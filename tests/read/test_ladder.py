"""Where an event stands on the ladder: what the words around it say, as docs/status.md has it."""

import pytest

from onrecord.model.span import Span
from onrecord.read.events.governed import governor, is_noun
from onrecord.read.events.weighed import Evidence, evidence, weighed
from onrecord.read.network import Happening
from onrecord.read.trees import Tree
from onrecord.read.words import words


def found(text: str, *, voiced: bool = False, seen: Happening | None = None) -> Evidence:
    """Return what speaks for the event in brackets."""
    start, plain = text.index("["), text.replace("[", "").replace("]", "")
    cut = words(plain, Span(0, len(plain)))
    at = next(n for n, word in enumerate(cut) if word.start == start)
    return evidence(cut, at, Tree.of(len(cut), {}), voiced=voiced, seen=seen)


def status(text: str, *, voiced: bool = False, seen: Happening | None = None) -> str:
    return weighed(found(text, voiced=voiced, seen=seen))[0]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministers will [meet] in Geneva.", "scheduled"),
        ("The ministers are due to [meet] in Geneva.", "scheduled"),
        ("The ministers plan to [meet] in Geneva.", "scheduled"),
        ("The ministers may [meet] in Geneva.", "tentative"),
        ("The ministers hope to [meet] in Geneva.", "tentative"),
        ("The ministers are expected to [meet] in Geneva.", "tentative"),
        ("He hopes that the ministers will [meet] in Geneva.", "tentative"),
        ("The ministers agreed to [meet] in Geneva.", "confirmed"),
        ("The ministers did not [meet] in Geneva.", "denied"),
        ("The ministers refused to [meet] in Geneva.", "denied"),
        ("The names have not yet been [released].", "denied"),
        ("There is no chance that they will [meet] in Geneva.", "denied"),
        ("The strike was called off before they [met] in Geneva.", "happened"),
        ("The ministers have [met] in Geneva.", "happened"),
        ("If the ministers [meet] in Geneva, the talks may end.", "mentioned"),
        ("The ministers must [meet] in Geneva.", "mentioned"),
        ("The union asked the ministers to [meet] in Geneva.", "mentioned"),
        ("It would have been better had they [met] in Geneva.", "denied"),
    ],
)
def test_a_verb_stands_where_what_governs_it_puts_it(text: str, word: str) -> None:
    assert status(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They called off the [strike].", "cancelled"),
        ("They cancelled the [strike].", "cancelled"),
        ("They delayed the [trial] again.", "postponed"),
        ("No [talks] are planned.", "denied"),
        ("Ahead of the upcoming [vote] both sides wait.", "scheduled"),
        ("A possible [merger] was named.", "tentative"),
        ("The [talks] will open in May.", "scheduled"),
        ("The court will hold a [hearing] in May.", "scheduled"),
        ("They called for a [ceasefire] at once.", "mentioned"),
        ("She spoke after the [fire] on the quay.", "happened"),
    ],
)
def test_a_noun_stands_where_its_verb_or_its_adjective_puts_it(text: str, word: str) -> None:
    assert status(text) == word


def test_a_plan_in_somebody_s_words_is_confirmed() -> None:
    assert status("We will [meet] in May", voiced=True) == "confirmed"
    assert status("We may [meet] in May", voiced=True) == "tentative"


def test_the_network_is_heard_where_no_word_tells() -> None:
    certain = {"certain": 0.9, "probable": 0.05, "possible": 0.05}
    sides = {"positive": 0.99, "negative": 0.01}
    ahead = {"past": 0.005, "present": 0.005, "future": 0.985, "unknown": 0.005}
    over = {"past": 0.985, "present": 0.005, "future": 0.005, "unknown": 0.005}

    def seen(when: dict[str, float], factuality: float) -> Happening:
        shares = {"when": when, "polarity": sides, "certainty": certain}
        return Happening(Span(0, 1), 0.9, "unknown", "positive", "certain", factuality, {}, None, shares)

    assert status("Voters [gather] in May", seen=seen(over, 3.0)) == "happened"
    assert status("Voters [gather] in May", seen=seen(ahead, 0.0)) != "happened"


def test_every_word_of_the_ladder_has_a_share_and_the_rule_its_reason() -> None:
    one = found("The ministers may [meet] in Geneva.")
    assert one.rule == ("tentative", "“may”")
    assert weighed(one)[1] == 1.0


@pytest.mark.parametrize(
    ("text", "bond"),
    [
        ("They will not only [meet].", "modal"),
        ("They were asked by the mayor of the town to [leave].", "to"),
        ("They have never [met].", "have"),
        ("They were [met] at the gate.", "be"),
        ("They did [meet].", "do"),
        ("They [meet].", "none"),
        ("They will come and [meet].", "modal"),
    ],
)
def test_what_governs_a_verb_is_found_over_words_between(text: str, bond: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    cut = words(plain, Span(0, len(plain)))
    at = next(n for n, word in enumerate(cut) if word.start == text.index("["))
    assert governor(cut, at).bond == bond


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("the [meeting]", True),
        ("her [visit]", True),
        ("in peace [talks]", True),
        ("a media [request]", True),
        ("to [visit]", False),
        ("they [visit]", False),
        ("police will [investigate]", False),
        ("of [meeting]", False),
    ],
)
def test_a_noun_is_told_from_a_verb_by_what_stands_before_it(text: str, noun: bool) -> None:
    plain = text.replace("[", "").replace("]", "")
    cut = words(plain, Span(0, len(plain)))
    assert is_noun(cut, next(n for n, word in enumerate(cut) if word.start == text.index("["))) is noun
