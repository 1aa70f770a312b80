"""From nodes to the report: types, cells and numbers, with every fault of a file at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.accepted import find_acceptances, is_judged
from jaarverslag.cells import Role, read_cell
from jaarverslag.decode import Fields, describe, read_year, unique_entries
from jaarverslag.diagnostics import Checked, Diagnostic, Edit, Fix, Severity
from jaarverslag.format import REPORT, SECTION, VALUE
from jaarverslag.model import (
    Acceptance,
    Activity,
    Conclusion,
    Direction,
    Elsewhere,
    Frequency,
    Indicator,
    IndicatorKind,
    Measurement,
    Report,
    Section,
    SectionNumber,
    Series,
    Settings,
)
from jaarverslag.money import read_costs, read_money_settings
from jaarverslag.syntax import Mapping, Node, Scalar, ScalarStyle, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jaarverslag.source import Source, Span, Written
    from jaarverslag.syntax import Entry

# A table that was pasted from a spreadsheet: several values, with tabs or lines between them.
_ROWS = re.compile(r"[\t\r\n]")
_WHOLE = re.compile(r"[1-9][0-9]{0,8}")
_NUMBER = re.compile(r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){0,2}")


@dataclass(frozen=True, slots=True)
class ReportSources:
    """The texts of one report: `rapport.yaml` and a file per section. `complete` is False where one was unreadable."""

    settings: Source
    sections: tuple[Source, ...]
    complete: bool = True


def read_report(sources: ReportSources) -> Checked[Report | None]:
    """Read the whole report; the value is None only where the settings cannot be read at all."""
    found: list[Diagnostic] = []
    acceptances: list[Acceptance] = []
    settings = _settings(_root(sources.settings, found, acceptances), found)
    sections, complete = [], sources.complete
    for source in sources.sections:
        root = _root(source, found, acceptances)
        section = None if root is None else _section(root, source.name, settings.year if settings else None, found)
        if section is None:
            complete = False
        else:
            sections.append(section)
    if settings is None:
        return Checked(None, tuple(found))
    sections.sort(key=lambda section: section.number)
    return Checked(Report(settings, tuple(sections), complete, tuple(acceptances)), tuple(found))


def _root(source: Source, found: list[Diagnostic], acceptances: list[Acceptance]) -> Node | None:
    if not source.text.strip():
        found.append(
            faults.FILE_EMPTY.about(source.name, "dit bestand is leeg", hint="vul het, of haal het weg uit de map")
        )
        return None
    checked = parse(source)
    found.extend(checked.diagnostics)
    if checked.value is None and not checked.diagnostics:
        found.append(
            faults.FILE_EMPTY.about(
                source.name, "in dit bestand staat alleen commentaar", hint="vul het, of haal het weg uit de map"
            )
        )
    if checked.value is not None:
        comments = find_acceptances(source, checked.value)
        found.extend(comments.diagnostics)
        acceptances.extend(comments.accepted)
    return checked.value


# --- rapport.yaml --------------------------------------------------------------------------------


def _settings(root: Node | None, found: list[Diagnostic]) -> Settings | None:
    if root is None:
        return None
    fields = Fields(root, REPORT, found)
    year = fields.year("jaar")
    organisation, title = fields.required("gemeente"), fields.required("titel")
    author, subject = fields.written("auteur"), fields.written("onderwerp")
    elsewhere = tuple(_elsewhere(fields, found))
    choices = fields.group("instellingen")
    labels, money = _labels(choices), read_money_settings(choices, found)
    severities = _severities(choices, found)
    if year is None:
        return None
    return Settings(
        organisation=organisation,
        year=year[0],
        year_written=year[1],
        title=title,
        author=author,
        subject=subject,
        elsewhere=elsewhere,
        labels=MappingProxyType(labels),
        money=money,
        severities=MappingProxyType(severities),
    )


def _severities(choices: Fields | None, found: list[Diagnostic]) -> dict[str, Severity]:
    """Read how bad a report's own authors find which faults."""
    words = {"fout": Severity.ERROR, "waarschuwing": Severity.WARNING}
    severities = {}
    for entry in choices.entries("regels") if choices else ():
        word = entry.value.text if isinstance(entry.value, Scalar) else ""
        if not is_judged(entry.key.text):
            found.append(
                faults.UNKNOWN_CHOICE.at(
                    entry.key.span,
                    f"bij `regels` kan `{entry.key.text}` niet",
                    hint="noem een code die met J4, J5 of J6 begint; `jaarverslag explain` toont ze",
                )
            )
        elif word not in words:
            found.append(
                faults.UNKNOWN_CHOICE.at(
                    entry.value.span, f"`{entry.key.text}` kan dit niet zijn", hint=f"kies uit: {', '.join(words)}"
                )
            )
        else:
            severities[entry.key.text] = words[word]
    return severities


def _elsewhere(fields: Fields, found: list[Diagnostic]) -> Iterable[Elsewhere]:
    for entry in fields.entries("elders"):
        number = _number(entry.key.written, found)
        if not isinstance(entry.value, Scalar) or not entry.value.text.strip():
            fields.wrong_type("elders", entry.value, hint=f"schrijf een titel: `{entry.key.text}: Titel`")
        elif number is not None:
            yield Elsewhere(number, entry.value.written)


def _labels(settings: Fields | None) -> dict[str, str]:
    words = settings.group("woorden") if settings else None
    if words is None:
        return {}
    written = {key.name: words.written(key.name) for key in words.shape.keys}
    return {name: text.text for name, text in written.items() if text is not None}


# --- A section -----------------------------------------------------------------------------------


def _number(written: Written, found: list[Diagnostic]) -> SectionNumber | None:
    if _NUMBER.fullmatch(written.text):
        return SectionNumber(tuple(map(int, written.text.split("."))))
    found.append(
        faults.MALFORMED_NUMBER.at(
            written.span,
            f"`{written.text}` is geen nummer van een sectie",
            hint="schrijf een, twee of drie getallen met punten ertussen: `2`, `2.1` of `2.1.4`",
        )
    )
    return None


def _section(root: Node, file: str, year: int | None, found: list[Diagnostic]) -> Section | None:
    fields = Fields(root, SECTION, found)
    number_written = fields.written("nummer")
    number = _number(number_written, found) if number_written else None
    title = fields.required("titel")
    introduction, legend, goals = fields.written("inleiding"), fields.written("legenda"), fields.written("bereiken")
    indicators = tuple(_indicator(item, year, found) for item in fields.items("indicatoren"))
    activities = tuple(Activity(item.id("id"), item.required("tekst"), item.span) for item in fields.items("gedaan"))
    conclusions = tuple(
        Conclusion(item.required("kop"), item.ids("over"), item.required("tekst"), item.span)
        for item in fields.items("conclusie")
    )
    costs = read_costs(fields, found)
    if number is None or number_written is None:
        return None
    return Section(
        number=number,
        number_written=number_written,
        title=title,
        introduction=introduction,
        legend=legend,
        indicators=indicators,
        goals=goals,
        activities=activities,
        conclusions=conclusions,
        costs=costs,
        file=file,
        span=fields.span,
    )


def _indicator(fields: Fields, year: int | None, found: list[Diagnostic]) -> Indicator:
    kind, direction, frequency = fields.choice("soort"), fields.choice("richting"), fields.choice("meting")
    changed, reference_year = fields.year("trendbreuk"), fields.year("peiljaar")
    return Indicator(
        id=fields.id("id"),
        name=fields.required("naam"),
        kind=IndicatorKind(kind) if kind else IndicatorKind.PERFORMANCE,
        statutory_number=_whole(fields, "wettelijk_nummer", found),
        actuals=_series(fields, "behaald", Role.ACTUAL, year, found),
        targets=_series(fields, "beoogd", Role.TARGET, year, found),
        targets_in_part=_series(fields, "deels", Role.TARGET, year, found),
        baseline=_series(fields, "nulmeting", Role.ACTUAL, year, found),
        direction=Direction(direction) if direction else None,
        frequency=Frequency(frequency) if frequency else None,
        survey_years=fields.years("meetjaren"),
        definition_changed=changed[0] if changed else None,
        unit=fields.written("eenheid"),
        origin=fields.written("bron"),
        reference_year=reference_year[0] if reference_year else None,
        note=fields.written("toelichting"),
        span=fields.span,
    )


def _whole(fields: Fields, name: str, found: list[Diagnostic]) -> Written | None:
    """Give a whole number from 1; the text is its digits."""
    written = fields.written(name)
    if written is None or _WHOLE.fullmatch(written.text):
        return written
    found.append(
        faults.WRONG_TYPE.at(
            written.span,
            f"`{written.text}` is geen heel getal",
            hint=f"schrijf achter `{name}` alleen cijfers, bijvoorbeeld `{name}: {_example(fields, name)}`",
        )
    )
    return None


def _example(fields: Fields, name: str) -> str:
    key = fields.shape.key(name)
    return key.example if key else ""


# --- Cells ---------------------------------------------------------------------------------------


def _series(fields: Fields, name: str, role: Role, year: int | None, found: list[Diagnostic]) -> Series | None:
    node = fields.node(name)
    match node:
        case None:
            return None
        case Scalar() if year is not None and node.style is not ScalarStyle.BLOCK and not _ROWS.search(node.span.text):
            found.append(_without_year(node, name, year))
            measurement = _measurement(node, year, node.span, role, found)
            return Series((measurement,) if measurement else (), node.span, frozenset({year}))
        case Mapping():
            measurements, years = [], set()
            entries = unique_entries(node, found)
            found.extend(_out_of_order(entries, node.span))
            for entry in entries:
                at = read_year(entry.key.written, found)
                if at is None:
                    continue
                years.add(at)
                if one := _measurement(entry.value, at, entry.key.span, role, found):
                    measurements.append(one)
            return Series(tuple(measurements), node.span, frozenset(years))
        case _:
            fields.wrong_type(name, node)
            return None


def _out_of_order(entries: tuple[Entry, ...], whole: Span) -> Iterator[Diagnostic]:
    """Report years that do not follow each other; the repair moves entries whole, and none where a comment stands."""
    ordered = sorted(entries, key=lambda entry: entry.key.text)
    if list(entries) == ordered or not all(entry.key.text.isdecimal() for entry in entries):
        return
    stretches = [whole.source.span(entry.key.span.start, entry.value.span.end) for entry in entries]
    texts = {entry.key.text: stretch.text for entry, stretch in zip(entries, stretches, strict=True)}
    edits = tuple(Edit(stretch, texts[entry.key.text]) for stretch, entry in zip(stretches, ordered, strict=True))
    misplaced = next(entry for entry, other in zip(entries, ordered, strict=True) if entry is not other)
    yield faults.YEARS_OUT_OF_ORDER.at(
        misplaced.key.span,
        f"{misplaced.key.text} staat niet op zijn plaats tussen de andere jaren",
        hint="zet de jaren op volgorde, het oudste eerst",
        fix=None if "#" in whole.text + _rest_of_line(whole) else Fix(edits),
    )


def _rest_of_line(whole: Span) -> str:
    """What stands behind the last of entries that each have a line of their own; between braces that is no matter."""
    return "" if whole.text.startswith("{") else whole.source.text[whole.end :].partition("\n")[0]


def _without_year(node: Scalar, name: str, year: int) -> Diagnostic:
    text = node.text if node.style is ScalarStyle.PLAIN else node.span.text
    quoted = f'"{text}"' if node.style is ScalarStyle.PLAIN else text
    return faults.VALUE_WITHOUT_YEAR.at(
        node.span,
        f"de waarde achter `{name}` heeft geen jaartal",
        hint=f"gelezen als {year}, het jaar van het verslag; schrijf `{name}: {{{year}: {quoted}}}`",
        fix=Fix((Edit(node.span, f"{{{year}: {quoted}}}"),)),
    )


def _measurement(node: Node, year: int, year_span: Span, role: Role, found: list[Diagnostic]) -> Measurement | None:
    reason = None
    if isinstance(node, Mapping):
        fields = Fields(node, VALUE, found)
        written, reason = fields.written("waarde"), fields.written("reden")
        if written is None:
            return None
    elif isinstance(node, Sequence) or node.style is ScalarStyle.BLOCK:
        found.append(
            faults.WRONG_TYPE.at(
                node.span,
                f"bij {year} staat {describe(node)}",
                hint=f'hier hoort één waarde, bijvoorbeeld `{year}: ">2"`',
            )
        )
        return None
    elif not node.text.strip():
        found.append(
            faults.EMPTY_VALUE.at(
                year_span if node.absent else node.span,
                f"bij {year} staat geen waarde",
                hint=f'typ wat er in de tabel komt; is er geen getal, dan `{year}: {{waarde: "-", reden: ...}}`',
            )
        )
        return None
    else:
        written = node.written
    return Measurement(year, year_span, written, read_cell(written.text, role), reason)
