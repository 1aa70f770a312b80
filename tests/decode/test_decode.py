"""Taking entries by name and type: what each type takes, and that every fault is told at its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.decode import Fields, closest, read_year
from jaarverslag.format import Key, Shape, Type
from jaarverslag.source import Source, Written
from jaarverslag.syntax import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from jaarverslag.diagnostics import Diagnostic

ITEM = Shape("een ding", "", (Key("id", Type.ID, "", "een-ding", required=True),))
THING = Shape(
    "een proef",
    "",
    (
        Key("lijn", Type.LINE, "", "een regel"),
        Key("tekst", Type.PROSE, "", "een tekst"),
        Key("id", Type.ID, "", "mijn-id"),
        Key("keuze", Type.CHOICE, "", "hoger", choices=("hoger", "lager")),
        Key("jaar", Type.YEAR, "", "2017"),
        Key("jaren", Type.YEARS, "", "[2016, 2017]"),
        Key("over", Type.IDS, "", "[een, twee]"),
        Key("dingen", Type.ITEMS, "", "", shape=ITEM),
        Key("groep", Type.GROUP, "", "", shape=ITEM),
        Key("elders", Type.NAMES, "", "{2.1: Titel}"),
    ),
)


def fields(text: str) -> tuple[Fields, list[Diagnostic]]:
    parsed = parse(Source("proef.yaml", text))
    assert parsed.value is not None
    found = list(parsed.diagnostics)
    return Fields(parsed.value, THING, found), found


def told(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """The code of each fault, and the very characters that it points at."""
    return [(one.code, one.span.text if one.span else "") for one in found]


def text_of(written: Written | None) -> str | None:
    return None if written is None else written.text


@pytest.mark.parametrize(
    ("text", "take", "value"),
    [
        ("lijn: woorden", lambda it: text_of(it.written("lijn")), "woorden"),
        ("lijn: 7,0", lambda it: text_of(it.written("lijn")), "7,0"),  # figures stay as typed
        ("lijn: 2.10", lambda it: text_of(it.written("lijn")), "2.10"),
        ("lijn: ja", lambda it: text_of(it.written("lijn")), "ja"),
        ("lijn: null", lambda it: text_of(it.written("lijn")), "null"),
        ("lijn: 2017-01-01", lambda it: text_of(it.written("lijn")), "2017-01-01"),
        ('lijn: "met \\u00e9"', lambda it: text_of(it.written("lijn")), "met \u00e9"),
        ("lijn: twee\n  regels", lambda it: text_of(it.written("lijn")), "twee regels"),
        ("lijn: |\n  een blok\n", lambda it: text_of(it.written("lijn")), "een blok"),
        ("tekst: |\n  een\n\n  twee\n\n", lambda it: text_of(it.written("tekst")), "een\n\ntwee"),
        ("tekst: >\n  een\n  twee\n", lambda it: text_of(it.written("tekst")), "een twee"),
        ("id: aantal-2_x", lambda it: it.id("id").text, "aantal-2_x"),
        ("keuze: lager", lambda it: it.choice("keuze"), "lager"),
        ("jaar: 2017", lambda it: it.year("jaar")[0], 2017),
        ("jaren: [2016, 2017]", lambda it: it.years("jaren"), (2016, 2017)),
        ("jaren:\n  - 2016\n", lambda it: it.years("jaren"), (2016,)),
        ("jaren: []", lambda it: it.years("jaren"), ()),
        ("over: [een, twee]", lambda it: tuple(one.text for one in it.ids("over")), ("een", "twee")),
        ("dingen: [{id: een}, {id: 2}]", lambda it: [one.id("id").text for one in it.items("dingen")], ["een", "2"]),
        ("groep: {id: een}", lambda it: it.group("groep").id("id").text, "een"),
        ("elders: {2.10: Een, 2.1: Twee}", lambda it: [one.key.text for one in it.entries("elders")], ["2.10", "2.1"]),
        # what is not there
        ("tekst: x", lambda it: it.written("lijn"), None),
        ("tekst: x", lambda it: it.choice("keuze"), None),
        ("tekst: x", lambda it: it.year("jaar"), None),
        ("tekst: x", lambda it: (it.years("jaren"), it.ids("over"), it.items("dingen")), ((), (), ())),
        ("tekst: x", lambda it: it.entries("elders"), ()),
        ("tekst: x", lambda it: it.group("groep"), None),
        ("tekst: x", lambda it: (it.has("tekst"), it.has("lijn")), (True, False)),
    ],
)  # fmt: skip
def test_what_is_right_is_taken_without_a_word(text: str, take: Callable[[Fields], object], value: object) -> None:
    """Each type gives the value as it was typed, and nothing is guessed of numbers, dates and words."""
    taken, found = fields(text)
    assert take(taken) == value
    assert told(found) == []


@pytest.mark.parametrize(
    ("text", "take", "value", "faults"),
    [
        ("lijn: [a]", lambda it: it.written("lijn"), None, [("J303", "[a]")]),
        ("lijn: {a: b}", lambda it: it.written("lijn"), None, [("J303", "{a: b}")]),
        ("lijn: |\n  een\n  twee\n", lambda it: it.written("lijn"), None, [("J303", "|\n  een\n  twee")]),
        ("tekst: [a]", lambda it: it.written("tekst"), None, [("J303", "[a]")]),
        ("lijn:", lambda it: it.written("lijn"), None, [("J307", "lijn")]),
        ('lijn: ""', lambda it: it.written("lijn"), None, [("J307", '""')]),
        ("lijn: '  '", lambda it: it.required("lijn").text, "", [("J307", "'  '")]),
        ("id: Mijn Id", lambda it: it.id("id").text, "Mijn Id", [("J309", "Mijn Id")]),
        ("id: -a", lambda it: it.id("id").text, "-a", [("J309", "-a")]),
        ("keuze: hooger", lambda it: it.choice("keuze"), None, [("J305", "hooger")]),
        ("keuze: Hoger", lambda it: it.choice("keuze"), None, [("J305", "Hoger")]),
        ("keuze: [hoger]", lambda it: it.choice("keuze"), None, [("J303", "[hoger]")]),
        ("jaar: 17", lambda it: it.year("jaar"), None, [("J304", "17")]),
        ("jaar: 2017.0", lambda it: it.year("jaar"), None, [("J304", "2017.0")]),
        ("jaar: 20\u0661\u0667", lambda it: it.year("jaar"), None, [("J304", "20\u0661\u0667")]),
        ("jaren: 2017", lambda it: it.years("jaren"), (), [("J303", "2017")]),
        ("jaren: [2016, ooit]", lambda it: it.years("jaren"), (2016,), [("J304", "ooit")]),
        ("jaren: [2016, [2017]]", lambda it: it.years("jaren"), (), [("J303", "[2016, [2017]]")]),
        ("over: een", lambda it: it.ids("over"), (), [("J303", "een")]),
        ("dingen: {id: een}", lambda it: it.items("dingen"), (), [("J303", "{id: een}")]),
        ("dingen: [los]", lambda it: it.items("dingen")[0].id("id").text, "", [("J303", "los")]),
        ("groep: los", lambda it: it.group("groep").id("id").text, "", [("J303", "los")]),
        ("groep: {}", lambda it: it.group("groep").id("id").text, "", [("J302", "{}")]),
        ("elders: [a]", lambda it: it.entries("elders"), (), [("J303", "[a]")]),
        ("elders: {a: 1, a: 2}", lambda it: len(it.entries("elders")), 1, [("J203", "a")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_once_at_its_place(
    text: str, take: Callable[[Fields], object], value: object, faults: list[tuple[str, str]]
) -> None:
    """A value that does not fit gives one fault that points at that value, and something harmless in its place."""
    taken, found = fields(text)
    assert take(taken) == value
    assert told(found) == faults
    assert all(one.hint for one in found)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("lijm: a", [("J301", "lijm")]),
        ("lijn: a\nlijn: b", [("J203", "lijn")]),
        ("lijm: a\nfoo: b\nlijn: c\nlijn: d", [("J301", "lijm"), ("J301", "foo"), ("J203", "lijn")]),
        ("dingen:\n  - naam: x", [("J301", "naam"), ("J302", "naam")]),
        ("- lijn: a", [("J303", "- lijn: a")]),
        ("los", [("J303", "los")]),
    ],
)
def test_keys_are_checked_all_at_once(text: str, faults: list[tuple[str, str]]) -> None:
    """Unknown, double and missing keys are told together, each at its own place."""
    taken, found = fields(text)
    taken.items("dingen")
    assert told(found) == faults


def test_the_first_of_two_equal_keys_counts() -> None:
    """A key that stands there twice has one value, and the fault shows both places."""
    taken, found = fields("lijn: eerste\nlijn: tweede\n")
    assert text_of(taken.written("lijn")) == "eerste"
    (fault,) = found
    assert [label.span.position for label in fault.labels] == [(1, 1)]
    assert fault.span is not None
    assert fault.span.position == (2, 1)


@pytest.mark.parametrize(
    ("text", "hint", "repaired"),
    [
        ("lijm: a", "bedoelde u `lijn`?", "lijn: a"),
        ("LIJN: a", "bedoelde u `lijn`?", "lijn: a"),
        ("zzzz: a", "wel bekend: lijn, tekst, id, keuze, jaar, jaren, over, dingen, groep, elders", None),
        # a name that is there already is no suggestion
        ("lijn: a\nlijnn: b", "wel bekend: lijn, tekst, id, keuze, jaar, jaren, over, dingen, groep, elders", None),
    ],
)
def test_an_unknown_key_gets_a_suggestion(text: str, hint: str, repaired: str | None) -> None:
    """The nearest key that is still free is offered, with the repair; else the list of all keys."""
    _, (fault,) = fields(text)
    assert fault.hint == hint
    assert (fault.fix is None) is (repaired is None)
    if fault.fix:
        (edit,) = fault.fix.edits
        assert text[: edit.span.start] + edit.text + text[edit.span.end :] == repaired


def test_a_comma_in_an_unquoted_text_between_braces_is_understood() -> None:
    """`{id: een, twee}` gives a key without a value, which is no key but the rest of the text."""
    taken, found = fields("groep: {id: een, twee}")
    taken.group("groep")
    (fault,) = found
    assert (fault.code, fault.hint) == (
        "J301",
        "hoort dit bij de tekst ervoor? Zet een tekst met een komma tussen aanhalingstekens",
    )


def test_a_missing_key_comes_with_an_example() -> None:
    """What must be there is shown as it may be typed."""
    taken, found = fields("groep: {}")
    taken.group("groep")
    assert [(one.message, one.hint) for one in found] == [
        ("bij een ding ontbreekt `id`", "voeg `id` toe, bijvoorbeeld `id: een-ding`")
    ]


def test_asking_for_a_key_that_is_not_declared_is_our_own_bug() -> None:
    """The reader and the declarations cannot drift apart without a test that fails."""
    taken, _ = fields("lijn: a")
    with pytest.raises(LookupError, match="onbekend"):
        taken.written("onbekend")


@pytest.mark.parametrize(
    ("word", "guess"),
    [("bedoogd", "beoogd"), ("Behaald", "behaald"), ("BEOOGT", "beoogd"), ("xyz", None), ("", None)],
)
def test_the_closest_word_is_near_enough_or_none(word: str, guess: str | None) -> None:
    """A guess is offered for a slip of the keyboard, in any case, and never for another word."""
    assert closest(word, ("behaald", "beoogd")) == guess


@pytest.mark.parametrize(
    ("text", "year"),
    [("1900", 1900), ("2099", 2099), ("1899", None), ("2100", None), ("20177", None), ("2017 ", None), ("", None)],
)
def test_a_year_is_four_digits_of_two_centuries(text: str, year: int | None) -> None:
    """A slip such as 2107 or 20177 is told, and is no year."""
    found: list[Diagnostic] = []
    assert read_year(Written(text, Source("x", text).whole), found) == year
    assert [one.code for one in found] == ([] if year else ["J304"])
