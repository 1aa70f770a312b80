"""What the press has to say, in words that the user knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.press.object import Complaint, Kind

if TYPE_CHECKING:
    from jaarverslag import diagnostics

_STYLE_HINT = "herstel de stijl, of meld het aan wie de stijl beheert"
_PROGRAM_HINT = "dit is een fout van het programma; meld hem met de gegevens van deze sectie erbij"
_ENGINE_HINT = "kijk in de stijl als die pas veranderd is, of meld dit met de gegevens van deze sectie erbij"

_WORDS: dict[Kind, tuple[diagnostics.Kind, str, str]] = {
    Kind.RESOURCE: (faults.PRESS_COMPLAINT, "de pagina vraagt om een bestand dat er niet is", _STYLE_HINT),
    Kind.STYLE: (faults.PRESS_COMPLAINT, "een regel van de stijl is niet te begrijpen", _STYLE_HINT),
    Kind.LINK: (faults.PRESS_COMPLAINT, "een koppeling leidt nergens heen", "verbeter het adres in de tekst"),
    Kind.FONT: (faults.PRESS_COMPLAINT, "een lettertype ontbreekt of is kapot", _STYLE_HINT),
    Kind.IMAGE: (faults.PRESS_COMPLAINT, "een afbeelding is niet te tekenen", _STYLE_HINT),
    Kind.DESCRIPTION: (faults.PDF_NOT_ACCESSIBLE, "een afbeelding heeft geen beschrijving", _STYLE_HINT),
    Kind.TABLE: (faults.PDF_NOT_ACCESSIBLE, "een tabel is niet voor te lezen", _PROGRAM_HINT),
    Kind.HEADING: (faults.PDF_NOT_ACCESSIBLE, "de koppen volgen elkaar niet goed op", _PROGRAM_HINT),
    Kind.TAG: (faults.PDF_NOT_ACCESSIBLE, "een deel van de pagina is niet voor te lezen", _PROGRAM_HINT),
    Kind.METADATA: (faults.PDF_NOT_ACCESSIBLE, "de titel of de taal van de PDF ontbreekt", _PROGRAM_HINT),
    Kind.ARCHIVE: (
        faults.PDF_NOT_ARCHIVABLE,
        "de PDF voldoet niet aan de eisen van een archief",
        "gebruik in de stijl en in afbeeldingen alleen kleuren voor het scherm, en niet die voor de drukpers",
    ),
    Kind.PRINT: (faults.PDF_NOT_PRINTABLE, "de drukversie voldoet niet aan de eisen van een drukker", _PROGRAM_HINT),
    Kind.SCREEN: (
        faults.PDF_NOT_PRINTABLE,
        "in de drukversie staat een kleur die niet in inkt is om te zetten",
        "schrijf kleuren in de stijl als #0f4c57, en geef afbeeldingen in RGB of CMYK",
    ),
    Kind.INK: (
        faults.TOO_MUCH_INK,
        "hier komt meer inkt te liggen dan het papier aankan",
        "kies onder [ink] in de stijl, of in de afbeelding, kleuren met minder inkt",
    ),
    Kind.LINE: (
        faults.PRINTS_BADLY,
        "een lijn is dunner dan een kwart punt en valt in druk weg",
        "maak de lijn in de stijl ten minste 0.25pt dik",
    ),
    Kind.RESOLUTION: (
        faults.PRINTS_BADLY,
        "een afbeelding heeft minder dan 200 beeldpunten per inch en wordt in druk onscherp",
        "neem een grotere afbeelding, of druk haar kleiner af",
    ),
    Kind.SLOW: (
        faults.PRESS_FAILED,
        "het maken van de pagina's duurde te lang en is gestopt",
        "maak dit deel korter of verdeel het, of meld dit met de gegevens erbij",
    ),
    Kind.CRASH: (
        faults.PRESS_FAILED,
        "het maken van de pagina's is onverwacht afgebroken",
        "probeer het opnieuw, zo nodig met --jobs 1; meld het als het weer gebeurt, met de gegevens erbij",
    ),
    Kind.ENGINE: (faults.PRESS_FAILED, "een deel van de inhoud is niet op de pagina te krijgen", _ENGINE_HINT),
}


def as_diagnostic(complaint: Complaint, part: str) -> diagnostics.Diagnostic:
    """Say what is wrong with a part of the book; what it is about goes along where the press knows."""
    kind, message, hint = _WORDS[complaint.kind]
    where = f" ({complaint.where})" if complaint.where not in ("", part) else ""
    return kind.about(part, f"{message}{where}", hint=hint)
