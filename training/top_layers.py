"""The second copy of the encoder's top layers, which learns further from events of record.

Takes:  the encoder, or the shipped graph; what pieces are before its top layers.
Gives:  TopLayers; top_layers_of() and shipped(), a copy that has learned nothing yet; exported(), its file.
Leaves: learning: storylines/tuning.py. The layers that both copies stand on stay as they are.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from onrecord.read.network.heads import HIDDEN, LOWER, MEANT, TOP
from training.encoder import LAYERS, Encoder, Layer, added
from training.graphs import quantised, unpadded, written

Arrays = Mapping[str, np.ndarray]


class TopLayers(nn.Module):
    """The encoder's TOP last layers."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(TOP))

    def forward(self, lower: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the vectors of pieces, (windows, pieces, 384), from what they are before; mask as in encoder.py."""
        seen = None if mask is None else added(mask, lower)
        for layer in self.layers:
            lower = layer(lower, seen)
        return lower


class Alone(nn.Module):
    """The same for one window, (n, 384), as onnxruntime runs it."""

    def __init__(self, top: TopLayers) -> None:
        super().__init__()
        self.top = top

    def forward(self, lower: Tensor) -> Tensor:
        """Return the vectors of the pieces of one window."""
        vectors: Tensor = self.top(lower)[0]
        return vectors


def top_layers_of(encoder: Encoder) -> TopLayers:
    """Return a copy of an encoder's top layers."""
    top = TopLayers()
    top.load_state_dict({f"layers.{n}.{k}": v for n, k, v in _states(encoder)})
    return top.eval()


def _states(encoder: Encoder) -> Iterator[tuple[int, str, Tensor]]:
    for number, layer in enumerate(encoder.layers[-TOP:]):
        yield from ((number, name, value) for name, value in layer.state_dict().items())


def shipped(graph: bytes) -> TopLayers:
    """Return a copy of the top layers of the shipped graph, whose eight bits are told in full again."""
    model, top = onnx.load_from_string(graph).graph, TopLayers()
    arrays = {each.name: numpy_helper.to_array(each) for each in model.initializer}
    found = {**arrays, **_products(model, arrays)}
    layers = {f"layers.{n}.": f"encoder.layers.{LAYERS - TOP + n}." for n in range(TOP)}
    names = {name: layers[name[:9]] + name[9:] for name in top.state_dict()}
    top.load_state_dict({name: torch.from_numpy(found[theirs].copy()) for name, theirs in names.items()})
    return top.eval()


def _products(graph: onnx.GraphProto, arrays: Arrays) -> dict[str, np.ndarray]:
    """Return the weights of products by name: each is the one whose product the bias of that name is added to."""
    users = {name: node for node in graph.node for name in node.input}
    found = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            held = node.input[1].removesuffix("_quantized")
            weight = (arrays[node.input[1]].astype(np.float32) - arrays[f"{held}_zero_point"]) * arrays[f"{held}_scale"]
            while node.op_type != "Add" and node.output[0] in users:
                node = users[node.output[0]]
            bias = next((name for name in node.input if name.endswith(".bias")), "")
            found[bias.removesuffix("bias") + "weight"] = weight.T
    return found


def exported(top: TopLayers, path: Path) -> None:
    """Write the copy as int8 for onnxruntime."""
    alone = Alone(deepcopy(top))
    unpadded(alone.top.layers)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        written(alone, whole, {name: torch.zeros(1, 16, HIDDEN) for name in LOWER}, [MEANT])
        quantised(whole, path)
