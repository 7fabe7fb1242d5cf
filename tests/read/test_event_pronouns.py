"""A pronoun stands for the event of the last noun where its verb can have nothing but an event."""

import pytest

from tests.read.conftest import Reads


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("The hearing of Karl Maas in Bruges is near. It will be held on May 14.", "scheduled", "2031-05-14"),
        ("The hearing of Karl Maas in Bruges was due. The court postponed it.", "postponed", None),
        ("Karl Maas agreed to peace talks with Emma Holt. They will be held on May 14.", "scheduled", "2031-05-14"),
    ],
)
def test_what_a_pronoun_is_told_of_is_told_of_its_event(
    text: str, status: str, day: str | None, read_whole: Reads
) -> None:
    found = read_whole(text)
    again = [e for e in found.reading.events if e.span.of(found.article.text).lower() in ("it", "they")]
    assert [e.kind for e in again] in (["hearing"], ["talks"])
    claims = {(claim.field, claim.normalised or claim.value) for e in again for claim in e.claims}
    assert ("status", status) in claims and (day is None or ("date", day) in claims)


@pytest.mark.parametrize(
    "text",
    [
        "The hearing of Karl Maas in Bruges is near. It is a cold town.",
        "The hearing of Karl Maas in Bruges will be held on May 14. Last year it was held in August.",
    ],
)
def test_other_pronouns_stand_for_no_event(text: str, read_whole: Reads) -> None:
    found = read_whole(text)
    assert not [e for e in found.reading.events if e.span.of(found.article.text).lower() == "it" and e.kind != "other"]
