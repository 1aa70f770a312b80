"""How a cell is told in words."""

from __future__ import annotations

import pytest

from jaarverslag.cells import in_words, read_cell


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8", "8"),
        ("27,3%", "27,3 procent"),
        ("5500", "5.500"),
        ("-4.529", "\u22124.529"),
        ("€ 54,8 mln.", "54,8 mln. euro"),
        ("5,2 kg per inwoner", "5,2 kg per inwoner"),
        ("12 per 1000", "12 per 1.000"),
        ("15 ‰", "15 promille"),
        (">2", "meer dan 2"),
        ("≥ 61%", "ten minste 61 procent"),
        ("<5", "minder dan 5"),
        ("max. 3", "ten hoogste 3"),
        ("=2", "precies 2"),
        ("± 50", "ongeveer 50"),
        ("65 tot 70 %", "van 65 tot en met 70 procent"),
        ("stijging", "omhoog"),
        ("stabiel", "gelijk"),
        ("gelijk of lager", "gelijk of omlaag"),
        ("beter", "beter"),
        ("minder dan 2016", "minder dan in 2016"),
        ("lager dan nulmeting", "minder dan nulmeting"),
        ("gelijk of beter dan 2018", "gelijk aan of beter dan in 2018"),
        ("gelijk aan 2016", "gelijk aan 2016"),
        ("rond het landelijk gemiddelde", "ongeveer gelijk aan landelijk gemiddelde"),
        ("Toename met 5%", "toename met ten minste 5 procent"),
        ("10% lager dan 2015", "afname met ten minste 10 procent ten opzichte van 2015"),
        ("maximaal 5% daling", "afname met ten hoogste 5 procent"),
        ("circa 5% daling", "afname met ongeveer 5 procent"),
        ("1 minuut", "1 minuut"),
        ("30 minuten", "30 minuten"),
        ("1,0 dag", "1,0 dagen"),
        ("hoger dan het gemiddelde van Nederland", "meer dan gemiddelde van Nederland"),
        ("verbetering met 2", "verbetering met ten minste 2"),
        ("Top 5", "bij de eerste 5"),
        ("3e plaats", "plaats 3"),
        ("ja", "ja"),
        ("behaald", "ja (behaald)"),
        ("niet gereed", "nee (niet gereed)"),
        ("5:36", "5 minuten en 36 seconden"),
        ("1:01:01", "1 uur, 1 minuut en 1 seconde"),
        ("0:00", "0 seconden"),
        ("2 jaar en 1 maand", "2 jaar en 1 maand"),
        ("-", "streepje: geen waarde"),
        ("**", "alleen een voetnoot: geen waarde, met voetnoot **"),
        ("nvt", "n.v.t.: geen waarde, want niet van toepassing"),
        ("nnb", "n.n.b.: geen waarde, want nog niet bekend"),
        ("geen meting", "geen meting: geen waarde, want niet gemeten"),
        ("niet gemeten", "niet gemeten: geen waarde"),
        ("?", "vraagteken: geen waarde, want nog niet bekend"),
        ("", "leeg: niets ingevuld"),
        ("op schema", "tekst, geen waarde die te vergelijken is"),
        (">", "niet te lezen: deze tekens vormen samen geen getal"),
        (
            "1.370000",
            "niet te lezen: de punten staan niet om de drie cijfers; misschien bedoeld: 1.370.000 of 1,370000",
        ),
        ("39% (meting 2016)*", "39 procent, jaar 2016, met voetnoot *"),
        ("58 (39%)", "58, met de opmerking '39%'"),
        ("8 (CBS, 2016)", "8, jaar 2016, met de opmerking 'CBS, 2016'"),
    ],
)
def test_a_cell_is_told_in_words(text: str, words: str) -> None:
    """One Dutch clause tells how the cell is understood, figures as the Dutch write them."""
    assert in_words(read_cell(text)) == words
