"""The keys of an indicator and of its cells."""

from __future__ import annotations

from jaarverslag.format.keys import Key, Shape, Type

VALUE = Shape(
    "een waarde",
    "Een waarde met de reden waarom er geen getal staat, of met een voetnoot.",
    (
        Key("waarde", Type.CELL, "De waarde, precies zoals die in de tabel komt.", '"-"', required=True),
        Key(
            "reden",
            Type.LINE,
            "Waarom er geen getal is; komt in de leeswijzer bij de tabel.",
            "nog niet gemeten in 2016",
        ),
        Key("noot", Type.PROSE, "Een voetnoot bij alleen deze waarde.", "Voorlopig cijfer."),
    ),
)

COMPARISON = Shape(
    "een vergelijking",
    "Wat er elders gemeten is: een landelijk gemiddelde, of gemeenten om mee te vergelijken.",
    (
        Key("naam", Type.LINE, "Waarmee u vergelijkt; komt boven de kolom.", "Nederland", required=True),
        Key("waarden", Type.SERIES, "Wat daar gemeten is, per jaar.", '{2017: "4,1"}', required=True),
    ),
)

INDICATOR = Shape(
    "een indicator",
    "Een indicator: wat er gemeten wordt, wat het doel was en wat er behaald is.",
    (
        Key(
            "id",
            Type.ID,
            "Korte naam waarmee u naar de indicator verwijst; uniek in de sectie.",
            "samenwerkingsprojecten",
            required=True,
        ),
        Key("naam", Type.LINE, "De naam zoals die in de tabel staat.", "Aantal samenwerkingsprojecten", required=True),
        Key(
            "soort",
            Type.CHOICE,
            "Prestatie (deden we wat we beloofden?), effect (helpt het?) of wettelijk. Zonder keuze: prestatie.",
            "prestatie",
            choices=("prestatie", "effect", "wettelijk"),
        ),
        Key(
            "wettelijk_nummer",
            Type.WHOLE,
            "Het nummer op de lijst van wettelijke beleidsindicatoren; nodig als de naam anders is dan daar.",
            "36",
        ),
        Key(
            "eenheid",
            Type.LINE,
            "De eenheid van de waarden, als die niet in de naam of in de cel staat.",
            "per 1.000 inwoners",
        ),
        Key("behaald", Type.SERIES, "Wat er behaald is, per jaar.", "{2016: 8, 2017: 8}", required=True),
        Key("beoogd", Type.SERIES, "Het doel, per jaar.", '{2017: ">2"}'),
        Key(
            "deels",
            Type.SERIES,
            "Een zwakker doel: wie dit haalt en het doel niet, heeft het doel deels behaald.",
            '{2017: ">1"}',
        ),
        Key("nulmeting", Type.SERIES, "De eerste meting, met het jaar ervan.", "{2014: 5}"),
        Key(
            "vergelijking",
            Type.ITEMS,
            "Wat er elders gemeten is, zoals het landelijk gemiddelde; elk krijgt een kolom.",
            "",
            shape=COMPARISON,
        ),
        Key(
            "richting",
            Type.CHOICE,
            "Wanneer een kaal getal als doel gehaald is; `informatief` is een getal zonder oordeel.",
            "hoger",
            choices=("hoger", "lager", "gelijk", "bandbreedte", "informatief"),
        ),
        Key(
            "meting",
            Type.CHOICE,
            "Hoe vaak er gemeten wordt.",
            "tweejaarlijks",
            choices=("jaarlijks", "tweejaarlijks", "driejaarlijks", "vierjaarlijks"),
        ),
        Key(
            "meetjaren",
            Type.YEARS,
            "Jaren waarin gemeten is; daaruit volgt de volgende meting.",
            "[2014, 2016]",
        ),
        Key(
            "trendbreuk",
            Type.YEAR,
            "Het jaar waarin de definitie veranderde: vanaf dan is er geen trend met eerdere jaren.",
            "2016",
        ),
        Key("bron", Type.LINE, "Waar de cijfers vandaan komen.", "CBS"),
        Key("peiljaar", Type.YEAR, "Het jaar waarover het laatste cijfer gaat.", "2016"),
        Key("toelichting", Type.PROSE, "Uitleg bij de indicator.", "Gemeten onder leden van het stadspanel."),
    ),
)
