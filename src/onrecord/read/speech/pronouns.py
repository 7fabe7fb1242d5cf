"""Follow pronouns back to whom they stand for.

Takes:  the discourse so far, and where the pronoun stands.
Gives:  Speaker: the last one who spoke or was spoken of, as long as nobody else could be meant.
Leaves: descriptions and names: descriptions.py, named_sources.py.
"""

from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.read.lexicon import people
from onrecord.read.parties.namekinds import BODY_NOUNS
from onrecord.read.smallwords import AUXILIARIES, MODALS
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.sentence_frames import Frame

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
_OPENING_KINDS = _BODIES | {"other"}
_SPEAKING = BODY_NOUNS | frozenset(
    "museum festival zoo orchestra choir opera port railway airport gallery brewery shipyard carrier band church "
    "cathedral diocese parish hotel library observatory trust city town village treasury chancellery palace household "
    "presidency house bourse senate assembly academy archive mill factory plant works fund lab laboratory "
    "studio".split()
)
"""Nouns for what "it said" may speak of."""
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
        if k < at and (k, gender) in discourse.unsettled:
            return Speaker(None, 0.4, "pronoun for one of two", discourse.unsettled[k, gender])
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
    seen = discourse.meant.get(start)
    if opens is not None and (seen == opens or (seen is None and _begins(discourse, at, opens))):
        return Speaker(opens, 0.8 if seen == opens else 0.75, "pronoun for the body that opens the sentence")
    for k in range(at, max(-1, at - 4), -1):
        spoke = discourse.spoke.get(k)
        if spoke is not None and pronoun in ("they", "it") and discourse.kind(spoke) in _BODIES:
            return Speaker(spoke, 0.75, "pronoun for the last group")
        if k in discourse.spoke:
            break
    described = _opening_description(discourse.frames[at], start) if pronoun == "it" else None
    if described is None:
        return _NOBODY
    name, sure = described.of(discourse.layout.text), 0.75 if seen is None else 0.6
    return Speaker(discourse.cast.group(name, described), sure, "pronoun for the body that opens the sentence")


def _opening_body(discourse: Discourse, at: int, before: int) -> int | None:
    """Return the body that is named first in a frame, among its first words and before a place."""
    frame, cast = discourse.frames[at], discourse.cast
    first = next(iter(cast.order_within(frame.span)), None)
    if first is None or first.start >= before or discourse.kind(cast.at[first]) not in _OPENING_KINDS:
        return None
    opening = sum(1 for i in frame.items if i.span.start < first.start and not i.mark)
    return cast.at[first] if opening <= _OPENING else None


def _begins(discourse: Discourse, at: int, party: int) -> bool:
    """Tell whether a frame begins with a party's name as the subject of a verb: "Norvane has put off its meeting"."""
    frame, cast = discourse.frames[at], discourse.cast
    named = next((span for span in cast.order_within(frame.span) if cast.at[span] == party), None)
    if named is None:
        return False
    first, after = frame.places(named)
    return first <= 1 and after < len(frame.items) and frame.items[after].lower in AUXILIARIES | MODALS


def _opening_description(frame: Frame, before: int) -> Span | None:
    """Return the body without a name that a frame begins with, as the subject: "The coast board has postponed"."""
    opening = [item for item in frame.items[: _OPENING + 1] if item.span.end < before]
    verb = next((n for n, item in enumerate(opening) if item.lower in AUXILIARIES | MODALS), 0)
    if verb < 2 or opening[0].lower != "the" or not _speaks(opening[verb - 1].lower):
        return None
    return frame.cover(1, verb)


def _speaks(noun: str) -> bool:
    """Tell whether a noun is of a body that may be "it" and speak."""
    known = people().get(noun)
    return noun in _SPEAKING or (known is not None and known.kind == "group" and known.number == "singular")


def subject(discourse: Discourse, start: int, gender: str) -> int | None:
    """Return whom he or she means where a clause of the narrator's begins at start; None where it is not sure."""
    at = discourse.frame_at(start)
    found = singular(discourse, at, start, gender) if at is not None else _NOBODY
    return found.party if found.confidence >= _PLAIN else None
