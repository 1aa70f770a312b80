"""What stands around the sections: cover, colophon, contents, and the list of faults of a concept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page. `adopted` says when the council adopted the report, and is empty as long as it has not."""

    title: str
    organisation: str
    year: int
    adopted: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A page with nothing on it, so that what follows begins on a left-hand page."""


@dataclass(frozen=True, slots=True)
class ColophonLine:
    """One fact about the book: what it is called, and what it is. `note` explains it, where it needs that."""

    name: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Colophon:
    """Who publishes the book, and what it was made of."""

    lines: tuple[ColophonLine, ...]


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the table of contents. `target` is the key of the part of the book where it begins.

    `label` is what stands before the title, in its own column: `2.1.4`, or nothing; `level` 1 is the highest.
    """

    target: str
    label: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class ContentsPart:
    """Lines that belong together; `title` is empty where they need no head of their own."""

    title: str
    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents of the whole report; page numbers are filled in when the book is linked."""

    parts: tuple[ContentsPart, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One line of the list of faults at the end of a concept."""

    code: str
    severity: str
    place: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class FaultList:
    """The faults that a concept was built with."""

    faults: tuple[Fault, ...]
