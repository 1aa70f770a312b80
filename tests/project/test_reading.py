"""Reading files: every encoding, every obstacle, and one fault for each file that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jaarverslag.project import MAX_FILE_BYTES, ReportFolder, read_sources, read_style


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReportFolder:
    """A report with nothing but settings, in the working folder."""
    (tmp_path / "2017").mkdir()
    (tmp_path / "2017" / "rapport.yaml").write_bytes(b"jaar: 2017\n")
    monkeypatch.chdir(tmp_path)
    return ReportFolder(Path("2017"))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"nummer: 2.1\n", "nummer: 2.1\n"),
        (b"nummer: 2.1\r\ntitel: x\r\n", "nummer: 2.1\r\ntitel: x\r\n"),
        (b"\xef\xbb\xbfnummer: 2.1\n", "nummer: 2.1\n"),  # Notepad's mark is no text
        ("titel: Caf\u00e9 \u2013 \u20ac\n".encode(), "titel: Caf\u00e9 \u2013 \u20ac\n"),
        (b"", ""),
    ],
    ids=["plain", "CRLF", "BOM", "accents", "empty"],
)
def test_a_file_is_read_as_it_was_saved(report: ReportFolder, content: bytes, text: str) -> None:
    """Line ends stay as they are, so that every place in the file can still be named."""
    (report.path / "2.1.yaml").write_bytes(content)
    read = read_sources(report)
    assert read.diagnostics == ()
    assert read.value is not None
    assert [(source.name, source.text) for source in read.value.sections] == [("2017/2.1.yaml", text)]
    assert read.value.complete


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("titel: Caf\u00e9\n".encode("latin-1"), 1, 11),
        ("nummer: 2.1\ntitel: \u20ac\n".encode("cp1252"), 2, 8),
        ("nummer: 2.1\n".encode("utf-16"), 1, 1),
        ("a: 1\nb: 2\n".encode("utf-16-be") + b"\xd8\x00", 3, 1),
    ],
    ids=["latin-1", "cp1252", "utf-16 with BOM", "utf-16 broken"],
)
def test_another_encoding_is_told_with_its_place(report: ReportFolder, content: bytes, line: int, column: int) -> None:
    """A file that is no UTF-8 is told with the first character that shows it."""
    (report.path / "2.1.yaml").write_bytes(content)
    read = read_sources(report)
    (diagnostic,) = read.diagnostics
    assert (diagnostic.code, diagnostic.file) == ("J103", "2017/2.1.yaml")
    assert diagnostic.span is not None
    assert diagnostic.span.position == (line, column)


def test_a_file_as_large_as_it_may_be_is_read(report: ReportFolder) -> None:
    """The limit itself is within the limit."""
    (report.path / "2.1.yaml").write_bytes(b"#" * MAX_FILE_BYTES)
    assert read_sources(report).diagnostics == ()


def large(path: Path) -> None:
    with path.open("wb") as file:  # a hole: 50 MB that takes no room
        file.truncate(50 << 20)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (Path.mkdir, "J104"),
        (large, "J105"),
        (lambda path: path.symlink_to("nergens"), "J107"),
        (os.mkfifo, "J107"),  # must not wait for somebody to write
    ],
    ids=["folder", "large", "dead link", "pipe"],
)
def test_what_is_no_readable_file_is_told(report: ReportFolder, make: object, code: str) -> None:
    """A report is incomplete where one of its files cannot be read, and the others are read all the same."""
    assert callable(make)
    make(report.path / "2.1.yaml")
    (report.path / "2.2.yaml").write_bytes(b"nummer: 2.2\n")
    read = read_sources(report)
    assert [(one.code, one.path) for one in read.diagnostics] == [(code, "2017/2.1.yaml")]
    assert read.value is not None
    assert [source.name for source in read.value.sections] == ["2017/2.2.yaml"]
    assert not read.value.complete


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_told(report: ReportFolder) -> None:
    """A file of somebody else is a fault like any other."""
    (report.path / "2.1.yaml").write_bytes(b"nummer: 2.1\n")
    (report.path / "2.1.yaml").chmod(0)
    assert [one.code for one in read_sources(report).diagnostics] == ["J107"]


def test_a_folder_that_may_not_be_read_is_told(report: ReportFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sections in a closed folder are not left out without a word."""
    (report.path / "2-economie").mkdir()
    (report.path / "2-economie" / "2.1.yaml").write_bytes(b"nummer: 2.1\n")
    scan = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("2-economie"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr("os.scandir", guarded)
    read = read_sources(report)
    assert [(one.code, one.path) for one in read.diagnostics] == [("J107", "2017/2-economie")]
    assert read.value is not None
    assert not read.value.complete


def test_without_settings_there_is_no_report(report: ReportFolder) -> None:
    """Settings that cannot be read give no report, and still every fault of the other files."""
    (report.path / "rapport.yaml").unlink()
    (report.path / "rapport.yaml").mkdir()
    (report.path / "2.1.yaml").write_bytes(b"\xff")
    read = read_sources(report)
    assert read.value is None
    assert [one.code for one in read.diagnostics] == ["J104", "J103"]


def test_only_yaml_files_are_sections(report: ReportFolder) -> None:
    """Notes, backups and hidden files are left alone; both suffixes count, in any case; order is by path."""
    for name in ("b/2.yml", "a/1.YAML", "a/.x.yaml", ".git/x.yaml", "b/2.yaml~", "b/leesmij.txt", "a/rapport.yaml"):
        (report.path / name).parent.mkdir(exist_ok=True)
        (report.path / name).write_bytes(b"nummer: 1\n")
    read = read_sources(report)
    assert read.value is not None
    assert [source.name for source in read.value.sections] == ["2017/a/1.YAML", "2017/a/rapport.yaml", "2017/b/2.yml"]


# --- Styles --------------------------------------------------------------------------------------


def test_a_style_is_read_whole(tmp_path: Path) -> None:
    """Tokens are parsed, every file is at hand by its path, and hidden files are none of it."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "tokens.toml").write_text('[color]\nink = "#000"\n', encoding="utf-8")
    (tmp_path / "fonts" / "a.ttf").write_bytes(b"\x00")
    (tmp_path / ".DS_Store").write_bytes(b"\x00")
    style = read_style(tmp_path).value
    assert style is not None
    assert style.tokens == {"color": {"ink": "#000"}}
    assert set(style.files) == {"tokens.toml", "fonts/a.ttf"}


@pytest.mark.parametrize(
    "tokens", [b"[color\n", b"ink = \n", b"\xff\xfe", b'[a]\nb = "c"\nb = "d"\n', b"ink = 3", b"[a]\nb = 3"]
)
def test_broken_tokens_are_told(tmp_path: Path, tokens: bytes) -> None:
    """Tokens that are no TOML give no style and a fault that names the file."""
    (tmp_path / "tokens.toml").write_bytes(tokens)
    read = read_style(tmp_path)
    assert read.value is None
    assert [(one.code, one.path) for one in read.diagnostics] == [("J702", (tmp_path / "tokens.toml").as_posix())]
