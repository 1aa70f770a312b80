"""Makes reports to measure with: the same files from the same seed, on every machine, with nothing wrong in them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SEED = 2017

SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n"
WORDS = """
    aandacht aanpak afspraken bedrijven begroting beleid bestuur bewoners binnenstad bouw buurten cultuur
    dienst doel economie energie fietsers gebouwen gemeente gezondheid groei groen huizen inwoners jaar jeugd
    kansen kennis klimaat kosten kunst kwaliteit leefbaarheid leerlingen maatregelen markt mensen mobiliteit
    natuur onderhoud onderwijs ondernemers openbare ouderen parken partners plan plannen plein projecten regio
    ruimte samenwerking scholen sport stad stedelijke straten studenten subsidie taken toekomst veiligheid
    verbetering verenigingen verkeer vraag vrijwilligers water welzijn wijken wijkteams winkels wonen woningen
    zorg kinderen aan beter bij dat deze die door een en er extra gaan gaf goed helpen het hun in is kregen
    langs maakten meer met minder naar nieuwe nog om onder ook op over samen snel te tussen uit van vanaf veel
    verder voor waar we werken wilden zo
""".split()  # noqa: SIM905 - as a list this would be a page


def sentence(chance: random.Random) -> str:
    """A line of words, as long as people write them."""
    return " ".join(chance.choices(WORDS, k=chance.randint(8, 14))).capitalize() + "."


def prose(chance: random.Random, sentences: int, indent: int) -> str:
    """A block of text of so many lines, as it stands behind a `|`."""
    return "".join(f"{' ' * indent}{sentence(chance)}\n" for _ in range(sentences))


def indicator(chance: random.Random, name: str, kind: str) -> str:
    """One indicator with a target, of one of the forms that reports are full of."""
    actual = chance.randint(40, 90)
    before, target = actual + chance.randint(-9, 9), actual - chance.randint(1, 9)
    what, behaald, beoogd = chance.choice(
        (
            ("Aantal", f" {{2016: {before}, 2017: {actual}}}", f">{target}"),
            ("Percentage", f' {{2016: "{before},5%", 2017: "{actual},4%"}}', f"≥ {target}%"),
            ("Aantal", f" {{2016: 12.3{before}, 2017: 12.5{actual}}}", f"<12.9{target}"),
            (
                "Aantal",
                f'\n      2016: {{waarde: "-", reden: nog niet gemeten in 2016}}\n      2017: {actual}',
                f"{target} tot {actual + 20}",
            ),
        )
    )
    return f"""\
  - id: {name}
    naam: {what} {" ".join(chance.choices(WORDS, k=4))}
    soort: {kind}
    behaald:{behaald}
    beoogd: {{2017: "{beoogd}"}}
"""


def section(chance: random.Random, number: str) -> str:
    """One section of some 5 KB with everything that a section has, and nothing wrong with it."""
    activities = [f"activiteit-{letter}" for letter in "abcde"]
    kind = "prestatie" if number.count(".") > 1 else "effect"
    indicators = "".join(indicator(chance, f"indicator-{at}", kind) for at in (1, 2))
    table = f"indicatoren:\n{indicators}\n" if "." in number else ""
    promised = "".join(f"  - id: {name}\n    tekst: {sentence(chance)}\n" for name in activities)
    conclusions = "".join(
        f"  - kop: {' '.join(chance.choices(WORDS, k=4)).capitalize()}\n    over: [{name}]\n    tekst: |\n"
        f"{prose(chance, 3, 6)}\n{prose(chance, 3, 6)}"
        for name in activities
    )
    return f"""\
nummer: {number}
titel: {" ".join(chance.choices(WORDS, k=4)).capitalize()}

inleiding: |
{prose(chance, 5, 2)}
legenda: |
{prose(chance, 2, 2)}
{table}bereiken: |
{prose(chance, 7, 2)}
gedaan:
{promised}
conclusie:
{conclusions}"""


def numbers(count: int) -> list[str]:
    """The first numbers of a report: programmes of four parts with three sections each."""
    found: list[str] = []
    for programme in range(1, count + 1):
        found.append(f"{programme}")
        for part in range(1, 5):
            found.append(f"{programme}.{part}")
            found += [f"{programme}.{part}.{field}" for field in range(1, 4)]
    return found[:count]


def lay_out(folder: Path, count: int) -> list[Path]:
    """Write a report of so many sections, the same every time; gives the section files."""
    chance = random.Random(SEED)  # noqa: S311 - the same files every time
    folder.mkdir(parents=True)
    (folder / "rapport.yaml").write_text(SETTINGS, encoding="utf-8")
    paths = [folder / f"{number}.yaml" for number in numbers(count)]
    for path in paths:
        path.write_text(section(chance, path.stem), encoding="utf-8")
    return paths
