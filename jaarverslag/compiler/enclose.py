"""What travels along in a PDF: the data of its report, the outcomes, and what it was made of and by what."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jaarverslag.compiler.provenance import manifest
from jaarverslag.press.attachments import Attachment, Relation
from jaarverslag.render.outcomes import outcomes_csv, outcomes_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report
    from jaarverslag.style import Style

OUTCOMES_JSON, OUTCOMES_CSV, MANIFEST = "uitkomsten.json", "uitkomsten.csv", "herkomst.json"


def enclosures(report: Report, evaluation: Evaluation, made_of: bytes) -> tuple[Attachment, ...]:
    """The files that go into the PDF of a report.

    Args:
        report: its sources go along whole, also where only some sections are printed: they refer to each other.
        evaluation: the outcomes that the PDF prints.
        made_of: the manifest of its inputs.
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
        Attachment(MANIFEST, made_of, "application/json", Relation.SUPPLEMENT, "waar deze PDF van gemaakt is"),
    )


def inputs_manifest(report: Report, style: Style, order: Mapping[str, object]) -> bytes:
    """The manifest of all that a PDF is made of; what is made of it can't know its own hash."""
    return manifest({**order, "style": style.name}, {"inputs": inputs(report, style)})


def inputs(report: Report, style: Style) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file that a PDF is made of."""
    yield from sources(report).items()
    for name, content in style.files.items():
        yield f"stijl/{style.name}/{name}", content


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
