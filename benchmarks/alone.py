"""WeasyPrint by itself: one HTML file in, one tagged PDF out. Run as `python -m benchmarks.alone HTML PDF`."""

from __future__ import annotations

import sys

from weasyprint import HTML

if __name__ == "__main__":
    HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
