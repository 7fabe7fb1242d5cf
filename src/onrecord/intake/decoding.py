"""Turn bytes into text.

Takes:  the bytes of one text or page.
Gives:  its characters without the byte order mark; a byte that fits nothing becomes U+FFFD, never another letter.
Leaves: what the characters mean, and telling that some are lost: clean/characters.py. Line ends stay as they are.
"""

import codecs
import re
from collections.abc import Callable
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
LETTERS = bytes(range(0x20, 0x7F))

# What a page declares, and how browsers read it (WHATWG Encoding, 4.2; a declaration that can be read is not UTF-16).
AS_BROWSERS_DO = {
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7"), "utf-8"),
    **dict.fromkeys(("unicode", "unicode_escape", "raw_unicode_escape", "idna", "punycode"), "utf-8"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
}
# Their two bytes can make UTF-8 by chance; a text in one byte a letter cannot, beyond a word or two.
OF_TWO_BYTES = ("gb", "big5", "euc", "shift", "sjis", "iso-2022", "iso2022", "hz", "ks_c", "cp932", "cp949")

# What detection may find: the encodings of the web (WHATWG Encoding, 4.2). Mainframe code pages fit any bytes at all.
OF_THE_WEB = """
    cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 iso8859_2 iso8859_3 iso8859_4 iso8859_5
    iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 koi8_r koi8_u mac_cyrillic
    mac_roman gb18030 big5 euc_jp shift_jis euc_kr cp1252
    """.split()

# Of 33 real pages that are no UTF-8 all but one have under 1 per cent of bytes beyond ASCII; Cyrillic text has 80.
FEW = 0.05

# Enough to tell one encoding from another; detection is slow on long texts.
SAMPLE = 65_536

# One letter beyond ASCII as UTF-8 writes it, whole; and one that the end of the text cuts after two or three bytes.
WHOLE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
CUT = re.compile(rb"(?:[\xe1-\xef][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{1,2})\Z")


def decoded(raw: bytes, name: str | Path) -> str:
    """Return the characters of raw; name is only for the message of a SkipArticle.

    The order is: byte order mark, declaration, UTF-8, UTF-8 with some bad bytes, detection, each tried on the whole.
    A declaration that does not fit the bytes is passed over, since pages are copied with their old declaration.

    >>> decoded("The café was closed, said its owner.".encode("cp1252"), "page.html")
    'The café was closed, said its owner.'
    """
    text = _by_byte_order_mark(raw)
    text = _wide(raw) if text is None else text
    if text is None and b"\0" in raw:
        raise SkipArticle(f"{name}: holds NUL characters, so it is no text. Save the article as UTF-8 text or HTML.")
    if text is None:
        text = next((read for way in WAYS if (read := way(raw))), None)
    if text is None:
        raise SkipArticle(f"{name}: its characters fit no known encoding. Save the article as UTF-8.")
    if not text.strip():
        raise SkipArticle(f"{name}: holds no text. Remove it, or save the article again.")
    if "\0" in text:
        raise SkipArticle(f"{name}: holds NUL characters. Save the article as UTF-8 text or HTML.")
    return text


def _by_byte_order_mark(raw: bytes) -> str | None:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    return None


def _wide(raw: bytes) -> str | None:
    """Return raw read as UTF-16 without its mark: nearly every other byte of European text is a NUL then."""
    sample = raw[: HEAD - HEAD % 2]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nuls, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if nuls > 0.8 * len(sample) / 2 and not others:
            return _decoded_as(raw, encoding)
    return None


def _declared(raw: bytes) -> str | None:
    """Return raw as its page declares, unless that cannot be: ASCII letters name it, and must stay what they are."""
    found = DECLARED.search(raw[:HEAD])
    if not found or raw.lstrip()[:1] != b"<":
        return None
    named = found[1].decode("ascii", "replace").lower()
    encoding = AS_BROWSERS_DO.get(named, named)
    if _decoded_as(LETTERS, encoding) != LETTERS.decode():
        return None
    doubtful = not encoding.startswith(OF_TWO_BYTES) and len(WHOLE.findall(raw)) > 1
    return (_decoded_as(raw, "utf-8") if doubtful else None) or _decoded_as(raw, encoding)


def _utf_8(raw: bytes) -> str | None:
    return _decoded_as(raw, "utf-8")


def _nearly_utf_8(raw: bytes) -> str | None:
    """Return raw as UTF-8 with U+FFFD for each bad byte, where it has as many letters that only UTF-8 writes so.

    A text that was cut in the middle of its last letter is UTF-8 too. Of two-byte Chinese one pair in eight
    looks like a letter of UTF-8, of Cyrillic in one byte less.
    """
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd") - raw.count("\ufffd".encode())
    cut = bad == 1 and CUT.search(raw)
    return text if cut or len(WHOLE.findall(raw)) >= bad else None


def _detected(raw: bytes) -> str | None:
    """Return raw in the encoding that its bytes look like; one that would put in NULs has been ruled out before.

    Where nearly all bytes are ASCII there is too little to tell by, and English with curly quotes is windows-1252.
    """
    sample = raw[:SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    western = _decoded_as(raw, "cp1252")
    if western is not None and high < FEW * len(sample):
        return western
    best = from_bytes(sample, cp_isolation=OF_THE_WEB).best()
    return (_decoded_as(raw, best.encoding) if best else None) or western


def _decoded_as(raw: bytes, encoding: str) -> str | None:
    """Return raw read as encoding, None where it does not fit or is no encoding of text."""
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


WAYS: tuple[Callable[[bytes], str | None], ...] = (_declared, _utf_8, _nearly_utf_8, _detected)
