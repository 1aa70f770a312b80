"""Repairs on files written in any way: what is wrong changes, and nothing else, to the byte."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from jaarverslag.compiler.check import check
from jaarverslag.compiler.mend import mend
from jaarverslag.diagnostics import Severity
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Value
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report

SETTINGS = Source("data/2017/rapport.yaml", "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was typed. A sound one has nothing to repair; a faulty one has, and its comment stays behind it."""

    text: str
    sound: bool = True
    comment: str = ""
    end: str = "\n"

    @property
    def whole(self) -> str:
        """All of it, as it stands in the file."""
        return f"{self.text}{self.comment}{self.end}"


SOUND_CELLS = st.sampled_from(['">2"', "8", "'7%'", '"8,5"', "9 ", '{waarde: "-", reden: nog niet gemeten}', '"≥ 3"'])
FAULTY_CELLS = st.sampled_from([">2", ">=2", "7.6", '"19.5%"', "-", '"-"', "*", "%80", "8,5", "> dan in 2015"])
COMMENTS = st.sampled_from(["", "", "  # zie de begroting", " # 8,5 of >2: navragen", "\t# ’s middags", " #"])
NAMES = st.sampled_from(["Aantal projecten", "“Mooi” & goed", "'A: b'"])
ENDS = st.sampled_from(["\n", "\n", "\r\n"])


@st.composite
def cell(draw: st.DrawFn) -> tuple[str, bool]:
    sound = draw(st.booleans())
    return draw(SOUND_CELLS if sound else FAULTY_CELLS).strip(), sound


@st.composite
def series(draw: st.DrawFn, key: str) -> list[Line]:
    """One key with values for some years, between braces on a line or each on a line of its own."""
    years = draw(st.sampled_from([(2017,), (2016, 2017), (2015, 2016, 2017), (2017, 2016), (2017, 2015, 2016)]))
    cells = {year: draw(cell()) for year in years}
    ordered = list(years) == sorted(years)
    name, known = draw(st.sampled_from([(key, True), (key, True), (key, True), (f"{key}e", False)]))
    if draw(st.booleans()):
        sound = ordered and known and all(one[1] for one in cells.values())
        space = draw(st.sampled_from(["", " "]))
        listed = ", ".join(f"{year}: {text}" for year, (text, _) in cells.items())
        return [Line(f"    {name}: {{{space}{listed}{space}}}", sound, draw(COMMENTS))]
    head = Line(f"    {name}:", known, draw(COMMENTS))
    # Years are only put in order where no comment stands between them; then every line of them may change.
    comments = [draw(COMMENTS) for _ in years]
    moving = not ordered and not any(comments)
    return [
        head,
        *(
            # `8,5` on a line of its own is as good as any.
            Line(f"      {year}: {text}", (sound or text == "8,5") and not moving, comment)
            for (year, (text, sound)), comment in zip(cells.items(), comments, strict=True)
        ),
    ]


@st.composite
def indicator(draw: st.DrawFn, number: int) -> list[Line]:
    parts = [
        [Line(f"    naam: {draw(NAMES)}", True, draw(COMMENTS))],
        draw(series("behaald")),
        draw(series("beoogd")),
        [Line("    richting: hoger", True, draw(COMMENTS))],
    ]
    if draw(st.booleans()):
        parts.append([Line("    toelichting: |"), Line("      Een adres,  "), Line("      # geen commentaar: >2")])
    lines = [Line(f"  - id: i{number}", True, draw(COMMENTS))]
    for part in draw(st.permutations(parts)):
        lines += [*draw(between), *part]
    return lines


between = st.lists(
    st.sampled_from(
        [Line(""), Line("    # beoogd: >2"), Line("# los"), Line("   ", sound=False), Line("# x  ", sound=False)]
    ),
    max_size=2,
)


@st.composite
def section(draw: st.DrawFn) -> list[Line]:
    """A section with one indicator or more, comments, blank lines, any line ends, and faults among it."""
    lines = [Line("nummer: 2.1"), Line("titel: Werk", True, draw(COMMENTS)), *draw(between), Line("indicatoren:")]
    for number in range(draw(st.integers(1, 3))):
        lines += draw(indicator(number))
    # A block would take the blank lines and comments that follow it for its own.
    lines = [*lines, Line("legenda: A")]
    ended = [Line(line.text, line.sound, line.comment, draw(ENDS)) for line in lines]
    if draw(st.booleans()):
        ended[-1] = Line(ended[-1].text, end="")
    return ended


def source(lines: list[Line]) -> Source:
    return Source("data/2017/2.1.yaml", "".join(line.whole for line in lines))


def mended(before: Source, *, unsafe: bool = False) -> Source:
    changes = mend(ReportSources(SETTINGS, (before,)), unsafe=unsafe).changes
    assert [change.before for change in changes] in ([], [before])
    return changes[0].after if changes else before


@settings(max_examples=150)
@given(section(), st.booleans())
def test_only_what_is_wrong_changes(lines: list[Line], unsafe: bool) -> None:
    """Every sound line is the same to the byte, every comment stands where it stood, every line ends as it did."""
    after = mended(source(lines), unsafe=unsafe).text.splitlines(keepends=True)
    assert len(after) == len(lines)
    for line, changed in zip(lines, after, strict=True):
        if line.sound:
            assert changed == line.whole
        else:
            assert changed.endswith(f"{line.comment}{line.end}")


@settings(max_examples=60)
@given(section(), st.booleans())
def test_a_repair_is_done_once(lines: list[Line], unsafe: bool) -> None:
    """What was repaired has nothing left to repair."""
    once = mended(source(lines), unsafe=unsafe)
    assert mended(once, unsafe=unsafe) == once


@settings(max_examples=60)
@given(section(), st.booleans())
def test_a_repair_leaves_nothing_worse(lines: list[Line], unsafe: bool) -> None:
    """No more errors than before, and no more warnings, unless more of the file is read than before."""
    before = source(lines)
    new, old = told(mended(before, unsafe=unsafe)), told(before)
    assert misread(new) <= misread(old)
    if misread(new) == misread(old):
        assert not Counter(one.severity for one in new) - Counter(one.severity for one in old)


def told(text: Source) -> tuple[Diagnostic, ...]:
    return check(ReportSources(SETTINGS, (text,))).diagnostics


def misread(found: tuple[Diagnostic, ...]) -> int:
    return sum(one.severity is Severity.ERROR and one.code < "J4" for one in found)


@settings(max_examples=60)
@given(section())
def test_a_safe_repair_never_changes_what_a_cell_says(lines: list[Line]) -> None:
    """Whatever could be read before is read the same, whether it was repaired or stood beside what was."""
    before = source(lines)
    assert said(before).items() <= said(mended(before)).items()


def said(text: Source) -> dict[tuple[str, str, int], Value]:
    report = check(ReportSources(SETTINGS, (text,))).value
    assert report is not None
    return dict(_values(report))


def _values(report: Report) -> Iterator[tuple[tuple[str, str, int], Value]]:
    for section_of_report in report.sections:
        for one in section_of_report.indicators:
            for name, cells in (("behaald", one.actuals), ("beoogd", one.targets)):
                for measurement in cells.measurements if cells else ():
                    yield (one.id.text, name, measurement.year), measurement.cell.value
