"""Make the press profile that the program ships, from the aims of offset printing on coated paper; needs Argyll CMS.

Usage: drukprofiel.py PROFIEL.icc

No measured file goes in. The colours of the solids and of two of them on each other, and how much a dot grows, are the
aims of ISO 12647-2:2013 for printing condition PC1 on paper of type PS1, measured on white. What lies between them
follows from the Neugebauer equations; what is printed over black is darkened by what black itself lets through.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import tempfile
from pathlib import Path

WHITE = (0.9642, 1.0, 0.8249)  # D50
# CIELAB by which inks are solid, in the order cyan, magenta, yellow.
SOLIDS = {
    (0, 0, 0): (95, 1, -4),
    (1, 0, 0): (56, -36, -51),
    (0, 1, 0): (48, 75, -4),
    (0, 0, 1): (89, -4, 93),
    (0, 1, 1): (48, 68, 47),
    (1, 0, 1): (50, -65, 26),
    (1, 1, 0): (25, 20, -46),
    (1, 1, 1): (23, 0, -1),
}
BLACK = (16, 0, 0)
GROWTH = 0.16  # of a dot of half the surface
STEPS = (0, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)
GRID = (0, 10, 20, 40, 70, 100)
BLACKS = (0, 20, 40, 60, 80, 100)
MOST_INK = 300  # per cent, all inks together: what sheet-fed offset on coated paper takes


def to_xyz(lab: tuple[float, float, float]) -> tuple[float, ...]:
    """CIELAB to XYZ (ISO/CIE 11664-4), white at 1."""
    y = (lab[0] + 16) / 116
    parts = (y + lab[1] / 500, y, y - lab[2] / 200)
    return tuple(
        white * (part**3 if part > 6 / 29 else 3 * (6 / 29) ** 2 * (part - 4 / 29))
        for part, white in zip(parts, WHITE, strict=True)
    )


def printed(share: float) -> float:
    """How much of the surface a dot of this share covers once it is printed."""
    return share + 4 * GROWTH * share * (1 - share)


def mixed(inks: tuple[int, ...]) -> list[float]:
    """The colour of a mixture in per cent, as XYZ: that of each combination of solids, by how much of it there is."""
    areas = [printed(ink / 100) for ink in inks]
    paper, black = to_xyz(SOLIDS[0, 0, 0]), to_xyz(BLACK)
    mixture = [0.0, 0.0, 0.0]
    for solid in itertools.product((0, 1), repeat=4):
        weight = 1.0
        for on, area in zip(solid, areas, strict=True):
            weight *= area if on else 1 - area
        colour = to_xyz(SOLIDS[solid[0], solid[1], solid[2]])
        if solid[3]:
            # Under black the other inks show with a third of their strength.
            colour = tuple(k * (c / p) ** (1 / 3) for k, c, p in zip(black, colour, paper, strict=True))
        mixture = [had + weight * part for had, part in zip(mixture, colour, strict=True)]
    return mixture


def patches() -> list[tuple[int, ...]]:
    """The mixtures to tell the profile of, in per cent: the steps of each ink, the greys, and a grid of all four."""
    found = dict.fromkeys(itertools.product(GRID, GRID, GRID, BLACKS))
    for step in STEPS:
        found |= dict.fromkeys([(step, 0, 0, 0), (0, step, 0, 0), (0, 0, step, 0), (0, 0, 0, step), (step,) * 3 + (0,)])
    return list(found)


def chart() -> str:
    """The mixtures with their colours in the form of Argyll (CGATS.17)."""
    listed = patches()
    lines = [
        "CTI3",
        "",
        'DESCRIPTOR "Aims of ISO 12647-2:2013, PC1 on PS1, by the Neugebauer equations"',
        'ORIGINATOR "jaarverslag"',
        'DEVICE_CLASS "OUTPUT"',
        'COLOR_REP "CMYK_XYZ"',
        f'TOTAL_INK_LIMIT "{MOST_INK}"',
        "",
        "NUMBER_OF_FIELDS 8",
        "BEGIN_DATA_FORMAT",
        "SAMPLE_ID CMYK_C CMYK_M CMYK_Y CMYK_K XYZ_X XYZ_Y XYZ_Z",
        "END_DATA_FORMAT",
        "",
        f"NUMBER_OF_SETS {len(listed)}",
        "BEGIN_DATA",
        *(
            " ".join((str(number), *map(str, patch), *(f"{100 * part:.5f}" for part in mixed(patch))))
            for number, patch in enumerate(listed, 1)
        ),
        "END_DATA",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """Write the chart, and have Argyll make the profile of it."""
    place = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        name = Path(folder) / "druk"
        name.with_suffix(".ti3").write_text(chart(), encoding="ascii")
        command = ["colprof", "-qm", "-bm", f"-l{MOST_INK}", "-kr", "-nc", "-ni"]
        naming = ["-A", "jaarverslag", "-M", "ISO 12647-2 PC1", "-D", "Jaarverslag offset coated", "-C", "CC0 1.0"]
        subprocess.run([*command, *naming, "-O", str(place), str(name)], check=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
