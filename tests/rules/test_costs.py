"""What things cost: which sums are wrong and why, what is missing, and which deviations need an explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic

SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: T\ninstellingen:\n  bedragen: %s\n"
COLUMNS = ("primitief", "actueel", "werkelijk")

# "Baten en Lasten (bedragen x 1.000 euro)" in the report of Groningen over 2017, as published: section, balance,
# expenses, revenues. Budget columns of the balance and of the other two are in each other's place.
PUBLISHED = (
    ("1.1", "47.361 53.053 48.866", "60.452 62.859 59.281", "7.399 15.498 10.415"),
    ("1.2", "24.792 36.024 36.364", "196.891 186.901 193.385", "160.867 162.109 157.021"),
    ("2.1", "1.482 2.680 2.016", "3.368 1.988 2.638", "688 506 622"),
    ("2.2", "2.021 1.287 919", "3.126 3.018 3.124", "1.838 997 2.205"),
    ("2.3", "855 855 596", "889 889 613", "34 34 17"),
    ("2.4", "7.973 980 -8.060", "23.861 21.690 22.395", "22.881 13.717 30.455"),
    ("3.1", "17.098 17.760 17.191", "26.981 22.696 26.618", "9.221 5.599 9.427"),
    ("3.2", "1.787 1.788 1.394", "2.388 2.422 2.232", "600 635 838"),
    ("4.1", "26.567 29.234 28.761", "55.993 58.663 55.079", "26.760 32.096 26.317"),
    ("4.2", "177.696 183.240 197.340", "201.181 195.760 217.491", "17.940 18.064 20.151"),
    ("5.1", "13.174 13.818 12.947", "21.052 19.884 19.478", "7.234 6.710 6.530"),
    ("5.2", "1.255 1.267 1.075", "1.465 1.453 1.292", "198 198 217"),
    ("6.1", "13.327 18.668 18.263", "31.128 25.699 32.192", "12.460 12.373 13.929"),
    ("6.2", "15.189 15.215 15.204", "15.215 15.189 15.228", "0 0 24"),
)
# The balances of the programmes in the same table.
PROGRAMMES = {
    "1": "72.153 89.077 85.230",
    "2": "12.331 5.803 -4.529",
    "3": "18.885 19.548 18.585",
    "4": "204.263 212.474 226.102",
    "5": "14.429 15.085 14.022",
    "6": "28.516 33.883 33.467",
}
# Where the two budgets are the same or differ by rounding alone, nothing can be seen.
NOT_TO_BE_SEEN = {"2.3", "3.2"}


def row(figures: str) -> str:
    """Three amounts as the data has them."""
    return "{" + ", ".join(f"{name}: {one}" for name, one in zip(COLUMNS, figures.split(), strict=True)) + "}"


def costs(**lines: str) -> str:
    return "kosten:\n" + "".join(f"  {name}: {row(figures)}\n" for name, figures in lines.items())


def told(
    sections: dict[str, str], settings: str = "  saldo: lasten-baten\n", unit: str = "x 1.000 euro"
) -> list[Diagnostic]:
    """All that is told of a report whose sections have these texts below their titles, but for their levels."""
    files = (Source(f"data/2017/{n}.yaml", f"nummer: {n}\ntitel: T\n{text}") for n, text in sections.items())
    checked = check(ReportSources(Source("data/2017/rapport.yaml", SETTINGS % unit + settings), tuple(files)))
    return [one for one in checked.diagnostics if one.code not in {"J409", "J410"}]


def summary(found: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    return [(one.code, one.span.text if one.span else "") for one in found]


def exchanged(figures: str) -> str:
    first, second, third = figures.split()
    return f"{second} {first} {third}"


# --- Stated balances ------------------------------------------------------------------------------


def test_published_table_is_wrong_in_twelve_of_fourteen_parts() -> None:
    """Each of them is found, and told to be two columns that were exchanged."""
    sections = {number: costs(saldo=balance, lasten=spent, baten=got) for number, balance, spent, got in PUBLISHED}
    found = told(sections)
    wrong = {one.span.source.name.removeprefix("data/2017/").removesuffix(".yaml") for one in found if one.span}
    assert wrong == {number for number, *_ in PUBLISHED} - NOT_TO_BE_SEEN
    assert len(found) == 12
    assert {one.code for one in found} == {"J533"}
    assert all(one.hint.startswith("met `primitief` en `actueel` omgewisseld klopt het") for one in found)


def test_published_table_with_its_columns_in_place_is_right() -> None:
    """Programmes included: their balances follow from the parts, and what is left is rounding."""
    sections = {
        number: costs(saldo=balance, lasten=exchanged(spent), baten=exchanged(got))
        for number, balance, spent, got in PUBLISHED
    }
    programmes = {number: costs(saldo=balance) for number, balance in PROGRAMMES.items()}
    assert told(programmes | sections) == []


def test_sum_is_not_blamed_for_its_parts() -> None:
    """A programme whose parts are wrong is not told of: mended parts may well make it right."""
    sections = {number: costs(saldo=balance, lasten=spent, baten=got) for number, balance, spent, got in PUBLISHED}
    programmes = {number: costs(saldo=balance) for number, balance in PROGRAMMES.items()}
    assert [one for one in told(programmes | sections) if one.span and one.span.source.name.count(".") == 1] == []


@pytest.mark.parametrize(
    ("balance", "hint"),
    [
        ("70 80 90", None),
        ("71 79 90", None),
        ("72 80 90", "verbeter de bedragen of het saldo"),
        ("70 80 92", "verbeter de bedragen of het saldo"),
        ("-70 -80 -90", "het teken is omgekeerd"),
        ("80 70 90", "met `primitief` en `actueel` omgewisseld klopt het"),
        ("70 90 80", "met `actueel` en `werkelijk` omgewisseld klopt het"),
        ("90 80 70", "met `primitief` en `werkelijk` omgewisseld klopt het"),
        ("-80 -70 -90", "met `primitief` en `actueel` omgewisseld klopt het en met het andere teken"),
        ("80 90 70", "verbeter de bedragen of het saldo"),
    ],
)
def test_balance_is_held_against_expenses_and_revenues(balance: str, hint: str | None) -> None:
    """A difference of 1 is rounding; beyond that, the likeliest mistake is named."""
    found = told({"2": "", "2.1": costs(lasten="100 100 100", baten="30 20 10", saldo=balance)})
    assert [one.code for one in found] == ([] if hint is None else ["J533"])
    assert all(hint is not None and one.hint.startswith(hint) for one in found)


def test_balance_is_counted_as_the_settings_say() -> None:
    """What is right one way is told to be the other way round."""
    sections = {"2": "", "2.1": costs(lasten="100 100 100", baten="30 20 10", saldo="-70 -80 -90")}
    assert told(sections, "") == []
    (found,) = told(sections)
    assert "zet dan `saldo: baten-lasten` onder `instellingen`" in found.hint


def test_balance_that_is_accepted_stays() -> None:
    """With a reason beside it, in the line itself."""
    text = (
        costs(lasten="9 9 9", baten="1 1 1", saldo="5 5 5").rstrip("\n")
        + " # jaarverslag: negeer J533 omdat dit zo hoort\n"
    )
    assert told({"2": "", "2.1": text}) == []


# --- Parts and totals -----------------------------------------------------------------------------


def own(*figures: str) -> dict[str, str]:
    """A programme with amounts of its own over as many parts as there are figures after the first."""
    total, *parts = figures
    none = "0 0 0"
    return {"2": costs(lasten=total, baten=none)} | {
        f"2.{at}": costs(lasten=part, baten=none) for at, part in enumerate(parts, 1)
    }


@pytest.mark.parametrize(
    ("sections", "places"),
    [
        (own("3 5 7", "1 2 3", "2 3 4"), []),
        (own("3 5 8", "1 2 3", "2 3 4"), []),
        (own("3 5 9", "1 2 3", "2 3 4"), ["9"]),
        (own("1 2 4", "1 2 3"), ["4"]),
        (own("6 8 10", "1 2 3", "1 1 1", "1 1 1", "1 2 3"), []),
        (own("7 8 10", "1 2 3", "1 1 1", "1 1 1", "1 2 3"), ["7"]),
    ],
)
def test_parts_are_held_against_their_total(sections: dict[str, str], places: list[str]) -> None:
    """Rounding may leave half a unit for each part and for the total; one part is the total."""
    assert summary(told(sections)) == [("J534", place) for place in places]


@pytest.mark.parametrize(("unit", "told_of"), [("euro", True), ("x 1.000 euro", False), ("x 1.000.000 euro", False)])
def test_nothing_is_rounded_in_whole_euros(unit: str, told_of: bool) -> None:
    """One thousand and one thousand are no 2,001 euro, though they may be 2,001 thousand; so it is with a balance."""
    assert summary(told(own("0 0 2.001", "0 0 1.000", "0 0 1.000"), unit=unit)) == [("J534", "2.001")] * told_of
    balance = {"2": "", "2.1": costs(lasten="0 0 30", baten="0 0 10", saldo="0 0 21")}
    assert summary(told(balance, unit=unit)) == [("J533", "21")] * told_of


@pytest.mark.parametrize(
    ("parts", "hint"),
    [(["1 1 1"], "verbeter het totaal of het deel;"), (["1 1 1"] * 2, "verbeter het totaal of een van de 2 delen;")],
)
def test_hint_names_what_may_be_wrong(parts: list[str], hint: str) -> None:
    """One part is no choice."""
    (found,) = told(own("9 9 9", *parts))
    assert found.hint.startswith(hint)


def test_exchanged_columns_of_a_total_are_recognised() -> None:
    """As in a balance."""
    (found,) = told(own("50 30 70", "10 20 30", "20 30 40"))
    assert found.hint == "met `primitief` en `actueel` omgewisseld klopt het; verwissel ze hier, of bij de delen"


def test_part_that_is_not_known_leaves_a_total_alone() -> None:
    """Nobody can say that what is there does not add up."""
    assert told(own("100 100 100", "1 1 1") | {"2.2": ""}) == []


def test_task_fields_are_held_against_the_amounts_of_their_section() -> None:
    """Both lines, each at its own place."""
    field = f"  taakvelden:\n    - naam: F\n      lasten: {row('1 1 1')}\n      baten: {row('2 2 2')}\n"
    assert told({"2": "", "2.1": costs(lasten="1 1 1", baten="2 2 2") + field}) == []
    found = told({"2": "", "2.1": costs(lasten="1 5 1", baten="2 2 6") + field})
    assert summary(found) == [("J534", "5"), ("J534", "6")]


# --- What is missing ------------------------------------------------------------------------------


def test_sum_without_one_of_its_parts_is_told() -> None:
    """At the costs of the programme, or at its number where it has none."""
    part = {"2.1": costs(lasten="1 1 1", baten="1 1 1"), "2.2": ""}
    (found,) = told({"2": ""} | part)
    assert (found.code, found.span and found.span.text) == ("J531", "2")
    assert "waarin 2.2 ontbreekt" in found.message
    assert summary(told({"2": "kosten:\n  toelichting: Zo.\n"} | part)) == [("J531", "toelichting")]


def test_costs_without_any_amount_are_told() -> None:
    """There is nothing to print, and that is no accident to pass over."""
    assert summary(told({"2": "", "2.1": "kosten:\n  toelichting: Zo.\n"})) == [("J531", "toelichting")]


def test_unreadable_amount_is_told_once() -> None:
    """What follows from it is not."""
    assert [one.code for one in told({"2": "", "2.1": costs(lasten="1 2 veel", baten="1 2 3")})] == ["J311"]


def test_costs_of_a_beleidsveld_are_out_of_place() -> None:
    """The law wants them a level or two higher."""
    found = told({"2": "", "2.1": "", "2.1.1": costs(lasten="1 1 1", baten="1 1 1")})
    assert summary(found) == [("J532", "lasten")]


def test_amounts_need_a_unit() -> None:
    """Said once for the report, at the first amounts; and the threshold waits for it."""
    first = Source(
        "data/2017/rapport.yaml", "gemeente: G\njaar: 2017\ntitel: T\ninstellingen: {drempel: {bedrag: 1}}\n"
    )
    files = (
        Source(f"data/2017/{n}.yaml", f"nummer: {n}\ntitel: T\n" + costs(lasten="1 1 9", baten="1 1 1")) for n in (1, 2)
    )
    found = check(ReportSources(first, tuple(files))).diagnostics
    assert [(one.code, one.file) for one in found] == [("J302", "data/2017/1.yaml")]


# --- Deviations -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("threshold", "spent", "asked"),
    [
        ("{procent: 5}", "0 1.000 1.050", False),
        ("{procent: 5}", "0 1.000 1.051", True),
        ("{procent: 5}", "0 1.000 950", False),
        ("{procent: 5}", "0 1.000 949", True),
        ("{procent: 5}", "0 -1.000 -1.051", True),
        ("{procent: 5}", "0 0 1", True),
        ("{procent: 5}", "0 0 0", False),
        ("{procent: 5}", "9.999 1.000 1.000", False),
        ("{bedrag: 25.000}", "0 1.000 1.025", False),
        ("{bedrag: 25.000}", "0 1.000 1.026", True),
        ("{procent: 5, bedrag: 25.000}", "0 1.000 1.051", True),
        ("{procent: 5, bedrag: 25.000}", "0 100 120", False),
        ("{procent: 5, bedrag: 25.000}", "0 10.000 10.026", False),
        ("{}", "0 1 1.000", False),
    ],
)
def test_deviation_over_the_threshold_needs_an_explanation(threshold: str, spent: str, asked: bool) -> None:
    """Over, not on it; over both where there are two; the amount is in euros and the table in thousands."""
    settings = f"  drempel: {threshold}\n"
    sections = {"2": "", "2.1": costs(lasten=spent, baten="0 0 0")}
    assert [one.code for one in told(sections, settings)] == (["J535"] if asked else [])
    sections["2.1"] += "  toelichting: Het liep anders.\n"
    assert told(sections, settings) == []


def test_without_threshold_nothing_is_asked() -> None:
    """How much is much is up to the municipality."""
    assert told({"2": "", "2.1": costs(lasten="0 1 1.000", baten="0 0 0")}) == []


@pytest.mark.parametrize(
    ("sections", "places"),
    [
        ({"2": "", "2.1": costs(lasten="0 10 20", baten="0 0 9")}, ["20"]),
        ({"2": "", "2.1": costs(lasten="0 10 10", baten="0 0 9")}, ["9"]),
        ({"2": "kosten: {toelichting: Zo.}\n", "2.1": costs(lasten="0 10 20", baten="0 0 0")}, ["20"]),
        ({"2": costs(lasten="0 10 20", baten="0 0 0"), "2.1": costs(lasten="0 10 20", baten="0 0 0")}, ["20"]),
        (
            {
                "2": "",
                "2.1": costs(lasten="0 100 105", baten="0 0 0"),
                "2.2": costs(lasten="0 1 6", baten="0 0 0") + "  toelichting: Zo.\n",
            },
            [],
        ),
    ],
)
def test_deviation_is_told_where_it_arose(sections: dict[str, str], places: list[str]) -> None:
    """Once, in the smallest part that deviates; what is explained there need not be explained above it."""
    assert summary(told(sections, "  drempel: {procent: 5}\n")) == [("J535", place) for place in places]


def test_parts_within_the_threshold_can_make_a_sum_that_is_not() -> None:
    """Then the programme is asked, which has no amounts of its own to point at."""
    part = costs(lasten="0 1.000 1.020", baten="0 0 0")
    found = told({"2": "", "2.1": part, "2.2": part}, "  drempel: {bedrag: 30.000}\n")
    assert summary(found) == [("J535", "2")]


def test_deviation_of_amounts_that_contradict_each_other_waits() -> None:
    """It may be nothing but the mistake that is told already."""
    section = costs(lasten="100 500 100", baten="0 0 0", saldo="500 100 100")
    assert summary(told({"2": "", "2.1": section}, "  saldo: lasten-baten\n  drempel: {procent: 5}\n")) == [
        ("J533", "500")
    ]


def test_deviation_beside_a_balance_of_the_other_sign_does_not_wait() -> None:
    """The expenses and revenues agree with it: only the way of counting is in doubt."""
    section = costs(lasten="100 500 100", baten="0 0 0", saldo="-100 -500 -100")
    found = told({"2": "", "2.1": section}, "  saldo: lasten-baten\n  drempel: {procent: 5}\n")
    assert sorted(summary(found)) == [("J533", "-100"), ("J535", "100")]


def test_what_is_no_money_needs_no_unit() -> None:
    """Where the costs are something else altogether, that is told and nothing more."""
    section = Source("data/2017/1.yaml", "nummer: 1\ntitel: T\nkosten: 5\n")
    settings = Source("data/2017/rapport.yaml", "gemeente: G\njaar: 2017\ntitel: T\n")
    assert [one.code for one in check(ReportSources(settings, (section,))).diagnostics] == ["J303"]
