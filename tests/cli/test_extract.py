"""`jaarverslag extract`: what a PDF was made of comes out of it, and makes the same PDF again."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Name, Pdf

from jaarverslag.press.attachments import Attachment, Relation, attach

if TYPE_CHECKING:
    from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("in_this_process")


def pdf_with(*names: str, content: bytes = b"jaar: 2017\n") -> bytes:
    """A PDF of somebody else, with files of these names inside."""
    pdf = Pdf.new()
    pdf.add_blank_page()
    pdf.Root.Names = pikepdf.Dictionary()
    attach(pdf, [Attachment(name, content, "text/plain", Relation.DATA) for name in names], None)
    written = BytesIO()
    pdf.save(written)
    return written.getvalue()


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("words", [(), ("--only", "2.1.4"), ("--concept",)], ids=" ".join)
def test_the_same_pdf_is_made_of_what_comes_out(jaarverslag: Run, example: Path, words: tuple[str, ...]) -> None:
    """The answer ends with the command that makes it, and that gives the same bytes."""
    jaarverslag("build", *words)
    (made,) = Path("build").rglob("*.pdf")
    answer = jaarverslag("extract", made.as_posix(), "eruit")
    assert (answer.code, answer.err) == (0, "")
    *listed, _, command = answer.out.splitlines()
    assert sorted(listed) == sorted(f"gemaakt: eruit/{name}" for name in everything(Path("eruit")))
    program, *again = command.split()
    assert program == "jaarverslag"
    assert jaarverslag(*again, "--output", "opnieuw").code == 0
    (same,) = Path("opnieuw").rglob("*.pdf")
    assert same.read_bytes() == made.read_bytes()
    assert example.is_dir()


def test_what_comes_out_is_what_went_in(jaarverslag: Run, example: Path) -> None:
    """The sources to the letter, the outcomes, and a manifest that tells the hash of each."""
    jaarverslag("build", "--only", "2.1.4")
    jaarverslag("extract", "build/2017/2.1.4.pdf")
    found = everything(Path("2.1.4"))
    sources = {f"2017/{name}": content for name, content in everything(example).items()}
    assert found.keys() == {*sources, "uitkomsten.json", "uitkomsten.csv", "herkomst.json"}
    assert sources.items() <= found.items()
    assert found["uitkomsten.json"].decode() == jaarverslag("status", "--only", "2.1.4", "--format", "json").out
    assert found["uitkomsten.csv"].decode().startswith("section,id,name,")
    told = json.loads(found["herkomst.json"])
    hashes = {one["file"]: one["sha256"] for one in told["inputs"]}
    assert {name: hashes[name] for name in sources} == {
        name: hashlib.sha256(content).hexdigest() for name, content in sources.items()
    }


def test_the_manifest_beside_a_pdf_knows_its_hash(jaarverslag: Run, example: Path) -> None:
    """What lies inside tells the same, but for the PDF itself."""
    jaarverslag("build", "--only", "2.1.4")
    beside = json.loads(Path("build/2017/2.1.4.herkomst.json").read_text(encoding="utf-8"))
    content = Path("build/2017/2.1.4.pdf").read_bytes()
    assert beside.pop("outputs") == [
        {"file": "2.1.4.pdf", "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    ]
    jaarverslag("extract", "build/2017/2.1.4.pdf", "eruit")
    inside = json.loads(Path("eruit/herkomst.json").read_text(encoding="utf-8"))
    # What lies inside a PDF cannot know its hash, and knows its pages instead.
    assert len(inside.pop("pages")) == 2
    assert beside == inside
    assert example.is_dir()


def test_a_pdf_can_go_without_its_data(jaarverslag: Run, example: Path) -> None:
    """Then there is nothing to take out, and it is PDF/A-2a."""
    jaarverslag("build", "--only", "2.1.4", "--without-data")
    assert b"<pdfaid:part>2<" in Path("build/2017/2.1.4.pdf").read_bytes()
    answer = jaarverslag("extract", "build/2017/2.1.4.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert "zitten geen gegevens" in answer.err
    assert example.is_dir()


def test_what_is_there_stays(jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that holds something else stops everything; what is the same already is no trouble."""
    monkeypatch.chdir(tmp_path)
    Path("x.pdf").write_bytes(pdf_with("a.yaml", "b.yaml"))
    Path("x").mkdir()
    Path("x/a.yaml").write_bytes(b"van mij")
    answer = jaarverslag("extract", "x.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("x/a.yaml: hier staat al iets anders\n")
    assert everything(Path("x")) == {"a.yaml": b"van mij"}
    Path("x/a.yaml").write_bytes(b"jaar: 2017\n")
    assert jaarverslag("extract", "x.pdf").code == 0
    assert everything(Path("x")).keys() == {"a.yaml", "b.yaml"}


HOSTILE = (
    ("../weg.yaml",),
    ("2017/../../weg.yaml",),
    ("/weg.yaml",),
    ("//host/weg.yaml",),
    ("..\\weg.yaml",),
    ("C:\\weg.yaml",),
    (".bashrc",),
    ("2017/.git/hooks/post-checkout",),
    ("2017//weg.yaml",),
    ("2017/./weg.yaml",),
    ("2017/weg.yaml/",),
    ("",),
    (".",),
    ("weg\n.yaml",),
    ("weg\x1b[2J.yaml",),
    ("weg\u202elmay.yaml",),
    ("x" * 300,),
    ("/".join("x" * 40),),
    ("a.yaml", "A.yaml"),
    ("\u00e9.yaml", "e\u0301.yaml"),
)


@pytest.mark.parametrize("names", HOSTILE, ids=repr)
def test_nothing_is_written_outside_the_folder(
    jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    """Whoever made the PDF chose the names; one that is not plain, and nothing at all comes out."""
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    Path("x.pdf").write_bytes(pdf_with("goed.yaml", *names))
    before = everything(tmp_path)
    answer = jaarverslag("extract", "x.pdf", "uit")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("fout: in deze PDF zit een bestand met een naam die niet kan")
    assert "\x1b" not in answer.err
    assert everything(tmp_path) == before


def test_a_link_on_the_disk_leads_nowhere_else(
    jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder in the folder that is a link to elsewhere is not followed."""
    monkeypatch.chdir(tmp_path)
    Path("elders").mkdir()
    Path("uit").mkdir()
    Path("uit/2017").symlink_to(tmp_path / "elders")
    Path("x.pdf").write_bytes(pdf_with("2017/rapport.yaml"))
    assert jaarverslag("extract", "x.pdf", "uit").code == 1
    assert everything(Path("elders")) == {}


def test_two_files_with_one_name_are_distrusted(
    jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which of them is meant, nobody knows."""
    monkeypatch.chdir(tmp_path)
    with Pdf.open(BytesIO(pdf_with("a.yaml", "b.yaml"))) as pdf:
        pdf.Root.Names.EmbeddedFiles.Names[3].UF = "a.yaml"
        pdf.save("x.pdf")
    answer = jaarverslag("extract", "x.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert "dezelfde naam" in answer.err


def test_a_bomb_does_not_go_off(jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that unpacks to more than any report is refused before it fills the memory."""
    monkeypatch.chdir(tmp_path)
    Path("x.pdf").write_bytes(pdf_with("nul.yaml", content=b"\0" * (70 << 20)))
    assert Path("x.pdf").stat().st_size < 1 << 20
    answer = jaarverslag("extract", "x.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert "veel te groot" in answer.err
    assert not Path("x").exists()


def break_tree(pdf: Pdf) -> None:
    pdf.Root.Names.EmbeddedFiles = pikepdf.Array([1, 2])


def break_stream(pdf: Pdf) -> None:
    pdf.Root.Names.EmbeddedFiles.Names[1].EF.UF = pikepdf.Stream(pdf, b"geen zip")
    pdf.Root.Names.EmbeddedFiles.Names[1].EF.UF.Filter = Name.FlateDecode


def loop(pdf: Pdf) -> None:
    tree = pdf.make_indirect(pikepdf.Dictionary())
    tree.Kids = pikepdf.Array([tree])
    pdf.Root.Names.EmbeddedFiles = tree


@pytest.mark.parametrize("damage", [break_tree, break_stream, loop])
def test_a_broken_pdf_is_no_trouble(
    jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: object
) -> None:
    """What is not there can't come out, and nothing ends in a traceback."""
    assert callable(damage)
    monkeypatch.chdir(tmp_path)
    with Pdf.open(BytesIO(pdf_with("a.yaml"))) as pdf:
        damage(pdf)
        pdf.save("x.pdf", compress_streams=False)
    answer = jaarverslag("extract", "x.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert "zitten geen gegevens" in answer.err


@pytest.mark.parametrize("command", ["extract", "verify"])
@pytest.mark.parametrize("content", [b"", b"onzin", None])
def test_what_is_no_pdf_is_said_so(
    jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, command: str
) -> None:
    """An empty file, a text, and a file that is not there."""
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path("x.pdf").write_bytes(content)
    answer = jaarverslag(command, "x.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("fout: x.pdf is ")
