"""Follow pronouns back to whom they stand for.

Takes:  the discourse so far, and where the pronoun stands.
Gives:  Speaker: the last one who spoke or was spoken of, as long as nobody else could be meant.
Leaves: descriptions and names: descriptions.py, named.py.
"""

from collections.abc import Sequence

from onrecord.read.speech.discourse import Discourse, Speaker

REACH = 3
"""How many paragraphs back a pronoun is followed; further back the last subject was right too seldom (read by eye)."""
_FAR = 45
"""How many sentences back a pronoun is followed within a paragraph: by then nothing of the confidence is left."""
_OPENING = 6
"""Words of a sentence within which its subject stands."""
_TOGETHER = 60
"""Characters within which two names with one of these words between them did something together."""
_WITH = (" and ", " met ", " meets ", " joined ", " spoke with ", " spoke to ", " talked to ", " talked with ")
_PLAIN = 0.7
"""Confidence from which a pronoun outside a source is followed at all."""
_BOTH = 0.9
"""Confidence in whom rule and network agree on."""
_SUBJECT, _SHOWN = 0.58, 0.7
"""Confidence in the first of several persons of a sentence, alone and where the network agrees."""
_STRONG = 0.8
"""Confidence from which the last speaker stands against the network: of 17 such pronouns in PolNeAR's development
articles 16 meant the speaker; of 12 for the last person named 6 meant that person."""
_SPEAKER = "pronoun for the last speaker"
_BODIES = frozenset({"group", "organisation", "place"})
_NOBODY = Speaker(None, 0.4, "pronoun for nobody named near it")


def singular(discourse: Discourse, at: int, start: int, gender: str) -> Speaker:
    """Return whom he or she at start in frame at means, by rule and by network; a weak rule yields to doubt."""
    rule, seen = _last(discourse, at, start, gender), discourse.meant.get(start)
    if seen is None or discourse.kind(seen) != "person" or not discourse.may_be(seen, gender):
        return rule
    if rule.party == seen:
        return Speaker(seen, _BOTH if rule.confidence > _SUBJECT else _SHOWN, rule.rule)
    if rule.confidence >= _STRONG and rule.rule == _SPEAKER:
        return rule
    if rule.party is not None:
        return Speaker(None, 0.5, "pronoun for one of two", (rule.party, seen))
    return Speaker(None, 0.5, rule.rule, tuple(dict.fromkeys((*rule.candidates, seen))))


def _last(discourse: Discourse, at: int, before: int, gender: str) -> Speaker:
    """Return whom he or she means by rule: who spoke last, else the last subject; each frame between adds doubt."""
    if discourse.spoke.get(at, 0) is None:
        return _NOBODY  # somebody unsettled speaks in this sentence: "he" is most likely that one
    doubt = 0.0
    for k in range(at, max(-1, at - _FAR), -1):
        if discourse.frames[at].paragraph - discourse.frames[k].paragraph > REACH:
            break
        spoke = discourse.spoke.get(k) if k < at else None
        asked = spoke if k in discourse.asked else None  # who asked does not answer
        fits = (p for start, p in discourse.people[k] if (k < at or start < before) and discourse.may_be(p, gender))
        named = [party for party in fits if party != asked]
        if spoke is not None and discourse.one_without_a_name(spoke):
            return Speaker(spoke, round(0.8 - doubt, 2), _SPEAKER)
        if spoke is not None and spoke in named:
            return Speaker(spoke, round(0.9 - doubt, 2), _SPEAKER)
        if named:
            return _subject(discourse, k, named, gender, doubt)
        if k < at and k in discourse.blurred:
            return Speaker(None, 0.4, "pronoun for one of two", discourse.blurred[k])
        if k in discourse.spoke and k < at and discourse.spoke[k] is None:
            doubt += 0.15
        doubt += 0.02
    return _NOBODY


def _subject(discourse: Discourse, k: int, named: Sequence[int], gender: str, doubt: float) -> Speaker:
    """Return the first of several named persons where it opens its sentence, nobody where it does not."""
    distinct = list(dict.fromkeys(named))
    sure = [p for p in distinct if discourse.cast.parties[p].sex == gender]
    if len(distinct) == 1 or sure == distinct[:1]:
        return Speaker(distinct[0], round(0.85 - doubt, 2), "pronoun for the last person named")
    first, second = (next(start for start, p in discourse.people[k] if p == who) for who in distinct[:2])
    between = discourse.layout.text[first:second]
    if second - first < _TOGETHER and any(word in between for word in _WITH):
        return Speaker(None, 0.4, "pronoun for one of two named together", tuple(distinct))
    opening = sum(1 for i in discourse.frames[k].items if i.span.start < first and not i.mark)
    if opening <= _OPENING:
        return Speaker(distinct[0], round(_SUBJECT - doubt, 2), "pronoun for the last subject", tuple(distinct))
    return Speaker(None, 0.4, "pronoun for one of several", tuple(distinct))


def plural(discourse: Discourse, at: int, start: int, pronoun: str) -> Speaker:
    """Follow they and it at start in frame at back to the group or body that spoke there or in the three right before.

    "The port has closed its quay, it said": the body that opens the sentence, where the network takes it for the same.
    """
    opens = _opening_body(discourse, at, start) if pronoun == "it" else None
    if opens is not None and discourse.meant.get(start) == opens:
        return Speaker(opens, 0.8, "pronoun for the body that opens the sentence")
    for k in range(at, max(-1, at - 4), -1):
        spoke = discourse.spoke.get(k)
        if spoke is not None and pronoun in ("they", "it") and discourse.kind(spoke) in _BODIES:
            return Speaker(spoke, 0.75, "pronoun for the last group")
        if k in discourse.spoke:
            break
    return _NOBODY


def _opening_body(discourse: Discourse, at: int, before: int) -> int | None:
    """Return the body that is named first in a frame, among its first words and before a place."""
    frame, cast = discourse.frames[at], discourse.cast
    first = next(iter(cast.order_within(frame.span)), None)
    if first is None or first.start >= before or discourse.kind(cast.at[first]) not in ("group", "organisation"):
        return None
    opening = sum(1 for i in frame.items if i.span.start < first.start and not i.mark)
    return cast.at[first] if opening <= _OPENING else None


def subject(discourse: Discourse, start: int, gender: str) -> int | None:
    """Return whom he or she means where a clause of the narrator's begins at start; None where it is not sure."""
    at = discourse.frame_at(start)
    found = singular(discourse, at, start, gender) if at is not None else _NOBODY
    return found.party if found.confidence >= _PLAIN else None
