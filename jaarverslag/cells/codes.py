"""The Dutch words that say yes or no, or that there is no value, and those that stand beside a value, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.phrases import listed, phrases
from jaarverslag.cells.value import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Code:
    """A way to say that there is no value: its canonical spelling and what it tells of the reason."""

    name: str
    reason: Reason


# Abbreviations and signs, each with the name that all its spellings get.
_ABBREVIATIONS: Final = (
    (Code("n.v.t.", Reason.NOT_APPLICABLE), "nvt, n/v/t, n v t, n/a, na"),
    (Code("n.b.", Reason.NOT_YET_KNOWN), "nb, n/b, n b"),
    (Code("n.n.b.", Reason.NOT_YET_KNOWN), "nnb, nog nb"),
    (Code("n.t.b.", Reason.NOT_YET_KNOWN), "ntb, tbd"),
    (Code("p.m.", Reason.NOT_YET_KNOWN), "pm, p m, pro memorie, memorie"),
    (Code("n.g.", Reason.NOT_MEASURED), "ng, nm"),
    (Code("n.n.g.", Reason.NOT_MEASURED), "nng, nnm"),
    (Code("g.g.", Reason.NOT_MEASURED), "gg, gnb"),
    (Code("X", Reason.UNSPECIFIED), "x, xx, xxx"),
    (Code("…", Reason.UNSPECIFIED), "…, ., .., .. ., .. .., _"),
    (Code("-", Reason.UNSPECIFIED), "/, \\"),
    (Code("?", Reason.NOT_YET_KNOWN), "?, ? ?"),
    (Code("idem", Reason.UNSPECIFIED), "idem, '', \""),
)

# Words are their own name. Only what the rules for clauses below cannot tell stands here.
_CODE_WORDS: Final = (
    (Reason.NOT_APPLICABLE, "niet van toepassing, nieuw, nieuwe indicator, nieuwe meting"),
    (
        Reason.NOT_APPLICABLE,
        "vervallen, vervalt, is vervallen, indicator vervallen, indicator vervalt, indicator is vervallen",
    ),
    (
        Reason.NOT_APPLICABLE,
        """
        geen doel, geen doelstelling, geen streefwaarde, geen streefcijfer, geen norm, geen ambitie, geen target,
        geen indicator, niet geformuleerd
        """,
    ),
    (Reason.NOT_MEASURED, "niet gemeten, nog niet gemeten, geen meting, niet meetbaar, geen gegevens"),
    (Reason.NOT_MEASURED, "gegevens niet beschikbaar, niet beschikbaar"),
    (
        Reason.NOT_MEASURED,
        """
        te weinig waarnemingen, te weinig respondenten, te weinig respons, onvoldoende waarnemingen, onvoldoende
        respons
        """,
    ),
    (Reason.NOT_YET_KNOWN, "niet bekend, onbekend, nog niet bekend, nog onbekend, niet te bepalen"),
    (Reason.NOT_YET_KNOWN, "nog te bepalen, nader te bepalen, volgt, volgt nog, volgt later, volgen nog, volgen later"),
    (Reason.NOT_YET_KNOWN, "komt nog, in ontwikkeling, wordt ontwikkeld, in onderzoek"),
    (Reason.UNSPECIFIED, "leeg, blanco"),
)

CODES: Final = phrases(
    (
        *((spelling, code) for code, spellings in _ABBREVIATIONS for spelling in listed(spellings)),
        *((words, Code(words, reason)) for reason, rows in _CODE_WORDS for words in listed(rows)),
    )
)

MONTHS: Final = frozenset(
    listed("""
        januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december, jan, feb,
        mrt, apr, jun, jul, aug, sep, sept, okt, nov, dec
    """)
)

# A clause that is made of the words below only, with a negation or a postponement among them, says that there is no
# value. Every word counts: one unknown word makes it text.
GOALS: Final = frozenset(
    listed("doel, doelen, doelstelling, doelstellingen, streefwaarde, streefcijfer, norm, ambitie")
)
ABSENCE_SUBJECTS: Final = GOALS | frozenset(
    listed("""
        gegevens, gegeven, cijfer, cijfers, cijfermateriaal, data, informatie, meting, metingen, meetgegevens,
        nulmeting, onderzoek, onderzoeksresultaten, enquête, enquete, bevolkingsenquête, stadsenquête, peiling,
        burgerpeiling, monitor, leefbaarheidsmonitor, benchmark, registratie, resultaat, resultaten, uitkomst,
        uitkomsten, realisatie, realisatiecijfers, waarde, waarden, score, scores, indicator, definitieve,
        actuele, recente, betrouwbare, vergelijkbare, landelijke
    """)
)
ABSENCE_FILLERS: Final = MONTHS | frozenset(
    listed("""
        is, zijn, was, waren, wordt, worden, werd, werden, geworden, heeft, hebben, kan, kunnen, kon, konden,
        er, het, de, een, dit, deze, dat, hier, hiervan, hierover, jaar, verslagjaar, jaarrekening, jaarverslag,
        in, over, voor, op, van, via, door, tot, te, ten, tijde, opstellen, aan, vast, momenteel, nu, heden,
        meer, langer, apart, structureel, jaarlijks, exact, precies, gehele, hele, begin, medio, eind, voorjaar,
        zomer, najaar
    """)
)
ABSENCE_NEGATIONS: Final = frozenset(listed("niet, geen, onbekend, nog, nader, later, volgt, volgen"))
POSTPONED: Final = frozenset(listed("nog, nader, later, volgt, volgen"))
UNKNOWN: Final = frozenset(listed("bekend, onbekend"))
ABSENCE_PREDICATES: Final[Mapping[str, Reason]] = MappingProxyType(
    {
        **dict.fromkeys(
            listed("""
                gemeten, onderzocht, geregistreerd, bijgehouden, plaatsgevonden, gehouden, meetbaar, uitgevoerd,
                afgenomen, gepeild, gemonitord, verzameld, geteld, uitgevraagd, voorhanden, verricht, gedaan,
                meten
            """),
            Reason.NOT_MEASURED,
        ),
        **dict.fromkeys(
            listed("""
                bekend, onbekend, beschikbaar, vastgesteld, ingevuld, bepaald, gepubliceerd, ontvangen, volgt,
                volgen, bepalen, vullen, invullen, stellen, vaststellen, leveren, verwachten, verwacht,
                aangeleverd, opgeleverd, definitief, berekend, berekenen, binnen, verwerkt, formuleren,
                ontwikkelen
            """),
            Reason.NOT_YET_KNOWN,
        ),
        **dict.fromkeys(
            listed("toepassing, geformuleerd, opgenomen, benoemd, gesteld, relevant"), Reason.NOT_APPLICABLE
        ),
    }
)
# Of these, a verb alone could as well tell what became of a plan ("nog niet uitgevoerd"): they need a subject.
NEEDS_SUBJECT: Final = frozenset(
    listed("""
        uitgevoerd, gehouden, opgeleverd, vastgesteld, gedaan, verricht, afgenomen, binnen, opgenomen,
        plaatsgevonden, stellen, leveren, definitief, ontvangen, verwerkt, aangeleverd, verwachten, ontwikkelen
    """)
)

_DONE: Final = listed("""
    gerealiseerd, behaald, gehaald, bereikt, gereed, afgerond, voltooid, uitgevoerd, opgeleverd, afgehandeld,
    geïmplementeerd, ingevoerd, vastgesteld, gestart, voldaan
""")

BOOLEANS: Final = phrases(
    (
        *((word, True) for word in listed("ja, wel, ✓, ✔, ☑, ✅, aanwezig, klaar, geslaagd, doel bereikt")),
        *((word, False) for word in listed("nee, neen, ✗, ✘, ☒, ❌, niet aanwezig, niet klaar, niet geslaagd")),
        *(
            (spelling.format(word), True)
            for word in _DONE
            for spelling in listed("{}, is {}, geheel {}, volledig {}, doel {}, doelstelling {}, doel is {}")
        ),
        *(
            (spelling.format(word), False)
            for word in _DONE
            for spelling in listed("niet {}, nog niet {}, is niet {}, doel niet {}, doelstelling niet {}")
        ),
    )
)

# They go before or behind a figure without changing it, and end up as its remark.
QUALIFIERS: Final = phrases(
    (spelling, True)
    for spelling in (
        *listed("""
            gemiddeld, gem, totaal, in totaal, cumulatief, voorlopig, voorlopige, definitief, structureel,
            netto, bruto, prognose, raming, geraamd, schatting, verwacht, begroot, afgerond, per saldo, nog,
            inmiddels, landelijk, streefwaarde, norm, jaarlijks, ieder jaar, elk jaar, geopend, rapportcijfer, cijfer,
            score, waardering, gemeten, tijdig, op tijd, geschat, excl btw, incl btw, exclusief btw, inclusief btw
        """),
        *_DONE,
    )
)

# Never part of a counted noun: with one of these among them, words behind a figure are a clause.
NO_NOUN: Final = MONTHS | frozenset(
    listed("""
        de, het, een, en, of, van, in, op, uit, met, voor, door, bij, tot, te, ten, ter, aan, naar, om, over,
        onder, boven, tussen, tegen, tijdens, na, sinds, vanaf, dan, als, dat, die, is, zijn, was, waren, wordt,
        worden, werd, werden, heeft, hebben, had, hadden, kan, kunnen, zal, zullen, moet, moeten, niet, geen,
        nog, al, ook, er, hier, deze, dit, waarvan, wel, waarbij, maar, want, dus, plus, minus, per, tov,
        buiten, zonder, via, mits, indien, zo, zoveel, ev, ed, etc, enz, oa, bijv, dd, afgenomen, bespaard, gehalveerd,
        verdubbeld, eerder, later, sneller, vaker, eind, ultimo, begin, medio, derde, kwart, vierde, vijfde, tiende,
        kwartaal, ste, procenten, respectievelijk, resp, zie, incl, inclusief, excl, exclusief, jarigen, jarige,
        ivm, gelijk, stabiel, werden, kwamen, staat, bleef, bleven, gaat, gaan, ging, doet, deed, komt, nulmeting,
        nadeel, nadelig, nadelige, voordeel, voordelig, voordelige, tekort, erbij, eraf, goedkoper, duurder, q1, q2, q3,
        q4, k1, k2, k3, k4
    """)
)

# Behind a value, the words that go on as a value or a clause of time, so that what stands before them can be a noun.
AFTER_NOUN: Final = frozenset(
    listed("per, tot, t/m, tm, en, of, à, resp, respectievelijk, in, eind, ultimo, tov, ten, pp, p/p, pj, p/j")
)

# What a figure is spread over: short behind it, and behind a slash.
PER_SHORT: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(listed("pp, p/p"), "persoon"),
        **dict.fromkeys(listed("pj, p/j"), "jaar"),
        **dict.fromkeys(listed("pw, p/w"), "week"),
        **dict.fromkeys(listed("p/m2, p/m²"), "m2"),
        **dict.fromkeys(listed("p/mnd, p/m"), "maand"),
        **dict.fromkeys(listed("pd, p/d"), "dag"),
        "p/inw": "inwoner",
        "p/jr": "jaar",
        "p/u": "uur",
    }
)
PER_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{
            word: word
            for word in listed("""
                inwoner, huishouden, persoon, leerling, woning, aansluiting, jaar, maand, week, dag, uur, m2, m3, ha, km
            """)
        },
        "m²": "m2",
        "m³": "m3",
        "kwh": "kWh",
        "inw": "inwoner",
        "pers": "persoon",
        "jr": "jaar",
        "mnd": "maand",
        "u": "uur",
    }
)

# Short behind `per` and a figure: `per 1.000 inw.`
PER_COUNTED: Final[Mapping[str, str]] = MappingProxyType({"inw": "inwoners", "pers": "personen"})

# What a figure is spread over: behind a slash with a noun behind it, behind `per` also alone.
RATES: Final = frozenset(listed("100, 1000, 10000, 100000, 1.000, 10.000, 100.000"))

SEPARATORS: Final = frozenset(("/", ";", "|", ",", "\n", "en", "resp", "respectievelijk", "&"))

# Before a year behind a figure: the year in which was measured.
YEAR_WORDS: Final = frozenset(listed("in, over, per, eind, ultimo, meting, peiljaar, jaar, stand, begin"))

# Behind a year in brackets, words that leave it the year in which was measured.
MEASURED_IN: Final = frozenset(
    listed("""
        meting, cijfer, cijfers, vorige, laatste, monitor, peiling, realisatie, meest, recente, voorlopig,
        voorlopige, definitief, definitieve, landelijk, nulmeting, gemeten, prognose, raming, peildatum
    """)
)

# Before a year in brackets, words that make it the year of another figure, or of a goal.
OF_ANOTHER: Final = GOALS | frozenset(
    listed("tov, opzichte, dan, als, vergeleken, vergelijking, tegenover, sinds, vanaf, basis, basisjaar, was, target")
)

# Between a missing value and its reason.
BECAUSE: Final = frozenset(listed("ivm, vanwege, wegens, door, doordat, omdat, want, zie"))

# With one of these, words behind a figure are a clause, or make it a share of another figure.
CLAUSE_VERBS: Final = frozenset(
    listed("""
        is, zijn, was, waren, wordt, worden, werd, werden, heeft, hebben, had, hadden, kan, kunnen, zal, zullen,
        moet, moeten, niet, geen, maar, want, dus, en, of, ten, tov, meer, minder, hoger, lager, vergelijking,
        vergeleken, opzichte, gemiddelde, norm, benchmark, streefwaarde, doelstelling, begroting, nulmeting
    """)
)

# Hours, minutes and seconds, and years and months, for times in more than one unit.
CLOCK: Final[Mapping[str, int]] = MappingProxyType(
    {
        **dict.fromkeys(listed("u, uur, uren, h"), 3600),
        **dict.fromkeys(listed("m, min, minuut, minuten, '"), 60),
        **dict.fromkeys(listed("s, sec, seconde, seconden, '', \""), 1),
    }
)
CALENDAR: Final[Mapping[str, int]] = MappingProxyType(
    {**dict.fromkeys(listed("jaar, jaren, jr"), 12), **dict.fromkeys(listed("maand, maanden, mnd, mnden"), 1)}
)

NUMERALS: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        **{
            word: Decimal(count)
            for count, word in enumerate(
                listed("""
                    nul, één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien,
                    vijftien, zestien, zeventien, achttien, negentien, twintig
                """)
            )
        },
        **{
            word: Decimal(10 * count)
            for count, word in enumerate(
                listed("dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig, honderd"), start=3
            )
        },
    }
)
