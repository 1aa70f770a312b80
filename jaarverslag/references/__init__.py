"""References that people write by hand: `zie verder 2.3.6`, `deelprogramma 2.2 Aantrekkelijke stad`."""

from jaarverslag.references.finding import free_references, titled
from jaarverslag.references.reference import FreeReference, Standing, Stretch

__all__ = ["FreeReference", "Standing", "Stretch", "free_references", "titled"]
