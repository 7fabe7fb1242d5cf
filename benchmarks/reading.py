"""Measure what reading real news costs: articles of 500 words a second of one core, and the network's part of it.

Takes:  the number of articles (60) of ../shared/corpora/storylines, part train.
Gives:  one line: processor seconds in the network and in all else, articles of WORDS words a processor second.
Leaves: the network beside bare products: speed.py. From file to committed record: articles.py.

Run it with: python -m benchmarks.reading [NUMBER]
"""

from __future__ import annotations

import sys
from itertools import islice
from time import process_time

from benchmarks.storylines import AT
from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.read import Reader
from onrecord.read.network.session import Network, Scores
from onrecord.read.network.windows import Window
from training.storylines.labelled import stories

NUMBER, WORDS = 60, 500


def main(number: int) -> None:
    """Read the articles twice, the first time to open tables, and print the line."""
    known = (article for story in stories(AT / "storylines.jsonl.xz", "train") for article in story["articles"])
    articles = [cleaned(Page(a["file"], "text", a["text"], b"")) for a in islice(known, number)]
    reader, network = Reader(), _timed()
    for _ in range(2):
        network.clear()
        begun = process_time()
        for article in articles:
            reader.read(article)
        whole = process_time() - begun
    rate = sum(len(article.text.split()) for article in articles) / WORDS / whole
    print(f"{len(articles)} articles: {whole:.1f} s, {sum(network) / whole:.2f} of it the network; {rate:.2f} a second")


def _timed() -> list[float]:
    """Return a list that gets the processor seconds of each run of the network."""
    took, run = list[float](), Network._run

    def timed(self: Network, window: Window) -> list[Scores]:
        begun = process_time()
        found = run(self, window)
        took.append(process_time() - begun)
        return list(found)

    Network._run = timed  # type: ignore[method-assign]
    return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
