"""Measure who-said-what against PolNeAR's development articles.

Takes:  ../shared/corpora/polnear/dev.jsonl.xz; the first N articles where N is given.
Gives:  a table: whole attributions (source, cue and content each share half of their longer side), and direct
        quotations with the right source, as precision at the coverage reached.
Leaves: which person a source means: PolNeAR does not say.

Published beside it, on other data and by other measures: Citron 0.57 F1 (quotation and person), CofeNet 0.83 / 0.75 /
0.73 F1 (exact source / cue / content on PolNeAR test).
"""

import json
import lzma
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.attribution import Attribution, acts
from onrecord.model.reading import Reading
from onrecord.model.span import Span, hull
from onrecord.read import Reader

DEV = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "polnear" / "dev.jsonl.xz"
SHORT = 5  # words: below it a quotation is a borrowed word and no speech
READER = Reader()
Gold = dict[str, Span | None]


def main(most: int | None) -> None:
    """Print the table."""
    if not DEV.exists():
        print(f"There is no {DEV}: nothing is measured.")
        return
    whole, direct = [0, 0, 0], list[tuple[float, bool] | None]()
    for article in islice(rows(), most):
        reading, gold = read_row(article), [_gold(a) for a in article["attributions"]]
        said = acts(reading.attributions)
        whole[0] += sum(any(_roles_agree(a, g) for g in gold) for a in said)
        whole[1] += len(said)
        whole[2] += len(gold)
        direct += answers(reading, article)
    shown = [answer for answer in direct if answer is not None]
    print(row("whole attributions, by half", *whole))
    print(row("direct quotations with the right source", sum(right for _, right in shown), len(shown), len(direct)))


def row(name: str, right: int, given: int, asked: int) -> str:
    """Return a row of the table."""
    found = f"precision {right / given:.3f}  recall {right / asked:.3f}  F1 {2 * right / (given + asked):.3f}"
    return f"{name:42}{found}  coverage {given / asked:.3f} of {asked:,}"


def rows() -> Iterator[dict[str, Any]]:
    """Yield PolNeAR's development articles."""
    with lzma.open(DEV, "rt", encoding="utf8") as lines:
        yield from map(json.loads, lines)


def read_row(row: dict[str, Any]) -> Reading:
    """Return the reading of an article of PolNeAR."""
    page = Page(file=row["id"], kind="text", text=row["text"], raw=b"", published=row["date"])
    return READER.read(cleaned(page))


def _gold(attribution: dict[str, Any]) -> Gold:
    """Return the hull of each role, None where it is missing."""
    spans = {role: [Span(*piece) for piece in attribution[role]] for role in ("source", "cue", "content")}
    return {role: hull(pieces) if pieces else None for role, pieces in spans.items()}


def _roles_agree(ours: Attribution, gold: Gold) -> bool:
    """Tell whether all three roles agree by half of the longer side."""
    pairs = ((ours.source, gold["source"]), (ours.cue, gold["cue"]), (hull(ours.content), gold["content"]))
    return all(a is not None and b is not None and _half(a, b) for a, b in pairs)


def _half(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared * 2 >= max(len(a), len(b))


def answers(reading: Reading, row: dict[str, Any]) -> Iterator[tuple[float, bool] | None]:
    """Yield for each direct quotation that has a speaker in gold how sure ours is, and whether it is right; or None.

    Where no source of ours stands (a quotation that goes on), the speaker's name must stand in gold's source, or gold's
    source be a pronoun.
    """
    for label in map(_gold, row["attributions"]):
        content = label["content"]
        words = content.of(row["text"]) if content and label["source"] else ""
        if not content or words[:1] not in '"“' or len(words.split()) < SHORT:
            continue
        met = [a for a in reading.attributions if a.mode == "direct" and any(p.meets(content) for p in a.content)]
        shown = met and met[0].speaker is not None
        yield (met[0].confidence, agrees(met[0], label, reading, row["text"])) if shown else None


def agrees(ours: Attribution, label: Gold, reading: Reading, text: str) -> bool:
    """Tell whether the source is the label's; in five labels of direct speech source and cue stand exchanged."""
    source, cue = label["source"], label["cue"]
    if source is None:
        return False
    if ours.source:
        exchanged = cue is not None and ours.cue is not None and ours.cue.meets(source) and ours.source.meets(cue)
        return exchanged or ours.source.meets(source)
    chain = reading.chains[ours.speaker or 0]
    written = source.of(text)
    return written.lower() in ("he", "she", "they", "it") or any(
        f.split()[-1] in written for f in (chain.name, *chain.also)
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
