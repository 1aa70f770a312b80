"""Words that YAML takes for a comment: `naam: Project #2` loses its number without a sound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.syntax.nodes import Node, ScalarStyle, scalars
from jaarverslag.syntax.readable import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source

# Whoever means a comment puts a space behind the sign; a word for this program is one in any case.
_GLUED = re.compile(r"[ \t]+(?P<lost>#(?=[^\s#])(?!jaarverslag:)[^\r\n]*)")
_NUMBERED = re.compile(r"#\d")


def swallowed_words(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Report each value that goes on with a `#` that has no space behind it."""
    if root is None or "#" not in source.text:
        return
    for scalar in scalars(root):
        if scalar.style is not ScalarStyle.PLAIN or scalar.absent:
            continue
        match = _GLUED.match(source.text, scalar.span.end)
        if match is None:
            continue
        lost = source.span(match.start("lost"), match.start("lost") + len(match["lost"].rstrip()))
        whole = source.span(scalar.span.start, lost.end)
        words = any(char.isalpha() for char in scalar.text)
        yield faults.TEXT_IS_COMMENT.at(
            lost,
            f"`{lost.text}` is voor YAML commentaar, en komt niet in het verslag",
            hint=f"hoort het bij de tekst, zet die dan tussen aanhalingstekens: {quoted(whole.text)}; "
            "is het commentaar, zet dan een spatie achter `#`",
            # A number behind words is a part of them: nobody comments on a name with `#2`.
            fix=Fix((Edit(whole, quoted(whole.text)),), safe=words and _NUMBERED.match(lost.text) is not None),
        )
