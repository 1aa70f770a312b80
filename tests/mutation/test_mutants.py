"""Mutants are made, live and are told apart."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from tests.mutation.mutants import Mutant, become, find, mutants
from tests.mutation.run import report

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SOURCE = "class Sum:\n    def more(self, a: int, b: int = 2) -> int:\n        return a + b\n"


def made(tmp_path: Path) -> list[Mutant]:
    (tmp_path / "sums.py").write_text(SOURCE, encoding="utf-8")
    return list(mutants(tmp_path / "sums.py", tmp_path))


def test_a_mutant_is_named_after_its_change(tmp_path: Path) -> None:
    """The name tells the module, the function and the line before and after: it lasts as long as that line."""
    names = [mutant.name for mutant in made(tmp_path)]
    assert "sums.Sum.more: return a + b → return a - b" in names
    assert len(set(names)) == len(names)


def test_a_function_becomes_its_mutant(tmp_path: Path) -> None:
    """A function that was handed out already changes in place, its defaults included."""
    module = ModuleType("sums")
    exec(SOURCE, vars(module))  # noqa: S102 - the text above
    handed_out, function = module.Sum.more, find(module, "Sum.more")
    assert function
    assert handed_out is function
    told = set()
    for mutant in made(tmp_path):
        become(function, mutant)
        told.add(handed_out(None, 5))
    assert told == {3, 8}
    assert find(module, "Sum.less") is None


def test_only_an_unexplained_survivor_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A survivor needs a reason, and a reason needs a survivor."""
    one, other = made(tmp_path)[:2]
    assert report([one, other], [], {}, set()) == 0
    assert report([one, other], [one], {}, {one.name}) == 0
    assert report([one, other], [one], {}, set()) == 1
    assert f"survives: {one.name}" in capsys.readouterr().out
    assert report([one, other], [], {one.name: "test_more: 3 is not 4"}, {one.name}) == 1
    assert f"noticed after all: {one.name}\n    test_more: 3 is not 4" in capsys.readouterr().out
    assert report([one, other], [], {}, {one.name}) == 1
    assert f"not there: {one.name}" in capsys.readouterr().out
