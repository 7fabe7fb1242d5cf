"""A checkpoint -> the files that the reader ships.

Takes:  a checkpoint.
Gives:  reader.onnx (int8), around.npz (the small products around anchors).
Leaves: what is done with the scores: read/.

The legacy exporter of torch is used: the graph of the newer one ran a quarter slower once quantised. Quantisation is
dynamic, per channel, with reduced range, since older processors saturate at eight bits.

    python -m training.export CHECKPOINT FOLDER
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
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
    model = Model(Encoder())
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    model.load_state_dict(state.get("model", state))  # the checkpoint of a run that is not over has more in it
    model.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _write(model, whole)
        quantize_dynamic(
            whole,
            folder / "reader.onnx",
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    np.savez_compressed(folder / "around.npz", allow_pickle=False, **_around(model))


def _write(model: Model, path: Path) -> None:
    """Write the model's graph with its weights in full, for windows of any length."""
    torch.onnx.export(
        Scores(model).eval(),
        (torch.ones(1, 16, dtype=torch.long), torch.zeros(1, 16, len(FEATURES), dtype=torch.long)),
        str(path),
        input_names=["pieces", "features"],
        output_names=list(Scores.NAMES),
        dynamic_axes={"pieces": {1: "n"}, "features": {1: "n"}} | {name: {0: "n"} for name in Scores.NAMES},
        opset_version=17,
        dynamo=False,
    )


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


def main() -> None:
    """Export the checkpoint that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    export(options.checkpoint, options.folder)
    for path in sorted(options.folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path}")


if __name__ == "__main__":
    main()
