"""The nine steps from files to a PDF, and how a caller may have them timed: no step looks at a clock itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from enum import IntEnum


class Step(IntEnum):
    """A step by its number; `docs/architecture.md` tells what each does."""

    READ_SOURCES = 1
    PARSE = 2
    READ = 3
    RULES = 4
    EVALUATE = 5
    COMPOSE = 6
    HTML = 7
    PRESS = 8
    LINK = 9

    @property
    def call(self) -> str:
        """The function that does it, as the architecture names it."""
        return _CALLS[self - 1]


_CALLS = (
    "project.read_sources",
    "syntax.parse",
    "read.read_report",
    "rules.apply_rules",
    "evaluate.evaluate",
    "compose",
    "render.html",
    "press.engine.press",
    "press.link.link",
)

Stopwatch = Callable[[Step], AbstractContextManager[None]]
"""What a caller times a step with: entered when it begins, left when it ends; often, and also within another step."""


def unmeasured(_step: Step) -> AbstractContextManager[None]:
    """Time nothing."""
    return nullcontext()
