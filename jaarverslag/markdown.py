"""Running text in Markdown, as the blocks and inlines of a document; raw HTML is text, and nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import unquote

from jaarverslag.document.blocks import ItemList, ListItem, Paragraph
from jaarverslag.document.inlines import Break, Emphasis, Strong, Text, WebLink
from jaarverslag.outline import is_meant_as_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from jaarverslag.document.blocks import Block
    from jaarverslag.document.inlines import Inline

_REFERENCE = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
# Blocks in blocks beyond this are dropped by the parser: some 14 lists in lists. More costs time on hostile text.
_DEEPEST = 30
# What looks like an image, with the signs that its words and its address may have; of no text it takes long.
_IMAGE = re.compile(
    r"!\[(?>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?>(?:[^()\n\\]|\\.|\([^()\n]*\)|\n(?!\s*\n))*)\)", re.DOTALL
)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a running text, with its offsets, brackets included.

    It calls a section, `[[2.3.6]]` or `[[paragraaf 2]]`, or a value, `[[projecten.beoogd]]`.
    """

    target: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Tell a section's number from the name of a value."""
        return is_meant_as_number(self.target)


def references(text: str) -> Iterator[Reference]:
    """Find the references in a running text, in order."""
    for match in _REFERENCE.finditer(text):
        yield Reference(match.group(1).strip(), match.start(), match.end())


def unsafe_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the links whose address is not http, https, mailto or tel: start, end and address."""
    shown = [(match.start(), match.end()) for match in _IMAGE.finditer(text)]
    for match in _LINK.finditer(text):
        group = 1 if match.group(1) else 2
        within = any(start < match.start() < end for start, end in shown)
        if not within and not _SAFE.match(match.group(group)):
            yield match.start(group), match.end(group), match.group(group)


@dataclass(frozen=True, slots=True)
class Image:
    """An image in a running text: the name of its file, what it shows for who can't see it, and its caption.

    `alternative` and `caption` may be empty.
    """

    name: str
    alternative: str
    caption: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What looks like an image in a running text, with its offsets.

    `image` is None where it is written in another way and is printed as it was typed. `inside` tells that it stands in
    a link or in words with emphasis, where there is no room for it.
    """

    image: Image | None
    start: int
    end: int
    inside: bool


def images(text: str) -> Iterator[Shown]:
    """Find what looks like an image in a running text, in order."""
    if "![" not in text:
        return
    whole = (child for token in _parser(pictures=True).parse(text) for child in token.children or ())
    inside = {_image(child) for child in whole if child.type == "image" and child.level}
    for match in _IMAGE.finditer(text):
        image = _only_image(match[0])
        yield Shown(image, match.start(), match.end(), image in inside)


def picture_names(text: str) -> Iterator[str]:
    """The names of the files that are shown by a text, or by the texts in a whole file."""
    for match in _IMAGE.finditer(text):
        image = _only_image(match[0])
        if image is not None:
            yield image.name


def _only_image(typed: str) -> Image | None:
    (line,) = _parser(pictures=True).parseInline(typed)
    first, *others = line.children or [line]
    return _image(first) if first.type == "image" and not others else None


def _image(token: Token) -> Image:
    words = "".join(child.content or " " for child in token.children or ())
    name = unquote(str(token.attrGet("src") or "")).removeprefix("./")
    return Image(name, " ".join(words.split()), " ".join(str(token.attrGet("title") or "").split()))


def _reference_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library calls it by position
    match = _REFERENCE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("reference", "", 0).content = match.group(1).strip()
    state.pos = match.end()
    return True


@cache
def _parser(*, pictures: bool) -> MarkdownIt:
    """CommonMark without what a report's prose does not have: HTML, code, headings of its own; a line has no images."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - whoever only looks for references does not wait for it

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    parser.disable(["html_block", "html_inline", "code", "fence", "backticks", "heading", "lheading", "hr"])
    parser.disable(["blockquote", "reference"] if pictures else ["blockquote", "reference", "image"])
    parser.inline.ruler.before("link", "section_reference", _reference_rule)
    if pictures:
        # Which addresses may be is said elsewhere, to who typed them.
        parser.validateLink = _any_address  # type: ignore[method-assign]
    return parser


def _any_address(url: str) -> bool:  # noqa: ARG001 - the library's signature
    return True


def _as_it_is(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def blocks(
    text: str,
    resolve: Callable[[str], Inline],
    expand: Callable[[str], Iterable[Inline]] = _as_it_is,
    show: Callable[[Image], Block] | None = None,
) -> tuple[Block, ...]:
    """Read a running text.

    Args:
        text: Markdown.
        resolve: says what is printed for the inside of `[[...]]`.
        expand: says what is printed for plain words outside a link, to find in them what people write by hand.
        show: says what is printed for an image, which ends the paragraph around it; without it images are words.

    Returns:
        paragraphs, lists and images, in order; nothing for an empty text.
    """
    return _Walk(_parser(pictures=show is not None).parse(text), resolve, expand, show).until(None)


def inlines(
    text: str, resolve: Callable[[str], Inline], expand: Callable[[str], Iterable[Inline]] = _as_it_is
) -> tuple[Inline, ...]:
    """Read a running text that is one paragraph, such as a footnote; of more, every line goes into one."""
    read = blocks(text, resolve, expand)
    first = read[0] if len(read) == 1 else None
    return first.inlines if isinstance(first, Paragraph) else (Text(" ".join(text.split())),)


class _Walk:
    """One walk over the parser's tokens."""

    def __init__(
        self,
        tokens: Sequence[Token],
        resolve: Callable[[str], Inline],
        expand: Callable[[str], Iterable[Inline]],
        show: Callable[[Image], Block] | None,
    ) -> None:
        self.tokens = iter(tokens)
        self.resolve = resolve
        self.expand = expand
        self.show = show

    def until(self, closing: str | None) -> tuple[Block, ...]:
        read: list[Block] = []
        for token in self.tokens:
            if token.type == closing:
                break
            if token.type == "inline":
                read.extend(self._paragraph(token.children or ()))
            elif token.type in {"bullet_list_open", "ordered_list_open"}:
                closer = token.type.replace("open", "close")
                read.append(ItemList(tuple(self._items(closer)), ordered=token.type.startswith("ordered")))
        return tuple(read)

    def _paragraph(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Give the words before, between and after images a paragraph each."""
        for alone, run in groupby(tokens, key=lambda token: token.type == "image" and not token.level):
            together = list(run)
            if alone and self.show is not None:
                yield from (self.show(_image(token)) for token in together)
            elif len(together) == len(tokens) or any(token.content.strip() or token.nesting for token in together):
                yield Paragraph(_Inlines(_trimmed(together), self.resolve, self.expand).until(None))

    def _items(self, closing: str) -> Iterator[ListItem]:
        for token in self.tokens:
            if token.type == closing:
                return
            if token.type == "list_item_open":
                yield ListItem(self.until("list_item_close"))


class _Inlines:
    """One walk over the parser's inline tokens."""

    def __init__(
        self, tokens: Iterable[Token], resolve: Callable[[str], Inline], expand: Callable[[str], Iterable[Inline]]
    ) -> None:
        self.tokens = iter(tokens)
        self.resolve = resolve
        self.expand = expand

    def until(self, closing: str | None) -> tuple[Inline, ...]:
        read: list[Inline] = []
        for token in self.tokens:
            if token.type == closing:
                break
            read.extend(self._one(token))
        return tuple(
            part for one in _joined(read) for part in (self.expand(one.text) if isinstance(one, Text) else (one,))
        )

    def _one(self, token: Token) -> Iterator[Inline]:
        match token.type:
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield Break()
            case "reference":
                yield self.resolve(token.content)
            case "strong_open":
                yield Strong(self.until("strong_close"))
            case "em_open":
                yield Emphasis(self.until("em_close"))
            case "link_open":
                yield from self._link(str(token.attrGet("href") or ""))
            case "image":
                # In a link, or in words with emphasis: its words stand for it.
                yield Text(_image(token).alternative)
            case _ if token.content:
                yield Text(token.content)
            case _:
                pass

    def _link(self, address: str) -> tuple[Inline, ...]:
        words = _Inlines(self.tokens, self.resolve, _as_it_is).until("link_close")
        return (WebLink(address, words),) if _SAFE.match(address) else words


def _trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the ends of lines at either end, which are those before and after an image, and without space there.

    The tokens are of this one walk, and trimmed themselves: to copy them takes a tenth of the time of a text.
    """
    kept = [place for place, token in enumerate(tokens) if token.type not in {"softbreak", "hardbreak"}]
    trimmed = tokens[kept[0] : kept[-1] + 1] if kept else ()
    if trimmed:
        trimmed[0].content = trimmed[0].content.lstrip()
        trimmed[-1].content = trimmed[-1].content.rstrip()
    return trimmed


def _joined(read: Sequence[Inline]) -> Iterator[Inline]:
    """Join neighbouring texts, so that words that the parser split are whole again."""
    pending = ""
    for inline in read:
        if isinstance(inline, Text):
            pending += inline.text
            continue
        if pending:
            yield Text(pending)
            pending = ""
        yield inline
    if pending:
        yield Text(pending)
