"""Diagnostics as JUnit XML, which most build servers show as a list of tests: one suite per file."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from jaarverslag.diagnostics import Severity
from jaarverslag.render.diagnostics.words import explanation, place
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.diagnostics import Diagnostic

_REPORT: Final = "jaarverslag"
# What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets) and is printable all the same.
_FORBIDDEN: Final = re.compile("[\ufffe\uffff]")


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Write a document: an error is a test that failed, a warning one that was skipped.

    Where there is nothing to say there is one test that passed, because a build server takes no tests for a mistake.
    """
    suites = Element("testsuites", {"name": _REPORT, **_counts(diagnostics)})
    for file, found in _by_file(diagnostics):
        suite = SubElement(
            suites, "testsuite", {"name": _text(file or _REPORT), **_counts(found), "skipped": _skipped(found)}
        )
        for diagnostic in found:
            _case(suite, diagnostic)
    if not diagnostics:
        counts = {"tests": "1", "failures": "0", "errors": "0"}
        suites.attrib.update(counts)
        suite = SubElement(suites, "testsuite", {"name": _REPORT, **counts, "skipped": "0"})
        SubElement(suite, "testcase", {"name": "geen fouten", "classname": _REPORT})
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _by_file(diagnostics: Sequence[Diagnostic]) -> Iterator[tuple[str, list[Diagnostic]]]:
    for file, found in groupby(diagnostics, key=lambda diagnostic: diagnostic.file):
        yield file, list(found)


def _counts(diagnostics: Sequence[Diagnostic]) -> dict[str, str]:
    failures = sum(one.severity is Severity.ERROR for one in diagnostics)
    return {"tests": str(len(diagnostics)), "failures": str(failures), "errors": "0"}


def _skipped(diagnostics: Sequence[Diagnostic]) -> str:
    return str(sum(one.severity is Severity.WARNING for one in diagnostics))


def _case(suite: Element, diagnostic: Diagnostic) -> None:
    name = f"{diagnostic.code} {diagnostic.name}"
    if diagnostic.span:
        line, column = diagnostic.span.position
        name += f", regel {line}, kolom {column}"
    case = SubElement(suite, "testcase", {"name": _text(name), "classname": _text(diagnostic.file or _REPORT)})
    outcome = "failure" if diagnostic.severity is Severity.ERROR else "skipped"
    told = SubElement(case, outcome, {"type": diagnostic.code, "message": _text(diagnostic.message)})
    told.text = "\n".join(_text(line) for line in (place(diagnostic), *explanation(diagnostic).split("\n")) if line)


def _text(text: str) -> str:
    return _FORBIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", printable(text))
