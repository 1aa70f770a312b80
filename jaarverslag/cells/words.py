"""The Dutch words that the grammar of cells knows, as tables; every spelling is in the form that `word_key` makes."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from jaarverslag.cells.value import Anchor, Operator, Reason, Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A row of words and what it stands for."""

    words: tuple[str, ...]
    meaning: T


# The phrases by their first word, the longest first: so the first that fits is the right one.
Phrases = MappingProxyType[str, tuple[Phrase[T], ...]]


def _phrases(rows: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Order rows of (words separated by spaces, meaning) for looking up."""
    found: dict[str, list[Phrase[T]]] = {}
    for spelling, meaning in rows:
        words = tuple(spelling.split())
        found.setdefault(words[0], []).append(Phrase(words, meaning))
    return MappingProxyType(
        {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in found.items()}
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """What words before a figure or a reference say of it.

    Attributes:
        to_year: bare digits that can be a year are one: `minder dan 2016`.
        to_reference: only a reference can follow: `op landelijk gemiddelde`, never `op 5`.
    """

    operator: Operator
    sense: Sense = Sense.AMOUNT
    to_year: bool = False
    to_reference: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Up, down or level, in figures or in quality."""

    operator: Operator
    sense: Sense = Sense.AMOUNT


@dataclass(frozen=True, slots=True)
class Code:
    """A way to say that there is no value: its canonical spelling and what it tells of the reason."""

    name: str
    reason: Reason


_WITH_OR_EQUAL: Final = MappingProxyType({Operator.MORE: Operator.AT_LEAST, Operator.LESS: Operator.AT_MOST})
_NOT: Final = MappingProxyType({Operator.MORE: Operator.AT_MOST, Operator.LESS: Operator.AT_LEAST})

COMPARATIVES: Final[Mapping[str, Way]] = MappingProxyType(
    {
        **dict.fromkeys(("meer", "hoger", "groter", "langer", "ouder"), Way(Operator.MORE)),
        **dict.fromkeys(("minder", "lager", "kleiner", "korter", "jonger"), Way(Operator.LESS)),
        "beter": Way(Operator.MORE, Sense.QUALITY),
        "slechter": Way(Operator.LESS, Sense.QUALITY),
    }
)


def _comparatives() -> Iterator[tuple[str, Comparison]]:
    """Every comparative with `dan`, with its negation and with `gelijk` on either side."""
    for word, way in COMPARATIVES.items():
        sense = way.sense
        yield f"{word} dan", Comparison(way.operator, sense, to_year=True)
        yield f"niet {word} dan", Comparison(_NOT[way.operator], sense, to_year=True)
        weaker = Comparison(_WITH_OR_EQUAL[way.operator], sense, to_year=True)
        for spelling in (
            f"gelijk of {word} dan",
            f"gelijk aan of {word} dan",
            f"{word} dan of gelijk aan",
            f"{word} of gelijk aan",
            f"{word} of gelijk dan",
            f"{word} dan of gelijk",
            f"gelijk of {word} aan",
            f"minimaal gelijk of {word} dan",
            f"even hoog of {word} dan",
        ):
            yield spelling, weaker


def _operators() -> Iterator[tuple[str, Comparison]]:
    """Every other word or row of words that is an operator."""
    table: tuple[tuple[Comparison, tuple[str, ...]], ...] = (
        (
            Comparison(Operator.AT_LEAST),
            ("minimaal", "minimum", "minimum van", "minimaal een", "min", "ten minste", "tenminste", "minstens")
            + ("op zijn minst", "op z'n minst", "vanaf", "minimale", "in ieder geval", "een minimum van"),
        ),
        (
            Comparison(Operator.AT_MOST),
            ("maximaal", "maximum", "maximum van", "max", "ten hoogste", "tenhoogste", "hoogstens", "hooguit")
            + ("op zijn hoogst", "op z'n hoogst", "t/m", "tot en met", "tm", "tot maximaal", "tot max", "tot ten hoogste")
            + ("binnen", "een maximum van", "maximale"),
        ),
        (
            Comparison(Operator.AT_LEAST, to_year=True),
            ("op of boven", "op of boven de", "boven of op", "gelijk aan of boven", "niet onder", "niet beneden")
            + ("minimaal gelijk aan", "minstens gelijk aan", "ten minste gelijk aan", "tenminste gelijk aan")
            + ("op minimaal", "minimaal op", "gelijk of boven", "gelijk aan of hoger", "op of hoger dan", "minimaal het"),
        ),
        (
            Comparison(Operator.AT_MOST, to_year=True),
            ("op of onder", "op of onder de", "onder of op", "gelijk aan of onder", "niet boven", "maximaal gelijk aan")
            + ("hoogstens gelijk aan", "ten hoogste gelijk aan", "maximaal op", "op maximaal", "gelijk of onder")
            + ("gelijk aan of lager", "op of lager dan", "maximaal het"),
        ),
        (Comparison(Operator.MORE, to_year=True), ("boven", "boven de", "boven het", "méér dan")),
        (Comparison(Operator.LESS, to_year=True), ("onder", "onder de", "onder het", "beneden", "beneden de")),
        (Comparison(Operator.EQUAL, to_year=True), ("gelijk aan", "gelijk aan de", "gelijk aan het")),
        (Comparison(Operator.EQUAL), ("precies", "exact")),
        (
            Comparison(Operator.EQUAL, to_year=True, to_reference=True),
            ("gelijk met", "op", "conform", "hetzelfde als", "zelfde als", "even hoog als", "evenveel als", "gelijk")
            + ("ongewijzigd ten opzichte van", "ongewijzigd tov", "stabiel ten opzichte van", "stabiel tov", "als")
            + ("gelijk ten opzichte van", "gelijk tov", "handhaven", "handhaving", "behoud", "behouden"),
        ),
        (
            Comparison(Operator.ABOUT),
            ("circa", "ca", "ongeveer", "ongeveer op", "rond", "rond de", "rond het", "plm", "plusminus", "plus minus")
            + ("ruim", "bijna", "zo'n", "naar schatting", "geschat op", "± ca", "om en nabij", "+ / -", "±", "+-")
            + ("omstreeks", "grofweg"),
        ),
    )
    for comparison, spellings in table:
        for spelling in spellings:
            yield spelling, comparison


OPERATORS: Final = _phrases((*_comparatives(), *_operators()))

SIGNS: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        ">": Operator.MORE,
        "<": Operator.LESS,
        "≥": Operator.AT_LEAST,
        ">=": Operator.AT_LEAST,
        "=>": Operator.AT_LEAST,
        "≤": Operator.AT_MOST,
        "<=": Operator.AT_MOST,
        "=<": Operator.AT_MOST,
        "=": Operator.EQUAL,
        "==": Operator.EQUAL,
        "~": Operator.ABOUT,
    }
)

# Behind a figure: `2 of meer`, `10% of lager`.
SUFFIXES: Final = _phrases(
    (
        *((f"{link} {word}", Operator.AT_LEAST) for link in ("of", "en") for word in ("meer", "hoger", "groter", "langer")),
        *((f"{link} {word}", Operator.AT_MOST) for link in ("of", "en") for word in ("minder", "lager", "kleiner", "korter")),
        ("of daarboven", Operator.AT_LEAST),
        ("of daaronder", Operator.AT_MOST),
        ("en daarboven", Operator.AT_LEAST),
        ("minimaal", Operator.AT_LEAST),
        ("maximaal", Operator.AT_MOST),
    )
)

# Nouns of change: alone a direction, with a figure a relative value.
CHANGES: Final[Mapping[str, Way]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("stijging", "toename", "groei", "verhoging", "vermeerdering", "vergroting", "uitbreiding", "stijgen")
            + ("toenemen", "verhogen", "groeien"),
            Way(Operator.MORE),
        ),
        **dict.fromkeys(
            ("daling", "afname", "vermindering", "reductie", "verlaging", "krimp", "verkleining", "dalen", "afnemen")
            + ("verminderen", "verlagen", "reduceren", "besparing"),
            Way(Operator.LESS),
        ),
        **dict.fromkeys(("verbetering", "verbeteren"), Way(Operator.MORE, Sense.QUALITY)),
        **dict.fromkeys(("verslechtering", "verslechteren"), Way(Operator.LESS, Sense.QUALITY)),
    }
)


def _directions() -> Iterator[tuple[str, Way]]:
    """Every word or row of words that says where a figure goes, without saying how far."""
    up, down, same = Way(Operator.MORE), Way(Operator.LESS), Way(Operator.EQUAL)
    ups = ("stijgend", "stijgende", "toenemend", "toenemende", "groeiend", "groeiende", "omhoog", "oplopend", "oplopende")
    downs = ("dalend", "dalende", "afnemend", "afnemende", "omlaag", "aflopend", "krimpend", "dalende")
    sames = ("stabiel", "stabiele", "gelijk", "gelijkblijvend", "gelijkblijvende", "constant", "constante", "ongewijzigd")
    sames += ("handhaven", "handhaving", "behoud", "behouden", "stabilisatie", "stabilisering", "stabiliseren", "stabiliteit")
    sames += ("consolidatie", "consolideren", "onveranderd", "gelijk blijven", "blijft gelijk", "gelijk gebleven", "hetzelfde")
    sames += ("stabiel blijven", "blijft stabiel", "blijven gelijk", "nullijn", "geen verandering", "minimaal stabiel")
    sames += ("stabiel houden", "gelijk houden", "gelijke", "zelfde", "neutraal", "→", "➔", "➡", "↔", "=")
    ways = {
        **{word: way for word, way in (*CHANGES.items(), *COMPARATIVES.items()) if word not in ("langer", "ouder", "jonger")},
        **dict.fromkeys(ups, up),
        **dict.fromkeys(downs, down),
    }
    for word, way in ways.items():
        yield word, way
        weaker = Way(_WITH_OR_EQUAL[way.operator], way.sense)
        yield f"niet {word}", Way(_NOT[way.operator], way.sense)
        yield f"geen {word}", Way(_NOT[way.operator], way.sense)
        for level in ("stabiel", "gelijk", "gelijkblijvend", "constant", "stabilisatie", "handhaven", "handhaving", "behoud"):
            yield f"{level} of {word}", weaker
            yield f"{word} of {level}", weaker
            yield f"{level} / {word}", weaker
            yield f"{level}/{word}", weaker
            yield f"{word}/{level}", weaker
    for word in sames:
        yield word, same
    yield from dict.fromkeys(("↑", "↗", "⬆", "▲", "➚", "⇑"), up).items()
    yield from dict.fromkeys(("↓", "↘", "⬇", "▼", "➘", "⇓"), down).items()
    yield from dict.fromkeys(("minimaal gelijk", "minstens gelijk", "ten minste gelijk", "minimaal gelijkblijvend"), Way(Operator.AT_LEAST)).items()
    yield from dict.fromkeys(("maximaal gelijk", "hoogstens gelijk", "maximaal gelijkblijvend"), Way(Operator.AT_MOST)).items()


DIRECTIONS: Final = _phrases(_directions())

# Before a word of direction; they do not change where it points.
MODIFIERS: Final = frozenset(
    ("een", "de", "licht", "lichte", "verder", "verdere", "sterk", "sterke", "flink", "flinke", "duidelijk", "duidelijke")
    + ("geleidelijk", "geleidelijke", "kleine", "grote", "jaarlijkse", "structurele", "blijvend", "blijvende", "continue")
    + ("trend", "tendens", "voorzichtige", "geringe", "enige", "aantoonbare", "significante", "procentuele")
)
TRENDS: Final = frozenset(("trend", "lijn", "tendens", "verwacht", "beeld", "ontwikkeling"))

# Before a reference; they say nothing that the reference does not.
REFERENCE_FILLERS: Final = frozenset(
    ("in", "de", "het", "dan", "van", "dat", "die", "niveau", "eind", "ultimo", "begin", "jaar", "meting", "realisatie")
    + ("gerealiseerd", "peiling", "peiljaar", "basisjaar", "referentiejaar", "monitor", "aantal", "cijfer", "resultaat")
    + ("score", "stand", "op", "peildatum", "uit", "waarde", "einde")
)

REFERENCES: Final = _phrases(
    (
        *(
            (f"{which} {what}", Anchor.PREVIOUS)
            for which in ("vorig", "vorige", "voorgaand", "voorgaande", "voorafgaand", "voorafgaande", "afgelopen", "laatste")
            for what in ("jaar", "jaren", "meting", "peiling", "periode", "monitor", "onderzoek", "keer", "schooljaar")
        ),
        ("jaar ervoor", Anchor.PREVIOUS),
        ("jaar daarvoor", Anchor.PREVIOUS),
        ("het jaar ervoor", Anchor.PREVIOUS),
        ("het jaar daarvoor", Anchor.PREVIOUS),
        ("t-1", Anchor.PREVIOUS),
        ("nulmeting", Anchor.BASELINE),
        ("nul-meting", Anchor.BASELINE),
        ("0 - meting", Anchor.BASELINE),
        ("0 meting", Anchor.BASELINE),
        ("beginmeting", Anchor.BASELINE),
        ("startmeting", Anchor.BASELINE),
        ("uitgangssituatie", Anchor.BASELINE),
        *(
            (f"{which} {what}".strip(), Anchor.OTHER)
            for which in ("landelijk", "landelijke", "nederlands", "nederlandse", "provinciaal", "regionaal", "regionale", "g4")
            + ("provinciale", "g32", "g40", "g50", "stedelijk", "gemeentelijk", "europees", "nationaal", "nationale", "")
            for what in ("gemiddelde", "gemiddelden", "cijfer", "norm", "benchmark", "streefwaarde")
            if which or what != "cijfer"
        ),
        *(
            (what, Anchor.OTHER)
            for what in ("landelijk", "benchmark", "referentiegemeenten", "vergelijkbare gemeenten", "andere gemeenten")
            + ("begroot", "begroting", "primitieve begroting", "doelstelling", "wettelijke norm", "streefcijfer", "huidig niveau")
            + ("huidige niveau", "huidige situatie", "nederland", "g4", "g32", "g40", "g50", "g4-gemiddelde", "g32-gemiddelde")
            + ("g40-gemiddelde", "provincie", "regio", "gemiddeld", "gemiddeld in nederland", "rijksnorm", "wettelijk minimum")
        ),
    )
)

# Between a change and what it is measured from.
SINCE: Final = _phrases(
    (
        *(
            (words, None)
            for words in ("ten opzichte van", "tov", "vergeleken met", "in vergelijking met", "sinds", "vanaf", "dan")
            + ("vergeleken met het", "ten opzichte van het", "op", "tegenover", "t o v")
        ),
    )
)

BOOLEANS: Final = _phrases(
    (
        ("ja", True),
        ("nee", False),
        ("neen", False),
        ("wel", True),
        ("✓", True),
        ("✔", True),
        ("☑", True),
        ("✅", True),
        ("✗", False),
        ("✘", False),
        ("☒", False),
        ("❌", False),
        *(
            row
            for word in ("gerealiseerd", "behaald", "gehaald", "bereikt", "gereed", "afgerond", "voltooid", "uitgevoerd")
            + ("klaar", "opgeleverd", "voldaan", "aanwezig", "geslaagd", "vastgesteld", "ingevoerd", "doel behaald", "akkoord")
            + ("doelstelling behaald", "doel bereikt", "geheel gerealiseerd", "volledig gerealiseerd", "volledig behaald")
            + ("geheel behaald", "is behaald", "is gerealiseerd", "afgehandeld", "geïmplementeerd", "gestart")
            for row in ((word, True), (f"niet {word}", False), (f"nog niet {word}", False))
        ),
    )
)

_CODES: Final[tuple[tuple[str, Reason, tuple[str, ...]], ...]] = (
    ("n.v.t.", Reason.NOT_APPLICABLE, ("nvt", "n/v/t", "n v t", "niet van toepassing", "nietvan toepassing", "n/a", "na")),
    ("n.b.", Reason.NOT_YET_KNOWN, ("nb", "n/b", "n b", "niet bekend", "onbekend", "unknown", "niet te bepalen")),
    ("n.n.b.", Reason.NOT_YET_KNOWN, ("nnb", "nog niet bekend", "nog onbekend", "nog nb", "nognb")),
    ("n.t.b.", Reason.NOT_YET_KNOWN, ("ntb", "nog te bepalen", "nader te bepalen", "tbd")),
    ("p.m.", Reason.NOT_YET_KNOWN, ("pm", "pro memorie", "p m", "memorie")),
    ("n.g.", Reason.NOT_MEASURED, ("ng", "niet gemeten", "geen meting", "nm", "niet meetbaar")),
    ("n.n.g.", Reason.NOT_MEASURED, ("nng", "nnm", "nog niet gemeten", "nog geen meting")),
    ("g.g.", Reason.NOT_MEASURED, ("gg", "geen gegevens")),
    ("gegevens niet beschikbaar", Reason.NOT_MEASURED, ("gegevens niet beschikbaar", "niet beschikbaar", "gnb")),
    ("X", Reason.UNSPECIFIED, ("x", "xx", "xxx")),
    ("-", Reason.UNSPECIFIED, ("/", "--", "…", ".", "..", "_", "\\")),
    ("?", Reason.NOT_YET_KNOWN, ("?", "??")),
    ("nieuw", Reason.NOT_APPLICABLE, ("nieuw", "nieuwe indicator", "nieuwe meting", "nieuwe indicator vanaf")),
    ("vervallen", Reason.NOT_APPLICABLE, ("vervallen", "vervalt", "indicator vervallen", "indicator vervalt", "is vervallen")),
    ("geen doel", Reason.NOT_APPLICABLE, ("geen doel", "geen doelstelling", "geen streefwaarde", "geen norm", "geen ambitie")),
    ("geen doel", Reason.NOT_APPLICABLE, ("geen streefcijfer", "geen target", "geen indicator", "niet geformuleerd")),
    ("volgt", Reason.NOT_YET_KNOWN, ("volgt", "volgt nog", "volgt later", "komt nog", "volgen nog", "volgen later")),
    ("in ontwikkeling", Reason.NOT_YET_KNOWN, ("in ontwikkeling", "in voorbereiding", "wordt ontwikkeld", "in onderzoek")),
    ("idem", Reason.UNSPECIFIED, ("idem", '"', "''")),
    ("leeg", Reason.UNSPECIFIED, ("leeg", "blanco", "[leeg]")),
)

CODES: Final = _phrases((spelling, Code(name, reason)) for name, reason, spellings in _CODES for spelling in spellings)

# A clause that is made of these words only, with a negation or a postponement among them, says that there is no value.
ABSENCE_SUBJECTS: Final = frozenset(
    ("gegevens", "gegeven", "cijfer", "cijfers", "data", "meting", "metingen", "onderzoek", "enquête", "enquete", "peiling")
    + ("resultaat", "resultaten", "uitkomst", "uitkomsten", "informatie", "realisatie", "monitor", "waarde", "waarden")
    + ("score", "scores", "nulmeting", "cijfermateriaal", "indicator", "bevolkingsenquête", "stadsenquête", "burgerpeiling")
    + ("leefbaarheidsmonitor", "benchmark", "registratie", "definitieve", "actuele", "recente", "betrouwbare", "vergelijkbare")
    + ("landelijke", "onderzoeksresultaten", "meetgegevens", "realisatiecijfers", "meer")
)
ABSENCE_FILLERS: Final = frozenset(
    ("is", "zijn", "wordt", "worden", "werd", "was", "waren", "er", "dit", "deze", "dat", "het", "de", "een", "jaar", "in")
    + ("over", "voor", "op", "van", "hier", "hiervan", "hierover", "momenteel", "nu", "meer", "kan", "kunnen", "heeft", "hebben")
    + ("kon", "konden", "geworden", "worden", "via", "langer", "apart", "structureel", "jaarlijks", "tot", "heden", "door")
    + ("ten", "tijde", "opstellen", "jaarrekening", "jaarverslag", "exact", "precies", "gehele", "hele", "verslagjaar")
)
ABSENCE_NEGATIONS: Final = frozenset(("niet", "geen", "onbekend", "nog", "nader", "later", "volgt", "volgen", "noch"))
ABSENCE_PREDICATES: Final[Mapping[str, Reason]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("gemeten", "onderzocht", "geregistreerd", "bijgehouden", "plaatsgevonden", "gehouden", "meetbaar", "uitgevoerd")
            + ("afgenomen", "gepeild", "gemonitord", "verzameld", "geteld", "uitgevraagd", "voorhanden", "verricht", "gedaan"),
            Reason.NOT_MEASURED,
        ),
        **dict.fromkeys(
            ("bekend", "onbekend", "beschikbaar", "vastgesteld", "ingevuld", "bepaald", "gepubliceerd", "ontvangen", "volgt")
            + ("volgen", "bepalen", "vullen", "stellen", "leveren", "verwachten", "verwacht", "aangeleverd", "definitief")
            + ("beschikbaar", "berekend", "berekenen", "invullen", "vaststellen", "opgeleverd", "binnen", "verwerkt"),
            Reason.NOT_YET_KNOWN,
        ),
        **dict.fromkeys(
            ("toepassing", "geformuleerd", "opgenomen", "benoemd", "gesteld", "relevant"),
            Reason.NOT_APPLICABLE,
        ),
    }
)
# Of these, a verb alone could as well tell what became of a plan ("nog niet uitgevoerd"): they need a subject.
NEEDS_SUBJECT: Final = frozenset(
    ("uitgevoerd", "gehouden", "opgeleverd", "vastgesteld", "gedaan", "verricht", "afgenomen", "binnen", "opgenomen")
    + ("plaatsgevonden", "stellen", "leveren", "definitief", "ontvangen", "verwerkt", "aangeleverd", "verwachten")
)

# They go before or behind a figure without changing it, and end up as its remark.
QUALIFIERS: Final = _phrases(
    (words, None)
    for words in ("gemiddeld", "gem", "totaal", "in totaal", "cumulatief", "voorlopig", "voorlopige", "structureel", "prognose")
    + ("raming", "schatting", "netto", "bruto", "nog", "inmiddels", "per saldo", "afgerond", "gerealiseerd", "behaald", "gehaald")
    + ("definitief", "geraamd", "verwacht", "landelijk", "streefwaarde", "norm", "jaarlijks", "ieder jaar", "elk jaar", "begroot")
)

# Never part of a counted noun: with one of these among them, words behind a figure are a clause.
NO_NOUN: Final = frozenset(
    ("de", "het", "een", "en", "of", "van", "in", "op", "uit", "met", "voor", "door", "bij", "tot", "te", "ten", "ter", "aan")
    + ("naar", "om", "over", "onder", "boven", "tussen", "tegen", "tijdens", "na", "sinds", "vanaf", "dan", "als", "dat", "die")
    + ("is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "kan", "kunnen")
    + ("zal", "zullen", "moet", "moeten", "niet", "geen", "nog", "al", "ook", "er", "hier", "deze", "dit", "waarvan", "wel")
    + ("waarbij", "maar", "want", "dus", "plus", "minus", "meer", "minder", "hoger", "lager", "beter", "slechter", "per", "tov")
    + ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
    + ("jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "kwartaal", "tm", "t/m", "x", "e", "de")
    + ("ste", "procent", "procenten", "respectievelijk", "resp", "nvt", "nb", "nnb", "ja", "nee", "zie", "circa", "ca", "ongeveer")
    + ("minimaal", "maximaal", "max", "min", "tenminste", "incl", "inclusief", "excl", "exclusief", "waarvan", "jarigen", "jarige")
    + ("o'clock", "am", "onbekend", "volgt", "tov", "ivm", "ivt", "iov", "gelijk", "stabiel", "mits", "indien", "zonder", "via")
)

ORDINALS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: place
        for place, word in enumerate(
            ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"), start=1
        )
    }
)

SEPARATORS: Final = frozenset(("/", ";", "|", ",", "\n", "en", "resp", "respectievelijk", "&"))

# Before a year in brackets or behind a figure: the year in which was measured.
YEAR_WORDS: Final = frozenset(("in", "over", "per", "eind", "ultimo", "meting", "peiljaar", "jaar", "stand", "begin"))

# Hour, minute and second spelled out or short, for durations of more than one part.
CLOCK: Final[Mapping[str, int]] = MappingProxyType(
    {
        **dict.fromkeys(("u", "uur", "uren", "h"), 3600),
        **dict.fromkeys(("m", "min", "minuut", "minuten", "'"), 60),
        **dict.fromkeys(("s", "sec", "seconde", "seconden", '"', "''"), 1),
    }
)
CALENDAR: Final[Mapping[str, int]] = MappingProxyType(
    {**dict.fromkeys(("jaar", "jaren", "jr"), 12), **dict.fromkeys(("maand", "maanden", "mnd", "mnden"), 1)}
)

# Behind a year in brackets, words that leave it the year in which was measured.
MEASURED_IN: Final = frozenset(
    ("meting", "cijfer", "cijfers", "vorige", "laatste", "monitor", "peiling", "realisatie", "meest", "recente", "voorlopig")
    + ("definitief", "voorlopige", "definitieve", "landelijk", "nulmeting", "gemeten", "prognose", "raming", "peildatum")
)

# With one of these, words behind a figure are a clause and no part of the value.
CLAUSE_VERBS: Final = frozenset(
    ("is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "kan", "kunnen")
    + ("zal", "zullen", "moet", "moeten", "niet", "geen", "maar", "want", "dus", "en", "of", "ten", "tov", "meer", "minder")
    + ("hoger", "lager", "vergelijking", "vergeleken", "opzichte")
)
