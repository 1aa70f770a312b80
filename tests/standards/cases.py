"""What is held to the standards: documents that keep them, and damage that breaks them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jaarverslag.compiler.build import Order
from jaarverslag.model import SectionNumber
from jaarverslag.press.object import Kind
from tests.press import damage

if TYPE_CHECKING:
    from tests.press.damage import Damage

UA: Final = "PDFUA_1"
CONSTRUCTS: Final = "constructs"
"""The page of what no report can have, in the gallery of hard cases."""

ARCHIVE: Final = {"": "PDFA_3_A", "without-data": "PDFA_2_A", CONSTRUCTS: "PDFA_2_A"}
"""The standard for archives of each document: with its data inside it is another one than without."""

_EXAMPLE = Path("data", "2017")
_CHAPTER = frozenset({SectionNumber((2, 1)), *(SectionNumber((2, 1, part)) for part in range(1, 10))})

SOUND: Final = "chapter"
"""The document that is damaged."""

BUILT: Final = {
    "report": (_EXAMPLE, Order()),
    SOUND: (_EXAMPLE, Order(_CHAPTER)),
    "without-data": (_EXAMPLE, Order(_CHAPTER, with_data=False)),
    "gallery": (Path("tests", "gallery", "data"), Order()),
    "concept": (Path("tests", "faults", "a-first-draft", "data", "2017"), Order(concept=True)),
}

HELD: Final = (*BUILT, CONSTRUCTS)
"""The names of all documents that are held to the standards."""

DAMAGES: Final[dict[str, tuple[Damage, str, Kind | None]]] = {
    "no-language": (damage.without("/Lang"), UA, Kind.METADATA),
    "no-title-shown": (damage.without("/ViewerPreferences", "/DisplayDocTitle"), UA, Kind.METADATA),
    "not-tagged": (damage.without("/MarkInfo"), UA, Kind.TAG),
    "accessibility-not-claimed": (damage.unclaim, UA, Kind.METADATA),
    "font-not-embedded": (damage.unembed, UA, Kind.FONT),
    "image-not-described": (damage.undescribe, UA, Kind.DESCRIPTION),
    "level-skipped": (damage.begin_lower, UA, Kind.HEADING),
    "content-not-tagged": (lambda pdf: damage.paint(pdf, b"0 0 9 9 re f"), UA, Kind.TAG),
    "links-out-of-order": (damage.disorder, UA, Kind.LINK),
    "head-of-nothing": (damage.unhead, UA, Kind.TABLE),
    "archive-not-claimed": (damage.unarchive, ARCHIVE[""], Kind.ARCHIVE),
    "other-archive-claimed": (damage.other_part, ARCHIVE[""], Kind.ARCHIVE),
    "claim-not-explained": (damage.unexplain, ARCHIVE[""], None),
    "no-colours": (damage.without("/OutputIntents"), ARCHIVE[""], Kind.ARCHIVE),
    "ink": (damage.print_in_ink, ARCHIVE[""], Kind.ARCHIVE),
    "ink-by-name": (damage.print_in_named_ink, ARCHIVE[""], Kind.ARCHIVE),
    "ink-in-an-image": (damage.image_in_ink, ARCHIVE[""], Kind.ARCHIVE),
    "image-smoothed": (damage.smooth, ARCHIVE[""], Kind.ARCHIVE),
    "ink-in-a-drawing": (damage.drawing_in_ink, ARCHIVE[""], Kind.ARCHIVE),
    "file-of-nothing": (damage.untie, ARCHIVE[""], Kind.ARCHIVE),
    "file-without-relation": (damage.unrelate, ARCHIVE[""], Kind.ARCHIVE),
    "file-of-unknown-kind": (damage.untype, ARCHIVE[""], Kind.ARCHIVE),
}
"""Per damage the standard that it breaks, and the kind of complaint that our own check has; None where it has none."""
