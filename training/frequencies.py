"""Count in how many articles of news each word stands: data/frequencies.tsv.

Takes:  ../shared/corpora: news of several years and outlets, without the reports and the other news on which stories
        are measured; of a topic with many articles only some, else its names would pass for common words.
Gives:  the table, which holds counts of words alone.
Leaves: what the counts are worth: link/rarity.py.

Run it again with: python -m training.frequencies    (half a minute)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from training.corpora import CORPORA_AT
from training.corpora.rows import rows
from training.corpora.stories import reports

TABLE = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "data" / "frequencies.tsv"
LEAST = 3
"""Articles in which a word must stand to have a row."""
A_TOPIC = 25
"""Articles that are counted of one topic."""
NEWS = ("timelines/articles", "ecb/train", "ecb/dev", "timebank/aquaint", "tdg/dev")
_WORD = re.compile(r"[^\W\d_]{3,}")


class _Row(msgspec.Struct):
    id: str
    text: str
    topic: str | int = ""
    title: str | None = None


def main() -> None:
    """Count, and write the table."""
    counted, articles = Counter[str](), 0
    for text in _texts():
        counted.update(set(_WORD.findall(text.lower())))
        articles += 1
    kept = sorted((word, n) for word, n in counted.items() if n >= LEAST)
    lines = ["# word\tarticles", f"(all)\t{articles}", *(f"{word}\t{n}" for word, n in kept)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept):,} words of {articles:,} articles")


def _texts() -> Iterator[str]:
    for report in reports(CORPORA_AT):
        if report.part in ("train", "more"):
            yield f"{report.page.title or ''}\n{report.page.text}"
    for name in NEWS:
        topics = Counter[str | int]()
        for row in sorted(rows(CORPORA_AT / f"{name}.jsonl.xz", _Row), key=lambda row: _chance(row.id)):
            topics[row.topic] += 1
            if topics[row.topic] <= A_TOPIC or not row.topic:
                yield f"{row.title or ''}\n{row.text}"


def _chance(name: str) -> str:
    return sha256(name.encode()).hexdigest()


if __name__ == "__main__":
    main()
