"""Open the files that the trained reader is made of.

Takes:  their folder; the one inside the package where none is named.
Gives:  Weights: the network's graphs, its small tables, its vocabulary, and what its scores are worth.
Leaves: running the network: session.py. Making the files: training/export.py.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.errors import StopRun
from onrecord.read.wordpieces import Vocabulary

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "reader"
CARD = "reader.json"
FILES = ("reader.onnx", "tables.npz", "vocab.txt", "events.onnx", "events.npz")
"""What a reader is made of beside its card."""


class Card(msgspec.Struct, frozen=True):
    """What reader.json says: the version, the SHA-256 of each other file, and what confidences are worth.

    calibration has slope and shift of the log odds for each kind of finding (Platt 1999): training/calibrate.py.
    """

    version: str
    sha256: dict[str, str] = {}
    calibration: dict[str, tuple[float, float]] = {}

    def calibrated(self, kind: str, share: float) -> float:
        """Return how often findings of a kind are right that the network gives such a share.

        >>> card = Card("made up", calibration={"name": (1.0, 0.0), "cue": (1.0, 1.0)})
        >>> round(card.calibrated("name", 0.8), 3), round(card.calibrated("cue", 0.5), 3)
        (0.8, 0.731)
        """
        slope, shift = self.calibration.get(kind, (1.0, 0.0))
        inside = min(max(share, 1e-6), 1 - 1e-6)
        return 1 / (1 + math.exp(-slope * math.log(inside / (1 - inside)) - shift))


@dataclass(frozen=True, slots=True)
class Weights:
    """The opened files; graph and event_graph are the bytes of the ONNX files: the network, its copy for events."""

    card: Card
    graph: bytes
    event_graph: bytes
    tables: Mapping[str, NDArray[np.float32]]
    vocabulary: Vocabulary


def weights(folder: Path = SHIPPED) -> Weights:
    """Return the weights in folder; StopRun where a file is missing or is not the one that reader.json names."""
    card = _card(folder)
    read = {name: _checked(folder / name, card.sha256.get(name, "")) for name in FILES}
    tables = {**_tables(read["tables.npz"]), **_tables(read["events.npz"])}
    vocabulary = Vocabulary.of(read["vocab.txt"].decode("utf8").splitlines())
    return Weights(card, read["reader.onnx"], read["events.onnx"], tables, vocabulary)


def _tables(held: bytes) -> dict[str, NDArray[np.float32]]:
    with np.load(BytesIO(held), allow_pickle=False) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def _card(folder: Path) -> Card:
    try:
        return msgspec.json.decode((folder / CARD).read_bytes(), type=Card)
    except (OSError, msgspec.DecodeError) as error:
        raise StopRun(f"{folder / CARD}: the reader's weights cannot be opened ({error}). {_REPAIR}") from error


def _checked(path: Path, digest: str) -> bytes:
    """Return the bytes of a file whose digest is the right one."""
    try:
        held = path.read_bytes()
    except OSError as error:
        raise StopRun(f"{path}: a file of the reader's weights is missing ({error.strerror}). {_REPAIR}") from error
    if hashlib.sha256(held).hexdigest() != digest:
        raise StopRun(f"{path}: this file of the reader's weights was altered or is cut short. {_REPAIR}")
    return held


_REPAIR = "Install OnRecord again; nothing was written."
