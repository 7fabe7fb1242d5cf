"""How firm a plan is: the ladder's words, who puts them, and what is never firmer than said."""

import pytest

from onrecord.model.assertion import LADDER
from tests.read.conftest import Read, Reads


def status(found: Read, kind: str) -> set[str]:
    return {value for _, field, value in found.claims(kind) if field == "status"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dockers will strike on Friday.", "scheduled"),
        ("A strike of dockers is expected on Friday.", "tentative"),
        ("Dockers could strike on Friday.", "tentative"),
        ("Dockers went on strike on Monday.", "happened"),
        ("The strike was called off.", "cancelled"),
        ("The strike planned for Friday was postponed.", "postponed"),
    ],
)
def test_each_word_has_its_place_on_the_ladder(text: str, value: str, read_whole: Reads) -> None:
    assert value in status(read_whole(text), "strike")


@pytest.mark.parametrize(
    "text",
    [
        "If Emma Holt meets Karl Maas on May 14, the rain could end.",
        "Emma Holt would resign unless she meets Karl Maas on May 14.",
        "A meeting of Emma Holt and Karl Maas would be risky.",
    ],
)
def test_a_condition_or_a_judgement_is_not_a_plan(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "meeting") <= {"mentioned"}


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt hopes to meet Karl Maas in Bruges.",
        "Emma Holt is likely to meet Karl Maas in Bruges.",
        "Emma Holt might meet Karl Maas in Bruges on May 14.",
        "The meeting of Emma Holt and Karl Maas is up in the air.",
    ],
)
def test_a_hope_is_not_a_plan(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "meeting") == {"tentative"}


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt will not meet Karl Maas in Bruges.",
        "Emma Holt denied that she would meet Karl Maas in Bruges.",
        "There will be no meeting in Bruges.",
    ],
)
def test_what_is_denied_is_no_plan(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "meeting") == {"denied"}


def test_what_was_put_off_had_been_planned(read_whole: Reads) -> None:
    assert status(read_whole("A meeting scheduled for May 14 was postponed."), "meeting") == {"scheduled", "postponed"}


def test_a_moved_plan_keeps_both_days(read_whole: Reads) -> None:
    found = read_whole("The election was moved from May 14 to May 20.")
    dates = {(c.normalised, c.found_by) for e in found.reading.events for c in e.claims if c.field == "date"}
    assert {day for day, _ in dates} == {"2031-05-14", "2031-05-20"}
    (event,) = [event for event in found.reading.events if event.kind == "election"]
    assert event.days and event.days.iso == "2031-05-20" and event.was and event.was.iso == "2031-05-14"


def test_will_in_a_named_mouth_confirms_and_in_the_paper_s_own_voice_does_not(read_whole: Reads) -> None:
    told = read_whole("“I will meet Karl Maas on Friday,” Emma Holt said.").claims("meeting")
    assert ("Emma Holt", "status", "confirmed") in told
    assert status(read_whole("Emma Holt will meet Karl Maas on Friday."), "meeting") == {"scheduled"}


def test_who_reports_what_was_done_is_kept_with_it(read_whole: Reads) -> None:
    found = read_whole("Emma Holt said she had met Karl Maas on Monday.")
    assert ("Emma Holt", "status", "happened") in found.claims("meeting")


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt will meet Karl Maas in Bruges on May 14.",
        "Emma Holt was to meet Karl Maas in Bruges on May 4.",
        "A meeting of Emma Holt and Karl Maas is scheduled for May 4.",
        "Emma Holt hopes to meet Karl Maas.",
    ],
)
def test_nothing_has_happened_because_its_day_is_over(text: str, read_whole: Reads) -> None:
    assert "happened" not in status(read_whole(text, day="2031-06-30"), "meeting")


def test_every_status_is_a_word_of_the_model(read_whole: Reads) -> None:
    beside = {"denied", "postponed", "cancelled", "unknown"}
    text = "Emma Holt may meet Karl Maas. The vote was called off. Dockers struck on Monday. The summit is confirmed."
    found = {c.value for e in read_whole(text).reading.events for c in e.claims if c.field == "status"}
    assert found and found <= beside | set(LADDER)


def test_nothing_has_happened_on_a_day_that_is_yet_to_come(read_whole: Reads) -> None:
    found = read_whole("Dockers, who strike next month, met the mayor on Monday.")
    assert {event.status for event in found.reading.events if event.kind == "strike"} == {"scheduled"}


@pytest.mark.parametrize(
    "text",
    [
        "Veldmark confirmed talks with Norland in Bruges on May 14.",
        "Veldmark has confirmed the talks with Norland on May 14.",
        "The ministry confirms talks with Norland for May 14.",
    ],
)
def test_what_is_confirmed_for_a_day_to_come_has_not_happened(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "talks") == {"confirmed"}


@pytest.mark.parametrize(
    ("headline", "value"),
    [
        ("Talks on water pact put back to June", "postponed"),
        ("Bridge talks called off after storm", "cancelled"),
        ("Peace talks to resume on Friday", "scheduled"),
        ("Roy's visit to Ghent in doubt", "tentative"),
    ],
)
def test_a_headline_without_a_finite_verb_tells_how_firm_its_event_is(
    headline: str, value: str, read_whole: Reads
) -> None:
    found = read_whole(f"{headline}\n\nThe ministers of Norland said nothing about it on Monday.")
    told = [
        c.value for e in found.reading.events for c in e.claims if c.field == "status" and c.span.start < len(headline)
    ]
    assert value in told


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Emma Holt allegedly attacked a guard in Bruges.",
        "Emma Holt is accused of attacking a guard in Bruges.",
        "Emma Holt was charged with attacking a guard in Bruges.",
    ],
)
def test_what_is_alleged_has_not_happened(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "attack") == {"mentioned"}


def test_what_had_been_put_off_before_undoes_no_plan(read_whole: Reads) -> None:
    found = read_whole("Emma Holt will open the fair in Bruges on May 14. The fair had been postponed before.")
    told = [claim for event in found.reading.events for claim in event.claims if claim.value == "postponed"]
    assert told and all(claim.former for claim in told)


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("The sea court will rule on the crash of a ferry near Bruges on May 14.", "crash", "happened"),
        ("A hearing on the fire at the mill in Bruges will be held on May 14.", "fire", "happened"),
        ("Emma Holt will visit the town after the earthquake, aides said.", "earthquake", "happened"),
        ("The river will flood the streets of Bruges within days, Emma Holt said.", "flood", "tentative"),
    ],
)
def test_nobody_plans_an_accident(text: str, kind: str, wanted: str, read_whole: Reads) -> None:
    assert status(read_whole(text), kind) == {wanted}


def test_what_is_only_tried_has_not_happened(read_whole: Reads) -> None:
    assert status(read_whole("The rescuers are trying to evacuate the village of Ness."), "evacuation") == {"mentioned"}


@pytest.mark.parametrize(
    "text",
    [
        "It was not an easy meeting, Emma Holt said of her talks with Karl Maas in Bruges.",
        "It was no easy day: the meeting of Emma Holt and Karl Maas in Bruges on Monday was not a friendly meeting.",
    ],
)
def test_what_was_not_easy_was(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "meeting") - {"denied"} == {"happened"}


def test_what_comes_before_a_meeting_leaves_the_meeting_planned(read_whole: Reads) -> None:
    found = read_whole("Emma Holt was hopeful before Friday's peace talks with Karl Maas in Bruges, her aide said.")
    assert status(found, "talks") and status(found, "talks") <= {"scheduled", "confirmed"}


def test_a_bare_headline_follows_its_report(read_whole: Reads) -> None:
    found = read_whole("Holt trip to Ghent\n\nMayor Emma Holt will not visit Ghent on May 14, her aide Ada Roy said.")
    assert status(found, "visit") == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt rejected the claim that she had met Karl Maas in Bruges on Monday.",
        "Emma Holt dismissed reports that she had met Karl Maas in Bruges on Monday.",
        "Emma Holt denies the allegation that she met Karl Maas in Bruges on Monday.",
    ],
)
def test_what_a_rejected_claim_says_is_denied(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "meeting") == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt is expected at Friday's peace talks with Karl Maas in Bruges.",
        "Two ministers are expected at the peace talks in Bruges, which open on Friday.",
    ],
)
def test_who_is_expected_at_talks_leaves_the_talks_planned(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "talks") & {"scheduled", "confirmed"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was not a terrorist attack on Bruges, police said.", "attack"),
        ("The fall of the governor on Monday was not a military coup, Emma Holt said.", "coup"),
    ],
)
def test_what_it_was_not_is_denied(text: str, kind: str, read_whole: Reads) -> None:
    assert "denied" in status(read_whole(text), kind)


@pytest.mark.parametrize(
    "text",
    [
        "Emma Holt declined to deny reports that she had met Karl Maas in Bruges.",
        "Emma Holt may yet reject the claim that she met Karl Maas in Bruges.",
    ],
)
def test_a_denial_that_was_not_made_denies_nothing(text: str, read_whole: Reads) -> None:
    assert status(read_whole(text), "meeting") and "denied" not in status(read_whole(text), "meeting")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The hearing on the masts, set for 20 May, was struck from the list on Monday.", "hearing"),
        ("The visit of Emma Holt to Ghent fell through on Monday.", "visit"),
        ("The concert planned for 20 May has been scrubbed, the theatre said.", "concert"),
        ("Saturday's match fell victim to the snow.", "match"),
        ("The union withdrew its notice of a strike at the port on 20 May.", "strike"),
    ],
)
def test_there_are_many_ways_to_call_off(text: str, kind: str, read_whole: Reads) -> None:
    assert "cancelled" in status(read_whole(text), kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is uncertain whether Emma Holt will give a speech in Ghent on 20 May.", "speech"),
        ("It remains to be seen whether the concert will be held on 20 May.", "concert"),
        ("Whether Emma Holt will meet Karl Maas on 20 May is unclear.", "meeting"),
    ],
)
def test_an_open_question_is_no_plan(text: str, kind: str, read_whole: Reads) -> None:
    assert status(read_whole(text), kind) <= {"tentative", "mentioned"}


@pytest.mark.parametrize(
    "text",
    [
        "Parliament will vote on a withdrawal from Norland on 20 May.",
        "The council decided on the closure of the pool on Monday.",
    ],
)
def test_what_is_voted_on_is_not_told_as_done(text: str, read_whole: Reads) -> None:
    told = {value for kind in ("withdrawal", "closure") for value in status(read_whole(text), kind)}
    assert "happened" not in told


def test_a_vote_has_the_day_behind_what_it_is_on(read_whole: Reads) -> None:
    found = read_whole("Parliament voted on the withdrawal of troops from Norland on 2 May and backed it.")
    assert ("2031-05-02", "vote") in {
        (claim.normalised, event.kind) for event in found.reading.events for claim in event.claims
    }
    assert not any(
        claim.field == "date" for event in found.reading.events if event.kind == "withdrawal" for claim in event.claims
    )


def test_the_month_of_may_is_no_doubt(read_whole: Reads) -> None:
    found = status(read_whole("The by-election in Kelm will be held on 20 May."), "election")
    assert found and "tentative" not in found


@pytest.mark.parametrize(
    ("text", "kind", "stands"),
    [
        ("Emma Holt did not attend the meeting with Karl Maas in Bruges on Monday.", "meeting", "happened"),
        ("Emma Holt will not attend the meeting with Karl Maas in Bruges on May 14.", "meeting", "scheduled"),
        ("Karl Maas should not have been indicted in Bruges, Emma Holt said.", "indictment", "happened"),
    ],
)
def test_who_is_absent_or_reproaches_denies_nothing(text: str, kind: str, stands: str, read_whole: Reads) -> None:
    assert status(read_whole(text), kind) <= {stands, "confirmed" if stands == "scheduled" else stands}
    assert status(read_whole(text), kind)


@pytest.mark.parametrize(
    "text",
    [
        "The summit of the pact in Bruges has been brought forward and will now be held on May 20, Emma Holt said.",
        "The summit of the pact in Bruges has been pushed back, and will take place on May 20, Emma Holt said.",
    ],
)
def test_a_plan_that_is_moved_has_the_day_of_the_verb_that_is_joined_on(text: str, read_whole: Reads) -> None:
    days = {
        c.normalised for e in read_whole(text).reading.events for c in e.claims if c.field == "date" and not c.former
    }
    assert days == {"2031-05-20"}


@pytest.mark.parametrize(
    "text",
    [
        "The release of the game, which was planned for May 14, has been moved to May 20, Emma Holt said.",
        "The trial of Karl Maas in Bruges will not open on May 14 as planned, but on May 20, Emma Holt said.",
    ],
)
def test_a_day_that_a_clause_gives_up_is_the_former_one(text: str, read_whole: Reads) -> None:
    claims = {(c.normalised, c.former) for e in read_whole(text).reading.events for c in e.claims if c.field == "date"}
    assert {("2031-05-14", True), ("2031-05-20", False)} <= claims


def test_an_accident_has_no_day_to_come(read_whole: Reads) -> None:
    found = read_whole("The board will publish its report on the Lund bus crash on May 14, Emma Holt said.")
    assert not [c for e in found.reading.events if e.kind == "crash" for c in e.claims if c.field == "date"]


@pytest.mark.parametrize("text", ["Emma Holt will sign a treaty with Karl Maas in Bruges on May 14."])
def test_a_verb_of_the_kind_of_its_noun_names_the_event(text: str, read_whole: Reads) -> None:
    found = read_whole(text)
    assert "sign" in {e.span.of(found.article.text) for e in found.reading.events if e.kind == "agreement"}


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        ("Mayor will stay", "Mayor Emma Holt will not resign, her spokesman Karl Maas said.", {"denied"}),
        ("No resignation of mayor", "The resignation of Emma Holt is planned for May 14.", {"scheduled"}),
        (
            "Mayor calls off resignation",
            "The resignation of Emma Holt was planned for May 14.",
            {"cancelled", "scheduled"},
        ),
    ],
)
def test_a_headline_counts_as_its_report_says_it(headline: str, body: str, told: set[str], read_whole: Reads) -> None:
    found = {s for s in status(read_whole(f"{headline}\n\n{body}"), "resignation") if s != "confirmed"}
    assert found <= told and found


def test_the_launch_from_a_town_that_is_moved_stays_there(read_whole: Reads) -> None:
    found = read_whole("The launch of the satellite Lantern-2 from Bruges has been moved from May 14 to May 20.")
    places = {(c.value, c.former) for e in found.reading.events for c in e.claims if c.field == "place"}
    assert places <= {("Bruges", False)}
    assert not [m for m in found.reading.names if m.kind == "place" and m.span.of(found.article.text) == "Lantern"]


def test_a_fire_that_stands_as_a_noun_dismisses_nobody(read_whole: Reads) -> None:
    found = read_whole("The report on the Lund tunnel fire will be published on May 14, Emma Holt said.")
    assert "dismissal" not in {e.kind for e in found.reading.events}


def test_the_publication_of_a_report_is_one_event(read_whole: Reads) -> None:
    found = read_whole("The publication of the report on the Lund tunnel has been postponed, Emma Holt said.")
    same = {e.same for e in found.reading.events if e.span.of(found.article.text) in ("publication", "report")}
    assert len(same) == 1


@pytest.mark.parametrize("words", ["is ready for", "is preparing for", "was bracing for"])
def test_what_a_town_prepares_for_is_planned(words: str, read_whole: Reads) -> None:
    found = status(read_whole(f"Bruges {words} Sunday's election, Emma Holt said."), "election")
    assert found and found <= {"scheduled", "confirmed"}


def test_a_day_and_a_place_are_given_up_together(read_whole: Reads) -> None:
    text = "The final of the cup will be played in Ghent on May 20 instead of in Bruges on May 14, Emma Holt said."
    claims = {(c.normalised, c.former) for e in read_whole(text).reading.events for c in e.claims if c.field == "date"}
    assert claims == {("2031-05-20", False), ("2031-05-14", True)}


def test_what_is_voted_to_be_done_is_not_done_by_a_headline(read_whole: Reads) -> None:
    found = read_whole("The council voted on Monday to impose sanctions on Norland.")
    claims = [c for e in found.reading.events if e.kind == "sanctions" for c in e.claims if c.field == "status"]
    assert "“to” of a headline" not in {c.found_by for c in claims}
