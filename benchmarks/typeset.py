"""Typst by itself: one Typst file in, one tagged PDF out. Run as `python typeset.py TYPST PDF FONTS` where it lives."""

from __future__ import annotations

import sys

import typst  # type: ignore[import-not-found]

if __name__ == "__main__":
    typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], pdf_standards="ua-1")
