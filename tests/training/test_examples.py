"""Documents become windows in which every label stands on the right pieces."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.network.heads import RELATIONS, ROLES, SPANS
from onrecord.read.wordpieces import Vocabulary
from training.corpora.document import EVERY, Document, Event, Label, Link, Word
from training.examples import LONGEST, Example, examples
from training.targets import UNKNOWN

SMALL = Vocabulary.of(
    ["[UNK]", ".", ",", "the", "har", "##bour", "mayor", "said", "ferries", "will", "sail", "from", "lin", "##den"]
)
TEXT = "⛴ The harbour mayor said ferries will sail from Linden."


def label(words: str, kind: str = "x", text: str = TEXT) -> Label:
    start = text.index(words)
    return Label(start, start + len(words), kind)


def places(found: Label) -> tuple[int, int]:
    return found.start, found.end


def document(text: str = TEXT, known: str = "", **layers: tuple[Label, ...]) -> Document:
    return Document("made-up", "ours", text, layers, (), frozenset(known.split(", ")), "gold", "train")


def window(made: Document) -> Example:
    (only,) = examples(made, SMALL)
    return only


def words(example: Example, tags: np.ndarray, text: str = TEXT) -> dict[str, int]:
    """Return the pieces whose tag is not 0."""
    return {text[a:b]: int(tag) for (a, b), tag in zip(example.places, tags, strict=True) if tag}


def test_a_label_lands_on_its_pieces() -> None:
    made = window(document(known="source, cue", source=(label("The harbour mayor"),), cue=(label("said"),)))
    assert words(made, made.spans["attribution"]) == {"The": 1, "har": 2, "bour": 2, "mayor": 2, "said": 3}


def test_each_kind_has_its_tags() -> None:
    place = 1 + 2 * SPANS["name"].index("place")
    made = window(document(known="name", name=(label("Linden", "place"),)))
    assert words(made, made.spans["name"]) == {"Lin": place, "den": place + 1}


def test_a_layer_that_the_corpus_lacks_has_no_targets() -> None:
    made = window(document(known="cue", cue=(label("said"),), time=(label("Linden", "DATE"),)))
    assert set(made.spans) == {"attribution"}
    assert made.properties == {} and made.factuality is None and made.anchors == {}


def test_kinds_that_we_do_not_know_or_the_corpus_does_not_teach_are_open() -> None:
    odd = window(document(known="name", name=(label("harbour", "ship"),)))
    assert words(odd, odd.spans["name"]) == {"har": UNKNOWN, "bour": UNKNOWN}
    part = window(document(known="name:person", name=(label("mayor", "person"), label("Linden", "place"))))
    assert words(part, part.spans["name"]) == {"mayor": 1, "Lin": UNKNOWN, "den": UNKNOWN}


def test_what_nobody_judged_is_open_in_its_layer_only() -> None:
    event, name = (Event(*places(label("said")), "x"),), (label("mayor", "person"),)
    known = "event, name"
    one = window(document(known=known, event=event, name=name, unjudged=(label("mayor said", "event"),)))
    assert words(one, one.spans["event"]) == {"mayor": UNKNOWN, "said": UNKNOWN}
    assert words(one, one.spans["name"]) == {"mayor": 1}
    every = window(document(known=known, event=event, name=name, unjudged=(label("mayor said", EVERY),)))
    assert words(every, every.spans["name"]) == {"mayor": UNKNOWN, "said": UNKNOWN}


def test_properties_stand_at_the_first_piece_of_an_event() -> None:
    at = label("Linden")
    made = window(document(known="event", event=(Event(at.start, at.end, "x", "future", factuality=2.5),)))
    told = made.pieces.tolist().index(SMALL.numbers["lin"])
    assert made.properties["when"][told] == 2
    assert set(np.delete(made.properties["when"], told)) == {UNKNOWN}
    assert set(made.properties["certainty"]) == {UNKNOWN}
    assert made.factuality is not None and made.factuality[told] == 2.5
    assert np.isnan(np.delete(made.factuality, told)).all()


def test_links_become_tags_of_roles_around_the_anchor() -> None:
    source, cue, content = label("The harbour mayor"), label("said"), label("ferries will sail")
    links = Link("cue source", cue, source), Link("cue content", cue, content)
    told = document(known="cue, cue source, cue content", source=(source,), cue=(cue,), content=(content,))
    made = window(replace(told, links=links))
    ((at, tags),) = made.anchors["cue"]
    assert TEXT[slice(*made.places[at])] == "said"
    assert words(made, tags[0]) == {"The": 1, "har": 2, "bour": 2, "mayor": 2}
    assert words(made, tags[1]) == {"ferries": 1, "will": 2, "sail": 2}


def test_a_role_that_the_corpus_does_not_link_throughout_is_open() -> None:
    cue = label("said")
    made = window(document(known="cue, cue source", cue=(cue,)))
    ((_, tags),) = made.anchors["cue"]
    assert set(tags[ROLES["cue"].index("source")]) == {0}
    assert set(tags[ROLES["cue"].index("content")]) == {UNKNOWN}


def test_silver_counts_less() -> None:
    assert window(replace(document(), quality="silver")).weight < window(document()).weight


def test_windows_hold_whole_sentences() -> None:
    text = " ".join(["The mayor said ferries will sail."] * 80)
    made = list(examples(document(text), SMALL))
    assert len(made) > 1
    for example in made:
        assert example.places[0][0] % 34 == 0
        assert text[example.places[-1][0]] == "."
        assert len(example.pieces) <= LONGEST
    assert len(made[0].pieces) > LONGEST - 7  # the next sentence would not have fitted


def test_a_label_over_two_windows_goes_on_in_the_second() -> None:
    text = "the " * (LONGEST + 5)
    whole = (Label(0, len(text) - 1, "x"),)
    first, second = examples(document(text, "content", content=whole), SMALL)
    assert first.spans["attribution"].tolist() == [5] + [6] * (LONGEST - 1)
    assert second.spans["attribution"].tolist() == [6] * 5


@given(
    st.lists(st.sampled_from(["the", "harbour", "said.", "Ferries", "⛴", "\n\n", "“Sail!”", "x" * 120]), max_size=90),
    st.integers(1, 12),
)
def test_every_piece_lies_in_exactly_one_window(drawn: list[str], times: int) -> None:
    text = " ".join(drawn * times)
    made = list(examples(document(text, "cue"), SMALL))
    places = [tuple(place) for example in made for place in example.places.tolist()]
    assert places == [(p.start, p.end) for p in SMALL.pieces(text)]
    assert all(0 < len(example.pieces) <= LONGEST for example in made)
    assert all(len(e.pieces) == len(e.features) == len(e.spans["attribution"]) for e in made)


def test_a_document_without_text_has_no_windows() -> None:
    assert list(examples(document(""), SMALL)) == []
    assert list(examples(document(" \n\n\u200b"), SMALL)) == []


def test_a_word_hangs_on_the_first_piece_of_its_head_a_root_on_itself() -> None:
    hung = (("The", 2, "det"), ("harbour", 2, "compound"), ("mayor", 3, "nsubj"), ("said", None, "root"))
    found = tuple(Word(*places(label(w)), "NOUN", head=head, relation=how) for w, head, how in hung)
    made = window(replace(document(known="word", word=found), sentences=((0, len(TEXT)),)))
    at = {TEXT[a:b]: n for n, (a, b) in enumerate(made.places)}
    heads = {word: int(made.syntax["head"][at[word]]) for word in ("The", "har", "mayor", "said")}
    assert heads == {"The": at["mayor"], "har": at["mayor"], "mayor": at["said"], "said": at["said"]}
    assert made.syntax["head"][at["bour"]] == UNKNOWN
    assert RELATIONS[made.syntax["relation"][at["mayor"]]] == "nsubj"
