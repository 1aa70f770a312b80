"""`jaarverslag verify`: an honest PDF is found honest, and whatever somebody changed in one is named."""

from __future__ import annotations

import json
import random
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from jaarverslag.press.codes import characters
from tests.press import damage as damages
from tests.press.damage import damaged, paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Answer, Run
    from tests.press.damage import Damage

pytestmark = pytest.mark.usefixtures("in_this_process")

CHAPTER = Path("build/2017/2.1.4.pdf")


@pytest.fixture
def data(example: Path) -> Path:
    """A report with a figure of four digits, which can trade places."""
    (section,) = example.rglob("2.1.4*.yaml")
    text = section.read_text(encoding="utf-8")
    assert "      2017: 3\n" in text
    section.write_text(text.replace("      2017: 3\n", '      2017: "1.521"\n'), encoding="utf-8")
    return example


@pytest.fixture
def built(jaarverslag: Run, data: Path) -> Path:
    """The PDF of the only section, and the folder that it was made of."""
    assert jaarverslag("build", "--only", "2.1.4").code == 0
    return data


def spoil(damage: Damage) -> None:
    CHAPTER.write_bytes(damaged(CHAPTER.read_bytes(), damage))


def wrong(answer: Answer) -> list[str]:
    """What is said to be wrong, without the shapes, and without which pages show something else."""
    return [line for line in _wrong(answer) if not line.startswith("op bladzijde ")]


def changed_pages(answer: Answer) -> list[int]:
    """The pages of which is said that they show something else."""
    found = (re.match(r"op bladzijde (\d+) van het bestand is iets anders te zien dan", one) for one in _wrong(answer))
    return [int(one[1]) for one in found if one]


def _wrong(answer: Answer) -> list[str]:
    return [line.split("mis ", 1)[1].strip() for line in answer.out.splitlines() if re.match(r". mis ", line)]


def swap(old: str, new: str) -> Damage:
    """Print other figures in the place of the first of those: the glyphs are in the font already."""

    def change(pdf: Pdf) -> None:
        left = 1
        for page in pdf.pages:
            parts = page.obj.Contents
            code = b"\n".join(part.read_bytes() for part in (parts if isinstance(parts, Array) else [parts]))
            for font in page.obj.Resources.Font.values():
                codes = {text: number for number, text in characters(font.ToUnicode.read_bytes()).items()}
                if not set(old + new) <= codes.keys():
                    continue
                hexes = [b"%04x" % codes[sign] for sign in old]
                pattern = re.compile(rb"<" + rb">([-\d.]*)<".join(hexes) + rb">")
                put = b"<" + b">0<".join(b"%04x" % codes[sign] for sign in new) + b">"
                code, times = pattern.subn(put, code, count=left)
                left -= times
                if not left:
                    page.obj.Contents = Stream(pdf, code)
                    return
        pytest.fail(f"{old} is printed nowhere")

    return change


def enclose(name: str, change: Callable[[bytes], bytes]) -> Damage:
    """Change a file inside."""

    def changed(pdf: Pdf) -> None:
        names = pdf.Root.Names.EmbeddedFiles.Names
        file = next(names[place + 1] for place in range(0, len(names), 2) if str(names[place]) == name)
        file.EF.UF.write(change(file.EF.UF.read_bytes()))
        file.EF.F = file.EF.UF

    return changed


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return change


# --- Ways to have a page show something else ------------------------------------------------------


def whiten(pdf: Pdf) -> None:
    paint(pdf, b"/Artifact BMC 1 g 90 500 200 20 re f EMC")


def note(pdf: Pdf) -> None:
    square = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[90, 500, 290, 520], IC=[1, 1, 1])
    pdf.pages[0].obj.Annots = Array([*pdf.pages[0].obj.get("/Annots", ()), pdf.make_indirect(square)])


def redraw(pdf: Pdf) -> None:
    """Draw the glyphs of a font in another way."""
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    program = font.DescendantFonts[0].FontDescriptor.FontFile2
    program.write(program.read_bytes()[:-4] + b"anna")


def turn(pdf: Pdf) -> None:
    pdf.pages[0].obj.Rotate = 180


def crop(pdf: Pdf) -> None:
    pdf.pages[0].obj.CropBox = Array([0, 0, 595, 500])


def layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(BaseState=Name.OFF))


@pytest.mark.usefixtures("example")
@pytest.mark.parametrize("words", [(), ("--only", "2.1.4"), ("--concept",)], ids=" ".join)
def test_an_honest_pdf_is_found_honest(jaarverslag: Run, words: tuple[str, ...]) -> None:
    """Every line says what was found right, and that its cells were counted."""
    assert jaarverslag("build", *words).code == 0
    (made,) = Path("build").rglob("*.pdf")
    answer = jaarverslag("verify", made.as_posix(), "data/2017", "--rebuild")
    assert (answer.code, answer.err) == (0, "")
    *lines, last = answer.out.splitlines()
    assert len(lines) == 8
    assert all(re.match(r". goed ", line) for line in lines)
    assert re.search(r"\d+ cellen in \d+ tabel", answer.out)
    assert last == "deze PDF klopt"


@pytest.mark.usefixtures("built")
def test_a_figure_that_was_changed_is_named_by_its_cell(jaarverslag: Run) -> None:
    """Section, table, row and column, what is printed there and what the data gives."""
    spoil(swap("1.521", "1.251"))
    answer = jaarverslag("verify", CHAPTER.as_posix())
    assert answer.code == 1
    (told,) = wrong(answer)
    assert told.startswith("in 2.1.4, tabel ‘")
    assert ", rij ‘" in told
    assert ", kolom ‘Behaald" in told
    assert told.endswith("staat ‘1.251’, en de gegevens geven ‘1.521’")
    assert changed_pages(answer) == [1]
    assert answer.out.splitlines()[-1] == "2 dingen mis"


@pytest.mark.usefixtures("built")
def test_a_program_gets_the_cell_as_values(jaarverslag: Run) -> None:
    """The names are stable, and nothing else is printed."""
    spoil(swap("1.521", "1.251"))
    answer = jaarverslag("verify", CHAPTER.as_posix(), "--format", "json")
    assert (answer.code, answer.err) == (1, "")
    told = json.loads(answer.out)
    assert told.keys() == {"file", "sound", "claims", "checks", "differences"}
    assert (told["sound"], told["claims"]) == (False, ["PDF/UA-1", "PDF/A-3a"])
    (one,) = told["differences"]
    assert (one["section"], one["printed"], one["data"]) == ("2.1.4", "1.251", "1.521")
    assert [check["state"] for check in told["checks"]] == [*["good"] * 4, "wrong", "wrong"]


@pytest.mark.usefixtures("built")
def test_changed_running_text_is_shown(jaarverslag: Run) -> None:
    """The words around the place, as printed and as the data has them."""
    spoil(swap("Kennis", "sinneK"))
    (told,) = wrong(jaarverslag("verify", CHAPTER.as_posix()))
    assert told.startswith("in 2.1.4 staat ‘")
    assert "sinneK" in told.split("de gegevens geven")[0]
    assert "Kennis" in told.split("de gegevens geven")[1]


@pytest.mark.usefixtures("built")
def test_data_that_was_changed_along_is_found_by_its_hash(jaarverslag: Run) -> None:
    """Who changes the figure in the PDF and in its data still has to lie about the hash."""
    source = next(name for name in names_inside() if "2.1.4" in name)
    spoil(enclose(source, replaced("1.521", "1.251")))
    told = wrong(jaarverslag("verify", CHAPTER.as_posix()))
    assert f"{source} is niet het bestand waar de PDF van gemaakt is" in told
    assert any(one.endswith("staat ‘1.521’, en de gegevens geven ‘1.251’") for one in told)
    assert "uitkomsten.json volgt niet uit de gegevens in de PDF" in told


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("name", ["uitkomsten.json", "uitkomsten.csv"])
def test_outcomes_are_worked_out_again(jaarverslag: Run, name: str) -> None:
    """An outcome that does not follow from the data is found."""
    spoil(enclose(name, replaced("1.521", "1.251")))
    assert wrong(jaarverslag("verify", CHAPTER.as_posix())) == [f"{name} volgt niet uit de gegevens in de PDF"]


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("content", ["", "{}", "[]", '{"order": {}, "versions": [], "inputs": 1}', "[" * 10_000])
def test_a_manifest_that_tells_nothing_is_a_fault(jaarverslag: Run, content: str) -> None:
    """What it was made of is then not known; the rest is looked at all the same."""
    spoil(enclose("herkomst.json", lambda _: content.encode()))
    told = wrong(jaarverslag("verify", CHAPTER.as_posix()))
    assert told == ["in de PDF staat niet waar hij van gemaakt is (herkomst.json)"]


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("damage", [whiten, note, redraw, turn, crop, layers], ids=lambda damage: damage.__name__)
def test_what_was_painted_over_is_found(jaarverslag: Run, damage: Damage) -> None:
    """A drawing over a figure is no text, and still the page is known to show something else than it did."""
    spoil(damage)
    answer = jaarverslag("verify", CHAPTER.as_posix())
    assert (answer.code, changed_pages(answer)[:1]) == (1, [1])
    again = jaarverslag("verify", CHAPTER.as_posix(), "--rebuild")
    assert "opnieuw gemaakt van de gegevens is de PDF een andere" in wrong(again)


@pytest.mark.usefixtures("built")
def test_a_page_that_is_gone_is_missed(jaarverslag: Run) -> None:
    """Whatever else is wrong with what is left."""
    spoil(lambda pdf: pdf.pages.append(pdf.pages[0]))
    told = wrong(jaarverslag("verify", CHAPTER.as_posix()))
    assert "de PDF heeft 3 bladzijden, en bij het maken 2 bladzijden" in told


@pytest.mark.usefixtures("built")
def test_a_manifest_without_pages_is_a_fault(jaarverslag: Run) -> None:
    """Who takes the seals away does not get past them."""
    spoil(enclose("herkomst.json", replaced('"pages"', '"bladen"')))
    told = wrong(jaarverslag("verify", CHAPTER.as_posix()))
    assert told == ["in herkomst.json staat niet wat er op de bladzijden te zien was"]


@pytest.mark.usefixtures("built")
def test_a_pdf_that_was_only_saved_anew_is_still_honest(jaarverslag: Run) -> None:
    """Programs that keep documents pack them in their own way."""
    written = BytesIO()
    with pikepdf.open(CHAPTER) as pdf:
        pdf.save(written, linearize=True, recompress_flate=True)
    assert written.getvalue() != CHAPTER.read_bytes()
    CHAPTER.write_bytes(written.getvalue())
    assert jaarverslag("verify", CHAPTER.as_posix()).code == 0
    assert jaarverslag("verify", CHAPTER.as_posix(), "--rebuild").code == 1


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("damage", [damages.unclaim, damages.unarchive, damages.unembed, damages.untie])
def test_a_claim_that_the_file_contradicts_is_found(jaarverslag: Run, damage: Damage) -> None:
    """A standard that is not claimed, and one that is claimed and broken."""
    spoil(damage)
    answer = jaarverslag("verify", CHAPTER.as_posix())
    assert answer.code == 1
    assert "mis" in answer.out.splitlines()[0]


def test_what_changed_since_is_told(jaarverslag: Run, built: Path) -> None:
    """Files that are others, new, or gone."""
    (section,) = built.rglob("2.1.4*.yaml")
    section.write_text(section.read_text(encoding="utf-8").replace("1.521", "1.522"), encoding="utf-8")
    (built / "3.yaml").write_text("nummer: 3\ntitel: Wonen\n", encoding="utf-8")
    answer = jaarverslag("verify", CHAPTER.as_posix(), built.as_posix())
    assert answer.code == 1
    name = f"2017/{section.relative_to(built).as_posix()}"
    assert wrong(answer) == [f"{name} is veranderd sinds deze PDF", "2017/3.yaml is erbij gekomen sinds deze PDF"]
    section.unlink()
    assert f"{name} is er niet meer" in wrong(jaarverslag("verify", CHAPTER.as_posix(), built.as_posix()))


def test_without_data_inside_the_folder_is_compared_with(jaarverslag: Run, data: Path) -> None:
    """Without a folder nothing can be proved, and that is not a good answer."""
    assert jaarverslag("build", "--only", "2.1.4", "--without-data").code == 0
    assert jaarverslag("verify", CHAPTER.as_posix()).code == 1
    assert jaarverslag("verify", CHAPTER.as_posix(), data.as_posix(), "--rebuild").code == 0
    assert jaarverslag("verify", CHAPTER.as_posix(), data.as_posix()).code == 0
    spoil(swap("1.521", "1.251"))
    assert jaarverslag("verify", CHAPTER.as_posix(), data.as_posix()).code == 1


@pytest.mark.usefixtures("built")
def test_other_versions_are_told_and_are_no_fault(jaarverslag: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What differs may come from them, and who looks must know."""
    monkeypatch.setattr("jaarverslag.compiler.provenance.__version__", "9.9.9")
    answer = jaarverslag("verify", CHAPTER.as_posix())
    assert answer.code == 0
    assert "! let op  gemaakt met jaarverslag 0.1.0; anders dan hier: jaarverslag 0.1.0" in answer.out


def loop(pdf: Pdf) -> None:
    tree = pdf.Root.StructTreeRoot
    tree.K[0].K = Array([tree.K[0], *list(tree.K[0].K)])


def deep(pdf: Pdf) -> None:
    tag = pdf.Root.StructTreeRoot.K[0]
    for _ in range(5_000):
        tag.K = Array([pdf.make_indirect(Dictionary(S=Name.Div, K=tag.K))])
        tag = tag.K[0]


def loop_of_drawings(pdf: Pdf) -> None:
    drawing = Stream(pdf, b"/Zelf Do")
    drawing.Type, drawing.Subtype, drawing.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    drawing = pdf.make_indirect(drawing)
    drawing.Resources = Dictionary(XObject=Dictionary(Zelf=drawing))
    damages.hang(pdf, drawing)
    paint(pdf, b"/Inkt Do")


def no_pages(pdf: Pdf) -> None:
    del pdf.pages[:]


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    "damage", [loop, deep, loop_of_drawings, no_pages, damages.without("/StructTreeRoot"), damages.without("/Names")]
)
def test_a_hostile_pdf_is_answered(jaarverslag: Run, damage: Damage) -> None:
    """Trees without an end, drawings within themselves: an answer, in words, and soon."""
    spoil(damage)
    answer = jaarverslag("verify", CHAPTER.as_posix())
    assert answer.code == 1
    assert "Traceback" not in answer.out + answer.err


@pytest.mark.usefixtures("built")
def test_a_bomb_on_a_page_does_not_go_off(jaarverslag: Run) -> None:
    """A page of a few kilobytes that would fill the memory is refused."""
    spoil(lambda pdf: paint(pdf, b" " * (300 << 20)))
    assert CHAPTER.stat().st_size < 1 << 20
    answer = jaarverslag("verify", CHAPTER.as_posix())
    assert (answer.code, answer.out) == (1, "")
    assert "veel te groot" in answer.err


@pytest.mark.usefixtures("built")
def test_any_byte_may_be_wrong(jaarverslag: Run) -> None:
    """Bytes changed at random places give an answer, never a breakdown."""
    plain = BytesIO()
    with pikepdf.open(CHAPTER) as pdf:
        pdf.save(plain, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    content, chance = plain.getvalue(), random.Random(1)  # noqa: S311 - the same places each time
    for _ in range(20):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 5, 50))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        CHAPTER.write_bytes(changed)
        assert jaarverslag("verify", CHAPTER.as_posix()).code in {0, 1}


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("style", ["../../weg", "/etc", "", "bestaat-niet"])
def test_a_pdf_does_not_choose_a_folder_on_the_disk(jaarverslag: Run, style: str) -> None:
    """A style that the manifest names by a path is left aside."""
    spoil(enclose("herkomst.json", replaced('"style": "standaard"', f'"style": "{style}"')))
    assert jaarverslag("verify", CHAPTER.as_posix()).code == 0


def names_inside() -> list[str]:
    with pikepdf.open(CHAPTER) as pdf:
        names = pdf.Root.Names.EmbeddedFiles.Names
        return [str(names[place]) for place in range(0, len(names), 2)]
