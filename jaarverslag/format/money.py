"""The keys of what a section cost, and of the threshold for an explanation."""

from __future__ import annotations

from jaarverslag.format.keys import Key, Shape, Type

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

THRESHOLD = Shape(
    "de drempel",
    "Hoe groot een afwijking van de begroting na wijziging mag zijn zonder `toelichting`. "
    "Staan er een percentage en een bedrag, dan telt een afwijking pas als ze over allebei heen gaat.",
    (
        Key("procent", Type.PERCENTAGE, "Het percentage van het begrote bedrag.", "5"),
        Key("bedrag", Type.AMOUNT, "Het bedrag, altijd in euro's, ook als de tabellen in duizenden zijn.", "25.000"),
    ),
)
