"""The keys of `rapport.yaml`."""

from __future__ import annotations

from jaarverslag.format.keys import Key, Shape, Type
from jaarverslag.format.money import THRESHOLD

LABELS = Shape(
    "de woorden van het verslag",
    "Eigen woorden voor vaste koppen; wat u weglaat, houdt het gewone woord.",
    (
        Key("behaald", Type.LINE, "De kop boven behaalde waarden.", "Behaald"),
        Key("beoogd", Type.LINE, "De kop boven doelen.", "Beoogd"),
        Key("uitkomst", Type.LINE, "De kop boven de uitkomsten.", "Uitkomst"),
        Key("prestatie", Type.LINE, "Het bijschrift bij prestatie-indicatoren.", "Prestatie-indicatoren"),
        Key("effect", Type.LINE, "Het bijschrift bij effectindicatoren.", "Effectindicatoren"),
        Key("wettelijk", Type.LINE, "Het bijschrift bij wettelijke indicatoren.", "Wettelijke indicatoren"),
        Key(
            "bereiken",
            Type.LINE,
            "De kop boven de doelen; {jaar} wordt het verslagjaar.",
            "Wat wilden we bereiken in {jaar}?",
        ),
        Key("gedaan", Type.LINE, "De kop boven de activiteiten.", "Wat hebben we hiervoor gedaan?"),
        Key("conclusie", Type.LINE, "De kop boven de conclusie.", "Conclusie"),
        Key("gekost", Type.LINE, "De kop boven de kosten.", "Wat heeft het gekost?"),
        Key("primitief", Type.LINE, "De kop boven de eerste begroting.", "Begroot voor wijziging"),
        Key("actueel", Type.LINE, "De kop boven de gewijzigde begroting.", "Begroot na wijziging"),
        Key("werkelijk", Type.LINE, "De kop boven de werkelijke bedragen.", "Werkelijk"),
        Key("deelprogrammas", Type.LINE, "De kop boven de lijst van wat onder een programma valt.", "Deelprogramma’s"),
        Key("beleidsvelden", Type.LINE, "De kop boven de lijst van wat onder een deelprogramma valt.", "Beleidsvelden"),
        Key("onderdelen", Type.LINE, "De kop boven de lijst van wat onder een paragraaf valt.", "Onderdelen"),
        Key("indicatoren", Type.LINE, "De kop boven de indicatoren, waar andere koppen voor staan.", "Indicatoren"),
        Key("inhoud", Type.LINE, "De kop boven de inhoudsopgave.", "Inhoud"),
        Key("leeswijzer", Type.LINE, "De kop boven de leeswijzer.", "Leeswijzer"),
        Key("overzicht", Type.LINE, "De kop boven het overzicht van alle uitkomsten.", "Het jaar in één oogopslag"),
        Key("colofon", Type.LINE, "De kop boven het colofon.", "Colofon"),
        Key("paragrafen", Type.LINE, "De naam van het deel met de paragrafen.", "Paragrafen"),
        Key("bijlagen", Type.LINE, "De naam van het deel met de bijlagen.", "Bijlagen"),
        Key(
            "bijlage_indicatoren",
            Type.LINE,
            "De kop boven de bijlage met alle indicatoren.",
            "Alle indicatoren",
        ),
        Key(
            "bijlage_wettelijk",
            Type.LINE,
            "De kop boven de bijlage met de wettelijke indicatoren.",
            "Wettelijke beleidsindicatoren",
        ),
    ),
)

SETTINGS = Shape(
    "de instellingen",
    "Keuzes die voor het hele verslag gelden.",
    (
        Key("woorden", Type.GROUP, "Eigen woorden voor vaste koppen.", "", shape=LABELS),
        Key(
            "bedragen",
            Type.CHOICE,
            "In welke eenheid alle bedragen staan; nodig zodra er kosten zijn.",
            "x 1.000 euro",
            choices=("euro", "x 1.000 euro", "x 1.000.000 euro"),
        ),
        Key(
            "saldo",
            Type.CHOICE,
            "Hoe het saldo gerekend wordt. Zonder keuze: baten min lasten.",
            "lasten-baten",
            choices=("baten-lasten", "lasten-baten"),
        ),
        Key(
            "verschil",
            Type.CHOICE,
            "Of een positief verschil een voordeel of een nadeel is. Zonder keuze: een voordeel.",
            "nadeel-positief",
            choices=("voordeel-positief", "nadeel-positief"),
        ),
        Key(
            "jaren",
            Type.WHOLE,
            "Van hoeveel eerdere jaren een tabel laat zien wat behaald is: de laatste met gegevens. Zonder dit alle.",
            "4",
        ),
        Key(
            "overzicht",
            Type.CHOICE,
            "Of het verslag begint met een overzicht van alle uitkomsten. Zonder keuze: ja.",
            "nee",
            choices=("ja", "nee"),
        ),
        Key(
            "bijlagen",
            Type.CHOICES,
            "Welke lijsten achterin komen. Zonder keuze: alle indicatoren, en de wettelijke zodra die er zijn.",
            "[indicatoren, wettelijk]",
            choices=("indicatoren", "wettelijk"),
        ),
        Key(
            "drukprofiel",
            Type.LINE,
            "Het kleurprofiel van de drukker, een bestand in de map van het verslag. Zonder dit een profiel voor "
            "gestreken papier.",
            "druk/PSOcoated_v3.icc",
        ),
        Key(
            "rechterpagina",
            Type.CHOICE,
            "Of in de drukversie elk deel van het eerste niveau op een rechterpagina begint. Zonder keuze: ja.",
            "nee",
            choices=("ja", "nee"),
        ),
        Key("drempel", Type.GROUP, "Welke afwijkingen een toelichting nodig hebben.", "", shape=THRESHOLD),
        Key(
            "regels",
            Type.SEVERITIES,
            "Welke meldingen bij u een `fout` zijn en welke een `waarschuwing`; het kan bij codes op J4, J5 en J6.",
            "{J407: fout, J405: waarschuwing}",
        ),
    ),
)

REPORT = Shape(
    "het verslag",
    "Het bestand `rapport.yaml`: van welke gemeente, over welk jaar, met welke instellingen.",
    (
        Key("gemeente", Type.LINE, "De naam van de gemeente.", "Groningen", required=True),
        Key("jaar", Type.YEAR, "Het jaar waarover het verslag gaat.", "2017", required=True),
        Key("titel", Type.LINE, "De titel op het omslag en bovenaan de pagina's.", "Jaarverslag 2017", required=True),
        Key("auteur", Type.LINE, "Wie het verslag uitgeeft; zonder dit de gemeente.", "Gemeente Groningen"),
        Key(
            "onderwerp",
            Type.LINE,
            "Waar het verslag over gaat, in één zin; komt in de eigenschappen van de PDF.",
            "Verantwoording over 2017",
        ),
        Key("datum", Type.DATE, "De datum van het verslag.", "2018-05-30"),
        Key("vastgesteld", Type.DATE, "De datum waarop de raad het verslag vaststelde.", "2018-06-27"),
        Key("versie", Type.LINE, "De versie van de gegevens.", '"1.0"'),
        Key(
            "elders",
            Type.NAMES,
            "Secties waarnaar u verwijst, maar die niet in deze map staan: nummer en titel.",
            "{2.3.6: Start-ups, paragraaf 2: Duurzaamheid}",
        ),
        Key(
            "afkortingen",
            Type.MEANINGS,
            "Afkortingen, precies zoals ze in de teksten staan, met wat ze betekenen. Wie de PDF laat voorlezen, hoort "
            "dat; in de leeswijzer komt een lijst.",
            "{BBV: Besluit begroting en verantwoording, Wmo: Wet maatschappelijke ondersteuning}",
        ),
        Key("instellingen", Type.GROUP, "Keuzes voor het hele verslag.", "", shape=SETTINGS),
    ),
)
