"""From the report and its outcomes to documents: what appears, where, and in which words."""

from jaarverslag.compose.matter import compose_contents, compose_cover, compose_faults
from jaarverslag.compose.section import compose_section
from jaarverslag.compose.wording import Wording

__all__ = ["Wording", "compose_contents", "compose_cover", "compose_faults", "compose_section"]
