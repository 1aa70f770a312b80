"""Hold what a PDF prints against what its data gives, cell by cell and word by word."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.compiler import parts as book_parts
from jaarverslag.compiler.check import check
from jaarverslag.compiler.enclose import MANIFEST, OUTCOMES_CSV, OUTCOMES_JSON, outcome_files
from jaarverslag.compiler.made_of import sources
from jaarverslag.compiler.provenance import fingerprints
from jaarverslag.evaluate import evaluate
from jaarverslag.markdown.finding import picture_names
from jaarverslag.picture import look_at
from jaarverslag.press.meaning import parts_of
from jaarverslag.press.words import Part, Table, difference
from jaarverslag.read import ReportSources
from jaarverslag.render.html import pages
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jaarverslag.document.blocks import Flow
    from jaarverslag.model import Report
    from jaarverslag.press.attachments import Attachment
    from jaarverslag.style import Style

_AROUND = 30
"""The characters that are shown on either side of where two texts part."""

_CONTENTS = "inhoud"
"""The key of the contents, which only a whole report has."""

_FAULTS = "fouten"
"""The key of the list of faults in a concept: it names files as they were called where it was made."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the manifest in a PDF tells of how it was made; all is empty where there is none.

    `sections` has the keys of the sections that are printed, None for the whole report; `seals` are those of its pages.
    """

    versions: Mapping[str, str]
    hashes: Mapping[str, str]
    style: str = ""
    concept: bool = False
    asked: str = ""
    sections: tuple[str, ...] | None = None
    seals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where a PDF prints something else than its data gives.

    `part` is the number or the key of the section; `table`, `row` and `column` name the cell, and are empty where the
    difference is in running text. `printed` and `meant` are the two texts, or the words around where they part.
    """

    part: str
    table: str
    row: str
    column: str
    printed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much was compared, and each difference in order of the book."""

    tables: int
    cells: int
    differences: tuple[Difference, ...]


def told_by(attachments: Iterable[Attachment], printed: Iterable[Part]) -> Told:
    """What the manifest among these files tells; one that this program does not write tells nothing.

    Without it the printed parts tell which sections were asked for: who prints the contents prints all.
    """
    text = next((one.content for one in attachments if one.name == MANIFEST), b"{}")
    try:
        told = json.loads(text)
        order, versions, inputs = told["order"], told["versions"], told["inputs"]
        return Told(
            versions={str(name): str(version) for name, version in versions.items()},
            hashes={str(one["file"]): str(one["sha256"]) for one in inputs},
            style=str(order["style"]),
            concept=order["concept"] is True,
            asked=str(order["only"] or ""),
            sections=None if order["sections"] is None else tuple(map(str, order["sections"])),
            seals=tuple(map(str, told.get("pages", ()))),
        )
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        keys = tuple(part.key for part in printed)
        return Told({}, {}, sections=None if _CONTENTS in keys else keys)


def report_in(attachments: Sequence[Attachment]) -> Report | None:
    """The report whose sources are among these files; None where there is none, or it can't be read."""
    files = {one.name: one.content for one in attachments if one.name.endswith(".yaml") or one.name.endswith(".yml")}
    home = next((name.removesuffix("rapport.yaml") for name in files if name.endswith("/rapport.yaml")), None)
    if home is None:
        return None
    try:
        texts = [Source(name, content.decode()) for name, content in files.items() if name.startswith(home)]
    except UnicodeDecodeError:
        return None
    (settings,) = (text for text in texts if text.name == f"{home}rapport.yaml")
    sections = tuple(text for text in texts if text is not settings)
    named = dict.fromkeys(name for text in sections for name in picture_names(text.text))
    there = {one.name.removeprefix(home): one.content for one in attachments if one.name.startswith(home)}
    pictures = {name: look_at(name, there[name]) for name in named if name in there}
    return check(ReportSources(settings, sections, pictures=pictures)).value


def altered(attachments: Iterable[Attachment], told: Told) -> tuple[str, ...]:
    """The sources that are not those that the manifest knows: others, more or fewer."""
    there = {one.file: one.sha256 for one in fingerprints((each.name, each.content) for each in attachments)}
    known = {name: digest for name, digest in told.hashes.items() if not name.startswith("stijl/")}
    own = {MANIFEST, OUTCOMES_JSON, OUTCOMES_CSV}
    names = (there.keys() - own) | known.keys()
    return tuple(sorted(name for name in names if there.get(name) != known.get(name)))


def outdated(attachments: Iterable[Attachment], report: Report, told: Told) -> tuple[str, ...]:
    """The files with outcomes that do not follow from the report."""
    printed = None
    if told.sections is not None:
        printed = frozenset(section.number for section in report.sections if section.key in told.sections)
    meant = outcome_files(report, evaluate(report), printed)
    there = {one.name: one.content for one in attachments}
    return tuple(name for name, content in meant.items() if there.get(name) != content)


def changed_since(report: Report, now: Report) -> tuple[tuple[str, str], ...]:
    """The files of which two reports have other texts, with what became of each: `changed`, `added` or `removed`."""
    before, after = sources(report), sources(now)
    states = {
        name: "added" if name not in before else "removed" if name not in after else "changed"
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    }
    return tuple(states.items())


def compare(printed: Sequence[Part], report: Report, style: Style, told: Told) -> Comparison:
    """Hold all that a PDF prints against what a report gives in a style; raises StyleError where that can't be made."""
    meant = [part for page in pages(_flows(report, told), style) for part in parts_of(page.html)]
    known = {part.key: part for part in printed if part.key}
    # A cover has no heading that is listed, and so nothing that tells its key.
    nameless = iter([part for part in printed if not part.key and part.words])
    pairs = [(known.get(part.key) or next(nameless, Part(part.key, "", ())), part) for part in meant]
    found = [found for said, part in pairs for found in _differences(said, part)]
    found += [
        Difference(key, "", "", "", part.words[:_AROUND], "")
        for key, part in known.items()
        if key not in {part.key for part in meant} | {_FAULTS}
    ]
    tables = [table for part in meant for table in part.tables]
    return Comparison(len(tables), sum(len(row) for table in tables for row in table.rows), tuple(found))


def _flows(report: Report, told: Told) -> tuple[Flow, ...]:
    evaluation, edition = evaluate(report), book_parts.Edition(told.concept)
    if told.sections is None:
        return book_parts.whole(report, evaluation, edition).all
    printed = [section for section in report.sections if section.key in told.sections]
    return book_parts.chapter(report, evaluation, printed, edition).all


def _differences(printed: Part, meant: Part) -> Iterator[Difference]:
    """The cells that differ; where all cells are right, the first place where the words part."""
    cells = [
        found
        for said, table in zip(printed.tables, meant.tables, strict=False)
        for found in _in_table(meant.key, said, table)
    ]
    yield from cells
    parted = difference(printed.words, meant.words)
    if parted and not cells:
        here, there = (
            text[max(0, place - _AROUND) : place + _AROUND]
            for text, place in zip((printed.words, meant.words), parted, strict=True)
        )
        yield Difference(meant.key, "", "", "", here, there)


def _in_table(part: str, printed: Table, meant: Table) -> Iterator[Difference]:
    for number, row in enumerate(meant.rows):
        said = printed.rows[number] if number < len(printed.rows) else ()
        for place, cell in enumerate(row):
            there = said[place] if place < len(said) else ""
            if difference(there, cell):
                yield Difference(part, meant.caption, row[0], _head(meant, row, place), there, cell)
    if len(printed.rows) > len(meant.rows):
        extra = " ".join(printed.rows[len(meant.rows)])
        yield Difference(part, meant.caption, "", "", extra, "")


def _head(table: Table, row: tuple[str, ...], place: int) -> str:
    """What stands above a cell, where the heads are as many as the cells of its row."""
    heads = next((one for one in table.rows if len(one) == len(row)), row)
    return heads[place] if heads is not row else ""
