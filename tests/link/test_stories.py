"""A story is what reports on one developing matter make, in any order and at any size; a stray report is its own."""

import random
from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest

from onrecord.link import blocking, linked
from onrecord.link.blocking import Sketches
from onrecord.link.corrections.pairs import Pairs
from onrecord.link.ids import identity
from onrecord.link.log_odds import Feature, LogOdds
from onrecord.link.sketches import sketch
from onrecord.link.stories import (
    LEAST,
    MOST,
    SURE,
    articles_by_story,
    chosen,
    connected_components,
    follows,
    restored,
    story_of,
    withdrawn,
)
from onrecord.link.story_features import SAME_STORY
from onrecord.model.article import Article, Published
from onrecord.model.chain import Chain
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.model.sketch import Sketch
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from tests.link.conftest import Told
from tests.link.reported import document

SYLLABLES = "ba cor del fen gra hol jor kes lan mor nim pol qua ris sta tev ulm vor wex yar".split()
COMMON = "said would people government week told year new time first officials after report group city".split()
START = date(2031, 3, 1)


FERRY = (
    """Premier Emma Holt promised on Monday to keep the ferry to Dunmore running until the bridge opens. Islanders had
    blocked the harbour with their boats since Friday and let no freight ashore. The line loses money each winter, the
    shipping company says, and it wants to sell its two vessels to a yard in the south.""",
    """The Dunmore ferry will sail until the bridge is finished, Premier Emma Holt told islanders at the harbour. Their
    boats cleared the quay an hour later. The shipping company will be paid for what the line loses in winter; it does
    not give up the sale of its vessels, a spokesman said, but puts it off.""",
)
SCHOOL = (
    """Premier Emma Holt granted primary teachers a tenth more pay on Wednesday, which ends the longest strike that the
    schools of the capital have seen. Pupils return to their lessons after eleven days. The union had asked for a
    fifth, and for smaller classes, of which the agreement says nothing.""",
    """Lessons begin again in the capital's primary schools. Teachers end their strike after eleven days, their union
    said, as Premier Emma Holt has granted them a tenth more pay. On smaller classes the two sides will talk again when
    the pupils have their holidays.""",
)


def report(text: str, *, day: date | None = START, names: tuple[str, ...] = (), comment: str = "") -> Sketch:
    """Return the sketch of a text of which only the names have been read."""
    zones = (Zone("body", Span(0, len(text))), Zone("comment", Span(len(text), len(text + comment))))
    published = Published(Interval.day(day), "given") if day else Published()
    article = Article(file=f"{day}.txt", text=text + comment, zones=zones[: 1 + bool(comment)], published=published)
    places = {name: text.index(name) for name in names}
    chains = tuple(Chain(name, "person", (Span(at, at + len(name)),)) for name, at in places.items())
    return sketch(Document(article, Reading("none", published, zones, (), (), (), (), (), chains, ())))


def coined(chance: random.Random, count: int) -> list[str]:
    return ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(count)]


def told_of(matter: list[str], chance: random.Random, *, words: int = 40, share: float = 0.4) -> str:
    """Return a report in which a share of the words is of the matter, the rest common or its own."""
    own = coined(chance, words // 8)
    return " ".join(chance.choice(matter if chance.random() < share else [*COMMON, *own]) for _ in range(words))


def made(count: int, stories: int, seed: int = 5) -> list[Sketch]:
    """Return short reports on some stories, over two months, some of them undated."""
    chance = random.Random(seed)
    matters = [coined(chance, 14) for _ in range(stories)]
    days = [START + timedelta(days=chance.randrange(60)) if chance.random() < 0.9 else None for _ in range(count)]
    return [report(told_of(chance.choice(matters), chance), day=day) for day in days]


def test_every_order_of_arrival_gives_the_same_stories() -> None:
    reports = made(150, 12)
    wanted = articles_by_story(reports, {})
    assert 12 <= len(wanted) < 40
    for seed in range(4):
        assert articles_by_story(random.Random(seed).sample(reports, len(reports)), {}) == wanted


@pytest.mark.parametrize("stories", [3, 25])
def test_one_by_one_in_any_order_gives_what_is_given_at_once(stories: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "WINDOW", 6)  # so that newcomers push others out of the windows
    reports = made(200, stories)
    whole = Sketches(reports)
    wanted = {r.article: follows(r, whole) for r in reports}
    for seed in range(3):
        kept, followed = Sketches(), dict[str, tuple[str, ...]]()
        for each in random.Random(seed).sample(reports, len(reports)):
            kept.add(each)
            followed |= restored(each, kept, followed)
        assert followed == wanted
    assert connected_components(wanted) == articles_by_story(reports, {})


def test_a_report_that_goes_leaves_what_would_be_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "WINDOW", 6)
    reports = made(100, 5)
    kept = Sketches(reports)
    followed = {r.article: follows(r, kept) for r in reports}
    for old in random.Random(9).sample(reports, 20):
        kept.remove(old)
        followed |= withdrawn(old, kept, followed)
        del followed[old.article]
    assert followed == {r.article: follows(r, kept) for r in kept}


def test_a_report_that_comes_in_order_of_days_changes_nobody_else() -> None:
    kept, followed = Sketches(), dict[str, tuple[str, ...]]()
    for each in sorted(made(120, 6), key=lambda r: r.place):
        kept.add(each)
        changed = restored(each, kept, followed)
        assert set(changed) == {each.article}
        followed |= changed


def test_one_story_of_a_thousand_short_reports_stays_one() -> None:
    chance = random.Random(7)
    matter = coined(chance, 14)
    reports = [report(told_of(matter, chance), day=START + timedelta(days=n // 20)) for n in range(1000)]
    sizes = sorted(map(len, articles_by_story(reports, {})))
    assert sizes[-1] >= 995, sizes


def test_a_story_is_told_alike_alone_and_among_many_others() -> None:
    chance = random.Random(11)
    matter = coined(chance, 14)
    story = [report(told_of(matter, chance), day=START + timedelta(days=n)) for n in range(3)]
    wanted = articles_by_story(story, {})
    assert len(wanted) == 1
    assert wanted[0] in articles_by_story([*story, *made(300, 60)], {})


def test_two_stories_that_share_a_politician_stay_two() -> None:
    who = ("Emma Holt",)
    days = [START + timedelta(days=n) for n in range(4)]
    found = articles_by_story(
        [report(text, names=who, day=day) for text, day in zip(FERRY + SCHOOL, days, strict=True)], {}
    )
    assert sorted(map(len, found)) == [2, 2]


def test_a_report_on_two_stories_is_told_by_its_main_one() -> None:
    chance = random.Random(3)
    one, other = coined(chance, 12), coined(chance, 12)
    first, second = report(told_of(one, chance), day=START), report(told_of(other, chance), day=START)
    both = report(f"{told_of(one, chance)} {told_of(other, chance, words=10)}", day=START + timedelta(days=1))
    assert {first.article, both.article} in map(set, articles_by_story([first, second, both], {}))


def test_a_round_up_follows_each_story_of_which_it_tells_an_event() -> None:
    ferry, school = (report(text, day=START) for text in (FERRY[0], SCHOOL[0]))
    held = {"sale 2031-06-05": ferry, "strike 2031-06-09": school}
    ferry, school = (replace(one, events=(event,)) for event, one in held.items())
    both = report(FERRY[1] + SCHOOL[1], day=START + timedelta(days=2))
    assert len(chosen(both, (ferry, school))) == 1
    assert set(chosen(replace(both, events=tuple(held)), (ferry, school))) == {ferry.article, school.article}


def test_a_story_that_pauses_for_a_year_is_found_by_what_only_it_is_about() -> None:
    matter = coined(random.Random(2), 12)
    then = report(" ".join(["The", *matter, "was opened by the mayor"]), day=START)
    now = report(" ".join(["A court ruled that the", *matter, "may stay"]), day=START + timedelta(days=365))
    assert len(articles_by_story([then, now, *made(100, 20)], {})) == len(articles_by_story(made(100, 20), {})) + 1


def test_an_undated_report_joins_its_story() -> None:
    chance = random.Random(4)
    matter = coined(chance, 12)
    story = [report(told_of(matter, chance), day=day) for day in (START, None)]
    assert len(articles_by_story(story, {})) == 1


def test_a_copy_goes_with_its_original_whatever_it_looks_like() -> None:
    chance = random.Random(6)
    original, copy = (report(told_of(coined(chance, 12), chance)) for _ in range(2))
    assert len(articles_by_story([original, copy], {})) == 2
    assert articles_by_story([original, copy], {copy.article: original.article}) == (
        tuple(sorted([original.article, copy.article])),
    )


def test_a_page_that_was_rewritten_is_still_of_its_story(told: Told) -> None:
    then = told("The ferry to Dunmore is late.", file="then.txt")
    now = told("A museum of clocks opens in Leeds.", file="now.txt")
    assert len(linked([then, now]).stories) == 2
    captured = Document(now.article.after(then.article.id), now.reading)
    assert len(linked([then, captured]).stories) == 1


def test_what_readers_write_under_an_article_joins_nothing() -> None:
    matter = " ".join(coined(random.Random(8), 12))
    one = report("The museum opens on Friday.", comment=f"\n{matter} {matter}")
    other = report("Rain is expected in the north.", comment=f"\n{matter} {matter}")
    assert len(articles_by_story([one, other], {})) == 2


def test_a_sketch_outlives_its_store_unchanged() -> None:
    for each in made(3, 1):
        kept = msgspec.json.decode(msgspec.json.encode(each), type=Sketch)
        assert kept == each and list(kept.topic) == list(each.topic)


def test_the_reasons_of_a_score_add_up_to_it() -> None:
    one, other = made(2, 1)
    found = list(SAME_STORY.reasons(one, other))
    assert {"they share rare words"} <= {reason for _, reason in found}
    assert sum(weight for weight, _ in found) + SAME_STORY.bias == pytest.approx(SAME_STORY.score(one, other), abs=0.05)


def test_reports_that_share_an_event_share_a_story(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Karl Maas will meet Emma Holt in Bruges on May 14.", file="b.txt", day="2031-05-07")
    c = told("The museum in Dunmore is small and old.", file="c.txt")
    record = linked([a, b, c])
    assert sorted(len(s.articles) for s in record.stories) == [1, 2]
    (story,) = (s for s in record.stories if len(s.articles) == 2)
    assert story.articles == (a.article.id, b.article.id)
    assert set(story.events) == {e.id for e in record.events}
    assert story.label.startswith("Emma Holt will meet")


def scored(monkeypatch: pytest.MonkeyPatch, **scores: float) -> None:
    """Give each pair of sketches the score of the second one's article."""
    feature = Feature(1.0, "as told", lambda a, b: scores[min(a, b, key=lambda s: s.place).article])
    monkeypatch.setattr("onrecord.link.stories.SAME_STORY", LogOdds(0.0, (feature,)))


def bare(article: str, day: int = 0) -> Sketch:
    return Sketch(article, Interval.day(START + timedelta(days=day)), ("key",), {}, {}, {})


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [
        ({"a1": LEAST}, ["a1"]),
        ({"a1": LEAST - 0.01}, []),
        ({"a1": LEAST, "a2": SURE - 0.01}, ["a2"]),
        ({"a1": SURE, "a2": SURE + 1}, ["a2", "a1"]),
        ({"a1": 1.0, "a2": 1.0}, ["a2"]),  # of equals the nearest
        ({f"a{n}": SURE + n for n in range(6)}, ["a5", "a4", "a3", "a2"]),
        ({}, []),
    ],
)
def test_an_article_follows_the_best_and_others_that_are_sure(
    scores: dict[str, float], wanted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scored(monkeypatch, **scores)
    found = [bare(article, day) for day, article in enumerate(scores)]
    assert list(chosen(bare("b", 9), found)) == list(chosen(bare("b", 9), found[::-1])) == wanted
    assert len(wanted) <= MOST


def test_a_newcomer_changes_those_alone_who_would_follow_it(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, a1=0.0, a2=LEAST, a3=0.0, a4=LEAST)
    first, new, last = bare("a1"), bare("a2", 1), bare("a3", 2)
    shelf = Sketches([first, new, last])
    assert restored(new, shelf, {"a1": (), "a3": ("a1",)}) == {"a2": ("a1",)}
    scored(monkeypatch, a1=0.0, a2=0.1, a3=0.0)
    assert restored(new, shelf, {"a1": (), "a3": ("a1",)}) == {"a2": ("a1",), "a3": ("a2",)}
    scored(monkeypatch, a1=-9.0, a2=LEAST, a3=0.0)  # just enough, where there was nothing to follow
    assert restored(new, shelf, {"a1": (), "a3": ()}) == {"a2": (), "a3": ("a2",)}


def test_what_goes_changes_those_alone_who_followed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, a1=0.0, a3=-9.0)
    shelf = Sketches([bare("a1"), bare("a3", 2), bare("a4", 3)])
    assert withdrawn(bare("a2", 1), shelf, {"a3": ("a2",), "a4": ("a1",)}) == {"a3": ("a1",)}


def test_what_is_followed_copied_and_judged_makes_one_story() -> None:
    followed = {"a1": (), "a2": ("a1",), "a3": (), "a4": (), "a5": ("a4",), "a9": ()}
    assert connected_components(followed) == (("a1", "a2"), ("a3",), ("a4", "a5"), ("a9",))
    assert connected_components(followed, {"a3": "a2"}, {"a6": "a4"}) == (
        ("a1", "a2", "a3"),
        ("a4", "a5", "a6"),
        ("a9",),
    )
    assert connected_components(followed, judged=Pairs(stories_same=(("a9", "a1"),)))[0] == ("a1", "a2", "a9")


def test_who_holds_two_stories_apart_parts_what_follows_but_no_copy() -> None:
    followed = {"a1": (), "a2": ("a1",), "a3": ("a2",), "a4": ()}
    apart = Pairs(stories_apart=(("a1", "a3"),))
    assert connected_components(followed, judged=apart) == (("a1", "a2"), ("a3",), ("a4",))
    assert connected_components(followed, judged=Pairs(stories_apart=(("a3", "a1"),))) == (
        ("a1", "a2"),
        ("a3",),
        ("a4",),
    )
    assert connected_components(followed, {"a3": "a1"}, judged=apart) == (("a1", "a2", "a3"), ("a4",))
    other = Pairs(stories_apart=(("a1", "a4"),))
    assert connected_components(followed, judged=other) == (("a1", "a2", "a3"), ("a4",))


def test_people_hold_stories_apart_and_together_among_all() -> None:
    two = [bare("a1"), bare("a2", 1)]
    assert articles_by_story(two, {}) == (("a1",), ("a2",))
    assert articles_by_story(two, {}, {"a2": "a1"}) == (("a1", "a2"),)
    assert articles_by_story(two, {}, judged=Pairs(stories_same=(("a1", "a2"),))) == (("a1", "a2"),)


def test_a_story_is_named_after_its_earliest_report() -> None:
    events = [Event(name, "talks", "", (), None, None, False, "unknown", (), ()) for name in ("v2", "v1")]
    late = document("a1", "Late.", day="2031-05-09", headline="The later one")
    early, undated = document("a2", "x " * 99, day="2031-05-01"), document("a0", "When?")
    found = story_of([undated, late, early], events)
    assert found.id == identity("t", "a2") and found.articles == ("a2", "a1", "a0")
    assert found.label == ("x " * 40) and found.events == ("v1", "v2")
    assert story_of([late], []).label == "The later one" and story_of([undated], []).label == "When?"
    twins = [document(name, name, day="2031-05-01") for name in ("a7", "a5")]
    assert story_of(twins, []).articles == ("a5", "a7")
    lines = document("a3", "The quay\n\n is  open.")
    assert story_of([lines], []).label == "The quay is open."
