"""The exit codes of every command."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a script learns from a run."""

    OK = 0
    DATA = 1
    USAGE = 2
    BUG = 3
