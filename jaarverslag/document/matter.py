"""What stands around the sections: cover, contents, and the list of faults of a concept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the table of contents; `page` is the page label as printed."""

    number: str
    title: str
    level: int
    page: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents of the whole report."""

    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page."""

    title: str
    organisation: str
    year: int


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
