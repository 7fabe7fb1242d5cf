"""Reports on a ferry, written to files, and a reader that costs nothing."""

from pathlib import Path

import pytest

from onrecord.model.article import Article
from onrecord.model.reading import Abstention, Reading
from onrecord.model.span import Span

PORTS = ("Skarvik", "Hollby", "Ternes", "Ulvoy")


class FakeReader:
    """Finds one sentence and abstains from its first word; breaks on an article that says so."""

    version = "fake-1"

    def read(self, article: Article) -> Reading:
        if "break the reader" in article.text:
            raise RecursionError("too deep")
        whole = Span(0, len(article.text))
        left = (Abstention(Span(0, 4), "too short"),)
        return Reading(self.version, article.published, article.zones, (whole,), (), (), (), (), (), left)


def report(number: int) -> str:
    """Return one of many reports, no two the same."""
    port, hour, day = PORTS[number % 4], number % 12 + 1, number % 9 + 1
    return (
        f"Ferry to {port} may sail on {number % 28 + 1} May\n\n{port.upper()}, May {day}, 2031 (Coast Agency) -\n\n"
        f"The ferry to {port} could sail at {hour} on Friday, captain Ingrid Moe said. "
        f"“We wait for the {number}th permit,” she told reporters.\n\n"
        f"Harbour master Per Lunde denied it. “Nothing sails before {hour} o'clock,” he said.\n"
    )


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder of thirty reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(30):
        (folder / f"ferry-{number:02}.txt").write_text(report(number))
    return folder
