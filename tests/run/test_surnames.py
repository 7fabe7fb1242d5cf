"""Who else has the surname: given names count, titles and first words of a sentence do not."""

import time

import pytest

from onrecord.run.surnames import namesakes

CASES = (
    ("Mayor Moe and Mr. Moe left. On Monday Moe came. But Moe, P. Moe and Ingrid Moe agreed.", []),
    ("Ingrid Moe met Anna Moe.", ["Anna Moe"]),
    ("Ingrid Moe met K. Moe.", ["K Moe"]),
    ("She saw Torvind Moe. Ingrid Moe waved.", ["Torvind Moe"]),  # a given name that no table has
    ("They met in Hollby. Moe left.\n\nAnna\n\nMoe stays.", []),
    ("Ingrid Per Moe came.", []),
    ("Anna Moen and Ingrid Moe.", []),
)


@pytest.mark.parametrize(("text", "others"), CASES)
def test_somebody_else_is_told_by_the_given_name(text: str, others: list[str]) -> None:
    assert namesakes(text, "Ingrid Moe", ["Per Lunde"]) == others


def test_two_who_are_forgotten_are_nobody_else() -> None:
    assert namesakes("Ingrid Moe met Anna Moe.", "Ingrid Moe", ["Anna Moe"]) == []


def test_a_particle_belongs_to_the_name() -> None:
    assert namesakes("Per van Berg met Anna van der Berg.", "Per van Berg") == ["Anna van der Berg"]
    assert namesakes("Per van Berg came. Van Berg left; the van Berg pier.", "Per van Berg") == []


def test_a_long_text_takes_linear_time() -> None:
    begun = time.perf_counter()
    namesakes("Anna Moe " * 10_000 + "Moe " * 15_000, "Ingrid Moe")
    assert time.perf_counter() - begun < 5
