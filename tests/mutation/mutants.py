"""From a module's text to its mutants: each the code of one function with one small change, and what was changed.

The changes are mutmut's. Its own runner hands the names of tests to pytest as arguments, and pytest
refused those of this project; `run` takes its place.
"""

from __future__ import annotations

import difflib
import importlib
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import TYPE_CHECKING

import libcst as cst
from mutmut.mutation.file_mutation import create_mutations, deep_replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mutant:
    """One function with one change.

    Attributes:
        module: its dotted name below the package (`cells.grammar`).
        function: the function, or the class and the method (`Context.previous`).
        change: the lines that changed, as they were and as they are: `return a + b → return a - b`.
        source: the changed function, ready to be compiled.
    """

    module: str
    function: str
    change: str
    source: str

    @property
    def name(self) -> str:
        """The line that identifies it; stays the same as long as the changed line does."""
        return f"{self.module}.{self.function}: {self.change}"


def mutants(path: Path, package: Path) -> Iterator[Mutant]:
    """Make all mutants of the module at `path`, in the order of its text."""
    module = ".".join(path.relative_to(package).with_suffix("").parts)
    tree, mutations, _, _ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    names = dict(_functions(tree))
    for mutation in mutations:
        function = mutation.contained_by_top_level_function
        if not isinstance(function, cst.FunctionDef) or function not in names:
            continue
        changed = deep_replace(function, mutation.original_node, mutation.mutated_node)
        if isinstance(changed, cst.FunctionDef):
            before, after = _text(function), _text(changed)
            yield Mutant(module, names[function], _change(before, after), after)


def find(module: ModuleType, name: str) -> FunctionType | None:
    """Give the function that a mutant was made of, as the running program knows it."""
    holder, _, method = name.rpartition(".")
    members = vars(getattr(module, holder)) if holder else vars(module)
    found = members.get(method)
    if isinstance(found, staticmethod | classmethod):
        found = found.__func__
    return found if isinstance(found, FunctionType) else None


def load(module: str) -> ModuleType:
    """Import a module of the package by the name that its mutants have."""
    return importlib.import_module(f"jaarverslag.{module}")


def become(function: FunctionType, mutant: Mutant) -> None:
    """Give a function the code of its mutant, wherever the function has been imported to."""
    names = dict(function.__globals__)
    exec(_compiled(mutant), names)  # noqa: S102 - our own code with one change
    changed = names[mutant.function.rpartition(".")[2]]
    assert isinstance(changed, FunctionType)
    function.__code__ = changed.__code__
    function.__defaults__ = changed.__defaults__
    function.__kwdefaults__ = changed.__kwdefaults__


def _compiled(mutant: Mutant) -> CodeType:
    return compile(f"from __future__ import annotations\n{mutant.source}", f"<{mutant.module}>", "exec")


def _functions(tree: cst.Module) -> Iterator[tuple[cst.FunctionDef, str]]:
    for node in tree.body:
        if isinstance(node, cst.FunctionDef):
            yield node, node.name.value
        elif isinstance(node, cst.ClassDef):
            yield from (
                (method, f"{node.name.value}.{method.name.value}")
                for method in node.body.body
                if isinstance(method, cst.FunctionDef)
            )


def _text(function: cst.FunctionDef) -> str:
    return cst.Module(body=[function.with_changes(decorators=[], leading_lines=[])]).code


def _change(before: str, after: str) -> str:
    lines = [
        line
        for line in difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    ]
    old, new = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
    return f"{' '.join(old)} → {' '.join(new)}"
