"""What a section cost on the page: where it stands, in which words and signs, and what is said of rounding."""

from __future__ import annotations

import pytest

from jaarverslag.compose import compose_section
from jaarverslag.document.blocks import Document, Heading, Paragraph
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import CostTable
from jaarverslag.evaluate import evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

OWN = (
    "kosten:\n  lasten: {primitief: 1.988, actueel: 3.368, werkelijk: 2.638}\n"
    "  baten: {primitief: 506, actueel: 688, werkelijk: 622}\n"
)
TOTAL = (
    "kosten:\n  lasten: {primitief: 0, actueel: %s, werkelijk: %s}\n  baten: {primitief: 0, actueel: 0, werkelijk: 0}\n"
)


def composed(sections: dict[str, str], number: str = "2.1", settings: str = "", unit: str = "x 1.000 euro") -> Document:
    rapport = f"gemeente: G\njaar: 2017\ntitel: T\ninstellingen:\n  bedragen: {unit}\n{settings}"
    files = (Source(f"{n}.yaml", f"nummer: {n}\ntitel: Titel {n}\n{text}") for n, text in sections.items())
    report = read_report(ReportSources(Source("rapport.yaml", rapport), tuple(files))).value
    assert report is not None
    section = next(one for one in report.sections if str(one.number) == number)
    return compose_section(report, section, evaluate(report), frozenset({section.number}), concept=False)


def table(document: Document) -> CostTable:
    (one,) = (block for block in document.blocks if isinstance(block, CostTable))
    return one


def rows(document: Document) -> list[str]:
    return [
        " ".join((str(row.name), "|", *(cell.text for cell in row.cells)))
        for group in table(document).groups
        for row in group.rows
    ]


def words(document: Document) -> list[str]:
    return [
        "".join(inline.text for inline in block.inlines if isinstance(inline, Text))
        for block in document.blocks
        if isinstance(block, Paragraph)
    ]


def test_costs_end_the_section() -> None:
    """Under their own head: the convention, the table, the explanation."""
    document = composed({"2.1": OWN + "  toelichting: Het liep anders.\nconclusie: [{kop: K, tekst: Zo ging het.}]\n"})
    assert [type(block).__name__ for block in document.blocks][-4:] == [
        "Heading",
        "Paragraph",
        "CostTable",
        "Paragraph",
    ]
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert heads[-1] == "Wat heeft het gekost?"
    assert words(document)[-1] == "Het liep anders."


@pytest.mark.parametrize(
    ("label", "year"), [("Rekening", 2017), ("Rekening 2017", None), ("Rekening over {jaar}", None)]
)
def test_amounts_tell_their_year(label: str, year: int | None) -> None:
    """Under each of the three amounts, unless the report's own words name it; what is computed is of no one year."""
    words = f"  woorden: {{werkelijk: '{label}'}}\n"
    columns = table(composed({"2.1": OWN}, settings=words)).columns
    assert [column.year for column in columns] == [2017, 2017, year, None, None]


def test_section_without_costs_has_no_head() -> None:
    """Nothing is announced that does not come."""
    document = composed({"2.1": "inleiding: Tekst.\n"})
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == ["Titel 2.1"]


def test_explanation_without_amounts_is_printed_all_the_same() -> None:
    """A programme may explain what its parts cost together."""
    document = composed({"2.1": "kosten: {toelichting: Alles bleef gelijk.}\n"})
    assert not any(isinstance(block, CostTable) for block in document.blocks)
    assert words(document) == ["Alles bleef gelijk."]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["1.988 3.368 2.638 730 V", "506 688 622 −66 N", "−1.482 −2.680 −2.016 664 V"]),
        ("  saldo: lasten-baten\n", ["1.988 3.368 2.638 730 V", "506 688 622 −66 N", "1.482 2.680 2.016 664 V"]),
        (
            "  verschil: nadeel-positief\n",
            ["1.988 3.368 2.638 −730 V", "506 688 622 66 N", "−1.482 −2.680 −2.016 −664 V"],
        ),
        (
            "  saldo: lasten-baten\n  verschil: nadeel-positief\n",
            ["1.988 3.368 2.638 −730 V", "506 688 622 66 N", "1.482 2.680 2.016 −664 V"],
        ),
    ],
)
def test_figures_follow_the_settings(settings: str, expected: list[str]) -> None:
    """The signs turn, and what is good for the municipality stays good."""
    names = ("Lasten", "Baten", "Saldo")
    printed = rows(composed({"2.1": OWN}, settings=settings))
    assert printed == [f"{name} | {figures}" for name, figures in zip(names, expected, strict=True)]


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ("", "Saldo is baten min lasten."),
        ("  saldo: lasten-baten\n", "Saldo is lasten min baten."),
        ("", "een positief verschil is een voordeel voor de gemeente (V), een negatief een nadeel (N)."),
        (
            "  verschil: nadeel-positief\n",
            "een negatief verschil is een voordeel voor de gemeente (V), een positief een nadeel (N).",
        ),
        ("", "Bedragen x 1.000 euro."),
    ],
)
def test_convention_is_printed_above_the_table(settings: str, sentence: str) -> None:
    """Signs and unit differ between municipalities, so the reader is told."""
    assert sentence in words(composed({"2.1": OWN}, settings=settings))[0]


def test_letters_are_heard_as_words() -> None:
    """Who hears the table hears what V and N mean; a dash says that there is no difference."""
    text = OWN.replace("werkelijk: 622", "werkelijk: 688")
    (group,) = table(composed({"2.1": text})).groups
    effects = [row.cells[-1] for row in group.rows]
    assert [(cell.text, cell.spoken) for cell in effects] == [
        ("V", "voordeel"),
        ("–", "geen verschil"),
        ("V", "voordeel"),
    ]


def test_programme_shows_its_parts_and_their_sum() -> None:
    """Per line, under a head of its own, the total last and set apart."""
    document = composed({"2": "", "2.1": OWN, "2.2": OWN}, "2")
    assert [group.name for group in table(document).groups] == ["Lasten", "Baten", "Saldo"]
    assert rows(document)[:3] == [
        "2.1 Titel 2.1 | 1.988 3.368 2.638 730 V",
        "2.2 Titel 2.2 | 1.988 3.368 2.638 730 V",
        "Totaal lasten | 3.976 6.736 5.276 1.460 V",
    ]
    assert [row.total for row in table(document).groups[0].rows] == [False, False, True]


def test_columns_have_the_words_of_the_report() -> None:
    """The heads are the author's own, where the settings give them."""
    settings = "  woorden: {werkelijk: Rekening, gekost: Geld}\n"
    document = composed({"2.1": OWN}, settings=settings)
    labels = [column.label for column in table(document).columns]
    assert labels == ["Begroot voor wijziging", "Begroot na wijziging", "Rekening", "Verschil", "V/N"]
    assert "Geld" in [block.text for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("total", "noted"), [(0, False), (1, True), (2, True), (3, False), (4, True), (5, True), (6, False)]
)
def test_what_rounding_left_is_a_note(total: int, noted: bool) -> None:
    """Four parts may differ by 2 from their total; more is a fault of the data, and no note excuses it."""
    parts = {f"2.{at}": TOTAL % (0, 1) for at in (1, 2, 3)} | {"2.4": TOTAL % (0, 0)}
    document = composed({"2": TOTAL % (0, total)} | parts, "2")
    assert ("Door afronding kan een totaal iets verschillen van de som van de delen." in words(document)) is noted


def test_whole_euros_are_not_excused_by_rounding() -> None:
    """Neither a total of parts nor a balance: what differs there is a fault of the data."""
    parts = {f"2.{at}": TOTAL % (0, 4_500) for at in (1, 2)}
    balance = "  saldo: {primitief: 0, actueel: 0, werkelijk: -9.002}\n"
    sections = {"2": TOTAL % (0, 9_001) + balance} | parts
    assert len(words(composed(sections, "2"))) == 3
    assert len(words(composed(sections, "2", unit="euro"))) == 1


@pytest.mark.parametrize(
    ("balance", "note"),
    [
        ("-1.482, actueel: -2.680, werkelijk: -2.016", []),
        (
            "-1.482, actueel: -2.681, werkelijk: -2.016",
            ["In de administratie is het saldo door afronding iets anders: actueel −2.681."],
        ),
        ("-9.999, actueel: -2.680, werkelijk: -2.016", []),
    ],
)
def test_stated_balance_that_rounding_explains_is_told(balance: str, note: list[str]) -> None:
    """The computed one is printed; who compares with the books finds the difference explained."""
    document = composed({"2.1": f"{OWN}  saldo: {{primitief: {balance}}}\n"})
    assert words(document)[1:] == note
