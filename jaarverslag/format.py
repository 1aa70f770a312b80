"""The data format, declared once: every key with its type; the reader, the docs and the editors' schema follow it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Type(Enum):
    """What may stand behind a key; the value is how a message calls it."""

    LINE = "een tekst op één regel"
    PROSE = "een tekst (Markdown)"
    NUMBER = "een nummer zoals 2.1.4"
    ID = "een korte naam van kleine letters, cijfers en streepjes"
    CHOICE = "een van de vaste woorden"
    YEAR = "een jaartal"
    WHOLE = "een heel getal vanaf 1"
    YEARS = "een lijst van jaartallen"
    SERIES = "waarden per jaar"
    CELL = "een waarde zoals in de tabel"
    AMOUNT = "een heel bedrag"
    PERCENTAGE = "een percentage"
    IDS = "een lijst van id's"
    NAMES = "een lijst van namen met elk een tekst"
    SEVERITIES = "een lijst van codes met elk `fout` of `waarschuwing`"
    GROUP = "een groep sleutels"
    ITEMS = "een lijst"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, its type, whether it must be there, and what it is for."""

    name: str
    type: Type
    description: str
    example: str
    required: bool = False
    choices: tuple[str, ...] = ()
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A group of keys that belong together. `name` is how a message calls it."""

    name: str
    description: str
    keys: tuple[Key, ...]

    def key(self, name: str) -> Key | None:
        """Find a key by its name."""
        return next((key for key in self.keys if key.name == name), None)


VALUE = Shape(
    "een waarde",
    "Een waarde met de reden waarom er geen getal staat.",
    (
        Key("waarde", Type.CELL, "De waarde, precies zoals die in de tabel komt.", '"-"', required=True),
        Key(
            "reden",
            Type.LINE,
            "Waarom er geen getal is; komt in de leeswijzer bij de tabel.",
            "nog niet gemeten in 2016",
        ),
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

AMOUNTS = Shape(
    "een rij bedragen",
    "Drie bedragen: de begroting voor en na wijziging, en wat het geworden is. Het verschil rekent het programma uit.",
    (
        Key(
            "primitief",
            Type.AMOUNT,
            "Begroot voor wijziging; een heel getal, met punten voor duizendtallen.",
            "1.988",
            required=True,
        ),
        Key("actueel", Type.AMOUNT, "Begroot na wijziging.", "3.368", required=True),
        Key("werkelijk", Type.AMOUNT, "Wat het geworden is.", "2.638", required=True),
    ),
)

_AMOUNTS_EXAMPLE = "{primitief: 1.988, actueel: 3.368, werkelijk: 2.638}"

TASK_FIELD = Shape(
    "een taakveld",
    "Een deel van de lasten en baten van een sectie.",
    (
        Key(
            "naam", Type.LINE, "Het nummer en de naam van het taakveld.", "3.1 Economische ontwikkeling", required=True
        ),
        Key("lasten", Type.GROUP, "De lasten van dit taakveld.", _AMOUNTS_EXAMPLE, required=True, shape=AMOUNTS),
        Key("baten", Type.GROUP, "De baten van dit taakveld.", _AMOUNTS_EXAMPLE, required=True, shape=AMOUNTS),
    ),
)

COSTS = Shape(
    "de kosten",
    "Wat een programma of deelprogramma gekost heeft. Saldo, verschil en totalen rekent het programma uit.",
    (
        Key(
            "lasten",
            Type.GROUP,
            "De lasten. Zonder `lasten` en `baten` zijn ze de som van de taakvelden, of anders van de secties eronder.",
            _AMOUNTS_EXAMPLE,
            shape=AMOUNTS,
        ),
        Key("baten", Type.GROUP, "De baten; staan er lasten, dan moeten ook de baten er staan.", "", shape=AMOUNTS),
        Key(
            "saldo",
            Type.GROUP,
            "Het saldo volgens uw administratie. Het wordt niet afgedrukt, alleen vergeleken met de uitkomst.",
            "",
            shape=AMOUNTS,
        ),
        Key("taakvelden", Type.ITEMS, "Lasten en baten per taakveld.", "", shape=TASK_FIELD),
        Key("toelichting", Type.PROSE, "Waarom het anders liep dan begroot.", "De subsidie kwam later dan gepland."),
    ),
)

SECTION = Shape(
    "een sectie",
    "Een programma, deelprogramma of beleidsveld: één bestand.",
    (
        Key("nummer", Type.NUMBER, "Het nummer; dat bepaalt de plaats in het verslag.", "2.1.4", required=True),
        Key("titel", Type.LINE, "De titel.", "Kennissectoren", required=True),
        Key("inleiding", Type.PROSE, "De tekst onder de titel.", "Met onze kennisinstellingen bouwen we aan ..."),
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
    ),
)

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
    ),
)

THRESHOLD = Shape(
    "de drempel",
    "Hoe groot een afwijking van de begroting na wijziging mag zijn zonder `toelichting`. "
    "Staan er een percentage en een bedrag, dan telt een afwijking pas als ze over allebei heen gaat.",
    (
        Key("procent", Type.PERCENTAGE, "Het percentage van het begrote bedrag.", "5"),
        Key("bedrag", Type.AMOUNT, "Het bedrag, altijd in euro's, ook als de tabellen in duizenden zijn.", "25.000"),
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
        Key(
            "elders",
            Type.NAMES,
            "Secties waarnaar u verwijst, maar die niet in deze map staan: nummer en titel.",
            "{2.3.6: Start-ups}",
        ),
        Key("instellingen", Type.GROUP, "Keuzes voor het hele verslag.", "", shape=SETTINGS),
    ),
)

SHAPES: tuple[Shape, ...] = (
    REPORT,
    SETTINGS,
    LABELS,
    THRESHOLD,
    SECTION,
    INDICATOR,
    VALUE,
    ACTIVITY,
    CONCLUSION,
    COSTS,
    AMOUNTS,
    TASK_FIELD,
)
