"""A checkpoint -> the files that the reader ships.

Takes:  a checkpoint.
Gives:  reader.onnx (int8), around.npz (the small products around anchors), card: nothing else is needed at run time.
Leaves: what is done with the scores: read/.

The legacy exporter of torch is used: the graph of the newer one ran a quarter slower once quantised (shared/LIBRARIES.md
2.4). Quantisation is dynamic, per channel, with reduced range, since older processors saturate at eight bits.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.encoder import Encoder
from training.features import FEATURES
from training.model import Model
from training.roles import PROPERTIES, ROLES, SPANS


class Scores(nn.Module):
    """The model as one function from pieces and features to all scores, in a fixed order."""

    NAMES = (
        *SPANS,
        *PROPERTIES,
        "factuality",
        *(f"{layer} {part}" for layer in ROLES for part in ("piece", "anchor")),
        "vectors",
    )

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """Return the scores of one window; pieces (1, n), features (1, n, 4)."""
        model, hidden = self.model, self.model(pieces, features)
        parts = [part(hidden)[0] for a in model.around.values() for part in (a.piece, a.anchor)]
        heads = [head(hidden)[0] for head in (*model.spans.values(), *model.properties.values())]
        return (*heads, model.factuality(hidden)[0, :, 0], *parts, hidden[0])


def export(checkpoint: Path, folder: Path) -> None:
    """Write the shipped files of a checkpoint into folder."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 (needs onnx, which is for training)

    model = Model(Encoder())
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    model.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            Scores(model).eval(),
            (torch.ones(1, 16, dtype=torch.long), torch.zeros(1, 16, len(FEATURES), dtype=torch.long)),
            str(whole),
            input_names=["pieces", "features"],
            output_names=list(Scores.NAMES),
            dynamic_axes={"pieces": {1: "n"}, "features": {1: "n"}} | {name: {0: "n"} for name in Scores.NAMES},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole, folder / "reader.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
    np.savez_compressed(folder / "around.npz", **_around(model))


def _around(model: Model) -> dict[str, np.ndarray]:
    """Return the arrays that join a piece and an anchor, in half precision."""
    return {
        f"{layer} {name}": array.detach().numpy().astype(np.float16)
        for layer, around in model.around.items()
        for name, array in (
            ("distance", around.distance.weight),
            ("weight", around.out.weight),
            ("bias", around.out.bias),
        )
    }


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("checkpoint", type=Path)
    asked.add_argument("folder", type=Path)
    options = asked.parse_args()
    export(options.checkpoint, options.folder)
