"""Prove a PDF: each thing that can be looked at, whether it is right, and in words what was found."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jaarverslag.checkup import Check, State
from jaarverslag.compiler.build import Order, build
from jaarverslag.compiler.complaints import as_diagnostic
from jaarverslag.compiler.made_of import sources
from jaarverslag.compiler.provenance import fingerprints, versions
from jaarverslag.compiler.verify import Comparison, Difference, altered, changed_since, compare, outdated
from jaarverslag.dutch import amount, counted
from jaarverslag.render.html import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.compiler.verify import Told
    from jaarverslag.model import Report
    from jaarverslag.press.evidence import Evidence
    from jaarverslag.style import Style

_DISTRUST = "vertrouw deze PDF niet, en vraag hem op bij wie hem uitgaf"
_SAME = "gebruik voor deze controle de versies waarmee de PDF gemaakt is; zij staan in herkomst.json"
_STANDARDS = ("PDF/UA-1", "PDF/A-2a", "PDF/A-3a")
_SHOWN = 20
"""The differences that are told one by one: who made another PDF of it need not read it all."""

_BECAME = {
    "changed": "is veranderd sinds deze PDF",
    "added": "is erbij gekomen sinds deze PDF",
    "removed": "is er niet meer",
}


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be proved: a PDF, what was found in it, and what to hold it against.

    `inside` is the report whose data is in the PDF, `now` the one that the user names; either may be None. `rebuild`
    asks to make the PDF again.
    """

    content: bytes
    evidence: Evidence
    told: Told
    style: Style
    inside: Report | None
    now: Report | None
    rebuild: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything that was looked at, and each place that prints something else than the data gives."""

    checks: tuple[Check, ...]
    differences: tuple[Difference, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return all(check.state is not State.WRONG for check in self.checks)


def prove(case: Case) -> Proof:
    """Look at everything; raises StyleError where the style can't print the data."""
    report = case.inside or case.now
    compared = compare(case.evidence.parts, report, case.style, case.told) if report else None
    checks = [*_claims(case), *_origin(case), *_data(case), *_pages(case)]
    if compared:
        checks += _printed(compared)
    if report and case.rebuild:
        checks.append(_rebuilt(case, report))
    if case.now:
        checks += _since(case.inside, case.now)
    return Proof(tuple(checks), compared.differences if compared else ())


def _claims(case: Case) -> Iterator[Check]:
    claims = " en ".join(case.evidence.claims)
    kept = [claim for claim in case.evidence.claims if claim in _STANDARDS]
    if len(kept) < 2:  # noqa: PLR2004 - accessible, and fit for an archive
        said = f"de PDF zegt alleen {claims} te zijn" if claims else "de PDF zegt van geen norm dat hij eraan voldoet"
        yield Check("standards", State.WRONG, said, "zo maakt dit programma geen PDF: vraag hem op bij wie hem uitgaf")
    for complaint in case.evidence.complaints:
        found = as_diagnostic(complaint, "")
        yield Check("standards", State.WRONG, found.message, _DISTRUST)
    if len(kept) > 1 and not case.evidence.complaints:
        yield Check("standards", State.GOOD, f"de PDF zegt {claims} te zijn, en niets in het bestand spreekt dat tegen")


def _origin(case: Case) -> Iterator[Check]:
    if not case.told.versions:
        return
    here = versions()
    others = [f"{name} {version}" for name, version in case.told.versions.items() if here.get(name) != version]
    made = f"gemaakt met jaarverslag {case.told.versions.get('jaarverslag', '?')}"
    if others:
        yield Check("versions", State.NOTICE, f"{made}; anders dan hier: {', '.join(others)}", _SAME)
    else:
        yield Check("versions", State.GOOD, f"{made}, met dezelfde versies als hier")
    folder = f"stijl/{case.style.name}/"
    now = {one.file: one.sha256 for one in fingerprints((folder + name, of) for name, of in case.style.files.items())}
    known = {name: digest for name, digest in case.told.hashes.items() if name.startswith("stijl/")}
    if known != now:
        message = f"de stijl {case.style.name} is niet meer die waarmee de PDF gemaakt is"
        yield Check("style", State.NOTICE, message, "noem met --style de stijl van toen")


def _data(case: Case) -> Iterator[Check]:
    files = case.evidence.attachments
    if case.inside is None:
        advice = "noem achter de PDF de map met de gegevens: dan worden de cijfers daarmee vergeleken"
        state = State.NOTICE if case.now else State.WRONG
        yield Check("data", state, "in de PDF zitten geen gegevens waar een verslag van te maken is", advice)
        return
    wrong = altered(files, case.told) if case.told.hashes else ()
    if not case.told.hashes:
        yield Check("data", State.WRONG, "in de PDF staat niet waar hij van gemaakt is (herkomst.json)", _DISTRUST)
    for name in wrong:
        yield Check("data", State.WRONG, f"{name} is niet het bestand waar de PDF van gemaakt is", _DISTRUST)
    late = outdated(files, case.inside, case.told)
    for name in late:
        yield Check("outcomes", State.WRONG, f"{name} volgt niet uit de gegevens in de PDF", _DISTRUST)
    if case.told.hashes and not wrong:
        held = counted(len(sources(case.inside)), "bestand", "bestanden")
        yield Check("data", State.GOOD, f"de gegevens in de PDF ({held}) hebben de controlegetallen van herkomst.json")
    if not late:
        yield Check("outcomes", State.GOOD, "de uitkomsten in de PDF volgen uit die gegevens")


def _pages(case: Case) -> Iterator[Check]:
    """Whether each page shows what it showed when it was made, drawings and pictures included."""
    known, now = case.told.seals, case.evidence.seals
    if not case.told.hashes:
        return
    if not known:
        message = "in herkomst.json staat niet wat er op de bladzijden te zien was"
        yield Check("pages", State.WRONG, message, _DISTRUST)
        return
    if len(known) != len(now):
        had = counted(len(known), "bladzijde", "bladzijden")
        message = f"de PDF heeft {counted(len(now), 'bladzijde', 'bladzijden')}, en bij het maken {had}"
        yield Check("pages", State.WRONG, message, _DISTRUST)
        return
    changed = [number for number, (one, other) in enumerate(zip(known, now, strict=True), 1) if one != other]
    for number in changed[:_SHOWN]:
        message = f"op bladzijde {number} van het bestand is iets anders te zien dan toen de PDF gemaakt werd"
        yield Check("pages", State.WRONG, message, _DISTRUST)
    if len(changed) > _SHOWN:
        more = counted(len(changed) - _SHOWN, "andere bladzijde", "andere bladzijden")
        yield Check("pages", State.WRONG, f"op nog {more} is iets anders te zien dan toen", _DISTRUST)
    if not changed:
        shown = "de bladzijde laat" if len(now) == 1 else f"de {len(now)} bladzijden laten"
        yield Check("pages", State.GOOD, f"{shown} precies zien wat er bij het maken op stond")


def _printed(compared: Comparison) -> Iterator[Check]:
    if not compared.differences:
        cells = amount(Decimal(compared.cells))
        tables = counted(compared.tables, "tabel", "tabellen")
        yield Check(
            "printed", State.GOOD, f"{cells} cellen in {tables}, en alle andere tekst, zijn die van de gegevens"
        )
    for one in compared.differences[:_SHOWN]:
        yield Check(
            "printed",
            State.WRONG,
            f"{_place(one)} staat {_quoted(one.printed)}, en de gegevens geven {_quoted(one.meant)}",
        )
    if len(compared.differences) > _SHOWN:
        more = counted(len(compared.differences) - _SHOWN, "andere plaats", "andere plaatsen")
        yield Check("printed", State.WRONG, f"op nog {more} staat iets anders dan de gegevens geven")


def _place(one: Difference) -> str:
    named = (("tabel", one.table), ("rij", one.row), ("kolom", one.column))
    return ", ".join((f"in {one.part}", *(f"{word} ‘{value}’" for word, value in named if value)))


def _quoted(text: str) -> str:
    return f"‘{text}’" if text else "niets"


def _rebuilt(case: Case, report: Report) -> Check:
    """Make the PDF again from its data: when that gives the same bytes, nobody changed as much as a dot."""
    chosen = None
    if case.told.sections is not None:
        chosen = frozenset(section.number for section in report.sections if section.key in case.told.sections)
    order = Order(chosen, case.told.concept, bool(case.evidence.attachments), case.told.asked)
    try:
        book = build(report, case.style, order).value
    except StyleError:
        book = None
    if book is not None and book.pdf == case.content:
        return Check("rebuilt", State.GOOD, "opnieuw gemaakt van de gegevens is de PDF byte voor byte gelijk")
    return Check("rebuilt", State.WRONG, "opnieuw gemaakt van de gegevens is de PDF een andere", _SAME)


def _since(before: Report | None, now: Report) -> Iterator[Check]:
    if before is None:
        return
    changes = changed_since(before, now)
    for name, state in changes:
        yield Check(
            "folder", State.WRONG, f"{name} {_BECAME[state]}", "maak de PDF opnieuw als hij bij de map moet horen"
        )
    if not changes:
        yield Check("folder", State.GOOD, "de gegevens in de map zijn nog die van de PDF")
