"""When, where and to whom something was said, and what is reported without being said."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read, Reads


def circumstances(read: Read) -> tuple[str | None, str | None, str | None]:
    """Return whom the first statement was told, where, and when."""
    said = next(a for a in read.reading.attributions if a.stated)
    text = read.article.text
    days = f"{said.said_on.earliest}" if said.said_on else None
    return said.told and said.told.of(text), said.where and said.where.of(text), days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We wait,” Ingrid Moe told reporters in Bergen on Monday.", ("reporters", "Bergen", "2031-05-05")),
        ("“We wait,” Ingrid Moe said at a news conference.", (None, "a news conference", None)),
        ("In a radio interview, Ingrid Moe said the lamp was old.", (None, "a radio interview", None)),
        ("Ingrid Moe told him the lamp was old.", ("him", None, None)),
        ("“We wait,” said Ingrid Moe, whose house burnt on Sunday.", (None, None, None)),
        ("Ingrid Moe said that the lamp was made in Bergen.", (None, None, None)),
        ("Ingrid Moe on Monday said the lamp was old.", (None, None, "2031-05-05")),
        (
            "In a statement on Monday defending the old lamp, Ingrid Moe said: “It is old.”",
            (None, "a statement", "2031-05-05"),
        ),
        ("On Monday the lamp broke and Ingrid Moe, who was there, warned that it was old.", (None, None, None)),
    ],
    ids=[
        "told, where and when",
        "occasion",
        "before the source",
        "a pronoun",
        "another clause",
        "inside what is said",
        "between source and cue",
        "an occasion opens the sentence",
        "the day of something else",
    ],
)
def test_the_narrators_words_tell_whom_where_and_when(
    text: str, expected: tuple[str | None, str | None, str | None], read: Reads
) -> None:
    assert circumstances(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Moe did not deny that the lamp was old.",
        "Ingrid Moe would neither confirm nor deny that the lamp was old.",
        "Nobody said that the lamp was old.",
        "Ingrid Moe could say that the lamp was old.",
        "If Ingrid Moe says that the lamp is old, it goes.",
        "Ingrid Moe has yet to say whether the lamp is old.",
    ],
)
def test_what_is_denied_imagined_or_nobodys_is_no_statement(text: str, read_either: Reads) -> None:
    assert read_either(text).said() == []


def test_an_attitude_is_read_and_no_statement(read_whole: Reads) -> None:
    read = read_whole("Ingrid Moe, the harbour master of Skarvik, opposes the plan. She declined to comment on Monday.")
    assert read.said() == []
    assert all(not a.stated for a in read.reading.attributions)
