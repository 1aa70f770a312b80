"""References that people write by hand: found, held against the titles, and told from what only looks like one."""

from __future__ import annotations

import pytest

from jaarverslag.outline import SectionNumber, section_number
from jaarverslag.references import FreeReference, Standing, Stretch, free_references, titled

_TITLES = {
    "2": "Economie en werkgelegenheid",
    "2.1": "Groningen Kennisstad",
    "2.1.4": "(Inter)nationaal Promoten van onze kennissectoren",
    "2.2": "Aantrekkelijke stad",
    "2.3": "Bedrijvige stad",
    "2.3.4": "Handelsrelaties met het buitenland bevorderen",
    "2.3.6": "Ontwikkeling ZZP en Start-ups",
    "4.2.3": "Interventies Veilig opgroeien",
    "4.2.4": "Beschermd wonen, opvang en huiselijk geweld",
    "5.1.1": "Faciliteren verenigingen: accommodaties",
    "5.2": "Jeugd in Beweging en Ruim Baan voor Talent",
    "7.1": "Fiets",
    "7.3": "Auto",
    "9": "Onderhoud en beheer openbare ruimte",
    "10.1": "Veiligheid & overlast (nieuw)",
}
PARAGRAPHS = {
    "paragraaf 1": "Integraal gebiedsgericht werken",
    "paragraaf 2": "Duurzaamheid",
    "paragraaf 2.1": "Energie",
}


def numbered(titles: dict[str, str]) -> dict[SectionNumber, str]:
    return {number: title for words, title in titles.items() if (number := section_number(words))}


TITLES = numbered(_TITLES)


def found(text: str) -> list[FreeReference]:
    return list(free_references(text, TITLES))


def whole(text: str) -> list[str]:
    """The words of each reference, its title included."""
    return [text[one.whole.start : one.whole.end] for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as reports over 2017 print them
        ("Zie verder 2.3.6.", ["2.3.6"]),
        (
            "(zie ook 2.3.4 handelsrelaties met het buitenland bevorderen).",
            ["2.3.4 handelsrelaties met het buitenland bevorderen"],
        ),
        ("opgenomen als effectindicator bij deelprogramma 2.2 Aantrekkelijke stad", ["2.2 Aantrekkelijke stad"]),
        (
            "Zie ook Paragraaf 1 Integraal gebiedsgericht werken, onderdeel Binnenstad en Deelprogramma  7.3  Auto.",
            ["7.3  Auto"],
        ),
        ("vindt u in deelprogramma 2.1: Groningen kennisstad", ["2.1: Groningen kennisstad"]),
        ("verwijzen we naar 4.2.3. Interventies Veilig Opgroeien", ["4.2.3. Interventies Veilig Opgroeien"]),
        (
            "Paragraaf 1: Integraal gebiedsgericht werken en Programma 9: Onderhoud en beheer openbare ruimte",
            ["9: Onderhoud en beheer openbare ruimte"],
        ),
        ("verwijzen we naar deelprogramma 4.2.3. Interventies veilig", ["4.2.3. Interventies veilig"]),
        ("staan in deelprogramma 4.2.4 …", ["4.2.4"]),
        (
            "(zie ook deelprogramma 2.1.4. Internationaal Promoten van onze kennissectoren)",
            ["2.1.4. Internationaal Promoten van onze kennissectoren"],
        ),
        # the words before it
        ("ZIE 2.3.6", ["2.3.6"]),
        ("zie hiervoor ook 2.1", ["2.1"]),
        ("zie bijvoorbeeld onder 2.1", ["2.1"]),
        ("zie sectie 2.1", ["2.1"]),
        ("vergelijk 2.3.4", ["2.3.4"]),
        ("Meer hierover leest u in 2.1.", ["2.1"]),
        ("De cijfers staan bij 7.3.", ["7.3"]),
        ("zoals beschreven in 7.3 en elders", ["7.3"]),
        ("in 2.3.6 staat hoe", ["2.3.6"]),
        ("Dat hoort bij beleidsveld 2.3.6", ["2.3.6"]),
        ("(2.3.6)", ["2.3.6"]),
        # what stands around it
        ("zie\n2.3.6", ["2.3.6"]),
        ("zie  2.3.6  verder", ["2.3.6"]),
        ("zie \u00a02.3.6", ["2.3.6"]),
        ("zie '2.3.6'", ["2.3.6"]),
        ("zie “2.3.6 Ontwikkeling ZZP en Start-ups”.", ["2.3.6 Ontwikkeling ZZP en Start-ups"]),
        ("zie 2.3.6; zie 7.3, of niet", ["2.3.6", "7.3"]),
        ("- zie 2.3.6\n- Tweede punt", ["2.3.6"]),
        # several
        ("zie 2.3.4 en 2.3.6", ["2.3.4", "2.3.6"]),
        ("zie 2.3.4, 2.3.6 en 7.3.", ["2.3.4", "2.3.6", "7.3"]),
        ("zie 2.1 t/m 2.3", ["2.1", "2.3"]),
        ("de deelprogramma's 2.1 en 2.2", ["2.1", "2.2"]),
        ("de deelprogramma’s 2.1 & 2.2", ["2.1", "2.2"]),
        (
            "Zie 2.1 Groningen Kennisstad en 2.2 Aantrekkelijke stad.",
            ["2.1 Groningen Kennisstad", "2.2 Aantrekkelijke stad"],
        ),
        ("programma 2 en 9.", ["2", "9"]),
        # programmes
        ("in programma 2 staat", ["2"]),
        ("Programma 9", ["9"]),
        ("(programma 2)", ["2"]),
        ("Programma 2 Economie en werkgelegenheid", ["2 Economie en werkgelegenheid"]),
        # the number and its title, without a word before it
        ("4.2.3. Interventies Veilig opgroeien", ["4.2.3. Interventies Veilig opgroeien"]),
        ("Net als 7.3 Auto.", ["7.3 Auto"]),
        ("4.2.3. Interventies", ["4.2.3. Interventies"]),
    ],
)
def test_a_reference_is_found_with_its_title(text: str, expected: list[str]) -> None:
    """Where the number stands, and as far as the title behind it reaches; all of these are right."""
    assert whole(text) == expected
    assert {one.standing for one in found(text)} == {Standing.RIGHT}


@pytest.mark.parametrize(
    "text",
    [
        "Bel 14 050.",
        "zie 14 050",
        "2017-2018",
        "programma 2017-2018",
        "programma 2017",
        "A+",
        "Akkoord 3.0",
        "zie Akkoord 3.0",
        "Paragraaf 2",
        "zie Paragraaf 2",
        "Hoofdstuk 7.1",
        "zie hoofdstuk 7.1 Fiets",
        "Hoofdstuk 7.1 Fiets",
        "artikel 2.1",
        "zie artikel 2.1, lid 2.2",
        "versie 2.1",
        "in versie 2.1.4",
        "tabel 2.1.4",
        # amounts, shares and measures
        "€ 2.1 miljoen",
        "zie € 2.1",
        "bij 2.1 miljoen",
        "verwijst naar 2.1 mln.",
        "zie 1.521",
        "staat in 1.012.000",
        "verwezen naar 1.200 mensen",
        "2.1%",
        "zie 2.1 %",
        "staat bij 2.1 procent",
        "zie 2.1‰",
        "zie 2.1 km",
        "staat in 2.3 dagen",
        "zie 2.1,5",
        "zie 2.1+",
        # dates and times
        "op 1.2.2017",
        "zie 1.2.2017",
        "zie 2017.1.2",
        "zie 2:30",
        "om 2.30 uur",
        # lists
        "2. Tweede punt",
        "het programma\n2. Tweede punt",
        "het programma\n\n2. Tweede punt",
        "1. Eerste\n2. Tweede",
        # plain figures
        "een programma 12 keer",
        "het programma 12 projecten",
        "van 7.3 naar 7.1",
        "een 7.3 voor de buurt",
        "in 2.1",
        "in 2017",
        "2.1.4",
        "zie 2.3.1-2.3.3",
        "zie 2.1a",
        "zie v2.1",
        "zie 02.1",
        "zie 0.1",
        "zie 2.0",
        "zie 1.2.3.4",
        # made already, or no text
        "zie [[2.3.6]]",
        "zie [2.3.6](https://example.org)",
        "[zie 2.3.6](https://example.org/2.3.6)",
        "https://example.org/zie/2.3.6",
        "www.example.org/2.3.6 is",
        "<https://example.org/2.3.6>",
        # another sentence
        "Zie de website. 2.1 was het cijfer",
        "Zie de bijlage (2.1)",
        "",
        ".",
        "zie",
    ],
)
def test_what_only_looks_like_a_reference_is_left_alone(text: str) -> None:
    """A wrong link is worse than none."""
    assert whole(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zie 9.9.9", "9.9.9"),
        ("deelprogramma 8.8", "8.8"),
        ("programma 12: Zorg", "12"),
        ("zie verder 2.3.5.", "2.3.5"),
    ],
)
def test_a_section_that_does_not_exist_is_found_all_the_same(text: str, number: str) -> None:
    """Where the words say that it is one."""
    (one,) = found(text)
    assert (str(one.number), one.standing, one.resolves) == (number, Standing.NO_SUCH_SECTION, False)


@pytest.mark.parametrize("text", ["in 9.9.9 staat", "(9.9.9)", "9.9.9 Iets", "10.2.17 was een vrijdag"])
def test_a_number_that_may_be_anything_is_no_missing_section(text: str) -> None:
    """Without words that say so, only a section that exists is a reference."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("zie 2.2 aantrekkelijke stad", "aantrekkelijke stad"),
        ("zie 2.2 AANTREKKELIJKE STAD!", "AANTREKKELIJKE STAD"),
        ("zie 2.2 – Aantrekkelijke stad", "Aantrekkelijke stad"),
        ("zie 2.2: 'Aantrekkelijke stad'", "'Aantrekkelijke stad"),
        ("zie 2.3.6 Ontwikkeling\nZZP en startups.", "Ontwikkeling ZZP en startups"),
        ("zie 2.2 Aantrekkelijke stad is gegroeid", "Aantrekkelijke stad"),
        ("zie 4.2.4 Beschermd wonen, opvang en huiselijk geweld", "Beschermd wonen, opvang en huiselijk geweld"),
        ("zie 4.2.4 Beschermd wonen.", "Beschermd wonen"),
        ("zie 5.1.1 Faciliteren verenigingen: accommodaties.", "Faciliteren verenigingen: accommodaties"),
        ("zie 5.2 Jeugd in Beweging was", "Jeugd in Beweging"),
        ("zie 10.1 Veiligheid en overlast (nieuw).", "Veiligheid en overlast (nieuw)"),
        ("(zie 10.1 Veiligheid & overlast)", "Veiligheid & overlast"),
        ("zie 2.3.6", ""),
        ("zie 2.3.6 voor meer", ""),
        ("zie 2.3.6. De gemeente groeit", ""),
        ("zie 2.3.6\n\nGroningen groeit", ""),
        ("(zie 2.3.6 voor meer)", ""),
        ("zie 2.3.6 (Groningen)", ""),
        ("(deelprogramma 2.2 laat dat zien)", ""),
        ("(zie de tabel) en deelprogramma 2.2 groeit (sterk)", ""),
    ],
)
def test_a_right_title_may_differ_in_form(text: str, title: str) -> None:
    """Case, punctuation, accents and a title cut short; and a sentence that goes on is no title."""
    (one,) = found(text)
    assert (one.title, one.standing) == (title, Standing.RIGHT)


@pytest.mark.parametrize(
    ("text", "standing", "words"),
    [
        ("zie 2.3.6 Ontwikeling ZZP en Startups voor", Standing.TITLE_MISSPELT, "2.3.6 Ontwikeling ZZP en Startups"),
        ("zie 2.2. Aantrekelijke stad", Standing.TITLE_MISSPELT, "2.2. Aantrekelijke stad"),
        ("zie 2.2 aantrekkelijk stad.", Standing.TITLE_MISSPELT, "2.2 aantrekkelijk stad"),
        ("deelprogramma 2.2 Leuke buurten", Standing.OTHER_TITLE, "2.2"),
        ("deelprogramma 2.2: Leuke buurten", Standing.OTHER_TITLE, "2.2"),
        ("zie 2.2 Leuke buurten zijn er", Standing.OTHER_TITLE, "2.2"),
        ("(zie 2.2 leuke buurten)", Standing.OTHER_TITLE, "2.2 leuke buurten"),
    ],
)
def test_a_wrong_title_is_seen(text: str, standing: Standing, words: str) -> None:
    """The words count as the title only where it is sure which they are: near to it, or alone in brackets."""
    (one,) = found(text)
    assert (one.standing, one.resolves) == (standing, True)
    assert text[one.whole.start : one.whole.end] == words


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("zie 2.2 Bedrijvige stad", "2.3", "2.2 Bedrijvige stad"),
        ("zie 9.9.9 Auto", "7.3", "9.9.9 Auto"),
        ("(zie 2.3.4 ontwikkeling zzp en start-ups)", "2.3.6", "2.3.4 ontwikkeling zzp en start-ups"),
    ],
)
def test_the_title_may_be_that_of_another_section(text: str, number: str, words: str) -> None:
    """Then the number is probably wrong."""
    (one,) = found(text)
    meant = titled(text, one, TITLES)
    assert meant is not None
    assert (str(meant[0]), text[meant[1].start : meant[1].end]) == (number, words)


def test_only_a_whole_title_says_which_section_was_meant() -> None:
    """A first word in common is not enough."""
    (one,) = found("zie 2.2 Ontwikkeling")
    assert titled("zie 2.2 Ontwikkeling", one, TITLES) is None


@pytest.mark.parametrize(
    ("text", "level", "word"),
    [
        ("Programma 2", 1, "Programma"),
        ("(deelprogramma 2.1.4)", 2, "deelprogramma"),
        ("de beleidsvelden 2.1.4", 3, "beleidsvelden"),
        ("de “deelprogramma’s 2.1 en", 2, "deelprogramma’s"),
    ],
)
def test_the_word_before_it_names_a_level(text: str, level: int, word: str) -> None:
    """With its place, whatever the level of the number is."""
    (one, *_) = found(text)
    assert one.level == level
    assert one.level_word is not None
    assert text[one.level_word.start : one.level_word.end] == word


def test_places_count_in_the_text_as_it_was_given() -> None:
    """Also behind what is left out of account."""
    text = "[[2.1]] en https://example.org, maar zie verder  2.3.6 Ontwikkeling ZZP en Start-ups."
    (one,) = found(text)
    assert one.place == Stretch(text.index("2.3.6"), text.index("2.3.6") + 5)
    assert text[one.whole.start : one.whole.end].endswith("Start-ups")


def in_parts(text: str) -> list[tuple[str, str]]:
    """The references in a report that has paragrafen: what each calls, and in which words."""
    titles = TITLES | numbered(PARAGRAPHS)
    return [(str(one.number), text[one.whole.start : one.whole.end]) for one in free_references(text, titles)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zie ook Paragraaf 1 Integraal gebiedsgericht werken, onderdeel Binnenstad en Deelprogramma  7.3  Auto.",
            [("paragraaf 1", "Paragraaf 1 Integraal gebiedsgericht werken"), ("7.3", "7.3  Auto")],
        ),
        (
            "Paragraaf 1: Integraal gebiedsgericht werken en Programma 9: Onderhoud en beheer openbare ruimte",
            [
                ("paragraaf 1", "Paragraaf 1: Integraal gebiedsgericht werken"),
                ("9", "9: Onderhoud en beheer openbare ruimte"),
            ],
        ),
        ("in paragraaf 2 staat, en in programma 2 ook", [("paragraaf 2", "paragraaf 2"), ("2", "2")]),
        ("zie paragraaf 2.1 en 2.1.4", [("paragraaf 2.1", "paragraaf 2.1"), ("2.1.4", "2.1.4")]),
        ("zie de paragrafen 1 en 2", [("paragraaf 1", "1"), ("paragraaf 2", "2")]),
        ("zie paragraaf 12.", [("paragraaf 12", "paragraaf 12")]),
        ("zie paragraaf 3.2 van de nota", []),
        ("zie hoofdstuk 7.1 en 2.1 van bijlage 2", []),
        ("zie ook duurzaamheid", []),
    ],
)
def test_a_paragraaf_is_no_programma(text: str, expected: list[tuple[str, str]]) -> None:
    """Numbers of the two are counted apart; the word before a number says which of them it is."""
    assert in_parts(text) == expected


def test_without_paragrafen_the_word_is_about_another_text() -> None:
    """A part of a report that has none says nothing about paragraaf 2."""
    assert whole("zie paragraaf 2 en paragraaf 2.1") == []


@pytest.mark.parametrize(
    "piece",
    ["zie 2.3.6 ", "2.", "zie ", "2.3.6 ", "[[", "[a](", "(", "\n", "www.", "<a:", "zie 2.3.6,", "a", "2.1 " + " " * 9],
)
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    """A reader of prose that slows down with the square of it would not come back from this."""
    text = "zie 2.1 " + piece * (30_000 // len(piece))
    assert all(one.place.end <= len(text) for one in free_references(text, TITLES))
