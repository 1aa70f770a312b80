"""The door to the disk: finds reports and styles, reads their files, and writes results whole or not at all."""

from __future__ import annotations

import codecs
import os
import re
import stat
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Checked, Diagnostic
from jaarverslag.read import ReportSources
from jaarverslag.source import Source
from jaarverslag.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jaarverslag.diagnostics import Kind

SETTINGS_FILE = "rapport.yaml"
TOKENS_FILE = "tokens.toml"
# A section file is some 5 KB; what is a hundred times that is no section.
MAX_FILE_BYTES = 1 << 20
_YEAR = re.compile(r"\d{4}")
_SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class ReportFolder:
    """A folder with a report. `chosen` names the files that the user asked for; None means all of it."""

    path: Path
    chosen: frozenset[str] | None = None

    @property
    def name(self) -> str:
        """The folder as messages call it."""
        return self.path.as_posix()


# --- Finding reports -----------------------------------------------------------------------------


def find_reports(paths: Iterable[Path], year: int | None) -> Checked[tuple[ReportFolder, ...]]:
    """Find the reports that the user means.

    Args:
        paths: folders with a report, folders with a folder per year, or folders and files of a report; none means
            `data`.
        year: the year to take where a path holds several; None takes the newest.
    """
    found: list[Diagnostic] = []
    whole: dict[Path, None] = {}
    files: dict[Path, set[str]] = {}
    for path in map(_seen_from_report, tuple(paths) or (Path("data"),)):
        if _is_there(path) and path.is_dir():
            folder, above = _report_in(path, year), _report_above(path)
            if folder is not None:
                whole[folder] = None
            elif above is not None and (part := _sections_below(path, above)):
                files.setdefault(above, set()).update(part)
            else:
                found.append(_no_report(path, year))
        elif _is_there(path):
            folder = _report_above(path)
            if folder is None:
                found.append(
                    faults.REPORT_MISSING.about(
                        path.as_posix(),
                        f"bij dit bestand hoort geen {SETTINGS_FILE}",
                        hint=f"zet het bestand in de map van een verslag: daar staat {SETTINGS_FILE}",
                    )
                )
            elif path != folder / SETTINGS_FILE and not _is_section_file(path, folder):
                found.append(
                    faults.FILE_UNREADABLE.about(
                        path.as_posix(),
                        "dit bestand is geen deel van het verslag",
                        hint="een sectie is een bestand met een naam op .yaml, en die naam begint niet met een punt",
                    )
                )
            else:
                files.setdefault(folder, set()).add(path.as_posix())
        else:
            found.append(
                faults.FILE_MISSING.about(
                    path.as_posix(),
                    "dit bestand of deze map bestaat niet",
                    hint="controleer de naam, en of u in de goede map staat",
                )
            )
    folders = [ReportFolder(path) for path in whole]
    folders += [ReportFolder(path, frozenset(names)) for path, names in files.items() if path not in whole]
    return Checked(tuple(folders), tuple(found))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that no disk takes, or a folder that the user may not enter
        return False


def _report_in(path: Path, year: int | None) -> Path | None:
    if (path / SETTINGS_FILE).exists():
        return path
    years = sorted(
        child for child in path.iterdir() if _YEAR.fullmatch(child.name) and (child / SETTINGS_FILE).exists()
    )
    if year is not None:
        years = [child for child in years if child.name == str(year)]
    return years[-1] if years else None


def _seen_from_report(path: Path) -> Path:
    """Name a path by way of the report that it lies in, also for who works in a folder within that report."""
    if path.is_absolute() or not _is_there(path) or (path.is_dir() and _report_in(path, None)) or _report_above(path):
        return path
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link stays the link that the user named
    folder = _report_above(absolute)
    return path if folder is None else Path(os.path.relpath(folder)) / absolute.relative_to(folder)


def _report_above(path: Path) -> Path | None:
    return next((folder for folder in path.parents if (folder / SETTINGS_FILE).exists()), None)


def _sections_below(path: Path, report: Path) -> set[str]:
    """The files of sections in a folder within a report."""
    return {file.as_posix() for file in path.rglob("*") if _is_section_file(file, report)}


def _no_report(path: Path, year: int | None) -> Diagnostic:
    message = f"in deze map staat geen verslag over {year}" if year is not None else "in deze map staat geen verslag"
    example = f"{path.as_posix()}/{year or 2017}/{SETTINGS_FILE}"
    hint = f"maak een map per jaar met daarin {SETTINGS_FILE}, bijvoorbeeld {example}"
    return faults.REPORT_MISSING.about(path.as_posix(), message, hint=hint)


# --- Reading -------------------------------------------------------------------------------------


def read_sources(folder: ReportFolder) -> Checked[ReportSources | None]:
    """Read every file of a report; the value is None where there are no settings to begin with."""
    found: list[Diagnostic] = []
    settings = _read(folder.path / SETTINGS_FILE, found)
    read = [_read(path, found) for path in _section_files(folder.path, found)]
    sections = tuple(source for source in read if source is not None)
    value = None if settings is None else ReportSources(settings, sections, complete=not found)
    return Checked(value, tuple(found))


def read_earlier(folder: ReportFolder) -> ReportSources | None:
    """Read the report of the year before, from the folder named after that year beside this one; None without one.

    Whatever is wrong with those files is not told: that report stays as it was adopted, and is not what is checked.
    """
    name = folder.path.resolve().name
    if not _YEAR.fullmatch(name):
        return None
    parent = folder.path / os.pardir if folder.path.name in {"", os.pardir} else folder.path.parent
    earlier = parent / str(int(name) - 1)
    try:
        return read_sources(ReportFolder(earlier)).value if (earlier / SETTINGS_FILE).is_file() else None
    except OSError:  # a folder that may not be looked into
        return None


def _section_files(folder: Path, found: list[Diagnostic]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        found.append(
            faults.FILE_UNREADABLE.about(
                Path(error.filename).as_posix(), "deze map is niet te openen", hint="controleer of u haar mag lezen"
            )
        )

    paths = [
        Path(parent) / name for parent, folders, files in os.walk(folder, onerror=closed) for name in (*folders, *files)
    ]
    for path in sorted(paths, key=lambda path: path.as_posix()):
        if path != folder / SETTINGS_FILE and _is_section_file(path, folder):
            yield path


def _is_section_file(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _SUFFIXES and not hidden


def _read(path: Path, found: list[Diagnostic]) -> Source | None:
    name = path.as_posix()
    if path.is_dir():
        found.append(
            faults.FILE_IS_FOLDER.about(
                name, "dit is een map, maar de naam is die van een bestand", hint="geef de map een naam zonder .yaml"
            )
        )
        return None
    content = _content(path)
    if content is None:
        found.append(
            faults.FILE_UNREADABLE.about(
                name, "dit bestand is niet te openen", hint="controleer of u het mag lezen en of het nog bestaat"
            )
        )
        return None
    if len(content) > MAX_FILE_BYTES:
        found.append(
            faults.FILE_TOO_LARGE.about(
                name,
                "dit bestand is groter dan 1 MB",
                hint="een sectie is een paar kB; staat hier wel het goede bestand, splits het dan per sectie",
            )
        )
        return None
    try:
        return Source(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # Only to show the place: every byte that is no UTF-8 becomes a sign that says so.
        shown = Source(name, content.decode("utf-8", "replace"))
        start = len(content[: error.start].decode("utf-8", "replace"))
        found.append(
            faults.FILE_NOT_UTF8.at(
                shown.span(start, start + 1),
                "hier staat een teken dat geen UTF-8 is",
                hint="sla het bestand op met de codering UTF-8; in Kladblok kiest u die bij Opslaan als",
            )
        )
        return None


def _content(path: Path) -> bytes | None:
    try:
        if not path.is_file():  # opening a pipe would wait until somebody writes into it
            return None
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError:
        return None


# --- Styles --------------------------------------------------------------------------------------


def find_style(choice: str, folder: Path) -> Checked[Path | None]:
    """Find a style folder: a path, a folder in `styles` beside the data, or one that comes with the program."""
    package = Path(__file__).parent
    candidates = [Path(choice)]
    if "/" not in choice and os.sep not in choice:
        beside = [parent / "styles" / choice for parent in folder.absolute().parents[:2]]
        candidates = [*beside, package / "_styles" / choice, package.parent / "styles" / choice, Path(choice)]
    for candidate in candidates:
        if _is_there(candidate / TOKENS_FILE) and (candidate / TOKENS_FILE).is_file():
            return Checked(candidate)
    return Checked(
        None,
        (
            faults.STYLE_MISSING.about(
                choice,
                "deze stijl is niet gevonden",
                hint=f"noem een map met {TOKENS_FILE} erin, of laat --style weg",
            ),
        ),
    )


def read_style(path: Path) -> Checked[Style | None]:
    """Read a style folder whole."""
    try:
        files = {
            file.relative_to(path).as_posix(): file.read_bytes()
            for file in sorted(path.rglob("*"), key=lambda file: file.as_posix())
            if file.is_file() and not file.name.startswith(".")
        }
    except OSError as error:
        name = Path(error.filename or path).as_posix()
        hint = "controleer of u alle bestanden van de stijl mag lezen"
        return Checked(None, (faults.FILE_UNREADABLE.about(name, "dit bestand is niet te openen", hint=hint),))
    tokens = _tokens(files[TOKENS_FILE])
    if tokens is None:
        return Checked(
            None,
            (
                faults.TEMPLATE_BROKEN.about(
                    (path / TOKENS_FILE).as_posix(),
                    "dit bestand met kleuren en maten is geen goede TOML",
                    hint='schrijf per regel `naam = "waarde"`, en `[groep]` boven elke groep',
                ),
            ),
        )
    return Checked(Style(path.name, tokens, files))


def _tokens(content: bytes) -> dict[str, dict[str, str]] | None:
    """Read groups of names with texts; None where it is anything else."""
    try:
        tokens = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return None
    tables = [table for table in tokens.values() if isinstance(table, dict)]
    texts = all(isinstance(value, str) for table in tables for value in table.values())
    return tokens if texts and len(tables) == len(tokens) else None


# --- What comes with the program -----------------------------------------------------------------


def read_rule_page(kind: Kind) -> str:
    """Read the page that explains a kind of fault: from the installed package, or from `docs/rules` in a checkout."""
    name = f"{kind.code}-{kind.name}.md"
    package = Path(__file__).parent
    installed, checkout = package / "_rules" / name, package.parent / "docs" / "rules" / name
    return (installed if installed.is_file() else checkout).read_text(encoding="utf-8")


def read_starter(name: str) -> str:
    """Read one of the files with which a new report begins."""
    return (Path(__file__).parent / "starter" / name).read_text(encoding="utf-8")


# --- Writing -------------------------------------------------------------------------------------


def can_write(folder: Path) -> bool:
    """Tell whether files can be made in a folder, by making one; where it is not there yet, in the one above it."""
    there = next(parent for parent in (folder.absolute(), *folder.absolute().parents) if os.path.lexists(parent))
    try:
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def holds(path: Path, content: bytes) -> bool | None:
    """Tell whether a file holds exactly this; None where nothing stands under that name."""
    return _content(path) == content if os.path.lexists(path) else None


def write_new(files: Iterable[tuple[Path, bytes]]) -> Diagnostic | None:
    """Write files that are not there yet, all or none; a diagnostic says what failed."""
    written: list[Path] = []
    for path, content in files:
        problem = write_whole(path, content)
        if problem:
            for done in written:
                done.unlink(missing_ok=True)
            return problem
        written.append(path)
    return None


def write_whole(path: Path, content: bytes) -> Diagnostic | None:
    """Write a file so that at any moment the old or the new one stands there whole; a diagnostic says what failed."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644)
        temporary.replace(path)
        temporary = None
    except OSError:
        return faults.OUTPUT_UNWRITABLE.about(
            path.as_posix(),
            "dit bestand kan niet worden opgeslagen",
            hint="sluit het als het open staat, en controleer of u in die map mag schrijven",
        )
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    return None


def write_source(before: Source, after: Source) -> Diagnostic | None:
    """Replace a file that was read by its new text, byte order mark and line ends kept; not if it changed meanwhile."""
    path = Path(before.name)
    found: list[Diagnostic] = []
    now = _read(path, found)
    if now is None:
        return found[0]
    if now.text != before.text:
        return faults.OUTPUT_UNWRITABLE.about(
            before.name, "dit bestand is intussen veranderd", hint="geef de opdracht nog een keer"
        )
    mark = codecs.BOM_UTF8 if path.read_bytes().startswith(codecs.BOM_UTF8) else b""
    # What a link leads to is replaced, and not the link.
    return write_whole(path.resolve() if path.is_symlink() else path, mark + after.text.encode())
