"""`jaarverslag status` and `jaarverslag show`: a part of a report, one outcome, one section."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

PROGRAMME = "nummer: 3\ntitel: Onderwijs\n"
MISSED = """\
nummer: 3.1
titel: Kansen
indicatoren:
  - {id: a, naam: Aantal scholen, behaald: {2016: 2, 2017: 1}, beoogd: {2017: ">2"}}
  - {id: b, naam: Aantal klassen, behaald: {2016: 2, 2017: 3}, beoogd: {2017: ">2"}}
gedaan:
  - {id: gebouwd, tekst: Een school bouwen}
  - {id: beloofd, tekst: Een tweede school bouwen}
conclusie:
  - {kop: Gebouwd, over: [gebouwd], tekst: Zij staat er.}
"""
PARAGRAPH = "paragraaf: 2\ntitel: Onderhoud\ninleiding: Wij houden het heel.\n"


@pytest.fixture
def report(example: Path) -> Path:
    """The example with a programma, a deelprogramma and a paragraaf beside it."""
    for name, text in (("3", PROGRAMME), ("3.1", MISSED), ("paragraaf-2", PARAGRAPH)):
        (example / f"{name}.yaml").write_text(text, encoding="utf-8")
    return example


def lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    ("only", "ids"),
    [
        (["3"], ["a", "b"]),
        (["3.1"], ["a", "b"]),
        (["2.1.4"], ["samenwerkingsprojecten", "profileringsprojecten"]),
        (["3.1", "2"], ["samenwerkingsprojecten", "profileringsprojecten", "a", "b"]),
        (["paragraaf 2"], []),
        (["paragraaf-2"], []),
    ],
)
def test_a_part_is_a_section_with_what_lies_beneath(jaarverslag: Run, only: list[str], ids: list[str]) -> None:
    """In every format, and for every part of the book."""
    words = [word for number in only for word in ("--only", number)]
    assert [one["id"] for one in lines(jaarverslag("status", *words, "--format", "csv").out)] == ids
    assert [one["id"] for one in json.loads(jaarverslag("status", *words, "--format", "json").out)["indicators"]] == ids
    text = jaarverslag("status", *words).out
    assert ("Aantal scholen" in text) is ("a" in ids)


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize("word", ["missed", "niet behaald", "Niet-behaald", "MISSED"])
def test_an_outcome_is_named_in_english_or_in_dutch(jaarverslag: Run, word: str) -> None:
    """As it stands in the JSON, or as it stands in the report."""
    assert [one["id"] for one in lines(jaarverslag("status", "--outcome", word, "--format", "csv").out)] == ["a"]
    text = jaarverslag("status", "--outcome", word).out
    assert "Aantal scholen" in text
    assert "Aantal klassen" not in text


@pytest.mark.usefixtures("report")
def test_outcomes_can_be_put_together(jaarverslag: Run) -> None:
    """The option may be given more than once, and with a part."""
    words = ("--outcome", "missed", "--outcome", "behaald", "--only", "3", "--format", "csv")
    assert [one["id"] for one in lines(jaarverslag("status", *words).out)] == ["a", "b"]


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("status", "--only", "3.2"), "sectie 3.2 staat niet in dit verslag", "bedoelde u 3.1?"),
        (("status", "--only", "paragraf 2"), "sectie paragraf 2 staat niet in dit verslag", "bedoelde u paragraaf 2?"),
        (("status", "--only", "x"), "sectie x staat niet in dit verslag", "kies uit: 2.1.4, 3, 3.1, paragraaf-2"),
        (("show", "2.1.5"), "sectie 2.1.5 staat niet in dit verslag", "bedoelde u 2.1.4?"),
        (("show", "2.1"), "sectie 2.1 staat niet in dit verslag", "bedoelde u"),
        (("show", "../x\x1b"), "sectie ../x<U+001B> staat niet in dit verslag", "kies uit: 2.1.4"),
        (("show",), "NUMMER ontbreekt", "het nummer van de sectie"),
        (("show", "3", "--width", "3"), "de waarde bij `--width` past niet", "--width TEKENS"),
        (("status", "--outcome", "mised"), "de uitkomst `mised` bestaat niet", "bedoelde u `missed`?"),
        (
            ("status", "--outcome", "niet behald"),
            "de uitkomst `niet behald` bestaat niet",
            "bedoelde u `niet behaald`?",
        ),
        (("status", "--outcome", "x"), "de uitkomst `x` bestaat niet", "kies uit: behaald (`achieved`), "),
    ],
)
def test_what_does_not_exist_is_told(jaarverslag: Run, words: tuple[str, ...], message: str, hint: str) -> None:
    """One sentence, and what was meant perhaps; exit code 2, and nothing on the output."""
    answer = jaarverslag(*words)
    assert (answer.code, answer.out) == (2, "")
    first, second = answer.err.splitlines()
    assert first == f"fout: {message}"
    assert hint in second


@pytest.mark.parametrize(("typed", "meant"), [("paragraaf 1", "paragraaf 2"), ("paragraaf-1", "paragraaf-2")])
def test_a_section_that_is_as_deep_is_suggested_first(jaarverslag: Run, report: Path, typed: str, meant: str) -> None:
    """Also where one beneath it is more alike as a word; written as the user wrote it."""
    (report / "paragraaf-2.1.yaml").write_text("paragraaf: 2.1\ntitel: Wegen\n", encoding="utf-8")
    assert f"bedoelde u {meant}?" in jaarverslag("status", "--only", typed).err


@pytest.mark.usefixtures("report")
def test_a_promise_without_a_word_asks_for_attention(jaarverslag: Run) -> None:
    """What no conclusion mentions is listed, with what was promised; not where only some outcomes are asked for."""
    listed = "Beloofd, en in geen conclusie genoemd (1)\n  3.1 beloofd: Een tweede school bouwen\n"
    assert listed in jaarverslag("status").out
    assert listed in jaarverslag("status", "--only", "3").out
    assert "Beloofd" not in jaarverslag("status", "--only", "2.1.4").out
    assert "Beloofd" not in jaarverslag("status", "--outcome", "missed").out


def test_a_named_file_is_shown_alone(jaarverslag: Run, report: Path) -> None:
    """A file is a part of the report as a number is."""
    path = (report / "3.1.yaml").as_posix()
    assert [one["id"] for one in lines(jaarverslag("status", path, "--format", "csv").out)] == ["a", "b"]
    words = (path, "--only", "2.1.4", "--format", "csv")
    assert lines(jaarverslag("status", *words).out) == []


def test_many_warnings_do_not_hide_the_answer(jaarverslag: Run, report: Path) -> None:
    """From the eleventh they are counted, and errors are still told one by one."""
    broken = "".join(
        f"  - {{id: x{at}, naam: X, behaald: {{2017: 8.5}}, beoogd: {{2017: '>2'}}}}\n" for at in range(11)
    )
    (report / "3.2.yaml").write_text(f"nummer: 3.2\ntitel: T\nindicatoren:\n{broken}", encoding="utf-8")
    answer = jaarverslag("status")
    assert re.fullmatch(r"\d\d waarschuwingen over de gegevens: typ jaarverslag validate\n", answer.err)
    (report / "3.3.yaml").write_text("nummer: 3.3\ntitel: T\nonzin: ja\n", encoding="utf-8")
    answer = jaarverslag("status")
    assert answer.code == 1
    assert "3.3.yaml:3:1" in answer.err
    assert "J504" not in answer.err


# --- show ----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    ("number", "first", "word"),
    [
        ("3.1", "3.1 Kansen", "Zij staat er."),
        ("3", "3 Onderwijs", "3.1 Kansen"),
        ("paragraaf-2", "Paragraaf 2 Onderhoud", "Wij houden het heel."),
        ("paragraaf 2", "Paragraaf 2 Onderhoud", "Wij houden het heel."),
    ],
)
def test_a_section_is_shown_with_its_title_first(jaarverslag: Run, number: str, first: str, word: str) -> None:
    """Every part of the book can be read in the terminal."""
    answer = jaarverslag("show", number)
    assert answer.code == 0
    assert answer.out.splitlines()[0] == first
    assert word in answer.out


@pytest.mark.usefixtures("report")
def test_a_section_fits_the_width_that_was_asked_for(jaarverslag: Run) -> None:
    """Wider or narrower than the terminal."""
    for width in (20, 60, 120):
        out = jaarverslag("show", "2.1.4", "--width", str(width)).out
        assert max(map(len, out.splitlines())) <= width
    assert max(map(len, jaarverslag("show", "2.1.4", "--width", "120").out.splitlines())) > 80


def test_only_the_faults_of_that_section_are_told(jaarverslag: Run, report: Path) -> None:
    """A fault elsewhere is no concern of whoever reads this one; an error here is, and gives 1."""
    (report / "3.yaml").write_text(f"{PROGRAMME}onzin: ja\n", encoding="utf-8")
    (report / "2.yaml").write_text("nummer: 2\ntitel: Economie\n", encoding="utf-8")
    (report / "2.1.yaml").write_text("nummer: 2.1\ntitel: Kennisstad\n", encoding="utf-8")
    assert (jaarverslag("show", "2.1.4").code, jaarverslag("show", "2.1.4").err) == (0, "")
    answer = jaarverslag("show", "3")
    assert answer.code == 1
    assert "onzin" in answer.err
    assert answer.out.startswith("3 Onderwijs\n")


def test_a_report_that_cannot_be_read_is_told(jaarverslag: Run, report: Path) -> None:
    """Then there is no section to show, and every fault is."""
    (report / "rapport.yaml").write_text("titel: [\n", encoding="utf-8")
    answer = jaarverslag("show", "3")
    assert (answer.code, answer.out) == (1, "")
    assert "rapport.yaml" in answer.err
