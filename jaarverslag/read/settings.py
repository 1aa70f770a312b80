"""Read `rapport.yaml`: what the report is about and how its authors want it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.accepted import is_judged
from jaarverslag.decode import Fields
from jaarverslag.diagnostics import Diagnostic, Severity
from jaarverslag.format import REPORT
from jaarverslag.model import Appendix, Elsewhere, Settings
from jaarverslag.money import read_money_settings
from jaarverslag.read.values import date, number_of, whole
from jaarverslag.syntax import Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_settings(root: Node | None, found: list[Diagnostic]) -> Settings | None:
    """Read `rapport.yaml`; None where nothing says which year the report is about."""
    if root is None:
        return None
    fields = Fields(root, REPORT, found)
    year = fields.year("jaar")
    organisation, title = fields.required("gemeente"), fields.required("titel")
    author, subject = fields.written("auteur"), fields.written("onderwerp")
    elsewhere = tuple(_elsewhere(fields, found))
    abbreviations = dict(_abbreviations(fields))
    choices = fields.group("instellingen")
    labels, money = _labels(choices), read_money_settings(choices, found)
    published, adopted, version = (
        date(fields, "datum", found),
        date(fields, "vastgesteld", found),
        fields.written("versie"),
    )
    years_before = whole(choices, "jaren", found) if choices else None
    overview = choices.choice("overzicht") if choices else None
    appendices = choices.choices("bijlagen") if choices else None
    profile = choices.written("drukprofiel") if choices else None
    begins = choices.choice("rechterpagina") if choices else None
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
        abbreviations=MappingProxyType(abbreviations),
        labels=MappingProxyType(labels),
        money=money,
        severities=MappingProxyType(severities),
        date=published,
        adopted=adopted,
        version=version,
        years_before=int(years_before.text) if years_before else None,
        overview=overview != "nee",
        appendices=None if appendices is None else tuple(map(Appendix, appendices)),
        press_profile=profile,
        begins_right=begins != "nee",
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
        number = number_of(entry.key.written, found)
        if not isinstance(entry.value, Scalar) or not entry.value.text.strip():
            fields.wrong_type("elders", entry.value, hint=f"schrijf een titel: `{entry.key.text}: Titel`")
        elif number is not None:
            yield Elsewhere(number, entry.value.written)


def _abbreviations(fields: Fields) -> Iterable[tuple[str, str]]:
    for entry in fields.entries("afkortingen"):
        short = entry.key.text.strip()
        if not isinstance(entry.value, Scalar) or not entry.value.text.strip():
            fields.wrong_type("afkortingen", entry.value, hint=f"schrijf wat het betekent: `{short}: Betekenis`")
        elif short:
            yield short, " ".join(entry.value.text.split())


def _labels(settings: Fields | None) -> dict[str, str]:
    words = settings.group("woorden") if settings else None
    if words is None:
        return {}
    written = {key.name: words.written(key.name) for key in words.shape.keys}
    return {name: text.text for name, text in written.items() if text is not None}
