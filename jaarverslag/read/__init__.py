"""From nodes to the report: types, cells and numbers, with every fault of a file at once."""

from jaarverslag.read.report import ReportSources, read_report

__all__ = ["ReportSources", "read_report"]
