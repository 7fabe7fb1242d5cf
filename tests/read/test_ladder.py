"""Where an event stands on the ladder: what its clause, the words over it and its day say, as docs/status.md has it.

The event is the word in brackets; each kind is asked in many wordings, of a report of Wednesday, 7 May 2031.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.span import Span
from onrecord.read import Reader
from onrecord.read.events.clause_extent import extent
from onrecord.read.events.clauses import Clause
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_status import LadderStatus, on_ladder
from onrecord.read.events.governing_words import ClauseStatus, combined
from onrecord.read.events.status_classifier import StatusEvidence, Voice, classified
from onrecord.read.events.status_reasons import Reason
from onrecord.read.events.timing import time_of
from onrecord.read.layout import Sentence
from onrecord.read.network import EventCandidate

Stands = Callable[[str], LadderStatus]
PLANNED = ("scheduled", "confirmed")
OFF = ("cancelled", "denied")


def looked(reader: Reader, text: str) -> tuple[ArticleContext, Sentence, int]:
    """Return the context of a text, and the sentence and the place of the word in brackets."""
    start, plain = text.index("["), text.replace("[", "").replace("]", "")
    article = cleaned(Page(file="report.txt", kind="text", text=plain, raw=b"", published="2031-05-07"))
    context = reader.analyse(article).context
    start += article.text.index(plain[:20]) if plain[:20] in article.text else 0
    sentence = context.layout.sentence_at(start)
    assert sentence is not None
    return context, sentence, next(n for n, word in enumerate(sentence.words) if word.start == start)


@pytest.fixture(scope="module")
def stands() -> Stands:
    """Return a function that tells where the event in brackets stands."""
    reader = Reader()

    def told(text: str) -> LadderStatus:
        context, sentence, at = looked(reader, text)
        first, last = extent(sentence.words, at)
        window = Span(sentence.words[first].start, sentence.words[last - 1].end)
        return on_ladder(context, sentence, at, time_of(context, sentence, at, window))

    return told


@pytest.mark.parametrize(
    "text",
    [
        "The [referendum] on the harbour will not take place, the interior ministry said on Tuesday.",
        "There will be no [strike] at the port on Friday, the union said.",
        "Premier Ana Roo will no longer [visit] Lund.",
        "The [trial] of the two brothers never took place.",
        "Norland denied that any [meeting] had taken place.",
        "The palace denied that such a [visit] had taken place.",
        "The company denied that there was any [sale].",
        "Trade minister Ana Roo has no plans to [resign], her office said.",
        "The mayor ruled out a [referendum] on the bridge.",
        "The army denied that it had [attacked] the village.",
        "The army denied [attacking] the village.",
        "The army denies any [attack] on the village.",
        "The two ministers did not [meet].",
        "The two ministers haven't [met] since.",
        "The owners refused to [sell] the yard.",
        "The chairman won't [resign].",
        "The club has decided not to [appeal].",
        "The [talks] failed to start on Monday.",
        "Nobody was [arrested] at the rally.",
        "Not one of the crew was [arrested] at the rally.",
        "They talked for an hour and [signed] nothing, the envoy said.",
        "The envoy disputed on Monday that the two sides had [met].",
        "The minister rejected on Friday that the village had been [attacked].",
        "Police foiled an [attack] on the station.",
        "No [talks] are planned.",
        "The names have not yet been [released].",
        "The [auction] planned for 24 May is not going ahead.",
        "The [merger] isn't going to happen.",
    ],
)
def test_what_is_negated_anywhere_in_its_clause_is_denied(text: str, stands: Stands) -> None:
    assert stands(text).status == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "The [parade] planned for 20 May is off.",
        "The [strike], once set for 20 May, is now off.",
        "The [summit] in Lund was, after three delays, finally cancelled.",
        "The bank has scrapped the planned [merger] with Tolbank.",
        "The planned [merger] of the two banks collapsed and was abandoned.",
        "Organisers have pulled the plug on the [festival].",
        "The [concert] in Lund has been axed.",
        "They called off the [strike].",
        "The league called the [match] off an hour before it was due to start.",
        "The [visit] of the king to the old town of Varn on 24 May was scrapped.",
        "The [reception], which had been due on Thursday, was called off on Tuesday.",
        "The ministry announced the cancellation of the [exercise].",
        "Ferry [strike] called off\n\nLUND, 7 May 2031 (Shore Wire) – The ferries sail again.",
        "The union agreed to call off the [strike].",
    ],
)
def test_what_is_called_off_is_cancelled(text: str, stands: Stands) -> None:
    assert stands(text).status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "The council puts off the [vote] on the tram line.",
        "The ministry has shelved the [referendum] on the tariff.",
        "The court adjourned the [hearing].",
        "The [launch] has been pushed back.",
        "The [opening] of the tunnel has been put on ice.",
        "The [inauguration] of the bridge was delayed indefinitely.",
        "The [execution] of Bo Carter has been put on hold.",
        "The [trial] is on hold.",
        "They postponed the [trial] again.",
        "The postponement of the [election] surprised nobody.",
    ],
)
def test_what_is_put_off_is_postponed(text: str, stands: Stands) -> None:
    assert stands(text).status == "postponed"


@pytest.mark.parametrize(
    "text",
    [
        "The union may call off the [strike].",
        "The bank has not cancelled the [merger].",
        "The [strike] is back on.",
        "The [match] will go ahead after all.",
        "The [visit] was reinstated on Monday.",
    ],
)
def test_what_is_not_off_or_on_again_is_no_longer_cancelled(text: str, stands: Stands) -> None:
    assert stands(text).status in (*PLANNED, "tentative")


@pytest.mark.parametrize(
    "text",
    [
        "The [exhibition] opens on 12 June in the old mill.",
        "The [conference] starts on Friday in Lund.",
        "[Talks] on the ferry pact resume on Friday in Linden.",
        "The parliament [votes] on the budget next Tuesday.",
        "Premier Ana Roo [meets] President Ivo Stann on Friday in Lund.",
        "The [election] is on 20 May.",
        "Ana Roo is [visiting] Lund on Friday.",
        "The [strike] is to begin on Friday.",
        "The [hearing] is scheduled for 20 May.",
        "The [trial] of Bo Carter is due to start on 20 May.",
        "The [visit] is set for 20 May.",
        "Tram [vote] set for 12 June\n\nLUND, 7 May 2031 (Shore Wire) – The trams are old.",
        "Premier to [visit] Lund on Friday\n\nLUND, 7 May 2031 (Shore Wire) – The premier likes Lund.",
        "Governor and bishop to [meet]\n\nLUND, 7 May 2031 (Shore Wire) – Both like Lund.",
        "The ministers will [meet] in Geneva.",
        "The ministers plan to [meet] in Geneva.",
        "On 14 June, the governor is to give her [speech] at the quay.",
        "Ahead of the upcoming [vote] both sides wait.",
        "The [strike] had been due to begin on Monday.",
        "The premier called a snap [election] for 21 June.",
    ],
)
def test_what_is_to_come_is_planned_and_has_not_happened(text: str, stands: Stands) -> None:
    assert stands(text).status in PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Premier Ana Roo may [visit] Lund on 20 May.",
        "The union could [strike] on Friday.",
        "Ana Roo hopes to [meet] Ivo Stann in June.",
        "He hopes that the ministers will [meet] in Geneva.",
        "The ministers are expected to [meet] in Geneva.",
        "The government is considering a [ban] on plastic bags.",
        "A [strike] at the port is likely.",
        "The ministers will probably [meet] in Lund.",
        "The [visit] is still in doubt.",
        "The [visit] is up in the air.",
        "The company is weighing a [sale] of its ferries.",
        "The company is thinking of a [sale] of its ferries.",
        "The singer is toying with a [concert] in Lund on 20 May.",
        "The two sides are in talks over a possible [merger].",
        "The union threatened to [strike] in June.",
        "A [summit] is unlikely.",
        "The [visit] remains in doubt.",
        "The [trip] of envoy Mara Quist to Lund hangs in the balance.",
        "The [concert] on Friday still looked up in the air.",
        "Friday's [match] stays under threat.",
        "The [trip] was thrown into doubt by the news.",
        "Snow has put the [match] on Saturday in doubt, the club said.",
        "A storm threw the [launch] of the probe on Friday into doubt.",
        "The snow has cast doubt on Friday's [talks].",
        "There are doubts about the [visit].",
        "The fate of Friday's [summit] hangs in the balance.",
    ],
)
def test_what_may_be_is_tentative(text: str, stands: Stands) -> None:
    assert stands(text).status == "tentative"


@pytest.mark.parametrize(
    "text",
    [
        "“We will [meet] in Lund on 20 May,” Premier Ana Roo said.",
        "“I will [resign] in June,” Mayor Ola Vik said.",
        "The ministers agreed to [meet] in Geneva.",
        "The premier promised to hold a [referendum].",
    ],
)
def test_a_plan_in_the_mouth_of_who_takes_part_is_confirmed(text: str, stands: Stands) -> None:
    assert stands(text).status == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        "If the ministers [meet] in Geneva, the talks may end.",
        "If the union [strikes], the port will close.",
        "The opposition called for a [referendum].",
        "The opposition demanded that the minister [resign].",
        "The bishop urged both sides to [meet].",
        "The ministers must [meet] in Geneva.",
        "A [strike] would be a disaster, the mayor said.",
    ],
)
def test_what_is_only_asked_for_or_supposed_is_mentioned(text: str, stands: Stands) -> None:
    assert stands(text).status == "mentioned"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers have [met] in Geneva.",
        "The ministers [met] in Lund on Tuesday.",
        "The [strike] was called off before they [met] in Geneva.".replace("[strike]", "strike"),
        "Two people were killed in a [crash] near Lund on Sunday.",
        "The [strike] began on Monday and ended on Tuesday.",
        "She spoke after the [fire] on the quay.",
        "The [exhibition] opened in April.",
        "Police [arrested] three men on Monday.",
        "A hearing on the January [crash] opens on 12 May.",
        "The trial over the 2029 [bombing] begins on 12 May.",
        "The delayed [trial] began on Monday.",
        "Workers ended their [strike] on Tuesday.",
    ],
)
def test_what_is_told_as_done_has_happened(text: str, stands: Stands) -> None:
    assert stands(text).status == "happened"


def test_a_past_plan_that_failed_is_not_left_standing(stands: Stands) -> None:
    place = stands("Carter was to [meet] Holt on Thursday, but the trip was called off.")
    assert (place.status, place.standing.reason) == ("cancelled", Reason.FRUSTRATED)


@pytest.mark.parametrize(
    ("kind", "over", "status"),
    [
        ("call off", "happened", "cancelled"),
        ("call off", "denied", "scheduled"),
        ("call off", "tentative", "tentative"),
        ("deny", "happened", "denied"),
        ("deny", "denied", "tentative"),
        ("plan", "cancelled", "cancelled"),
        ("plan", "denied", "denied"),
        ("promise", "tentative", "tentative"),
        ("wish", "scheduled", "tentative"),
        ("do", "denied", "denied"),
        ("end", "scheduled", "happened"),
    ],
)
def test_a_word_makes_of_an_event_what_its_own_place_allows(kind: str, over: str, status: str) -> None:
    above = ClauseStatus(over, Reason.FINISHED, 0)  # type: ignore[arg-type]
    assert combined(kind, above, 1).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The [sale] of the mill stays on ice.", "postponed"),
        ("The company placed the [sale] on hold.", "postponed"),
        ("Friday's [march] remains off.", "cancelled"),
        ("The [election] remains on course for 7 September.", "scheduled"),
        ("The [visit] stays on the agenda for Friday.", "scheduled"),
        ("The [visit] is not in doubt.", "tentative"),
        ("There is no doubt about Monday's [attack] on the bridge.", "happened"),
    ],
)
def test_a_phrase_behind_a_linking_verb_tells_of_its_subject(text: str, status: str, stands: Stands) -> None:
    assert stands(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The supreme court has stayed the [execution] of Ivo Stann.", "postponed"),
        ("A judge granted a stay of the [execution] of Ivo Stann.", "postponed"),
        ("The [deportation] of Ivo Stann was stayed by a judge.", "postponed"),
        ("They stayed for the [concert].", "happened"),
        ("The [sale] of the hotel to Ivo Stann has collapsed, Ana Roo said.", "cancelled"),
        ("The [merger] of the two banks, planned for September, fell apart on Monday.", "cancelled"),
        ("The [talks] between the union and the railway collapsed on Monday.", "happened"),
    ],
)
def test_what_a_court_stays_is_put_off_and_a_bargain_that_collapses_is_off(
    text: str, status: str, stands: Stands
) -> None:
    assert stands(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "Lund gave the rebels until 10 June to [leave] the town.",
        "The government has given the rebels two weeks to [withdraw] their troops.",
        "The union gave the port a week to [sign] the agreement.",
    ],
)
def test_what_somebody_is_given_time_for_is_no_plan(text: str, stands: Stands) -> None:
    assert stands(text).status == "mentioned"


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("Prosecutors have [dropped] the charges against Ivo Stann.", True),
        ("Plans for a [march] on Friday were dropped.", True),
        ("The speaker pulled the [vote].", True),
        ("Sales have been [dropping] off since March.", False),
        ("Temperatures [dropped] in Lund during the strike.", False),
        ("The mayor dropped in on the [ceremony].", False),
        ("The captain pulled the crew out of the [exercise].", False),
        ("Rescuers [pulled] two men from the rubble.", False),
    ],
)
def test_what_drops_or_is_pulled_somewhere_is_not_called_off(text: str, off: bool, stands: Stands) -> None:
    assert (stands(text).standing.reason == Reason.CALLED_OFF) == off


def test_the_network_is_heard_where_no_word_tells() -> None:
    sides = {"positive": 0.99, "negative": 0.01}
    certain = {"certain": 0.9, "probable": 0.05, "possible": 0.05}

    def done(when: dict[str, float], factuality: float) -> float:
        shares = {"when": when, "polarity": sides, "certainty": certain}
        seen = EventCandidate(Span(0, 1), 0.9, "unknown", "positive", "certain", factuality, {}, None, shares)
        clause = Clause(
            at=0,
            modal="",
            tense="present",
            auxiliary="",
            mark="",
            particle="",
            negative=False,
            passive=False,
            to_be=False,
            doubt=False,
            have=False,
            subject=True,
        )
        standing = ClauseStatus("happened", Reason.UNTOLD, 0, sure=False)
        found = StatusEvidence(standing, False, False, "root", clause, "", "none", False, Voice(), seen, None)
        status, share = classified(found)
        return share if status == "happened" else 0.0

    over = {"past": 0.985, "present": 0.005, "future": 0.005, "unknown": 0.005}
    ahead = {"past": 0.005, "present": 0.005, "future": 0.985, "unknown": 0.005}
    assert done(over, 3.0) > 0.9 > done(ahead, -2.0)
