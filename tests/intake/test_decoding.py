"""Which characters the bytes of a page are taken for."""

import contextlib
import time

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


BAD_BYTES = {
    "a sign of another encoding": ("Zoë’s café. ".encode() + b"\xa9 2031", "Zoë’s café. \ufffd 2031"),
    "a byte in a word": ("“It ra".encode() + b"\xff" + "ins,” she said.".encode(), "“It ra\ufffdins,” she said."),
    "cut in the last letter": ("It rains, she said. ”".encode()[:-1], "It rains, she said. \ufffd"),
    "cut in a letter of Cyrillic": ("Мост закрыт".encode()[:-1], "Мост закры\ufffd"),
    "two programs": ("Żółw – ".encode() + b"\x96 ok \x93yes", "Żółw – \ufffd ok \ufffdyes"),
}


@pytest.mark.parametrize(("raw", "text"), BAD_BYTES.values(), ids=BAD_BYTES.keys())
def test_nearly_all_utf_8_is_utf_8_and_a_bad_byte_costs_one_letter(raw: bytes, text: str) -> None:
    assert decoded(raw, "a.txt") == text


@pytest.mark.parametrize("named", ["cp037", "cp500", "cp273", "utf-7", "iso-8859-1", "rot13", "base64"])
def test_a_page_of_utf_8_is_read_as_such_whatever_it_declares(named: str) -> None:
    page = f'<html><head><meta charset="{named}"></head><p>{WORDS}</p></html>'
    assert decoded(page.encode(), "a.html") == page


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_read(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding), "a.txt") == WORDS


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "shift_jis", "euc-kr", "koi8-r"])
def test_no_bytes_take_long_to_tell(encoding: str) -> None:
    words = {"koi8-r": "Мост закрыт до конца недели. ", "euc-kr": "다리는 이번 주에 닫힙니다. "}.get(
        encoding, "橋今週閉鎖市長。"
    )
    start = time.process_time()
    with contextlib.suppress(SkipArticle):
        decoded(words.encode(encoding, "ignore") * 20_000 + b"\x81\xff", "a.txt")
    assert time.process_time() - start < 3


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
