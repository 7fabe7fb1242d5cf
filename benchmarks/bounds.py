"""Withhold the day of dated articles and see how far their own words bound it.

Takes:  ../shared/corpora: PolNeAR's development articles and TimeBank's, each with its day.
Gives:  how many are bounded, how many of the intervals hold the true day, the median width in days; how many articles a
        second the grammar of times reads alone, and how its time grows with adversarial digits.
Leaves: bounds by other reports of a story: link/undated_articles.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from statistics import median
from time import process_time

from onrecord.clean import cleaned
from onrecord.model.article import Article, Page
from onrecord.read import Reader
from onrecord.read.layout import Layout, laid_out
from onrecord.read.times import times
from training.corpora import CORPORA_AT, documents
from training.corpora.document import Document

MOST = 200
DIGITS = (50_000, 100_000, 200_000)


def main() -> None:
    """Print the table."""
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    found = list(islice(_articles(), MOST))
    _bounds(found)
    _speed([article for article, _ in found])


def _articles() -> Iterator[tuple[Article, date]]:
    """Yield articles without their day, and the day."""
    dated = (d for d in chain(documents("polnear"), documents("timebank")) if d.published and d.split == "dev")
    for document in chain(dated, (d for d in documents("timebank") if d.published and d.split == "train")):
        yield _undated(document), document.published or date.min


def _undated(document: Document) -> Article:
    page = Page(file=document.id, kind="text", text=document.text, raw=b"")
    article = cleaned(page)
    return replace(article, published=replace(article.published, days=None))


def _bounds(found: list[tuple[Article, date]]) -> None:
    reader = Reader()
    bounds = [(reader.read(article).published.days, day) for article, day in found]
    bounded = [(days, day) for days, day in bounds if days]
    right = sum(days.earliest <= day <= days.latest for days, day in bounded)
    width = median(days.days for days, _ in bounded) if bounded else 0
    print(f"{'bounded by their own words':42}{len(bounded)} of {len(bounds)}")
    print(f"{'intervals that hold the day':42}{right / max(1, len(bounded)):.3f}, median width {width:.0f} days")


def _speed(articles: list[Article]) -> None:
    laid = [laid_out(article) for article in articles]
    begun = process_time()
    for layout in laid:
        times(layout, None)
    print(f"{'grammar of times alone':42}{len(laid) / (process_time() - begun):.0f} articles a second")
    for size in DIGITS:
        layout = _digits(size)
        begun = process_time()
        times(layout, None)
        print(f"{f'{size:,} characters of digits':42}{process_time() - begun:.2f} s")


def _digits(size: int) -> Layout:
    text = "1987-12/31 12:30 5th 2 1/2 1,998 "
    return laid_out(cleaned(Page(file="digits", kind="text", text=text * (size // len(text)), raw=b"")))


if __name__ == "__main__":
    main()
