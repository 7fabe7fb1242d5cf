"""The checks find what would spoil training, and pass what is sound."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from training.corpora.checks import crossing, depths, in_both, problems, sentences_in_both
from training.corpora.document import Document, Label, Link, Mention

TEXT = "The harbour board meets on Monday."
SOUND = Document(
    "a",
    "made up",
    TEXT,
    {"name": (Label(4, 17, "organisation"),)},
    (),
    frozenset({"name"}),
    "gold",
    "train",
    article="a",
)


def test_a_sound_document_has_no_problem() -> None:
    assert list(problems(SOUND)) == []


def test_labels_outside_empty_or_with_blanks_are_found() -> None:
    for label in (Label(30, 99, "x"), Label(5, 5, "x"), Label(3, 11, "x"), Mention(4, 11, "x", head=(12, 17))):
        assert len(list(problems(replace(SOUND, layers={"name": (label,)})))) == 1


def test_a_link_to_a_label_of_another_layer_is_found() -> None:
    label = SOUND.labels("name")[0]
    torn = replace(SOUND, links=(Link("cue source", label, label),))
    assert "not there" in next(problems(torn))


def test_an_article_in_both_parts_is_found_by_its_sentences() -> None:
    one = replace(SOUND, id="s1", article="the same")
    other = replace(SOUND, id="s2", article="the same", split="dev")
    assert in_both([one, other]) == {"the same"}
    assert in_both([one, replace(other, split="train")]) == frozenset()


def test_a_long_sentence_in_both_parts_is_found_and_a_formula_is_not() -> None:
    long = "The harbour board of Ness will meet again on Monday."
    one, other = replace(SOUND, text=long), replace(SOUND, id="b", text=long.upper(), split="dev")
    assert len(sentences_in_both([one, other])) == 1
    assert not sentences_in_both([replace(one, text="Thank you."), replace(other, text="Thank you.")])


spans = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Label(pair[0], pair[0] + pair[1], "x"))


@given(st.lists(spans, max_size=12, unique=True))
def test_crossing_and_depth_agree_with_looking_at_every_pair(labels: list[Label]) -> None:
    pairs = [(a, b) for a in labels for b in labels if a.start < b.start < a.end < b.end]
    assert set(crossing(labels)) == set(pairs)
    holds = sum(a != b and a.start <= b.start and b.end <= a.end for a in labels for b in labels)
    assert sum(depths(labels)) == holds
