"""Turn bytes into text.

Takes:  the bytes of one text or page.
Gives:  its characters, every one of them, without the byte order mark.
Leaves: what the characters mean; line ends and odd spaces stay as they are.
"""

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from onrecord.errors import SkipArticle

# A mark of four bytes before the mark of two bytes with which it begins.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Where HTML looks for a declaration: the first 1024 bytes (WHATWG HTML, 13.2.3.2); we allow pages with long heads more.
HEAD = 4096
DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})""", re.I
)

# What a page declares, and how browsers read it (WHATWG Encoding, 4.2; a declaration that can be read is not UTF-16).
AS_BROWSERS_DO = {
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7"), "utf-8"),
    **dict.fromkeys(("unicode", "unicode_escape", "raw_unicode_escape", "idna", "punycode"), "utf-8"),
}

# Of 33 real pages that are no UTF-8 all but one have under 1 per cent of bytes beyond ASCII; Cyrillic text has 80.
FEW = 0.05

# Enough to tell one encoding from another; detection is slow on long texts.
SAMPLE = 65_536


def decoded(raw: bytes, name: str | Path) -> str:
    """Return the characters of raw; name is only for the message of a SkipArticle.

    The order is: byte order mark, declaration, UTF-8, detection. A declaration that does not fit
    the bytes is passed over, since pages are copied with their old declaration.

    >>> decoded("The café was closed, said its owner.".encode("cp1252"), "page.html")
    'The café was closed, said its owner.'
    """
    text = _marked(raw)
    if text is None and b"\0" in raw:
        raise SkipArticle(f"{name}: holds NUL characters, so it is no text. Save the article as UTF-8 text or HTML.")
    if text is None:
        text = _declared(raw) or _read(raw, "utf-8") or _detected(raw)
    if text is None:
        raise SkipArticle(f"{name}: its characters fit no known encoding. Save the article as UTF-8.")
    if not text.strip():
        raise SkipArticle(f"{name}: holds no text. Remove it, or save the article again.")
    if "\0" in text:
        raise SkipArticle(f"{name}: holds NUL characters. Save the article as UTF-8 text or HTML.")
    return text


def _marked(raw: bytes) -> str | None:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _read(raw[len(mark) :], encoding)
    return None


def _declared(raw: bytes) -> str | None:
    found = DECLARED.search(raw[:HEAD])
    if not found or raw.lstrip()[:1] != b"<":
        return None
    named = found[1].decode("ascii", "replace").lower()
    return _read(raw, AS_BROWSERS_DO.get(named, named))


def _read(raw: bytes, encoding: str) -> str | None:
    """Return raw read as encoding, None where it does not fit or is no encoding of text."""
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _detected(raw: bytes) -> str | None:
    """Return raw in the encoding that its bytes look like; one that would put in NULs has been ruled out before.

    Where nearly all bytes are ASCII there is too little to tell by, and English with curly quotes is windows-1252.
    """
    sample = raw[:SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    western = _read(raw, "cp1252")
    if western is not None and high < FEW * len(sample):
        return western
    best = from_bytes(sample, cp_exclusion=["utf_16", "utf_32", "utf_7"]).best()
    return (_read(raw, best.encoding) if best else None) or western
