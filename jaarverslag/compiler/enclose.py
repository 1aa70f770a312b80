"""What travels along in a PDF: the data of its report, the outcomes, and what it was made of and by what."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jaarverslag.compiler.provenance import Manifest, fingerprints, versions
from jaarverslag.press.attachments import Attachment, Relation
from jaarverslag.render.outcomes import outcomes_csv, outcomes_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report
    from jaarverslag.style import Style

OUTCOMES_JSON, OUTCOMES_CSV, MANIFEST = "uitkomsten.json", "uitkomsten.csv", "herkomst.json"


def enclosures(report: Report, evaluation: Evaluation, manifest: Manifest) -> tuple[Attachment, ...]:
    """The files that go into the PDF of a report.

    Args:
        report: its sources go along whole, also where only some sections are printed: they refer to each other.
        evaluation: the outcomes that the PDF prints.
        manifest: what the PDF is made of.
    """
    return (
        *(
            Attachment(name, content, "application/yaml", Relation.SOURCE, "de gegevens van dit verslag")
            for name, content in sources(report).items()
        ),
        Attachment(
            OUTCOMES_JSON,
            f"{outcomes_json(evaluation.results)}\n".encode(),
            "application/json",
            Relation.DATA,
            "de uitkomsten, voor programma's",
        ),
        Attachment(
            OUTCOMES_CSV,
            outcomes_csv(evaluation.results).encode(),
            "text/csv",
            Relation.DATA,
            "de uitkomsten, voor een rekenblad",
        ),
        Attachment(MANIFEST, manifest.text(), "application/json", Relation.SUPPLEMENT, "waar deze PDF van gemaakt is"),
    )


def manifest_of(report: Report, style: Style, order: Mapping[str, object]) -> Manifest:
    """What the PDF of a report is made of; `order` is what was asked for, the style aside."""
    styled = ((f"stijl/{style.name}/{name}", content) for name, content in style.files.items())
    made_of = fingerprints((*sources(report).items(), *styled))
    return Manifest(versions(), {**order, "style": style.name}, made_of)


def sources(report: Report) -> dict[str, bytes]:
    """The files of a report by name, in a folder of its year: `2017/rapport.yaml`, wherever they were read from."""
    settings = report.settings.title.span.source
    found = {settings.name: settings.text}
    found |= {section.span.source.name: section.span.source.text for section in report.sections}
    folder = PurePosixPath(settings.name).parent
    return {
        PurePosixPath(str(report.settings.year), PurePosixPath(name).relative_to(folder)).as_posix(): text.encode()
        for name, text in found.items()
    }
