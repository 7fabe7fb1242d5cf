"""Who goes on speaking after a sentence in which more than one is told to have spoken."""

import pytest

from tests.read.conftest import Read, Reads


def of_words(found: Read, words: str) -> list[str | None]:
    """Return who says the attribution that begins with some words."""
    return [speaker for speaker, _, said in found.said() if said.startswith(words)]


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is safe,” Tom Vale told a crew in May, according to a recording. “It will hold for ever.”",
        "“The dam is safe,” Tom Vale wrote in a letter, according to court papers.\n\n“It will hold for ever.”",
        "“The dam is safe,” said engineer Tom Vale, according to the Skarvik Tide. “It will hold for ever.”",
        "Tom Vale said that Ida Lund had told him the dam was safe. “It will hold for ever.”",
        "Tom Vale warned that Ida Lund had said the dam was safe. “It will hold for ever.”",
    ],
)
def test_who_is_reported_goes_on_and_not_who_reports_or_is_retold(text: str, read_whole: Reads) -> None:
    assert of_words(read_whole(text), "It will hold") == ["Tom Vale"]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Carter signed. Premier Dmitri Oss met it with scorn. He wrote that Carter was weak. “They go,” he wrote.",
        "Bo Carter met Dmitri Oss and Jan Holt. He said that Holt was late. “They go in the end,” he said.",
    ],
)
def test_he_who_was_open_before_is_not_the_man_he_spoke_of(text: str, read_whole: Reads) -> None:
    assert of_words(read_whole(text), "They go")[0] not in ("Bo Carter", "Jan Holt")


def test_she_is_not_kept_back_by_a_he_who_is_open(read_whole: Reads) -> None:
    text = "Bo Carter met Dmitri Oss. He said that Ida Lund had left. “I was tired of the talk,” she said."
    assert of_words(read_whole(text), "I was tired") == ["Ida Lund"]
