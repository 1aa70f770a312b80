"""The example is the published report: every cell, pages and references that are right, and its errors found."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from jaarverslag.cells import Role, printed, read_cell
from jaarverslag.cli.main import run
from jaarverslag.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.compiler.check import Verdict
    from jaarverslag.model import Report
    from tests.example.reading import Element

CORPUS: Final = Path(__file__).parent.parent / "corpus" / "groningen-2017.json"
SECTIONS: Final[dict[str, list[dict[str, Any]]]] = {
    one["section"]: one["tables"] for one in json.loads(CORPUS.read_text(encoding="utf-8"))
}
#: What leads to a note: a figure of its own, which the published cell has a mark for.
MARKS: Final = frozenset({"Reference", "Link"})
#: What the law has printed where a statutory indicator has no figure (Regeling beleidsindicatoren, art. 2).
NO_FIGURE: Final = "gegevensnietbeschikbaar"


def squeezed(text: str) -> str:
    """A text without what a line break may have added: spaces, and hyphens at the end of a line."""
    return re.sub(r"(?<=\w)-\s+(?=[a-z])|\s", "", text)


def letters(text: str) -> str:
    """A name as far as neither hyphenation nor the mark of a note can change it."""
    return "".join(character for character in text if character.isalnum())


# --- The sections in the book --------------------------------------------------------------------


@pytest.fixture(scope="session")
def report(verdict: Verdict) -> Report:
    """The example, checked."""
    assert verdict.value is not None
    return verdict.value


@pytest.fixture(scope="session")
def parts(book: Element, report: Report) -> dict[str, Element]:
    """The part of the book that each section is, by its key."""
    found: dict[str, Element] = {}
    titles = {squeezed(section.full_title): section.key for section in report.sections}
    for part in book.all("Part"):
        heading = next((one for one in part.elements if re.fullmatch(r"H\d?", one.role)), None)
        if heading and (key := titles.get(squeezed(heading.text()))):
            assert key not in found
            found[key] = part
    assert set(found) == {section.key for section in report.sections}
    return found


# --- Every cell ----------------------------------------------------------------------------------


def rows(table: Element) -> list[list[Element]]:
    """The rows of a table with all their cells, those of its head first."""
    return [list(row.elements) for row in table.all("TR")]


def names(table: Element) -> list[str]:
    """What the rows of a table are about, without its head."""
    return [letters(row[0].text(MARKS)) for row in rows(table)[1:]]


def shown(element: Element, *, marked: bool) -> str:
    """What stands in a cell, without the number of its note; there is one if the published cell has a mark."""
    numbers = [mark.text() for role in MARKS for mark in element.all(role)]
    assert bool(numbers) is marked
    return squeezed(element.text(MARKS))


def expected(raw: str, role: Role, *, noted: bool) -> str:
    """A published cell in the typography of print, and without its mark where the note is known."""
    cell = read_cell(raw, role)
    text = printed(cell)
    return squeezed(text.replace(cell.footnote, "") if noted and cell.footnote else text)


@pytest.mark.parametrize("key", SECTIONS)
def test_every_published_cell_stands_in_its_place(key: str, parts: dict[str, Element], report: Report) -> None:
    """Each table of the published section is there, with its rows in order and each cell under its head."""
    (section,) = (one for one in report.sections if one.key == key)
    known = {note.mark.text.strip(")") for note in section.footnotes}
    tables = list(parts[key].all("Table"))
    for published in SECTIONS[key]:
        about = [letters(row[0]) for row in published["rows"]]
        (table,) = (one for one in tables if names(one) == about)
        heads = [squeezed(cell.text()) for cell in rows(table)[0]]
        for typed, row in zip(published["rows"], rows(table)[1:], strict=True):
            for head, raw in zip(published["heads"], typed[1:], strict=True):
                if "…" in raw:
                    continue  # cut off when it was collected
                element = row[column(head, heads)]
                cell = read_cell(raw, Role.ACTUAL)
                noted = cell.footnote is not None and cell.footnote.strip(")") in known
                said = shown(element, marked=noted)
                wanted = expected(raw, Role.ACTUAL, noted=noted)
                assert said == wanted or (raw == "-" and said == NO_FIGURE), (typed[0], head)


def column(head: str, heads: list[str]) -> int:
    """Where the column stands that the published page heads like this."""
    year = re.sub(r"\D", "", head)
    usual = {"Behaald": "Behaald", "Beoogd": "Beoogd", "Begroting": "Beoogd", "": "Behaald"}
    words = [head, usual.get(head.removesuffix(year).strip(), "") + year]
    if head == "Beoogd 2016":  # a misprint in the report over 2017, mended in the data
        words = ["Beoogd 2017"]
    return next(heads.index(squeezed(one)) for one in words if squeezed(one) in heads)


# --- Pages and references ------------------------------------------------------------------------


def test_the_contents_give_the_page_of_every_section(book: Element, parts: dict[str, Element], report: Report) -> None:
    """Every section has a line in the contents, and its number is that of the page where its title stands."""
    told = [entry(line) for line in book.all("TOCI")]
    for section in report.sections:
        number = section.number.label.rpartition(" ")[-1]  # a paragraaf stands under a head that says so
        assert (squeezed(number + section.title.text), parts[section.key].page) in told


def entry(line: Element) -> tuple[str, int]:
    """What a line of the contents says, and the page that it gives."""
    *words, page = (run.text for run in line.runs() if run.text)
    return squeezed(" ".join(words)), int(page)


REFERENCE: Final = re.compile(r"\[\[(?:paragraaf )?[\d.]+\]\]")


def references(root: Path) -> Iterator[str]:
    """Every section that a text of the report refers to in brackets, as typed."""
    for file in sorted((root / "data" / "2017").rglob("*.yaml")):
        yield from (found.strip("[]") for found in REFERENCE.findall(file.read_text(encoding="utf-8")))


def test_every_reference_leads_to_a_section_or_is_named_as_elsewhere(root: Path, report: Report) -> None:
    """What is no section of this folder is known by number and title; nothing is named that no text refers to."""
    typed = {reference.replace("paragraaf ", "paragraaf-") for reference in references(root)}
    there = {section.key for section in report.sections}
    elsewhere = {other.number.key for other in report.settings.elsewhere}
    assert typed - there == elsewhere
    assert not there & elsewhere


# --- Seen at a glance ----------------------------------------------------------------------------

#: The columns of the overview, and the outcomes that each of them counts.
COUNTED: Final = {
    "behaald": ("achieved",),
    "deels behaald": ("partly_achieved",),
    "niet behaald": ("missed",),
    "geen uitkomst": ("not_measured", "not_yet_known", "not_applicable"),
    "niet te beoordelen": ("undetermined",),
    "totaal": ("total",),
}


def test_the_overview_counts_what_status_counts(book: Element, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For every programma, and together, the figures of the opening spread are those of `status --format json`."""
    assert run(["status", "--format", "json", str(root / "data" / "2017")]) == 0
    (status,) = json.loads(capsys.readouterr().out)["reports"]
    counts = {squeezed(f"{one['section']}{one['title']}"): one["counts"] for one in status["programmes"]}
    counts["Totaal"] = status["counts"]
    (overview,) = (one for one in book.all("Table") if names(one)[-1:] == ["Totaal"] and len(rows(one)[0]) == 8)
    heads = [letters(cell.text()) for cell in rows(overview)[0]]
    for row in rows(overview)[1:]:
        programme = counts.pop(squeezed(row[0].text()))
        for head, outcomes in COUNTED.items():
            told = row[heads.index(letters(head))].text()
            assert int(told) == sum(programme[outcome] for outcome in outcomes)
    assert {one["total"] for one in counts.values()} <= {0}  # a programma without indicators has no row


# --- What the program finds ----------------------------------------------------------------------

SWAPPED: Final = ("1.1", "1.2", "2.1", "2.2", "2.4", "3.1", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2")
FOUND: Final = sorted(
    [("J533", number) for number in SWAPPED]
    + [("J504", "kerngegevens")] * 3
    + [("J511", "6.2.2"), ("J512", "7.3"), ("J515", "7.5"), ("J515", "7.5")]
    + [("J523", "7.5"), ("J524", "4.2"), ("J606", "10.1.2")]
)


def test_the_errors_of_the_published_report_are_found(verdict: Verdict) -> None:
    """Nothing stops the report; what is told is what is wrong with the published one, and nothing else."""
    told = verdict.diagnostics
    assert {one.severity for one in told} == {Severity.WARNING}
    files = [(one.code, Path(one.file).stem) for one in told]
    assert sorted((code, re.sub(r"(?<=\d)-.*", "", name)) for code, name in files) == FOUND


def test_two_swapped_columns_are_named_in_every_deelprogramma_that_shows_them(verdict: Verdict) -> None:
    """In 12 of the 14 deelprogramma's with amounts the published saldo fits when two columns change places."""
    found = [one for one in verdict.diagnostics if one.code == "J533"]
    assert len(found) == len(SWAPPED)
    for one in found:
        assert "met `primitief` en `actueel` omgewisseld klopt het" in one.hint


def test_what_remains_is_listed_beside_the_data(root: Path, verdict: Verdict) -> None:
    """The page beside the data names every kind of warning that the report has, and no other."""
    page = (root / "data" / "2017" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| (J\d+) \|", page, re.MULTILINE)) == {one.code for one in verdict.diagnostics}
