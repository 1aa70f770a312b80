"""Mandatory indicators: their number, name, unit and years against the statutory list."""

from __future__ import annotations

import pytest

from tests.rules.samples import Entries, told

OURS = {"J521", "J522", "J523", "J524", "J525"}
SOUND: Entries = {
    "naam": "Nieuw gebouwde woningen",
    "soort": "wettelijk",
    "wettelijk_nummer": "36",
    "eenheid": "aantal per 1.000 woningen",
    "bron": "BAG",
    "peiljaar": "2016",
    "behaald": "{2017: '6,7'}",
}


def found(entries: Entries, year: int = 2017) -> list[tuple[str, str]]:
    """The codes about the statutory list, each with the characters that it points at."""
    diagnostics = told(entries, year=year)
    return [(one.code, one.span.text if one.span else "") for one in diagnostics if one.code in OURS]


def fixed(entries: Entries) -> tuple[str, str, bool]:
    """The one repair: what it replaces, by what, and whether that is safe."""
    (only,) = (one for one in told(entries) if one.code in OURS)
    assert only.fix is not None
    (edit,) = only.fix.edits
    return edit.span.text, edit.text, only.fix.safe


def hint(entries: Entries, year: int = 2017) -> str:
    (only,) = (one for one in told(entries, year=year) if one.code in OURS)
    return only.hint


def without(*keys: str) -> Entries:
    return {key: value for key, value in SOUND.items() if key not in keys}


def test_an_indicator_as_the_list_has_it_is_fine() -> None:
    """With its number or with its name alone."""
    assert found(SOUND) == []
    assert found(without("wettelijk_nummer")) == []


# --- The number ------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["40", "63", "3600"])
def test_a_number_that_is_not_listed_is_an_error(number: str) -> None:
    """The name tells which number was probably meant; nothing else is asked about a row that is not known."""
    assert found({**SOUND, "wettelijk_nummer": number}) == [("J521", number)]
    assert fixed({**SOUND, "wettelijk_nummer": number}) == (number, "36", False)


def test_without_a_known_name_the_numbers_that_there_are_get_told() -> None:
    """No number is guessed from a name that is not on the list."""
    assert hint({**SOUND, "wettelijk_nummer": "40", "naam": "Tevreden huurders"}).endswith("van 1 tot en met 39")


@pytest.mark.parametrize("number", ["zes", "0", "3.6", "-3", "36a", "1234567890", '"36 "'])
def test_what_is_no_whole_number_is_a_fault_of_shape(number: str) -> None:
    """The reader says so, and the rules say nothing more about it."""
    diagnostics = told({**SOUND, "wettelijk_nummer": number})
    assert [one.code for one in diagnostics] == ["J303"]


@pytest.mark.parametrize("kind", ["prestatie", "effect"])
def test_a_number_beside_another_kind_is_told(kind: str) -> None:
    """Only mandatory indicators are on the list; the rest of the row is not held against it."""
    entries = {**SOUND, "soort": kind, "naam": "Iets anders", "eenheid": "kg"}
    assert found(entries) == [("J522", "36")]


def test_a_number_without_a_kind_is_told() -> None:
    """Without `soort` it is a prestatie."""
    assert found(without("soort")) == [("J522", "36")]


# --- The name --------------------------------------------------------------------------------------


def test_a_name_that_is_nearly_listed_gets_a_suggestion() -> None:
    """Without a number the name is all there is."""
    entries = {**without("wettelijk_nummer"), "naam": "Niet gebouwde woningen"}
    assert found(entries) == [("J523", "Niet gebouwde woningen")]
    assert fixed(entries) == ("Niet gebouwde woningen", "Nieuw gebouwde woningen", False)
    assert "bedoelde u Nieuw gebouwde woningen, nummer 36?" in hint(entries)


def test_a_name_that_its_number_does_not_have_is_told() -> None:
    """The name that belongs to the number is the suggestion."""
    entries = {**SOUND, "naam": "Niet gebouwde woningen"}
    assert found(entries) == [("J523", "Niet gebouwde woningen")]
    assert fixed(entries) == ("Niet gebouwde woningen", "Nieuw gebouwde woningen", False)


def test_a_name_of_another_number_suggests_that_number() -> None:
    """Whoever wrote a whole listed name probably mistyped the number."""
    entries = {**SOUND, "naam": "Demografische druk", "wettelijk_nummer": "36"}
    assert ("J523", "Demografische druk") in found(entries)
    (about_name,) = (one for one in told(entries) if one.code == "J523")
    assert about_name.fix is not None
    assert [(edit.span.text, edit.text) for edit in about_name.fix.edits] == [("36", "37")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Voortijdig schoolverlaters totaal (vo + mbo)", "Bedoelde u 19, Vroegtijdig schoolverlaters zonder"),
        ("Woonlasten", "Bedoelde u 38, Gemeentelijke woonlasten eenpersoonshuishouden of 39, "),
        ("Tevreden huurders", "klopt het nummer? Klopt uw eigen naam"),
    ],
)
def test_a_name_unlike_that_of_its_number_puts_the_number_in_doubt(name: str, words: str) -> None:
    """The listed name would make another indicator of it: nothing is repaired, and near names are told."""
    entries = {**without("eenheid"), "naam": name, "wettelijk_nummer": "16"}
    (about_name,) = (one for one in told(entries) if one.code == "J523")
    assert about_name.fix is None
    assert about_name.hint.startswith("nummer 16 is Vestigingen (van bedrijven); klopt het nummer?")
    assert words in about_name.hint


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("% overige verkeersongevallen met een gewonde fietser", "13"),
        ("% overige verkeersongevallen met een gewonde fietser", None),
        ("Niet gebouwde woningen (aantal per 1.000 woningen)", "36"),
        ("Niet gebouwde woningen per 1.000 woningen", "36"),
    ],
)
def test_no_repair_takes_the_unit_from_a_name(name: str, number: str | None) -> None:
    """The listed name does not say what is counted, and perhaps nothing else does."""
    entries = {**without("eenheid", "wettelijk_nummer"), "naam": f'"{name}"'}
    if number:
        entries["wettelijk_nummer"] = number
    (about_name,) = (one for one in told(entries) if one.code == "J523")
    assert about_name.fix is None
    assert about_name.hint.startswith("bedoelde u ")


@pytest.mark.parametrize("name", ["Tevreden huurders", "Aantal projecten"])
def test_an_indicator_that_is_not_listed_is_left_alone(name: str) -> None:
    """Other laws ask for figures as well."""
    assert found({**without("wettelijk_nummer"), "naam": name, "eenheid": "kg"}, year=2030) == []


def test_the_name_of_another_kind_is_left_alone() -> None:
    """A performance may be called as it likes."""
    assert found({**without("wettelijk_nummer"), "soort": "prestatie", "naam": "Niet gebouwde woningen"}) == []


def test_a_name_that_is_missing_is_told_once() -> None:
    """The reader says so; what stands in its place is no other name."""
    assert [one.code for one in told({**SOUND, "naam": '""'})] == ["J307"]


# --- The unit --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "name", "unit"),
    [
        (36, "Nieuw gebouwde woningen", "per 1.000 woningen"),
        (36, "Nieuw gebouwde woningen", "per 1000 woningen"),
        (6, "Verwijzingen Halt", "aantal per 1.000 jongeren"),
        (6, "Verwijzingen Halt", "aantal per 10.000 jongeren"),
        (33, "Omvang huishoudelijk restafval", "kg/inwoner"),
        (33, "Omvang huishoudelijk restafval", "kilo per inwoner"),
        (3, "Apparaatskosten", "euro per inwoner"),
        (1, "Formatie", "fte per 1.000 inw."),
        (16, "Vestigingen", "per 1.000 inwoners 15-64 jaar"),
        (35, "Gemiddelde WOZ waarde", "x € 1.000"),
        (35, "Gemiddelde WOZ waarde", "duizend euro"),
        (38, "Gemeentelijke woonlasten eenpersoonshuishouden", "euro"),
        (19, "Vroegtijdig schoolverlaters zonder startkwalificatie", '"%"'),
        (4, "Externe inhuur", "percentage van de loonsom"),
        (12, "Ziekenhuisopname na verkeersongeval met een motorvoertuig", "per dag"),
    ],
)
def test_a_unit_that_says_the_same_is_fine(number: int, name: str, unit: str) -> None:
    """In other words, shorter, as the list was or became; and where the list is uncertain, any."""
    entries = {**SOUND, "wettelijk_nummer": str(number), "naam": name, "eenheid": unit}
    assert found(entries) == []


@pytest.mark.parametrize(
    ("number", "name", "unit"),
    [
        (36, "Nieuw gebouwde woningen", "aantal per 10.000 woningen"),
        (36, "Nieuw gebouwde woningen", "aantal per 1.000 inwoners"),
        (36, "Nieuw gebouwde woningen", "aantal"),
        (36, "Nieuw gebouwde woningen", '"%"'),
        (8, "Winkeldiefstallen", "per inwoner"),
        (33, "Omvang huishoudelijk restafval", "ton per inwoner"),
        (35, "Gemiddelde WOZ waarde", "euro"),
        (38, "Gemeentelijke woonlasten eenpersoonshuishouden", "x € 1.000"),
        (20, "Niet-sporters", "aantal"),
        (6, "Verwijzingen Halt", "aantal per 100.000 jongeren"),
        (6, "Verwijzingen Halt", f"aantal per {'9' * 5000} jongeren"),
    ],
)
def test_another_unit_is_told(number: int, name: str, unit: str) -> None:
    """Per 1.000 is no per 10.000, a share no count, a ton no kilogram."""
    entries = {**SOUND, "wettelijk_nummer": str(number), "naam": name, "eenheid": unit}
    assert found(entries) == [("J524", unit)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Winkeldiefstallen per 1.000 inwoners", []),
        ("Winkeldiefstallen (aantal per 1.000 inwoners)", []),
        ("Winkeldiefstallen per 10.000 inwoners", ["Winkeldiefstallen per 10.000 inwoners"]),
        ("Omvang huishoudelijk restafval (kg/inwoner)", []),
        ("Gemiddelde WOZ-waarde (euro's)", ["Gemiddelde WOZ-waarde (euro's)"]),
        ("% Niet-sporters", []),
    ],
)
def test_a_unit_in_the_name_counts(name: str, expected: list[str]) -> None:
    """Whoever says it there need not say it again."""
    entries = {**without("wettelijk_nummer", "eenheid"), "naam": f'"{name}"', "behaald": "{2017: 5}"}
    assert [text.strip('"') for code, text in found(entries) if code == "J524"] == expected


def test_a_unit_at_the_figures_counts() -> None:
    """A percentage that is typed as one needs no `eenheid`."""
    entries = {**without("wettelijk_nummer", "eenheid"), "naam": "Niet-sporters"}
    assert found({**entries, "behaald": "{2017: '48,7%'}"}) == []
    assert found({**entries, "behaald": "{2017: '48,7'}"}) == [("J524", "i0")]


def test_without_figures_no_unit_is_missed() -> None:
    """There is nothing that it would be the unit of."""
    assert found({**without("eenheid"), "behaald": "{2017: gegevens niet beschikbaar}"}) == []


# --- The years -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "name", "year", "words"),
    [
        (7, "Harde kern jongeren", 2018, "stond alleen in 2017 op de lijst"),
        (36, "Nieuw gebouwde woningen", 2016, "staat vanaf 2017 op de lijst"),
        (15, "Bruto Gemeentelijk Product", 2022, "vanaf 2022 noemen latere lijsten hem niet"),
        (25, "Achterstandsleerlingen", 2025, "kijk het na"),
    ],
)
def test_a_year_in_which_it_may_not_be_in_force_is_told(number: int, name: str, year: int, words: str) -> None:
    """Lapsed, not yet there, or not confirmed: each in its own words, with the number or with the name."""
    row = {**SOUND, "naam": name, "eenheid": '"%"', "behaald": f"{{{year}: gegevens niet beschikbaar}}"}
    numbered = {**row, "wettelijk_nummer": str(number)}
    unnumbered = {key: value for key, value in row.items() if key != "wettelijk_nummer"}
    assert ("J525", str(number)) in found(numbered, year)
    assert ("J525", name) in found(unnumbered, year)
    assert any(words in one.hint for one in told(numbered, year=year) if one.code == "J525")


@pytest.mark.parametrize(("name", "year"), [("Harde kern jongeren", 2017), ("Achterstandsleerlingen", 2021)])
def test_a_year_in_which_it_is_in_force_is_fine(name: str, year: int) -> None:
    """Nothing is said of what comes later."""
    entries = {**without("wettelijk_nummer", "eenheid"), "naam": name, "behaald": f"{{{year}: n.n.b.}}"}
    assert found(entries, year) == []
