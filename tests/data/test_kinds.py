"""Kinds of event: each has valid codes, each word stands in one kind, and each sense is of a word that is known."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from onrecord.read.events.triggers import LONGEST
from onrecord.read.lexicon import Trait

PLOVER = frozenset(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)
"""The event types of PLOVER: Halterman and others, PLOVER and POLECAT (2023)."""
TOPICS = frozenset(f"{number:02}000000" for number in [*range(1, 8), 9, *range(11, 18)])
"""The top of the IPTC media topics that a kind of event can be of; narrower ones begin with 2000."""


def rows(table: str) -> list[list[str]]:
    lines = (files("onrecord") / "data" / table).read_text(encoding="utf8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def forms(cell: str) -> list[str]:
    return cell.split("|") if cell else []


KINDS = {row[0]: row for row in rows("kinds.tsv")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_valid_codes_or_none(kind: str) -> None:
    _, _, _, topic, plover, *_ = KINDS[kind]
    assert re.fullmatch(r"(medtop:\d{8})?", topic)
    assert not topic or topic.removeprefix("medtop:") in TOPICS or topic.startswith("medtop:2000")
    assert not plover or plover in PLOVER


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_a_kind_are_sorted_small_and_at_most_three_together(kind: str) -> None:
    _, nouns, verbs, _, _, doubtful, _ = KINDS[kind]
    for cell in (nouns, verbs, doubtful):
        assert forms(cell) == sorted(set(forms(cell)))
        assert all(form == form.lower() and len(form.split()) <= LONGEST for form in forms(cell))
    assert set(forms(doubtful)) <= set(forms(nouns)) | set(forms(verbs))


@pytest.mark.parametrize("kind", KINDS)
def test_the_traits_of_a_kind_are_known_and_sorted(kind: str) -> None:
    traits = forms(KINDS[kind][6])
    assert traits == sorted(set(traits))
    assert set(traits) <= set(get_args(Trait))


@pytest.mark.parametrize("column", [1, 2])
def test_a_word_names_one_kind_as_a_noun_and_one_as_a_verb(column: int) -> None:
    found = [form for row in KINDS.values() for form in forms(row[column])]
    assert sorted({form for form in found if found.count(form) > 1}) == []


def test_kinds_stand_once_and_in_order() -> None:
    assert [row[0] for row in rows("kinds.tsv")] == sorted(KINDS)


def test_a_sense_is_of_a_known_word_and_gives_a_known_kind_or_none() -> None:
    known = {form for row in KINDS.values() for cell in row[1:3] for form in forms(cell)}
    for words, where, within, beside, kind in rows("senses.tsv"):
        assert set(forms(words)) <= known, words
        assert where in ("after", "before", "not after", "not before")
        assert 0 < int(within) < 15
        assert forms(beside) == sorted(set(forms(beside)))
        assert kind in {"", *KINDS}
