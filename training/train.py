"""Train the model; stop and go on at any time.

Takes:  the corpora beside the checkout, MiniLM's weights, a number of minutes.
Gives:  checkpoints/NAME.pt, the weights, and the figures on dev; NAME.part.pt every ten minutes until then.
Leaves: the shipped files: export.py.

    python -m training.train --weights FOLDER --minutes 40 [--from CHECKPOINT] [--only-open] [--only syntax]

From NAME.part.pt an interrupted run goes on where it stood, its clock and its optimiser with it; from NAME.pt a new
run begins with those weights.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.read.network import Network, weights
from onrecord.read.network.model_files import Card
from onrecord.read.wordpieces import Vocabulary
from training.batches import Batch
from training.corpora.document import Document
from training.examples import examples
from training.export import export
from training.figures import figures
from training.measure import looked
from training.minilm import pretrained
from training.mixture import read, read_only, stream
from training.rounding import set_rounding
from training.run import Run, begun, learn, save
from training.schedule import Clock, rate
from training.shares import TEACHES
from training.vectors import agreement

KEPT = Path(__file__).parent / "checkpoints"
NEWS = ("polnear", "meantime")
SENTENCES = 120
"""Windows whose sentences' vectors are compared: about a thousand sentences."""
SHOWN, SAVED = 1.0, 10.0
"""Minutes from one line of losses to the next, and from one checkpoint to the next."""
EXACT = 0.8
"""Share of the minutes before products are rounded as the shipped ones will be: a step then takes 1.4 times as long."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for on the command line."""

    weights: Path
    minutes: float
    name: str
    begin: Path | None
    only_open: bool
    seed: int
    rate: float
    only: str


def main() -> None:
    """Train for some minutes, then measure."""
    options = asked()
    run = begun(options.weights, options.begin, seed=options.seed, only=options.only)
    vocabulary = Vocabulary.of((options.weights / "vocab.txt").read_text(encoding="utf8").splitlines())
    windows = (
        read_only(options.only, vocabulary, run.model.encoder, open_only=options.only_open)
        if options.only
        else read(vocabulary, pretrained(options.weights), open_only=options.only_open)
    )
    print(
        {n: len(es) for n, es in windows.train.items()},
        "windows;",
        len(windows.documents),
        "documents in dev",
        flush=True,
    )
    part = KEPT / f"{options.name}.part.pt"
    train(run, stream(windows.train, random.Random(options.seed + run.step)), options, part)
    save(run, KEPT / f"{options.name}.pt", whole=False)
    part.unlink(missing_ok=True)
    measured(run, windows.documents, options)


def measured(run: Run, documents: Sequence[Document], options: Options) -> None:
    """Print the figures of the run on dev, unquantised but by the code that is shipped."""
    with TemporaryDirectory() as scratch:
        export(run.model.cpu().eval(), Path(scratch), options.weights / "vocab.txt", Card(options.name), whole=True)
        network = Network(weights(Path(scratch)))
        found = figures(list(looked(documents, network)))
        some = [e for d in documents if d.corpus in NEWS for e in examples(d, network.weights.vocabulary)][:SENTENCES]
        if some:
            rho, nearest = agreement(some, network, pretrained(options.weights))
            print(f"{'vectors, order of pairs as MiniLM':44} {rho:.3f}")
            print(f"{'vectors, nearest sentence as MiniLM':44} {nearest:.3f}")
    for name, figure in sorted(found.items()):
        print(f"{name:44} {figure.value:.3f}  ({figure.low:.3f}-{figure.high:.3f}, {figure.right})", flush=True)


def asked() -> Options:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--name", default="run")
    parser.add_argument("--from", dest="begin", type=Path, help="a checkpoint")
    parser.add_argument("--only-open", action="store_true", help="without the corpora that state no licence")
    parser.add_argument("--seed", type=int, default=2031)
    parser.add_argument("--rate", type=float, default=1.0, help="share of the usual learning rates, to train further")
    parser.add_argument("--only", default="", choices=("", *TEACHES), help="the one part that learns; all else stays")
    return Options(**vars(parser.parse_args()))


def train(run: Run, batches: Iterable[Batch], options: Options, part: Path) -> None:
    """Train until the minutes are over, showing losses and keeping the run in part on the way."""
    clock = Clock(run.minutes)
    shown, saved = -SHOWN, run.minutes
    for batch in batches:
        run.minutes = clock.now()
        if run.minutes >= options.minutes:
            return
        if run.minutes > EXACT * options.minutes:
            set_rounding(run.model)
        learn(run, batch.to(run.where), options.rate * rate(run.minutes / options.minutes))
        if run.minutes - shown > SHOWN:
            shown = run.minutes
            show(run, options.minutes)
        if run.minutes - saved > SAVED:
            saved = run.minutes
            save(run, part, whole=True)


def show(run: Run, minutes: float) -> None:
    """Print how far the run is and its losses."""
    means = " ".join(f"{name} {value.item():.3f}" for name, value in sorted(run.mean.items()))
    print(f"{run.minutes / minutes:5.2f} step {run.step} {means}", flush=True)


if __name__ == "__main__":
    main()
