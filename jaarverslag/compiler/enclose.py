"""What travels along in a PDF: the data of its report, the outcomes, and what it was made of and by what."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from jaarverslag.compiler.made_of import sources
from jaarverslag.compiler.provenance import Manifest, fingerprints, versions
from jaarverslag.press.attachments import Attachment, Relation
from jaarverslag.render.outcomes import outcomes_csv
from jaarverslag.render.report_json import reports_json
from jaarverslag.render.terminal.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report, SectionNumber
    from jaarverslag.style import Style

_KINDS: Final = {
    ".yaml": "application/yaml", ".yml": "application/yaml", ".png": "image/png", ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}  # fmt: skip
OUTCOMES_JSON, OUTCOMES_CSV, MANIFEST = "uitkomsten.json", "uitkomsten.csv", "herkomst.json"


def enclosures(
    report: Report, evaluation: Evaluation, printed: frozenset[SectionNumber] | None
) -> tuple[Attachment, ...]:
    """The files that go into the PDF of a report, but for its manifest.

    Args:
        report: its sources go along whole, also where only some sections are printed: they refer to each other.
        evaluation: the outcomes of the whole report.
        printed: the sections that the PDF prints, None for all; the outcomes are of those.
    """
    outcomes = outcome_files(report, evaluation, printed)
    kinds = {OUTCOMES_JSON: ("application/json", "voor programma's"), OUTCOMES_CSV: ("text/csv", "voor een rekenblad")}
    return (
        *(
            Attachment(name, content, _kind(name), Relation.SOURCE, "de gegevens van dit verslag")
            for name, content in sources(report).items()
        ),
        *(
            Attachment(name, outcomes[name], kind, Relation.DATA, f"cijfers en uitkomsten, {use}")
            for name, (kind, use) in kinds.items()
        ),
    )


def enclosed_manifest(manifest: Manifest) -> Attachment:
    """The manifest as it goes into the PDF."""
    content = manifest.text()
    return Attachment(MANIFEST, content, "application/json", Relation.SUPPLEMENT, "waar deze PDF van gemaakt is")


def outcome_files(report: Report, evaluation: Evaluation, printed: frozenset[SectionNumber] | None) -> dict[str, bytes]:
    """The figures and outcomes of the printed sections by name of the file: what `status` gives to other programs."""
    within = evaluation if printed is None else evaluation.only(printed)
    return {
        OUTCOMES_JSON: f"{reports_json([(evaluation, report, Scope(printed))])}\n".encode(),
        OUTCOMES_CSV: outcomes_csv(within.results).encode(),
    }


def manifest_of(report: Report, style: Style, order: Mapping[str, object]) -> Manifest:
    """What the PDF of a report is made of; `order` is what was asked for, the style aside."""
    styled = ((f"stijl/{style.name}/{name}", content) for name, content in style.files.items())
    made_of = fingerprints((*sources(report).items(), *styled))
    return Manifest(versions(), {**order, "style": style.name}, made_of)


def _kind(name: str) -> str:
    """The media type of a file of a report, by its name."""
    return _KINDS.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")
