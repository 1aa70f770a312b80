"""The parser of running text: which Markdown there is, and what is ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

REFERENCE = re.compile(r"\[\[([^\[\]\n]+)\]\]")
SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
# Blocks in blocks beyond this are dropped by the parser: some 14 lists in lists. More costs time on hostile text.
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Image:
    """An image in a running text: the name of its file, what it shows for who can't see it, and its caption.

    `alternative` and `caption` may be empty.
    """

    name: str
    alternative: str
    caption: str


def image_of(token: Token) -> Image:
    """Read what the parser found of an image."""
    words = "".join(child.content or " " for child in token.children or ())
    name = unquote(str(token.attrGet("src") or "")).removeprefix("./")
    return Image(name, " ".join(words.split()), " ".join(str(token.attrGet("title") or "").split()))


def _reference_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library calls it by position
    match = REFERENCE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("reference", "", 0).content = match.group(1).strip()
    state.pos = match.end()
    return True


@cache
def parser(*, pictures: bool) -> MarkdownIt:
    """CommonMark without what a report's prose does not have: HTML, code, headings of its own; a line has no images."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - whoever only looks for references does not wait for it

    made = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    made.disable(["html_block", "html_inline", "code", "fence", "backticks", "heading", "lheading", "hr"])
    made.disable(["blockquote", "reference"] if pictures else ["blockquote", "reference", "image"])
    made.inline.ruler.before("link", "section_reference", _reference_rule)
    if pictures:
        # Which addresses may be is said elsewhere, to who typed them.
        made.validateLink = _any_address  # type: ignore[method-assign]
    return made


def _any_address(url: str) -> bool:  # noqa: ARG001 - the library's signature
    return True
