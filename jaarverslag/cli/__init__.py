"""The command line: words in, exit code out."""

from jaarverslag.cli.main import app, main

__all__ = ["app", "main"]
