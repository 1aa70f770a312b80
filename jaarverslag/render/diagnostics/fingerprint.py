"""Names for diagnostics that stay the same while the lines around them move."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.diagnostics import Diagnostic


def fingerprints(diagnostics: Sequence[Diagnostic]) -> tuple[str, ...]:
    """Give each diagnostic a name of its own, in the same order: 64 hexadecimal digits.

    It follows from the code, the file, the marked text and the line that it stands on, without the line's number and
    indentation; of several that are equal in all these, the first keeps its name, the second gets another, and so on.
    The message is no part of it, so that better words do not make an old fault a new one.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    names = []
    for diagnostic in diagnostics:
        traits = (diagnostic.code, diagnostic.file, *_marked(diagnostic))
        content = "\0".join((*traits, str(seen[traits])))
        names.append(hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest())
        seen[traits] += 1
    return tuple(names)


def _marked(diagnostic: Diagnostic) -> tuple[str, ...]:
    span = diagnostic.span
    return (span.text.strip(), span.source.line(span.position.line).strip()) if span else ()
