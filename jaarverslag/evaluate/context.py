"""What surrounds a target and an actual: their year, the declared direction, and the figures of other years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag import cells
from jaarverslag.evaluate.outcome import Ground

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.cells import Cell, Reference, Unit
    from jaarverslag.model import Direction


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell of some year; the year is None where nobody said which year the cell before this one is."""

    year: int | None
    cell: Cell


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that a judgement may lean on besides the two cells.

    Attributes:
        year: the year that is accounted for; None where it is not known.
        actuals: the actuals of other years, in any order.
        baseline: the cells of the nulmeting.
        definition_changed: the first year that was measured by the new definition.
        interval: how many years lie between two measurements.
        due: whether a measurement was to be expected this year; None where nothing says so.
        unit: the unit of a figure that names none, where something settles it.
        target_reason, actual_reason: the author's words for why there is no figure.
    """

    year: int | None = None
    direction: Direction | None = None
    actuals: tuple[Figure, ...] = ()
    baseline: tuple[Figure, ...] = ()
    definition_changed: int | None = None
    interval: int = 1
    due: bool | None = None
    unit: Unit | None = None
    target_reason: str | None = None
    actual_reason: str | None = None

    def previous(self) -> Figure | None:
        """Give the figure of the year before, or of the measurement before where not every year has one."""
        if self.year is None:
            return next((figure for figure in self.actuals if figure.year is None and is_figure(figure.cell)), None)
        return self._of(self.year - 1) or self._of(self.year - self.interval)

    def refer(self, reference: Reference | None) -> Found | NotFound:
        """Look up what a relative target points at; None points at the year before."""
        anchor = cells.Anchor.PREVIOUS if reference is None else reference.anchor
        match anchor:
            case cells.Anchor.PREVIOUS:
                return self._found(self.previous(), self._name_of_previous())
            case cells.Anchor.YEAR:
                return self._of_named_year(reference.year if reference else None)
            case cells.Anchor.BASELINE:
                return self._found(self._first_baseline(), "de nulmeting")
            case cells.Anchor.OTHER:
                text = reference.text if reference else ""
                return NotFound(Ground.REFERENCE_ELSEWHERE, f"het cijfer van “{text}” staat niet in de gegevens")

    def _of_named_year(self, year: int | None) -> Found | NotFound:
        if year is not None and self.year is not None and year >= self.year:
            return NotFound(Ground.REFERENCE_MISSING, f"het doel vergelijkt met {year}, en dat is geen eerder jaar")
        figure = None if year is None else self._of(year) or _pick(self.baseline, year)
        return self._found(figure, f"de waarde van {year}")

    def _found(self, figure: Figure | None, name: str) -> Found | NotFound:
        if figure is None:
            return NotFound(Ground.REFERENCE_MISSING, f"er is geen {name.removeprefix('de ')}")
        changed = self.definition_changed
        if changed is not None and self._lies_between(figure.year, changed):
            return NotFound(Ground.DEFINITION_CHANGED, f"sinds {changed} wordt er anders gemeten dan in {figure.year}")
        return Found(figure, _named(figure, name))

    def _lies_between(self, earlier: int | None, changed: int) -> bool:
        return self.year is not None and earlier is not None and earlier < changed <= self.year

    def _name_of_previous(self) -> str:
        return "de waarde van het jaar ervoor" if self.year is None else f"de waarde van {self.year - 1}"

    def _first_baseline(self) -> Figure | None:
        known = [figure for figure in self.baseline if is_figure(figure.cell)]
        return min(known, key=lambda figure: figure.year or 0, default=None)

    def _of(self, year: int) -> Figure | None:
        return _pick(self.actuals, year)


@dataclass(frozen=True, slots=True)
class Found:
    """An earlier figure and what to call it: "de waarde van 2016"."""

    figure: Figure
    name: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why there is no earlier figure to compare with."""

    ground: Ground
    explanation: str


def is_figure(cell: Cell) -> bool:
    """Tell whether a cell says anything, so that something can be compared with it."""
    return not isinstance(cell.value, cells.NoValue | cells.Empty)


def _pick(figures: Iterable[Figure], year: int) -> Figure | None:
    return next((figure for figure in figures if figure.year == year and is_figure(figure.cell)), None)


def _named(figure: Figure, name: str) -> str:
    if figure.year is None:
        return name
    return f"{name} van {figure.year}" if name == "de nulmeting" else f"de waarde van {figure.year}"
