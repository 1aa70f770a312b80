"""The fixed words of a report: the usual ones, or those that its settings put in their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.model import Settings

_USUAL: Mapping[str, str] = {
    "behaald": "Behaald",
    "beoogd": "Beoogd",
    "uitkomst": "Uitkomst",
    "prestatie": "Prestatie-indicatoren",
    "effect": "Effectindicatoren",
    "wettelijk": "Wettelijke indicatoren",
    "bereiken": "Wat wilden we bereiken in {jaar}?",
    "gedaan": "Wat hebben we hiervoor gedaan?",
    "conclusie": "Conclusie",
    "gekost": "Wat heeft het gekost?",
    "primitief": "Begroot voor wijziging",
    "actueel": "Begroot na wijziging",
    "werkelijk": "Werkelijk",
    "deelprogrammas": "Deelprogramma’s",
    "beleidsvelden": "Beleidsvelden",
    "onderdelen": "Onderdelen",
    "indicatoren": "Indicatoren",
    "inhoud": "Inhoud",
    "leeswijzer": "Leeswijzer",
    "overzicht": "Het jaar in één oogopslag",
    "colofon": "Colofon",
    "paragrafen": "Paragrafen",
    "bijlagen": "Bijlagen",
    "bijlage_indicatoren": "Alle indicatoren",
    "bijlage_wettelijk": "Wettelijke beleidsindicatoren",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one report."""

    words: Mapping[str, str]
    year: int

    @classmethod
    def of(cls, settings: Settings) -> Wording:
        """Take the words from the settings, the usual ones where they say nothing."""
        return cls({**_USUAL, **settings.labels}, settings.year)

    def say(self, name: str) -> str:
        """Give a fixed head by its name in the format; `{jaar}` in it becomes the report's year."""
        return self.words[name].replace("{jaar}", str(self.year))
