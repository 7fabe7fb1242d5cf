"""Measure the trained reader on the development parts of the corpora.

Takes:  ../shared/corpora and the weights in src/onrecord/data/reader, or those of --weights FOLDER; --only NAME for one
        corpus; --floors sets the floors anew where figures rose, --lower also where they fell.
Gives:  a table: each figure with its 95 % interval, its floor and what was published elsewhere; exit status 1 where a
        figure lies below its floor.
Leaves: the record as a whole: cases.py. Speed and memory: speed.py.
"""

import argparse
import hashlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # training/ is not in the package

from onrecord.read.network import Network, weights
from onrecord.read.network.model_files import SHIPPED
from training.corpora import CORPORA_AT, documents
from training.corpora.document import Document
from training.figures import Figure, figures
from training.measure import looked

FLOORS = Path(__file__).parent / "floors.json"
CORPORA = (
    "polnear",
    "uner",
    "crossner",
    "timebank",
    "aquaint",
    "meantime",
    "tdg",
    "uds",
    "uw",
    "gum",
    "ewt-syntax",
    "gum-syntax",
)
PUBLISHED = {
    "polnear source": "BERT-base .81, CofeNet .83 (test)",
    "polnear cue": "BERT-base .74, CofeNet .75 (test)",
    "polnear content": "BERT-base .69, CofeNet .73 (test)",
    "uner name": "XLM-R large .86",
    "timebank time": "ClearTK .83 (TempEval-3 test)",
    "timebank event": "ATT-1 .81 (TempEval-3 test)",
    "ewt-syntax attachment": "spaCy trf .92 (test, marks counted)",
    "ewt-syntax attachment with relation": "spaCy trf .89 (test, marks counted)",
}
"""What others reached, on other parts or other data."""
SLACK, FEW = 0.005, 3
"""How far a figure may lie below its floor, or of how many of the things that it rests on: int8 arithmetic differs
between kinds of processor, and one of 134 times is .007."""


class Floors(msgspec.Struct):
    """The figures that were reached, and which gold they were reached on."""

    gold: str
    floors: dict[str, float]


def main() -> int:
    """Print the table; return the exit status."""
    options = asked()
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return 0
    names = [options.only] if options.only else CORPORA
    dev = [d for name in names for d in documents(name) if d.split == "dev"]
    found = figures(list(looked(dev, Network(weights(options.weights)))))
    stored = options.into
    known = msgspec.json.decode(stored.read_bytes(), type=Floors) if stored.exists() else Floors("", {})
    show(found, known.floors)
    if options.beside:
        compare(found, figures(list(looked(dev, Network(weights(options.beside))))))
    if options.only or options.beside:
        return 0
    if options.floors or options.lower:
        stored.write_bytes(kept(found, known, fingerprint(dev), lower=options.lower))
        return 0
    return held(found, known, fingerprint(dev))


def asked() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=SHIPPED)
    parser.add_argument("--only", choices=CORPORA)
    parser.add_argument("--beside", type=Path, help="other weights, to compare: the same ones unquantised")
    parser.add_argument("--into", type=Path, default=FLOORS, help="the file of floors")
    parser.add_argument("--floors", action="store_true", help="write the figures as new floors where they rose")
    parser.add_argument("--lower", action="store_true", help="write them where they fell too")
    return parser.parse_args()


def show(found: Mapping[str, Figure], floors: Mapping[str, float]) -> None:
    """Print each figure beside its interval, its floor and what is published."""
    print(f"{'on development documents':40}{'figure':>8}   95 %          right   floor  published")
    for name, f in sorted(found.items()):
        floor = f"{floors[name]:.3f}" if name in floors else "-"
        print(
            f"{name:40}{f.value:8.3f}   {f.low:.3f}-{f.high:.3f}  {f.right:6,}  {floor:>6}  {PUBLISHED.get(name, '')}"
        )


def compare(found: Mapping[str, Figure], other: Mapping[str, Figure]) -> None:
    """Print how far the figures of two sets of weights lie apart, the widest first."""
    apart = sorted(((found[name].value - other[name].value, name) for name in found), key=lambda pair: -abs(pair[0]))
    for gap, name in apart:
        print(f"{gap:+.4f}  {name}")


def held(found: Mapping[str, Figure], known: Floors, gold: str) -> int:
    """Return 1 where a figure fell below its floor, or the gold is another."""
    if known.gold != gold:
        print("The development documents are not those of the floors; see --floors.")
        return int(bool(known.gold))
    fallen = [name for name, f in found.items() if worse(name, f, known.floors.get(name))]
    for name in fallen:
        print(f"{name} fell below its floor: {found[name].value:.3f} under {known.floors[name]:.3f}.")
    return int(bool(fallen))


def kept(found: Mapping[str, Figure], known: Floors, gold: str, *, lower: bool) -> bytes:
    """Return the figures as floors; one that fell stays as it was, unless lower is asked for."""
    floors = {
        name: known.floors[name] if worse(name, f, known.floors.get(name)) and not lower else round(f.value, 3)
        for name, f in found.items()
    }
    return msgspec.json.format(msgspec.json.encode(Floors(gold, dict(sorted(floors.items())))), indent=2) + b"\n"


def worse(name: str, found: Figure, floor: float | None) -> bool:
    """Tell whether a figure lies beyond its floor; of what is shown wrongly, less is better."""
    if floor is None:
        return False
    slack = max(SLACK, FEW / max(found.right, 1))
    return found.value > floor + slack if name.startswith("planned") else found.value < floor - slack


def fingerprint(dev: Sequence[Document]) -> str:
    """Return a digest of the texts and labels that the figures rest on."""
    digest = hashlib.sha256()
    for document in dev:
        digest.update(repr((document.id, document.text, sorted(document.layers.items()))).encode())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
