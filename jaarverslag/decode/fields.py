"""The keys of a group, taken by name and type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.decode.entries import duplicate_key, read_year, unique_entries
from jaarverslag.decode.words import closest, describe
from jaarverslag.diagnostics import Diagnostic, Edit, Fix, Label
from jaarverslag.format import Type
from jaarverslag.source import Written
from jaarverslag.syntax import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence

if TYPE_CHECKING:
    from jaarverslag.format import Key, Shape
    from jaarverslag.source import Span

# How alike an unknown key and a known one are, from 0 to 1, before the known one is named: `doel` is not `deels`.
_LIKE = 0.7
# And before it is put in its place without asking: one letter wrong in five.
_SURE = 0.8
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class Fields:
    """The entries of one mapping. Faults go to `found`; what is missing or wrong comes back as None or empty."""

    def __init__(self, node: Node, shape: Shape, found: list[Diagnostic]) -> None:
        """Check the keys against the shape: known, once, and none missing."""
        self.shape = shape
        self.found = found
        self.span = node.span
        self._entries: dict[str, Entry] = {}
        self._meant: set[str] = set()  # the names that were probably meant by those that are unknown
        if isinstance(node, Mapping):
            self._take_entries(node)
            self._report_missing(node)
        else:
            found.append(
                faults.WRONG_TYPE.at(
                    node.span,
                    f"hier staat {describe(node)}, en bij {shape.name} horen sleutels",
                    hint=f"begin met `{shape.keys[0].name}:`",
                )
            )

    def _take_entries(self, node: Mapping) -> None:
        for entry in node.entries:
            name = entry.key.text
            if first := self._entries.get(name):
                self.found.append(duplicate_key(first, entry))
            elif self.shape.key(name) is None:
                self.found.append(self._unknown(entry, node))
            else:
                self._entries[name] = entry

    def _unknown(self, entry: Entry, node: Mapping) -> Diagnostic:
        name = entry.key.text
        taken = {other.key.text for other in node.entries}
        free = [key.name for key in self.shape.keys if key.name not in taken | self._meant]
        guess = closest(name, free, likeness=_LIKE)
        if guess:
            self._meant.add(guess)
            rival = closest(name, [other for other in free if other != guess], likeness=_LIKE)
            return faults.UNKNOWN_KEY.at(
                entry.key.span,
                f"`{name}` is geen sleutel van {self.shape.name}",
                hint=f"bedoelde u `{guess}`" + (f" of `{rival}`?" if rival else "?"),
                fix=Fix((Edit(entry.key.span, guess),), safe=closest(name, [guess], likeness=_SURE) is not None)
                if rival is None
                else None,
            )
        if node.flow and isinstance(entry.value, Scalar) and entry.value.absent:
            return faults.UNKNOWN_KEY.at(
                entry.key.span,
                f"`{name}` is geen sleutel van {self.shape.name}",
                hint="hoort dit bij de tekst ervoor? Zet een tekst met een komma tussen aanhalingstekens",
            )
        known = ", ".join(key.name for key in self.shape.keys)
        return faults.UNKNOWN_KEY.at(
            entry.key.span, f"`{name}` is geen sleutel van {self.shape.name}", hint=f"wel bekend: {known}"
        )

    def _report_missing(self, node: Mapping) -> None:
        place = node.entries[0].key.span if node.entries else node.span
        for key in self.shape.keys:
            if key.required and key.name not in self._entries and key.name not in self._meant:
                example = f", bijvoorbeeld `{key.name}: {key.example}`" if key.example else ""
                self.found.append(
                    faults.MISSING_KEY.at(
                        place, f"bij {self.shape.name} ontbreekt `{key.name}`", hint=f"voeg `{key.name}` toe{example}"
                    )
                )

        self._report_places(place)

    def _report_places(self, place: Span) -> None:
        """Report that none is there of keys of which there must be one, or that a second is there."""
        names = self.shape.one_of
        there = [self._entries[name] for name in names if name in self._entries]
        listed = f"{', '.join(f'`{name}`' for name in names[:-1])} of `{names[-1]}`" if names else ""
        if names and not there and not self._meant.intersection(names):
            self.found.append(
                faults.MISSING_KEY.at(
                    place,
                    f"bij {self.shape.name} ontbreekt `{names[0]}`",
                    hint=f"voeg toe waar {self.shape.name} staat: {listed}",
                )
            )
        for entry in there[1:]:
            self.found.append(
                faults.TWO_PLACES.at(
                    entry.key.span,
                    f"`{entry.key.text}` en `{there[0].key.text}` gaan niet samen",
                    hint=f"laat er één staan: {listed}",
                    labels=(Label(there[0].key.span, "hier staat de andere"),),
                )
            )

    def _key(self, name: str) -> Key:
        key = self.shape.key(name)
        if key is None:
            message = f"{name} is not declared in {self.shape.name}"
            raise LookupError(message)
        return key

    def has(self, name: str) -> bool:
        """Tell whether the data has this key."""
        return name in self._entries

    def node(self, name: str) -> Node | None:
        """Give what stands behind a key, whatever it is; an empty value is reported and counts as not there."""
        self._key(name)
        entry = self._entries.get(name)
        if entry is None:
            return None
        if isinstance(entry.value, Scalar) and not entry.value.text.strip():
            key = self._key(name)
            self.found.append(
                faults.EMPTY_VALUE.at(
                    entry.key.span if entry.value.absent else entry.value.span,
                    f"achter `{name}` staat niets",
                    hint=f"vul {key.type.value} in" + ("" if key.required else ", of haal de sleutel weg"),
                )
            )
            return None
        return entry.value

    def written(self, name: str) -> Written | None:
        """Give a text."""
        node = self.node(name)
        if node is None:
            return None
        if isinstance(node, Scalar) and not (self._key(name).type is not Type.PROSE and "\n" in node.text.strip("\n")):
            return Written(node.text.strip("\n"), node.span) if node.style is ScalarStyle.BLOCK else node.written
        self.wrong_type(name, node)
        return None

    def required(self, name: str) -> Written:
        """Give a text that must be there; where it is not, that was reported, and an empty one takes its place."""
        return self.written(name) or Written("", self.span)

    def id(self, name: str) -> Written:
        """Give an id, checked for its characters."""
        written = self.required(name)
        if written.text and not _ID.fullmatch(written.text):
            self.found.append(
                faults.MALFORMED_ID.at(
                    written.span,
                    f"`{written.text}` kan geen id zijn",
                    hint="gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld `aantal-projecten`",
                )
            )
        return written

    def choice(self, name: str) -> str | None:
        """Give one of the fixed words of a key."""
        written = self.written(name)
        return None if written is None else self._chosen(name, written)

    def choices(self, name: str) -> tuple[str, ...] | None:
        """Give a list of fixed words of a key, each once; None where the data has no list."""
        if self.node(name) is None:
            return None
        words = (self._chosen(name, item.written) for item in self._scalars(name))
        return tuple(dict.fromkeys(word for word in words if word))

    def _chosen(self, name: str, written: Written) -> str | None:
        if written.text in (choices := self._key(name).choices):
            return written.text
        guess = closest(written.text, choices)
        self.found.append(
            faults.UNKNOWN_CHOICE.at(
                written.span,
                f"`{written.text}` kan niet bij `{name}`",
                hint=f"bedoelde u `{guess}`?" if guess else f"kies uit: {', '.join(choices)}",
                fix=Fix((Edit(written.span, guess),), safe=False) if guess else None,
            )
        )
        return None

    def year(self, name: str) -> tuple[int, Written] | None:
        """Give a year with its place."""
        written = self.written(name)
        if written is None:
            return None
        year = read_year(written, self.found)
        return None if year is None else (year, written)

    def years(self, name: str) -> tuple[int, ...]:
        """Give a list of years."""
        years = (read_year(item.written, self.found) for item in self._scalars(name))
        return tuple(year for year in years if year is not None)

    def ids(self, name: str) -> tuple[Written, ...]:
        """Give a list of ids, each with its place."""
        return tuple(item.written for item in self._scalars(name))

    def _scalars(self, name: str) -> tuple[Scalar, ...]:
        node = self.node(name)
        if isinstance(node, Sequence):
            scalars = tuple(item for item in node.items if isinstance(item, Scalar))
            if len(scalars) == len(node.items):
                return scalars
        if node is not None:
            self.wrong_type(name, node)
        return ()

    def items(self, name: str) -> tuple[Fields, ...]:
        """Give the items of a list, each as fields of its own shape."""
        node, shape = self.node(name), self._key(name).shape
        if node is None or shape is None:
            return ()
        if not isinstance(node, Sequence):
            self.wrong_type(
                name, node, hint=f"zet voor elk onderdeel een streepje en een spatie: `- {shape.keys[0].name}: ...`"
            )
            return ()
        return tuple(Fields(item, shape, self.found) for item in node.items)

    def group(self, name: str) -> Fields | None:
        """Give a group of keys as fields of its own shape."""
        node, shape = self.node(name), self._key(name).shape
        return None if node is None or shape is None else Fields(node, shape, self.found)

    def entries(self, name: str) -> tuple[Entry, ...]:
        """Give the entries of a mapping whose keys are free, each key once."""
        node = self.node(name)
        if node is None:
            return ()
        if not isinstance(node, Mapping):
            self.wrong_type(name, node)
            return ()
        return unique_entries(node, self.found)

    def wrong_type(self, name: str, node: Node, hint: str = "", fix: Fix | None = None) -> None:
        """Report that something else stands behind a key than belongs there."""
        key = self._key(name)
        example = f", bijvoorbeeld `{name}: {key.example}`" if key.example else ""
        self.found.append(
            faults.WRONG_TYPE.at(
                node.span,
                f"achter `{name}` staat {describe(node)}",
                hint=hint or f"hier {'horen' if key.type is Type.SERIES else 'hoort'} {key.type.value}{example}",
                fix=fix,
            )
        )
