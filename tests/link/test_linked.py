"""The record is a pure function of the readings: order, repetition and the machine's clock change nothing."""

import random
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.link import linked
from onrecord.model.article import Page
from onrecord.model.record import Document
from onrecord.read import Reader

TEXTS = (
    ("a.txt", "2031-05-06", "Premier Emma Holt will meet President Karl Maas in Bruges on May 14, her office said."),
    ("b.txt", "2031-05-07", "“We will meet in Bruges on May 14,” Holt said. President Karl Maas declined to comment."),
    ("c.txt", "2031-05-09", "The meeting of Emma Holt and Karl Maas in Bruges was postponed on Friday, aides said."),
    (
        "d.txt",
        None,
        "Karl Maas said on May 10 that the meeting in Bruges would be short. Emma Holt will travel there on May 20.",
    ),
)


def documents() -> list[Document]:
    reader = Reader()
    found = [cleaned(Page(file=f, kind="text", text=t, raw=b"", published=d)) for f, d, t in TEXTS]
    return [Document(article, reader.read(article)) for article in found]


def test_every_order_of_arrival_gives_the_same_record() -> None:
    found = documents()
    records = [linked(order) for order in permutations(found)]
    assert all(record == records[0] for record in records)
    assert records[0].events and records[0].statements


def test_linking_again_changes_nothing() -> None:
    assert linked(documents()) == linked(documents())


def test_an_empty_record_is_a_record() -> None:
    assert linked([]).statements == ()


WORDS = [
    *"Holt Maas said that the meeting in Bruges on May 14 will be short , “ ” .".split(),
    *"postponed denied she he aides told".split(),
    "\n\n",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), min_size=1, max_size=4), st.randoms())
def test_any_texts_in_any_order_give_one_record(bags: list[list[str]], chance: random.Random) -> None:
    reader = Reader()
    articles = [
        cleaned(Page(file=f"{n}.txt", kind="text", text="Emma Holt and Karl Maas. " + " ".join(bag), raw=b""))
        for n, bag in enumerate(bags)
    ]
    found = [Document(article, reader.read(article)) for article in articles]
    record = linked(found)
    chance.shuffle(found)
    assert linked(found) == record
    for statement in record.statements:
        article = next(w.article for w in found if w.article.id == statement.article)
        assert all(0 <= p.start < p.end <= len(article.text) for p in statement.parts)
