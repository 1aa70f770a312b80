"""What each command answers, and with which exit code: 0 fine, 1 the data, 2 the words, 3 our own bug."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import COMMANDS

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Golden

pytestmark = pytest.mark.usefixtures("in_this_process")

ON_DATA = ("validate", "status", "build")

#: English that a library would say, and its marks.
ENGLISH = re.compile(
    r"\b(usage|options?:|arguments?:|commands?|this|message|exit|try|error|invalid|missing|required|default"
    r"|no such|unexpected|got|traceback|aborted|input should|env var)\b",
    re.IGNORECASE,
)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def broken(section: Path) -> Path:
    """The example with an error in its section."""
    replace(section, "soort: prestatie", "soort: prestaties")
    return section


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# --- Help ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [(), ("--help",), *((name, "--help") for name in COMMANDS)], ids=" ".join)
def test_help_is_a_dutch_manual_page(jaarverslag: Run, words: tuple[str, ...]) -> None:
    """Each page has its heads, fits 80 columns, and holds no word of the library's own."""
    answer = jaarverslag(*words)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("NAAM\n  jaarverslag")
    for head in ("GEBRUIK", "OPTIES"):
        assert f"\n{head}\n" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80
    assert not ENGLISH.search(answer.out.replace("--no-", "")), ENGLISH.search(answer.out)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(jaarverslag: Run, name: str) -> None:
    """A page ends with lines that can be typed as they stand."""
    _, _, examples = jaarverslag(name, "--help").out.partition("\nVOORBEELDEN\n")
    lines = [line.strip() for line in examples.splitlines() if line.strip()]
    assert any(line.startswith(f"jaarverslag {name}") for line in lines)


def test_the_program_lists_its_commands_and_exit_codes(jaarverslag: Run) -> None:
    """Without words the program says what it can do."""
    page = jaarverslag().out
    assert all(re.search(rf"^  {name}$", page, re.MULTILINE) for name in COMMANDS)
    assert re.search(r"AFSLUITCODES\n  0 .*\n  1 .*\n  2 .*\n  3 ", page)


def test_version_is_one_line(jaarverslag: Run) -> None:
    """The version can be quoted in a message to whoever maintains the program."""
    assert re.fullmatch(r"jaarverslag \d+\.\d+\.\d+\n", jaarverslag("--version").out)


# --- Words that are not understood ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("validat",), "de opdracht `validat` bestaat niet", "bedoelde u `validate`?"),
        (("xyz",), "de opdracht `xyz` bestaat niet", "validate, status, show, build"),
        (("",), "de opdracht `` bestaat niet", "kies uit:"),
        (("--foo",), "de optie `--foo` bestaat niet", "zie --help"),
        (("validate", "--yeer", "2017"), "de optie `--yeer` bestaat niet", "bedoelde u `--year`?"),
        (("build", "-o", "x"), "de optie `-o` bestaat niet", "zie --help"),
        (("validate", "--year", "abc"), "de waarde bij `--year` past niet", "--year JAAR:"),
        (("validate", "--year"), "achter `--year` ontbreekt JAAR", "--year JAAR:"),
        (("validate", "--strict=ja"), "achter `--strict` hoort geen waarde", "schrijf alleen `--strict`"),
        (("status", "--format", "xml"), "de waarde bij `--format` past niet", "`json`"),
        (("build", "--only"), "achter `--only` ontbreekt NUMMER", "--only NUMMER:"),
        (("schema", "verslag"), "de waarde bij [BESTAND] past niet", "`rapport`"),
        (("build", "--only", "9.9"), "sectie 9.9 staat niet in dit verslag", "kies uit: 2.1.4"),
        (("build", "--only", "2.1.4", "--only", "7"), "sectie 7 staat niet in dit verslag", "kies uit: 2.1.4"),
        (("build", "--only", "../../x"), "sectie ../../x staat niet in dit verslag", "kies uit: 2.1.4"),
        (
            ("build", "--only", "2.1.4\x1b[31m"),
            "sectie 2.1.4<U+001B>[31m staat niet in dit verslag",
            "bedoelde u 2.1.4?",
        ),
    ],
)  # fmt: skip
def test_wrong_words_are_told_in_dutch(
    jaarverslag: Run, example: Path, words: tuple[str, ...], message: str, hint: str
) -> None:
    """A slip gets one sentence and one hint, exit code 2, and nothing is made."""
    answer = jaarverslag(*words)
    assert (answer.code, answer.out) == (2, "")
    first, second = answer.err.splitlines()
    assert first == f"fout: {message}"
    assert second.startswith("hulp: ")
    assert hint in second
    assert files(Path()) == sorted(f"data/{name}" for name in files(example.parent))


@pytest.mark.usefixtures("example")
def test_no_message_of_the_library_gets_through(jaarverslag: Run) -> None:
    """For every option of every command, a missing or a strange value is answered in Dutch."""
    options = re.compile(r"^  (--[a-z-]+)", re.MULTILINE)
    for name in COMMANDS:
        for option in options.findall(jaarverslag(name, "--help").out):
            # What is asked to stay on does so, until somebody stops it.
            alone = () if option == "--watch" else ((name, option),)
            for words in (*alone, (name, f"{option}=\x00"), (name, f"{option}x")):
                answer = jaarverslag(*words)
                assert answer.code in {0, 1, 2}, (words, answer)
                assert not ENGLISH.search(answer.err), (words, answer.err)


# --- Exit codes ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ON_DATA)
@pytest.mark.usefixtures("example")
def test_good_data_is_0(jaarverslag: Run, name: str) -> None:
    """The example has nothing to complain of."""
    answer = jaarverslag(name)
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("name", ON_DATA)
def test_faulty_data_is_1(jaarverslag: Run, broken: Path, name: str) -> None:
    """Each command that reads data says what is wrong with it, and where."""
    answer = jaarverslag(name)
    told = answer.out if name == "validate" else answer.err
    assert answer.code == 1
    assert f"--> {broken.as_posix()}:16:12\n" in told
    assert "fout[J305]: `prestaties` kan niet bij `soort`" in told
    assert "2 fouten in 1 bestand" in told


@pytest.mark.parametrize("name", ON_DATA)
def test_nothing_to_read_is_1(jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """An empty folder is told as any fault."""
    monkeypatch.chdir(tmp_path)
    answer = jaarverslag(name)
    assert answer.code == 1
    assert "fout[J101]" in answer.out + answer.err
    assert jaarverslag(name, ".").code == 1


@pytest.mark.parametrize("name", ON_DATA)
def test_a_warning_counts_only_where_one_is_strict(jaarverslag: Run, section: Path, name: str) -> None:
    """`beoogd: >2` without quotes is understood; with --strict it stops the work."""
    replace(section, 'beoogd: {2017: ">2"}', "beoogd:\n      2017: >2")
    answer = jaarverslag(name)
    assert answer.code == 0
    assert "waarschuwing[J202]" in answer.out + answer.err
    assert jaarverslag(name, "--strict").code == 1


@pytest.mark.parametrize("name", ON_DATA)
@pytest.mark.usefixtures("example")
def test_a_bug_of_ours_is_3_and_no_traceback(jaarverslag: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What should never happen gives a sentence, and asks to be reported."""

    def fail(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError("secret\nTraceback")

    monkeypatch.setattr("jaarverslag.compiler.check.check", fail)
    answer = jaarverslag(name)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.splitlines() == [
        "fout in het programma (ZeroDivisionError)",
        "hulp: meld dit, met de opdracht en de gegevens erbij",
    ]


@pytest.mark.parametrize("name", ON_DATA)
@pytest.mark.usefixtures("example")
def test_an_interrupt_ends_quietly(jaarverslag: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Control-C is an answer, not an accident: the exit code of the shell, and not a word."""

    def interrupt(*_arguments: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jaarverslag.compiler.check.check", interrupt)
    answer = jaarverslag(name)
    assert (answer.code, answer.out, answer.err) == (130, "", "")


# --- validate and status -------------------------------------------------------------------------


def test_validate_says_how_much_it_looked_at(jaarverslag: Run, example: Path) -> None:
    """Silence could mean that nothing was read, so good news has a number."""
    assert jaarverslag("validate").out == "in orde: 1 sectie gecontroleerd\n"
    assert jaarverslag("validate", example.as_posix()).out == "in orde: 1 sectie gecontroleerd\n"


def test_a_named_file_is_judged_alone(jaarverslag: Run, example: Path, broken: Path) -> None:
    """Whoever names a file is told about that file, and not about its neighbours."""
    good = example / "3.yaml"
    good.write_text("nummer: 3\ntitel: Wonen\n", encoding="utf-8")
    assert jaarverslag("validate", good.as_posix()).out == "in orde: 1 sectie gecontroleerd\n"
    assert jaarverslag("validate", broken.as_posix()).code == 1


def test_another_year_is_taken_where_it_is_asked_for(jaarverslag: Run, example: Path) -> None:
    """Without a year it is the newest; a year that is not there is told."""
    newer = example.parent / "2018"
    newer.mkdir()
    (newer / "rapport.yaml").write_text("gemeente: G\njaar: 2018\ntitel: T\n", encoding="utf-8")
    assert jaarverslag("validate").out == "in orde: 0 secties gecontroleerd\n"
    assert jaarverslag("validate", "--year", "2017").out == "in orde: 1 sectie gecontroleerd\n"
    assert "in deze map staat geen verslag over 2016" in jaarverslag("validate", "--year", "2016").out


@pytest.mark.usefixtures("broken")
def test_status_for_machines_is_json_alone(jaarverslag: Run) -> None:
    """Whatever is wrong goes to the other output, so that a program can read this one."""
    answer = jaarverslag("status", "--format", "json")
    assert answer.code == 1
    assert answer.err
    found = json.loads(answer.out)["indicators"]
    wanted = {"section", "id", "name", "year", "previous", "target", "actual", "outcome", "trend"}
    assert all(wanted <= one.keys() for one in found)
    assert [(one["previous"], one["target"], one["actual"], one["outcome"]) for one in found] == [
        ("8", ">2", "8", "achieved"),
        ("-", ">2", "3", "achieved"),
    ]


# --- The example, stage by stage -----------------------------------------------------------------


@pytest.mark.usefixtures("example")
def test_the_example_s_outcomes_are_as_recorded(jaarverslag: Run, golden: Golden) -> None:
    """The same list for machines, with how each cell was understood."""
    golden("example/outcomes.json", jaarverslag("status", "--format", "json").out)


@pytest.mark.usefixtures("example")
def test_the_example_s_summary_is_as_recorded(jaarverslag: Run, golden: Golden) -> None:
    """The table at 80 columns, without colour."""
    summary = jaarverslag("status").out
    assert max(map(len, summary.splitlines())) <= 80
    golden("example/summary.txt", summary)


def test_a_faulty_example_is_told_as_recorded(jaarverslag: Run, section: Path, golden: Golden) -> None:
    """Many faults of many kinds, in order of file and place, each with its line and what to do."""
    for old, new in (
        ("titel: (Inter)", "titull: (Inter)"),
        ("behaald: {2016: 8, 2017: 8}", "behaald: {2016: 8, 2017: 62,%9}"),
        ('beoogd: {2017: ">2"}\n  - id', "beoogd:\n      2017: >2\n  - id"),
        ('{waarde: "-", reden: nog niet gemeten in 2016}', "-"),
        ("id: profileringsprojecten", "id: samenwerkingsprojecten"),
        ("[[2.3.6]]", "[[2.3.7]]"),
        ("over: [smart-city]", "over: [smart-citie]"),
        ("    tekst: Aanpak internationalisering doorontwikkelen\n", ""),
    ):
        replace(section, old, new)
    (section.parent / "2.1.5.yaml").write_bytes("nummer: 2.1.4\ntitel: Café\n".encode("latin-1"))
    (section.parent / "2.1.6.yaml").write_text("nummer: 2.1.4\ntitel: T\x1b[31m\n", encoding="utf-8")
    (section.parent / "2.1.7.yaml").write_text("", encoding="utf-8")
    answer = jaarverslag("validate")
    assert answer.code == 1
    golden("example/diagnostics.txt", answer.out)
