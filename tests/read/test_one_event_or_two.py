"""Which mentions of a report are one event, and which are two of one kind."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read, Reads

DAY = "2031-06-03"


def groups(found: Read) -> dict[str, int]:
    """Return the event of each word that names one; of a word that stands twice, "word 2" is the second."""
    numbers = dict[str, int]()
    for event in found.reading.events:
        if event.same is not None:
            word = event.span.of(found.article.text).lower()
            times = 1 + sum(each.partition(" #")[0] == word for each in numbers)
            numbers[word if times == 1 else f"{word} #{times}"] = event.same
    return numbers


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            (
                "The first strike at the Varn mine, in April, lasted two days. The second strike at the mine will last "
                "a week, the union said."
            ),
            "strike",
            "strike #2",
        ),
        (
            "Ministers met in Lund on Monday. The summit was the tenth. At the previous summit they agreed on tariffs.",
            "summit",
            "summit #2",
        ),
        (
            "Ada Roy has visited the island of Sund. The visit drew crowds. Her earlier visit was a failure.",
            "visit",
            "visit #2",
        ),
        ("A blast shook the market. Guards fled. A second blast hit the mosque later.", "blast", "blast #2"),
        ("The meeting with the mayor was short. Another meeting with the mayor will be held.", "meeting", "meeting #2"),
        ("The chances of the June launch are small. A July launch is likely.", "launch", "launch #2"),
        (
            "The 2027 election was close. The voters of Lund fear that the 2031 election is too.",
            "election",
            "election #2",
        ),
    ],
)
def test_modifiers_tell_two_of_one_kind_apart(read_whole: Reads, text: str, one: str, other: str) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[one] != found[other]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The strike began on Monday. It was the second strike in ten years. It was another strike over pay.",
            "strike",
            "strike #2",
        ),
        ("Miners walked out on Monday. The new strike hit Varn hard. The strike will go on.", "strike", "strike #2"),
    ],
)
def test_modifiers_that_only_describe_split_nothing(read_whole: Reads, text: str, one: str, other: str) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[one] == found[other]


@pytest.mark.parametrize(
    ("text", "act", "undoing"),
    [
        (
            "The museum was shut for two years. The closure hurt Kelby. The opening drew 300 people.",
            "closure",
            "opening",
        ),
        (
            "Rebels freed three men in Berin on Monday. The kidnapping of the men took place in May.",
            "freed",
            "kidnapping",
        ),
        ("The court upheld the sentence on Monday. The sentence was passed in May.", "upheld", "sentence"),
        ("Judges overturned the conviction of Drake on Monday.", "overturned", "conviction"),
    ],
)
def test_an_act_and_its_undoing_are_two(read_whole: Reads, text: str, act: str, undoing: str) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[act] != found[undoing]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            (
                "Jon Breck was shot dead in Kelby in June. The officer was acquitted on Friday. “They killed my son,” "
                "said Breck's mother. Breck's death led to weeks of protest. The slaying of Breck shook Norland."
            ),
            ("shot dead", "death", "slaying"),
        ),
        (
            (
                "Rolf Hein has died at 77. His wife, Ida Norr, learned of Hein's death at dawn. Norr had left on "
                "Monday. Hein passed away in his sleep. The late Hein's films were many."
            ),
            ("died", "death", "passed away"),
        ),
        (
            (
                "President Holm was killed in Lund in 2009. The files are of the 1990s, and say little. Many books tell"
                " of the assassination of Holm. A loner had murdered Holm, the judges said."
            ),
            ("killed", "assassination", "murdered"),
        ),
    ],
)
def test_nobody_dies_twice(read_whole: Reads, text: str, words: tuple[str, ...]) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert len({found[word] for word in words if word in found}) == 1


def test_two_people_die_each_for_themselves(read_whole: Reads) -> None:
    text = "Rolf Hein died on Monday in Lund. The death of Elsa Hein in 2009 had broken him."
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found["died"] != found["death"]


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("Elena Karr was confirmed by a 68-31 vote in May.", "confirmed", "vote"),
        ("Rebels attacked the town in a raid on Monday.", "attacked", "raid"),
        ("The rules were changed by decree on Monday.", "changed", "decree"),
        ("Grants were created through a law in 2027.", "created", "law"),
        ("Three monks died when their bus overturned in a crash near Lund on Monday.", "overturned", "crash"),
    ],
)
def test_a_verb_and_the_act_that_it_is_done_by_are_one(read_whole: Reads, text: str, verb: str, noun: str) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[verb] == found[noun]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Jon Breck and Dan Orrick are in jail. Breck's arrest was announced. The arrest of Orrick was not.",
            "arrest",
            "arrest #2",
        ),
        ("The club fired coach Dan Orrick. The firing of doctor Ida Norr came later.", "fired", "firing"),
        (
            "Per Holm resigned on Monday. Sorl's resignation was a shock. Ann Sorl had led Kelby.",
            "resigned",
            "resignation",
        ),
        (
            "Norland Rail called off the talks with the Dockers Union. The talks with Ada Roy will go on.",
            "talks",
            "talks #2",
        ),
        ("Ada Roy, her party said, did not run in the 2030 election.", "run in", "election"),
    ],
)
def test_what_befalls_another_is_another(read_whole: Reads, text: str, one: str, other: str) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[one] != found[other]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Per Holm chaired the hearing of the Pensions Committee on Monday. Ann Sorl told the hearing of her loss.",
            "hearing",
            "hearing #2",
        ),
        ("Detectives arrested Jon Breck on Monday. The arrest was announced by Ada Roy.", "arrested", "arrest"),
        (
            "General Holm was replaced by General Berg on Monday. Berg's appointment surprised the army.",
            "replaced",
            "appointment",
        ),
        (
            "The Senate confirmed Elena Karr on Thursday. Senator Dan Orrick voted for her in the vote.",
            "confirmed",
            "vote",
        ),
    ],
)
def test_others_beside_it_make_no_other_event(read_whole: Reads, text: str, one: str, other: str) -> None:
    """Each sentence may name another one of those who took part, or somebody who only tells of it."""
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[one] == found[other]


@pytest.mark.parametrize(
    ("text", "disaster", "act"),
    [
        ("The tanker crash off Sund was the worst for years. The spill is the worst in Norland.", "spill", "crash"),
        ("An explosion hit the plant a day after a quake. The blast hurt four workers.", "quake", "blast"),
        (
            "Gunmen set a depot in Kelby on fire. The fire burned for days. The attack was condemned.",
            "fire #2",
            "attack",
        ),
    ],
)
def test_a_natural_disaster_is_no_act(read_whole: Reads, text: str, disaster: str, act: str) -> None:
    found = groups(read_whole(f"EASTMARK, June 3, 2031 – {text}", day=DAY))
    assert found[disaster] != found[act]
