"""A tree is mended where it contradicts who says what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.events.tree_repair import repaired
from onrecord.read.trees import Tree
from onrecord.read.words import Word, words

TEXT = "Roy will resign , Carter said"
WORDS = words(TEXT, Span(0, len(TEXT)))  # Roy will resign , Carter said

FORMS = "talks on 's ’ s the , which who that to has been will held resume because no Roy mayors strike said".split()
RELATIONS = (
    "root nsubj nsubj:pass obj obl nmod nmod:poss compound amod advmod det case mark aux aux:pass cop conj appos flat "
    "acl:relcl advcl ccomp xcomp parataxis obl:unmarked expl punct"
).split()


def test_the_subject_of_what_is_said_is_not_that_of_saying() -> None:
    wrong = Tree.hung([5, 2, 5, 2, 5, 5], ["nsubj", "aux", "ccomp", "punct", "nsubj", "root"])
    right = repaired(wrong, WORDS, [Span(0, TEXT.index(" ,"))])
    assert right.heads[0] == 2 and right.relations[0] == "nsubj"
    assert right.under(5, "nsubj") == [4]


def test_nothing_hangs_on_an_auxiliary() -> None:
    wrong = Tree.hung([1, 2, 5, 2, 5, 5], ["nsubj", "aux", "ccomp", "punct", "nsubj", "root"])
    assert repaired(wrong, WORDS, []).heads[0] == 2


def test_a_tree_that_contradicts_nothing_stays_as_it_is() -> None:
    sound = Tree.hung([2, 2, 5, 2, 5, 5], ["nsubj", "aux", "ccomp", "punct", "nsubj", "root"])
    assert repaired(sound, WORDS, [Span(0, TEXT.index(" ,"))]) is sound


def test_a_noun_behind_the_conjunction_of_a_clause_is_its_subject() -> None:
    text = "Roy said that her visit might end"
    wrong = Tree.hung([1, 1, 6, 4, 1, 6, 4], ["nsubj", "root", "mark", "nmod:poss", "ccomp", "aux", "ccomp"])
    right = repaired(wrong, words(text, Span(0, len(text))), [])
    assert (right.heads[4], right.relations[4]) == (6, "nsubj")
    assert (right.heads[6], right.relations[6]) == (1, "ccomp")


def test_what_leads_to_an_owner_leads_to_what_he_owns() -> None:
    text = "Roy left before Carter's long talks"
    wrong = Tree.hung([1, 1, 3, 1, 3, 6, 3], ["nsubj", "root", "case", "obl", "case", "amod", "appos"])
    right = repaired(wrong, words(text, Span(0, len(text))), [])
    assert (right.heads[3], right.relations[3]) == (6, "nmod:poss")
    assert (right.heads[6], right.relations[6]) == (1, "obl")
    assert right.under(6, "case") == [2]


def test_an_owner_that_hangs_right_stays_there() -> None:
    text = "Roy met Carter's aide"
    sound = Tree.hung([1, 1, 4, 2, 1], ["nsubj", "root", "nmod:poss", "case", "obj"])
    assert repaired(sound, words(text, Span(0, len(text))), []) == sound


def test_a_day_before_to_is_of_the_verb_above() -> None:
    text = "Roy meets Carter on Thursday to talk"
    wrong = Tree.hung([1, 1, 1, 4, 6, 6, 1], ["nsubj", "root", "obj", "case", "obl", "mark", "advcl"])
    assert repaired(wrong, words(text, Span(0, len(text))), []).heads[4] == 1


def test_whom_for_leads_to_stays_the_subject_of_the_infinitive() -> None:
    text = "Roy waits here for Carter to talk"
    sound = Tree.hung([1, 1, 1, 4, 6, 6, 1], ["nsubj", "root", "advmod", "case", "obl", "mark", "advcl"])
    assert repaired(sound, words(text, Span(0, len(text))), []).heads[4] == 6


def test_a_noun_before_will_be_is_a_subject() -> None:
    text = "A vote will be held"
    wrong = Tree.hung([1, 4, 4, 4, 4], ["det", "compound", "aux", "aux:pass", "root"])
    right = repaired(wrong, words(text, Span(0, len(text))), [])
    assert right.relations[1] == "nsubj:pass"


def test_a_subject_hangs_on_the_verb_behind_it_where_the_one_before_has_its_own() -> None:
    text = "Because heat rose , talks will end"
    wrong = Tree.hung([2, 2, 2, 2, 2, 6, 2], ["mark", "nsubj", "root", "punct", "nsubj", "aux", "ccomp"])
    right = repaired(wrong, words(text, Span(0, len(text))), [])
    assert right.heads[4] == 6 and right.relations[4] == "nsubj"
    assert right.heads[2] == 6 and right.relations[2] == "advcl"


def test_a_clause_with_that_behind_a_day_is_what_the_verb_says() -> None:
    text = "Roy denied on Monday that she left"
    wrong = Tree.hung([1, 1, 3, 1, 6, 6, 3], ["nsubj", "root", "case", "obl", "mark", "nsubj", "acl"])
    right = repaired(wrong, words(text, Span(0, len(text))), [])
    assert (right.heads[6], right.relations[6]) == (1, "ccomp")


def test_what_is_caused_to_move_is_what_moves() -> None:
    text = "Rain forced the fair to move to Lund"
    wrong = Tree.hung([1, 1, 3, 1, 5, 1, 7, 5], ["nsubj", "root", "det", "obj", "mark", "xcomp", "case", "obl"])
    right = repaired(wrong, words(text, Span(0, len(text))), [])
    assert (right.heads[3], right.relations[3]) == (5, "nsubj")


def test_what_hangs_on_the_mark_of_an_owner_is_what_is_owned() -> None:
    text = "Saturday's cup match was put off"
    cut = words(text, Span(0, len(text)))
    hung = ["nsubj:pass", "case", "compound", "obl:unmarked", "aux:pass", "root", "compound:prt"]
    right = repaired(Tree.hung([5, 0, 1, 1, 5, 5, 5], hung), cut, [])
    assert (right.heads[3], right.relations[3]) == (5, "nsubj:pass")
    assert (right.heads[0], right.relations[0], right.heads[2]) == (3, "nmod:poss", 3)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[tuple[Word, ...], Tree]:
    """Return words in any order, hung on each other by any relations without a circle."""
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=2, max_size=12))
    cut = words(" ".join(forms), Span(0, len(" ".join(forms))))
    order = draw(st.permutations(range(len(cut))))
    heads = list(range(len(cut)))
    for rank, place in enumerate(order[1:], 1):
        heads[place] = order[draw(st.integers(0, rank - 1))]
    hung = [draw(st.sampled_from(RELATIONS)) if head != n else "root" for n, head in enumerate(heads)]
    return cut, Tree.hung(heads, hung)


@given(sentences(), st.integers(0, 12), st.integers(0, 12))
def test_no_repair_hangs_a_word_below_itself(sentence: tuple[tuple[Word, ...], Tree], first: int, last: int) -> None:
    cut, tree = sentence
    said = [Span(cut[first].start, cut[last].end)] if first <= last < len(cut) else []
    repaired_tree = repaired(tree, cut, said)
    for place in range(len(cut)):
        above = [place]
        while (head := repaired_tree.heads[above[-1]]) != above[-1]:
            assert head not in above
            above.append(head)


@pytest.mark.parametrize(
    ("sentence", "heads", "relations", "phrase", "head"),
    [
        (
            "raided it on Monday and arrested her",
            (0, 0, 3, 5, 5, 0, 5),
            ("root", "obj", "case", "obl", "cc", "conj", "obj"),
            3,
            0,
        ),
        (
            "signed orders Monday that end it",
            (0, 0, 4, 4, 1, 4),
            ("root", "obj", "obl:unmarked", "nsubj", "acl:relcl", "obj"),
            2,
            0,
        ),
        (
            "sold it on Monday , giving up",
            (0, 0, 3, 5, 5, 0, 5),
            ("root", "obj", "case", "obl", "punct", "advcl", "compound:prt"),
            3,
            0,
        ),
    ],
)
def test_a_phrase_before_a_clause_opens_is_not_of_it(
    sentence: str, heads: tuple[int, ...], relations: tuple[str, ...], phrase: int, head: int
) -> None:
    mended = repaired(Tree.hung(heads, relations), words(sentence, Span(0, len(sentence))), [])
    assert mended.heads[phrase] == head
