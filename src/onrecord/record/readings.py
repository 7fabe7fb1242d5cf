"""Readings to JSON and back.

Takes:  a Reading, or the JSON that keeps it.
Gives:  the other one; in short() what pages show of it.
Leaves: reading and writing the rows: store.py.
"""

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


def packed(reading: Reading) -> str:
    """Return the JSON of a reading."""
    return msgspec.json.encode(reading).decode()


def whole(kept: str) -> Reading:
    """Return a reading; msgspec.MsgspecError where it is damaged."""
    return _whole.decode(kept)


def short(kept: str) -> Reading:
    """Return what pages show of a reading: its day, whom it names, and what was left out of the record."""
    found = _short.decode(kept)
    rest, chains = ((),) * 6, tuple(Chain(one.name, one.kind, ()) for one in found.chains)
    return Reading(found.reader, found.published, *rest, chains, found.abstentions, found.marks)
