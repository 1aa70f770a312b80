"""Say which colours are meant: the output intent of a book for the screen (ISO 19005-3, 6.2.3)."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream, String

if TYPE_CHECKING:
    from pikepdf import Pdf

_PROFILE = "sRGB.icc"


def write_output_intent(pdf: Pdf) -> None:
    """Declare that every RGB colour of the book is sRGB, with the profile that defines it inside."""
    profile = Stream(pdf, files("jaarverslag.press").joinpath("profiles", _PROFILE).read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        RegistryName=String("http://www.color.org"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
