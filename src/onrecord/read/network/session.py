"""Run the trained network over a text.

Takes:  the windows of a text.
Gives:  NetworkOutput: every score of every piece of the text, by the names of heads.py.
Leaves: what the scores mean: tags.py, roles.py, chains.py, and predictions.py which joins them.

The only importer of onnxruntime, whose telemetry is switched off before that import: left on, version 1.31 writes a
device id under the user's cache and looks up its vendor's address some seconds later. One thread a process and no
spinning: a reader is one of many on a machine.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when the library is loaded: it must stand before the import
import onnxruntime as ort
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from onrecord.model.span import Span
from onrecord.read.network.heads import LOWER, MEANT, OUTPUTS
from onrecord.read.network.model_files import SHIPPED, Weights, weights
from onrecord.read.network.windows import Window

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class NetworkOutput:
    """What the network sees in n pieces of a text: scores (n, ...) by output, places (n, 2), each window's pieces."""

    scores: Mapping[str, Scores]
    places: NDArray[np.int64]
    windows: Sequence[range]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of pieces first up to, not including, last."""
        return Span(int(self.places[first, 0]), int(self.places[last - 1, 1]))

    def words(self, text: str, first: int, last: int) -> tuple[int, int]:
        """Return pieces first up to last with the rest of the words that they begin and end in."""
        while first and self._one_word(text, first):
            first -= 1
        while last < len(self.places) and self._one_word(text, last):
            last += 1
        return first, last

    def _one_word(self, text: str, at: int) -> bool:
        """Tell whether piece at goes on with the word of the piece before it."""
        edge = int(self.places[at, 0])
        return edge == self.places[at - 1, 1] and text[edge - 1].isalnum() and text[edge].isalnum()

    def parts(self, text: str, first: int, last: int) -> tuple[Span, ...]:
        """Return the characters of these pieces, parted where the text between two of them was not read (a teaser)."""
        places = self.places[first:last]
        wide = np.flatnonzero(places[1:, 0] - places[:-1, 1] > 1)
        cuts = [at + 1 for at in wide.tolist() if text[places[at, 1] : places[at + 1, 0]].strip()]
        return tuple(self.span(first + a, first + b) for a, b in pairwise([0, *cuts, last - first]))


@cache
def network(folder: Path = SHIPPED) -> Network:
    """Return the network whose files lie in folder, opened once; StopRun where they are not as they should be."""
    return Network(weights(folder))


class Network:
    """The network, ready to run."""

    def __init__(self, weights: Weights) -> None:
        self.weights = replace(weights, graph=b"", event_graph=b"")  # the sessions have their own copies of these 28 MB
        self._threads = ThreadpoolController()
        self._session, self._event_session = _session(weights.graph), _session(weights.event_graph)

    def with_tables(self, tables: Mapping[str, Scores]) -> Network:
        """Return the same network with some of its small tables replaced: training looks at what is not projected."""
        other = copy(self)
        other.weights = replace(self.weights, tables={**self.weights.tables, **tables})
        return other

    def one_thread(self) -> AbstractContextManager[object]:
        """Return a context in which numpy's products take one thread too: they are too small to share."""
        context: AbstractContextManager[object] = self._threads.limit(limits=1)
        return context

    def see(self, windows: Sequence[Window]) -> NetworkOutput:
        """Return all scores of the windows, one run each: none is padded."""
        runs, names = [self._run(window) for window in windows], [*OUTPUTS, MEANT]
        lengths = np.cumsum([0, *(len(window.pieces) for window in windows)]).tolist()
        empty = np.zeros((0, 2), dtype=np.int64)
        return NetworkOutput(
            {name: np.concatenate([run[n] for run in runs]) for n, name in enumerate(names)} if runs else {},
            np.concatenate([window.places for window in windows]) if windows else empty,
            [range(first, last) for first, last in pairwise(lengths)],
        )

    def _run(self, window: Window) -> Sequence[Scores]:
        fed = {"pieces": window.pieces[None], "features": window.features[None]}
        found: Sequence[Scores] = self._session.run(list(OUTPUTS), fed)
        lower = {name: found[list(OUTPUTS).index(name)][None] for name in LOWER}
        return [*found, *self._event_session.run([MEANT], lower)]


def _session(graph: bytes) -> ort.InferenceSession:
    """Return a graph ready to run on one thread."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False  # windows differ in length: an arena would keep the largest of each
    options.log_severity_level = 3
    return ort.InferenceSession(
        graph,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # the joined kernel takes six times as long (1.31, x86)
    )
