"""Markdown that a report does not have: what is told is really printed as typed, and what is read is not told."""

from __future__ import annotations

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.document.blocks import ItemList, Paragraph
from jaarverslag.document.inlines import Text
from jaarverslag.markdown.blocks import blocks
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

SETTINGS = "gemeente: A\njaar: 2017\ntitel: B\n"


def told(prose: str) -> list[str]:
    """What is pointed at in a text, with every line of it in a block."""
    lines = "".join(f"  {line}\n" for line in prose.split("\n"))
    section = Source("2.1.yaml", f"nummer: 2.1\ntitel: T\ninleiding: |\n{lines}")
    diagnostics = check(ReportSources(Source("rapport.yaml", SETTINGS), (section,))).diagnostics
    return [one.span.text for one in diagnostics if one.code == "J609" and one.span]


@pytest.mark.parametrize(
    ("prose", "places"),
    [
        ("# Kop", ["# Kop"]),
        ("Tekst.\n\n### Kop\n\n## Nog een", ["### Kop"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ["| a | b |"]),
        ("a | b\n--- | ---\n1 | 2", ["--- | ---"]),
        ("> Een citaat", ["> Een citaat"]),
        ("Boven\n\n---\n\nOnder", ["---"]),
        ("Kop\n===", ["==="]),
        ("Het `woord` hier", ["`woord`"]),
        ("```\ncode\n```", ["```"]),
        ("Een ![foto van het plein](het plein.png)", ["![foto van het plein](het plein.png)"]),
        ("Een noot[^1]", ["[^1]"]),
        ("~~Weg~~", ["~~Weg~~"]),
        ("Regel<br>regel", ["<br>"]),
        ('<a href="https://example.org">hier</a>', ['<a href="https://example.org">']),
    ],
)
def test_markup_that_is_printed_is_told(prose: str, places: list[str]) -> None:
    """Once for each kind in a text, where it begins; and its signs are in what is printed."""
    assert told(prose) == places
    printed = "".join(
        inline.text
        for block in blocks(prose, Text)
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Text)
    )
    assert places[0][0] in printed


@pytest.mark.parametrize(
    "prose",
    [
        "Alinea.\n\nNog een, met **vet** en *schuin*.",
        "- een\n- twee\n  - drie\n\n1. vier",
        "Meer dan >2 en < 10, of > 10 procent.",
        "> 10 procent groeide.",
        "[De site](https://example.org) en <https://example.org>.",
        "2016 | 2017",
        "A # B, nummer #2 en C#",
        "Van 5 - 10 --- en meer.",
        "[[2.1]] met 3 < 4 > 2 en <b vrij",
        "`s Ochtends en 's avonds",
    ],
)
def test_what_is_no_markup_or_is_read_is_left_alone(prose: str) -> None:
    """A sign in a sentence is a sign, and lists and emphasis are what texts have."""
    assert told(prose) == []
    assert all(isinstance(block, Paragraph | ItemList) for block in blocks(prose, Text))
