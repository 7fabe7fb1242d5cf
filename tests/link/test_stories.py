"""A story is what reports on one event make; a stray report is a story of its own."""

from onrecord.link import linked
from tests.link.conftest import Told


def test_reports_that_share_an_event_share_a_story(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Karl Maas will meet Emma Holt in Bruges on May 14.", file="b.txt", day="2031-05-07")
    c = told("A museum in Dunmore shows old maps.", file="c.txt")
    stories = linked([a, b, c]).stories
    assert sorted(len(s.articles) for s in stories) == [1, 2]
    assert sum(len(s.articles) for s in stories) == 3


def test_in_a_large_record_a_common_background_joins_nobody(told: Told) -> None:
    topics = ("ferry harbour boats crossing", "museum maps paintings visitors", "school pupils teachers lessons")
    reports = [
        told(
            f"President Emma Holt won the election in Norland in 2030. In report {n} the {words[0]} and the {words[1]} "
            f"of town {n} are told of: {' '.join(words)} {' '.join(reversed(words))} were seen in May.",
            file=f"{topic}-{n}.txt",
        )
        for topic, words in ((t[:4], t.split()) for t in topics)
        for n in range(8)
    ]
    stories = linked(reports).stories
    assert len(stories) > 1
    for story in stories:
        files = {w.article.file for w in reports if w.article.id in story.articles}
        assert len({file.split("-")[0] for file in files}) == 1
