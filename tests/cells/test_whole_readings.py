"""Readings whole: kind, sentence, print form and remarks of cells that each decide something in the grammar."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cells import Role, as_json, in_words, printed, read_cell

if TYPE_CHECKING:
    from tests.conftest import Golden

# Per subject, a cell a line, in the notation of Python where an invisible sign matters.
CELLS = {
    "signs": r"""
        >5 <10
        5% €6
        ja €5
        ja >5
        ja ≤5
        ja <5
        ja ≥5
        ja - 5
        twintig
        twintig minimaal 38
        +
        <
        =<
        =<5
        => 19.
        => 1–95
        >7,
        ≥5 %
        - 5
        +10%
        8 | +95
        +0,3 dan in 2017
        100,-
        > als in 2016
        > dan in 2016
        < 8:0
        >= 5 en <= 10
        >= 5 - <= 10
        >= 5, <= 10
        >= 5; <= 10
        > 5 en < 10
        >= 10 en <= 5
        min 5
        min. 5
        85% > 2
    """,
    "figures": r"""
        123456789012345678
        1234567890123456789
        123.456.789.012.345.678
        1.234.567.890.123.456.789
        1234567890,12345678
        € 5 en 6
        12,50
        1.012,5
        1,2345
        0,5
        0.5
        0.50
        0,500
        1.234,000
        M2 1
        5k
        1:4
        (5)
        .,5
        CBSBAG/LISA - bewerking 100.700 Research
        bij 1.234 leden
        bij 1.234 leden in de hele grote stad
        15 tot% 76
        15tot%76
        %5leden
        "niet gemeten
        8.
        00
        05
        0.000
        09,4
        9,,0
        3,0,7
        2.3.879
        1012.000 leden
        1 318
        633 506
        −50 50
        98 7,0
        /7.1
        3%77
        999
        1000
        1899
        1900
        2099
        2100
        1.1.2017
        3.6E+15
        10k
        € 7
        euro 7
        7 euro
        €2.446,-
        € 2.446, -
        €2.446,--
        %1
        % 36
        %5 leden
        15 tot %76
        '8
        "8"
        '17 leden
        'n.v.t.
    """,
    "nouns": r"""
        7 eur
        7 x 1.000
        7 x € 1.000
        7 x euro 1.000
        7 x eur 1.000
        7 (x € 1.000)
        7 (x 1.000)
        5 procent punt
        5 procent punten
        5%-punt
        5%-punten
        5% punt
        5 per 100 inwoners
        5 per 2016
        5 per 2016 inwoners
        5 p/p
        5 pp
        5 leden per jaar
        5 per
        5 per 1.000 8,1%
        12 per 000 8,1%
        3 leden oost west
        3 leden oost west zuid
        1 page repairs
        40 leden daling
        90% en verder
        8,5% van de mensen die hier wonen
        8,5% van de mensen is tevreden
        8,5% van alle mensen in de stad die er al lang wonen
        9% van 10
        <= 9% Top
        < € 5 begroot
        5 - 10 dagen U1
        58%en meer
        12 md.
        12 per 1000
        12 per 1.000 inwoners
        5 per jaar
        5 p/j
        5% per jaar
        2x per jaar
        2 x in het jaar
        88% ja
        7 nul
        3 weg. Akkoord
        3 leden. Akkoord gegeven
        58% rang en 5
        5% van de leden
        5% bij ouderen
        5% onder jongeren
        5% in de stad
        5% met auto
        5% van
        5% de
        5% Top
        0,5 jaar CO2
        5 - 10 dagen gemiddeld
    """,
    "times": r"""
        1:30
        1:60
        1:59
        1:01:01
        1:05:30
        5:76
        7:
        1:2
        1:2:3
        123456789:00
        1 uur, 1 minuut en 1 seconde
        1 uur en 1 minuut
        2 jaar
        1 jaar
        1 jaar en 1 maand
        2 jaar en 3 maanden
        7m,
        9"4
    """,
    "ranges": r"""
        bij de top 5
        binnen de top 5
        in een top 5
        positie 3
        plek 3
        rang 3
        #3
        no 3
        no
        nr. 3
        5 tot circa 10
        5 tot max. 10
        5 tot maximaal 10
        5 tot de 10
        tussen de 5 en de 10
        tussen het 5 en het 10
        5–10 ha
        60 à 65%
        6,5 dagen - 7*
        5-5
        2016-2017
        2016-17
        2016/17
        9-12%
        65–70%
        40 -50
        32--4
        tussen 5–10
        tussen 5 en 10
        tussen 10 en 5
        tussen 5 à 10
        van 65 tot en met 70 procent
        van 65 t/m 70 procent
        van 65 tm 70 procent
        van 65 - 70 procent
        € 5 - €10 mln.
        € 5 - € 10
        5 dagen - 10 weken
        5% - 10 dagen
        Top 10
        Top 10 van Nederland
        top-10
        in de top 10
        eerste plaats
        plaats 3
        3e
        3e plaats
        03e plaats
        1234e plaats
        nummer 3
    """,
    "movement": r"""
        boven gemiddelde in de stad
        boven gemiddelde voor gemeenten
        5,0 minder
        8.060 meer
        40 stijging
        nulmeting in 2015
        hoger dan nulmeting in 2015
        hoger dan nulmeting uit 2015
        hoger dan nulmeting van 2015
        hoger dan nulmeting 2015
        hoger dan 2015
        hoger dan 2015 leden
        hoger dan 2000
        hoger dan 1500
        hoger dan 2015%
        hoger dan € 2015
        hoger dan 2015 - 10
        hoger dan 2039
        boven het gemiddelde van alle grote gemeenten
        boven het gemiddelde van
        boven het gemiddelde van alle andere grote gemeenten in het land
        stijging minder sterk
        slechter
        beter dan nulmeting
        daling
        daling t.o.v. nulmeting
        daling met 5 mln.
        toename met 5 mln.
        toename van 5%
        toename: 5%
        toename = 5%
        toename >5%
        toename met ten minste 5%
        toename met 5% t.o.v. 2015
        verlagen met 7,0 dagen
        verslechtering met 6%
        verbetering met 6%
        5% daling
        5% meer
        5% minder dan 2015
        hoger dan vorig jaar
        hoger dan het jaar ervoor
        hoger dan in 2015
        hoger dan landelijk
        boven het gemiddelde
    """,
    "absence": r"""
        n.v.t. - 5
        n.v.t. -- 5
        n.v.t. % 5
        n.v.t. + 5
        n.v.t. € 5
        n.v.t. '
        n.v.t. :
        n.v.t. x)
        n.v.t. *
        - (nog 123.456 bekend)
        zie tabel 3.
        zie bijlage 3 van dit verslag
        zie bijlage 3 van dit verslag onder het kopje hieronder
        zie tabel 3: 5
        gegevens
        bekend
        niet bekend
        nog te bepalen
        -
        --
        – *
        - n.v.t.
        - en 31,9%
        - resp. 3.368
        - (nog niet bekend)
        - ()
        zie tabel 3
        zie
        vgl. tabel 3
        volgt
        volgt 1
        volgt in 2018
        geen gegevens
        nog geen gegevens
        og geen gegevens
        wordt niet meer gemeten
        nog geen gegevens i.v.m. verbouwing
        geen meting i.v.m. verbouwing 3
        gestart.
        gerealiseerd
        niet gerealiseerd.
        n.v.t.)
    """,
    "beside": r"""
        (2 (3) 4) 5
        5 (a (b) c)
        **65,2
        *28,
        1[200
        richting: 203
        5,4[[
        met 5 m²
        5 m²
        5 km²
        p. m.
        12.865,0 km²...
        66 .
        51% .
        87 /95%
        87/ 95%
        87/95%
        40\n50
        \n18.668\n15.085
        norm: 5 (hoog)
        23% (meting 2016)
        23% (meting 2016) leden (behaald)
        2 (30
        5,4 [
        5,4 (2016)
        5,4 2016
        40% 2020
        2017) 600
        123) 600
        RUG) 5
        RUG)
        15-76%***
        25.942*
        * 25.942
        2016; 9
        87 / 95 %
        40\n-50
        -69, en 0
        W&I: 90% DVL: 95%
        norm: 5
        norm 2016-17: 5
        2016: 5
        2016:5
        boven het nummer: gemiddelde van de G4
    """,
}


def told(cell: str, role: Role) -> str:
    found = read_cell(cell, role)
    data = {key: value for key, value in as_json(found).items() if value not in (None, [], "", cell)}
    as_data = json.dumps(data, ensure_ascii=False)
    return f"{role.value}: {printed(found)!r} {in_words(found)}\n    {as_data}\n    {found.value!r}"


@pytest.mark.parametrize("subject", CELLS)
def test_a_cell_is_read_as_recorded(subject: str, golden: Golden) -> None:
    """All that is told about a cell, in words and as data, is what a person read and found right."""
    lines = []
    for line in CELLS[subject].strip().splitlines():
        cell = line.strip().replace(r"\n", "\n")
        actual, target = (told(cell, role) for role in (Role.ACTUAL, Role.TARGET))
        same = actual.partition(": ")[2] == target.partition(": ")[2]
        lines += [repr(cell), f"  {actual}", *([] if same else [f"  {target}"])]
    golden(f"readings/{subject}.txt", "\n".join(lines) + "\n")
