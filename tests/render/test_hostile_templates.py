"""A template is data that one organisation hands to another: it reaches no file, no program and no other template."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from jaarverslag.document.blocks import Document
from jaarverslag.render.html import DOCUMENT, StyleError, html
from jaarverslag.style import Style

if TYPE_CHECKING:
    from pathlib import Path

PAGE = Document("2.1", "nl", "Verslag", "Verslag", "Verslag", concept=False, blocks=())


def rendered(template: str, root: Path, **files: str) -> str:
    tokens = tomllib.loads((root / "styles" / "standaard" / "tokens.toml").read_text(encoding="utf-8"))
    served = {name: text.encode() for name, text in files.items()}
    return html(PAGE, Style("vreemd", tokens, {DOCUMENT: template.encode(), **served})).html


@pytest.mark.parametrize(
    "template",
    [
        "{% include '/etc/hostname' %}",
        "{% include '../../../../../../../etc/hostname' %}",
        "{% include 'file:///etc/hostname' %}",
        "{% include 'http://localhost/a' %}",
        "{% import 'os' as os %}",
        "{% extends 'tokens.toml' %}",
        "{% include 'geheim.txt' %}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ document.__init__.__globals__ }}",
        "{{ chart_mark.__globals__ }}",
        "{{ target_chart.__closure__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__['os'].environ }}",
        "{{ (document|attr('__class__'))|attr('__mro__') }}",
        "{{ '{0.__class__.__init__.__globals__}'.format(document) }}",
        "{{ tokens.color.update({'ink': 'red'}) }}",
        "{{ open('/etc/hostname').read() }}",
        "{% for i in range(999999999) %}x{% endfor %}",
    ],
)
def test_a_template_reaches_nothing_but_its_own_style(root: Path, template: str) -> None:
    """Not by including, not by way of what Python hangs on every value, and not by changing what others get."""
    with pytest.raises(StyleError):
        rendered(template, root, **{"geheim.txt": "geheim"})
