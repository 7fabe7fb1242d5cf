"""A document's chains land on the pieces of its windows."""

import numpy as np

from onrecord.read.network.mentions import FORMS, MentionSpan, alike, form
from onrecord.read.wordpieces import Vocabulary
from training.chains import chained
from training.corpora.document import Document, Mention
from training.examples import examples

TEXT = "The mayor came. Ada Roy said she would stay."
SMALL = Vocabulary.of(["[UNK]", "the", "mayor", "came", ".", "ada", "roy", "said", "she", "would", "stay"])


def mention(words: str, chain: str, head: str) -> Mention:
    start, first = TEXT.index(words), TEXT.index(head)
    return Mention(start, start + len(words), "person", chain=chain, head=(first, first + len(head)))


def document(*mentions: Mention) -> Document:
    return Document("made-up", "ours", TEXT, {"chain": mentions}, (), frozenset({"chain"}), "gold", "train")


def test_heads_extents_and_antecedents() -> None:
    made = document(mention("Ada Roy", "a", "Ada Roy"), mention("she", "a", "she"), mention("The mayor", "b", "mayor"))
    found = chained(made, list(examples(made, SMALL)))
    assert found is not None
    assert found.at.tolist() == [[0, 1], [0, 5], [0, 7]]  # mayor, Roy, she
    assert found.extents.tolist() == [[0, 1], [4, 5], [7, 7]]
    assert found.same.tolist() == [[False] * 3, [False] * 3, [False, True, False]]
    assert [FORMS[n] for n in found.pairs.forms] == ["definite", "name", "she"]


def test_a_document_with_one_mention_has_no_chains() -> None:
    made = document(mention("she", "a", "she"))
    assert chained(made, list(examples(made, SMALL))) is None


def test_likeness_is_told_from_words_alone() -> None:
    text = "Ada Roy met Roy. The mayor saw the mayor."
    places = [
        MentionSpan(0, 7, (0, 7)),
        MentionSpan(12, 15, (12, 15)),
        MentionSpan(17, 26, (21, 26)),
        MentionSpan(31, 40, (35, 40)),
    ]
    degrees = alike(text, places) // 4
    assert degrees[1, 0] == 2  # one's words among the other's
    assert degrees[3, 2] == 3  # the same words
    assert degrees[2, 0] == 0
    assert np.array_equal(degrees, degrees.T)
    assert FORMS[form(text, places[0])] == "name"
