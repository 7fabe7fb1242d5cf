"""Measure cleaning on real web pages, beside trafilatura alone.

Takes:  the page corpus beside the checkout (../shared/corpora/pages): pages, pieces of their text that belong in the
        article, pieces that do not, pieces that readers wrote, and the day of publication.
Gives:  a table on standard output.
Leaves: plain text, which has no such corpus.

Run it with: python benchmarks/pages.py [LANGUAGE]    (English where none is named; "all" for every page)
"""

import gzip
import json
import lzma
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import trafilatura
from lxml.html import HTMLParser, document_fromstring, tostring

from onrecord.clean import cleaned
from onrecord.clean.months import NAMES
from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded
from onrecord.model.article import Article, Page
from onrecord.read.reader import Reader

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "pages"
KINDS = ("keep", "reject", "comments")
# What of a page names days by its tag: all of it is taken out of the pages that are read without their day.
DATING = (
    "//script | //time | //link[@rel='canonical'] | //meta[@property='og:url'] | //*[contains(@itemprop, 'date')]"
    " | //meta[contains(@content, '19') or contains(@content, '20')][string-length(@content) < 40]"
)
UNDATED = 200


def main(language: str) -> int:
    """Print the table; exit status 1 where the corpus is not there."""
    if not CORPUS.is_dir():
        print(f"The page corpus is not here ({CORPUS.name} is looked for beside the checkout): nothing measured.")
        return 1
    counts: Counter[str] = Counter()
    for entry in islice(_entries("htmldate.jsonl.xz", language), 20):
        _alone(_page(entry), Counter())  # fills the caches of the date library, which takes seconds once
    for entry in _entries("trafilatura.jsonl.xz", language):
        _segments(entry, counts)
    for entry in _entries("htmldate.jsonl.xz", language):
        _count_day(entry, counts)
    reader = Reader()
    for entry in sorted(_entries("htmldate.jsonl.xz", language), key=_hash_order)[:UNDATED]:
        _without_day(entry, reader, counts)
    _print(counts)
    return 0


def _entries(name: str, language: str) -> Iterator[dict[str, Any]]:
    with lzma.open(CORPUS / name, "rt", encoding="utf-8") as lines:
        entries = map(json.loads, lines)
        yield from (entry for entry in entries if language in ("all", entry.get("language")))


def _page(entry: dict[str, Any]) -> Page:
    raw = gzip.decompress((CORPUS / entry["file"]).read_bytes())
    return Page(Path(entry["file"]).name, "html", decoded(raw, entry["file"]), raw, url=entry.get("url"))


def _segments(entry: dict[str, Any], counts: Counter[str]) -> None:
    """Count in which texts the pieces of one page are found: those of our zones and that of trafilatura."""
    try:
        page = _page(entry)
    except SkipArticle:
        counts["unreadable"] += 1
        return
    ours, alone = _ours(page, counts), _alone(page, counts)
    texts = {"ours": _reporting(ours), "alone": _folded(alone.text if alone else "")}
    comments = _folded("".join(_zones(ours, "comment")))
    for kind in KINDS:
        for words in map(_folded, entry.get(kind) or ()):
            counts[kind] += 1
            counts.update(f"{kind} {whose}" for whose, text in texts.items() if words in text)
            counts[f"{kind} told apart"] += words in comments
    counts["pages"] += 1
    counts["skipped"] += ours is None


def _count_day(entry: dict[str, Any], counts: Counter[str]) -> None:
    page = _page(entry)
    ours, alone = _ours(page, counts), _alone(page, counts)
    days = ours.published.days if ours else None
    counts["dated"] += 1
    counts["day ours"] += days is not None and str(days.earliest) <= entry["date"] <= str(days.latest)
    counts["day alone"] += bool(alone) and alone.date == entry["date"]
    counts["none ours"] += days is None
    counts["none alone"] += not (alone and alone.date)


def _hash_order(entry: dict[str, Any]) -> str:
    """Return what puts entries in an order that has nothing to do with them."""
    return sha256(entry["file"].encode()).hexdigest()


def _without_day(entry: dict[str, Any], reader: Reader, counts: Counter[str]) -> None:
    """Count what a page is dated that no longer says its day: nothing, days that hold it, or wrong ones."""
    try:
        article = cleaned(undated(_page(entry), date.fromisoformat(entry["date"])))
    except SkipArticle:
        return
    days = reader.read(article).published.days
    holds = days is not None and str(days.earliest) <= entry["date"] <= str(days.latest)
    counts["undated none" if days is None else "undated holds" if holds else "undated wrong"] += 1


def undated(page: Page, day: date) -> Page:
    """Return page without its address, without tags that name days and without day in any written form."""
    tree = document_fromstring(page.text.encode(), parser=HTMLParser(encoding="utf-8"))
    found: Any = tree.xpath(DATING)
    for node in found:
        if node.getparent() is not None:
            node.drop_tree()
    html = _day_pattern(day).sub("", tostring(tree, encoding="unicode"))
    return replace(page, text=html, raw=html.encode(), url=None)


def _day_pattern(day: date) -> re.Pattern[str]:
    """Return what finds day as people and programs write it, with its year or without."""
    month = "|".join(sorted(NAMES[day.month - 1].split(), key=len, reverse=True))
    d, m, y = rf"0?{day.day}(?:st|nd|rd|th|er)?", f"0?{day.month}", f"(?:{day.year}|{day.year % 100:02})"
    gap = r"(?:\s|&nbsp;|&#160;|<[^>]*>){0,3}"
    named = rf"\b{d}\.?{gap}(?:of |de )?(?:{month})\b|\b(?:{month})\b\.?{gap}{d}\b"
    parts = [rf"{day.year}\D?{m}\D?{d}", rf"{d}([-/.])\s?{m}\1\s?{y}", rf"{m}([-/.])\s?{d}\2\s?{y}", f"{d}\\.{m}\\."]
    figures = "|".join(rf"(?<!\d){part}(?!\d)" for part in [*parts, rf"{day.year}年{m}月{d}日"])
    return re.compile(f"{figures}|{named}", re.I)


def _ours(page: Page, counts: Counter[str]) -> Article | None:
    start = time.process_time()
    try:
        return cleaned(page)
    except SkipArticle:
        return None
    finally:
        counts["microseconds ours"] += round(1e6 * (time.process_time() - start))


def _alone(page: Page, counts: Counter[str]) -> Any:
    start = time.process_time()
    found = trafilatura.bare_extraction(page.text, url=page.url, with_metadata=True, include_comments=False)
    counts["microseconds alone"] += round(1e6 * (time.process_time() - start))
    return found


def _zones(article: Article | None, *kinds: str) -> list[str]:
    return [zone.span.of(article.text) for zone in article.zones if zone.kind in kinds] if article else []


def _reporting(article: Article | None) -> str:
    return _folded(" ".join(_zones(article, "headline", "body", "caption")))


def _folded(words: str) -> str:
    return " ".join(words.split())


def _print(counts: Counter[str]) -> None:
    print(f"{counts['unreadable']} pages cannot be decoded and are left out")
    print(f"{counts['pages']} pages ({counts['skipped']} without an article), {counts['dated']} pages with a known day")
    print(f"{'':34}{'ours':>8}{'trafilatura':>14}")
    for kind, label in zip(KINDS, ("kept in the report", "furniture kept out", "comments kept out"), strict=True):
        found = [counts[f"{kind} {whose}"] / max(1, counts[kind]) for whose in ("ours", "alone")]
        ours, alone = found if kind == "keep" else [1 - share for share in found]
        print(f"{label + f' ({counts[kind]})':34}{ours:8.3f}{alone:14.3f}")
    print(f"{'F1 of text kept and furniture':34}{_f1(counts, 'ours'):8.3f}{_f1(counts, 'alone'):14.3f}")
    shares = [counts[f"day {whose}"] / max(1, counts["dated"]) for whose in ("ours", "alone")]
    print(f"{'day of publication':34}{shares[0]:8.3f}{shares[1]:14.3f}")
    print(f"{'no day given':34}{counts['none ours']:8}{counts['none alone']:14}")
    print(f"{'wrong day given':34}{_wrong(counts, 'ours'):8}{_wrong(counts, 'alone'):14}")
    pages = max(1, counts["pages"] + counts["dated"])
    times = [counts[f"microseconds {whose}"] / pages / 1000 for whose in ("ours", "alone")]
    print(f"{'CPU milliseconds a page':34}{times[0]:8.1f}{times[1]:14.1f}")
    print(f"comments that stand in a comment zone: {counts['comments told apart']} of {counts['comments']}")

    none, holds, wrong = (counts[f"undated {how}"] for how in ("none", "holds", "wrong"))
    print(f"pages read without their day: {none} undated, {holds} with days that hold it, {wrong} wrong")


def _f1(counts: Counter[str], whose: str) -> float:
    """Return F1 as trafilatura's own evaluation has it: pieces that belong in the text are its positives."""
    kept, let_in = counts[f"keep {whose}"], counts[f"reject {whose}"]
    return 2 * kept / max(1, kept + counts["keep"] + let_in)


def _wrong(counts: Counter[str], whose: str) -> int:
    return counts["dated"] - counts[f"day {whose}"] - counts[f"none {whose}"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "en"))
