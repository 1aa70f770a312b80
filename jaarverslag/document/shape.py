"""The shape that goes with an outcome, so that no outcome is told by colour alone."""

from __future__ import annotations

from enum import Enum


class Shape(Enum):
    """The shape that goes with an outcome, so that no outcome is told by colour alone."""

    FULL = "full"  # achieved
    HALF = "half"  # partly achieved
    EMPTY = "empty"  # missed
    DASH = "dash"  # not measured, not yet known, not applicable
    QUESTION = "question"  # undetermined
