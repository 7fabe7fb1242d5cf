"""Train the model; stop and go on at any time.

Takes:  the corpora beside the checkout, MiniLM's weights, a number of minutes.
Gives:  checkpoints, and a row in the log for each measurement.
Leaves: the shipped files: export.py.

    python -m training.train --minutes 40 [--from CHECKPOINT] [--only-open]
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from onrecord.read.wordpieces import Vocabulary
from training.batches import Batch, batches
from training.corpora import documents, only_open
from training.corpora.document import Document
from training.encoder import pretrained
from training.examples import Example, examples
from training.losses import losses, total
from training.measure import figures
from training.model import Model

HERE = Path(__file__).parent
KEPT = HERE / "checkpoints"
MIXTURE: dict[str, float] = {
    "polnear": 8, "uner": 2, "wikigold": 1, "crossner": 0.7, "gmb": 2, "timebank": 2.5, "aquaint": 1, "wikiwars": 1.2,
    "meantime": 0.6, "uds": 2, "uw": 1, "tdg": 1,
}  # fmt: skip
"""Share of the batches: about the words of each corpus, PolNeAR twice, silver less (first run of runs.md)."""
SLOW, QUICK = 1.5e-4, 1e-3
"""Learning rates of the encoder and of the heads, at their peak."""


def main() -> None:
    """Train for some minutes, measuring at the end of each quarter of them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=40)
    asked.add_argument("--from", dest="begin", type=Path)
    asked.add_argument("--only-open", action="store_true")
    asked.add_argument("--seed", type=int, default=2031)
    asked.add_argument("--weights", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    asked.add_argument("--name", default="run")
    options = asked.parse_args()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    vocabulary = Vocabulary.of((options.weights / "vocab.txt").read_text(encoding="utf8").splitlines())
    names = [n for n in MIXTURE if not options.only_open or n in only_open()]
    found = {name: list(documents(name)) for name in names}
    train = {n: [e for d in ds if d.split == "train" for e in examples(d, vocabulary)] for n, ds in found.items()}
    dev = [d for ds in found.values() for d in ds if d.split == "dev"]
    dev_examples = [e for d in dev for e in examples(d, vocabulary)]
    print({n: len(es) for n, es in train.items()}, "windows;", len(dev_examples), "in dev", flush=True)
    model = Model(pretrained(options.weights))
    if options.begin:
        model.load_state_dict(torch.load(options.begin, weights_only=True))
    run(model, train, dev, dev_examples, chance, options)


def run(
    model: Model,
    train: dict[str, list[Example]],
    dev: list[Document],
    dev_examples: list[Example],
    chance: random.Random,
    options: argparse.Namespace,
) -> None:
    """Train until the minutes are over; the rate follows the clock, so that any machine ends at its low point."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "features" not in n]
    quick = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "features" in n]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": SLOW}, {"params": quick, "lr": QUICK}], weight_decay=0.01)
    peaks = [group["lr"] for group in optimiser.param_groups]
    begun, step, shown = time.time(), 0, 0.0
    mean: dict[str, float] = {}
    for made in stream(train, chance):
        gone = (time.time() - begun) / 60 / options.minutes
        if gone >= 1:
            break
        for group, peak in zip(optimiser.param_groups, peaks, strict=True):
            group["lr"] = peak * min(1.0, gone / 0.05 + 0.01) * 0.5 * (1 + math.cos(math.pi * gone))
        made = made.to(device)
        model.train()
        with torch.autocast(device.type, torch.bfloat16):
            hidden = model(made.pieces, made.features, made.mask)
            lost = losses(model, hidden, made)
        loss = total(lost)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        for name, value in lost.items():
            mean[name] = 0.98 * mean.get(name, value.item()) + 0.02 * value.item()
        if time.time() - shown > 60:
            shown = time.time()
            print(f"{gone:5.2f} step {step} " + " ".join(f"{n} {v:.3f}" for n, v in sorted(mean.items())), flush=True)
    model.cpu()
    KEPT.mkdir(exist_ok=True)
    torch.save(model.state_dict(), KEPT / f"{options.name}.pt")
    for name, value in sorted(figures(model, dev, dev_examples).items()):
        print(f"{name:44} {value:.3f}", flush=True)


def stream(train: dict[str, list[Example]], chance: random.Random) -> Iterator[Batch]:
    """Yield batches without end, each corpus by its share; a corpus that is through begins anew."""
    running = {name: iter(()) for name in train}
    names, shares = list(train), [MIXTURE[name] for name in train]
    while True:
        name = chance.choices(names, shares)[0]
        made = next(running[name], None)
        if made is None:
            running[name] = batches(train[name], chance)
            made = next(running[name])
        yield made


if __name__ == "__main__":
    main()
