"""Running text as the blocks and inlines of a document."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jaarverslag.document.blocks import ItemList, ListItem, Paragraph
from jaarverslag.document.inlines import Break, Emphasis, Strong, Text, WebLink
from jaarverslag.markdown.parser import SAFE, image_of, parser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from jaarverslag.document.blocks import Block
    from jaarverslag.document.inlines import Inline
    from jaarverslag.markdown.parser import Image


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
    return _Walk(parser(pictures=show is not None).parse(text), resolve, expand, show).until(None)


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
                yield from (self.show(image_of(token)) for token in together)
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
                yield Text(image_of(token).alternative)
            case _ if token.content:
                yield Text(token.content)
            case _:
                pass

    def _link(self, address: str) -> tuple[Inline, ...]:
        words = _Inlines(self.tokens, self.resolve, _as_it_is).until("link_close")
        return (WebLink(address, words),) if SAFE.match(address) else words


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
