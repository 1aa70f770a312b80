"""The keys of a section's file."""

from __future__ import annotations

from jaarverslag.format.indicators import INDICATOR
from jaarverslag.format.keys import Key, Shape, Type
from jaarverslag.format.money import COSTS

ACTIVITY = Shape(
    "een activiteit",
    "Iets wat beloofd was.",
    (
        Key(
            "id",
            Type.ID,
            "Korte naam, zodat de conclusie ernaar kan verwijzen; uniek in de sectie.",
            "projecten",
            required=True,
        ),
        Key("tekst", Type.PROSE, "De belofte zelf.", "Samenwerkingsprojecten opzetten", required=True),
    ),
)

CONCLUSION = Shape(
    "een conclusie",
    "Een alinea die zegt wat er van beloofde activiteiten geworden is.",
    (
        Key("kop", Type.LINE, "Het kopje boven de alinea.", "Samenwerkingsprojecten", required=True),
        Key("over", Type.IDS, "De id's van de activiteiten waarover deze alinea gaat.", "[projecten]"),
        Key("tekst", Type.PROSE, "De alinea's.", "We presenteerden ons op ...", required=True),
    ),
)

TOPIC = Shape(
    "een stuk tekst",
    "Een stuk tekst met een eigen kop.",
    (
        Key("kop", Type.LINE, "De kop boven de tekst.", "Relevante ontwikkelingen", required=True),
        Key("tekst", Type.PROSE, "De alinea's.", "In 2017 kwam er een nieuw kabinet.", required=True),
    ),
)

TABLE = Shape(
    "een tabel",
    "Een eigen tabel, zoals bij de kerngegevens.",
    (
        Key("titel", Type.LINE, "Het bijschrift boven de tabel.", "Bevolking", required=True),
        Key(
            "tabel",
            Type.TABLE,
            "De tabel. De eerste regel bevat de koppen, de eerste cel van elke rij haar naam. Elke rij heeft evenveel "
            "cellen; een regel `|---|---|` onder de koppen mag.",
            "",
            required=True,
        ),
        Key("toelichting", Type.PROSE, "Uitleg onder de tabel.", "Het cijfer van 2017 is voorlopig."),
    ),
)

FOOTNOTE = Shape(
    "een voetnoot",
    "De tekst bij een teken achter een waarde (`25.942*`) of achter een naam.",
    (
        Key("teken", Type.MARK, "Het teken, zoals het bij de waarde of de naam staat.", '"*"', required=True),
        Key("tekst", Type.PROSE, "De tekst van de voetnoot.", "Voorlopig cijfer.", required=True),
    ),
)

SECTION = Shape(
    "een sectie",
    "Een programma, deelprogramma of beleidsveld, een paragraaf, of een vrij stuk ervoor of erachter: één bestand. "
    "Precies een van `nummer`, `paragraaf`, `vooraf` en `achteraf` geeft haar een plaats. Het verslag begint met de "
    "stukken vooraf, dan komen de programma's, de paragrafen en de stukken achteraf.",
    (
        Key("nummer", Type.NUMBER, "Het nummer van een programma, deelprogramma of beleidsveld.", "2.1.4"),
        Key(
            "paragraaf",
            Type.NUMBER,
            "Het nummer van een paragraaf; paragrafen tellen apart, en 2.1 valt onder paragraaf 2.",
            "2",
        ),
        Key("vooraf", Type.PLACE, "De plaats van een vrij stuk voor de programma's, zoals een inleiding.", "1"),
        Key("achteraf", Type.PLACE, "De plaats van een vrij stuk achter al het andere.", "1"),
        Key("titel", Type.LINE, "De titel.", "Kennissectoren", required=True),
        Key("inleiding", Type.PROSE, "De tekst onder de titel.", "Met onze kennisinstellingen bouwen we aan ..."),
        Key("teksten", Type.ITEMS, "Stukken tekst met een eigen kop, onder de inleiding.", "", shape=TOPIC),
        Key("tabellen", Type.ITEMS, "Eigen tabellen, onder de teksten.", "", shape=TABLE),
        Key(
            "legenda",
            Type.PROSE,
            "Een eigen zin boven de tabellen; de betekenis van streepjes komt er vanzelf bij.",
            "Hieraan meten we de voortgang.",
        ),
        Key("indicatoren", Type.ITEMS, "De indicatoren, in de volgorde van de tabel.", "", shape=INDICATOR),
        Key("bereiken", Type.PROSE, "Wat wilden we bereiken?", "We wilden de stad beter laten zien."),
        Key("gedaan", Type.ITEMS, "Wat hebben we hiervoor gedaan? Eén activiteit per streepje.", "", shape=ACTIVITY),
        Key("conclusie", Type.ITEMS, "Wat is ervan geworden? Alinea's met een kopje.", "", shape=CONCLUSION),
        Key("kosten", Type.GROUP, "Wat heeft het gekost? Hoort bij een programma of deelprogramma.", "", shape=COSTS),
        Key("voetnoten", Type.ITEMS, "De teksten bij de tekens in tabellen.", "", shape=FOOTNOTE),
    ),
    one_of=("nummer", "paragraaf", "vooraf", "achteraf"),
)
