"""What a word governs, and what governs it, tell its kind."""

from __future__ import annotations

import pytest

from tests.read.conftest import Reads

DAY = "2031-06-03"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The guard killed two men in Kelby on Monday.", "killing"),
        ("Two men were killed in Kelby on Monday by a guard.", "killing"),
        ("Paul Drake killed his brother in Kelby on Monday.", "killing"),
        ("The officer who killed Jon Breck in May was charged on Monday.", "killing"),
        ("They killed four guards in Kelby on Monday and fled.", "killing"),
        ("Rebels are said to have killed the mayor of Kelby on Monday.", "killing"),
        ("A storm killed two men in Kelby on Monday.", "death"),
        ("Two men were killed in Kelby on Monday by falling rocks.", "death"),
        ("The disease killed 40 people in Kelby in May.", "death"),
        ("A boy was killed in Kelby on Monday by a train.", "death"),
    ],
)
def test_who_kills_tells_a_killing_from_a_death(read_whole: Reads, text: str, kind: str) -> None:
    found = read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY)
    assert [e.kind for e in found.reading.events if e.span.of(found.article.text) == "killed"] == [kind]
