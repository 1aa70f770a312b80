"""Take a mapping's entries by name and type, as the format declares them; every fault at once, with its place."""

from jaarverslag.decode.entries import read_year, unique_entries
from jaarverslag.decode.fields import Fields
from jaarverslag.decode.words import closest, describe

__all__ = ["Fields", "closest", "describe", "read_year", "unique_entries"]
