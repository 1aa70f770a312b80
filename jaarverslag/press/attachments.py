"""Enclose files in a PDF and read them back (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, NameTree, PasswordError, Pdf, PdfError, Stream

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from pikepdf import Object

_MOST_BYTES = 1 << 26
"""All that a PDF may unpack to, 64 MB: the data of the largest report is a tenth of it."""


class Relation(Enum):
    """What a file is to the pages (ISO 19005-3, 6.8)."""

    SOURCE = "/Source"
    """The pages were made from it."""
    DATA = "/Data"
    """It holds what the tables and charts show."""
    SUPPLEMENT = "/Supplement"
    """It tells more than the pages do."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside a PDF.

    `name` is a relative path with slashes, `kind` its media type ("text/csv"), `description` what viewers show beside
    the name. What was read from a PDF may hold any name: it comes from whoever made that file.
    """

    name: str
    content: bytes
    kind: str
    relation: Relation
    description: str = ""


class NoPdfError(ValueError):
    """What should be a PDF can't be opened as one."""


class BombError(ValueError):
    """The files in a PDF are larger than any report."""


def attach(pdf: Pdf, attachments: Iterable[Attachment], date: dt.date | None) -> None:
    """Enclose files besides those that are there, and tie each to the document as a whole.

    `date` is that of the report, None leaves dates out. The catalog has to have names. Raises ValueError where two
    files have one name.
    """
    listed, root = tuple(attachments), pdf.Root
    if listed and "/AF" not in root:
        root.AF, root.Names.EmbeddedFiles = Array(), NameTree.new(pdf).obj
    names = NameTree(root.Names.EmbeddedFiles) if listed else {}
    for one in listed:
        if one.name in names:
            raise ValueError("two attachments have one name")
        names[one.name] = file = pdf.make_indirect(_specified(pdf, one, date))
        # Each is tied to the document as a whole (ISO 19005-3, 6.8).
        root.AF.append(file)


def _specified(pdf: Pdf, attachment: Attachment, date: dt.date | None) -> Object:
    made = AttachedFileSpec(
        pdf,
        attachment.content,
        filename=attachment.name,
        description=attachment.description,
        mime_type=attachment.kind,
        mod_date=f"D:{date:%Y%m%d}" if date else "",
        relationship=Name(attachment.relation.value),
    )
    # Packed now: a book is linked while its pages are still made, and saved when somebody waits for it.
    made.obj.EF.F.write(zlib.compress(attachment.content), filter=Name.FlateDecode)
    return made.obj


def enclosed(content: bytes) -> tuple[Attachment, ...]:
    """The files inside a PDF, by name.

    Raises NoPdfError where the bytes are no PDF that opens without a password, and BombError as `attached` does.
    """
    try:
        with Pdf.open(BytesIO(content)) as pdf:
            return attached(pdf)
    except (PasswordError, PdfError) as error:
        raise NoPdfError from error


def attached(pdf: Pdf) -> tuple[Attachment, ...]:
    """The files that a PDF encloses, by name; what is no file in it is passed over.

    Raises BombError where they would unpack to more than any report holds.
    """
    tree = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")
    if not isinstance(tree, Dictionary):
        return ()
    found: dict[str, Attachment] = {}
    left = _MOST_BYTES
    try:
        for name, file in NameTree(tree).items():
            stream = _stream(file)
            if stream is None:
                continue
            content = unpacked(stream, left)
            left -= len(content)
            found[name] = Attachment(
                str(file.get("/UF", file.get("/F", name))),
                content,
                str(stream.get("/Subtype", ""))[1:],
                _relation(file),
                str(file.get("/Desc", "")),
            )
    except (PdfError, zlib.error, RuntimeError, TypeError, ValueError) as error:
        if isinstance(error, BombError):
            raise
        return tuple(found.values())
    return tuple(found.values())


def _stream(file: Object) -> Stream | None:
    kinds = file.get("/EF", Dictionary()) if isinstance(file, Dictionary) else Dictionary()
    stream = kinds.get("/UF", kinds.get("/F"))
    return stream if isinstance(stream, Stream) else None


def _relation(file: Object) -> Relation:
    try:
        return Relation(str(file.get("/AFRelationship", "")))
    except ValueError:
        return Relation.SUPPLEMENT


def unpacked(stream: Stream, most: int) -> bytes:
    """What a stream holds, as far as it is packed the way this program packs; raises BombError beyond `most` bytes."""
    content = stream.read_raw_bytes()
    filters = stream.get("/Filter", Array())
    for packing in filters if isinstance(filters, Array) else [filters]:
        if packing != Name.FlateDecode:
            break
        content = zlib.decompressobj().decompress(content, most + 1)
    if len(content) > most:
        raise BombError
    return content
