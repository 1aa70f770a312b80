"""The list of mandatory indicators is the published one, and a name leads to its row and to no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.statutory import (
    Force,
    adds_to_name,
    by_name,
    by_number,
    is_like,
    is_named,
    like_name,
    near_names,
    statutory_list,
)

if TYPE_CHECKING:
    from jaarverslag.statutory import StatutoryIndicator


def number_of(name: str) -> int | None:
    row = by_name(name)
    return row.number if row else None


def test_the_list_has_every_number_once_and_in_order() -> None:
    """Thirty-nine rows were published for 2017; read once, and the same every time."""
    assert [row.number for row in statutory_list()] == list(range(1, 40))
    assert statutory_list() is statutory_list()


@pytest.mark.parametrize(("year", "count"), [(2016, 0), (2017, 39), (2018, 36), (2021, 36), (2022, 34), (2040, 34)])
def test_as_many_are_in_force_as_municipalities_count(year: int, count: int) -> None:
    """39 for 2017, 36 after the change of 2018; a municipality counts 34 in 2022, which confirms none of the two."""
    assert sum(row.force(year) is Force.IN_FORCE for row in statutory_list()) == count


@pytest.mark.parametrize("number", [7, 12, 13])
def test_what_lapsed_was_in_force_for_one_year(number: int) -> None:
    """Staatscourant 2018, 73660."""
    row = by_number(number)
    assert row is not None
    assert [row.force(year) for year in (2016, 2017, 2018)] == [
        Force.NOT_IN_FORCE,
        Force.IN_FORCE,
        Force.NOT_IN_FORCE,
    ]


@pytest.mark.parametrize("number", [15, 25])
def test_what_no_source_confirms_is_said_to_be_so(number: int) -> None:
    """Later lists lack these two, and the text that took them off was not found."""
    row = by_number(number)
    assert row is not None
    assert [row.force(year) for year in (2021, 2022, 2030)] == [Force.IN_FORCE, Force.UNCONFIRMED, Force.UNCONFIRMED]
    assert row.last_year is None


def test_no_other_row_is_unconfirmed() -> None:
    """Doubt is as narrow as what is not known."""
    assert [row.number for row in statutory_list() if row.unconfirmed_from] == [15, 25]
    assert [row.number for row in statutory_list() if row.last_year] == [7, 12, 13]


def test_a_source_may_change_over_the_years() -> None:
    """Row 19 was of DUO, and is of Ingrado from 2018; before the list there was no source, and some rows name none."""
    row, unnamed = by_number(19), by_number(22)
    assert row is not None
    assert unnamed is not None
    assert [row.origin(year) for year in (2016, 2017, 2018, 2020)] == [None, "DUO", "Ingrado", "Ingrado"]
    assert unnamed.origin(2017) is None


def test_units_are_those_that_were_published() -> None:
    """Two where the unit changed, and none where it is uncertain."""
    units = {row.number: row.units for row in statutory_list()}
    assert units[6] == ("aantal per 10.000 jongeren", "aantal per 1.000 jongeren")
    assert units[36] == ("aantal per 1.000 woningen",)
    assert [number for number, published in units.items() if not published] == [12, 13]


def test_a_row_names_its_policy_field() -> None:
    """Number and name of the taakveld, also where the published table gives the number alone."""
    assert {row.policy_field[:2] for row in statutory_list()} == {f"{digit} " for digit in range(9)}
    assert by_number(39) is not None
    assert statutory_list()[38].policy_field.startswith("8 Volkshuisvesting")


@pytest.mark.parametrize("number", [0, 40, -1, 1000])
def test_a_number_outside_the_list_leads_nowhere(number: int) -> None:
    """The list runs from 1 to 39."""
    assert by_number(number) is None


@pytest.mark.parametrize("row", statutory_list(), ids=[str(row.number) for row in statutory_list()])
def test_every_name_leads_to_its_own_row(row: StatutoryIndicator) -> None:
    """As published, in capitals, and with a way of counting around it."""
    assert number_of(row.name) == row.number
    assert number_of(row.name.upper()) == row.number
    assert number_of(f"Aantal {row.name.lower()} per 1.000 inwoners") == row.number
    assert like_name(row.name) is row


@pytest.mark.parametrize(
    ("name", "number"),
    [
        # as municipalities print them
        ("Personen met een bijstandsuitkering (aantal per 10.000 inwoners 18 jr. en ouder)", 27),
        ("Aantal cliënten met een maatwerk- arrangement WMO per 1.000 inwoners", 32),
        ("Winkeldiefstallen (aantal per 1.000 inwoners)", 8),
        ("% niet-sporters", 20),
        ("Omvang huishoudelijk restafval (kg/inwoner)", 33),
        ("% Functiemenging*", 14),
        ("Gemiddelde WOZ-waarde (euro's)", 35),
        ("Vestigingen", 16),
        ("Vestigingen van bedrijven", 16),
        ("Vroegtijdige schoolverlaters zonder startkwalificatie", 19),
        ("Clienten met een maatwerkarrangement Wmo", 32),
        ("Verwijzing Halt", 6),
        ("Aantal banen", 21),
        ("Vernielingen en beschadigingen", 11),
    ],
)
def test_a_name_is_known_however_it_is_written(name: str, number: int) -> None:
    """Case, accents, endings, brackets, hyphens and the way of counting do not make another indicator."""
    assert number_of(name) == number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Niet gebouwde woningen", 36),
        ("% overige verkeersongevallen met een gewonde fietser", 13),
        ("Voortijdige schoolverlaters zonder startkwalificatie", 19),
        ("Woonlasten eenpersoonshuishouden", 38),
    ],
)
def test_a_name_that_is_nearly_right_gets_a_suggestion(name: str, number: int) -> None:
    """It is not taken for the row; the row is what may have been meant."""
    assert by_name(name) is None
    found = like_name(name)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Niet gebouwde woningen", [36]),
        ("Voortijdig schoolverlaters totaal (vo + mbo)", [19]),
        ("Woonlasten", [38, 39]),
        ("Jongeren met een hond", []),
        ("", []),
    ],
)
def test_a_name_is_near_what_shares_its_telling_words(name: str, numbers: list[int]) -> None:
    """One that looks like a row is near that alone; what many rows have, `jongeren`, tells nothing."""
    assert [row.number for row in near_names(name)] == numbers


@pytest.mark.parametrize(("number", "alike"), [(36, True), (16, False), (37, False)])
def test_a_name_is_like_one_row(number: int, alike: bool) -> None:
    """So that it is not given the name of another."""
    row = by_number(number)
    assert row is not None
    assert is_like(row, "Niet gebouwde woningen") is alike


@pytest.mark.parametrize("name", ["", "%", "Aantal", "()", "per", "Aantal projecten", "WOZ", "Informatie", "Bananen"])
def test_a_name_of_something_else_leads_nowhere(name: str) -> None:
    """`Formatie` is no part of `Informatie`."""
    assert by_name(name) is None
    assert not any(is_named(row, name) or adds_to_name(row, name) for row in statutory_list())


@pytest.mark.parametrize(
    ("number", "name", "adds"),
    [
        (5, "Overhead van de gemeente", True),
        (35, "Gemiddelde WOZ-waarde woningen", True),
        (1, "Informatie over inwoners", False),
        (36, "Niet gebouwde woningen", False),
        (38, "Woonlasten eenpersoonshuishouden", False),
    ],
)
def test_words_around_a_name_leave_it_that_name(number: int, name: str, *, adds: bool) -> None:
    """Saying more is fine; leaving a word out, or changing one, is not."""
    row = by_number(number)
    assert row is not None
    assert adds_to_name(row, name) is adds
