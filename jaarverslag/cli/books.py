"""The PDFs of one report: what a build makes of it, where that comes, and what is said of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from jaarverslag.cli.saying import say
from jaarverslag.cli.sections import sections_named
from jaarverslag.cli.unchanged import recall, remember, request
from jaarverslag.diagnostics import Checked as Told
from jaarverslag.dutch import counted, seconds
from jaarverslag.project import find_style, read_profile, read_style, write_whole
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jaarverslag.cli.options import Checked
    from jaarverslag.cli.pressing import Pressing
    from jaarverslag.cli.rounds import Choices
    from jaarverslag.compiler.build import Order
    from jaarverslag.compiler.tools import Tools
    from jaarverslag.model import Report
    from jaarverslag.style import Style


@dataclass(frozen=True, slots=True)
class _Made:
    """A PDF that was made: what is said of it, and the files that it takes."""

    line: str
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Books:
    """What is to be made of one report; `tools` gives what the work is done with, once there is any to do."""

    checked: Checked
    choices: Choices
    press: Pressing
    tools: Callable[[], Tools]

    def all(self) -> Told[tuple[Path, ...]]:
        """Build the report, or each chosen section by itself; gives the PDFs, or none where not all can be made."""
        report = self.checked.report
        found = find_style(self.choices.style, self.checked.folder.path)
        style = read_style(found.value) if found.value else None
        if report is None or style is None or style.value is None:
            return Told((), (*found.diagnostics, *(style.diagnostics if style else ())))
        chosen = dict.fromkeys("-".join(words.lower().split()) for words in self.choices.only)
        if not chosen and not self.checked.whole:
            chosen = dict.fromkeys(section.key for section in self.checked.sections)
        profile = self._profile(report)
        if profile.diagnostics:
            return Told((), profile.diagnostics)
        pdfs = tuple(self._path(report, file) for file in chosen or (f"jaarverslag-{report.settings.year}",))
        name_of_build = self._request(report, style.value, tuple(chosen), profile.value)
        if self._stands_there(name_of_build):
            return Told(pdfs)
        self.press.begin()
        from jaarverslag.compiler.build import Order  # noqa: PLC0415 - loads what makes a PDF

        whole = Order(None, self.choices.concept, self.choices.with_data, press_profile=profile.value)
        orders = [
            replace(whole, only=frozenset(one.number for one in sections_named((report,), key)), asked=key)
            for key in chosen
        ]
        built = [self._one(report, style.value, *each) for each in zip(pdfs, orders or [whole], strict=True)]
        made = [one.value for one in built if one.value is not None]
        problems = tuple(problem for one in built for problem in one.diagnostics)
        if self.press.shelf is not None and len(made) == len(built) and not problems:
            files = [path for one in made for path in one.files]
            remember(self.press.shelf, name_of_build, [one.line for one in made], files)
        return Told(pdfs if len(made) == len(built) else (), problems)

    def _request(self, report: Report, style: Style, chosen: Sequence[str], profile: bytes | None) -> str:
        choices = {
            "only": chosen,
            "output": self.choices.output.as_posix(),
            "concept": self.choices.concept,
            "data": self.choices.with_data,
            "profile": None if profile is None else sha256(profile).hexdigest(),
        }
        return request(report, style, self.checked.diagnostics, choices)

    def _stands_there(self, name: str) -> bool:
        """Whether this very build was done before and what it made is still there; then that is said."""
        said = None if self.press.shelf is None else recall(self.press.shelf, name)
        for line in said or ():
            say(f"{line}, ongewijzigd")
        return said is not None

    def _path(self, report: Report, file: str) -> Path:
        kind = "-druk" * self.choices.for_print + "-concept" * self.choices.concept
        return self.choices.output / str(report.settings.year) / f"{file}{kind}.pdf"

    def _profile(self, report: Report) -> Told[bytes | None]:
        """The profile of the press: that of the report or that of the program; None for who reads on a screen."""
        if not self.choices.for_print:
            return Told(None)
        if report.settings.press_profile is not None:
            return read_profile(self.checked.folder.path, report.settings.press_profile)
        from jaarverslag.press.ink import shipped_profile  # noqa: PLC0415 - as above

        return Told(shipped_profile())

    def _one(self, report: Report, style: Style, path: Path, order: Order) -> Told[_Made | None]:
        from jaarverslag.compiler.build import build  # noqa: PLC0415 - as above

        begin = time.perf_counter_ns()
        built = build(report, style, order, self.checked.diagnostics, self.tools())
        if built.value is None:
            return Told(None, built.diagnostics)
        manifest = built.value.manifest.with_outputs((path.name, built.value.pdf))
        beside = path.with_suffix(".herkomst.json")
        unwritten = write_whole(path, built.value.pdf) or write_whole(beside, manifest.text())
        if unwritten:
            return Told(None, (*built.diagnostics, unwritten))
        took = seconds(time.perf_counter_ns() - begin)
        pages = counted(built.value.pages, "pagina", "pagina's")
        line = f"{printable(path.as_posix())}: {pages}"
        say(f"{line}, {took}")
        return Told(_Made(line, (path, beside)), built.diagnostics)
