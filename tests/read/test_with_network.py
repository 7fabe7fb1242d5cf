"""What the network finds joins what the rules find, and never overrules what they are sure of."""

from dataclasses import replace

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.attribution import Attribution, acts
from onrecord.model.event import OTHER, EventMention
from onrecord.model.span import Span
from onrecord.read.events import ArticleContext, with_predicted
from onrecord.read.layout import Layout, laid_out
from onrecord.read.network import EventCandidate, PredictedAttribution, SpanPrediction
from onrecord.read.parties import Cast, cast, chains, names, with_sighted
from onrecord.read.parties.name_recognition import Name
from onrecord.read.speech import Discourse, attributions, frames

TEXT = "Mayor Ada Roy met Bo Carter. She hinted to aides that the Vellmoor would reopen. “We wait,” Carter said."


def layout(text: str = TEXT) -> Layout:
    return laid_out(cleaned(Page(file="a.txt", kind="text", text=text, raw=b"")))


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def seen(words: str, kind: str = "person", confidence: float = 0.9) -> SpanPrediction:
    return SpanPrediction(at(words), kind, confidence)


def named(*sightings: SpanPrediction) -> dict[str, Name]:
    return {name.span.of(TEXT): name for name in with_sighted(names(layout()), sightings, TEXT)}


def test_a_title_stays_outside_the_name() -> None:
    found = named(seen("Mayor Ada Roy"))
    assert found["Ada Roy"].title == "mayor"
    assert "Mayor Ada Roy" not in found


def test_the_network_names_what_no_rule_does_and_a_rule_what_the_network_misses() -> None:
    assert {"Vellmoor", "Ada Roy"} <= set(named(seen("Vellmoor", "place")))


def test_small_letters_alone_are_no_name_however_sure_the_network_is() -> None:
    assert "aides" not in named(seen("aides", "organisation", 0.99))


def test_what_the_network_is_not_sure_of_is_no_name() -> None:
    assert "Vellmoor" not in named(seen("Vellmoor", "place", 0.1), seen("Bo Carter"))


def said(*sayings: PredictedAttribution, text: str = TEXT) -> list[Attribution]:
    laid = layout(text)
    discourse = Discourse(laid, list(frames(laid)), cast(laid, names(laid)))
    return attributions(discourse, (), sayings)[0]


HINTED = PredictedAttribution(at("hinted"), (at("She"),), (at("that the Vellmoor would reopen"),), 0.9)


def test_reported_speech_that_no_rule_sees_is_added_without_its_that() -> None:
    found = next(a for a in said(HINTED) if a.cue == at("hinted"))
    assert [span.of(TEXT) for span in found.content] == ["the Vellmoor would reopen"]
    assert found.mode == "indirect" and found.found_by.startswith("reader")


def test_words_in_marks_keep_the_speaker_that_a_rule_gave_them() -> None:
    wrong = PredictedAttribution(at("hinted"), (at("She"),), (at("“We wait,”"),), 0.99)
    assert said(wrong) == said()


def test_what_the_network_is_not_sure_of_is_no_statement() -> None:
    assert said(replace(HINTED, confidence=0.1)) == said()


def test_an_event_that_only_the_network_sees_is_of_no_kind_and_known_ones_are_filled_in() -> None:
    rule = EventMention(at("met"), "meeting", "unknown", "positive", "unknown", "trigger word")
    sure = {"when": 0.95, "polarity": 0.95, "certainty": 0.5}
    met = EventCandidate(at("met"), 0.9, "past", "negative", "certain", 3.0, sure, None)
    reopen = EventCandidate(at("reopen"), 0.9, "future", "positive", "certain", 1.0, sure, None)
    laid = layout()
    context = ArticleContext(Discourse(laid, list(frames(laid)), cast(laid, names(laid))), [], (), None, [met, reopen])
    first, second = with_predicted(context, [rule])
    assert (first.kind, first.when, first.polarity, first.certainty) == ("meeting", "past", "positive", "unknown")
    assert (second.kind, second.when) == (OTHER, "future")


def everybody(*groups: list[Span]) -> dict[str, set[str]]:
    laid = layout()
    parties: Cast = cast(laid, names(laid))
    return {c.name: {span.of(TEXT) for span in c.mentions} for c in chains(parties, groups, TEXT)}


def test_a_pronoun_joins_the_one_party_of_its_group() -> None:
    assert everybody([at("Ada Roy"), at("She")])["Ada Roy"] == {"Ada Roy", "She"}


def test_a_group_of_two_parties_gives_its_pronouns_to_nobody() -> None:
    found = everybody([at("Ada Roy"), at("Bo Carter"), at("She")])
    assert all("She" not in mentions for mentions in found.values())


SPEECH = "“We wait,” Bo Carter said. “The Vellmoor will reopen in May, and the ferry will sail.”"


def test_speech_that_goes_on_after_its_cue_is_one_act_and_two_quotations() -> None:
    whole = PredictedAttribution(
        at("said", SPEECH), (at("Bo Carter", SPEECH),), (Span(0, 10), Span(SPEECH.index("“The"), 83)), 0.9
    )
    first, second = said(whole, text=SPEECH)
    assert second.continues == first.cue
    (one,) = acts([first, second])
    assert [span.of(SPEECH) for span in one.content] == [
        "We wait",
        "The Vellmoor will reopen in May, and the ferry will sail.",
    ]
    assert acts([second]) == (second,)  # without its beginning it stands for itself
