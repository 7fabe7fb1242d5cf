"""Learn from labelled storylines what an event of record is: python -m training.storylines.

Takes:  ../shared/corpora/storylines, part train, our own labels and our own stories; the encoder as it is shipped.
Gives:  data/reader/events.onnx and events.npz, and their digests in reader.json.
Leaves: choosing the marks: benchmarks/storylines.py dev.

Each head learns from what the heads before it say of stories that they have not seen: three folds by story.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import msgspec
import numpy as np
import torch

from benchmarks.storylines import AT
from onrecord.read.network import SHIPPED
from onrecord.read.network.model_files import CARD, Card
from training.storylines.invented import invented_storylines
from training.storylines.labelled import stories
from training.storylines.learning import learned
from training.storylines.own_labels import own_storylines
from training.storylines.seen import seen
from training.top_layers import TopLayers, exported

LARGE = 4096
"""Numbers of a table from which it is kept in half precision."""


def main(arguments: list[str]) -> int:
    """Learn from all storylines of train, or from the first N where a number is given, and ship the weights."""
    torch.set_num_threads(1)
    known = [*stories(AT / "storylines.jsonl.xz", "train"), *own_storylines(), *invented_storylines()]
    chosen = known[: int(arguments[0])] if arguments else known
    ship(*learned(list(seen(chosen))), SHIPPED)
    return 0


def ship(top: TopLayers, tables: dict[str, np.ndarray], folder: Path) -> None:
    """Write events.onnx, events.npz and their digests."""
    exported(top, folder / "events.onnx")
    half = {name: t.astype(np.float16 if t.size >= LARGE else np.float32) for name, t in sorted(tables.items())}
    np.savez_compressed(folder / "events.npz", allow_pickle=False, **half)
    card = msgspec.json.decode((folder / CARD).read_bytes(), type=Card)
    written = ("events.onnx", "events.npz")
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in written}
    card = msgspec.structs.replace(card, sha256={**card.sha256, **digests})
    (folder / CARD).write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=2) + b"\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
