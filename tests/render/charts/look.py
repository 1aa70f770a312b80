"""What the tests of charts draw with, and read back."""

from decimal import Decimal

from jaarverslag.render.charts.drawing import ChartStyle

SVG = "{http://www.w3.org/2000/svg}"
STYLE = ChartStyle(
    font="House",
    size=Decimal("7.5"),
    width=Decimal(94),
    line=Decimal(12),
    ink="#000001",
    muted="#000002",
    previous="#000003",
    zone="#000004",
    edge="#000005",
    axis="#000006",
    paper="#ffffff",
)
"""A style of which each colour tells what it is for."""
