"""Finding reports: what `data`, a folder, a file and a year lead to, and what is said where there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from jaarverslag.project import ReportFolder, find_reports, find_style


@pytest.fixture
def years(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose `data` holds two years with a report and a folder that only looks like one."""
    for year in ("2016", "2017", "2018"):
        (tmp_path / "data" / year / "2-economie").mkdir(parents=True)
    for year in ("2016", "2017"):
        (tmp_path / "data" / year / "rapport.yaml").write_text("jaar: 0\n", encoding="utf-8")
        (tmp_path / "data" / year / "2-economie" / "2.1.yaml").write_text("nummer: 2.1\n", encoding="utf-8")
    (tmp_path / "data" / "concepten").mkdir()
    (tmp_path / "data" / "concepten" / "rapport.yaml").write_text("jaar: 0\n", encoding="utf-8")
    (tmp_path / "los.yaml").write_text("nummer: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "year", "folders"),
    [
        ((), None, ["data/2017"]),  # the newest year that has a report
        ((), 2016, ["data/2016"]),
        (("data",), None, ["data/2017"]),
        (("data/2016",), None, ["data/2016"]),
        (("data/concepten",), None, ["data/concepten"]),
        (("data/2016", "data/2017"), None, ["data/2016", "data/2017"]),
        (("data", "data/2017"), None, ["data/2017"]),  # the same report twice is one report
    ],
)
def test_folders_lead_to_reports(
    years: Path,  # noqa: ARG001 - the working folder
    paths: tuple[str, ...],
    year: int | None,
    folders: list[str],
) -> None:
    """A folder is a report, or holds a folder per year, of which the newest counts unless a year is asked for."""
    found = find_reports(map(Path, paths), year)
    assert found.diagnostics == ()
    assert [(folder.name, folder.chosen) for folder in found.value] == [(name, None) for name in folders]


def test_a_file_leads_to_its_report(years: Path) -> None:  # noqa: ARG001 - the working folder
    """Files are chosen from the report that they belong to, however deep they lie."""
    found = find_reports([Path("data/2016/2-economie/2.1.yaml"), Path("data/2016/rapport.yaml")], None)
    (folder,) = found.value
    assert folder.name == "data/2016"
    assert folder.chosen == frozenset({"data/2016/2-economie/2.1.yaml", "data/2016/rapport.yaml"})


def test_a_folder_within_a_report_means_what_is_in_it(years: Path) -> None:  # noqa: ARG001 - the working folder
    """Who names the folder of a programma means its sections; a folder without any is told."""
    part = Path("data/2017/2-economie/2.1")
    part.mkdir(parents=True)
    (part / "2.1.4.yaml").write_text("nummer: 2.1.4\n", encoding="utf-8")
    (part / "notities.txt").write_text("\n", encoding="utf-8")
    Path("data/2017/leeg").mkdir()
    reports = find_reports([part, Path("data/2017/leeg")], None)
    assert reports.value == (ReportFolder(Path("data/2017"), frozenset({"data/2017/2-economie/2.1/2.1.4.yaml"})),)
    assert [one.code for one in reports.diagnostics] == ["J108"]


@pytest.mark.parametrize("year", [0, 1999])
def test_a_year_without_a_report_is_named(years: Path, year: int) -> None:  # noqa: ARG001 - the working folder
    """The message tells which year was looked for, whatever it is."""
    (told,) = find_reports([Path("data")], year).diagnostics
    assert told.message == f"in deze map staat geen verslag over {year}"


def test_a_whole_report_includes_its_files(years: Path) -> None:  # noqa: ARG001 - the working folder
    """Who names a report and a file in it, means the report."""
    (folder,) = find_reports([Path("data/2016/2-economie/2.1.yaml"), Path("data/2016")], None).value
    assert folder.chosen is None


@pytest.mark.parametrize(
    ("path", "year", "code", "message"),
    [
        ("data", 2015, "J108", "in deze map staat geen verslag over 2015"),
        ("data", 2018, "J108", "in deze map staat geen verslag over 2018"),
        ("data/2018", None, "J108", "in deze map staat geen verslag"),
        ("los.yaml", None, "J108", "bij dit bestand hoort geen rapport.yaml"),
        ("data/2017/2.9.yaml", None, "J101", "dit bestand of deze map bestaat niet"),
        ("data/2017/2-economie/2.1.yaml/x", None, "J101", "dit bestand of deze map bestaat niet"),
        ("x" * 5000, None, "J101", "dit bestand of deze map bestaat niet"),
        ("data/2017/notities.txt", None, "J107", "dit bestand is geen deel van het verslag"),
        ("data/2017/.kladje.yaml", None, "J107", "dit bestand is geen deel van het verslag"),
    ],
)
def test_what_leads_nowhere_is_told(years: Path, path: str, year: int | None, code: str, message: str) -> None:
    """Each path that leads to no report gives one fault that names it; a file that is never read is not in order."""
    for name in ("notities.txt", ".kladje.yaml"):
        (years / "data" / "2017" / name).write_text("nummer: 1\n", encoding="utf-8")
    found = find_reports([Path(path)], year)
    assert found.value == ()
    (diagnostic,) = found.diagnostics
    assert (diagnostic.code, diagnostic.message, diagnostic.path) == (code, message, path)
    assert diagnostic.hint


def test_every_path_gets_an_answer(years: Path) -> None:  # noqa: ARG001 - the working folder
    """One wrong path does not hide the right one, nor the other way round."""
    found = find_reports([Path("nergens"), Path("data/2017"), Path("ook-niet")], None)
    assert [folder.name for folder in found.value] == ["data/2017"]
    assert [one.path for one in found.diagnostics] == ["nergens", "ook-niet"]


# --- Styles --------------------------------------------------------------------------------------


def style_folder(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / "tokens.toml").write_text("", encoding="utf-8")
    return path


def test_a_style_beside_the_data_comes_before_the_packaged_one(tmp_path: Path) -> None:
    """A municipality's own `standaard` wins from the program's, which is there for everyone else."""
    report = tmp_path / "gemeente" / "data" / "2017"
    packaged = find_style("standaard", report).value
    assert packaged is not None
    assert not packaged.is_relative_to(tmp_path)
    assert find_style("standaard", report).value == packaged
    beside_years = style_folder(tmp_path / "gemeente" / "styles" / "standaard")
    assert find_style("standaard", report).value == beside_years
    beside_report = style_folder(tmp_path / "gemeente" / "data" / "styles" / "standaard")
    assert find_style("standaard", report).value == beside_report


def test_a_style_by_its_path_is_that_folder(tmp_path: Path) -> None:
    """Whoever names a path means that path, and a folder of the same name elsewhere does not take its place."""
    style_folder(tmp_path / "styles" / "eigen")
    own = style_folder(tmp_path / "elders" / "eigen")
    assert find_style(str(own), tmp_path / "data").value == own


def test_a_folder_by_the_name_of_the_tokens_is_no_style(tmp_path: Path) -> None:
    """What makes a folder a style is a file with tokens."""
    (tmp_path / "stijl" / "tokens.toml").mkdir(parents=True)
    assert [one.code for one in find_style(str(tmp_path / "stijl"), tmp_path).diagnostics] == ["J701"]


@pytest.mark.parametrize("choice", ["nergens", "/", "", "map/zonder", "x" * 5000])
def test_a_style_that_is_not_there_is_told(tmp_path: Path, choice: str) -> None:
    """A folder without tokens is no style."""
    (tmp_path / "styles" / "nergens").mkdir(parents=True)
    found = find_style(choice, tmp_path / "data")
    assert found.value is None
    assert [one.code for one in found.diagnostics] == ["J701"]
