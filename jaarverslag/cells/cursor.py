"""A place in the tokens of one cell, and what reading them has brought up so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jaarverslag.cells.scan import Shape, Token, scan, trimmed
from jaarverslag.cells.value import CellWarning, Edit, Malformed, Role

if TYPE_CHECKING:
    from jaarverslag.cells.phrases import Phrase, Phrases

T = TypeVar("T")


# A place to come back to when an alternative of the grammar does not fit: the token, the number of edits and of
# warnings, the fault.
Mark = tuple[int, int, int, Malformed | None]


class Advice(NamedTuple):
    """What a warning says, apart from its place."""

    name: str
    message: str
    hint: str


class Cursor:
    """Walks over the tokens of a cell; the functions of the grammar take from it, or leave it where it was.

    Attributes:
        input: the cell as typed; offsets count in it.
        text: the same with odd characters folded, character for character.
        at: the index of the next token.
        fault: the first figure that cannot be read; the cell is malformed if the rest of it fits.
    """

    __slots__ = ("at", "edits", "fault", "input", "role", "text", "tokens", "warnings")

    def __init__(self, source: str, text: str, role: Role = Role.ACTUAL, *, line_end: str = " ") -> None:
        """Scan the text, with the end of a line as another character or as itself."""
        self.input = source
        self.text = text
        self.role = role
        self.tokens = scan(text.replace("\n", line_end))
        self.at = 0
        self.edits: list[Edit] = []
        self.warnings: list[CellWarning] = []
        self.fault: Malformed | None = None

    @property
    def token(self) -> Token:
        """The next token."""
        return self.tokens[self.at]

    def ahead(self, count: int) -> Token:
        """The token so many places further on; END beyond the end."""
        return self.tokens[min(self.at + count, len(self.tokens) - 1)]

    def raw(self, first: int, behind: int) -> str:
        """The input from the token at index `first` up to the one at index `behind`, as typed."""
        tokens = self.tokens[first:behind]
        return self.input[tokens[0].start : tokens[-1].end] if tokens else ""

    def between(self, token: Token) -> str:
        """What stands between the brackets of a token, as typed, without the spaces around it."""
        inside = self.input[token.start + 1 : token.end - (token.shape is Shape.BRACKET)]
        start, end = trimmed(inside)
        return inside[start:end]

    def mark(self) -> Mark:
        """Remember this place."""
        return (self.at, len(self.edits), len(self.warnings), self.fault)

    def reset(self, mark: Mark) -> None:
        """Go back to a place, and forget what was found since."""
        self.at, edits, warnings, self.fault = mark
        del self.edits[edits:]
        del self.warnings[warnings:]

    def take(self, *texts: str) -> Token | None:
        """Take the next token if its text is one of these."""
        token = self.tokens[self.at]
        if token.text not in texts:
            return None
        self.at += 1
        return token

    def take_shape(self, shape: Shape) -> Token | None:
        """Take the next token if it looks like this."""
        token = self.tokens[self.at]
        if token.shape is not shape:
            return None
        self.at += 1
        return token

    def take_phrase(self, phrases: Phrases[T]) -> T | None:
        """Take the longest row of words that the table knows, and give its meaning."""
        phrase = self.phrase(phrases, 0)
        if phrase is None:
            return None
        self.at += len(phrase.words)
        return phrase.meaning

    def phrase(self, phrases: Phrases[T], count: int) -> Phrase[T] | None:
        """The longest row of words that the table knows, so many places further on."""
        at = self.at + count
        for phrase in phrases.get(self.ahead(count).text, ()):
            if tuple(token.text for token in self.tokens[at : at + len(phrase.words)]) == phrase.words:
                return phrase
        return None

    def print_as(self, start: int, end: int, text: str) -> None:
        """Have the characters from start to end print as this text."""
        if self.input[start:end] != text:
            self.edits.append(Edit(start, end, text))

    def warn(self, start: int, end: int, advice: Advice, *, instead: str | None = None) -> None:
        """Warn about the characters from start to end; `instead` is what they are better replaced by."""
        suggestion = None if instead is None else self.replaced(start, end, instead)
        self.warnings.append(CellWarning(start, end, advice.name, advice.message, advice.hint, suggestion))

    def refuse(self, start: int, end: int, reason: str, guesses: tuple[str, ...]) -> None:
        """Note that the characters from start to end cannot be read; the guesses replace them."""
        if self.fault is None:
            cells = tuple(self.replaced(start, end, guess) for guess in guesses)
            self.fault = Malformed(start, end, reason, cells)

    def replaced(self, start: int, end: int, text: str) -> str:
        """The whole cell with other characters from start to end."""
        return (self.input[:start] + text + self.input[end:]).strip()
