"""The data format as a JSON Schema, with which an editor completes and explains the keys while somebody types.

It follows draft 7, with which the YAML extension of VS Code validates; of newer drafts it knows only a part, and
nothing in them is needed here.

The schema is about what an editor makes of the file: `2017: 8` is a number there and `2.10` is 2.1, so numbers may
stand wherever the reader takes text. Where the reader has something to say about the shape (J3), warnings included, the
schema refuses too, as far as it can be seen in what a parser leaves of the file.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from jaarverslag.format import VALUE, Key, Shape, Type
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping as Group
from jaarverslag.syntax import Node, Scalar, ScalarStyle, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = str | int | bool | list["Json"] | dict[str, "Json"]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_YEAR = "^(19|20)[0-9][0-9]$"
_CODE = r"^J[456][0-9]{2}$"
_NUMBER = r"[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,2}"
_REFERENCE = rf"^(([Pp]aragraaf|[Vv]ooraf|[Aa]chteraf) )?{_NUMBER}$"
_MARK = r"^\s*\(?(\*{1,4}|[1-9][0-9]?|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)\)?\s*$"
_SINGLE: Mapping[Type, tuple[tuple[str, ...], Mapping[str, Json]]] = {
    Type.LINE: (("string", "number"), {"pattern": r"^\n*[^\n]*\n*$"}),
    Type.PROSE: (("string", "number"), {}),
    Type.NUMBER: (("string", "number"), {"pattern": f"^{_NUMBER}$", "minimum": 1, "exclusiveMaximum": 1000}),
    Type.ID: (("string", "integer"), {"pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$", "minimum": 0}),
    Type.YEAR: (("integer", "string"), {"pattern": _YEAR, "minimum": 1900, "maximum": 2099}),
    Type.WHOLE: (("integer", "string"), {"pattern": "^[1-9][0-9]{0,8}$", "minimum": 1, "maximum": 999_999_999}),
    Type.PLACE: (("integer", "string"), {"pattern": "^[1-9][0-9]{0,2}$", "minimum": 1, "maximum": 999}),
    Type.DATE: (("string",), {"pattern": "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}),
    Type.TABLE: (("string",), {"pattern": r"^\s*\S[^\n]*\n(.*\n)*\s*\S"}),
    Type.MARK: (("string", "integer"), {"pattern": _MARK, "minimum": 1, "maximum": 99}),
    Type.CELL: (("string", "number"), {"pattern": r"^[^\n]*\S[^\n]*$(?!\n)"}),
    Type.AMOUNT: (("string", "number"), {"pattern": r"^\s*[-+−–]?\s*([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)\s*$"}),
    Type.PERCENTAGE: (("string", "number"), {"pattern": r"^\s*[0-9.]+(,[0-9]+)?\s*%?\s*$"}),
}
"""Which JSON types a single value may have, and the limits of those; a pattern is about text, a bound about numbers."""
_PLAIN_INTEGER = re.compile("0|[1-9][0-9]*")


def json_schema(shape: Shape) -> str:
    """Give the schema of one kind of file, `format.SECTION` or `format.REPORT`, as JSON text."""
    schema: dict[str, Json] = {
        "$schema": _DRAFT,
        "title": shape.name.capitalize(),
        **_shape(shape),
        "definitions": {"waarde": _value()},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _shape(shape: Shape) -> dict[str, Json]:
    required: list[Json] = [key.name for key in shape.keys if key.required]
    return {
        "description": shape.description,
        "type": "object",
        "properties": {key.name: _key(key) for key in shape.keys},
        **({"required": required} if required else {}),
        **({"oneOf": [{"required": [name]} for name in shape.one_of]} if shape.one_of else {}),
        "additionalProperties": False,
    }


def _key(key: Key) -> Json:
    """What may stand behind a key, with what the key is for: the words that an editor shows beside it."""
    described: dict[str, Json] = {**_type(key), "description": key.description}
    if key.example:
        described["examples"] = [_as_json(parse(Source("", key.example)).value)]
    return described


def _type(key: Key) -> dict[str, Json]:
    match key.type:
        case Type.CHOICE:
            return {"enum": list(key.choices)}
        case Type.CHOICES:
            return {"type": "array", "items": {"enum": list(key.choices)}}
        case Type.YEARS:
            return {"type": "array", "items": _single(Type.YEAR)}
        case Type.IDS:
            return {"type": "array", "items": _single(Type.PROSE)}
        case Type.NAMES | Type.MEANINGS:
            return _by(_REFERENCE if key.type is Type.NAMES else r"\S", _single(Type.PROSE))
        case Type.SEVERITIES:
            return _by(_CODE, {"enum": ["fout", "waarschuwing"]})
        case Type.SERIES:
            return _by(_YEAR, {"$ref": "#/definitions/waarde"})
        case Type.GROUP:
            return _inner(key)
        case Type.ITEMS:
            return {"type": "array", "items": _inner(key)}
        case _:
            return _single(key.type)


def _single(kind: Type) -> dict[str, Json]:
    """One value; what the editor says where the pattern does not fit is a keyword that only some editors know."""
    types, limits = _SINGLE[kind]
    message = {"patternErrorMessage": f"Hier hoort {kind.value}."} if "pattern" in limits else {}
    return {"type": list(types), **limits, **message}


def _inner(key: Key) -> dict[str, Json]:
    if key.shape is None:
        raise LookupError(f"{key.name} holds a group and declares no shape")
    return _shape(key.shape)


def _by(pattern: str, value: Json) -> dict[str, Json]:
    """Give a mapping whose keys are free, as long as they look like this."""
    return {"type": "object", "patternProperties": {pattern: value}, "additionalProperties": False}


def _value() -> Json:
    """A cell by itself, or a cell with the reason why it holds no figure."""
    return {"anyOf": [_single(Type.CELL), _shape(VALUE)]}


def _as_json(node: Node | None) -> Json:
    """Give an example as an editor would write it back: whole numbers bare, anything else as text."""
    match node:
        case None:
            return ""
        case Group():
            return {entry.key.text: _as_json(entry.value) for entry in node.entries}
        case Sequence():
            return [_as_json(item) for item in node.items]
        case Scalar(style=ScalarStyle.PLAIN) if _PLAIN_INTEGER.fullmatch(node.text):
            return int(node.text)
        case Scalar():
            return node.text
