"""The same documents give the same bytes on every run, whatever the interpreter's hashes are."""

import subprocess
import sys
from dataclasses import replace

from onrecord.link import linked
from onrecord.model.record import Document
from tests.link.conftest import Told

PROGRAM = """
from onrecord.clean import cleaned
from onrecord.link import linked
from onrecord.model.article import Page
from onrecord.model.record import Document
from onrecord.read import Reader
texts = [
    "Emma Holt will meet Karl Maas in Bruges on May 14, aides said. Holt may also meet Lars Lund in Ghent on May 20.",
    "Karl Maas denied that he would meet Emma Holt in Bruges. The Northern Harbour Authority (NHA) confirmed it.",
]
pages = [Page(file=f"{n}.txt", kind="text", text=text, raw=b"", published="2031-05-06") for n, text in enumerate(texts)]
print(linked([Document(article, Reader().read(article)) for article in map(cleaned, pages)]))
"""


def test_two_runs_with_other_hashes_give_one_record() -> None:
    runs = [
        subprocess.run([sys.executable, "-c", PROGRAM], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout and runs[0].stdout


def test_assertions_of_the_same_words_stand_in_one_order(told: Told) -> None:
    document = told("Emma Holt will meet Karl Maas in Bruges on May 14.")
    (mention,) = document.reading.events
    claims = tuple(replace(mention.claims[0], found_by=f"rule {n}") for n in range(9))
    reading = replace(document.reading, events=(replace(mention, claims=claims),))
    (event,) = linked([Document(document.article, reading)]).events
    assert [a.found_by for a in event.assertions] == [f"rule {n}" for n in range(9)]
