"""Suspicions: what a careful auditor would ask about a figure that is understood, and what not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.diagnostics import Severity
from jaarverslag.faults import CATALOGUE
from jaarverslag.read import ReportSources
from jaarverslag.rules.scale import one_slip_away
from jaarverslag.rules.units import name_unit
from jaarverslag.source import Source
from tests.rules.samples import Entries, sources, told

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic

#: The codes of the rules that are tested here; what else may be wrong with an example is not the point.
TESTED = {f"J{number}" for number in range(511, 520)}


def found(entries: Entries, earlier: Entries | ReportSources | None = None) -> list[Diagnostic]:
    """What the rules under test say about one indicator."""
    return [one for one in told(entries, earlier) if one.code in TESTED]


def codes(entries: Entries, earlier: Entries | ReportSources | None = None) -> list[str]:
    return [one.code for one in found(entries, earlier)]


def row(name: str, *cells: str) -> Entries:
    """A row of a table of 2017 as municipalities print it: the actual of 2016, the target, the actual of 2017."""
    before, target, now = (f"'{cell}'" for cell in cells)
    return {"naam": f"'{name}'", "behaald": f"{{2016: {before}, 2017: {now}}}", "beoogd": f"{{2017: {target}}}"}


def test_every_suspicion_is_a_warning() -> None:
    """A figure that looks wrong may be right: it never stops a build by itself."""
    suspicions = [kind for kind in CATALOGUE if kind.code in TESTED]
    assert len(suspicions) == len(TESTED)
    assert {kind.severity for kind in suspicions} == {Severity.WARNING}


# --- What was published --------------------------------------------------------------------------

ASKED = [
    (row("Aantal bezoekers van het forum", "1.190.151", "107.000*", "1.229.004"), "J511"),
    (row("Totale reistijd op 9 specifieke trajecten", "83,5", "180,5", "85"), "J512"),
    (row("% inwoners dat (zeer) tevreden is over de verkeersveiligheid", "56", "65", "-"), "J515"),
    (row("% Functiemenging*", "57,7%", "-", "57,9"), "J515"),
    (row("Aantal parkeerplaatsen op P+R-terreinen", "3.190", "3800", "3.200"), "J517"),
    (row("Aantal leerlingen in een nieuwe school", "4000", "8.400", "3.500"), "J517"),
    (row("Digitale aanvragen rijbewijs", "34", "-", "471"), "J511"),
    (
        {
            "naam": "Harde kern jongeren per 1.000 inwoners",
            "eenheid": "per 10.000 inwoners",
            "behaald": "{2016: '0,4', 2017: '0,3'}",
        },
        "J516",
    ),
]

NOT_ASKED = [
    row("Aantal samenwerkingsprojecten", "8", ">2", "8"),
    row("% HBO+ respondenten dat het merk aan de stad verbindt", "-", "15%", "19,3%"),
    row("Aantal bezoekers van de website", "52.773", "120.000", "25.942*"),
    row("Aantal (handels)projecten met het buitenland", "15", ">15", ">20"),
    row("% geinspecteerde locaties kinderopvang", "100%", "100%", "100%"),
    row("Aantal meldingen kindermishandeling", "773", ">400", "937"),
    row("Aantal mensen en het percentage dat kort in de opvang blijft", "58 (39%)", "50", "58 (40%)"),
    row("Bezettingsgraad gymlokalen", "-", "51%", "60%"),
    row("Aantal bezoekers van het theater", "284.729", "240.000-260.000", "302.000"),
    row("Aantal bezoekers van het museum", "290.000", "185.000", "213.200"),
    row("Aantal meldingen geluidsoverlast", "-", "10", "48"),
    row("% inwoners dat wekelijks naar de omroep kijkt", "42%", "24%**", "49%"),
    row("Aantal scholen met de Cultuurkaart", "10", "10", "10"),
    row("Aantal aangelegde ontbrekende schakels", "0", "3", "3"),
    row("Stallingscapaciteit binnenstad", "1.230", "1.230", "1.230"),
    row("Tevredenheidscijfer fietsenstallingen", "6,8", "7,0", "7,1"),
    row("Aandeel van de auto in de modal split", "31,9%", "<31,9%", "31,9%"),
    row("Aantal verkeerseducatieprojecten op scholen", "79", "55", "180"),
    row("Aantal aangepakte verkeersonveilige situaties", "2", "8", "17"),
    row("Aantal meldingen huiselijk geweld", "1016", "800", "907"),
    row("Oppervlakte gemeente (in ha)", "8.375", "10.146", "10.146"),
    row("Gemiddelde WOZ-waarde (euro)", "154.000", "-", "157.000"),
    row("Service level 80% < 25 sec.", "71", "-", "67"),
    row("Gemiddelde gesprekstijd", "4:47", "-", "4:52"),
    row("Inkomende berichten", "1.200", "-", "6.676"),
    row("Verlagen afvalstoffenheffing", "100%", "85%", "85%"),
    row("Aantal cursisten", "18.187", "21.000", "23.879"),
    row("Omvang huishoudelijk restafval (kg/inwoner)", "163", "159", "161"),
    row("Totale energiegebruik", "15.355 TJ", "minder dan 2016", "nog niet bekend"),
]


@pytest.mark.parametrize(("entries", "code"), ASKED, ids=[entries["naam"] for entries, _ in ASKED])
def test_what_is_wrong_in_published_tables_is_asked(entries: Entries, code: str) -> None:
    """Rows as they were printed, each with the one question that an auditor would put."""
    assert codes(entries) == [code]


@pytest.mark.parametrize("entries", NOT_ASKED, ids=[entries["naam"] for entries in NOT_ASKED])
def test_what_is_fine_in_published_tables_is_not_asked(entries: Entries) -> None:
    """Rows as they were printed, with nothing to ask: surprising is not wrong."""
    assert codes(entries) == []


# --- Out of scale --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "odd"),
    [
        (("9.400", "9.500", "94.000"), "94.000"),
        (("10.200", "107.000", "10.700"), "107.000"),
        (("1.180", "-", "118"), "118"),
        (("4,5%", "-", "45%"), "45%"),
        (("-23,5", "-", "-2,3"), "-2,3"),
        (("-", "240.000-260.000", "25.100"), "25.100"),
        (("-", ">1.000", "93"), "93"),
        (("35.600 kg", "-", "356.000 kg"), "356.000 kg"),
        (("1:40", "-", "20:10"), "20:10"),
    ],
)
def test_the_figure_that_stands_apart_is_pointed_at(cells: tuple[str, str, str], odd: str) -> None:
    """The one that clashes with most neighbours; between two, the later, and what was achieved before the target."""
    (one,) = found(row("Omvang", *cells))
    assert one.code == "J511"
    assert one.span is not None
    assert one.span.text == f"'{odd}'"


@pytest.mark.parametrize(
    "cells",
    [
        ("3", "-", "30"),
        ("1", "-", "12"),
        ("100", "-", "799"),
        ("0", "-", "4.000"),
        ("-120", "-", "1.200"),
        ("Top 5", "-", "3.000"),
        ("2,3 mln.", "-", "230"),
        ("900 kg", "-", "1 ton"),
    ],
)
def test_far_apart_is_not_out_of_scale(cells: tuple[str, str, str]) -> None:
    """Small counts, less than a factor eight, nought, loss against gain, places, and one size in two units."""
    assert codes(row("Omvang", *cells)) == []


def test_eight_times_is_where_the_question_begins() -> None:
    """The boundary is exact: 799 against 100 is not asked, 800 is."""
    assert codes(row("Omvang", "100", "-", "800")) == ["J511"]


def test_the_message_gives_the_figures_and_how_many_times() -> None:
    """An analyst sees at once which two figures are meant, and how to say that they are right."""
    (one,) = found(row("Bezoekers", "1.190.151", "107.000", "1.229.004"))
    assert one.message == (
        "het doel `107.000` van 2017 is ongeveer 11 keer zo klein als de waarde `1.229.004` van 2017"
    )
    assert "negeer J511 omdat" in one.hint
    assert {label.span.text for label in one.labels} == {"'1.190.151'", "'1.229.004'"}


def test_two_odd_figures_are_two_questions() -> None:
    """A mistake in 2014 does not hide one in 2017."""
    entries = {"behaald": "{2013: 4.100, 2014: 410, 2015: 4.200, 2016: 4.300, 2017: 43.500}"}
    assert [one.span.text for one in found(entries) if one.span] == ["410", "43.500"]


def test_a_break_in_the_series_explains_a_jump() -> None:
    """Where the definition changed, figures on either side need not look alike; on one side they must."""
    entries = row("Bezoekers", "1.200", "-", "14.000")
    assert codes({**entries, "trendbreuk": "2017"}) == []
    assert codes({**entries, "trendbreuk": "2016"}) == ["J511"]


# --- A slip of the finger ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "meant"),
    [
        (("83,5", "180,5", "85"), "80,5"),
        (("1.744", "7.141", "1.750"), "1.741"),
        (("185", "85,2", "183"), "185,2"),
        (("312", ">912", "309"), "312"),
    ],
)
def test_a_target_one_slip_from_its_actuals_is_asked(cells: tuple[str, str, str], meant: str) -> None:
    """A digit too many, too few, swapped or wrong; the message proposes what was probably meant."""
    (one,) = found(row("Omvang", *cells))
    assert one.code == "J512"
    assert f"`{meant}`" in one.message


@pytest.mark.parametrize(
    "cells",
    [
        ("83,5", "200", "85"),
        ("83,5", "120,5", "85"),
        ("83,5", "58,5", "85"),
        ("70", "180,5", "85"),
        ("60", "180,5", "85"),
        ("-", "180,5", "85"),
        ("3.005", "6.457", "3.010"),
        ("83,5", "zie 2.3.6", "85"),
        ("0", "180,5", "0"),
        ("83 dagen", "180,5%", "85 dagen"),
    ],
)
def test_a_target_that_was_chosen_is_not_asked(cells: tuple[str, str, str]) -> None:
    """Round, near enough, actuals that differ, only one of them, two slips away, or not comparable."""
    assert "J512" not in codes(row("Omvang", *cells))


def test_one_slip_away_is_one_slip() -> None:
    """Every kind of slip occurs, decimals stay where they are, and the amount itself is not among them."""
    near = one_slip_away(Decimal("180.5"))
    for text in ("80.5", "810.5", "1180.5", "180.6", "18.5", "180.55"):
        assert Decimal(text) in near
    assert Decimal("180.5") not in near
    assert Decimal(-8) in one_slip_away(Decimal(-18))


# --- Copied --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cells",
    [
        ("15", ">15", ">15"),
        ("15", "> 15", ">15"),
        ("250.000", "240.000-260.000", "240.000-260.000"),
        ("41%", "≥61%", "≥61%"),
        ("1.180", "1.250", "1.250"),
        ("-", "1.250", "1.250"),
        ("6,85", "7,25", "7,25"),
    ],
)
def test_an_actual_that_repeats_its_target_is_asked(cells: tuple[str, str, str]) -> None:
    """A bound or a range is no measurement; three digits that come out exactly are rare."""
    assert codes(row("Omvang", *cells)) == ["J513"]


@pytest.mark.parametrize(
    "cells",
    [
        ("15", ">15", ">20"),
        ("0", "0", "0"),
        ("8", "10", "10"),
        ("94%", "100%", "100%"),
        ("80%", "85%", "85%"),
        ("1.230", "1.230", "1.230"),
        ("-", "stijging", "stijging"),
        ("gerealiseerd", "gerealiseerd", "gerealiseerd"),
        ("-", "-", "-"),
        ("1.180", "1.250", "1.250 (2016)"),
        ("120 ha", "125 ha", "125 ha"),
    ],
)
def test_a_target_that_is_simply_met_is_not_asked(cells: tuple[str, str, str]) -> None:
    """Small and full figures, what stayed as it was, words, and what is known beforehand."""
    assert "J513" not in codes(row("Omvang", *cells))


# --- Shares --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "actual"),
    [
        ("% deelnemende scholen", "104%"),
        ("Aandeel duurzame energie", "843%"),
        ("Percentage jongeren zonder werk", "101,5"),
        ("Inwoners dat moeite heeft met rondkomen", "112%"),
        ("Tevreden bezoekers", "750%"),
    ],
)
def test_a_part_that_exceeds_the_whole_is_asked(name: str, actual: str) -> None:
    """More than everybody cannot be."""
    assert "J514" in codes({"naam": f"'{name}'", "behaald": f"{{2017: '{actual}'}}"})


@pytest.mark.parametrize(
    ("name", "actual"),
    [
        ("% deelnemende scholen", "100%"),
        ("% groei van het aantal banen", "130%"),
        ("Kostendekkendheid leges", "104%"),
        ("Dekkingsgraad riolering", "101%"),
        ("Bezettingsgraad parkeergarages", "112%"),
        ("% leerwinst ten opzichte van landelijk gemiddelde", "120%"),
        ("Percentage gerealiseerde woningen t.o.v. de planning", "125%"),
        ("Netto schuldquote", "140%"),
        ("Verlagen afvalstoffenheffing", "105%"),
        ("Aantal mensen dat zich inzet", "1.250"),
        ("% inwoners dat sport", "-"),
    ],
)
def test_a_percentage_that_may_exceed_a_hundred_is_not_asked(name: str, actual: str) -> None:
    """Growth, rates of cover and use, and comparisons with another figure have no ceiling."""
    assert "J514" not in codes({"naam": f"'{name}'", "behaald": f"{{2017: '{actual}'}}"})


# --- Units ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("% HBO+ respondenten dat het merk kent", ("14%", "15%", "19,3")),
        ("% HBO+ respondenten dat het merk kent", ("14", "15", "19,3")),
        ("Totale uitstoot in kton", ("859 kton", "-", "843")),
        ("Energiegebruik", ("15.355 TJ", "15.000", "-")),
        ("Afgehandeld binnen de termijn", ("-", ">90", "91%")),
        ("Restafval", ("-", "150-160", "161 kg")),
    ],
)
def test_a_unit_that_a_cell_lacks_is_asked(name: str, cells: tuple[str, str, str]) -> None:
    """The name is a percentage, or the neighbour names a unit; one question per indicator."""
    assert codes(row(name, *cells)) == ["J515"]


@pytest.mark.parametrize(
    "entries",
    [
        row("Totale uitstoot (in kton)", "859", "850", "843"),
        row("Winkeldiefstallen (aantal per 1.000 inwoners)", "5,4", "-", "5,2"),
        row("% HBO+ respondenten dat het merk kent", "0", "15%", "19%"),
        row("% HBO+ respondenten dat het merk kent", "stijging", "-", "19%"),
        row("Aantal leden", "5 leden", "6", "7 leden"),
        row("Afgehandeld 80% binnen 25 seconden", "71", "-", "67"),
        {**row("% HBO+ respondenten", "14%", "15%", "19,3"), "eenheid": "'%'"},
        {**row("Percentage inwoners dat zich veilig voelt", "85", "86", "87"), "eenheid": "'%'"},
    ],
)
def test_bare_figures_whose_unit_is_settled_are_not_asked(entries: Entries) -> None:
    """A unit in the name, `eenheid`, nought and counted nouns leave no doubt."""
    assert "J515" not in codes(entries)


@pytest.mark.parametrize(
    "entries",
    [
        row("Afgehandeld", "88%", ">90%", "34 dagen gemiddeld"),
        row("Doorlooptijd (in dagen)", "-", "30", "4 weken"),
        row("Doorlooptijd (in dagen)", "-", "30", "88%"),
        row("Uitstoot in kton", "-", "850 kton", "843 ton"),
        row("% afval dat wordt hergebruikt", "-", "60%", "58 kg"),
        row("Aantal deelnemende scholen", "-", "40", "35%"),
        row("Winkeldiefstallen per 1.000 inwoners", "-", "5", "5 per 10.000 inwoners"),
        {**row("Doorlooptijd (in dagen)", "-", "30", "31"), "eenheid": "weken"},
        {**row("Doorlooptijd", "-", "30 dagen", "31 dagen"), "eenheid": "'%'"},
    ],
)
def test_units_that_contradict_are_asked(entries: Entries) -> None:
    """The target against the actual, the name against the cell, `eenheid` against either."""
    assert "J516" in codes(entries)


@pytest.mark.parametrize(
    "entries",
    [
        row("Doorlooptijd (in dagen)", "33 dagen", "30 dagen", "31 dagen"),
        row("Uitstoot", "-", "850 kton", "843.000 ton"),
        row("% inwoners dat sport", "-", "-", "2 procentpunt"),
        row("Aantal leden (in de stad)", "5 leden", "6 personen", "7"),
        row("Aantal en percentage geslaagden", "-", "40", "35%"),
        {**row("Winkeldiefstallen per 1.000 inwoners", "-", "5", "6"), "eenheid": "per 1.000 inwoners"},
    ],
)
def test_units_that_agree_are_not_asked(entries: Entries) -> None:
    """One unit, units that convert, points of a percentage, nouns."""
    assert "J516" not in codes(entries)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("% gebruik", "%"),
        ("Percentage inwoners", "%"),
        ("Oppervlakte gemeente (in ha)", "ha"),
        ("Lengte van de wegen (km)", "km"),
        ("Totale uitstoot in kton", "kton"),
        ("Aantal mensen en het percentage", None),
        ("Service level 80% < 25 sec.", None),
        ("Aantal projecten in de stad", None),
        ("Klanttevredenheid", None),
    ],
)
def test_a_name_may_give_the_unit(name: str, unit: str | None) -> None:
    """The sign, the word, or a unit behind "in" or between brackets."""
    read = name_unit(name)
    assert (read.name if read else None) == unit


# --- Thousands points ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "typed", "better"),
    [
        (("1.521", "-", "1521"), "'1521'", '"1.521"'),
        (("3.190", ">3800*", "3.200"), "'>3800*'", '">3.800*"'),
        (("1.200.000", "1300000", "1.250.000"), "'1300000'", '"1.300.000"'),
    ],
)
def test_a_figure_without_the_points_of_its_neighbour_is_asked(
    cells: tuple[str, str, str], typed: str, better: str
) -> None:
    """With the repair, which is only typography."""
    (one,) = found(row("Omvang", *cells))
    assert one.code == "J517"
    assert one.fix is not None
    (edit,) = one.fix.edits
    assert (edit.span.text, edit.text, one.fix.safe) == (typed, better, True)


def test_a_point_that_was_meant_as_a_comma_is_asked() -> None:
    """`1.521` beside `1,5` is 1521, and was hardly meant so; there is no safe repair, and no second question."""
    (one,) = found(row("Verzuim", "1,5", "-", "1.521"))
    assert (one.code, one.fix) == ("J517", None)
    assert "`1,521`" in one.hint


@pytest.mark.parametrize(
    "cells",
    [
        ("1016", "800", "907"),
        ("1016", "-", "1521"),
        ("4.026", "-", "3.021 (2016)"),
        ("1,5", "-", "9.521"),
        ("1.521,5", "-", "1,5"),
        ("1.521", "-", "5:36"),
    ],
)
def test_points_that_do_not_differ_are_not_asked(cells: tuple[str, str, str]) -> None:
    """All without, too small to need one, a year between brackets, or no doubt about the comma."""
    assert "J517" not in codes(row("Omvang", *cells))


# --- Against last year's report ------------------------------------------------------------------

MORE = {"behaald": "{2016: 47}", "beoogd": "{2016: '>40'}"}
LESS = {"behaald": "{2016: 47, 2017: 44}", "beoogd": "{2017: '<45'}"}


def test_a_direction_that_flips_is_asked() -> None:
    """Last year more was better, now less is; the label leads to last year's file."""
    (one,) = found(LESS, MORE)
    assert one.code == "J518"
    assert [label.span.source.name for label in one.labels] == ["data/2016/2.1.4.yaml"]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ({**LESS, "beoogd": "{2017: Stijging}"}, {**MORE, "beoogd": "{2016: Daling}"}),
        ({**LESS, "beoogd": "{2017: 45}", "richting": "lager"}, {**MORE, "beoogd": "{2016: 40}", "richting": "hoger"}),
        ({**LESS, "beoogd": "{2017: 45}", "richting": "lager"}, MORE),
        ({**LESS, "beoogd": "{2016: '>40', 2017: '<45'}"}, None),
        ({**LESS, "richting": "hoger"}, MORE),
    ],
)
def test_a_direction_flips_however_it_is_written(now: Entries, before: Entries | None) -> None:
    """By words, by `richting`, by the sign of one of the two, or within one file."""
    assert codes(now, before) == ["J518"]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (LESS, {**MORE, "beoogd": "{2016: '<40'}"}),
        (LESS, {**MORE, "beoogd": "{2016: 40}"}),
        (LESS, {**MORE, "id": "een-ander"}),
        (LESS, None),
        ({**LESS, "beoogd": "{2017: '-'}"}, MORE),
        ({**LESS, "toelichting": "In 2016 wilden we er meer."}, MORE),
        ({**LESS, "trendbreuk": "2017"}, MORE),
        ({**LESS, "beoogd": "{2017: 45}", "richting": "gelijk"}, MORE),
    ],
)
def test_a_direction_that_stays_or_is_explained_is_not_asked(now: Entries, before: Entries | None) -> None:
    """The same way, no way known, another indicator, or a word on it."""
    assert "J518" not in codes(now, before)


def test_a_figure_that_became_another_is_asked() -> None:
    """32 in the report of 2016, and 50 for that same year in the report of 2017."""
    (one,) = found({"behaald": "{2016: 50, 2017: 36}"}, {"behaald": "{2016: 32}"})
    assert one.code == "J519"
    assert "`50`" in one.message
    assert "`32`" in one.message
    assert "trendbreuk: 2017" in one.hint


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("50", "32"),
        ("50%", "50 dagen"),
        (">50", "50"),
        ("gerealiseerd", "niet gerealiseerd"),
        ("51", "50*"),
    ],
)
def test_a_figure_becomes_another_in_more_ways(now: str, before: str) -> None:
    """Another amount, another unit, a bound for a figure, another word."""
    entries = {"naam": "Omvang", "behaald": f"{{2016: '{now}', 2017: '-'}}"}
    assert codes(entries, {"behaald": f"{{2016: '{before}'}}"}) == ["J519"]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ({"behaald": "{2016: '32', 2017: 36}"}, {"behaald": "{2016: '32*'}"}),
        ({"behaald": "{2016: '32,0', 2017: 36}"}, {"behaald": "{2016: '32'}"}),
        ({"behaald": "{2016: 1 ton, 2017: 1 ton}"}, {"behaald": "{2016: 1.000 kg}"}),
        ({"behaald": "{2016: 32, 2017: 36}"}, {"behaald": "{2016: '-'}"}),
        ({"behaald": "{2016: '-', 2017: 36}"}, {"behaald": "{2016: 32}"}),
        ({"behaald": "{2016: 50, 2017: 36}", "trendbreuk": "2017"}, {"behaald": "{2016: 32}"}),
        ({"behaald": "{2016: 50, 2017: 36}", "toelichting": "2016 is bijgesteld."}, {"behaald": "{2016: 32}"}),
        ({"behaald": "{2016: {waarde: 50, reden: bijgesteld}, 2017: 36}"}, {"behaald": "{2016: 32}"}),
        ({"behaald": "{2016: 50, 2017: 36}"}, {"behaald": "{2016: 32}", "id": "een-ander"}),
        ({"behaald": "{2017: 36}"}, {"behaald": "{2016: 32}"}),
    ],
)
def test_a_figure_that_is_the_same_or_explained_is_not_asked(now: Entries, before: Entries) -> None:
    """One figure in other digits, what was not known yet, and every way to say why."""
    assert "J519" not in codes(now, before)


def test_a_note_about_something_else_explains_nothing() -> None:
    """Only a note that names the year is taken as a word on its figure."""
    now = {"behaald": "{2016: 50, 2017: 36}", "toelichting": "Gemeten onder 20160 leden."}
    assert codes(now, {"behaald": "{2016: 32}"}) == ["J519"]


def test_a_section_with_another_number_is_another_section() -> None:
    """An id is only unique within its section."""
    before = sources([{"behaald": "{2016: 32}"}], 2016, number="2.1.5")
    assert codes({"behaald": "{2016: 50, 2017: 36}"}, before) == []


def test_a_report_of_another_year_is_no_report_of_last_year() -> None:
    """The folder may be called 2016, and hold something else."""
    before = sources([{"behaald": "{2016: 32}"}], 2015)
    assert codes({"behaald": "{2016: 50, 2017: 36}"}, before) == []


@pytest.mark.parametrize("text", ["", "nummer: [", "nummer: 2.1.4\nindicatoren: 3\n", "nummer: 2.1.4\nonzin: 3\n"])
def test_what_is_wrong_with_last_year_is_not_told(text: str) -> None:
    """That report was adopted: it is compared with, and not checked."""
    before = ReportSources(sources([], 2016).settings, (Source("data/2016/2.1.4.yaml", text),), complete=False)
    fine = sources([{"behaald": "{2016: 32, 2017: 36}"}])
    assert check(fine, before).diagnostics == check(fine).diagnostics == ()


def test_last_year_without_settings_is_left_aside() -> None:
    """Without a year there is nothing to compare with, and nothing to say."""
    before = ReportSources(Source("data/2016/rapport.yaml", "titel: ["), ())
    fine = sources([{"behaald": "{2016: 32, 2017: 36}"}])
    assert check(fine, before).diagnostics == ()
