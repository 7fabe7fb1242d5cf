"""Which characters the bytes of a page are taken for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded

WORDS = "“The café stays shut,” said Zoë Müller on Tuesday, and nobody in the street was surprised by it."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_words_come_out_whatever_the_encoding(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding), "a.txt") == WORDS


def test_a_declaration_is_followed() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><p>Jerzy Żółw</p></html>'
    assert decoded(page.encode("iso-8859-2"), "a.html") == page
    old = '<?xml version="1.0" encoding="windows-1251"?><html><p>Привет</p></html>'
    assert decoded(old.encode("cp1251"), "a.html") == old


@pytest.mark.parametrize("wrong", ["utf-8", "utf-16", "no-such-encoding", "unicode_escape", "hex"])
def test_a_declaration_that_does_not_fit_is_passed_over(wrong: str) -> None:
    page = f'<meta charset="{wrong}"><p>{WORDS}</p>'
    assert decoded(page.encode("cp1252"), "a.html") == page


def test_cyrillic_without_a_declaration_is_detected() -> None:
    words = "Мост через реку закрыт до конца недели, сообщил во вторник глава города на встрече с жителями. " * 3
    assert decoded(words.encode("cp1251"), "a.txt") == words


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_clear_error(raw: bytes) -> None:
    try:
        text = decoded(raw, "a.txt")
    except SkipArticle as error:
        assert "a.txt" in str(error)
    else:
        assert "\0" not in text
        text.encode()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_utf_8_is_kept_as_it_is(text: str) -> None:
    if text.strip() and not text.lstrip().startswith("<"):
        assert decoded(text.encode(), "a.txt") == text
