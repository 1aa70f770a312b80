"""The house style that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_MODULE = 400

#: Written in two parts, so that this file does not hold what it looks for.
STRANGERS = re.compile(
    "|".join(
        (
            r"pypi\." + "org",
            "python" + "hosted",
            "registry" + r"\.npmjs",
            r"deb\." + r"debian\.org",
            r"(?<![\w.~-])/(?:home|" + r"Users|root|tmp|work)/\w",
        )
    )
)


def sources(root: Path) -> list[Path]:
    return sorted((root / "jaarverslag").rglob("*.py"))


def tracked(root: Path) -> list[Path]:
    """The files that are in version control or about to be; none in an unpacked source package."""
    if not (root / ".git").exists():
        pytest.skip("not a checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return [root / name for name in listed.split("\0") if name and (root / name).is_file()]


def strangers(text: str) -> list[str]:
    return [
        f"line {number}: {line.strip()}" for number, line in enumerate(text.splitlines(), 1) if STRANGERS.search(line)
    ]


@pytest.mark.parametrize(
    "line", ["see https://pypi." + "org/simple", "cp /ho" + "me/jan/rapport.yaml .", '"/tm' + 'p/x"']
)
def test_a_machine_in_a_line_is_seen(line: str) -> None:
    """The guard below recognises a package registry and a path of one machine."""
    assert strangers(line)


@pytest.mark.parametrize("line", ["https://example.org/home/page", "<a href='../work/x'>", "data/2017/tmp/x"])
def test_an_ordinary_path_is_no_machine(line: str) -> None:
    """The guard below leaves relative paths and web pages alone."""
    assert not strangers(line)


def test_no_file_names_a_registry_or_a_machine(root: Path) -> None:
    """The project works anywhere, so nothing in it says where it was made."""
    found = []
    for path in tracked(root):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(root)}, {line}" for line in strangers(text)]
    assert found == []


def test_no_module_is_too_long_to_read(root: Path) -> None:
    """A module that outgrows a sitting is two modules."""
    lengths = {path.relative_to(root): len(path.read_text(encoding="utf-8").splitlines()) for path in sources(root)}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def classes(path: Path) -> Iterator[ast.ClassDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            yield node


def test_every_public_dataclass_is_frozen(root: Path) -> None:
    """Values flow one way only if nobody can change them."""
    loose = [
        f"{path.relative_to(root)}: {node.name}"
        for path in sources(root)
        for node in classes(path)
        for decorator in node.decorator_list
        if not node.name.startswith("_")
        and "dataclass" in ast.unparse(decorator)
        and "frozen=True" not in ast.unparse(decorator)
    ]
    assert loose == []


def mutable(node: ast.stmt) -> bool:
    if isinstance(node, ast.AnnAssign):
        declared_constant = ast.unparse(node.annotation).startswith(("Final", "Mapping", "Sequence"))
        return not declared_constant and built_mutable(node.value)
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) != "__all__" and built_mutable(node.value)


def built_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func) in {"dict", "list", "set", "defaultdict", "Counter", "deque", "bytearray"}
    return isinstance(value, ast.Dict | ast.List | ast.Set | ast.DictComp | ast.ListComp | ast.SetComp)


@pytest.mark.parametrize("line", ["seen = set()", "_cache: dict[str, int] = {}", "NAMES = ['a']"])
def test_state_at_the_top_of_a_module_is_seen(line: str) -> None:
    """The guard below recognises what a function could change behind everyone's back."""
    assert mutable(ast.parse(line).body[0])


def test_no_module_keeps_state(root: Path) -> None:
    """What stands at the top of a module cannot change, or is declared never to."""
    state = [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in sources(root)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if mutable(node)
    ]
    assert state == []


def test_every_test_says_what_behaviour_it_holds(root: Path) -> None:
    """The docstrings of the tests read as a description of the product."""
    silent = [
        f"{path.relative_to(root)}: {node.name}"
        for path in sorted((root / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []


def pins(root: Path) -> dict[str, list[str]]:
    """Each pinned package of the lock, with its hashes."""
    lines = (root / "requirements" / "dev.txt").read_text(encoding="utf-8").splitlines()
    return {
        line.partition("==")[0]: [
            found.strip(" \\")
            for found in takewhile(lambda following: following.startswith("    --hash=sha256:"), lines[number:])
        ]
        for number, line in enumerate(lines, 1)
        if line[:1].isalnum()
    }


def test_every_pinned_package_has_hashes(root: Path) -> None:
    """What is installed is what was locked, to the byte, wherever it comes from."""
    without = [name for name, hashes in pins(root).items() if not hashes]
    assert without == []
    assert "://" not in (root / "requirements" / "dev.txt").read_text(encoding="utf-8")


def test_the_lock_holds_every_declared_package(root: Path) -> None:
    """A dependency that was added without `make lock` is noticed here, not on somebody's machine."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.sub(r"[._]", "-", re.split(r"[><=;\s]", requirement)[0].lower()) for requirement in declared}
    assert names - pins(root).keys() == set()


def test_every_target_of_the_makefile_explains_itself(root: Path) -> None:
    """`make help` leaves nothing out."""
    rules = re.findall(r"^([a-z]+):(.*)$", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rules) > 1
    assert [name for name, rest in rules if not re.search(r"## \w", rest)] == []


def test_ci_runs_what_a_developer_runs(root: Path) -> None:
    """A green `make test` here is a green run there."""
    assert (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == "make test"
