"""What an HTML element says about itself: its words, its language, its text alternative, whether it is decoration."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def words(element: Element) -> str:
    """All text in the element, white space collapsed; what keeps the place of a page number is no text."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if not callable(element.tag) and not page_target(element):  # a comment has a function for a name
        yield " " if element.tag == "br" else element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def page_target(element: Element) -> str:
    """What the element keeps the place of a page number for: a key, or `key#id`; empty for other elements."""
    return element.get("data-page", "").strip()


def language(element: Element) -> str:
    """The language that the element declares, as a BCP 47 tag; empty when it declares none."""
    return (element.get("lang") or element.get(_XML_LANG) or "").strip()


def is_link(element: Element) -> bool:
    """Whether the element is a hyperlink."""
    return element.tag == "a" and bool(element.get("href"))


def is_image(element: Element) -> bool:
    """Whether the element is an image or a drawing."""
    return element.tag in ("img", f"{SVG}svg")


def is_decoration(element: Element) -> bool:
    """Whether the element asks to be left out for who listens: hidden, or an image that declares to mean nothing."""
    if element.get("aria-hidden") == "true":
        return True
    if not is_image(element):
        return False
    return element.get("role") in ("presentation", "none") or (element.tag == "img" and element.get("alt") == "")


def alternative(element: Element) -> str:
    """The text that stands for an image: its label, the title in a drawing, or the alternative; empty without any."""
    title = element.find(f"{SVG}title")
    texts = (element.get("aria-label"), words(title) if title is not None else None, element.get("alt"))
    return next((text.strip() for text in texts if text and text.strip()), "")


def link_text(element: Element) -> str:
    """What a link is called: its label, its title or its words with those of the images in it, else where it leads."""
    images = " ".join(alternative(image) for image in element.iter() if is_image(image))
    texts = (element.get("aria-label"), element.get("title"), words(element), images, element.get("href"))
    return next((text.strip() for text in texts if text and text.strip()), "")
