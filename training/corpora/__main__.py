"""Print what each corpus holds, measured; --check reads everything twice over and lists what is wrong.

Takes:  names of corpora where not all are wanted; --check.
Gives:  a table on standard output: a row for each corpus and part. Status 1 where a check fails.
Leaves: licences and what is taught: CORPORA.
"""

import sys
from collections.abc import Sequence

from training.corpora import CORPORA, CORPORA_AT, documents
from training.corpora.checks import crossing, depths, in_both, links_by_kind, problems, sentences_in_both
from training.corpora.document import SPLITS, Document


def main(arguments: list[str]) -> int:
    """Print the table, and the checks where asked for."""
    if not CORPORA_AT.is_dir():
        print(f"There are no corpora in {CORPORA_AT}: nothing is measured.")
        return 0
    wanted = [argument for argument in arguments if not argument.startswith("--")] or list(CORPORA)
    failed = 0
    print(f"{'corpus':16}{'part':7}{'documents':>10}{'words':>9}  labels; links")
    for name in wanted:
        found = list(documents(name))
        show(name, found)
        if "--check" in arguments:
            failed += check(found)
    return 1 if failed else 0


def show(name: str, found: list[Document]) -> None:
    """Print a row for each part of one corpus."""
    for split in SPLITS:
        part = [document for document in found if document.split == split]
        if part:
            words = sum(len(document.text.split()) for document in part)
            labels = ", ".join(f"{layer} {count:,}" for layer, count in counted(part).items())
            links = ", ".join(f"{kind} {count:,}" for kind, count in links_by_kind(part).items())
            print(f"{name:16}{split:7}{len(part):>10,}{words:>9,}  {labels}{'; ' + links if links else ''}")


def counted(part: Sequence[Document]) -> dict[str, int]:
    """Count the labels of each layer."""
    layers = {layer: None for document in part for layer in document.layers}
    return {layer: sum(len(document.labels(layer)) for document in part) for layer in layers}


def check(found: list[Document]) -> int:
    """Print what is wrong with a corpus and how its labels overlap; return how many things are wrong."""
    wrong = [problem for document in found for problem in problems(document)]
    wrong += [f"in train and in dev: {id}" for id in sorted(in_both(found))]
    for problem in wrong[:20]:
        print(f"    WRONG {problem}")
    for layer in sorted(counted(found).keys() - {"unjudged", "word"}):
        crossed = sum(len(crossing(document.labels(layer))) for document in found)
        deep = [depth for document in found for depth in depths(document.labels(layer))]
        if crossed or any(deep):
            held = sum(depth > 0 for depth in deep)
            print(f"    {layer}: {crossed} pairs cross, {held} lie inside another, at most {max(deep)} deep")
    print(f"    sentences of eight words or more in both parts: {len(sentences_in_both(found))}")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
