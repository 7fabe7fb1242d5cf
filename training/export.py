"""A checkpoint -> the files that the reader ships.

Takes:  a checkpoint, MiniLM's vocabulary, what scores are worth (calibrate.py).
Gives:  reader.onnx (int8), tables.npz (small weights that are read off), vocab.txt, reader.json with their digests;
        events.onnx, which has learned nothing yet, beside the events.npz that is there or is shipped.
Leaves: what is done with the scores: src/onrecord/read/network/. Learning events: storylines/.

    python -m training.export CHECKPOINT FOLDER --weights FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from onrecord.read.network import SHIPPED
from onrecord.read.network.features import FEATURES
from onrecord.read.network.heads import HUNG, LOWER, OUTPUTS, PROPERTIES, ROLES, SPANS, TOP
from onrecord.read.network.model_files import CARD, FILES, Card
from onrecord.read.network.tags import barred
from training.encoder import Encoder
from training.graphs import quantised, unpadded, written
from training.model import Model
from training.top_layers import exported, top_layers_of


class Rows(nn.Module):
    """The table of word pieces in int8, each row with a scale of its own: one scale for all cost .014 F1 of names."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        weight = table.weight.detach()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor) -> Tensor:
        """Return the vectors of pieces."""
        vectors: Tensor = self.rows[pieces].float() * self.scale[pieces]
        return vectors


class Scores(nn.Module):
    """The model as one function from pieces and features to the outputs, in their order; all heads are one product."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.encoder, self.syntax = model.encoder, model.syntax
        parts = _parts(model)
        self.widths = {name: width for name, width in OUTPUTS.items() if name not in {**HUNG, **LOWER}}
        wrong = [name for name, width in self.widths.items() if parts[name].out_features != width]
        if wrong or len(parts) != len(self.widths):
            raise ValueError(f"heads.py and the model differ in {wrong or set(parts) ^ set(self.widths)}")
        self.heads = nn.Linear(parts["vector"].in_features, sum(self.widths.values()))
        with torch.no_grad():
            self.heads.weight.copy_(torch.cat([parts[name].weight for name in self.widths]))
            self.heads.bias.copy_(torch.cat([_bias(parts[name]) for name in self.widths]))

    def forward(self, pieces: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs for one window; pieces (1, n), features (1, n, 5), each output (n, its width)."""
        layers = self.encoder.layered(pieces, features)
        scores: Tensor = self.heads(layers[-1][0])
        hung = self.syntax(layers, None)
        split = torch.split(scores, list(self.widths.values()), dim=1)
        return (*split, *(hung[name][0] for name in HUNG), layers[-1 - TOP][0])


def _parts(model: Model) -> dict[str, nn.Linear]:
    """Return the layer that makes each output."""
    chains = model.chains
    return {
        **{layer: model.spans[layer] for layer in SPANS},
        **{name: model.properties[name] for name in PROPERTIES},
        "factuality": model.factuality,
        **{f"{layer} {part}": getattr(model.around[layer], part) for layer in ROLES for part in ("piece", "anchor")},
        **{name: getattr(chains, name) for name in ("later", "earlier", "new", "head", "edge")},
        "vector": model.vector,
    }


def _bias(part: nn.Linear) -> Tensor:
    return torch.zeros(part.out_features) if part.bias is None else part.bias


def opened(checkpoint: Path) -> Model:
    """Return the model of a checkpoint, ready to measure or to export."""
    model = Model(Encoder())
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    model.load_state_dict(state.get("model", state))  # the checkpoint of a run that is not over has more in it
    return model.eval()


def export(model: Model, folder: Path, vocabulary: Path, card: Card, *, whole: bool = False) -> None:
    """Write the shipped files of a model into folder; whole keeps the graph unquantised, to compare."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        graph = Path(scratch) / "whole.onnx"
        _write(model, graph, whole=whole)
        if whole:
            shutil.copy(graph, folder / "reader.onnx")
        else:
            quantised(graph, folder / "reader.onnx")
        exported(top_layers_of(model.encoder), folder / "events.onnx")
    if not (folder / "events.npz").exists():
        shutil.copy(SHIPPED / "events.npz", folder)
    np.savez_compressed(folder / "tables.npz", allow_pickle=False, **_tables(model))
    shutil.copy(vocabulary, folder / "vocab.txt")
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    stated = msgspec.structs.replace(card, sha256=digests)
    (folder / CARD).write_bytes(msgspec.json.format(msgspec.json.encode(stated), indent=2) + b"\n")


def _write(model: Model, path: Path, *, whole: bool) -> None:
    """Write the model's graph with its weights in full, for windows of any length."""
    unpadded((*model.encoder.layers, model.syntax.layer))
    if not whole:
        model.encoder.pieces = Rows(model.encoder.pieces)
    pieces, features = torch.ones(1, 16, dtype=torch.long), torch.zeros(1, 16, len(FEATURES), dtype=torch.long)
    written(Scores(model), path, {"pieces": pieces, "features": features}, OUTPUTS)


def _tables(model: Model) -> dict[str, np.ndarray]:
    """Return the arrays that are read off by number, or joined outside the graph, in half precision."""
    found: dict[str, Tensor] = {}
    for layer, around in model.around.items():
        found[f"{layer} distance"] = around.distance.weight
        found[f"{layer} weight"], found[f"{layer} bias"] = around.out.weight, around.out.bias
    for layer, weights in model.following.items():
        found[f"{layer} following"] = weights + torch.from_numpy(barred(len(SPANS[layer])))
    found |= {name: getattr(model.chains, name) for name in ("alike", "apart", "reach")}
    found |= {"gap": model.syntax.gap, "relation weight": model.syntax.relation.weight}
    found |= {"relation bias": model.syntax.relation.bias}
    return {name: array.detach().numpy().astype(np.float16) for name, array in found.items()}


def main() -> None:
    """Export the checkpoint that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--weights", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--version", default="unnamed")
    parser.add_argument("--whole", action="store_true", help="without quantising")
    options = parser.parse_args()
    card = Card(options.version)
    export(opened(options.checkpoint), options.folder, options.weights / "vocab.txt", card, whole=options.whole)
    for path in sorted(options.folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path}")


if __name__ == "__main__":
    main()
