"""Fill in the relocations of a page: numbers of other pages, and the text that moves up to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.press.object import Align, PageNumber, Shift

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jaarverslag.press.object import Relocation

_EM = 1000  # the units of a font in PDF (ISO 32000-1, 9.2.4)


def fill(parts: Sequence[bytes], page: int, relocations: Sequence[Relocation], numbers: Mapping[str, int]) -> bytes:
    """The content of one page, from the parts that it was cut into.

    `relocations` are those of the whole object, of which those of `page` (from 0) go between the parts; `numbers` has
    the number to print for each target that is in the book. Where the target is not, its place is closed up.
    """
    pieces = [parts[0]]
    here = (relocation for relocation in relocations if relocation.page == page)
    for relocation, part in zip(here, parts[1:], strict=True):
        match relocation:
            case PageNumber():
                pieces.append(_number(relocation, numbers))
            case Shift():
                pieces.append(_shift(relocation, relocations[relocation.number], numbers))
        pieces.append(part)
    return b"\n".join(pieces)


def moved(place: PageNumber, numbers: Mapping[str, int]) -> float:
    """How far what follows a page number on its line moves to the right, in points; mostly it moves to the left."""
    return -_spare(place, numbers) * place.size / _EM if place.align is Align.LEFT else 0.0


def _number(place: PageNumber, numbers: Mapping[str, int]) -> bytes:
    digits = _digits(place, numbers)
    if not digits:
        return b""
    spare = _spare(place, numbers)
    # A number in front of the glyphs moves them to the left (ISO 32000-1, 9.4.3).
    before = {Align.LEFT: "", Align.CENTRE: f"{-spare / 2:g}", Align.RIGHT: f"{-spare}"}[place.align]
    return f"[{before}<{''.join(place.digits[digit].code for digit in digits)}>] TJ".encode()


def _shift(shift: Shift, number: Relocation, numbers: Mapping[str, int]) -> bytes:
    if not isinstance(number, PageNumber) or number.align is not Align.LEFT:
        return b""
    distance = _spare(number, numbers) * shift.scale
    return f"1 0 0 1 {distance if shift.back else -distance:.4f} 0 cm".encode()


def _digits(place: PageNumber, numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(map(int, str(numbers[place.target]))) if place.target in numbers else ()


def _spare(place: PageNumber, numbers: Mapping[str, int]) -> int:
    """The room that the number leaves, in thousandths of its font size; below zero when it needs more."""
    return place.room - sum(place.digits[digit].width for digit in _digits(place, numbers))
