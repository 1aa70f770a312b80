"""From a source's text to nodes that know their place, with YAML's faults told in plain words."""

from jaarverslag.syntax.nodes import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence, scalars
from jaarverslag.syntax.parser import parse, parses_fast

__all__ = ["Entry", "Mapping", "Node", "Scalar", "ScalarStyle", "Sequence", "parse", "parses_fast", "scalars"]
