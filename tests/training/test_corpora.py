"""The corpora beside the checkout are read soundly; without them these tests are skipped."""

import lzma
from datetime import date
from itertools import islice
from pathlib import Path

import msgspec
import pytest

from training.corpora import CORPORA, CORPORA_AT, documents, only_open
from training.corpora.__main__ import main
from training.corpora.checks import in_both, problems
from training.corpora.polnear import polnear
from training.corpora.rows import day

beside = pytest.mark.skipif(not CORPORA_AT.is_dir(), reason="the corpora do not lie beside this checkout")


@beside
@pytest.mark.parametrize("name", CORPORA)
def test_the_first_documents_are_sound_and_hold_what_they_teach(name: str) -> None:
    found = list(islice(documents(name), 30))
    assert [problem for document in found for problem in problems(document)] == []
    assert all(any(document.labels(layer) for document in found) for layer in CORPORA[name].teaches)
    assert {document.corpus for document in found} == {name}


@beside
@pytest.mark.parametrize("names", [["uw", "timebank", "aquaint"], ["meantime"], ["tdg"], ["uner"]])
def test_no_article_stands_in_train_and_in_dev(names: list[str]) -> None:
    found = [document for name in names for document in documents(name)]
    assert {document.split for document in found} == {"train", "dev"}
    assert not in_both(found)


@beside
def test_the_table_has_a_row_for_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["crossner"]) == 0
    rows = [line.split()[:4] for line in capsys.readouterr().out.splitlines()[1:]]
    assert rows == [["crossner", "train", "200", "7,246"], ["crossner", "dev", "537", "21,552"]]


def test_a_corpus_without_a_stated_licence_is_not_open() -> None:
    assert "polnear" not in only_open()
    assert "wikigold" in only_open()


def test_a_field_that_is_not_as_expected_is_named(tmp_path: Path) -> None:
    (tmp_path / "polnear").mkdir()
    with lzma.open(tmp_path / "polnear" / "train.jsonl.xz", "wt") as packed:
        packed.write('{"id": "a", "date": null, "text": 5, "publisher": "p", "attributions": [], "loose": []}\n')
    with pytest.raises(msgspec.ValidationError, match=r"\$\.text"):
        next(polnear(tmp_path))


@pytest.mark.parametrize(
    ("stated", "expected"), [("2031-2-3T04:05Z", date(2031, 2, 3)), ("PRESENT_REF", None), ("", None), (None, None)]
)
def test_a_stated_day_is_read_where_there_is_one(stated: str | None, expected: date | None) -> None:
    assert day(stated) == expected


def test_a_silver_sentence_that_is_dev_elsewhere_is_left_out(tmp_path: Path) -> None:
    same, other = "The board of Ness meets on Monday.", "Fog lies over the harbour of Ness."
    judged: dict[str, object] = {"id": "u", "text": same, "tokens": "x", "targets": [], "document": "a", "date": None}
    silver = [{"id": f"g{number}", "text": text, "entities": []} for number, text in enumerate((same.upper(), other))]
    for path, stored in (("factuality/uw-dev", [judged]), ("factuality/uw-train", []), ("ner/gmb-silver", silver)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        with lzma.open(tmp_path / f"{path}.jsonl.xz", "wb") as packed:
            packed.write(b"".join(msgspec.json.encode(row) + b"\n" for row in stored))
    assert [document.text for document in documents("gmb", tmp_path)] == [other]
