"""A house style as a value: the templates, style sheets, tokens and fonts of one folder in `styles/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Style:
    """Everything of a style folder, read once.

    `tokens` is the parsed `tokens.toml`; `files` maps every path in the folder, with forward slashes, to its bytes.
    """

    name: str
    tokens: Mapping[str, Mapping[str, str]]
    files: Mapping[str, bytes]
