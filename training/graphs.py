"""Write parts of a model as graphs for onnxruntime: attention as one operator, products in eight bits.

Takes:  a module of torch, names of what goes in and what comes out.
Gives:  written(), its ONNX file with the weights in full; quantised(), the same with int8 products; unpadded().
Leaves: which parts: export.py, storylines/__main__.py.

The legacy exporter of torch is used: the graph of the newer one ran a quarter slower once quantised. Quantisation is
dynamic, per channel, with reduced range, since older processors saturate at eight bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import HEAD, Layer, attention


def written(model: nn.Module, path: Path, inputs: Mapping[str, Tensor], outputs: Iterable[str]) -> None:
    """Write a model's graph with its weights in full, for windows of any length; each output is (n, its width)."""
    names = list(outputs)
    torch.onnx.export(
        model.eval(),
        tuple(inputs.values()),
        str(path),
        input_names=list(inputs),
        output_names=names,
        dynamic_axes={name: {1: "n"} for name in inputs} | {name: {0: "n"} for name in names},
        opset_version=17,
        dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )


def quantised(graph: Path, path: Path) -> None:
    """Write a graph with its products in int8."""
    quantize_dynamic(
        graph,
        path,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
    )


def unpadded(layers: Iterable[Layer]) -> None:
    """Let layers attend by the one operator: what is exported sees one window at a time."""
    for layer in layers:
        layer.attend = partial(fused, heads=layer.query.out_features // HEAD)


class Fused(torch.autograd.Function):
    """Attention as one operator of onnxruntime (com.microsoft.MultiHeadAttention): no transposes, no shapes."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        """Return what the operator will."""
        return attention(query, key, value, None)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        """Write the operator into the graph."""
        found = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return found.setType(query.type())


def fused(query: Tensor, key: Tensor, value: Tensor, _: None, *, heads: int) -> Tensor:
    """Return attention by the one operator; windows are never padded, so there is no mask."""
    found: Tensor = Fused.apply(query, key, value, heads)
    return found
