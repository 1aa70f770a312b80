"""Diagnostics are values: complete in themselves, shown once, in the order of the files."""

from __future__ import annotations

import itertools

import pytest

from jaarverslag import faults
from jaarverslag.diagnostics import Diagnostic, Edit, Fix, Label, Severity, has_errors, in_order
from jaarverslag.source import Source

ONE, OTHER = Source("a.yaml", "een: 1\ntwee: 2\n"), Source("b.yaml", "drie: 3\n")
AT_ONE = faults.UNKNOWN_KEY.at(ONE.span(0, 3), "`een` is geen sleutel")
AT_TWO = faults.UNKNOWN_KEY.at(ONE.span(7, 11), "`twee` is geen sleutel")
WIDER = faults.WRONG_TYPE.at(ONE.span(0, 6), "hier staat iets anders")
WARNING = faults.UNQUOTED_VALUE.at(OTHER.span(6, 7), "`3` staat zonder aanhalingstekens")
OF_FILE = faults.FILE_MISSING.about("c.yaml", "dit bestand bestaat niet")


def test_a_kind_makes_a_diagnostic_with_its_own_code_name_and_severity() -> None:
    """Whoever reports a fault chooses the place and the words, and nothing else."""
    fix = Fix((Edit(ONE.span(0, 3), "een"),))
    made = faults.UNKNOWN_KEY.at(
        ONE.span(0, 3), "boodschap", hint="hulp", labels=[Label(ONE.span(7, 11), "hier")], fix=fix
    )
    assert (made.code, made.name, made.severity) == ("J301", "onbekende-sleutel", Severity.ERROR)
    assert (made.message, made.hint, made.fix) == ("boodschap", "hulp", fix)
    assert made.labels == (Label(ONE.span(7, 11), "hier"),)
    assert hash(made) == hash(made)


def test_the_file_is_that_of_the_place_or_the_one_that_is_named() -> None:
    """A fault without a text to point at still says what it is about."""
    assert (AT_ONE.file, OF_FILE.file) == ("a.yaml", "c.yaml")
    assert OF_FILE.span is None


@pytest.mark.parametrize(
    ("diagnostics", "stops"), [((), False), ((WARNING,), False), ((AT_ONE,), True), ((WARNING, AT_ONE), True)]
)
def test_only_errors_stop_a_build(diagnostics: tuple[Diagnostic, ...], stops: bool) -> None:
    """A warning is for the author to weigh."""
    assert has_errors(iter(diagnostics)) is stops


def test_order_is_by_file_and_place_whatever_found_them_first() -> None:
    """The same data gives the same list every time."""
    expected = (AT_ONE, WIDER, AT_TWO, WARNING, OF_FILE)
    for listed in itertools.permutations(expected):
        assert in_order(listed) == expected


def test_what_was_said_is_not_said_again() -> None:
    """Two steps may find the same; another message at the same place is another fault."""
    again = faults.UNKNOWN_KEY.at(ONE.span(0, 3), AT_ONE.message, hint="een andere hulp")
    different = faults.UNKNOWN_KEY.at(ONE.span(0, 3), "`een` staat er al")
    assert in_order((AT_ONE, again)) == (AT_ONE,)
    assert in_order((different, AT_ONE)) == (AT_ONE, different)


def test_the_code_tells_the_step() -> None:
    """J, a step from 1 to 8, and two digits; the list stands in the order of the steps."""
    codes = [kind.code for kind in faults.CATALOGUE]
    assert all(code[0] == "J" and code[1] in "12345678" and code[2:].isdecimal() and len(code) == 4 for code in codes)
    assert codes == sorted(codes)


def test_a_name_can_be_part_of_an_address() -> None:
    """Small letters, digits and hyphens: the name is the name of its page."""
    assert [
        kind.name for kind in faults.CATALOGUE if not set(kind.name) <= set("abcdefghijklmnopqrstuvwxyz-0123456789")
    ] == []
