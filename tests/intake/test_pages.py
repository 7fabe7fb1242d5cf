"""What comes in from files and folders, and what is said of what cannot."""

from pathlib import Path

import pytest

from onrecord.errors import SkipArticle
from onrecord.intake import MAX_BYTES, pages
from onrecord.model.article import Page


def read(*paths: Path, limit: int = MAX_BYTES) -> list[Page | SkipArticle]:
    return list(pages([str(path) for path in paths], limit=limit))


def test_a_text_is_kept_character_by_character(tmp_path: Path) -> None:
    text = "Bridge closed\r\n\r\nThe\u00a0bridge  is\u200b closed.\t\r\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (page,) = read(tmp_path / "a.txt")
    assert isinstance(page, Page)
    assert (page.file, page.kind, page.text) == ("a.txt", "text", text)
    assert page.raw.startswith(b"\xef\xbb\xbf")


def test_a_folder_is_read_by_name_and_below_and_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.html", "sub/c.HTM", "notes.toml", ".hidden.txt"):
        (tmp_path / name).write_text("<p>Some words.</p>")
    found = [page.file for page in read(tmp_path) if isinstance(page, Page)]
    assert found == ["a.html", "b.txt", "c.HTM"]


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\r\n\t", "empty"),
        ("mark.txt", b"\xef\xbb\xbf", "no text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "NUL"),
        ("nul.html", b"<p>The mayor\0 spoke.</p>", "NUL"),
        ("book.pdf", b"%PDF-1.4", ".txt"),
    ],
)
def test_a_bad_file_is_named_with_what_to_do_and_the_next_is_read(
    tmp_path: Path, name: str, raw: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "good.txt").write_text("The bridge is closed.")
    bad, good = read(tmp_path / name, tmp_path / "good.txt")
    assert isinstance(bad, SkipArticle)
    assert name in str(bad)
    assert says in str(bad)
    assert str(bad).endswith(".")
    assert isinstance(good, Page)


def test_a_missing_path_and_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"a" * 101)
    missing, large = read(tmp_path / "none.txt", tmp_path / "large.txt", limit=100)
    assert "no such file" in str(missing)
    assert "larger than 100 bytes" in str(large)


def test_a_folder_without_permission_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "z.txt").write_text("The bridge is closed.")
    inside = Path.iterdir

    def iterdir(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return inside(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    shut, page = read(tmp_path)
    assert isinstance(shut, SkipArticle)
    assert "shut" in str(shut)
    assert "chmod" in str(shut)
    assert isinstance(page, Page)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("The bridge is closed.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (error,) = read(tmp_path / "a.txt")
    assert "no permission" in str(error)


def test_a_link_to_its_own_folder_does_not_go_on_for_ever(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is closed.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(read(tmp_path)) == 1


def test_an_address_that_no_system_can_open() -> None:
    (error,) = pages(["a\0b.txt"])
    assert isinstance(error, SkipArticle)
