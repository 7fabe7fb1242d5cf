"""The layers that learn from events are the shipped encoder's, told in full; skipped where torch is not installed."""

from pathlib import Path

import numpy as np
import pytest

from onrecord.model.span import Span
from onrecord.read.network import SHIPPED, network
from onrecord.read.network.heads import LOWER, MEANT
from onrecord.read.network.windows import windows
from onrecord.read.sentences import sentences

torch = pytest.importorskip("torch", reason="torch is for training only and not installed here")
top_layers = pytest.importorskip("training.top_layers")
ort = pytest.importorskip("onnxruntime")

TEXT = "Mayor Ada Roy said on Monday that the ferry to Linden would sail again before the end of the week."


def lower() -> np.ndarray:
    whole = Span(0, len(TEXT))
    cut = windows(TEXT, [whole], list(sentences(TEXT, whole)), [], network().weights.vocabulary)
    (name,) = LOWER
    return network().see(list(cut)).scores[name]


def near(one: np.ndarray, other: np.ndarray) -> bool:
    return bool((one * other).sum() / np.linalg.norm(one) / np.linalg.norm(other) > 0.99)


@pytest.mark.filterwarnings("ignore::Warning")  # torch tells that its exporter is the older one
def test_what_is_exported_sees_what_learned(tmp_path: Path) -> None:
    layers = top_layers.shipped((SHIPPED / "reader.onnx").read_bytes())
    top_layers.exported(layers, tmp_path / "events.onnx")
    (name,), vectors = LOWER, lower()[None]
    session = ort.InferenceSession(tmp_path / "events.onnx", providers=["CPUExecutionProvider"])
    with torch.no_grad():
        assert near(session.run([MEANT], {name: vectors})[0], layers(torch.from_numpy(vectors))[0].numpy())


def test_what_learned_is_another_copy() -> None:
    layers = top_layers.shipped((SHIPPED / "reader.onnx").read_bytes())
    whole = Span(0, len(TEXT))
    cut = windows(TEXT, [whole], list(sentences(TEXT, whole)), [], network().weights.vocabulary)
    learned = network().see(list(cut)).scores[MEANT]
    with torch.no_grad():
        assert not near(layers(torch.from_numpy(lower()[None]))[0].numpy(), learned)
