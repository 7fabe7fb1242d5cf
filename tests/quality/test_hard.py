"""No hard paragraph puts words into a wrong mouth, and most of what is said in them is found.

One paragraph, one difficulty, named in the test's id. What is known to fail stands in KNOWN with its reason; it is
tried all the same, and the test fails when it comes right, so that the list stays true.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from onrecord.read import Reader
from tests.quality.hard import Case, cases, read, verdicts

RIGHT = 0.75
"""Share of all statements in these paragraphs that must be found with the right speaker; it only rises."""
KNOWN: dict[str, str] = {
    "institutions/regulator-company-and-bank": "a company is taken for a person, the one of its paragraph",
    "long-apposition/colleague-who-also-spoke": "the apposition holds a cue of its own",
    "mixed/scraps-from-two": "a bare infinitive says it: heard her say that",
    "pronoun-two-candidates/dismissed-keeper-speaks": "only the sense tells",
    "quotation-inside-quotation/inner-at-the-start": "the inner quotation opens the outer one",
    "quotation-inside-quotation/officer-quotes-suspect-and-caller": "a caller without a name is quoted",
    "relayed/father-used-to-say": "used to say is a habit, and told by somebody else",
    "title-change/commissioner-then-candidate": "the office passed to somebody in the article",
    "two-speakers-in-a-paragraph/semicolon-two-crops": "two statements before their cues in one sentence",
}


@cache
def reader() -> Reader:
    return Reader()


def _marked(case: Case) -> object:
    known = KNOWN.get(case["id"])
    marks = [pytest.mark.xfail(reason=known, strict=True)] if known else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in cases()])
def test_nothing_in_a_wrong_mouth(case: Case) -> None:
    assert [line for verdict, line in verdicts(case, *read(case, reader())) if verdict == "wrong"] == []


def test_most_statements_are_found_with_their_speaker() -> None:
    counts = Counter(verdict for case in cases() for verdict, _ in verdicts(case, *read(case, reader())))
    assert counts["right"] >= RIGHT * counts.total()
