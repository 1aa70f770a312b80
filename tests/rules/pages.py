"""The pages that explain a kind of fault, read as what they are: an explanation, and a test of two folders.

`docs/rules/README.md` tells what the fenced blocks mean.
"""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = "data/2017/rapport.yaml"
DEFAULT_SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n"
DEFAULT_COMMAND = "jaarverslag validate"
#: Larger than a file of a report may be.
LARGE = 1_100_000

_TITLE = re.compile(r"# (J\d{3}) ([a-z0-9-]+)")
_SUMMARY = re.compile(r"\*\*(fout|waarschuwing)\*\*: (.+)")
_BLOCK = re.compile(r"^```(?P<info>[^`\n]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(r"\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})")
_SECTIONS = ("Waarom", "Fout", "Goed")


class PageError(ValueError):
    """A page that does not have the form of one; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the first word behind the fence, what follows it, and the text inside."""

    kind: str
    path: str
    body: str


@dataclass(frozen=True, slots=True)
class Example:
    """Files to write into an empty folder, a command, and what it must print."""

    files: tuple[Block, ...]
    command: str
    printed: str | None

    @property
    def words(self) -> list[str]:
        """The command without the program's name."""
        name, *words = shlex.split(self.command)
        if name != "jaarverslag":
            message = f"een opdracht begint met jaarverslag: {self.command}"
            raise PageError(message)
        return words


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    path: Path
    code: str
    name: str
    severity: str
    summary: str
    bad: Example
    good: Example


def read_pages(folder: Path) -> tuple[Page, ...]:
    """Read every page of a folder; what is no page but `README.md` is an error."""
    return tuple(read_page(path) for path in sorted(folder.glob("*.md")) if path.name != "README.md")


def read_page(path: Path) -> Page:
    """Read one page; raises PageError where it is not made like one."""
    text = path.read_text(encoding="utf-8")
    first, _, rest = text.partition("\n")
    title = _TITLE.fullmatch(first)
    if not title:
        message = f"{path.name}: de eerste regel is geen titel `# J301 naam`"
        raise PageError(message)
    summary = _SUMMARY.match(rest.lstrip("\n"))
    if not summary:
        message = f"{path.name}: onder de titel staat niet `**fout**: ...` of `**waarschuwing**: ...`"
        raise PageError(message)
    parts = re.split(r"^## (.+)$", rest, flags=re.MULTILINE)
    if tuple(parts[1::2]) != _SECTIONS:
        message = f"{path.name}: de kopjes zijn {parts[1::2]}, niet {list(_SECTIONS)}"
        raise PageError(message)
    why, bad, good = parts[2::2]
    if not why.strip():
        message = f"{path.name}: onder Waarom staat niets"
        raise PageError(message)
    return Page(path, title[1], title[2], summary[1], summary[2], bad=_example(path, bad), good=_example(path, good))


def _example(path: Path, text: str) -> Example:
    blocks = [Block(*_words(match["info"]), match["body"]) for match in _BLOCK.finditer(text)]
    commands = [block.body.strip() for block in blocks if block.kind == "opdracht"]
    printed = [block.body for block in blocks if block.kind == "uitvoer"]
    if len(commands) > 1 or len(printed) > 1:
        message = f"{path.name}: een voorbeeld heeft één opdracht en één uitvoer"
        raise PageError(message)
    files = tuple(block for block in blocks if block.kind not in {"opdracht", "uitvoer"})
    if not files and not commands:
        message = f"{path.name}: een voorbeeld zonder bestanden en zonder opdracht bewijst niets"
        raise PageError(message)
    return Example(files, commands[0] if commands else DEFAULT_COMMAND, printed[0] if printed else None)


def _words(info: str) -> tuple[str, str]:
    kind, _, path = info.strip().partition(" ")
    return kind, path.strip()


def lay_out(example: Example, folder: Path, styles: Path) -> None:
    """Write the files of an example into an empty folder."""
    if all(block.path != SETTINGS for block in example.files):
        _write(folder / SETTINGS, DEFAULT_SETTINGS.encode())
    for block in example.files:
        _lay_out(block, folder / block.path, styles)


def _lay_out(block: Block, path: Path, styles: Path) -> None:
    match block.kind:
        case "map":
            path.mkdir(parents=True)
        case "stijl":
            shutil.copytree(styles / "standaard", path)
        case "koppeling":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(block.body.strip())
        case "erbij":
            _write(path, path.read_bytes() + block.body.encode())
        case _:
            _write(path, _content(block))


def _content(block: Block) -> bytes:
    match block.kind:
        case "leeg":
            return b""
        case "latin-1":
            return block.body.encode("latin-1")
        case "groot":
            return block.body.encode() * (LARGE // len(block.body.encode()) + 1)
        case "tekens":
            return _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), block.body).encode()
        case "afbeelding":
            width, _, height = block.body.partition("x")
            written = BytesIO()
            Image.new("RGB", (int(width), int(height)), "steelblue").save(written, "PNG")
            return written.getvalue()
        case "yaml" | "css" | "jinja" | "toml" | "tekst":
            return block.body.encode()
        case _:
            message = f"het blok `{block.kind} {block.path}` kent niemand"
            raise PageError(message)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def problems(pages: tuple[Page, ...], index: str, catalogue: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Hold pages and the table in `README.md` against the catalogue: code → name and severity."""
    for code in sorted(catalogue.keys() - {page.code for page in pages}):
        yield f"{code} {catalogue[code][0]} heeft geen pagina"
    for page in pages:
        if page.code not in catalogue:
            yield f"{page.path.name} gaat over een fout die niet bestaat"
        elif (page.name, page.severity) != catalogue[page.code]:
            yield f"{page.path.name} zegt {page.name} en {page.severity}, het programma {catalogue[page.code]}"
        if page.path.name != f"{page.code}-{page.name}.md":
            yield f"{page.path.name} heet niet naar zijn titel"
    rows = [line for line in index.splitlines() if line.startswith("| [")]
    expected = [
        f"| [{page.code}]({page.path.name}) | {page.name} | {page.severity} | {page.summary} |" for page in pages
    ]
    yield from (f"in README.md ontbreekt: {row}" for row in expected if row not in rows)
    yield from (f"in README.md staat te veel: {row}" for row in rows if row not in expected)
    if not set(rows) ^ set(expected) and rows != expected:
        yield "de regels in README.md staan niet in de volgorde van de codes"
