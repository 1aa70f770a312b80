"""Counting outcomes: in all, by shape, and per programma in the order of the book."""

from __future__ import annotations

from jaarverslag.document.shape import Shape
from jaarverslag.evaluate import Evaluation, Outcome, evaluate
from jaarverslag.evaluate.counts import by_programme, tally
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

MET, MISSED, UNMEASURED = "{2017: 9}", "{2017: 1}", "{2017: {waarde: '-', reden: niet gemeten}}"
EXPECTED_LATER = "{2017: {waarde: '-', reden: nog niet bekend}}"


def evaluation(**sections: tuple[str, ...]) -> Evaluation:
    """Evaluate sections, each with an indicator for each of its actuals, against a target of more than 2."""
    files = []
    for name, actuals in sections.items():
        part, _, number = name.partition("_")
        rows = "".join(
            f"  - {{id: i{place}, naam: Naam, soort: prestatie, behaald: {actual}, beoogd: {{2017: '>2'}}}}\n"
            for place, actual in enumerate(actuals)
        )
        text = f"{part}: {number.replace('_', '.')}\ntitel: T\nindicatoren:\n{rows}"
        files.append(Source(f"{name}.yaml", text))
    settings = Source("rapport.yaml", "gemeente: G\njaar: 2017\ntitel: T\n")
    report = read_report(ReportSources(settings, tuple(files))).value
    assert report is not None
    return evaluate(report)


def test_every_outcome_is_counted() -> None:
    """Each outcome has its number, 0 included, and together they are all indicators."""
    counted = tally(evaluation(nummer_2=(MET, MET, MISSED, UNMEASURED, EXPECTED_LATER)).results)
    assert dict(counted.counts) == {
        Outcome.ACHIEVED: 2,
        Outcome.PARTLY_ACHIEVED: 0,
        Outcome.MISSED: 1,
        Outcome.NOT_MEASURED: 1,
        Outcome.NOT_YET_KNOWN: 1,
        Outcome.NOT_APPLICABLE: 0,
        Outcome.UNDETERMINED: 0,
    }
    assert counted.total == 5


def test_outcomes_of_one_shape_are_counted_together() -> None:
    """Not measured and not yet known look the same, so they are one part of a figure."""
    counted = tally(evaluation(nummer_2=(MET, UNMEASURED, EXPECTED_LATER)).results)
    assert {shape: counted.of(shape) for shape in Shape} == {
        Shape.FULL: 1,
        Shape.HALF: 0,
        Shape.EMPTY: 0,
        Shape.DASH: 2,
        Shape.QUESTION: 0,
    }


def test_what_lies_below_a_programma_counts_for_it() -> None:
    """All levels of a programma together, in the order of the book; a paragraaf is no programma."""
    found = evaluation(
        nummer_10_1=(MET,), nummer_2_1_4=(MET, MISSED), nummer_2=(MISSED,), paragraaf_2_1=(MET,), nummer_3=()
    )
    assert [(str(number), one.total, one.of(Shape.FULL)) for number, one in by_programme(found.results)] == [
        ("2", 3, 1),
        ("10", 1, 1),
        ("paragraaf 2", 1, 1),
    ]


def test_nothing_is_counted_of_nothing() -> None:
    """A report without indicators has no programmes to count."""
    assert by_programme(()) == ()
    assert tally(()).total == 0
