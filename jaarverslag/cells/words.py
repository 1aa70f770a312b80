"""The Dutch words of comparing and changing that the grammar of cells knows, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.phrases import listed, phrases
from jaarverslag.cells.value import Anchor, Operator, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Comparison:
    """What words before a figure or a reference say of it.

    Attributes:
        to_year: bare digits that can be a year are one: `minder dan 2016`.
        to_reference: only a reference can follow: `op landelijk gemiddelde`, never `op 5`.
        dated: bare digits that can be a year tell when, not how much: `vanaf 2018`.
    """

    operator: Operator
    sense: Sense = Sense.AMOUNT
    to_year: bool = False
    to_reference: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Up, down or level, in figures or in quality."""

    operator: Operator
    sense: Sense = Sense.AMOUNT


_UP: Final = Way(Operator.MORE)
_DOWN: Final = Way(Operator.LESS)
_LEVEL: Final = Way(Operator.EQUAL)
_BETTER: Final = Way(Operator.MORE, Sense.QUALITY)
_WORSE: Final = Way(Operator.LESS, Sense.QUALITY)

_OR_EQUAL: Final = MappingProxyType({Operator.MORE: Operator.AT_LEAST, Operator.LESS: Operator.AT_MOST})
_NOT: Final = MappingProxyType({Operator.MORE: Operator.AT_MOST, Operator.LESS: Operator.AT_LEAST})

COMPARATIVES: Final[Mapping[str, Way]] = MappingProxyType(
    {
        **dict.fromkeys(listed("meer, hoger, groter, langer, ouder"), _UP),
        **dict.fromkeys(listed("minder, lager, kleiner, korter, jonger"), _DOWN),
        "beter": _BETTER,
        "slechter": _WORSE,
    }
)

# {} is the comparative: every spelling of `gelijk aan of hoger dan`.
_OR_EQUAL_SPELLINGS: Final = listed("""
    gelijk of {} dan, gelijk aan of {} dan, {} dan of gelijk aan, {} of gelijk aan, {} of gelijk dan, {} dan of
    gelijk, gelijk of {} aan, minimaal gelijk of {} dan, even hoog of {} dan, gelijk / {} dan,
""")


def _comparatives() -> Iterator[tuple[str, Comparison]]:
    """Every comparative with `dan`, with its negation and with `gelijk` on either side."""
    for word, way in COMPARATIVES.items():
        yield f"{word} dan", Comparison(way.operator, way.sense, to_year=True)
        yield f"niet {word} dan", Comparison(_NOT[way.operator], way.sense, to_year=True)
        for spelling in _OR_EQUAL_SPELLINGS:
            yield spelling.format(word), Comparison(_OR_EQUAL[way.operator], way.sense, to_year=True)


_OPERATOR_ROWS: Final = (
    (
        Comparison(Operator.AT_LEAST),
        """
            minimaal, minimale, minimum, minimum van, een minimum van, min, ten minste, tenminste, minstens,
            op zijn minst, op z'n minst, in ieder geval
        """,
    ),
    (Comparison(Operator.AT_LEAST, dated=True), "vanaf"),
    (
        Comparison(Operator.AT_MOST),
        """
            maximaal, maximale, maximum, maximum van, een maximum van, max, ten hoogste, tenhoogste, hoogstens,
            hooguit, op zijn hoogst, op z'n hoogst, tot maximaal, tot max, tot ten hoogste
        """,
    ),
    (Comparison(Operator.AT_MOST, dated=True), "t/m, tm, tot en met, binnen"),
    (
        Comparison(Operator.AT_LEAST, to_year=True),
        """
            op of boven, op of boven de, boven of op, gelijk of boven, gelijk aan of boven, gelijk aan of hoger,
            op of hoger dan, niet onder, niet beneden, minimaal op, op minimaal, minimaal het, minimaal gelijk
            aan, minstens gelijk aan, ten minste gelijk aan, tenminste gelijk aan
        """,
    ),
    (
        Comparison(Operator.AT_MOST, to_year=True),
        """
            op of onder, op of onder de, onder of op, gelijk of onder, gelijk aan of onder, gelijk aan of lager,
            op of lager dan, niet boven, maximaal op, op maximaal, maximaal het, maximaal gelijk aan, hoogstens
            gelijk aan, ten hoogste gelijk aan
        """,
    ),
    (Comparison(Operator.MORE, to_year=True), "boven, boven de, boven het, méér dan"),
    (Comparison(Operator.LESS, to_year=True), "onder, onder de, onder het, beneden, beneden de, beneden het"),
    (Comparison(Operator.EQUAL, to_year=True), "gelijk aan, gelijk aan de, gelijk aan het"),
    (Comparison(Operator.EQUAL), "precies, exact"),
    (
        Comparison(Operator.EQUAL, to_year=True, to_reference=True),
        """
            gelijk, gelijk met, op, conform, als, hetzelfde als, zelfde als, even hoog als, evenveel als,
            handhaven, handhaving, behoud, behouden, gelijk ten opzichte van, gelijk tov, stabiel ten opzichte
            van, stabiel tov, ongewijzigd ten opzichte van, ongewijzigd tov
        """,
    ),
    (
        Comparison(Operator.ABOUT),
        """
            circa, ca, ongeveer, ongeveer op, rond de, rond het, plm, plusminus, plus minus, ruim, bijna,
            zo'n, naar schatting, geschat op, om en nabij, grofweg, + / -, +-, ±, ± ca
        """,
    ),
    (Comparison(Operator.ABOUT, dated=True), "rond, omstreeks"),
)

OPERATORS: Final = phrases(
    (
        *_comparatives(),
        *((spelling, comparison) for comparison, spellings in _OPERATOR_ROWS for spelling in listed(spellings)),
    )
)

SIGNS: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        ">": Operator.MORE,
        "<": Operator.LESS,
        **dict.fromkeys(("≥", ">=", "=>"), Operator.AT_LEAST),
        **dict.fromkeys(("≤", "<=", "=<"), Operator.AT_MOST),
        **dict.fromkeys(("=", "=="), Operator.EQUAL),
        "~": Operator.ABOUT,
    }
)

# Behind a figure: `2 of meer`, `10% of lager`.
SUFFIXES: Final = phrases(
    (
        *(
            (f"{link} {word}", Operator.AT_LEAST)
            for link in ("of", "en")
            for word in listed("meer, hoger, groter, langer, ouder, daarboven")
        ),
        *(
            (f"{link} {word}", Operator.AT_MOST)
            for link in ("of", "en")
            for word in listed("minder, lager, kleiner, korter, jonger, daaronder")
        ),
        ("minimaal", Operator.AT_LEAST),
        ("maximaal", Operator.AT_MOST),
    )
)

# Nouns and verbs of change: alone a direction, with a figure a relative value.
CHANGES: Final[Mapping[str, Way]] = MappingProxyType(
    {
        **dict.fromkeys(
            listed("""
                stijging, toename, groei, verhoging, vermeerdering, vergroting, uitbreiding, stijgen, toenemen,
                verhogen, groeien, vergroten
            """),
            _UP,
        ),
        **dict.fromkeys(
            listed("""
                daling, afname, vermindering, reductie, verlaging, krimp, verkleining, besparing, dalen,
                afnemen, verminderen, verlagen, reduceren, terugdringen, terugdringing
            """),
            _DOWN,
        ),
        **dict.fromkeys(listed("verbetering, verbeteren"), _BETTER),
        **dict.fromkeys(listed("verslechtering, verslechteren"), _WORSE),
    }
)

# What became of a figure: alone a direction, before a figure a change; behind one (`5% gestegen`) nobody knows which.
CHANGED: Final[Mapping[str, Way]] = MappingProxyType(
    {
        **dict.fromkeys(listed("gestegen, toegenomen, gegroeid, verhoogd, vergroot"), _UP),
        **dict.fromkeys(listed("gedaald, verminderd, gekrompen, gereduceerd, teruggedrongen"), _DOWN),
        "verbeterd": _BETTER,
        "verslechterd": _WORSE,
    }
)

_MOVING: Final[Mapping[str, Way]] = MappingProxyType(
    {
        **dict.fromkeys(
            listed(
                "stijgend, stijgende, toenemend, toenemende, groeiend, groeiende, oplopend, omhoog, opwaarts, opwaartse"
            ),
            _UP,
        ),
        **dict.fromkeys(
            listed("dalend, dalende, afnemend, afnemende, aflopend, krimpend, omlaag, neerwaarts, neerwaartse"), _DOWN
        ),
        **CHANGES,
        **CHANGED,
        **{word: COMPARATIVES[word] for word in listed("meer, hoger, groter, minder, lager, kleiner, beter, slechter")},
    }
)
_LEVELS: Final = listed(
    """stabiel, gelijk, gelijkblijvend, constant, stabilisatie, handhaven, handhaving, behoud, blijft gelijk"""
)


# Words that are the whole of a direction.
_STILL: Final = (
    (
        _LEVEL,
        """
        stabiel, stabiele, stabiliteit, stabiliseren, stabilisatie, stabilisering, stabiel blijven, stabiel
        houden, blijft stabiel, gelijk, gelijke, gelijkblijvend, gelijkblijvende, gelijk blijven, gelijk
        gebleven, gelijk houden, blijft gelijk, blijven gelijk, constant, constante, ongewijzigd, onveranderd,
        geen verandering, hetzelfde, zelfde, neutraal, nullijn, handhaven, handhaving, behoud, behouden,
        consolideren, consolidatie, →, ➔, ➡, ↔, =
    """,
    ),
    (_UP, "↑, ↗, ⬆, ▲, ➚, ⇑"),
    (_DOWN, "↓, ↘, ⬇, ▼, ➘, ⇓"),
    (
        Way(Operator.AT_LEAST),
        "minimaal gelijk, minstens gelijk, ten minste gelijk, minimaal gelijkblijvend, minimaal stabiel",
    ),
    (Way(Operator.AT_MOST), "maximaal gelijk, hoogstens gelijk, ten hoogste gelijk, maximaal gelijkblijvend"),
)


def _directions() -> Iterator[tuple[str, Way]]:
    """Every row of words that says where a figure goes, without saying how far."""
    for word, way in _MOVING.items():
        yield word, way
        for negation in ("niet", "geen", "niet verder"):
            yield f"{negation} {word}", Way(_NOT[way.operator], way.sense)
        weaker = Way(_OR_EQUAL[way.operator], way.sense)
        for level in _LEVELS:
            for link in (" of ", " / ", "/"):
                yield from ((level + link + word, weaker), (word + link + level, weaker))
    for way, words in _STILL:
        yield from ((word, way) for word in listed(words))


DIRECTIONS: Final = phrases(_directions())

# Before a word of direction; they do not change where it points.
MODIFIERS: Final = frozenset(
    listed("""
        een, de, licht, lichte, verder, verdere, sterk, sterke, flink, flinke, duidelijk, duidelijke,
        geleidelijk, geleidelijke, kleine, grote, jaarlijkse, structurele, blijvend, blijvende, continue,
        voorzichtige, geringe, enige, aantoonbare, significante, procentuele, trend, iets, fors, forse
    """)
)
TRENDS: Final = listed("trend, lijn, tendens, verwacht, ontwikkeling")

# Before a reference; they say nothing that the reference does not.
REFERENCE_FILLERS: Final = frozenset(
    listed("""
        in, de, het, dan, van, dat, die, op, uit, niveau, eind, einde, ultimo, begin, jaar, meting, realisatie,
        gerealiseerd, peiling, peiljaar, basisjaar, referentiejaar, peildatum, monitor, aantal, cijfer,
        resultaat, score, stand, waarde, bij, jaarrekening, jaarverslag
    """)
)

REFERENCES: Final = phrases(
    (
        *(
            (f"{which} {what}", Anchor.PREVIOUS)
            for which in listed("vorig, vorige, voorgaand, voorgaande, voorafgaand, voorafgaande, afgelopen, laatste")
            for what in listed("jaar, jaren, meting, peiling, periode, monitor, onderzoek, keer, schooljaar")
        ),
        *((what, Anchor.PREVIOUS) for what in listed("jaar ervoor, jaar daarvoor, t-1, t - 1")),
        *(
            (what, Anchor.BASELINE)
            for what in listed(
                "nulmeting, nul-meting, 0 - meting, 0 meting, beginmeting, startmeting, uitgangssituatie"
            )
        ),
        *(
            (f"{which} {what}", Anchor.OTHER)
            for which in listed("""
                landelijk, landelijke, nederlands, nederlandse, nationaal, nationale, provinciaal, provinciale,
                regionaal, regionale, stedelijk, gemeentelijk, europees, wettelijk, wettelijke, g4, g32, g40,
                g50
            """)
            for what in listed("gemiddelde, cijfer, norm, benchmark, streefwaarde, minimum, maximum")
        ),
        *(
            (what, Anchor.OTHER)
            for what in listed("""
                gemiddelde, norm, benchmark, streefwaarde, gemiddeld, streefcijfer, doelstelling, landelijk, rijksnorm,
                referentiegemeenten, vergelijkbare gemeenten, andere gemeenten, begroot, begroting, primitieve
                begroting, huidig niveau, huidige niveau, huidige situatie, nederland, nederlands niveau, g4,
                g32, g40, g50, g4-gemiddelde, g32-gemiddelde, g40-gemiddelde, provincie, regio
            """)
        ),
    )
)

# How names among them are written, wherever they stand in the cell.
PROPER: Final[Mapping[str, str]] = MappingProxyType(
    {
        name.lower(): name
        for name in listed("""
            Nederland, Nederlands, Nederlandse, Europees, G4, G32, G40, G50, G4-gemiddelde, G32-gemiddelde,
            G40-gemiddelde
        """)
    }
)

# Between a change and what it is measured from.
SINCE: Final = phrases(
    (spelling, True)
    for spelling in listed("""
        ten opzichte van, ten opzichte van het, tov, t o v, vergeleken met, vergeleken met het, in vergelijking
        met, sinds, dan, tegenover, op
    """)
)

ORDINALS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: place
        for place, word in enumerate(
            listed("eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende"), start=1
        )
    }
)
