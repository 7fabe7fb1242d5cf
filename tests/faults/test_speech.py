"""Who speaks in transcripts, in single marks and after a colon; what is nobody's statement."""

import pytest

from tests.faults.taken import LEAD, MORE, Take

HEAD = "\n\nBy Kit Arno\n13 September 2032\n\n"
RHEA = {"Rhea Tolm"}


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("HALE", "TOLM (through a translator)"),
        ("HALE (by phone)", "TOLM"),
        ("HALE [in Skerry]", "RHEA TOLM [translated]"),
        ("JAKE HALE, HOST", "RHEA TOLM, COUNCIL LEADER"),
        ("MR. HALE", "MS. TOLM"),
        ("Jake Hale", "Rhea Tolm"),
    ],
)
def test_turns_of_a_transcript_are_their_speakers_over_paragraphs(asks: str, answers: str, read: Take) -> None:
    turns = (
        f"{asks}: Will the fares rise?\n\n{answers}: They rise in May.\n\nNobody wants it.\n\n{asks}: And the crews?"
    )
    opening = "Rhea Tolm, who leads the council, spoke to Jake Hale of Radio Skerry on Thursday."
    found = read("a.txt", f"Council leader on the fares{HEAD}{opening}\n\n{turns}\n\n{answers}: They know it.\n")
    assert found.speakers("They rise in May") == found.speakers("Nobody wants it") == RHEA
    assert {str(name).split()[-1] for name in found.speakers("And the crews?")} == {"Hale"}


def test_stage_directions_say_nothing(read: Take) -> None:
    turns = "RHEA TOLM: They rise.\n\n(CROSSTALK)\n\nHALE: And the crews?\n\nTOLM: They know.\n\n(END VIDEO CLIP)\n"
    found = read("a.txt", f"On the fares\n\n3 July 2032\n\nHALE: Will the fares rise?\n\n{turns}")
    assert not any("CROSSTALK" in words or "CLIP" in words for _, words in found.said())


@pytest.mark.parametrize(
    "label",
    [
        *("Exclusive", "CANCELLED", "Analysis", "BREAKING", "Opinion", "Explained", "UPDATE", "Live", "Revealed"),
        *("WATCH LIVE", "POSTPONED", "Review", "Fact check", "In pictures", "Podcast", "Obituary", "Letters", "Q&A"),
        *("Timeline", "Explainer |", "EXCLUSIVE –"),
    ],
)
def test_a_label_before_a_headline_is_no_speaker(label: str, read: Take) -> None:
    mark = "" if label.endswith(("|", "–")) else ":"
    found = read("a.txt", f"{label}{mark} The fares on Skerry rise again{HEAD}SKERRY – {MORE}\n")
    assert found.speakers("The fares on Skerry rise again") == set()


@pytest.mark.parametrize("label", ["Background", "Note", "CORRECTION", "Key points"])
def test_a_label_in_the_report_is_no_speaker(label: str, read: Take) -> None:
    found = read("a.txt", f"Fares to rise{HEAD}SKERRY – {LEAD}\n\n{label}: The fares were last raised in 2029.\n")
    assert found.speakers("The fares were last raised in 2029") == set()


@pytest.mark.parametrize("headline", ["Tolm: ‘Fares will rise’", "Rhea Tolm: Fares will rise in May"])
def test_a_name_before_a_colon_is_a_speaker(headline: str, read: Take) -> None:
    assert read("a.txt", f"{headline}{HEAD}SKERRY – {LEAD}\n").speakers(headline.split(": ")[1].strip("‘’")) == RHEA


@pytest.mark.parametrize(
    "called",
    [
        *("Ossi Brandt, known as “the Anvil”, led the march.", "Ossi Brandt, a.k.a. ‘The Anvil’, led the march."),
        *("Ossi Brandt, nicknamed ‘the Anvil’ by the crews, led it.", 'They call the mayor "the Anvil".'),
        *("Fans still call Brandt “the Skerry Anvil”.", "The so-called “Anvil march” ended."),
        "Ossi “The Anvil” Brandt led the march.",
    ],
)
def test_nicknames_are_no_statements(called: str, read: Take) -> None:
    found = read("a.txt", f"Crews protest{HEAD}SKERRY – {called}\n\n“We march on,” Ossi Brandt said.\n")
    assert not any("Anvil" in words for _, words in found.said())
    assert found.speakers("We march on") <= {"Ossi Brandt", "Ossi “The Anvil” Brandt"}


@pytest.mark.parametrize(
    "quotation",
    [
        "The drivers’ union has no say and the owners’ club laughs",
        "The skippers’ boats are old. The crews’ wages aren’t paid, and the boys’ school is shut",
        "The mayor said “no” to the drivers’ union twice",
        "Drivers’ pay is low. Teachers’ pay is lower still",
    ],
)
@pytest.mark.parametrize("form", ["‘{},’ council leader Rhea Tolm said.", "Council leader Rhea Tolm said: ‘{}.’"])
def test_possessives_in_single_marks_end_no_quotation(quotation: str, form: str, read: Take) -> None:
    found = read("a.txt", f"Anger on Skerry{HEAD}SKERRY – {form.format(quotation)}\n")
    assert found.speakers(quotation) == RHEA


def test_a_single_mark_before_the_comma_ends_the_quotation(read: Take) -> None:
    text = "‘We stand by the crews’, council leader Rhea Tolm said. ‘It is the owners’ fault’, she added."
    found = read("a.txt", f"Anger on Skerry{HEAD}SKERRY – {text}\n")
    assert found.speakers("It is the owners’ fault") == found.speakers("We stand by the crews") == RHEA
