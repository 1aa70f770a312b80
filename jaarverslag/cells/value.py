"""What a cell of a table can mean: one frozen type per kind of value, without the grammar that reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import ClassVar


class Role(Enum):
    """The column that a cell stands in; the grammar is one, only a few warnings differ."""

    TARGET = "target"
    ACTUAL = "actual"


class Kind(Enum):
    """The name of a kind of value, as it stands in JSON."""

    NUMBER = "number"
    BOUND = "bound"
    RANGE = "range"
    DIRECTION = "direction"
    RELATIVE = "relative"
    RANK = "rank"
    BOOLEAN = "boolean"
    DURATION = "duration"
    NONE = "none"
    EMPTY = "empty"
    SEVERAL = "several"
    TEXT = "text"
    MALFORMED = "malformed"


class Operator(Enum):
    """How a figure compares with a bound; the value is the spelling in JSON."""

    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    ABOUT = "~"


class Sense(Enum):
    """Whether "more" is said of the figure or of its quality ("beter" is less where less is better)."""

    AMOUNT = "amount"
    QUALITY = "quality"


class Reason(Enum):
    """Why a cell has no value, as far as its own words tell."""

    NOT_MEASURED = "not_measured"
    NOT_YET_KNOWN = "not_yet_known"
    NOT_APPLICABLE = "not_applicable"
    UNSPECIFIED = "unspecified"


class Dimension(Enum):
    """What a known unit measures; figures of one dimension convert exactly into each other."""

    SHARE = "share"  # base: %
    POINTS = "points"  # base: procentpunt
    MONEY = "money"  # base: €
    ENERGY = "energy"  # base: J
    POWER = "power"  # base: W
    MASS = "mass"  # base: g
    LENGTH = "length"  # base: mm
    AREA = "area"  # base: mm2
    VOLUME = "volume"  # base: mm3
    TIME = "time"  # base: seconden
    CALENDAR = "calendar"  # base: maanden; a month has no fixed number of days
    STAFF = "staff"  # base: fte


class Anchor(Enum):
    """What a relative value is relative to."""

    YEAR = "year"  # the figure of a named year
    PREVIOUS = "previous"  # the figure of the year or measurement before
    BASELINE = "baseline"  # nulmeting
    OTHER = "other"  # landelijk gemiddelde, the begroting: a figure outside the series


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a figure: a known one with its exact factor, or a counted noun.

    Attributes:
        name: the canonical spelling (`%`, `kton`, `dagen`, `m2`), or the noun as typed in lower case (`leden`).
        dimension: None for a noun, which only compares with itself.
        factor: how many of the dimension's base unit go in one of this unit; 1 for a noun.
        per: what the figure is spread over, in lower case (`inwoner`, `1.000 inwoners`), or None.
    """

    name: str
    dimension: Dimension | None = None
    factor: Decimal = Decimal(1)
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies the figure before it: `mln.` is 1.000.000."""

    name: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """One figure.

    Attributes:
        amount: the digits as typed, sign included, precision kept: `7,0` is Decimal("7.0").
        unit: None where the cell names none.
        scale: None where the digits say it all.
    """

    kind: ClassVar[Kind] = Kind.NUMBER
    amount: Decimal
    unit: Unit | None = None
    scale: Scale | None = None

    @property
    def total(self) -> Decimal:
        """The figure in the unit that was typed, scale words worked out: `54,8 mln.` is 54800000."""
        return self.amount if self.scale is None else self.amount * self.scale.factor

    @property
    def base(self) -> Decimal:
        """The figure in the base unit of its dimension, exact: `859 kton` is 859000000000 (grams)."""
        return self.total if self.unit is None else self.total * self.unit.factor


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with an operator: `>2`, `ten hoogste 3%`, `circa 40`."""

    kind: ClassVar[Kind] = Kind.BOUND
    operator: Operator
    number: Number


@dataclass(frozen=True, slots=True)
class Range:
    """Two figures and all that lies between, both ends included; low is at most high, in the same unit."""

    kind: ClassVar[Kind] = Kind.RANGE
    low: Number
    high: Number


@dataclass(frozen=True, slots=True)
class Direction:
    """Where the figure should go or went, without saying how far: MORE, LESS, EQUAL, AT_LEAST or AT_MOST."""

    kind: ClassVar[Kind] = Kind.DIRECTION
    operator: Operator
    sense: Sense = Sense.AMOUNT


@dataclass(frozen=True, slots=True)
class Reference:
    """What a relative value points at; `text` is how Dutch names it (`2016`, `nulmeting`, `vorig jaar`)."""

    anchor: Anchor
    text: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """A value told by comparison.

    The figure compares by `operator` with the reference after `change` was added to it: `minder dan 2016` is
    LESS, 2016, None; `toename met 5%` is AT_LEAST, None, 5%; `10% lager dan 2015` is AT_MOST, 2015, -10%.

    Attributes:
        reference: None where the cell names none (then it is up to the reader: usually the year before).
        change: signed; in %, it is a percentage of the reference; in procentpunt or another unit, an amount.
    """

    kind: ClassVar[Kind] = Kind.RELATIVE
    operator: Operator
    reference: Reference | None
    change: Number | None = None
    sense: Sense = Sense.AMOUNT


@dataclass(frozen=True, slots=True)
class Rank:
    """A place on a list: `Top 5` is AT_MOST 5, `3e plaats` is EQUAL 3. Lower is better by nature."""

    kind: ClassVar[Kind] = Kind.RANK
    operator: Operator
    place: int


@dataclass(frozen=True, slots=True)
class Boolean:
    """Yes or no, or a word that says so (`gerealiseerd`, `niet behaald`)."""

    kind: ClassVar[Kind] = Kind.BOOLEAN
    holds: bool
    word: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A time in more than one unit: `5:36`, `2 jaar en 3 maanden`.

    `amount` counts the base unit of `unit`: seconds (TIME), or months (CALENDAR).
    """

    kind: ClassVar[Kind] = Kind.DURATION
    amount: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class NoValue:
    """A dash or a code: the cell says that there is no value. `code` is the canonical one (`-`, `n.v.t.`)."""

    kind: ClassVar[Kind] = Kind.NONE
    code: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing was typed."""

    kind: ClassVar[Kind] = Kind.EMPTY


@dataclass(frozen=True, slots=True)
class Text:
    """Words that the grammar does not judge."""

    kind: ClassVar[Kind] = Kind.TEXT
    text: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """Figures that cannot be read with certainty.

    Attributes:
        start, end: offsets in the cell's input, as narrow as the fault.
        reason: one Dutch clause.
        guesses: whole cells that may have been meant, the likeliest first; possibly none.
    """

    kind: ClassVar[Kind] = Kind.MALFORMED
    start: int
    end: int
    reason: str
    guesses: tuple[str, ...] = ()


Single = Number | Bound | Range | Direction | Relative | Rank | Boolean | Duration | NoValue | Empty | Text | Malformed


@dataclass(frozen=True, slots=True)
class Part:
    """One of the values in a cell that has several, with what stood beside it."""

    value: Single
    label: str | None = None
    footnote: str | None = None
    remark: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Several:
    """Two or more values in one cell: `87% / 95%`, `W&I: 90% DVL: 95%`."""

    kind: ClassVar[Kind] = Kind.SEVERAL
    values: tuple[Part, ...]


Value = Single | Several


@dataclass(frozen=True, slots=True)
class CellWarning:
    """Something that was understood but is better written otherwise.

    Attributes:
        start, end: offsets in the cell's input.
        name: a stable name in English (`decimal-point`).
        message, hint: Dutch; one clause, and what to do.
        suggestion: the whole cell as it is better written, or None.
    """

    start: int
    end: int
    name: str
    message: str
    hint: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A typographic correction: the characters from start to end of the input print as `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it was typed and as it is understood.

    Attributes:
        footnote: the marker without brackets (`*`, `1`, `²`), wherever it stood.
        remark: the text between brackets, or a word such as `gemiddeld`, that qualifies the value.
        year: the year in which was measured, from `(2013)` or `(meting 2016)`.
        edits: what changes between typing and printing, in order, not overlapping.
    """

    input: str
    value: Value
    footnote: str | None = None
    remark: str | None = None
    year: int | None = None
    warnings: tuple[CellWarning, ...] = ()
    edits: tuple[Edit, ...] = field(default=(), repr=False)
