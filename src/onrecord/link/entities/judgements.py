"""Find what people's judgements are about.

Takes:  judgements, and the documents with their mentions.
Gives:  of_people_on(): the pairs of chains that people hold to be one party, and those that they hold apart;
        chain_at(): the chain that is mentioned at a place.
Leaves: what the machine holds: party_features.py; judgements on values and events.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.link.entities.party_evidence import At
from onrecord.model.judgement import MACHINE, Judgement, place_of
from onrecord.model.record import Document
from onrecord.model.span import Span

Pairs = list[tuple[At, At]]


def of_people_on(judgements: Iterable[Judgement], documents: Sequence[Document]) -> tuple[Pairs, Pairs]:
    """Return the pairs of chains that people judged the same, and those judged not the same; the latest word counts.

    A judgement on a mention that no chain has any more is left out here and still kept: it may come back.
    """
    known = {w.article.id: w for w in documents}
    same: Pairs = []
    apart: Pairs = []
    for judgement in in_force(judgements, "party"):
        one, other = _chain_of_reference(judgement.left, known), _chain_of_reference(judgement.right or "", known)
        if one and other and one != other and judgement.verdict != "unsure":
            (same if judgement.verdict == "same" else apart).append((one, other))
    return same, apart


def in_force(judgements: Iterable[Judgement], subject: str) -> list[Judgement]:
    """Return people's latest judgement on each pair."""
    latest: dict[frozenset[str], Judgement] = {}
    by_people = (j for j in judgements if j.subject == subject and j.by != MACHINE and j.right)
    for judgement in sorted(by_people, key=lambda j: (j.made, j.id)):
        latest[frozenset((judgement.left, judgement.right or ""))] = judgement
    return sorted(latest.values(), key=lambda j: (j.left, j.right or ""))


def _chain_of_reference(reference: str, known: Mapping[str, Document]) -> At | None:
    """Return the chain with a mention where the reference points."""
    place = place_of(reference)
    return chain_at(place[0], Span(place[1], place[2]), known) if place and place[0] in known else None


def chain_at(article: str, span: Span, known: Mapping[str, Document]) -> At | None:
    """Return the chain with a mention at a place, the one that covers it most closely."""
    chains = known[article].reading.chains
    met = [(abs(len(m) - len(span)), n) for n, c in enumerate(chains) for m in c.mentions if m.meets(span)]
    return (article, min(met)[1]) if met else None
