"""What stands inside a line: words with their emphasis, breaks, links."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Literal text; may hold anything that a user typed, so every renderer escapes it."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words with emphasis that is seen."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words with emphasis that is heard."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the report; `address` is http, https, mailto or tel."""

    address: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A reference to another section of the report; `key` is that of its document.

    `in_build` says whether that section is in this build: a link if it is, plain words if it is not. With `paged` the
    number of its page follows a link, which is known when the book is linked.
    """

    key: str
    text: str
    in_build: bool
    paged: bool = False


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation as the author wrote it, and what it stands for."""

    text: str
    meaning: str


Inline = Text | Strong | Emphasis | Break | WebLink | SectionLink | Abbreviation
