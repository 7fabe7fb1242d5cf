"""The corpora that teach the reader, in one form.

Takes:  the folder of the corpora, as it lies beside the checkout.
Gives:  CORPORA: what each one teaches and under which licence; documents(name) reads one.
Leaves: how much of which to train on: the mixture.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora import (
    coref,
    corenlp,
    ecb,
    factuality,
    gmb,
    meantime,
    names,
    polnear,
    syntax,
    tdg,
    timebank,
    wikiwars,
)
from training.corpora.document import Document

CORPORA_AT = Path(__file__).resolve().parents[3] / "shared" / "corpora"
NONE = "none stated"


@dataclass(frozen=True, slots=True)
class Corpus:
    """One source of examples; licence is in its makers' words, open tells whether they state one."""

    load: Callable[[Path], Iterator[Document]]
    teaches: tuple[str, ...]
    licence: str

    @property
    def open(self) -> bool:
        """Tell whether --only-open keeps it."""
        return not self.licence.startswith(NONE)


CORPORA: dict[str, Corpus] = {
    "polnear": Corpus(polnear.polnear, ("source", "cue", "content"), NONE),
    "timebank": Corpus(timebank.timebank, ("time", "event"), f"{NONE}; corrections: Apache License Version 2.0"),
    "aquaint": Corpus(timebank.aquaint, ("time", "event"), f"{NONE}; corrections: Apache License Version 2.0"),
    "wikiwars": Corpus(wikiwars.wikiwars, ("time",), "Creative Commons Attribution-ShareAlike 3.0 License"),
    "meantime": Corpus(
        meantime.meantime,
        ("time", "event", "chain"),
        "Creative Commons Attribution 4.0 International Public License (CC BY 4.0)",
    ),
    "uner": Corpus(names.uner, ("name",), "Attribution-ShareAlike 4.0 International"),
    "wikigold": Corpus(names.wikigold, ("name",), "licensed under CC-BY 4.0"),
    "crossner": Corpus(names.crossner, ("name",), "MIT License"),
    "gmb": Corpus(gmb.gmb, ("name", "time"), NONE),
    "uds": Corpus(factuality.uds, ("event",), "MIT License; text and annotation CC BY-SA 4.0"),
    "uw": Corpus(factuality.uw, ("event",), f"{NONE} for the annotation; repository: MIT License"),
    "tdg": Corpus(tdg.tdg, ("event",), f"{NONE}; texts: Wikinews, CC BY 2.5"),
    "gum": Corpus(coref.gum, ("chain",), "by genre: CC BY, CC BY-SA (bio, voyage) or public domain texts"),
    "ecb": Corpus(ecb.ecb, ("chain",), "annotation: Creative Commons Attribution 3.0 Unported License"),
    "polnear-corenlp": Corpus(corenlp.corenlp, ("chain",), NONE),
    "ewt-syntax": Corpus(syntax.ewt, ("word",), "Attribution-ShareAlike 4.0 International"),
    "gum-syntax": Corpus(
        syntax.gum_syntax,
        ("word",),
        "Creative Commons License Attribution-NonCommercial-ShareAlike 4.0 International, as a whole",
    ),
}


def documents(name: str, corpora: Path = CORPORA_AT) -> Iterator[Document]:
    """Yield the documents of one corpus; KeyError for a name that CORPORA lacks, FileNotFoundError without files."""
    return CORPORA[name].load(corpora)


def only_open() -> tuple[str, ...]:
    """Return the names of the corpora that state a licence."""
    return tuple(name for name, corpus in CORPORA.items() if corpus.open)
