"""Names, chains and syntax come out in our kinds and at their places."""

import pytest

from training.corpora import coref, ecb, gmb, names, syntax
from training.corpora.checks import problems
from training.corpora.document import Label, Mention, Time, Word

TEXT = "President Ada Lind saw two Nessians on Monday."


def sentence(*entities: tuple[int, int, str]) -> names.Row:
    return names.Row("s", TEXT, list(entities))


def test_kinds_of_another_corpus_become_ours() -> None:
    row = sentence((10, 18, "politician"), (27, 35, "politicalparty"))
    found = names.document(row, "crossner", names.CROSSNER, known=frozenset({"name"}), split="train")
    assert [label.kind for label in found.labels("name")] == ["person", "organisation"]


def test_a_kind_that_a_part_does_not_annotate_is_not_taught() -> None:
    found = names.document(sentence(), "uner", names.UNER, known=names.THREE, split="dev")
    assert found.teaches("name", "person")
    assert not found.teaches("name", "other")


def test_silver_names_lose_titles_and_keep_open_what_is_mixed() -> None:
    found = gmb.document(sentence((0, 18, "per"), (23, 26, "tim"), (27, 35, "gpe"), (39, 45, "tim")))
    assert found.labels("name") == (Label(10, 18, "person"),)
    assert found.labels("time") == (Time(39, 45, "x"),)
    assert found.labels("unjudged") == (Label(23, 26, "time"), Label(27, 35, "name"))


def test_a_person_that_is_only_a_title_is_unjudged() -> None:
    assert gmb.read(TEXT, 0, 9, "per") == ("unjudged", Label(0, 9, "name"))


@pytest.mark.parametrize(("minspan", "head"), [("2,3", (10, 18)), ("1,3", (0, 9)), ("9", None)])
def test_the_head_is_the_first_unbroken_run_of_the_minimal_span(minspan: str, head: tuple[int, int] | None) -> None:
    marked = coref.Marked(0, 18, "1", "person", minspan)
    assert coref.head_of(marked, coref.places("0:9 10:13 14:18 19:22")) == head


def test_a_sentence_with_a_speaker_keeps_its_place() -> None:
    row = coref.Row("g", "interview", "2031-02-03", TEXT, [[0, 46, "Lind", None]], [], "0:9")
    assert coref.document(row, "train").sentences == ((0, 46),)


def test_unchecked_sentences_are_unjudged_and_pieces_share_a_chain() -> None:
    marked = ecb.Marked(19, 35, "event", "ACTION_OCCURRENCE", "c", [(19, 22), (27, 36)])
    row = ecb.Row("e", "1", None, TEXT + " Fog.", [(0, 46, 1), (47, 51, 0)], [marked])
    found = ecb.document(row, "dev")
    assert found.labels("chain") == (Mention(19, 22, "event", chain="c"), Mention(27, 35, "event", chain="c"))
    assert [label.of(row.text) for label in found.labels("unjudged")] == ["Fog."]
    assert list(problems(found)) == []


def line(number: str, form: str, upos: str = "X", head: str = "0") -> str:
    return "\t".join((number, form, form, upos, "_", "_", head, "dep", "_", "_"))


CONLLU = [
    "# newdoc id = one",
    "# newpar",
    "# text = It isn't far.",
    line("1", "It", "PRON", "4"),
    line("2-3", "isn't"),
    line("2", "is", "AUX", "4"),
    line("3", "n't", "PART", "4"),
    line("4", "far", "ADJ"),
    line("4.1", "gone"),
    line("5", ".", "PUNCT", "4"),
    "",
    "# text = Dunno.",
    line("1-2", "Dunno"),
    line("1", "do", "AUX", "2"),
    line("2", "know", "VERB"),
    line("3", ".", "PUNCT", "2"),
    "",
    "# newdoc id = two",
    "# text = Yes",
    line("1", "Yes"),
    "",
]


def read() -> list[tuple[str, list[tuple[str, str, int | None]]]]:
    found = [syntax.document(id, sentences, "made up", "train") for id, sentences in syntax.texts(iter(CONLLU))]
    assert [problem for document in found for problem in problems(document)] == []
    return [(d.text, [(w.of(d.text), w.kind, w.head) for w in d.all("word", Word)]) for d in found]


def test_words_stand_at_their_places_and_hang_on_words_of_their_own_sentence() -> None:
    (text, words), (_, other) = read()
    assert text == "It isn't far. Dunno."
    assert words[:5] == [
        ("It", "PRON", 3),
        ("is", "AUX", 3),
        ("n't", "PART", 3),
        ("far", "ADJ", None),
        (".", "PUNCT", 3),
    ]
    assert other == [("Yes", "X", None)]


def test_parts_that_share_no_letters_with_their_contraction_have_its_place() -> None:
    assert read()[0][1][5:] == [("Dunno", "AUX", 6), ("Dunno", "VERB", None), (".", "PUNCT", 6)]


def test_a_word_that_is_not_in_the_text_stops_the_reading() -> None:
    with pytest.raises(ValueError, match="does not stand"):
        syntax.words("It is.", [line("1", "It").split("\t"), line("2", "was").split("\t")])
