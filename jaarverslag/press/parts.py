"""The parts in a sheet: each has ids of its own, as if it were pressed by itself, and is a place to link to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from jaarverslag.press.elements import SVG

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PART: Final = "data-part"
"""The attribute that makes an element a part of the book, with its key."""


def set_apart(root: Element, key: str) -> None:
    """Put the key of its part before each id of a document, and before what refers to one: `titel` is `2.1.4#titel`.

    A part itself is called by its key. A document without parts is one, of the key that is given.
    """
    body = root.find("body")
    if body is None:
        return
    if root.find(f".//*[@{PART}]") is None:
        body.set(PART, key)
    waiting = [(body, key)]
    while waiting:
        element, around = waiting.pop()
        if element.tag == f"{SVG}svg":  # what a drawing names is known within it only
            continue
        own = element.get(PART) or around
        _rename(element, own)
        if element.get(PART) is not None:
            element.set("id", own)
        waiting.extend((child, own) for child in element)


def as_written(href: str, key: str) -> str:
    """How the author of a page wrote a link that leads to a place in its own part."""
    return href.removeprefix(f"#{quote(key)}")


def _rename(element: Element, key: str) -> None:
    if name := element.get("id"):
        element.set("id", f"{key}#{name}")
    href = element.get("href", "").strip()
    if href.startswith("#"):
        element.set("href", f"#{quote(key)}{href}")
    if heads := element.get("headers"):
        element.set("headers", " ".join(f"{key}#{head}" for head in heads.split()))
