"""Find what one party asserts and another denies.

Takes:  statements, the articles' texts.
Gives:  disagreements over an allegation: who says so, who denies it, each with the words.
Leaves: denials of a plan: disagreements.py; who is right: nobody here says so.
"""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.link.ids import identity
from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.model.statement import Statement

NEAR = 400
"""Characters between an allegation and its denial: a paragraph. Further apart, "denied that" may mean another thing."""


def denials(statements: Sequence[Statement], texts: Mapping[str, str]) -> Iterator[Disagreement]:
    """Yield a disagreement for each denial that follows another party's statement in its article."""
    by_article: dict[str, list[Statement]] = {}
    for said in statements:
        if said.speaker:
            by_article.setdefault(said.article, []).append(said)
    for said in (s for found in by_article.values() for s in found if _denies(s)):
        alleged = _before(said, by_article[said.article])
        if alleged:
            sides = (_side(alleged, "affirmed"), _side(said, "denied"))
            about = " ".join(alleged.span.of(texts[said.article]).split())
            yield Disagreement(identity("d", alleged.id, said.id), None, about, "allegation", sides)


def _denies(said: Statement) -> bool:
    return said.found_by.startswith("what is denied")


def _before(denial: Statement, others: Sequence[Statement]) -> Statement | None:
    """Return the last statement of another party before the denial, None where none is near."""
    near = [
        s
        for s in others
        if s.speaker != denial.speaker and not _denies(s) and 0 <= denial.span.start - s.span.end <= NEAR
    ]
    return max(near, key=lambda s: (s.span.end, -s.span.start), default=None)


def _side(said: Statement, value: str) -> Assertion:
    return Assertion(
        "allegation", value, None, said.speaker, said.said_on, said.article, said.span, said.confidence, said.found_by
    )
