"""The command line: words in, exit code out. One file per command."""
