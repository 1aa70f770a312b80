"""Every form in which a value is written, and what it is read as."""

from __future__ import annotations

import pytest

from jaarverslag.cells import (
    Anchor,
    Direction,
    NoValue,
    Reason,
    Relative,
    Role,
    Sense,
    as_json,
    read_cell,
)

KEYS = "input kind operator value low high unit year reference footnote remark values warnings"

#: A cell, its kind, and every key of its data that says something.
Row = tuple[str, str, dict[str, object]]

NUMBERS: tuple[Row, ...] = (
    ("8", "number", {"value": "8"}),
    ("0", "number", {"value": "0"}),
    ("-0", "number", {"value": "-0"}),
    ("1.521", "number", {"value": "1521"}),
    ("1.012.000", "number", {"value": "1012000"}),
    ("5500", "number", {"value": "5500"}),
    ("1016", "number", {"value": "1016"}),
    ("1016,5", "number", {"value": "1016.5"}),
    ("6,8", "number", {"value": "6.8"}),
    ("7,0", "number", {"value": "7.0"}),
    ("62,80", "number", {"value": "62.80"}),
    ("0,5", "number", {"value": "0.5"}),
    ("0,75", "number", {"value": "0.75"}),
    ("843.8", "number", {"value": "843.8"}),
    ("19.5%", "number", {"value": "19.5", "unit": "%"}),
    ("1.0", "number", {"value": "1.0"}),
    ("2.10", "number", {"value": "2.10"}),
    ("0.5", "number", {"value": "0.5"}),
    ("-2,3", "number", {"value": "-2.3"}),
    ("-4.529", "number", {"value": "-4529"}),
    ("\u22122,3", "number", {"value": "-2.3"}),
    ("\u20132,3", "number", {"value": "-2.3"}),
    ("-/- 5", "number", {"value": "-5"}),
    ("-/-1.200", "number", {"value": "-1200"}),
    ("+0,3", "number", {"value": "0.3"}),
    ("\uff19", "number", {"value": "9"}),
    ("twee", "number", {"value": "2"}),
    ("twintig", "number", {"value": "20"}),
    ("e\u0301e\u0301n", "number", {"value": "1"}),
    ("1.234.567,89", "number", {"value": "1234567.89"}),
    ("een 7,5", "number", {"value": "7.5"}),
    ("rapportcijfer 7,1", "number", {"value": "7.1", "remark": "rapportcijfer"}),
    ("8.", "number", {"value": "8"}),
    ('"8"', "number", {"value": "8"}),
    ("'8", "number", {"value": "8"}),
)

SHARES: tuple[Row, ...] = (
    ("9%", "number", {"value": "9", "unit": "%"}),
    ("4,3%", "number", {"value": "4.3", "unit": "%"}),
    ("94 %", "number", {"value": "94", "unit": "%"}),
    ("94\u00a0%", "number", {"value": "94", "unit": "%"}),
    ("19.5%", "number", {"value": "19.5", "unit": "%"}),
    ("%10", "number", {"value": "10", "unit": "%"}),
    ("-0,5%", "number", {"value": "-0.5", "unit": "%"}),
    ("85 procent", "number", {"value": "85", "unit": "%"}),
    ("85 pct.", "number", {"value": "85", "unit": "%"}),
    ("15 ‰", "number", {"value": "15", "unit": "‰"}),
    ("15 promille", "number", {"value": "15", "unit": "‰"}),
    ("10 %-punt", "number", {"value": "10", "unit": "procentpunt"}),
    ("10 % punt", "number", {"value": "10", "unit": "procentpunt"}),
    ("3 procentpunt", "number", {"value": "3", "unit": "procentpunt"}),
    ("0,5 procent punt", "number", {"value": "0.5", "unit": "procentpunt"}),
    ("\uff19\uff05", "number", {"value": "9", "unit": "%"}),
)

UNITS: tuple[Row, ...] = (
    ("15.355 TJ", "number", {"value": "15355", "unit": "TJ"}),
    ("859 kton", "number", {"value": "859", "unit": "kton"}),
    ("227.971 m2", "number", {"value": "227971", "unit": "m2"}),
    ("227.971 m²", "number", {"value": "227971", "unit": "m2"}),
    ("34 dagen gemiddeld", "number", {"value": "34", "unit": "dagen", "remark": "gemiddeld"}),
    ("gemiddeld 34 dagen", "number", {"value": "34", "unit": "dagen", "remark": "gemiddeld"}),
    ("12,5 fte", "number", {"value": "12.5", "unit": "fte"}),
    ("12,5 FTE", "number", {"value": "12.5", "unit": "fte"}),
    ("12 km", "number", {"value": "12", "unit": "km"}),
    ("12,5 ha", "number", {"value": "12.5", "unit": "ha"}),
    ("8 weken", "number", {"value": "8", "unit": "weken"}),
    ("12 mnd.", "number", {"value": "12", "unit": "maanden"}),
    ("2 jaar", "number", {"value": "2", "unit": "jaar"}),
    ("8 min.", "number", {"value": "8", "unit": "minuten"}),
    ("1.200 leden", "number", {"value": "1200", "unit": "leden"}),
    ("100 WOZ-objecten", "number", {"value": "100", "unit": "woz-objecten"}),
    ("0,5 Mton CO2", "number", {"value": "0.5", "unit": "Mton", "remark": "CO2"}),
    ("25.000 m2 bvo", "number", {"value": "25000", "unit": "m2", "remark": "bvo"}),
    ("12 per 1.000 inwoners", "number", {"value": "12", "unit": "per 1.000 inwoners"}),
    ("12 per 1000", "number", {"value": "12", "unit": "per 1.000"}),
    ("5,2 kg per inwoner", "number", {"value": "5.2", "unit": "kg per inwoner"}),
    ("350 kg/inwoner", "number", {"value": "350", "unit": "kg per inwoner"}),
    ("2x per jaar", "number", {"value": "2", "unit": "keer per jaar"}),
    ("4 keer per jaar", "number", {"value": "4", "unit": "keer per jaar"}),
    ("12,5 vierkante meter", "number", {"value": "12.5", "unit": "m2"}),
    ("10 werkdagen", "number", {"value": "10", "unit": "werkdagen"}),
    ("3 projecten gerealiseerd", "number", {"value": "3", "unit": "projecten", "remark": "gerealiseerd"}),
    ("65% van de inwoners", "number", {"value": "65", "unit": "%", "remark": "van de inwoners"}),
    ("15 µg/m3", "number", {"value": "15", "unit": "µg/m3"}),
)

MONEY: tuple[Row, ...] = (
    ("€ 54,8 mln.", "number", {"value": "54.8", "unit": "mln. €"}),
    ("€ 2.446", "number", {"value": "2446", "unit": "€"}),
    ("€2.446,-", "number", {"value": "2446", "unit": "€"}),
    ("€ 2.446,--", "number", {"value": "2446", "unit": "€"}),
    ("2.446 euro", "number", {"value": "2446", "unit": "€"}),
    ("EUR 25", "number", {"value": "25", "unit": "€"}),
    ("-€ 5", "number", {"value": "-5", "unit": "€"}),
    ("€ -5", "number", {"value": "-5", "unit": "€"}),
    ("66,8 mln.", "number", {"value": "66.8", "unit": "mln."}),
    ("66,8 miljoen", "number", {"value": "66.8", "unit": "mln."}),
    ("1,5 miljoen euro", "number", {"value": "1.5", "unit": "mln. €"}),
    ("€ 5k", "number", {"value": "5", "unit": "x 1.000 €"}),
    ("€ 2 ton", "number", {"value": "2", "unit": "ton €"}),
    ("2 ton", "number", {"value": "2", "unit": "ton"}),
    ("54 x € 1.000", "number", {"value": "54", "unit": "x 1.000 €"}),
    ("54 (x € 1.000)", "number", {"value": "54", "unit": "x 1.000 €"}),
    ("54 x1000", "number", {"value": "54", "unit": "x 1.000"}),
    ("15 duizend", "number", {"value": "15", "unit": "x 1.000"}),
    ("€ 350 per inwoner", "number", {"value": "350", "unit": "€ per inwoner"}),
    ("€ 12,50 per m2", "number", {"value": "12.50", "unit": "€ per m2"}),
    ("3 mld.", "number", {"value": "3", "unit": "mld."}),
)

BOUNDS: tuple[Row, ...] = (
    (">2", "bound", {"operator": ">", "value": "2"}),
    ("> 10", "bound", {"operator": ">", "value": "10"}),
    ("<31,9%", "bound", {"operator": "<", "value": "31.9", "unit": "%"}),
    (">7,0", "bound", {"operator": ">", "value": "7.0"}),
    ("≥61%", "bound", {"operator": ">=", "value": "61", "unit": "%"}),
    ("≥ 3", "bound", {"operator": ">=", "value": "3"}),
    ("<= 248", "bound", {"operator": "<=", "value": "248"}),
    (">=65%", "bound", {"operator": ">=", "value": "65", "unit": "%"}),
    ("=> 5", "bound", {"operator": ">=", "value": "5"}),
    ("=<5", "bound", {"operator": "<=", "value": "5"}),
    ("> = 5", "bound", {"operator": ">=", "value": "5"}),
    (">/= 5", "bound", {"operator": ">=", "value": "5"}),
    ("> of = 5", "bound", {"operator": ">=", "value": "5"}),
    ("=2", "bound", {"operator": "=", "value": "2"}),
    ("== 2", "bound", {"operator": "=", "value": "2"}),
    ("~ 50", "bound", {"operator": "~", "value": "50"}),
    ("≈ 50", "bound", {"operator": "~", "value": "50"}),
    ("± 50", "bound", {"operator": "~", "value": "50"}),
    ("+/- 50", "bound", {"operator": "~", "value": "50"}),
    ("minimaal 2", "bound", {"operator": ">=", "value": "2"}),
    ("minimaal een 7", "bound", {"operator": ">=", "value": "7"}),
    ("ten minste 2", "bound", {"operator": ">=", "value": "2"}),
    ("tenminste 80%", "bound", {"operator": ">=", "value": "80", "unit": "%"}),
    ("minstens 10", "bound", {"operator": ">=", "value": "10"}),
    ("min. 5", "bound", {"operator": ">=", "value": "5"}),
    ("min 5", "bound", {"operator": ">=", "value": "5"}),
    ("maximaal 3%", "bound", {"operator": "<=", "value": "3", "unit": "%"}),
    ("max. 15 dagen", "bound", {"operator": "<=", "value": "15", "unit": "dagen"}),
    ("ten hoogste 3 %", "bound", {"operator": "<=", "value": "3", "unit": "%"}),
    ("hoogstens 10", "bound", {"operator": "<=", "value": "10"}),
    ("hooguit 4", "bound", {"operator": "<=", "value": "4"}),
    ("meer dan 15%", "bound", {"operator": ">", "value": "15", "unit": "%"}),
    ("minder dan 5", "bound", {"operator": "<", "value": "5"}),
    ("groter dan 5", "bound", {"operator": ">", "value": "5"}),
    ("lager dan 10%", "bound", {"operator": "<", "value": "10", "unit": "%"}),
    ("niet meer dan 5", "bound", {"operator": "<=", "value": "5"}),
    ("niet minder dan 5", "bound", {"operator": ">=", "value": "5"}),
    ("boven 7", "bound", {"operator": ">", "value": "7"}),
    ("onder 3%", "bound", {"operator": "<", "value": "3", "unit": "%"}),
    ("vanaf 5", "bound", {"operator": ">=", "value": "5"}),
    ("t/m 5", "bound", {"operator": "<=", "value": "5"}),
    ("binnen 8 weken", "bound", {"operator": "<=", "value": "8", "unit": "weken"}),
    ("2 of meer", "bound", {"operator": ">=", "value": "2"}),
    ("7,5 of hoger", "bound", {"operator": ">=", "value": "7.5"}),
    ("10% of lager", "bound", {"operator": "<=", "value": "10", "unit": "%"}),
    ("circa 40", "bound", {"operator": "~", "value": "40"}),
    ("ca. € 5 mln", "bound", {"operator": "~", "value": "5", "unit": "mln. €"}),
    ("ongeveer 1.200 leden", "bound", {"operator": "~", "value": "1200", "unit": "leden"}),
    ("ruim 1.000", "bound", {"operator": "~", "value": "1000"}),
    ("bijna 50", "bound", {"operator": "~", "value": "50"}),
    ("precies 4", "bound", {"operator": "=", "value": "4"}),
    ("> -5", "bound", {"operator": ">", "value": "-5"}),
    ("< € 5", "bound", {"operator": "<", "value": "5", "unit": "€"}),
    ("< 8:00", "bound", {"operator": "<", "value": "480", "unit": "seconden"}),
    ("max. 5:36", "bound", {"operator": "<=", "value": "336", "unit": "seconden"}),
    ("> dan 10", "bound", {"operator": ">", "value": "10"}),
    ("hoger dan 2.015", "bound", {"operator": ">", "value": "2015"}),
    ("meer dan 2000", "bound", {"operator": ">", "value": "2000"}),
    (">=2018", "bound", {"operator": ">=", "value": "2018"}),
    ("minimaal twee projecten", "bound", {"operator": ">=", "value": "2", "unit": "projecten"}),
    ("\uff1e5", "bound", {"operator": ">", "value": "5"}),
)

RANGES: tuple[Row, ...] = (
    ("240.000-260.000", "range", {"low": "240000", "high": "260000"}),
    ("1,21-1,4", "range", {"low": "1.21", "high": "1.4"}),
    ("6- 6,5*", "range", {"low": "6", "high": "6.5", "footnote": "*"}),
    ("6,5- 7*", "range", {"low": "6.5", "high": "7", "footnote": "*"}),
    ("65 tot 70 %", "range", {"low": "65", "high": "70", "unit": "%"}),
    ("tussen 240.000 en 260.000", "range", {"low": "240000", "high": "260000"}),
    ("tussen de 65% en 70%", "range", {"low": "65", "high": "70", "unit": "%"}),
    ("2 t/m 4", "range", {"low": "2", "high": "4"}),
    ("2 tot en met 4", "range", {"low": "2", "high": "4"}),
    ("van 2 tot 4", "range", {"low": "2", "high": "4"}),
    ("60 à 65%", "range", {"low": "60", "high": "65", "unit": "%"}),
    ("70% - 75%", "range", {"low": "70", "high": "75", "unit": "%"}),
    ("5,3 \u2013 5,8 %", "range", {"low": "5.3", "high": "5.8", "unit": "%"}),
    ("€ 5 - € 10 mln.", "range", {"low": "5", "high": "10", "unit": "mln. €"}),
    ("-5 tot 5", "range", {"low": "-5", "high": "5"}),
    ("-5 - -2", "range", {"low": "-5", "high": "-2"}),
    ("100-150 woningen", "range", {"low": "100", "high": "150", "unit": "woningen"}),
    ("2-3 per jaar", "range", {"low": "2", "high": "3", "unit": "per jaar"}),
    ("≥ 5 en ≤ 10", "range", {"low": "5", "high": "10"}),
    ("minimaal 5 en maximaal 10", "range", {"low": "5", "high": "10"}),
    ("5..10", "range", {"low": "5", "high": "10"}),
    ("twee tot drie", "range", {"low": "2", "high": "3"}),
)

DIRECTIONS: tuple[Row, ...] = (
    ("stijging", "direction", {"operator": ">"}),
    ("Stijging", "direction", {"operator": ">"}),
    ("Daling", "direction", {"operator": "<"}),
    ("toename", "direction", {"operator": ">"}),
    ("afname", "direction", {"operator": "<"}),
    ("stabiel", "direction", {"operator": "="}),
    ("gelijkblijvend", "direction", {"operator": "="}),
    ("gelijk", "direction", {"operator": "="}),
    ("hoger", "direction", {"operator": ">"}),
    ("minder", "direction", {"operator": "<"}),
    ("beter", "direction", {"operator": ">"}),
    ("verbetering", "direction", {"operator": ">"}),
    ("lichte stijging", "direction", {"operator": ">"}),
    ("verdere daling", "direction", {"operator": "<"}),
    ("dalende trend", "direction", {"operator": "<"}),
    ("stijgende lijn", "direction", {"operator": ">"}),
    ("gelijk of hoger", "direction", {"operator": ">="}),
    ("stabiel of stijgend", "direction", {"operator": ">="}),
    ("stabiel/dalend", "direction", {"operator": "<="}),
    ("minimaal gelijk", "direction", {"operator": ">="}),
    ("niet dalend", "direction", {"operator": ">="}),
    ("geen daling", "direction", {"operator": ">="}),
    ("handhaven", "direction", {"operator": "="}),
    ("↑", "direction", {"operator": ">"}),
    ("↘", "direction", {"operator": "<"}),
    ("=", "direction", {"operator": "="}),
    ("→", "direction", {"operator": "="}),
    ("verlagen", "direction", {"operator": "<"}),
)

RELATIVES: tuple[Row, ...] = (
    ("> dan in 2017", "relative", {"operator": ">", "reference": "2017"}),
    ("≥ nulmeting", "relative", {"operator": ">=", "reference": "nulmeting"}),
    ("minder dan 2016", "relative", {"operator": "<", "reference": "2016"}),
    ("meer dan 2015", "relative", {"operator": ">", "reference": "2015"}),
    ("Lager dan nulmeting", "relative", {"operator": "<", "reference": "nulmeting"}),
    ("gelijk of beter dan 2018", "relative", {"operator": ">=", "reference": "2018"}),
    ("beter dan landelijk gemiddelde", "relative", {"operator": ">", "reference": "landelijk gemiddelde"}),
    ("Toename met 5%", "relative", {"operator": ">=", "value": "5", "unit": "%"}),
    ("daling van 10%", "relative", {"operator": "<=", "value": "-10", "unit": "%"}),
    ("daling met 3 procentpunt", "relative", {"operator": "<=", "value": "-3", "unit": "procentpunt"}),
    ("stijging met minimaal 5%", "relative", {"operator": ">=", "value": "5", "unit": "%"}),
    ("stijging van maximaal 2%", "relative", {"operator": "<=", "value": "2", "unit": "%"}),
    ("5% stijging", "relative", {"operator": ">=", "value": "5", "unit": "%"}),
    ("2 meer dan in 2016", "relative", {"operator": ">=", "value": "2", "reference": "2016"}),
    ("10% lager dan 2015", "relative", {"operator": "<=", "value": "-10", "unit": "%", "reference": "2015"}),
    ("+10% t.o.v. 2015", "relative", {"operator": ">=", "value": "10", "unit": "%", "reference": "2015"}),
    ("-10% ten opzichte van 2015", "relative", {"operator": "<=", "value": "-10", "unit": "%", "reference": "2015"}),
    ("reductie van 30% t.o.v. 1990", "relative", {"operator": "<=", "value": "-30", "unit": "%", "reference": "1990"}),
    ("minimaal 5% hoger dan 2016", "relative", {"operator": ">=", "value": "5", "unit": "%", "reference": "2016"}),
    ("maximaal 5% daling", "relative", {"operator": ">=", "value": "-5", "unit": "%"}),
    ("op of boven landelijk gemiddelde", "relative", {"operator": ">=", "reference": "landelijk gemiddelde"}),
    ("onder het landelijk gemiddelde", "relative", {"operator": "<", "reference": "landelijk gemiddelde"}),
    ("boven het gemiddelde van de G4", "relative", {"operator": ">", "reference": "gemiddelde van de G4"}),
    ("hoger dan vorig jaar", "relative", {"operator": ">", "reference": "vorig jaar"}),
    ("gelijk aan 2016", "relative", {"operator": "=", "reference": "2016"}),
    ("op niveau 2016", "relative", {"operator": "=", "reference": "2016"}),
    ("minimaal het niveau van 2015", "relative", {"operator": ">=", "reference": "2015"}),
    ("niet lager dan 2016", "relative", {"operator": ">=", "reference": "2016"}),
    ("hoger of gelijk aan 2016", "relative", {"operator": ">=", "reference": "2016"}),
    ("daling t.o.v. nulmeting", "relative", {"operator": "<", "reference": "nulmeting"}),
    (
        "≥ landelijk gemiddelde (7,1)",
        "relative",
        {"operator": ">=", "reference": "landelijk gemiddelde", "remark": "7,1"},
    ),
    ("> G4-gemiddelde", "relative", {"operator": ">", "reference": "G4-gemiddelde"}),
    ("lager dan nulmeting 2015", "relative", {"operator": "<", "reference": "nulmeting 2015"}),
)

RANKS: tuple[Row, ...] = (
    ("Top 5", "rank", {"operator": "<=", "value": "5"}),
    ("Top-10", "rank", {"operator": "<=", "value": "10"}),
    ("in de top 3", "rank", {"operator": "<=", "value": "3"}),
    ("top 3 van Nederland", "rank", {"operator": "<=", "value": "3", "remark": "van Nederland"}),
    ("3e plaats", "rank", {"value": "3"}),
    ("1e", "rank", {"value": "1"}),
    ("nr. 1", "rank", {"value": "1"}),
    ("#3", "rank", {"value": "3"}),
    ("plaats 2", "rank", {"value": "2"}),
    ("eerste plaats", "rank", {"value": "1"}),
)

BOOLEANS: tuple[Row, ...] = (
    ("ja", "boolean", {"value": True}),
    ("Nee", "boolean", {"value": False}),
    ("Ja.", "boolean", {"value": True}),
    ("gerealiseerd", "boolean", {"value": True}),
    ("behaald*", "boolean", {"value": True, "footnote": "*"}),
    ("niet behaald", "boolean", {"value": False}),
    ("nog niet gereed", "boolean", {"value": False}),
    ("doel behaald", "boolean", {"value": True}),
    ("is gerealiseerd", "boolean", {"value": True}),
    ("✓", "boolean", {"value": True}),
    ("✗", "boolean", {"value": False}),
)

DURATIONS: tuple[Row, ...] = (
    ("5:36", "duration", {"value": "336", "unit": "seconden"}),
    ("5:36 minuten", "duration", {"value": "336", "unit": "seconden"}),
    ("8:30 uur", "duration", {"value": "30600", "unit": "seconden"}),
    ("1:05:30", "duration", {"value": "3930", "unit": "seconden"}),
    ("5 min 36 s", "duration", {"value": "336", "unit": "seconden"}),
    ("5'36\"", "duration", {"value": "336", "unit": "seconden"}),
    ("5\u201936\u201d", "duration", {"value": "336", "unit": "seconden"}),
    ("2 jaar en 3 maanden", "duration", {"value": "27", "unit": "maanden"}),
    ("1:30", "duration", {"value": "90", "unit": "seconden"}),
    ("00:05:36", "duration", {"value": "336", "unit": "seconden"}),
)

NOTHING: tuple[Row, ...] = (
    ("", "empty", {}),
    ("   ", "empty", {}),
    ("∅", "empty", {}),
    ("\u200b", "empty", {}),
    ("-", "none", {}),
    ("--", "none", {}),
    ("—", "none", {}),
    ("\u2013", "none", {}),
    ("\u2212", "none", {}),
    ("-*", "none", {"footnote": "*"}),
    ("- **", "none", {"footnote": "**"}),
    ("-²", "none", {"footnote": "²"}),
    ("- n.v.t.", "none", {}),
    ("- (nog niet bekend)", "none", {"remark": "nog niet bekend"}),
    ("n.v.t.", "none", {}),
    ("nvt", "none", {}),
    ("N.v.t", "none", {}),
    ("n. v. t.", "none", {}),
    ("n.b.", "none", {}),
    ("n.b", "none", {}),
    ("N.B.", "none", {}),
    ("nb*", "none", {"footnote": "*"}),
    ("nnb", "none", {}),
    ("n.n.b.", "none", {}),
    ("ntb", "none", {}),
    ("pm", "none", {}),
    ("P.M.", "none", {}),
    ("x", "none", {}),
    ("X*", "none", {"footnote": "*"}),
    ("n.b. 1)", "none", {"footnote": "1"}),
    ("n.v.t. (1)", "none", {"footnote": "1"}),
    ("**", "none", {"footnote": "**"}),
    ("¹", "none", {"footnote": "¹"}),
    ("1)", "none", {"footnote": "1"}),
    ("niet gemeten", "none", {}),
    ("nog niet bekend", "none", {}),
    ("Nog in te vullen²", "none", {"footnote": "²"}),
    ("nader te bepalen", "none", {}),
    ("nog aan te leveren", "none", {}),
    ("geen meting", "none", {}),
    ("gegevens niet beschikbaar", "none", {}),
    ("Gegevens over 2017 zijn nog niet beschikbaar.", "none", {}),
    ("wordt niet meer gemeten", "none", {}),
    ("In 2017 niet gemeten", "none", {}),
    ("niet gemeten in 2017", "none", {"year": 2017}),
    ("geen meting i.v.m. verbouwing", "none", {"remark": "i.v.m. verbouwing"}),
    ("Geen enquête gehouden in 2017", "none", {}),
    ("zie hierboven", "none", {}),
    ("zie 2.3.4", "none", {}),
    ("nieuwe indicator", "none", {}),
    ("vervallen", "none", {}),
    ("geen doelstelling", "none", {}),
    ("?", "none", {}),
    ("…", "none", {}),
    ("...", "none", {}),
    ("niet van toepassing", "none", {}),
)

BESIDE: tuple[Row, ...] = (
    ("25.942*", "number", {"value": "25942", "footnote": "*"}),
    ("180 *", "number", {"value": "180", "footnote": "*"}),
    ("24%**", "number", {"value": "24", "unit": "%", "footnote": "**"}),
    ("*28,8", "number", {"value": "28.8", "footnote": "*"}),
    ("**65,2", "number", {"value": "65.2", "footnote": "**"}),
    ("5,9 (*)", "number", {"value": "5.9", "footnote": "*"}),
    ("1.280 (2014)¹", "number", {"value": "1280", "year": 2014, "footnote": "¹"}),
    ("8,3 1)", "number", {"value": "8.3", "footnote": "1"}),
    ("8,3¹)", "number", {"value": "8.3", "footnote": "¹"}),
    ("8,3 a)", "number", {"value": "8.3", "footnote": "a"}),
    ("8,3[1]", "number", {"value": "8.3", "footnote": "1"}),
    ("8,3 (1)", "number", {"value": "8.3", "remark": "1"}),
    ("7 (2013)", "number", {"value": "7", "year": 2013}),
    ("39% (meting 2016)", "number", {"value": "39", "unit": "%", "year": 2016, "remark": "meting 2016"}),
    ("8,3* (meting 2016)", "number", {"value": "8.3", "year": 2016, "footnote": "*", "remark": "meting 2016"}),
    ("39%⏎(meting 2016)", "number", {"value": "39", "unit": "%", "year": 2016, "remark": "meting 2016"}),
    ("58 (39%)", "number", {"value": "58", "remark": "39%"}),
    ("60.093 (14.4%)", "number", {"value": "60093", "remark": "14.4%"}),
    ("22 (14 met 22 KwH)", "number", {"value": "22", "remark": "14 met 22 KwH"}),
    ("254 (200 - 2.000 bezoekers)", "number", {"value": "254", "remark": "200 - 2.000 bezoekers"}),
    ("59.400 (9.4% Hanze, 22.6% RUG)", "number", {"value": "59400", "remark": "9.4% Hanze, 22.6% RUG"}),
    ("74% (60% (*)", "number", {"value": "74", "unit": "%", "remark": "60% (*)"}),
    ("7,2 (2015-2016)", "number", {"value": "7.2", "remark": "2015-2016"}),
    ("8,2 (per 1-1-2017)", "number", {"value": "8.2", "year": 2017, "remark": "per 1-1-2017"}),
    ("8,2 (3-mei 2017)", "number", {"value": "8.2", "year": 2017, "remark": "3-mei 2017"}),
    ("8,2 (31 dec. 2016)", "number", {"value": "8.2", "year": 2016, "remark": "31 dec. 2016"}),
    ("8,2 (2000 respondenten)", "number", {"value": "8.2", "remark": "2000 respondenten"}),
    ("8,2 (n=2000)", "number", {"value": "8.2", "remark": "n=2000"}),
    ("50% in 2020", "number", {"value": "50", "unit": "%", "year": 2020}),
    ("2016: 39%", "number", {"value": "39", "unit": "%", "year": 2016}),
    ("Norm: 90%", "number", {"value": "90", "unit": "%", "remark": "Norm"}),
    ("8 (voorlopig)", "number", {"value": "8", "remark": "voorlopig"}),
    ("8 voorlopig", "number", {"value": "8", "remark": "voorlopig"}),
    ("12% (2018, CBS)", "number", {"value": "12", "unit": "%", "year": 2018, "remark": "2018, CBS"}),
)

ALL = (
    *NUMBERS,
    *SHARES,
    *UNITS,
    *MONEY,
    *BOUNDS,
    *RANGES,
    *DIRECTIONS,
    *RELATIVES,
    *RANKS,
    *BOOLEANS,
    *DURATIONS,
    *NOTHING,
    *BESIDE,
)


def said(data: object) -> object:
    """Data without the keys that say nothing."""
    if isinstance(data, dict):
        return {key: said(value) for key, value in data.items() if value is not None}
    return [said(item) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize(("text", "kind", "expected"), ALL)
def test_a_form_is_read_as(text: str, kind: str, expected: dict[str, object]) -> None:
    """A cell of a known form has the kind, the figures and the words that it was typed with, and nothing more."""
    data = as_json(read_cell(text))
    assert list(data) == KEYS.split()
    del data["warnings"]
    assert said(data) == {"input": text, "kind": kind, **expected}


@pytest.mark.parametrize("text", [text for text, _, _ in ALL])
def test_one_grammar_serves_both_columns(text: str) -> None:
    """A cell means the same as a target and as an actual."""
    assert read_cell(text, Role.TARGET).value == read_cell(text, Role.ACTUAL).value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-", Reason.UNSPECIFIED),
        ("- (nog niet bekend)", Reason.NOT_YET_KNOWN),
        ("- (niet gemeten)", Reason.NOT_MEASURED),
        ("- (tweejaarlijks)", Reason.UNSPECIFIED),
        ("X", Reason.UNSPECIFIED),
        ("**", Reason.UNSPECIFIED),
        ("zie hierboven", Reason.UNSPECIFIED),
        ("n.v.t.", Reason.NOT_APPLICABLE),
        ("- n.v.t.", Reason.NOT_APPLICABLE),
        ("niet van toepassing", Reason.NOT_APPLICABLE),
        ("geen doelstelling geformuleerd", Reason.NOT_APPLICABLE),
        ("vervallen", Reason.NOT_APPLICABLE),
        ("n.b.", Reason.NOT_YET_KNOWN),
        ("nnb", Reason.NOT_YET_KNOWN),
        ("p.m.", Reason.NOT_YET_KNOWN),
        ("nog niet bekend", Reason.NOT_YET_KNOWN),
        ("nog in te vullen", Reason.NOT_YET_KNOWN),
        ("nader te bepalen", Reason.NOT_YET_KNOWN),
        ("cijfers nog niet beschikbaar", Reason.NOT_YET_KNOWN),
        ("nog geen gegevens", Reason.NOT_YET_KNOWN),
        ("volgt later", Reason.NOT_YET_KNOWN),
        ("gegevens niet beschikbaar", Reason.NOT_MEASURED),
        ("niet gemeten", Reason.NOT_MEASURED),
        ("nog niet gemeten", Reason.NOT_MEASURED),
        ("geen onderzoek", Reason.NOT_MEASURED),
        ("wordt niet meer gemeten", Reason.NOT_MEASURED),
    ],
)
def test_a_missing_value_tells_why(text: str, reason: Reason) -> None:
    """A code or a clause tells the reason as far as its own words do, and a dash tells none."""
    value = read_cell(text).value
    assert isinstance(value, NoValue)
    assert value.reason is reason


@pytest.mark.parametrize(
    ("text", "anchor", "year"),
    [
        ("minder dan 2016", Anchor.YEAR, 2016),
        ("> dan in 1990", Anchor.YEAR, 1990),
        ("hoger dan vorig jaar", Anchor.PREVIOUS, None),
        ("beter dan de vorige meting", Anchor.PREVIOUS, None),
        ("lager dan nulmeting", Anchor.BASELINE, None),
        ("lager dan de nulmeting 2015", Anchor.BASELINE, 2015),
        ("lager dan 0-meting", Anchor.BASELINE, None),
        ("boven landelijk gemiddelde", Anchor.OTHER, None),
        ("lager dan begroot", Anchor.OTHER, None),
    ],
)
def test_a_relative_value_points_at(text: str, anchor: Anchor, year: int | None) -> None:
    """A comparison names a year, the measurement before, the baseline, or a figure outside the series."""
    value = read_cell(text).value
    assert isinstance(value, Relative)
    assert value.reference is not None
    assert (value.reference.anchor, value.reference.year) == (anchor, year)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("hoger", Sense.AMOUNT),
        ("beter", Sense.QUALITY),
        ("verslechtering", Sense.QUALITY),
        ("hoger dan 2016", Sense.AMOUNT),
        ("gelijk of beter dan 2018", Sense.QUALITY),
        ("verbetering met 5%", Sense.QUALITY),
    ],
)
def test_better_is_not_more(text: str, sense: Sense) -> None:
    """Words of quality are told apart from words of amount: better may be less."""
    value = read_cell(text).value
    assert isinstance(value, (Direction, Relative))
    assert value.sense is sense
