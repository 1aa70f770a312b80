"""Every kind of fault has a page, and every page is true: its bad example fails as printed, its good one passes."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run
from jaarverslag.diagnostics import Severity
from jaarverslag.faults import CATALOGUE
from tests.rules.pages import Example, PageError, lay_out, problems, read_page, read_pages

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tests.rules.pages import Page

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "rules"
WORDS = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}


pytestmark = pytest.mark.usefixtures("in_this_process")


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of the width at which analysts work, without colour: what the pages show is what they see."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")


def perform(
    example: Example,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *options: str,
) -> tuple[int, str]:
    """Carry out an example in its own folder; gives the exit code and all that was printed."""
    folder.mkdir()
    lay_out(example, folder, ROOT / "styles")
    monkeypatch.chdir(folder)
    capsys.readouterr()
    code = run([*example.words, *options])
    printed = capsys.readouterr()
    # Where a bar of progress was, such a terminal keeps an empty line.
    text = "\n".join(part for part in (printed.out, printed.err.lstrip("\n")) if part)
    # No two builds take the same time.
    return code, re.sub(r"(?<=pagina's, )[\d,]+ s$", "1,0 s", text, flags=re.MULTILINE)


def catalogue() -> dict[str, tuple[str, str]]:
    return {kind.code: (kind.name, WORDS[kind.severity]) for kind in CATALOGUE}


PAGES = read_pages(FOLDER)


def test_codes_and_names_are_used_once() -> None:
    """A code in an old message still means the same thing, and a name leads to one page."""
    assert [code for code, count in Counter(kind.code for kind in CATALOGUE).items() if count > 1] == []
    assert [name for name, count in Counter(kind.name for kind in CATALOGUE).items() if count > 1] == []


def test_pages_and_catalogue_are_the_same_list() -> None:
    """Nothing is reported that is not explained, and nothing is explained that is not reported."""
    assert list(problems(PAGES, (FOLDER / "README.md").read_text(encoding="utf-8"), catalogue())) == []


@pytest.mark.parametrize("page", PAGES, ids=[page.path.stem for page in PAGES])
def test_the_bad_example_fails_as_the_page_prints_it(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], golden: Golden
) -> None:
    """To the letter, at the width of a common terminal; a warning fails only where warnings count."""
    code, printed = perform(page.bad, tmp_path / "fout", monkeypatch, capsys)
    assert f"{page.severity}[{page.code}]" in printed
    if golden.renew:
        text = page.path.read_text(encoding="utf-8")
        page.path.write_text(text.replace(f"```uitvoer\n{page.bad.printed}```", f"```uitvoer\n{printed}```"), "utf-8")
    else:
        assert printed == page.bad.printed
    assert code == (1 if "fout[" in printed else 0)
    assert perform(page.bad, tmp_path / "streng", monkeypatch, capsys, "--strict")[0] == 1


@pytest.mark.parametrize("page", PAGES, ids=[page.path.stem for page in PAGES])
def test_the_good_example_passes(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever follows the page is done: nothing at all is wrong with what it shows."""
    code, printed = perform(page.good, tmp_path / "goed", monkeypatch, capsys, "--strict")
    assert (code, "fout[" in printed, "waarschuwing[" in printed) == (0, False, False), printed


# --- The guards bite ------------------------------------------------------------------------------

WHOLE = """# J102 bestand-leeg

**fout**: een bestand is leeg.

## Waarom

Het moet gevuld zijn.

## Fout

```leeg data/2017/2.1.yaml
```

```uitvoer
tekst
```

## Goed

```opdracht
jaarverslag validate
```
"""
SPECIAL = """```map een
```

```latin-1 twee
é
```

```groot drie
regel
```

```tekens vier
a\\x07\\u2028
```

```leeg vijf
```

```afbeelding acht
30x20
```

```koppeling zes
nergens
```

```stijl zeven
```

```erbij zeven/style.css
p {}
```

```yaml data/2017/rapport.yaml
jaar: 2016
```
"""
ROW = "| [J102](J102-bestand-leeg.md) | bestand-leeg | fout | een bestand is leeg. |\n"
KNOWN = {"J102": ("bestand-leeg", "fout")}


def doctored(folder: Path, text: str = WHOLE, name: str = "J102-bestand-leeg.md") -> tuple[Page, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "README.md").write_text(ROW, encoding="utf-8")
    return read_pages(folder)


def test_a_sound_folder_has_no_problems(tmp_path: Path) -> None:
    """The folder that the tests below break is sound before they break it."""
    (page,) = doctored(tmp_path)
    assert page.bad.printed == "tekst\n"
    assert list(problems((page,), ROW, KNOWN)) == []


@pytest.mark.parametrize(
    ("known", "index", "name", "problem"),
    [
        (KNOWN | {"J101": ("bestand-ontbreekt", "fout")}, ROW, "J102-bestand-leeg.md", "heeft geen pagina"),
        ({}, ROW, "J102-bestand-leeg.md", "die niet bestaat"),
        ({"J102": ("leeg-bestand", "fout")}, ROW, "J102-bestand-leeg.md", "het programma"),
        ({"J102": ("bestand-leeg", "waarschuwing")}, ROW, "J102-bestand-leeg.md", "het programma"),
        (KNOWN, ROW.replace("J102-", "J103-"), "J103-bestand-leeg.md", "heet niet naar zijn titel"),
        (KNOWN, "", "J102-bestand-leeg.md", "ontbreekt"),
        (KNOWN, ROW + ROW.replace("102", "101"), "J102-bestand-leeg.md", "te veel"),
        (KNOWN, ROW.replace("is leeg", "is vol"), "J102-bestand-leeg.md", "te veel"),
    ],
)
def test_a_page_or_row_that_differs_from_the_catalogue_is_found(
    known: dict[str, tuple[str, str]], index: str, name: str, problem: str, tmp_path: Path
) -> None:
    """Each way in which the pages and the program can part company has its own sentence."""
    assert problem in " ".join(problems(doctored(tmp_path, name=name), index, known))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# J102 bestand-leeg", "# Leeg bestand"),
        ("**fout**: een", "Een"),
        ("## Waarom", "## Achtergrond"),
        ("Het moet gevuld zijn.", ""),
        ("```opdracht\njaarverslag validate\n```\n", ""),
        (
            "```uitvoer",
            "```opdracht\njaarverslag validate\n```\n\n```opdracht\njaarverslag validate\n```\n\n```uitvoer",
        ),
    ],
)
def test_a_page_without_one_of_its_parts_is_no_page(old: str, new: str, tmp_path: Path) -> None:
    """A title, a severity, a reason, an example that proves something."""
    assert old in WHOLE
    with pytest.raises(PageError, match="J102"):
        doctored(tmp_path, WHOLE.replace(old, new))


def test_a_block_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    """A typing error in a page does not leave a file out in silence."""
    (page,) = doctored(tmp_path, WHOLE.replace("```leeg", "```leegg"))
    with pytest.raises(PageError, match="leegg"):
        lay_out(page.bad, tmp_path / "fout", ROOT / "styles")


def test_an_example_that_prints_something_else_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program prints the fault that the page is about, and the page's own words are compared with that."""
    (page,) = doctored(tmp_path)
    code, printed = perform(page.bad, tmp_path / "fout", monkeypatch, capsys)
    assert code == 1
    assert "fout[J102]" in printed
    assert printed != page.bad.printed


def test_every_special_block_makes_what_it_says(tmp_path: Path) -> None:
    """What a text block cannot show, the other words do."""
    (page,) = doctored(tmp_path, WHOLE.replace("```leeg data/2017/2.1.yaml\n```\n", SPECIAL))
    folder = tmp_path / "fout"
    lay_out(page.bad, folder, ROOT / "styles")
    assert (folder / "een").is_dir()
    assert (folder / "twee").read_bytes() == b"\xe9\n"
    assert (folder / "drie").stat().st_size > 1 << 20
    assert (folder / "vier").read_text(encoding="utf-8") == "a\x07\u2028\n"
    assert (folder / "vijf").read_bytes() == b""
    assert b"IHDR\0\0\0\x1e\0\0\0\x14" in (folder / "acht").read_bytes()
    assert (folder / "zes").is_symlink()
    assert not (folder / "zes").exists()
    css = (folder / "zeven" / "style.css").read_text(encoding="utf-8")
    assert css == (ROOT / "styles" / "standaard" / "style.css").read_text(encoding="utf-8") + "p {}\n"
    assert (folder / "data" / "2017" / "rapport.yaml").read_text(encoding="utf-8") == "jaar: 2016\n"


def test_a_page_is_read_whole(tmp_path: Path) -> None:
    """Code, name, severity and the line that the table repeats."""
    doctored(tmp_path)
    page = read_page(tmp_path / "J102-bestand-leeg.md")
    assert (page.code, page.name, page.severity, page.summary) == (
        "J102",
        "bestand-leeg",
        "fout",
        "een bestand is leeg.",
    )
