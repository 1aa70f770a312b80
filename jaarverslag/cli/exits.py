"""How every command ends: its exit codes, and the refusals that lead to them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a script learns from a run."""

    OK = 0
    DATA = 1
    USAGE = 2
    BUG = 3


class Refusal(Exception):  # noqa: N818 - not an error of the program but its answer
    """The program does not do what was asked: one clause that says why, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageFault(Refusal):
    """The program was called in a way that it does not know."""


class InputFault(Refusal):
    """What was handed over cannot be used."""


class MachineFault(Refusal):
    """The machine lacks what the program needs."""
