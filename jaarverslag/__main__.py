"""`python -m jaarverslag` does what `jaarverslag` does."""

from jaarverslag.cli.main import main

main()
