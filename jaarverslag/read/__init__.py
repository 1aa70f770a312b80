"""From nodes to the report: types, cells and numbers, with every fault of a file at once."""

from jaarverslag.read.report import ReportSources, SectionRead, SectionReader, read_report, read_section_file

__all__ = ["ReportSources", "SectionRead", "SectionReader", "read_report", "read_section_file"]
