"""PolNeAR's relations become pieces and links."""

from training.corpora import corenlp
from training.corpora.checks import problems
from training.corpora.document import Link, Mention
from training.corpora.polnear import Attribution, Row, document

TEXT = "“We sail,” Ada Lind said, “at dawn.” Some doubt it. They fear fog."
WE, ADA, SAID, DAWN = (0, 10), (11, 19), (20, 24), (26, 36)
DOUBT = (37, 51)


def row(*attributions: Attribution) -> Row:
    return Row("a", "2031-02-03", TEXT, "the Ness Post", list(attributions), [("Discuss", *DOUBT)])


def test_a_cue_is_linked_to_its_source_and_to_every_piece_of_its_content() -> None:
    found = document(row(Attribution([ADA], [SAID], [DAWN, WE])), "train")
    linked = [(link.kind, link.target.of(TEXT)) for link in found.links if link.kind.startswith("cue")]
    assert linked == [("cue source", "Ada Lind"), ("cue content", "“We sail,”"), ("cue content", "“at dawn.”")]
    (piece,) = [link for link in found.links if link.kind == "content content"]
    assert (piece.source.of(TEXT), piece.target.of(TEXT)) == ("“We sail,”", "“at dawn.”")
    assert list(problems(found)) == []


def test_a_source_that_two_attributions_share_is_one_label() -> None:
    found = document(row(Attribution([ADA], [SAID], [WE]), Attribution([ADA], [(57, 61)], [(62, 65)])), "train")
    assert [label.of(TEXT) for label in found.labels("source")] == ["Ada Lind"]
    assert sum(link.kind == "cue source" for link in found.links) == 2


def test_without_a_cue_source_and_content_are_linked_directly() -> None:
    found = document(row(Attribution([ADA], [], [WE])), "dev")
    assert [link.kind for link in found.links] == ["source content"]
    assert not found.labels("cue")


def test_blanks_at_the_ends_of_a_piece_are_left_out() -> None:
    found = document(row(Attribution([(10, 20)], [SAID], [WE])), "train")
    assert [label.of(TEXT) for label in found.labels("source")] == ["Ada Lind"]


def test_what_the_annotators_left_open_is_unjudged_for_the_three_roles_only() -> None:
    found = document(row(), "train")
    assert {label.kind for label in found.labels("unjudged")} == {"source", "cue", "content"}
    assert {label.of(TEXT) for label in found.labels("unjudged")} == {"Some doubt it."}
    assert found.teaches("cue")
    assert not found.teaches("name")


def test_corenlps_word_numbers_become_places() -> None:
    words = [(11, 14), (15, 19), (20, 24), (52, 56), (57, 61)]
    stored = corenlp.Row("a", [3, 2], [s for s, _ in words], [e for _, e in words], [[[0, 2, 1, 1], [3, 4, 3]]])
    found = corenlp.document(stored, row())
    assert found.labels("chain") == (
        Mention(11, 19, "x", chain="0", head=(15, 19)),
        Mention(52, 56, "x", chain="0", head=(52, 56)),
    )
    assert found.sentences == ((11, 24), (52, 61))


def test_links_read_as_source_and_target_layers() -> None:
    found = document(row(Attribution([ADA], [SAID], [])), "train")
    cue, source = found.labels("cue")[0], found.labels("source")[0]
    assert found.links == (Link("cue source", cue, source),)
