"""What a step has to say to the user, as values: severity, place, message, hint and repair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.source import Span

T = TypeVar("T")


class Severity(Enum):
    """How bad it is. An error stops the build; a warning does not, unless the user is strict."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Label:
    """A second place that helps to understand the first, with a few words on why."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair: edits that belong together. A safe one never changes what the author meant."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault, whole. `span` is None only where there is no text to point at; then `path` names the file or folder.

    `message` is one clause that stands on its own; `hint` says what to do.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span | None
    hint: str = ""
    labels: tuple[Label, ...] = ()
    fix: Fix | None = None
    path: str = ""

    @property
    def file(self) -> str:
        """The file that the fault is about, or an empty text for the report as a whole."""
        return self.span.source.name if self.span else self.path


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault as the catalogue lists it: its code, its name after the bad pattern, and its severity."""

    code: str
    name: str
    severity: Severity

    def at(
        self,
        span: Span,
        message: str,
        *,
        hint: str = "",
        labels: Iterable[Label] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Report this kind of fault at a place in a text."""
        return Diagnostic(self.code, self.name, self.severity, message, span, hint, tuple(labels), fix)

    def about(self, path: str, message: str, *, hint: str = "") -> Diagnostic:
        """Report this kind of fault about a file or folder that has no text to point at."""
        return Diagnostic(self.code, self.name, self.severity, message, None, hint, path=path)


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What a step hands on, together with everything that it has to say about it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of these stops a build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def _sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    span = diagnostic.span
    start, end = (span.start, span.end) if span else (-1, -1)
    return (diagnostic.file, start, end, diagnostic.code, diagnostic.message)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file and place, without repeating what was said before about the same place."""
    seen: dict[tuple[str, int, int, str, str], Diagnostic] = {}
    for diagnostic in diagnostics:
        seen.setdefault(_sort_key(diagnostic), diagnostic)
    return tuple(seen[key] for key in sorted(seen))
