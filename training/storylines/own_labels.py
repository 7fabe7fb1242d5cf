"""Read the storylines that were labelled for this project, whose texts stand in ../shared/corpora.

Takes:  own_labels.jsonl.xz beside this file: labels alone, with where each article's text is found and its digest;
        or, as a command, folders of labelled packets (GUIDELINES.md, packet.py and check.py of the storylines).
Gives:  own_storylines(), in the form of storylines.jsonl.xz, part train; as a command, the file made anew.
Leaves: laying the labels over words: labelled.py.

A line of the file is a storyline without its texts: an article has "file", "corpus", "id" and "sha256" of its page.
"""

from __future__ import annotations

import json
import lzma
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from training.corpora import CORPORA_AT

LABELS = Path(__file__).with_name("own_labels.jsonl.xz")
CORPORA = {
    **{name: f"stories/{name}" for name in ("allsides-to-2017", "galaxy", "hscluster")},
    **{name: f"{name}/train" for name in ("ecb", "tdg", "polnear")},
}
"""Where the texts of each corpus stand."""
CHECK = CORPORA_AT / "storylines" / "check.py"
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
Row = dict[str, Any]


def own_storylines() -> Iterator[Row]:
    """Yield the storylines with their texts; ValueError where a text is no longer the one that was labelled."""
    with lzma.open(LABELS, "rt", encoding="utf8") as lines:
        for story in map(json.loads, lines):
            articles = [{"file": each["file"], "text": _text(each)} for each in story["articles"]]
            yield {**story, "part": "train", "articles": articles}


def _text(article: Row) -> str:
    text = page(_texts()[article["corpus"], article["id"]])
    if _digest(text) != article["sha256"]:
        raise ValueError(f"{article['corpus']} {article['id']}: is not the text that was labelled; take its story out")
    return text


@cache
def _texts() -> Mapping[tuple[str, str], Row]:
    """Return the articles of the corpora by corpus and id."""
    found = {}
    for corpus, file in CORPORA.items():
        with lzma.open(CORPORA_AT / f"{file}.jsonl.xz", "rt", encoding="utf8") as lines:
            found.update({(corpus, row["id"]): row for row in map(json.loads, lines)})
    return found


def page(article: Row) -> str:
    """Return an article as the packets have it: headline, day, text."""
    head = [article["title"].strip()] if article.get("title") else []
    if given := _DAY.match(article.get("date") or ""):
        day = date(*map(int, given.groups()))
        head.append(f"{day.day} {day:%B %Y}")
    text = re.sub(r"\n{3,}", "\n\n", article["text"].replace("\r\n", "\n").strip())
    return "\n\n".join([*head, text]) + "\n"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def main(folders: Sequence[str]) -> int:
    """Write the labels of packets in place of those that were there; a packet with a fault is named and left out."""
    where = {_digest(page(row)): {"corpus": corpus, "id": row["id"]} for (corpus, _), row in _texts().items()}
    lines = []
    for folder in sorted(folders):
        checked = subprocess.run([sys.executable, CHECK, folder, "--json"], capture_output=True, text=True, check=False)
        if checked.returncode:
            sys.stderr.write(f"{folder}: left out, its labels have faults: {checked.stdout.strip()[:200]}\n")
            continue
        story = json.loads(checked.stdout)
        for article in story["articles"]:
            digest = _digest(article.pop("text"))
            article |= {**where[digest], "sha256": digest}
        lines.append(json.dumps(story, ensure_ascii=False, sort_keys=True))
    with lzma.open(LABELS, "wt", encoding="utf8", preset=9) as out:
        out.writelines(f"{line}\n" for line in lines)
    sys.stdout.write(f"{len(lines)} storylines\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
