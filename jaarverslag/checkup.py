"""Whether a machine has what the program needs: each fact judged, with what to do where it falls short."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING

from jaarverslag.contrast import ENOUGH_FOR_TEXT, contrast
from jaarverslag.dutch import counted, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jaarverslag.style import Style

_NEEDED_PYTHON = (3, 11)
_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)\s*(?P<sign>==|>=)\s*(?P<version>\d+(?:\.\d+)*)")
_LIBRARIES = (
    "installeer Pango en HarfBuzz: op Debian en Ubuntu `sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0`, op Fedora `sudo dnf install pango harfbuzz`, op macOS `brew install pango harfbuzz`"
)


class State(Enum):
    """What became of a check; only the last keeps the program from doing its work."""

    GOOD = "good"
    NOTICE = "notice"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its stable name, how it is, what was found, and what to do where that is not enough."""

    name: str
    state: State
    found: str
    advice: str = ""


def check_python(version: Sequence[int]) -> Check:
    """Judge the Python that runs the program."""
    found = f"Python {_dotted(version[:3])}"
    if tuple(version[:2]) >= _NEEDED_PYTHON:
        return Check("python", State.GOOD, found)
    return Check("python", State.WRONG, found, f"installeer Python {_dotted(_NEEDED_PYTHON)} of nieuwer")


def check_libraries(
    missing: str, pango: Sequence[int], harfbuzz: Sequence[int], *, subsetting: bool
) -> Iterator[Check]:
    """Judge the libraries that set text; `missing` names what could not be loaded, if anything."""
    if missing:
        yield Check("pango", State.WRONG, f"de bibliotheek {missing} is niet te laden", _LIBRARIES)
        return
    yield Check("pango", State.GOOD, f"Pango {_dotted(pango)}")
    if subsetting:
        yield Check("harfbuzz", State.GOOD, f"HarfBuzz {_dotted(harfbuzz)}")
    else:
        found = f"HarfBuzz {_dotted(harfbuzz)} kan geen lettertypen verkleinen"
        yield Check("harfbuzz", State.WRONG, found, _LIBRARIES)


def check_package(name: str, found: str | None, requirements: Iterable[str] | None) -> Check:
    """Judge the version of a package.

    Args:
        name: the package.
        found: its version, or None where it is not installed.
        requirements: what the program declares (`weasyprint==70.0`), or None where that is not known.
    """
    declared = (_REQUIREMENT.match(one) for one in requirements or ())
    wanted = next((one for one in declared if one and one["name"].lower() == name), None)
    if found is None:
        return Check(name, State.WRONG, f"{name} ontbreekt", _install(name, wanted))
    if wanted is None:
        advice = "installeer het programma met `pip install`, dan staat vast welke versie erbij hoort"
        return Check(name, State.NOTICE, f"{name} {found}, en welke versie het moet zijn is onbekend", advice)
    if wanted["sign"] == "==" and found != wanted["version"]:
        return Check(name, State.WRONG, f"{name} {found} in plaats van {wanted['version']}", _install(name, wanted))
    if _figures(found) < _figures(wanted["version"]):
        return Check(name, State.WRONG, f"{name} {found} is te oud", _install(name, wanted))
    return Check(name, State.GOOD, f"{name} {found}")


def _install(name: str, wanted: re.Match[str] | None) -> str:
    exactly = wanted.group() if wanted else name
    return f"installeer de goede versie: `pip install '{exactly}'`"


def _figures(version: str) -> tuple[int, ...]:
    return tuple(int(figure) for figure in re.findall(r"\d+", version)[:3])


def check_yaml(*, fast: bool) -> Check:
    """Judge how YAML is read; without the C parser the result is the same."""
    if fast:
        return Check("yaml", State.GOOD, "YAML wordt gelezen door de snelle lezer in C")
    return Check(
        "yaml",
        State.NOTICE,
        "YAML wordt gelezen door de langzame lezer; de uitkomst is dezelfde",
        "installeer `ruamel.yaml.clib` als een groot verslag lang duurt",
    )


def check_fonts(style: Style) -> Check:
    """Judge the fonts of a style: each that is named is there, and each can be read."""
    named = {
        address
        for path, content in style.files.items()
        if path.endswith(".css")
        for face in _FACE.findall(content.decode(errors="replace"))
        for address in _ADDRESS.findall(face)
    }
    folio = style.tokens.get("folio", {}).get("font")
    fonts = sorted(named | ({folio} if folio else set()))
    absent = [font for font in fonts if font not in style.files]
    broken = [font for font in fonts if font in style.files and not _readable(style.files[font])]
    if absent:
        advice = "zet het bestand terug in de stijl, of kies met --style een andere"
        return Check("fonts", State.WRONG, f"deze lettertypen ontbreken: {', '.join(absent)}", advice)
    if broken:
        advice = "zet het bestand opnieuw in de stijl; het is beschadigd of geen lettertype"
        return Check("fonts", State.WRONG, f"deze lettertypen zijn niet te lezen: {', '.join(broken)}", advice)
    if not fonts:
        advice = "geef de stijl eigen lettertypen, anders ziet het verslag er op elke computer anders uit"
        return Check("fonts", State.NOTICE, "de stijl heeft geen eigen lettertypen", advice)
    return Check("fonts", State.GOOD, f"{counted(len(fonts), 'lettertype', 'lettertypen')}, alle te lezen")


def _readable(font: bytes) -> bool:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only who looks at fonts waits for it

    try:
        return bool(TTFont(BytesIO(font), lazy=True).getBestCmap())
    except Exception:  # noqa: BLE001 - a damaged font breaks this library in many ways
        return False


def check_contrast(style: Style) -> Check:
    """Judge the pairs of text and background that a style names (WCAG 2.1, 1.4.3)."""
    colours = style.tokens.get("color", {})
    ratios: dict[str, Decimal] = {}
    for name, pair in style.tokens.get("pairs", {}).items():
        try:
            text, ground = (colours[colour] for colour in pair.split())
            ratios[name] = contrast(text, ground)
        except (KeyError, ValueError):
            advice = "noem twee kleuren uit [color], elk geschreven als #rrggbb: eerst de tekst, dan de achtergrond"
            return Check("contrast", State.WRONG, f"het paar `{name}` in tokens.toml klopt niet", advice)
    if not ratios:
        advice = "noem in tokens.toml onder [pairs] elk paar van tekst en achtergrond"
        return Check("contrast", State.NOTICE, "de stijl noemt geen kleurparen, dus het contrast is onbekend", advice)
    low = [f"{name} ({_ratio(ratio)})" for name, ratio in ratios.items() if ratio < ENOUGH_FOR_TEXT]
    if low:
        advice = f"maak het verschil groter: tekst is pas voor iedereen leesbaar vanaf {_ratio(ENOUGH_FOR_TEXT)}"
        return Check("contrast", State.WRONG, f"te weinig contrast: {', '.join(low)}", advice)
    least = _ratio(min(ratios.values()))
    return Check(
        "contrast", State.GOOD, f"{counted(len(ratios), 'kleurpaar', 'kleurparen')}, het kleinste contrast is {least}"
    )


def _ratio(value: Decimal) -> str:
    """Rounded down, so that what falls short never looks enough."""
    return f"{number(value.quantize(Decimal('0.1'), ROUND_FLOOR))} : 1"


def check_output(folder: str, *, writable: bool) -> Check:
    """Judge whether results can be written."""
    if writable:
        return Check("output", State.GOOD, f"in de map {folder} kan geschreven worden")
    return Check(
        "output",
        State.WRONG,
        f"in de map {folder} kan niet geschreven worden",
        "vraag om schrijfrechten, of kies met --output een andere map",
    )


def _dotted(version: Sequence[int]) -> str:
    return ".".join(map(str, version))
