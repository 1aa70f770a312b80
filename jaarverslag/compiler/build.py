"""Steps 5 to 9: from a checked report and a style to a finished book."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.compiler import parts as book_parts
from jaarverslag.compiler.complaints import as_diagnostic
from jaarverslag.compiler.enclose import enclosed_manifest, enclosures, manifest_of
from jaarverslag.compiler.imposition import beginnings, impose
from jaarverslag.compiler.tools import Tools
from jaarverslag.diagnostics import Checked, Diagnostic, has_errors, in_order
from jaarverslag.evaluate import evaluate
from jaarverslag.press.folio import FontError
from jaarverslag.press.inspect import inspect_binding
from jaarverslag.press.link import Book as Binding
from jaarverslag.press.link import link
from jaarverslag.press.object import Complaint, Kind, PdfObject, Pressed, Sheet
from jaarverslag.render.glyphs import undrawable
from jaarverslag.render.html import Page, Side, StyleError
from jaarverslag.steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jaarverslag.compiler.parts import Parts
    from jaarverslag.compiler.provenance import Manifest
    from jaarverslag.document.blocks import Flow
    from jaarverslag.model import Report, SectionNumber
    from jaarverslag.press.imprint import PressRun
    from jaarverslag.source import Source
    from jaarverslag.style import Style


# As many unknown signs as a message can name and still be read.
_SHOWN_SIGNS = 5
_ANEW = Tools()


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: these sections, or the whole report where `only` is None; and whether it is a concept.

    `asked` is the number by which the user chose sections, for who wants the same again. The data travels along in the
    PDF unless `with_data` says no. With the profile of a press the book is made for print, without data.
    """

    only: frozenset[SectionNumber] | None = None
    concept: bool = False
    with_data: bool = True
    asked: str = ""
    press_profile: bytes | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """A finished PDF, and the manifest of what it was made of and by what."""

    pdf: bytes
    pages: int
    manifest: Manifest


class _Refused(Exception):  # noqa: N818 - not an error but the end of building this one book
    """Building cannot go on; what was found says why."""


def build(
    report: Report,
    style: Style,
    order: Order,
    faults_in_data: Sequence[Diagnostic] = (),
    tools: Tools = _ANEW,
) -> Checked[Book | None]:
    """Make the PDF of a report that was checked.

    Args:
        report: what to print.
        style: how it looks.
        order: which sections, and whether they are a concept.
        faults_in_data: what is wrong with the data; a concept lists it at the end.
        tools: does the work of the steps.

    Returns:
        the book, or None with the diagnostics that say why there is none.
    """
    job = _Job(report, style, order, tools)
    try:
        book = job.book(faults_in_data)
    except _Refused:
        return Checked(None, in_order(job.found))
    except StyleError as error:
        return Checked(None, (_style_fault(style, error),))
    return Checked(book, in_order(job.found))


def _style_fault(style: Style, error: StyleError) -> Diagnostic:
    place = f"{style.name}/{error.file}" + (f":{error.line}" if error.line else "")
    return faults.TEMPLATE_BROKEN.about(
        place,
        f"met dit bestand van de stijl is geen pagina te maken: {error.problem}",
        hint="herstel het bestand, of kies met --style een andere stijl",
    )


@dataclass(frozen=True, slots=True)
class _Job:
    report: Report
    style: Style
    order: Order
    tools: Tools
    found: list[Diagnostic] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)

    def book(self, faults_in_data: Sequence[Diagnostic]) -> Book:
        """Compose, press and link, then look at what came out."""
        settings, concept = self.report.settings, self.order.concept
        sections = [one for one in self.report.sections if self.order.only is None or one.number in self.order.only]
        whole, compose_one = self.order.only is None, self.tools.compose_one
        # What asks for a right-hand page in print can share it with nothing before it.
        apart = self.order.press_profile is not None and settings.begins_right
        edition = book_parts.Edition(concept, tuple(faults_in_data), apart)
        with self.tools.stopwatch(Step.EVALUATE):
            evaluation = evaluate(self.report)
        with self.tools.stopwatch(Step.COMPOSE):
            if whole:
                parts = book_parts.whole(self.report, evaluation, edition, compose_one)
            else:
                parts = book_parts.chapter(self.report, evaluation, sections, edition, compose_one)
        run = self._press_run()
        objects = self._in_order(parts) if run is None else self._imposed(parts)
        keys = None if whole else [section.key for section in sections]
        order = {"only": self.order.asked or None, "sections": keys, "concept": concept}
        printing = {} if run is None else {"print": sha256(run.profile).hexdigest()}
        manifest = manifest_of(self.report, self.style, {**order, **printing})
        binding = Binding(
            title=settings.title.text if whole else parts.after[0].first.title,
            language="nl",
            author=settings.author.text if settings.author else settings.organisation.text,
            subject=settings.subject.text if settings.subject else settings.title.text,
            folio_font=self._folio_font(),
            date=settings.date,
            attachments=enclosures(self.report, evaluation, self.order.only)
            if self.order.with_data and run is None
            else (),
            sealed=lambda seals: enclosed_manifest(manifest.with_pages(seals)),
        )
        try:
            with self.tools.stopwatch(Step.LINK):
                pdf = link(self._counted(objects), binding, self.tools.read_font, self.tools.read_figures)
        except FontError as error:
            message = "het lettertype onder [folio] is niet te gebruiken"
            raise StyleError("tokens.toml", 0, message) from error
        pdf = self._inspected(pdf) if run is None else self._printed(pdf, run)
        self._stop_at_errors()
        return Book(pdf, sum(self.pages), manifest)

    def _counted(self, objects: Iterable[PdfObject]) -> Iterator[PdfObject]:
        for one in objects:
            self.pages.append(one.pages)
            yield one

    def _press_run(self) -> PressRun | None:
        """What the book is printed with; None for who reads on a screen."""
        if self.order.press_profile is None:
            return None
        from jaarverslag.compiler.printing import press_run  # noqa: PLC0415 - only print needs what handles pictures

        checked = press_run(self.report.settings, self.style, self.order.press_profile)
        self.found.extend(checked.diagnostics)
        if checked.value is None:
            raise _Refused
        return checked.value

    def _printed(self, pdf: bytes, run: PressRun) -> bytes:
        from jaarverslag.compiler.printing import printed  # noqa: PLC0415 - as above

        checked = printed(pdf, run)
        self.found.extend(checked.diagnostics)
        return checked.value

    def _inspected(self, pdf: bytes) -> bytes:
        self.found.extend(as_diagnostic(complaint, "de PDF") for complaint in inspect_binding(pdf))
        return pdf

    def _folio_font(self) -> bytes:
        path = self.style.tokens.get("folio", {}).get("font", "")
        if path not in self.style.files:
            raise StyleError("tokens.toml", 0, "onder [folio] hoort `font` een lettertype van deze map te noemen")
        return self.style.files[path]

    def _in_order(self, parts: Parts) -> Iterator[PdfObject]:
        """Press the parts, with an empty page before a spread of which the first page would be on the right."""
        # Pressed along with the others: whether it is needed is known when what stands before it is there.
        empty = (book_parts.blank(self.report, concept=self.order.concept),) if len(parts.spread) > 1 else ()
        objects = self._press((*parts.before, *empty, *parts.spread, *parts.after))
        return _facing(objects, len(parts.before)) if empty else objects

    def _imposed(self, parts: Parts) -> tuple[PdfObject, ...]:
        """Press the parts for print. On which side each begins is known when all of them have been pressed once."""
        right = tuple(self._press(parts.all, Side.RIGHT))
        begins = beginnings(parts, self.report)
        imposed = impose(zip((one.pages for one in right), begins, strict=True), even=True)
        on_left = [one.part for one in imposed if one.left and one.part is not None]
        left = dict(zip(on_left, self._press([parts.all[part] for part in on_left], Side.LEFT), strict=True))
        if any(one.pages != right[part].pages for part, one in left.items()):
            raise StyleError("print.css", 0, "linker- en rechterpagina's zijn niet even breed")
        empty = book_parts.blank(self.report, concept=self.order.concept)
        blank = tuple(self._press((empty,), Side.RIGHT)) if any(one.part is None for one in imposed) else ()
        return tuple(blank[0] if one.part is None else left.get(one.part, right[one.part]) for one in imposed)

    def _press(self, flows: Sequence[Flow], side: Side = Side.NONE) -> Iterator[PdfObject]:
        """Have flows pressed; what they become comes in their order, and may be bound while others are pressed."""
        with self.tools.stopwatch(Step.HTML):
            sheets = [_sheet(page) for page in self.tools.render_all(flows, self.style, side)]
        with self.tools.stopwatch(Step.PRESS):
            made = self.tools.press_all(sheets)
        return self._pressed(sheets, made)

    def _pressed(self, sheets: Sequence[Sheet], made: Iterator[Pressed]) -> Iterator[PdfObject]:
        """The object of each sheet. All are waited for, even when one has none: who mends wants to know of the others.

        Raises _Refused at the end where there is no book to be made of them.
        """
        complete = True
        for sheet in sheets:
            with self.tools.stopwatch(Step.PRESS):
                pressed = next(made)
            for complaint in pressed.complaints:
                # What goes to a printer goes to no archive, and may be in the colours of a press.
                if complaint.kind is not Kind.ARCHIVE or self.order.press_profile is None:
                    self.found.extend(self._told(complaint, sheet))
            complete = complete and pressed.object is not None
            if complete and pressed.object is not None:
                yield pressed.object
        if not complete:
            raise _Refused
        self._stop_at_errors()

    def _stop_at_errors(self) -> None:
        """Refuse to go on with a book that is not right; a concept may be wrong, and says so."""
        if has_errors(self.found) and not self.order.concept:
            raise _Refused

    def _told(self, complaint: Complaint, sheet: Sheet) -> tuple[Diagnostic, ...]:
        """Say what the press complained of, in the data where that is where it comes from."""
        in_data = tuple(self._undrawable(sheet.keys)) if complaint.kind is Kind.FONT else ()
        return in_data or (as_diagnostic(complaint, sheet.name),)

    def _undrawable(self, keys: Sequence[str]) -> Iterator[Diagnostic]:
        """Say which signs the fonts of the style lack, for each of these sections that has any."""
        for section in self.report.sections:
            missing = undrawable(section.span.source.text, self.style) if section.key in keys else {}
            if missing:
                yield self._without_glyph(section.span.source, missing)

    def _without_glyph(self, source: Source, missing: Mapping[str, int]) -> Diagnostic:
        first = min(missing.values())
        signs = ", ".join(f"{char} (U+{ord(char):04X})" for char in list(missing)[:_SHOWN_SIGNS])
        more = f" en nog {len(missing) - _SHOWN_SIGNS}" if len(missing) > _SHOWN_SIGNS else ""
        return faults.CHARACTER_WITHOUT_GLYPH.at(
            source.span(first, first + 1),
            f"in deze sectie staan tekens die niet in de lettertypen van de stijl zitten: {signs}{more}",
            hint="vervang ze door woorden of door gewone tekens",
        )


def _facing(objects: Iterable[PdfObject], empty: int) -> Iterator[PdfObject]:
    """The objects without the empty page in this place where what follows is on the left, where pages are even."""
    pages = 0
    for place, one in enumerate(objects):
        if place != empty or pages % 2 == 0:
            pages += one.pages
            yield one


def _sheet(page: Page) -> Sheet:
    return Sheet(page.keys, page.html, page.files, page.pictures)
