"""Write the structure tree of a sheet into the PDF that WeasyPrint is about to finish (ISO 32000-1, 14.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import quote

import pydyf

from jaarverslag.press.object import LINK_SCHEME
from jaarverslag.press.tree import Annotation, Kid, Mark, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jaarverslag.press.layout import Dictionary, Pdf, Stream
    from jaarverslag.press.leaves import Artifact, Leaf


def write_structure(pdf: Pdf, tags: Sequence[Tag], leaves: Sequence[Leaf], artifacts: Mapping[Mark, Artifact]) -> None:
    """Write `tags` and all under them as the structure tree of a pydyf document, and turn `artifacts` into artifacts.

    Entries of the parent tree count from 0: first the pages, then drawn groups with text in them, then annotations. An
    annotation that no tag holds is taken from its page: nobody would know what it is for.
    """
    writer = _Writer(pdf, leaves)
    writer.mark_artifacts(artifacts)
    writer.write(tags)


class _Writer:
    def __init__(self, pdf: Pdf, leaves: Sequence[Leaf]) -> None:
        self.pdf = pdf
        self.leaves = leaves
        self.pages: tuple[bytes, ...] = pdf.page_references
        self.parents: list[Any] = [pydyf.Array([b"null"] * len(leaf.marks)) for leaf in leaves]
        self.ids: dict[str, bytes] = {}
        self.groups = dict(self._number_groups())

    def _number_groups(self) -> Iterator[tuple[Mark, tuple[Stream, int]]]:
        """Group and entry of each mark that is painted in a group, as the engine does for what is transparent."""
        page_of = {id(leaf.stream._tags): number for number, leaf in enumerate(self.leaves)}
        own = {id(leaf.stream) for leaf in self.leaves}
        for stream in self.pdf.objects:
            page = page_of.get(id(getattr(stream, "_tags", None)))
            if page is None or id(stream) in own:
                continue
            mcids = [operand["MCID"] for operand in stream.stream if _is_mark(operand)]
            if not mcids:
                continue
            entry = len(self.parents)
            stream.extra["StructParents"] = entry
            self.parents.append(pydyf.Array([b"null"] * (max(mcids) + 1)))
            for mcid in mcids:
                yield Mark(page, mcid), (stream, entry)

    def mark_artifacts(self, artifacts: Mapping[Mark, Artifact]) -> None:
        """Rewrite the marked content of artifacts where it is painted."""
        streams = {id(leaf.stream): (page, leaf.stream) for page, leaf in enumerate(self.leaves)}
        streams.update({id(stream): (mark.page, stream) for mark, (stream, _) in self.groups.items()})
        for page, stream in streams.values():
            operations = stream.stream
            for place, operand in enumerate(operations):
                if _is_mark(operand) and (artifact := artifacts.get(Mark(page, operand["MCID"]))):
                    operations[place - 1], operations[place] = "/Artifact", artifact.value

    def write(self, tags: Sequence[Tag]) -> None:
        """Write the tree and hang it in the catalog."""
        root = self._add(pydyf.Dictionary({"Type": "/StructTreeRoot"}))
        root["K"] = pydyf.Array([self._element(tag, root.reference) for tag in tags])
        numbers = [part for entry, parent in enumerate(self.parents) for part in (entry, parent)]
        root["ParentTree"] = self._add(pydyf.Dictionary({"Nums": pydyf.Array(numbers)})).reference
        root["ParentTreeNextKey"] = len(self.parents)
        names = [part for name in sorted(self.ids) for part in (pydyf.String(name), self.ids[name])]
        root["IDTree"] = self._add(pydyf.Dictionary({"Names": pydyf.Array(names)})).reference
        self.pdf.catalog["StructTreeRoot"] = root.reference
        for page in map(self._object, self.pages):
            if "Annots" in page:
                page["Annots"] = pydyf.Array([area for area in page["Annots"] if "StructParent" in self._object(area)])

    def _object(self, reference: bytes) -> Dictionary:
        found: Dictionary = self.pdf.objects[int(reference.split()[0])]
        return found

    def _add(self, dictionary: Dictionary) -> Dictionary:
        self.pdf.add_object(dictionary)
        return dictionary

    def _element(self, tag: Tag, parent: bytes) -> bytes:
        element = self._add(pydyf.Dictionary({"Type": "/StructElem", "S": f"/{tag.role}", "P": parent}))
        reference: bytes = element.reference
        page = next((kid.page for kid in tag.kids if isinstance(kid, Mark)), None)
        if page is not None:
            element["Pg"] = self.pages[page]
        if tag.id:
            element["ID"] = pydyf.String(tag.id)
            self.ids[tag.id] = reference
        if tag.language:
            element["Lang"] = pydyf.String(tag.language)
        if tag.alternative and tag.role != "Link":
            element["Alt"] = pydyf.String(tag.alternative)
        if tag.expansion:
            element["E"] = pydyf.String(tag.expansion)
        if attributes := _attributes(tag):
            element["A"] = attributes
        element["K"] = pydyf.Array([self._kid(kid, tag, reference, page) for kid in tag.kids])
        return reference

    def _kid(self, kid: Kid, tag: Tag, parent: bytes, page: int | None) -> Any:
        match kid:
            case Tag():
                return self._element(kid, parent)
            case Mark():
                return self._mark(kid, parent, page)
            case Annotation():
                return self._annotation(kid, tag, parent)

    def _mark(self, mark: Mark, parent: bytes, page: int | None) -> Any:
        group = self.groups.get(mark)
        self.parents[mark.page if group is None else group[1]][mark.mcid] = parent
        if group is None and mark.page == page:
            return mark.mcid
        reference = pydyf.Dictionary({"Type": "/MCR", "Pg": self.pages[mark.page], "MCID": mark.mcid})
        if group is not None:
            reference["Stm"] = group[0].reference
        return reference

    def _annotation(self, annotation: Annotation, tag: Tag, parent: bytes) -> Any:
        link = self.pdf.objects[annotation.number]
        link["StructParent"] = len(self.parents)
        self.parents.append(parent)
        if tag.alternative:
            link["Contents"] = pydyf.String(tag.alternative)
        if "Dest" in link:
            # Where a link within a part leads is only settled in the book, like that of a link to another part.
            target = f"{LINK_SCHEME}:{quote(link.pop('Dest').string, safe='#')}"
            link["A"] = pydyf.Dictionary({"S": "/URI", "URI": pydyf.String(target)})
        return pydyf.Dictionary({"Type": "/OBJR", "Pg": self.pages[annotation.page], "Obj": link.reference})


def _is_mark(operand: object) -> TypeGuard[Dictionary]:
    return isinstance(operand, pydyf.Dictionary) and "MCID" in operand


def _attributes(tag: Tag) -> Any:
    """The attributes of a figure, a list or a table cell (ISO 32000-1, 14.8.5); nothing for other tags."""
    if tag.area is not None:
        return pydyf.Dictionary({"O": "/Layout", "BBox": pydyf.Array(tag.area)})
    if tag.numbering:
        return pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{tag.numbering}"})
    if tag.role not in ("TH", "TD"):
        return None
    entries: dict[str, Any] = {"O": "/Table"}
    if tag.scope:
        entries["Scope"] = f"/{tag.scope}"
    if tag.headers:
        entries["Headers"] = pydyf.Array([pydyf.String(head) for head in tag.headers])
    if tag.colspan > 1:
        entries["ColSpan"] = tag.colspan
    if tag.rowspan > 1:
        entries["RowSpan"] = tag.rowspan
    return pydyf.Dictionary(entries)
