"""The program's own words in a book: with the apostrophe of a book, never that of a typewriter."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STRAIGHT = re.compile(r"\w'\w")
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def printed(path: Path) -> Iterator[str]:
    """Give the texts in a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = [node.body[0] for node in ast.walk(tree) if isinstance(node, DOCUMENTED)]
    docstrings = {id(one.value) for one in bodies if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_what_is_printed_has_typographic_apostrophes(root: Path) -> None:
    """In what composes pages and draws their figures, and in the templates, no word has a straight one."""
    code = [path for floor in ("compose", "render/charts") for path in (root / "jaarverslag" / floor).rglob("*.py")]
    templates = (root / "styles").rglob("*.html.j2")
    texts = [(path.name, text) for path in code for text in printed(path)]
    texts += [(path.name, COMMENT.sub("", path.read_text(encoding="utf-8"))) for path in templates]
    assert any("’" in text for _, text in texts)
    assert [(name, text) for name, text in texts if STRAIGHT.search(text)] == []
