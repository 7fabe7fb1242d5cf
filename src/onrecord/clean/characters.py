"""Mend characters that were written down wrong, and say where they are lost.

Takes:  a text as its bytes were decoded.
Gives:  sound(text), which is text where nothing is wrong; damage(page, text), in words.
Leaves: bytes and their encoding: intake/decoding.py; the bytes as they came are kept with the text.
"""

import re

from onrecord.clean.length import within_reach

LOST = "\ufffd"
# 0x80 to 0x9F as numbers of characters mean those of windows-1252 (WHATWG HTML, 13.2.5.80): "&#146;" is an apostrophe.
C1 = re.compile("[\x80-\x9f]")
# A form feed and a vertical tab end a line; other control characters are noise that no reader has seen.
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# Of a text's characters; a file of another kind that happens to hold no NUL has a fifth or more.
NOISE, SOME_NOISE = 0.05, 4
ONE_BYTE = "latin-1 cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 iso8859-2 mac-roman cp437".split()
# Pages write all of themselves on one line; letters that belong together never stand this far apart.
PIECE = re.compile(r"[^\n]{1,2000}\n?|\n")


def _read_as(first: int, last: int) -> str:
    """Return what the bytes from first to last look like in any encoding of one byte a letter, for a pattern."""
    some = (bytes([byte]).decode(encoding, "ignore") for byte in range(first, last + 1) for encoding in ONE_BYTE)
    return re.escape("".join(sorted(set(some))))


# Two letters that may be the two bytes of one letter of UTF-8; without them ftfy, which is thorough, need not be asked.
SUSPECT = re.compile(f"[{_read_as(0xC2, 0xF4)}][{_read_as(0x80, 0xBF)}]")


def mended_characters(text: str) -> str:
    """Return text with what was encoded twice mended and with windows-1252 where control characters stand.

    >>> mended_characters("â€œIt rains,â€\\x9d she said.")
    '“It rains,” she said.'
    """
    if text.isascii():
        return text
    if not _is_bad(text):
        return C1.sub(_western, text)
    return C1.sub(_western, "".join(map(_once, PIECE.findall(text))))


def _once(piece: str) -> str:
    if not _is_bad(piece):
        return piece
    from ftfy import TextFixerConfig, fix_encoding

    return fix_encoding(piece, TextFixerConfig(unescape_html=False, normalization=None))


def _is_bad(text: str) -> bool:
    """Tell whether a text looks encoded twice; ftfy is loaded where two letters may be one, as in few texts."""
    if not SUSPECT.search(text):
        return False
    from ftfy.badness import is_bad

    return bool(is_bad(text))


def _western(found: re.Match[str]) -> str:
    return found[0].encode("latin-1").decode("cp1252", "ignore") or found[0]


def is_noise(text: str) -> bool:
    """Tell whether so many control characters stand in text that it is no text."""
    return len(CONTROL.findall(text)) > max(SOME_NOISE, NOISE * len(text))


def damage(page: str, *texts: str | None) -> str | None:
    """Say what may not be right in texts, which were found in page; None where nothing is known to be wrong."""
    lost = sum(text.count(LOST) for text in texts if text)
    if lost:
        return f"{lost} of its characters cannot be read and stand as {LOST}"
    if LOST in page:
        return "some characters of the page cannot be read; they may have stood in the text"
    if any(_encoded_twice(text) for text in texts if text):
        return "its characters had been encoded twice and were mended"
    longest = max((text for text in texts if text), key=len, default="")
    reach = within_reach(longest)
    return f"of its {len(longest):,} characters only the first {reach:,} are read" if reach < len(longest) else None


def _encoded_twice(text: str) -> bool:
    return not text.isascii() and _is_bad(text) and C1.sub(_western, text) != mended_characters(text)
