"""Read the pages of a web archive: WARC 1.0 and 1.1 (ISO 28500), packed with gzip record by record or not at all.

Takes:  a stream that can seek, and a name for it.
Gives:  a Page for each response that holds one; a SkipArticle for what is cut, broken, too large or no page.
Leaves: what an HTTP answer means: webpages.py. Requests, metadata and revisits are passed over: they hold no page.

The records are fastwarc's (the extra "bulk"). What it cannot read costs one record and not the rest: reading goes on
where the next record begins.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from io import SEEK_SET
from typing import BinaryIO
from zlib import decompressobj

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.intake.files import MAX_BYTES
from onrecord.intake.http_answer import Answer
from onrecord.intake.webpages import of_answer
from onrecord.model.article import Page

GZIP, PLAIN = b"\x1f\x8b\x08", b"WARC/1."
"""How a record begins: a member of gzip (RFC 1952, 2.3.1, deflate), or the version of WARC."""
PIECE = 1 << 20  # bytes that are looked through at a time for the next record


class _Torn(Exception):
    """What follows cannot be trusted: the next record must be looked for after the place where this one begins.

    senseless: there is no record at that place at all.
    """

    def __init__(self, at: int, why: str, *, senseless: bool = False) -> None:
        super().__init__(why)
        self.at, self.senseless = at, senseless


def archived(stream: BinaryIO, *, name: str, limit: int = MAX_BYTES) -> Iterator[Page | SkipArticle]:
    """Yield what each response record holds, in the order of the file; name is what messages call the file.

    No record of more than limit bytes is loaded, whatever it claims. OSError where the stream itself fails.
    """
    watched = _Watched(stream)
    mark = GZIP if watched.read(2) == GZIP[:2] else PLAIN
    at: int | None = 0
    told: int | None = None  # the place up to which an error has been reported
    while at is not None:
        watched.seek(at)
        try:
            yield from _records(watched, at, name, limit)
            return
        except _Torn as torn:
            watched.good()
            at = _next_record(stream, torn.at + 1, mark)
            if not (torn.senseless and torn.at == told):
                rest = "nothing follows that could be read" if at is None else f"reading goes on at byte {at:,}"
                yield SkipArticle(f"{name}: at byte {torn.at:,}: {torn}; {rest}.")
            told = at


def _records(watched: _Watched, at: int, name: str, limit: int) -> Iterator[Page | SkipArticle]:
    """Yield the pages of the records from at on; _Torn where one cannot be read to its end."""
    length: int | None = None
    try:
        for record in ArchiveIterator(watched, record_types=WarcRecordType.any_type, parse_http=False):
            at, length = record.stream_pos, record.content_length
            yield from _record_pages(record, f"{name}: at byte {at:,}", limit)
    except OSError as error:
        watched.good()
        first = "the file is no WARC, or" if at == 0 else "the record is"
        what = first if length is None else "what stands after this record is"
        raise _Torn(at, f"{what} broken ({error})", senseless=length is None) from error
    watched.good()
    if _more_after(watched, at, length):  # a record that is cut within its own header fields is none to fastwarc
        what = "what stands after this record is cut" if length is not None else "the record is cut"
        raise _Torn(at, what, senseless=length is None)


def _record_pages(record: WarcRecord, where: str, limit: int) -> Iterator[Page | SkipArticle]:
    claimed = record.content_length
    if claimed > limit:
        raise _Torn(record.stream_pos, f"the record claims {claimed:,} bytes, and {limit:,} are read at most")
    record.freeze()
    if record.content_length < claimed:
        raise _Torn(
            record.stream_pos, f"the record is cut: {record.content_length:,} of its {claimed:,} bytes are here"
        )
    if record.record_type == WarcRecordType.response and record.is_http:
        yield _page_of_record(record, where, limit)


def _page_of_record(record: WarcRecord, where: str, limit: int) -> Page | SkipArticle:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    try:
        record.parse_http(auto_decode="all")
        body = record.reader.read(limit + 1)
        if len(body) > limit:
            raise SkipArticle(f"{url}: unpacks to more than {limit:,} bytes.")
        sent = record.http_headers
        if sent.status_code is None:
            raise ValueError("it has no status")
        headers = {key.lower(): value for key, value in sent.astuples()}
        return of_answer(Answer(url, sent.status_code, headers, body), record.record_date)
    except (OSError, ValueError, AttributeError) as error:
        return SkipArticle(f"{where}: {url}: its HTTP answer cannot be read ({error}).")
    except TryLater as error:  # an archive says the same at any time
        return SkipArticle(f"{error}.")
    except OnRecordError as error:
        return SkipArticle(str(error))


def _next_record(stream: BinaryIO, at: int, mark: bytes) -> int | None:
    """Return where the next record may begin, at or after a place in the file; None where none does."""
    stream.seek(at)
    held = b""
    while piece := stream.read(PIECE):
        held += piece
        found = held.find(mark)
        if found >= 0:
            return at + found
        at, held = at + len(held) - len(mark) + 1, held[1 - len(mark) :]
    return None


def _more_after(watched: _Watched, at: int, length: int | None) -> bool:
    """Tell whether the file goes on after the record at a place, or breaks off in it.

    length is that of the record's block, None where there is no record.
    """
    watched.seek(at)
    if length is None:
        return bool(watched.read(1))
    head = watched.read(PIECE)
    if not head.startswith(GZIP):
        begins = head.find(PLAIN)  # fastwarc gives the place of what it passed over before a record, if anything
        block = head.find(b"\r\n\r\n", max(begins, 0)) + 4
        watched.seek(at + block + length)
        return begins < 0 or block < 4 or bool(watched.read(PIECE).strip())
    unpacking = decompressobj(wbits=31)
    while head and not unpacking.eof:
        unpacking.decompress(head, PIECE)
        head = unpacking.unconsumed_tail or unpacking.unused_data or watched.read(PIECE)
    return bool(head) or not unpacking.eof


class _Watched:
    """A stream that keeps its own failures apart from those of the records in it, for which fastwarc has one error."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._failed: OSError | None = None

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, none where the stream fails: good() is False then."""
        try:
            return self._stream.read(size)
        except OSError as error:
            self._failed = error
            return b""

    def seek(self, at: int, whence: int = SEEK_SET) -> int:
        """Go to a place."""
        return self._stream.seek(at, whence)

    def tell(self) -> int:
        """Return the place."""
        return self._stream.tell()

    def close(self) -> None:
        """Leave the stream open: whoever opened it closes it."""

    def good(self) -> None:
        """Raise what the stream failed with, if it did."""
        if self._failed:
            raise OSError(self._failed.errno or errno.EIO, str(self._failed)) from self._failed
