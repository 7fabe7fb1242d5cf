"""An undated report is placed by its own words and its sister reports, and never given a made-up day."""

from onrecord.link import linked
from tests.link.conftest import Told

UNDATED = "Emma Holt said on May 8 that the bridge is safe. She will meet Karl Maas in Bruges on May 14."


def test_the_year_comes_from_a_report_on_the_same_parties(told: Told) -> None:
    dated = told("Emma Holt and Karl Maas will meet in Bruges on May 14.", file="dated.txt")
    record = linked([dated, told(UNDATED, file="undated.txt", day=None)])
    undated = next(w for w in record.documents if w.article.file == "undated.txt")
    days = undated.reading.published.days
    assert days and (str(days.earliest), str(days.latest)) == ("2031-05-08", "2031-05-13")
    assert "dated.txt" in undated.reading.published.basis
    assert [str(s.said_on.earliest) for s in record.statements if s.said_on] == ["2031-05-08"]


def test_alone_it_stays_undated(told: Told) -> None:
    record = linked([told(UNDATED, day=None)])
    assert record.documents[0].reading.published.days is None
    assert all(s.said_on is None for s in record.statements)


def test_reports_of_two_years_settle_nothing(told: Told) -> None:
    text = "Emma Holt and Karl Maas will meet in Bruges on May 14."
    both = [told(text, file="one.txt"), told(text, file="two.txt", day="2032-05-06")]
    record = linked([*both, told(UNDATED, file="undated.txt", day=None)])
    assert next(w for w in record.documents if w.article.file == "undated.txt").reading.published.days is None
