"""The door to the disk: finds reports and styles, reads their files, and writes results whole or not at all."""

from jaarverslag.project.bundled import read_rule_page, read_starter
from jaarverslag.project.finding import find_reports
from jaarverslag.project.places import SETTINGS_FILE, ReportFolder
from jaarverslag.project.profiles import read_profile
from jaarverslag.project.reading import MAX_FILE_BYTES, fingerprint, read_earlier, read_sources
from jaarverslag.project.styles import TOKENS_FILE, find_style, read_style
from jaarverslag.project.unpacking import UnsafeNameError, places_within, read_pdf
from jaarverslag.project.writing import can_write, holds, write_new, write_source, write_whole

__all__ = [
    "MAX_FILE_BYTES",
    "SETTINGS_FILE",
    "TOKENS_FILE",
    "ReportFolder",
    "UnsafeNameError",
    "can_write",
    "find_reports",
    "find_style",
    "fingerprint",
    "holds",
    "places_within",
    "read_earlier",
    "read_pdf",
    "read_profile",
    "read_rule_page",
    "read_sources",
    "read_starter",
    "read_style",
    "write_new",
    "write_source",
    "write_whole",
]
