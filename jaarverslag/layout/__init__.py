"""A data file in its canonical layout: keys in the order of the format, two spaces per layer, comments at their keys.

Lines are moved and indented anew, never written anew: what stands behind a key stays as it was typed. A layout that
would change a value or lose a character is not handed on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.decode import Fields
from jaarverslag.diagnostics import Checked, Diagnostic, Severity
from jaarverslag.format import VALUE, Shape, Type
from jaarverslag.layout.arrange import arranged
from jaarverslag.layout.blocks import Doubt
from jaarverslag.layout.places import ink
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Node, Scalar, ScalarStyle, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["lay_out"]

_DOUBTFUL = frozenset(kind.code for kind in (faults.DUPLICATE_KEY, faults.UNKNOWN_KEY, faults.WRONG_TYPE))
_OPEN_ENDED = re.compile(r"[^\r\n]\Z")


def lay_out(source: Source, shape: Shape) -> Checked[Source | None]:
    """Give the file in its canonical layout; a last line that does not end gets an end.

    Args:
        source: the text of the file.
        shape: what the file should be, `format.SECTION` or `format.REPORT`.

    Returns:
        the text, the same where there is nothing to change or nothing at all. None where the file is better left alone:
        the diagnostics say why, or there are none where the file is written in an unusual way.
    """
    whole = Source(source.name, _OPEN_ENDED.sub(r"\g<0>\n", source.text))
    parsed = parse(whole)
    root = parsed.value
    broken = tuple(one for one in parsed.diagnostics if one.severity is Severity.ERROR)
    if root is None or broken:
        return Checked(None if broken else source, broken)
    doubts = tuple(_doubts(root, shape))
    if doubts or not isinstance(root, Mapping) or root.flow:
        return Checked(None, doubts)
    try:
        result = Source(source.name, arranged(whole, root, shape))
    except Doubt:
        return Checked(None)
    again = parse(result).value
    unharmed = again is not None and _meaning(again) == _meaning(root) and ink(result.text) == ink(whole.text)
    return Checked(result if unharmed else None)


def _doubts(root: Node, shape: Shape) -> Iterator[Diagnostic]:
    """Find what has no place in the format: where it should stand, nobody can say."""
    found: list[Diagnostic] = []
    _look_into(Fields(root, shape, found))
    return (one for one in found if one.code in _DOUBTFUL)


def _look_into(fields: Fields) -> None:
    for key in fields.shape.keys:
        if not fields.has(key.name):
            continue
        if key.type is Type.ITEMS:
            for item in fields.items(key.name):
                _look_into(item)
        elif key.type is Type.GROUP:
            group = fields.group(key.name)
            if group:
                _look_into(group)
        elif key.type is Type.SERIES and isinstance(fields.node(key.name), Mapping):
            for entry in fields.entries(key.name):
                if isinstance(entry.value, Mapping):
                    _look_into(Fields(entry.value, VALUE, fields.found))


def _meaning(node: Node) -> object:
    """What a file says, whatever the order of its keys."""
    match node:
        case Mapping():
            return frozenset((entry.key.text, _meaning(entry.value)) for entry in node.entries)
        case Sequence():
            return tuple(_meaning(item) for item in node.items)
        case Scalar():
            return node.text, node.style is ScalarStyle.BLOCK
