"""Readings to the text that keeps them, and back.

Takes:  a Reading, or the text that keeps it.
Gives:  the other one; in short() what pages show of it. as_json() for other programs.
Leaves: reading and writing the rows: store.py.

What is kept is JSON (msgspec), compressed (RFC 1950) to a ninth and written in the letters of base64 (RFC 4648), so
that the column is text in every database. Stores of before version 7 have the JSON itself, which is read too.
"""

import zlib
from base64 import b64decode, b64encode

import msgspec

from onrecord.model.article import Published
from onrecord.model.chain import Chain, PartyKind
from onrecord.model.reading import Abstention, Reading


class ShortChain(msgspec.Struct):
    """The part of a chain that the form of corrections shows."""

    name: str
    kind: PartyKind


class Short(msgspec.Struct):
    """The part of a reading that pages show."""

    reader: str
    published: Published
    chains: tuple[ShortChain, ...]
    abstentions: tuple[Abstention, ...]
    marks: int = 0


_whole = msgspec.json.Decoder(Reading)
_short = msgspec.json.Decoder(Short)


def as_json(reading: Reading) -> bytes:
    """Return the JSON of a reading."""
    return msgspec.json.encode(reading)


def packed(reading: Reading) -> str:
    """Return the text that keeps a reading."""
    return b64encode(zlib.compress(as_json(reading))).decode()


def unpacked(kept: str) -> Reading:
    """Return a reading; MsgspecError, ValueError or zlib.error where it is damaged."""
    return _whole.decode(_unpacked(kept))


def short(kept: str) -> Reading:
    """Return what pages show of a reading: its day, whom it names, and what was left out of the record."""
    found = _short.decode(_unpacked(kept))
    rest, chains = ((),) * 6, tuple(Chain(one.name, one.kind, ()) for one in found.chains)
    return Reading(found.reader, found.published, *rest, chains, found.abstentions, found.marks)


def _unpacked(kept: str) -> bytes | str:
    return kept if kept.startswith("{") else zlib.decompress(b64decode(kept, validate=True))
