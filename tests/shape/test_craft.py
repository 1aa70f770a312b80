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


def handed_over(root: Path) -> Iterator[tuple[Path, ast.ClassDef]]:
    """The classes that one part of the house gives to another: those of a single module, or named by a package."""
    for path in sources(root):
        door = path.with_name("__init__.py")
        alone = path.parent == root / "jaarverslag"
        named = set() if alone else set(re.findall(r"\w+", door.read_text(encoding="utf-8")))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and (alone or node.name in named) and not node.name.startswith("_"):
                yield path, node


def test_every_dataclass_that_is_handed_over_is_frozen(root: Path) -> None:
    """Values flow one way only if nobody can change them."""
    loose = [
        f"{path.relative_to(root)}: {node.name}"
        for path, node in handed_over(root)
        for decorator in node.decorator_list
        if "dataclass" in ast.unparse(decorator) and "frozen=True" not in ast.unparse(decorator)
    ]
    assert loose == []


CHANGES = {"add", "append", "clear", "discard", "extend", "insert", "pop", "remove", "setdefault", "update"}


def state(module: str) -> list[str]:
    """The names at the top of a module that some line below changes, or that begin empty to be filled."""
    tree = ast.parse(module)
    tops = {
        ast.unparse(target): node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    }
    empty = {name for name, value in tops.items() if ast.unparse(value) in {"{}", "[]", "set()", "dict()", "list()"}}
    changed = {name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            changed.add(ast.unparse(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
            changed.add(ast.unparse(node.func.value))
    return sorted(empty | (changed & tops.keys()))


@pytest.mark.parametrize(
    "module",
    [
        "seen = set()",
        "_cache: dict[str, int] = {}",
        "NAMES = ['a']\ndef f(): NAMES.append('b')",
        "NAMES = {1: 'a'}\ndef f(): NAMES[2] = 'b'",
        "count = 0\ndef f():\n  global count\n  count += 1",
    ],
)
def test_state_at_the_top_of_a_module_is_seen(module: str) -> None:
    """The guard below recognises what a function changes behind everyone's back."""
    assert state(module)


def test_no_module_keeps_state(root: Path) -> None:
    """What stands at the top of a module stays as it was written."""
    kept = {path.relative_to(root): state(path.read_text(encoding="utf-8")) for path in sources(root)}
    assert {path: names for path, names in kept.items() if names} == {}


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
