"""From the report and its outcomes to documents: what appears, where, and in which words."""

from jaarverslag.compose.flows import in_flows
from jaarverslag.compose.matter.appendices import compose_appendices
from jaarverslag.compose.matter.faults import compose_faults
from jaarverslag.compose.matter.front import (
    Provenance,
    compose_blank,
    compose_colophon,
    compose_contents,
    compose_cover,
)
from jaarverslag.compose.matter.guide import compose_guide
from jaarverslag.compose.matter.overview import compose_overview
from jaarverslag.compose.section import SectionComposer, compose_section, compose_sections, section_document
from jaarverslag.compose.surroundings import Surroundings
from jaarverslag.compose.wording import Wording

__all__ = [
    "Provenance",
    "SectionComposer",
    "Surroundings",
    "Wording",
    "compose_appendices",
    "compose_blank",
    "compose_colophon",
    "compose_contents",
    "compose_cover",
    "compose_faults",
    "compose_guide",
    "compose_overview",
    "compose_section",
    "compose_sections",
    "in_flows",
    "section_document",
]
