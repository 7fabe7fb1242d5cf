"""Measure how fast the network reads, against the bare int8 products that it cannot do without.

Takes:  nothing but the shipped weights; articles of 500 words are made up by repeating invented sentences.
Gives:  a table: the share of the bare products in the time of a reading, articles a second, start, memory, disk.
Leaves: the whole trip of an article: articles.py. How good it is: reader.py.

The peer is onnxruntime itself, in the same process and on the same one core: MatMulInteger with the shapes of every
product with weights in the encoder and its heads, and nothing else.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from statistics import median

import numpy as np

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in network.py, the one importer of the product itself
import onnxruntime as ort
from onnx import TensorProto, helper

from onrecord.model.span import Span
from onrecord.read.network import SHIPPED, Written, findings, network, weights
from onrecord.read.network.heads import HIDDEN, LOWER, OUTPUTS, TOP
from onrecord.read.network.windows import windows
from onrecord.read.quotes import quotes
from onrecord.read.sentences import paragraphs, sentences

LAYERS, INNER = 6, 1536
WORDS, ROUNDS = 500, 15
SENTENCES = (
    "Harbour mayor Ada Roy said on Monday that the ferry to Linden would sail again before the end of the week.",
    "“We have asked the union for three more days, and we expect an answer by Thursday,” she told reporters.",
    "Bo Carter, who leads the union, denied that a strike was planned but did not rule out further talks.",
    "The line has carried about 900 people a day since it opened in 2019, according to the harbour board.",
    "Officials in the capital declined to comment.",
)
START = """
import time; begun = time.perf_counter()
from onrecord.read import Reader
from onrecord.clean import cleaned
from onrecord.model.article import Page
article = cleaned(Page(file="a.txt", kind="text", text="Ada Roy said the ferry will sail on Monday.", raw=b""))
Reader().read(article)
print(time.perf_counter() - begun)
import resource, sys
longer = cleaned(Page(file="b.txt", kind="text", text=sys.argv[1], raw=b""))
for _ in range(20): Reader().read(longer)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
for _ in range(400): Reader().read(longer)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> None:
    """Print the table."""
    article = made()
    blocks = list(paragraphs(article, Span(0, len(article))))
    cut = [s for block in blocks for s in sentences(article, block)]
    marks = list(quotes(article, blocks))
    ready = network()
    lengths = [len(w.pieces) for w in windows(article, blocks, cut, marks, ready.weights.vocabulary)]
    sessions = [bare(n) for n in lengths]
    whole, products = together(
        lambda: findings(Written(article, blocks, cut, marks), ready), lambda: [run() for run in sessions]
    )
    asked = [sys.executable, "-c", START, article]
    began, memory, later = map(float, subprocess.check_output(asked, text=True).split())
    size = sum(path.stat().st_size for path in SHIPPED.iterdir()) / 1e6
    print(f"an article of {WORDS} words: {sum(lengths)} pieces in windows of {', '.join(map(str, lengths))}")
    print(f"network and decoding      {1000 * whole:7.1f} ms   {1 / whole:.1f} articles a second on one core")
    print(f"bare int8 products        {1000 * products:7.1f} ms   share {products / whole:.2f}")
    print(f"start to first reading    {began:7.2f} s")
    print(f"memory, peak              {memory:7.0f} MB   after 400 more articles {later:.0f} MB")
    print(f"weights on disk           {size:7.1f} MB, version {weights().card.version}")


def made() -> str:
    """Return an article of WORDS words."""
    words = islice(cycle(" ".join(SENTENCES).split()), WORDS)
    return " ".join(words)


def bare(pieces: int) -> Callable[[], object]:
    """Return a run of all products with weights for a window of so many pieces."""
    layers = LAYERS + TOP
    shapes = [(HIDDEN, HIDDEN)] * 4 * layers + [(HIDDEN, INNER), (INNER, HIDDEN)] * layers
    shapes.append((HIDDEN, sum(width for name, width in OUTPUTS.items() if name not in LOWER)))
    chance = np.random.default_rng(1)
    inputs = [
        helper.make_tensor_value_info(f"x{width}", TensorProto.UINT8, [pieces, width]) for width in (HIDDEN, INNER)
    ]
    nodes, held, outputs = [], [], []
    for number, (wide, out) in enumerate(shapes):
        kept = chance.integers(-63, 64, (wide, out), dtype=np.int8)
        held.append(helper.make_tensor(f"w{number}", TensorProto.INT8, kept.shape, kept.tobytes(), raw=True))
        nodes.append(helper.make_node("MatMulInteger", [f"x{wide}", f"w{number}"], [f"y{number}"]))
        outputs.append(helper.make_tensor_value_info(f"y{number}", TensorProto.INT32, [pieces, out]))
    graph = helper.make_graph(nodes, "bare", inputs, outputs, held)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    fed = {f"x{width}": chance.integers(0, 255, (pieces, width), dtype=np.uint8) for width in (HIDDEN, INNER)}
    return lambda: session.run(None, fed)


def together(*calls: Callable[[], object]) -> list[float]:
    """Return the median seconds of CPU of each call, taken in turns so that a busy machine is busy for all."""
    took: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for call, times in zip(calls, took, strict=True):
            begun = time.process_time()
            call()
            times.append(time.process_time() - begun)
    return [median(times) for times in took]


if __name__ == "__main__":
    main()
