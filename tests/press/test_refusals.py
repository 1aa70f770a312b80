"""Whatever a template, a style sheet or a drawing asks for: nothing is reached but the files of the sheet."""

from __future__ import annotations

import socket
import sys
import threading
import zlib
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from jaarverslag.press.object import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.press.conftest import PressBody

HIDDEN = "Dit mag niemand lezen."
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">'
DRAWN = "<img src=tekening.svg alt=Tekening>"


class Reached:
    """What was opened and whom was called, as the interpreter itself tells; hooks of it can't be taken away again."""

    def __init__(self) -> None:
        self.watching = False
        self.files: list[str] = []
        self.calls: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, details: tuple[object, ...]) -> None:
        if self.watching and event == "open":
            self.files.append(str(details[0]))
        elif self.watching and event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
            self.calls.append(event)


@pytest.fixture(scope="module")
def hook() -> Reached:
    return Reached()


@pytest.fixture
def reached(hook: Reached) -> Iterator[Reached]:
    hook.files.clear()
    hook.calls.clear()
    hook.watching = True
    yield hook
    hook.watching = False


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "geheim.svg"
    path.write_text(f"{SVG}<title>{HIDDEN}</title><rect width='20' height='20'/></svg>", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that would answer anything, and what it was asked."""
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing: what was asked is kept."""

    here = HTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=here.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{here.server_port}", asked
    here.shutdown()
    here.server_close()
    thread.join()


ADDRESSES = (
    "{path}", "file://{path}", "FILE://{path}", "file:{path}", "../../../../../../../../..{path}",
    "%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e{path}", "https://jaarverslag.invalid/../..{path}",
    "https://jaarverslag.invalid@localhost{path}", "{web}/a.svg", "//{host}/a.svg", "ftp://{host}/a.svg",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "data:image/png;base64,iVBORw0KGgo=", "javascript:alert(1)", "jar:file://{path}",
)  # fmt: skip
PLACES = {
    "image": '<img src="{}" alt=x>',
    "object": '<object data="{}" type="image/svg+xml">x</object>',
    "embed": '<embed src="{}">',
    "background": "<p style='background: url(\"{}\")'>x</p>",
    "list": "<ul style='list-style-image: url(\"{}\")'><li>x</li></ul>",
    "border": "<p style='border: 1pt solid; border-image: url(\"{}\") 1'>x</p>",
    "content": '<style>p::before {{ content: url("{}") }}</style><p>x</p>',
    "font": "<style>@font-face {{ font-family: A; src: url('{}') }} p {{ font-family: A, Test }}</style><p>x</p>",
    "import": '<style>@import url("{}");</style><p>x</p>',
    "sheet": '<link rel=stylesheet href="{}"><p>x</p>',
    "attachment": '<link rel=attachment href="{}"><a rel=attachment href="{}">x</a>',
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_on_a_page_leads_anywhere(
    press_body: PressBody, secret: Path, server: tuple[str, list[str]], reached: Reached, address: str
) -> None:
    """In every place that an address can have in HTML and CSS: no file, no socket, no other program."""
    web, asked = server
    where = address.format(path=secret.as_posix(), web=web, host=web.removeprefix("http://"))
    for place, html in PLACES.items():
        pressed = press_body(html.replace("{}", where).replace("{{", "{").replace("}}", "}"))
        told = {complaint.kind for complaint in pressed.complaints}
        assert told & {Kind.IMAGE, Kind.RESOURCE, Kind.FONT, Kind.LINK, Kind.STYLE} or place == "attachment", place
        if pressed.object is not None:
            assert HIDDEN.encode() not in unpacked(pressed.object.pdf)
    assert [file for file in reached.files if file.endswith(secret.name)] == []
    assert (reached.calls, asked) == ([], [])


def unpacked(content: bytes) -> bytes:
    with pikepdf.Pdf.open(BytesIO(content)) as pdf:
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", pikepdf.Dictionary())
        return b"".join(one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream))


DRAWINGS = {
    "image": f'{SVG}<image href="{{0}}" width="9" height="9"/></svg>',
    "old image": f'{SVG}<image xlink:href="{{0}}" width="9" height="9"/></svg>',
    "use": f'{SVG}<use href="{{0}}#a"/></svg>',
    "import": f'{SVG}<style>@import url("{{0}}");</style><rect width="9" height="9"/></svg>',
    "filled": f'{SVG}<rect width="9" height="9" style="fill: url({{0}}#a)"/></svg>',
    "foreign": f'{SVG}<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="{{0}}"/>'
    "</foreignObject></svg>",
    "script": f'{SVG}<script href="{{0}}">alert(1)</script><rect width="9" height="9" onload="alert(1)"/></svg>',
    "sheet": f'<?xml-stylesheet href="{{0}}"?>{SVG}</svg>',
    "entity": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "{{0}}">]>{SVG}<title>&a;</title><text y="9">&a;</text></svg>',
    "parameter": f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "{{0}}"> %a;]>{SVG}</svg>',
    "doctype": f'<!DOCTYPE svg SYSTEM "{{0}}">{SVG}</svg>',
}


@pytest.mark.parametrize("name", DRAWINGS)
@pytest.mark.parametrize("address", ["file://{path}", "{path}", "{web}/a.svg"])
def test_no_drawing_leads_anywhere(  # noqa: PLR0913, PLR0917 - each is a fixture
    press_body: PressBody, secret: Path, server: tuple[str, list[str]], reached: Reached, name: str, address: str
) -> None:
    """Not by its images, its styles, its scripts or its entities; in a file of its own and on the page itself."""
    web, asked = server
    drawing = DRAWINGS[name].format(address.format(path=secret.as_posix(), web=web))
    for html in (DRAWN, drawing):
        pressed = press_body(html, files={"tekening.svg": drawing.encode()})
        if pressed.object is not None:
            assert HIDDEN.encode() not in unpacked(pressed.object.pdf)
    assert [file for file in reached.files if file.endswith(secret.name)] == []
    assert (reached.calls, asked) == ([], [])


def test_a_drawing_of_entities_in_entities_is_no_drawing(press_body: PressBody) -> None:
    """A thousand million laughs take no time and no memory: such a file is refused."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{entities}]>{SVG}<text y="9">&l9;</text></svg>'
    pressed = press_body(DRAWN, files={"tekening.svg": bomb.encode()})
    assert Kind.IMAGE in {complaint.kind for complaint in pressed.complaints}


def chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


def test_a_picture_that_unpacks_to_gigabytes_is_not_unpacked(press_body: PressBody) -> None:
    """A few kilobytes that claim to be 60.000 dots wide and high."""
    side = 60_000
    head = chunk(b"IHDR", side.to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0")
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 10_000)) + chunk(b"IEND", b"")
    pressed = press_body("<img src=foto.png alt=Foto>", files={"foto.png": bomb})
    assert Kind.IMAGE in {complaint.kind for complaint in pressed.complaints}


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x", "../x"]
)
def test_a_link_in_the_pdf_leads_to_no_file_and_no_script(press_body: PressBody, address: str) -> None:
    """Whoever clicks in a viewer is as safe as on the page of a browser."""
    pressed = press_body(f'<p><a href="{address}">klik</a></p>')
    assert Kind.LINK in {complaint.kind for complaint in pressed.complaints}
    assert pressed.object is not None
    assert b"/URI" not in unpacked(pressed.object.pdf) + pressed.object.pdf


def test_the_hook_hears_what_is_reached(reached: Reached, secret: Path) -> None:
    """The guard bites: it hears a file that is opened and a call that is made."""
    secret.read_bytes()
    with pytest.raises(OSError, match="refused"), socket.create_connection(("127.0.0.1", 1), timeout=1):
        pass
    assert [file for file in reached.files if file.endswith(secret.name)]
    assert "socket.connect" in reached.calls
