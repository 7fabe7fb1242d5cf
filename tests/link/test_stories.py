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
