"""YAML events to nodes. The only module that knows ruamel.yaml; none of its words reach the user."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from jaarverslag import faults
from jaarverslag.diagnostics import Checked, Diagnostic, Edit, Fix
from jaarverslag.source import Written
from jaarverslag.syntax.as_typed import make_readable
from jaarverslag.syntax.comments import swallowed_words
from jaarverslag.syntax.nodes import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence
from jaarverslag.syntax.plain_words import Problem, explain
from jaarverslag.syntax.readable import Readable, Repair, quoted
from jaarverslag.syntax.trailing import trailing_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.source import Source, Span

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # no C parser on this machine: the pure one gives the same events, slower
    CParser = None

# Deeper than any report is, and shallow enough for whatever walks the nodes by recursion.
_MAX_DEPTH = 40
# Longer than any cell: what is longer is prose, of which a message quotes the beginning.
_QUOTED_WHOLE = 40
# What no reader can see and a terminal may obey: its commands, C0 and C1 controls but tab and line ends, and Unicode's
# own line ends.
CONTROL = re.compile(
    r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)

# Those of them that part two lines, and so two words.
_PARTING = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class _Stop(Exception):  # noqa: N818 - not an error but the end of reading this one file
    """Reading cannot go on; the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def parse(source: Source) -> Checked[Node | None]:
    """Read one file's text.

    The value is None where the text is no YAML at all; the diagnostics say why and where. Cells that YAML would
    swallow (`beoogd: >2`) are read as typed, with a warning that carries the repair.
    """
    hidden = tuple(_hidden_characters(source))
    if hidden:
        return Checked(None, hidden)
    readable = make_readable(source.text)
    builder = _Builder(source, readable)
    try:
        node = builder.build()
    except _Stop as stop:
        return Checked(None, (*builder.found, stop.diagnostic))
    return Checked(node, (*builder.found, *trailing_spaces(source, node), *swallowed_words(source, node)))


def parses_fast() -> bool:
    """Tell whether the C parser is there; without it the same nodes come, slower."""
    return CParser is not None


def _hidden_characters(source: Source) -> Iterator[Diagnostic]:
    for match in CONTROL.finditer(source.text):
        span = source.span(match.start(), match.end())
        parts = _PARTING.match(match.group()) and not source.text[max(match.start() - 1, 0) : match.start()].isspace()
        instead = "zet er een spatie voor in de plaats" if parts else "haal het teken weg"
        yield faults.CONTROL_CHARACTER.at(
            span,
            f"hier staat een onzichtbaar teken (U+{ord(match.group()[0]):04X})",
            hint=f"{instead}; het komt vaak mee bij knippen en plakken",
            fix=Fix((Edit(span, " " if parts else ""),)),
        )


def _events(text: str) -> Iterator[Any]:
    if CParser is None:
        yield from _pure_events(text)
        return
    parser = CParser(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


def _pure_events(text: str) -> Iterator[Any]:
    yield from YAML(typ="safe", pure=True).parse(text)


@dataclass
class _Level:
    """A mapping or list that is still open."""

    event: Any
    start: int
    flow: bool
    key: Scalar | None = None
    entries: list[Entry] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)


class _Builder:
    """Turn the events of one text into nodes, without recursion."""

    def __init__(self, source: Source, readable: Readable) -> None:
        self.source = source
        self.readable = readable
        self.found: list[Diagnostic] = []
        self.levels: list[_Level] = []
        self.root: Node | None = None
        self.documents = 0

    def build(self) -> Node | None:
        """Read to the end of the text, or stop at what cannot be read."""
        try:
            for event in _events(self.readable.text):
                self._take(event)
        except YAMLError as error:
            raise _Stop(self._broken(error)) from error
        return self.root

    def _offset(self, mark: Any) -> int:  # noqa: ANN401 - ruamel.yaml's marks have no public type
        return self.readable.as_typed(min(mark.index, len(self.readable.text)))

    def _span(self, event: Any) -> Span:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        """Where an event stands; the parser's end lies on the next token, so blank text behind it is left out."""
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        text = self.source.text[start:end]
        return self.source.span(start, start + len(text.rstrip()))

    def _broken(self, error: YAMLError) -> Diagnostic:
        """Say where the text stops being YAML."""
        problem = Problem("", len(self.source.text), None)
        if isinstance(error, MarkedYAMLError):
            mark, begin = error.problem_mark or error.context_mark, error.context_mark
            problem = Problem(
                f"{error.context or ''} {error.problem or ''}",
                len(self.source.text) if mark is None else self._offset(mark),
                None if begin is None else self._offset(begin),
            )
        elif isinstance(error, ReaderError):
            problem = Problem("", self.readable.as_typed(error.position), None)
        return explain(self.source, problem)

    def _take(self, event: Any) -> None:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        match event:
            case events.ScalarEvent():
                self._refuse_what_yaml_adds(event)
                self._place(self._scalar(event))
            case events.MappingStartEvent() | events.SequenceStartEvent():
                self._refuse_what_yaml_adds(event)
                if len(self.levels) >= _MAX_DEPTH:
                    raise _Stop(
                        faults.DEEP_NESTING.at(
                            self.source.span(self._offset(event.start_mark), self._offset(event.end_mark)),
                            f"de gegevens zitten hier meer dan {_MAX_DEPTH} lagen diep",
                            hint="controleer de haakjes en de inspringing; een verslag heeft er hooguit een paar nodig",
                        )
                    )
                self.levels.append(_Level(event, self._offset(event.start_mark), bool(event.flow_style)))
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self._close(event)
            case events.AliasEvent():
                self._refuse_what_yaml_adds(event)
            case events.DocumentStartEvent():
                self._refuse_second_document(event)
            case _:
                pass

    def _refuse_second_document(self, event: Any) -> None:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        self.documents += 1
        if self.documents > 1:
            raise _Stop(
                faults.SECOND_DOCUMENT.at(
                    self._span(event),
                    "hier begint een tweede document in hetzelfde bestand",
                    hint="haal de regel met `---` weg of zet de rest in een eigen bestand",
                )
            )

    def _refuse_what_yaml_adds(self, event: Any) -> None:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        """Refuse anchors, aliases and tags: data that does not mean what it says."""
        name = event.anchor
        if name:
            raise _Stop(
                faults.ANCHOR_OR_ALIAS.at(
                    self._word(event),
                    f"`{name}` is hier een verwijzing binnen YAML (met & of *), en die leest het programma niet",
                    hint="schrijf de waarde voluit, of zet een tekst met & of * tussen aanhalingstekens",
                )
            )
        # A scalar has two: read as plain, read as quoted.
        if event.tag is not None and not (any(event.implicit) if isinstance(event.implicit, tuple) else event.implicit):
            raise _Stop(
                faults.YAML_TAG.at(
                    self._word(event),
                    "een woord met een uitroepteken ervoor betekent in YAML iets bijzonders",
                    hint="zet de tekst tussen aanhalingstekens",
                )
            )

    def _word(self, event: Any) -> Span:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        """The word that an event begins with."""
        start = self._offset(event.start_mark)
        match = re.compile(r"[^\s,\[\]{}]+").match(self.source.text, start)
        return self.source.span(start, match.end() if match else start)

    def _scalar(self, event: Any) -> Scalar:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        span = self._span(event)
        repair = self.readable.repair_at(span.start)
        if repair:
            if repair.needed:
                self.found.append(_as_typed(self.source, repair))
            return Scalar(Written(repair.text, self.source.span(repair.start, repair.end)), ScalarStyle.PLAIN)
        style = ScalarStyle.PLAIN
        if event.style in {"|", ">"}:
            style = ScalarStyle.BLOCK
        elif event.style in {'"', "'"}:
            style = ScalarStyle.QUOTED
        self._refuse_escaped_controls(event.value, span)
        return Scalar(Written(event.value, span), style)

    def _refuse_escaped_controls(self, text: str, span: Span) -> None:
        match = CONTROL.search(text)
        if match:
            self.found.append(
                faults.CONTROL_CHARACTER.at(
                    span,
                    f"in deze tekst zit een onzichtbaar teken (U+{ord(match.group()[0]):04X})",
                    hint="haal de code met de schuine streep (\\) weg",
                )
            )

    def _place(self, node: Node) -> None:
        if not self.levels:
            self.root = node
            return
        level = self.levels[-1]
        if isinstance(level.event, events.SequenceStartEvent):
            level.items.append(node)
        elif level.key is not None:
            level.entries.append(Entry(level.key, node))
            level.key = None
        elif isinstance(node, Scalar) and not node.absent:
            level.key = node
        else:
            what = "niets" if isinstance(node, Scalar) else "een lijst of groep"
            raise _Stop(
                faults.BROKEN_YAML.at(
                    node.span,
                    f"op de plaats van een sleutel staat {what}",
                    hint="schrijf een woord met een dubbele punt, bijvoorbeeld `titel:`",
                )
            )

    def _close(self, event: Any) -> None:  # noqa: ANN401 - ruamel.yaml's events have no common public type
        level = self.levels.pop()
        if level.flow:
            end = self._offset(event.end_mark)
        else:
            children = [entry.value.span for entry in level.entries] or [item.span for item in level.items]
            end = max((child.end for child in children), default=level.start)
        span = self.source.span(level.start, max(end, level.start))
        if isinstance(level.event, events.SequenceStartEvent):
            self._place(Sequence(tuple(level.items), span))
        else:
            self._place(Mapping(tuple(level.entries), span, level.flow))


def _as_typed(source: Source, repair: Repair) -> Diagnostic:
    span = source.span(repair.start, repair.end)
    if repair.text.startswith("|") and "\n" in span.text:
        return faults.UNQUOTED_VALUE.at(
            span,
            "hier lijkt een tabel te staan, en achter de sleutel ontbreekt een `|`",
            hint="zet achter de sleutel een spatie en een `|`; hoort dit niet in een tabel, zet het dan tussen "
            "aanhalingstekens",
        )
    return faults.UNQUOTED_VALUE.at(
        span,
        f"`{_beginning(repair.text)}` staat zonder aanhalingstekens en betekent dan in YAML iets anders",
        hint=f"gelezen zoals u het typte; schrijf {quoted(repair.text)}"
        if len(repair.text) <= _QUOTED_WHOLE
        else "gelezen zoals u het typte; zet de hele tekst tussen aanhalingstekens",
        fix=Fix((Edit(span, quoted(repair.text)),)),
    )


def _beginning(text: str) -> str:
    """Give a text as a message can quote it: whole where it is a cell, its first words where it is prose."""
    return text if len(text) <= _QUOTED_WHOLE else f"{text[:_QUOTED_WHOLE].rstrip()}…"
