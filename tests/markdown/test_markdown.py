"""Running text: what Markdown becomes, and that nothing in it can reach further than words."""

from __future__ import annotations

import time

import pytest

from jaarverslag.document.blocks import Block, ItemList, ListItem, Paragraph
from jaarverslag.document.inlines import Break, Emphasis, Inline, SectionLink, Strong, Text, WebLink
from jaarverslag.document.pictures import Picture
from jaarverslag.markdown.blocks import blocks
from jaarverslag.markdown.finding import Reference, Shown, images, picture_names, references, unsafe_addresses
from jaarverslag.markdown.parser import Image


def resolve(target: str) -> Inline:
    return SectionLink(target, f"{target} Titel", in_build=True) if target[0].isdigit() else Text(f"<{target}>")


def read(text: str) -> tuple[Block, ...]:
    return blocks(text, resolve)


def p(*inlines: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in inlines))


def items(*words: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple(ListItem((p(word),)) for word in words), ordered=ordered)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("  \n\n ", ()),
        ("een", (p("een"),)),
        ("een\nregel", (p("een regel"),)),
        ("een\n\ntwee\n\n\ndrie\n", (p("een"), p("twee"), p("drie"))),
        ("een\r\n\r\ntwee", (p("een"), p("twee"))),
        ("een  \ntwee", (p("een", Break(), "twee"),)),
        ("een\\\ntwee", (p("een", Break(), "twee"),)),
        ("**vet** en *schuin*", (p(Strong((Text("vet"),)), " en ", Emphasis((Text("schuin"),))),)),
        ("*a **b** c*", (p(Emphasis((Text("a "), Strong((Text("b"),)), Text(" c")))),)),
        ("\\*geen\\* nadruk", (p("*geen* nadruk"),)),
        ("5 * 3 * 2", (p("5 * 3 * 2"),)),
        ("caf&eacute; &amp; &lt;b&gt;", (p("caf\u00e9 & <b>"),)),
        # lists
        ("- een\n- twee", (items("een", "twee"),)),
        ("* een\n* twee", (items("een", "twee"),)),
        ("1. een\n2. twee", (items("een", "twee", ordered=True),)),
        ("voor\n\n- een\n\nna", (p("voor"), items("een"), p("na"))),
        ("- een\n\n  meer", (ItemList((ListItem((p("een"), p("meer"))),)),)),
        ("- een\n  - twee", (ItemList((ListItem((p("een"), items("twee"))),)),)),
        ("- een\n  1. twee", (ItemList((ListItem((p("een"), items("twee", ordered=True))),)),)),
        ("-", (ItemList((ListItem(()),)),)),
        # links out of the report
        (
            "zie [de site](https://example.org/a?b=c)",
            (p("zie ", WebLink("https://example.org/a?b=c", (Text("de site"),))),),
        ),
        ("<https://example.org>", (p(WebLink("https://example.org", (Text("https://example.org"),))),)),
        ("[mail](mailto:a@example.org)", (p(WebLink("mailto:a@example.org", (Text("mail"),))),)),
        ("[bel](tel:14050)", (p(WebLink("tel:14050", (Text("bel"),))),)),
        ("[*schuin*](https://example.org)", (p(WebLink("https://example.org", (Emphasis((Text("schuin"),)),))),)),
        # references within it
        ("zie [[2.3.6]].", (p("zie ", SectionLink("2.3.6", "2.3.6 Titel", in_build=True), "."),)),
        ("[[ 2.3.6 ]]", (p(SectionLink("2.3.6", "2.3.6 Titel", in_build=True)),)),
        ("**[[2.3.6]]**", (p(Strong((SectionLink("2.3.6", "2.3.6 Titel", in_build=True),))),)),
        ("doel [[x.beoogd]] gehaald", (p("doel <x.beoogd> gehaald"),)),
        ("- [[2.1]]", (ItemList((ListItem((p(SectionLink("2.1", "2.1 Titel", in_build=True)),)),)),)),
        ("[[]] en [[a\nb]] en [a]", (p("[[]] en [[a b]] en [a]"),)),
        ("\\[[2.3.6]]", (p("[[2.3.6]]"),)),
    ],
)
def test_prose_becomes_blocks(text: str, expected: tuple[Block, ...]) -> None:
    """Paragraphs, lists, emphasis, links and references are what they look like."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>vet</b>", "<b>vet</b>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("<!-- stil -->", "<!-- stil -->"),
        ("a <img src=x onerror=y> b", "a <img src=x onerror=y> b"),
        ("<div>\n\nx", "<div>"),
        ("# Kop", "# Kop"),
        ("Kop\n===", "Kop ==="),
        ("> citaat", "> citaat"),
        ("`code`", "`code`"),
        ("---x", "---x"),
        ("| a | b |", "| a | b |"),
        ("[a]: https://example.org", "[a]: https://example.org"),
        ("Budget 2017: 3 < 5 & 7 > 6", "Budget 2017: 3 < 5 & 7 > 6"),
        ("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }} {% raw %}"),
    ],
)
def test_what_a_report_s_prose_does_not_have_stays_words(text: str, words: str) -> None:
    """HTML, headings of one's own, quotes, code and tables are printed as they were typed."""
    first = read(text)[0]
    assert first == p(words)


def test_indented_text_is_no_code() -> None:
    """Whoever indents a paragraph gets a paragraph."""
    assert read("een\n\n    twee") == (p("een"), p("twee"))


@pytest.mark.parametrize(
    "text",
    [
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt:alert%281%29)",
        "[klik](file:///etc/passwd)",
        "[klik](data:text/html,x)",
        "[klik](jv:2.1.4)",
        "[klik](../2017/rapport.yaml)",
        "[klik](#anker)",
        "[klik](//example.org)",
        "![klik](https://example.org/x.png)",
        "[![klik](x.png)](javascript:x)",
    ],
)
def test_no_other_address_becomes_a_link(text: str) -> None:
    """A page of the PDF leads to the web, to mail or to a telephone, and nowhere else; images are not fetched."""
    shown = repr(read(text))
    assert "klik" in shown
    for address in ("javascript:", "file:", "data:", "jv:", "../", "#anker", "x.png'"):
        assert f"WebLink(address='{address}" not in shown
    assert "Image" not in shown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](https://b) en <mailto:a@b> en [t](tel:1)", []),
        ("[a](javascript:x)", [(4, 16, "javascript:x")]),
        ("zie [a](ftp://x) en <file:///y>", [(8, 15, "ftp://x"), (21, 30, "file:///y")]),
        ("[a](../x.pdf)", [(4, 12, "../x.pdf")]),
        ("2 < 3 en 4 > 1", []),
    ],
)
def test_unsafe_addresses_are_found_at_their_place(text: str, found: list[tuple[int, int, str]]) -> None:
    """What will not become a link can be told to its author, at the very characters."""
    assert list(unsafe_addresses(text)) == found
    assert all(text[start:end] == address for start, end, address in found)


def show(image: Image) -> Picture:
    return Picture(image.name, b"", 1, 1, image.alternative, (Text(image.caption),))


def shown(name: str, alternative: str, caption: str = "") -> Picture:
    return show(Image(name, alternative, caption))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![een plein](a.png)", (shown("a.png", "een plein"),)),
        ('![een plein](a.png "Het *plein*")', (shown("a.png", "een plein", "Het *plein*"),)),
        ("![](a.png)", (shown("a.png", ""),)),
        ("![een *groot*\n  plein](<het plein.png>)", (shown("het plein.png", "een groot plein"),)),
        ("![zie [[2.1]]](a.png)", (shown("a.png", "zie 2.1"),)),
        ("een\n![b](b.png)\ntwee", (p("een"), shown("b.png", "b"), p("twee"))),
        ("een ![b](b.png) ![c](c.png) twee", (p("een"), shown("b.png", "b"), shown("c.png", "c"), p("twee"))),
        ("een  \n![b](b.png)", (p("een"), shown("b.png", "b"))),
        ("**een** ![b](b.png) *twee*", (p(Strong((Text("een"),))), shown("b.png", "b"), p(Emphasis((Text("twee"),))))),
        ("- ![b](b.png)\n- twee", (ItemList((ListItem((shown("b.png", "b"),)), ListItem((p("twee"),)))),)),
        # where there is no room for it, its words stand for it
        ("**![b](b.png)**", (p(Strong((Text("b"),))),)),
        ("[![b](b.png)](https://example.org)", (p(WebLink("https://example.org", (Text("b"),))),)),
        # what is no image is printed as it was typed
        ("![b](het plein.png)", (p("![b](het plein.png)"),)),
        ("![b][a.png]", (p("![b][a.png]"),)),
        ("\\![b](b.png)", (p("!b"),)),
        # which addresses may be is not for Markdown to say
        ("![b](javascript:x)", (shown("javascript:x", "b"),)),
        ("![b](data:image/png;base64,AA==)", (shown("data:image/png;base64,AA==", "b"),)),
    ],
)
def test_an_image_ends_the_paragraph_around_it(text: str, expected: tuple[Block, ...]) -> None:
    """The words before and after it are paragraphs of their own, and none of them is lost."""
    assert blocks(text, resolve, show=show) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("niets", []),
        ("a ![b](c.png) d", [Shown(Image("c.png", "b", ""), 2, 13, inside=False)]),
        ("*![b](c.png)*", [Shown(Image("c.png", "b", ""), 1, 12, inside=True)]),
        ("![b](c d.png)", [Shown(None, 0, 13, inside=False)]),
        ('![b](c.png "d (2017)")', [Shown(Image("c.png", "b", "d (2017)"), 0, 22, inside=False)]),
        ("![b](c.png\n\nd)", []),
        ("[b](c.png)", []),
    ],
)
def test_images_are_found_at_their_place(text: str, found: list[Shown]) -> None:
    """With what is only meant as one, so that somebody can be told."""
    assert list(images(text)) == found
    assert list(picture_names(text)) == [one.image.name for one in found if one.image]
    assert list(unsafe_addresses(text)) == (
        [] if found or text == "niets" else [(text.index("(") + 1, text.index("g") + 1, "c.png")]
    )


@pytest.mark.parametrize(
    ("text", "found", "numbers"),
    [
        ("", [], []),
        ("Bel 14 050, Akkoord 3.0, 2017-2018, A+", [], []),
        ("[[2.3.6]]", [Reference("2.3.6", 0, 9)], [True]),
        ("a [[ 2 ]] b [[x.beoogd]]", [Reference("2", 2, 9), Reference("x.beoogd", 12, 24)], [True, False]),
        ("[[2.3.]]", [Reference("2.3.", 0, 8)], [False]),
        ("[[[2.1]]]", [Reference("2.1", 1, 8)], [True]),
    ],
)
def test_references_are_found_at_their_place(text: str, found: list[Reference], numbers: list[bool]) -> None:
    """Only double brackets refer; a number refers to a section, anything else to a value."""
    assert list(references(text)) == found
    assert [one.is_number for one in found] == numbers


@pytest.mark.parametrize(
    "pattern",
    [
        "[",
        "[[",
        "[[2.1",
        "*a ",
        "**",
        "_a*",
        "<",
        "![",
        "](",
        "[a](",
        "- ",
        "> ",
        "1. ",
        "\\",
        "&",
        "[a](b ",
        "![a](",
        "![]((",
        "![[]",
    ],
)
def test_hostile_text_takes_time_in_step_with_its_length(pattern: str) -> None:
    """A text of 20 kB made to slow down a parser is read like any other, and gives no crash."""
    text = pattern * (20_000 // len(pattern))
    begin = time.process_time()
    read(text)
    blocks(text, resolve, show=show)
    assert all(one.start < one.end for one in images(text))
    assert not any(end < start for start, end, _ in unsafe_addresses(text))
    assert time.process_time() - begin < 8


@pytest.mark.parametrize("depth", [8, 14])
def test_lists_in_lists_keep_their_words(depth: int) -> None:
    """The innermost words of any list that a person would type are still there."""
    text = "\n".join(f"{'  ' * level}- woord {level}" for level in range(depth))
    assert f"woord {depth - 1}" in repr(read(text))


@pytest.mark.parametrize("opening", ["- ", "1. "])
def test_deep_lists_do_not_crash(opening: str) -> None:
    """Lists in lists, far deeper than any page can show, are read without an exception."""
    text = "\n".join(f"{' ' * (len(opening) * depth)}{opening}x" for depth in range(300))
    assert read(text)
