"""The data format as a Markdown page in Dutch, made from the declarations that the reader follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.format import SHAPES, Key, Shape, Type

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTRO = """\
# De gegevens

<!-- Deze pagina komt uit jaarverslag/format/: verander haar daar en maak haar opnieuw met `make golden`. -->

Een verslag is een map per jaar, met `rapport.yaml` en één bestand per sectie. De naam van een sectiebestand is vrij;
het `nummer` in het bestand, of `paragraaf`, `vooraf` of `achteraf`, bepaalt de plaats in het verslag. Begint de naam
wel met een nummer, dan moet dat hetzelfde zijn.
"""


def format_reference() -> str:
    """Give the page: every group of keys, every key with its type, whether it is required, and an example."""
    return "\n".join([_INTRO, *(line for shape in SHAPES for line in _shape(shape))])


def _shape(shape: Shape) -> Iterator[str]:
    yield f"## {shape.name.capitalize()}"
    yield ""
    yield shape.description
    yield ""
    yield "| sleutel | verplicht | wat erin staat | voorbeeld |"
    yield "|---|---|---|---|"
    for key in shape.keys:
        needed = "ja" if key.required else "één ervan" if key.name in shape.one_of else ""
        yield f"| `{key.name}` | {needed} | {key.description} {_type(key)} | {_example(key)} |"
    yield ""


def _type(key: Key) -> str:
    if key.type is Type.CHOICE:
        return f"Kies uit: {', '.join(f'`{choice}`' for choice in key.choices)}."
    if key.shape:
        return f"({key.type.value}: zie {key.shape.name})"
    return f"({key.type.value})"


def _example(key: Key) -> str:
    return f"`{key.name}: {key.example}`" if key.example else ""
