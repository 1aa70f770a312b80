"""How people write cells in published reports, one or more of every form, and nodes as plain values to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.diagnostics import has_errors
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Node, Scalar, parse

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic

Plain = str | list["Plain"] | list[tuple[str, "Plain"]]

CELLS = (
    *("8", "0", "516", "1.521", "1.012.000", "1016", "5500", "6,8", "62,80", "8,5", "0,0", "2.10", "1.000"),
    *("843.8", "19.5%", "9.9", "-2,3", "-4.529", "9%", "4,3%", "94 %", "<31,9%"),
    *(">2", "> 10", "≥61%", "≥ 3", "<= 248", ">=65%", ">=2", "> 2", "> dan in 2017", ">7,0", ">-2", ">+2", ">2,5%"),
    *("<2", "< 550", "<2,5", ">", "<", ">2-", ">0", ">10", ">2*", ">2 (2016)"),
    *("240.000-260.000", "1,21-1,4", "6- 6,5*", "65 tot 70 %", "tussen 240.000 en 260.000", "2015,2016"),
    *("stijging", "Daling", "minder dan 2016", "Lager dan nulmeting", "gelijk of beter dan 2018", "Toename met 5%"),
    *("Top 5", "behaald", "Gedeeltelijk gerealiseerd", "nulmeting in 2018", "ja", "nee", "true", "null", "~"),
    *(
        "-",
        "- ",
        "--",
        "\u2013",
        "-*",
        "-**",
        "- n.v.t.",
        "- 5",
        "-->2",
        "n.v.t.",
        "n.b.",
        "nnb",
        "X",
        "nog niet bekend",
    ),
    *("*", "**", "***", "1)", "25.942*", "**65,2", "*28,8", "24%**", "180 *", "5,9 (*)", "1.280 (2014)¹", "8²"),
    *("39% (meting 2016)", "58 (39%)", "22 (14 met 22 KwH)", "256.000 (inclusief honden, katten)", "7 (2013)"),
    *("87% / 95%", "W&I: 90% DVL: 95%", "13, 3, 1", "59.400 (9.4% Hanze, 22.6% RUG)", "6,8% 1.675", "8,5,2"),
    *("15.355 TJ", "227.971 m2", "34 dagen gemiddeld", "€ 54,8 mln.", "5:36", "12:05 uur", "62,%9", "1.370000"),
    *("%10", "& 5", "&", "!", "! 8", "?", "? 5", "@5", "`8`", "|", "|5", "=5", "]", "}", ",5", ":", ": 5", "a:b"),
    *("'s-Gravenhage", "'t Zandt", "zo'n 5", "[[2.3.6]]", "[[doel.beoogd]] dus", "“8”", "<<", "8\u00a0%", "\u00a0>2"),
    *("😀 5", "C:\\docs", "---", "...", "a: b", "2017: 8", "8 ,5", "8, 5", "5 - 6", "x#y"),
)


def plain(node: Node | None) -> Plain | None:
    """Give nodes as texts, lists and lists of pairs."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return [(entry.key.text, plain(entry.value) or "") for entry in node.entries]
    return [plain(item) or "" for item in node.items]


def read(text: str) -> tuple[Plain | None, tuple[Diagnostic, ...]]:
    """Parse a text."""
    checked = parse(Source("proef.yaml", text))
    return plain(checked.value), checked.diagnostics


def read_well(text: str) -> Plain | None:
    """Parse a text that must give no error."""
    value, diagnostics = read(text)
    assert not has_errors(diagnostics), diagnostics
    return value


def marked(text: str) -> tuple[str, str, tuple[int, int]]:
    """Give the last word on a text: its code, the characters it points at, and its line and column."""
    *before, last = parse(Source("proef.yaml", text)).diagnostics
    assert all(one.code == "J202" for one in before), before
    assert last.span is not None
    return last.code, last.span.text, last.span.position
