"""What is looked for in a running text: references, addresses and images, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.markdown.parser import REFERENCE, SAFE, Image, image_of, parser
from jaarverslag.outline import is_meant_as_number

if TYPE_CHECKING:
    from collections.abc import Iterator

# What looks like an image, with the signs that its words and its address may have; of no text it takes long.
_IMAGE = re.compile(
    r"!\[(?>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?>(?:[^()\n\\]|\\.|\([^()\n]*\)|\n(?!\s*\n))*)\)", re.DOTALL
)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a running text, with its offsets, brackets included.

    It calls a section, `[[2.3.6]]` or `[[paragraaf 2]]`, or a value, `[[projecten.beoogd]]`.
    """

    target: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Tell a section's number from the name of a value."""
        return is_meant_as_number(self.target)


def references(text: str) -> Iterator[Reference]:
    """Find the references in a running text, in order."""
    for match in REFERENCE.finditer(text):
        yield Reference(match.group(1).strip(), match.start(), match.end())


def unsafe_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the links whose address is not http, https, mailto or tel: start, end and address."""
    shown = [(match.start(), match.end()) for match in _IMAGE.finditer(text)]
    for match in _LINK.finditer(text):
        group = 1 if match.group(1) else 2
        within = any(start < match.start() < end for start, end in shown)
        if not within and not SAFE.match(match.group(group)):
            yield match.start(group), match.end(group), match.group(group)


@dataclass(frozen=True, slots=True)
class Shown:
    """What looks like an image in a running text, with its offsets.

    `image` is None where it is written in another way and is printed as it was typed. `inside` tells that it stands in
    a link or in words with emphasis, where there is no room for it.
    """

    image: Image | None
    start: int
    end: int
    inside: bool


def images(text: str) -> Iterator[Shown]:
    """Find what looks like an image in a running text, in order."""
    if "![" not in text:
        return
    whole = (child for token in parser(pictures=True).parse(text) for child in token.children or ())
    inside = {image_of(child) for child in whole if child.type == "image" and child.level}
    for match in _IMAGE.finditer(text):
        image = _only_image(match[0])
        yield Shown(image, match.start(), match.end(), image in inside)


def picture_names(text: str) -> Iterator[str]:
    """The names of the files that are shown by a text, or by the texts in a whole file."""
    for match in _IMAGE.finditer(text):
        image = _only_image(match[0])
        if image is not None:
            yield image.name


def _only_image(typed: str) -> Image | None:
    (line,) = parser(pictures=True).parseInline(typed)
    first, *others = line.children or [line]
    return image_of(first) if first.type == "image" and not others else None
