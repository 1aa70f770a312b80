"""A report that is made in parts, by programs that know nothing of each other, and joined afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run
from tests.robust.conftest import save

if TYPE_CHECKING:
    from tests.robust.conftest import Build, Start
    from tests.robust.drafts import Draft

NAMES = ("jaarverslag-2017.pdf", "jaarverslag-2017.herkomst.json")
OURS = ("--style", "stijl", "--cache", "delen")


def files(folder: str) -> list[bytes]:
    return [Path(folder, "2017", name).read_bytes() for name in NAMES]


@pytest.fixture
def small(draft: Draft) -> Draft:
    """A report of few sections."""
    draft.texts = {number: [*draft.texts[number], "Zie [[2]]."] for number in ("1", "1.1", "2")}
    save(draft, Path())
    return draft


@pytest.mark.usefixtures("small")
def test_parts_that_several_programs_made_are_the_report(start: Start, build: Build) -> None:
    """At the same time and in one folder; joined they are what one program makes, byte for byte."""
    shares = (("1.1",), ("1", "inhoud"), ("2", "omslag", "colofon"))
    assert [process.wait(300) for process in [start("press", *share, *OURS) for share in shares]] == [0, 0, 0]
    assert start("press", *OURS).wait(300) == 0
    assert start("link", *OURS, "--output", "gekoppeld").wait(300) == 0
    assert build("--cache", "andere", "--output", "gebouwd") == 0
    assert files("gekoppeld") == files("gebouwd")


@pytest.mark.usefixtures("small")
def test_only_what_was_asked_for_is_made(pressed: list[str]) -> None:
    """A section with what is beneath it, or another part by its name; the second time nothing."""
    assert run(["press", "1", "inhoud", *OURS]) == 0
    assert pressed == ["inhoud", "1", "1.1"]
    pressed.clear()
    assert run(["press", "1.1", *OURS]) == 0
    assert pressed == []


@pytest.mark.usefixtures("small")
def test_what_is_missing_is_named(capsys: pytest.CaptureFixture[str], pressed: list[str]) -> None:
    """All of it at once, and no PDF is made or changed; what is there is made of what the data was then."""
    assert run(["press", *OURS]) == 0
    assert run(["link", *OURS]) == 0
    before = files("build")
    section = Path("data/1.1.yaml")
    section.write_text(section.read_text(encoding="utf-8").replace("Zie", "Lees"), encoding="utf-8")
    capsys.readouterr()
    pressed.clear()
    assert run(["link", *OURS]) == 1
    told = capsys.readouterr()
    first, second = told.err.splitlines()
    assert (told.out, pressed) == ("", [])
    assert first == "fout: in de cache ontbreken 3 delen van het verslag over 2017: colofon, 1, 1.1"
    assert second == "hulp: `jaarverslag press` maakt wat ontbreekt"
    assert files("build") == before


@pytest.mark.usefixtures("small", "pressed")
def test_a_cache_that_keeps_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Who presses for others must know that they will not find it."""
    Path("delen").write_bytes(b"")
    assert run(["press", "1.1", *OURS]) == 1
    assert "fout: de cache neemt gemaakte delen niet aan\n" in capsys.readouterr().err


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("command", ["press", "link"])
def test_data_with_errors_is_not_made(command: str, capsys: pytest.CaptureFixture[str], pressed: list[str]) -> None:
    """Neither in parts nor as a whole."""
    Path("data/1.1.yaml").write_text("nummer: 1.1\n", encoding="utf-8")
    assert run([command, *OURS]) == 1
    assert "er is niets gemaakt" in capsys.readouterr().err
    assert pressed == []
    assert not Path("delen").exists()


@pytest.mark.usefixtures("small", "pressed")
def test_an_unknown_part_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """With those that there are."""
    assert run(["press", "7.7", *OURS]) == 2
    assert capsys.readouterr().err.splitlines()[0] == "fout: sectie 7.7 staat niet in dit verslag"


@pytest.mark.usefixtures("small")
def test_joining_loads_no_engine(root: Path, pressed: list[str]) -> None:
    """Whoever joins what a farm made does not wait for it."""
    assert run(["press", *OURS]) == 0
    assert pressed
    code = """if True:
        import sys
        from jaarverslag.cli.main import run
        code = run(sys.argv[1:])
        sys.exit("weasyprint" if "weasyprint" in sys.modules else code)
    """
    done = subprocess.run([sys.executable, "-c", code, "link", *OURS], env={"PYTHONPATH": str(root)}, check=False)
    assert done.returncode == 0
