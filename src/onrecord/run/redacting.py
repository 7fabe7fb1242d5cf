"""Take a person's name out of an article.

Takes:  an article, and names or the hashes of names.
Gives:  redacted(): the article with a block in place of each letter of the name, so that every position stays what it
        was; names_in(): the names in it whose hashes are known.
Leaves: who is to be forgotten: forgetting.py.

A surname alone goes where nobody else of that surname is named in the article; else it stays (surnames.py).
It is another text then, with another hash, and the bytes as they came are not kept: they had the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from onrecord.model.article import Article
from onrecord.record.forgotten import tombstone
from onrecord.run.surnames import WORD, namesakes, surname, unowned

BLOCK = "█"
MOST = 5
"""Words of a name."""


def caseless(name: str) -> str:
    """Return a name as it is compared: small letters, single spaces."""
    return " ".join(name.casefold().split())


def names_in(article: Article, hashes: AbstractSet[str]) -> set[str]:
    """Return the names, as they are written, whose hashes are among hashes."""
    told = "\n".join([article.text, article.headline or "", article.byline or ""])
    words = WORD.findall(told)
    runs = {" ".join(words[n : n + size]) for size in range(1, MOST + 1) for n in range(len(words) - size + 1)}
    return {run for run in runs | {unowned(run) for run in runs} if tombstone("person", caseless(run)) in hashes}


def forms(article: Article, name: str, forgotten: Iterable[str]) -> list[str]:
    """Return the forms in which an article names a person: the whole name; the surname where nobody else has it."""
    last = surname(name)
    return [name] if last is None or namesakes(article.text, name, forgotten) else [name, last]


def redacted(article: Article, names: Iterable[str]) -> Article:
    """Return the article without the names, its address too where it has one of them.

    Of a surname alone only what is written with a capital goes: a field is no Mr Field.
    """
    found = set(names)
    wanted = sorted(
        {form for name in found for form in forms(article, name, found)}, key=lambda form: (-len(form), form)
    )
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_spaced, wanted))})(?!\w)", re.I)

    def blocked(name: re.Match[str]) -> str:
        return name[0] if name[0].islower() and " " not in name[0] else re.sub(r"\S", BLOCK, name[0])

    def without(words: str) -> str:
        return pattern.sub(blocked, words)

    text = without(article.text)
    slug = re.compile("|".join(r"[\W_]*".join(map(re.escape, name.split())) for name in found), re.I)
    return replace(
        article,
        file=without(article.file),
        text=text,
        headline=without(article.headline) if article.headline else None,
        byline=without(article.byline) if article.byline else None,
        outlet=without(article.outlet) if article.outlet else None,
        via=without(article.via) if article.via else None,
        url=None if article.url and slug.search(article.url) else article.url,
        raw=text.encode(),
        raw_sha256=None,
    )


def _spaced(form: str) -> str:
    """Return the pattern of a form whose words may stand on two lines."""
    return r"\s+".join(map(re.escape, form.split()))
