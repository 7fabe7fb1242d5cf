"""Files as a person gives them, taken in, cleaned and read; and what a test asks of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.intake import pages
from onrecord.model.article import Article
from onrecord.model.reading import Reading
from onrecord.read import Reader

LEAD = (
    "The island council will vote on the new ferry fares on Thursday, council leader Rhea Tolm said on Monday after a "
    "meeting with the crews."
)
SAID = "“Fares have to rise,” Tolm said. “There is no other way.”"
MORE = "The crews are against it, and their speaker Ossi Brandt has asked for another month to study the plans."
UTF8 = '<meta charset="utf-8">'


@dataclass
class Taken:
    """What came of files: articles by name with their readings, and what was said of those that were refused."""

    articles: dict[str, Article] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    def kind(self, words: str) -> str | None:
        """Return the zone in which the words stand, None where no article has them."""
        for article in self.articles.values():
            at = article.text.find(words)
            if at >= 0:
                return next((zone.kind for zone in article.zones if zone.span.start <= at < zone.span.end), None)
        return None

    def said(self) -> list[tuple[str | None, str]]:
        """Return speaker and words of every statement."""
        return [
            (None if one.speaker is None else reading.chains[one.speaker].name, span.of(self.articles[name].text))
            for name, reading in self.readings.items()
            for one in reading.attributions
            if one.stated
            for span in one.content
        ]

    def speakers(self, words: str) -> set[str | None]:
        """Return who is held to have said the words."""
        return {speaker for speaker, content in self.said() if words in content}

    def day(self) -> str | None:
        """Return the day of the only article."""
        (article,) = self.articles.values()
        return article.published.days.iso if article.published.days else None


Take = Callable[..., Taken]


def taken(folder: Path, files: dict[str, bytes], reader: Reader | None) -> Taken:
    """Take in files; without a reader they are cleaned only."""
    found = Taken()
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    for page in pages(str(folder / name) for name in files):
        try:
            if isinstance(page, SkipArticle):
                raise page
            article = cleaned(page)
        except SkipArticle as error:
            found.messages.append(str(error))
            continue
        found.articles[article.file] = article
        if reader:
            found.readings[article.file] = reader.read(article)
    return found


def report(*inside: str, head: str = UTF8, top: str = "", address: str = "") -> str:
    """Return a page with a report, its own words inside, its tags in head, its byline in top."""
    link = f'<link rel="canonical" href="{address}">' if address else ""
    return (
        f'<html lang="en"><head>{head}<title>Ferry fares to rise | Skerry Post</title>{link}</head><body>'
        f"<article><h1>Ferry fares to rise</h1>{top}<p>SKERRY – {LEAD}</p><p>{SAID}</p>{''.join(inside)}<p>{MORE}</p>"
        "</article><footer>© 2029 Skerry Post</footer></body></html>"
    )
