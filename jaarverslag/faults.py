"""The catalogue: every kind of fault that the tool knows. The code's first digit is the step that spoke."""

from __future__ import annotations

from jaarverslag.diagnostics import Kind, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

# The file (step 1)
FILE_MISSING = Kind("J101", "bestand-ontbreekt", _ERROR)
FILE_EMPTY = Kind("J102", "bestand-leeg", _ERROR)
FILE_NOT_UTF8 = Kind("J103", "bestand-niet-utf8", _ERROR)
FILE_IS_FOLDER = Kind("J104", "map-in-plaats-van-bestand", _ERROR)
FILE_TOO_LARGE = Kind("J105", "bestand-te-groot", _ERROR)
CONTROL_CHARACTER = Kind("J106", "onzichtbaar-teken", _ERROR)
FILE_UNREADABLE = Kind("J107", "bestand-onleesbaar", _ERROR)
REPORT_MISSING = Kind("J108", "rapport-ontbreekt", _ERROR)
OUTPUT_UNWRITABLE = Kind("J109", "uitvoer-onschrijfbaar", _ERROR)

# YAML (step 2)
BROKEN_YAML = Kind("J201", "kapotte-yaml", _ERROR)
UNQUOTED_VALUE = Kind("J202", "waarde-zonder-aanhalingstekens", _WARNING)
DUPLICATE_KEY = Kind("J203", "dubbele-sleutel", _ERROR)
DEEP_NESTING = Kind("J204", "te-diep-ingesprongen", _ERROR)
ANCHOR_OR_ALIAS = Kind("J205", "anker-of-alias", _ERROR)
YAML_TAG = Kind("J206", "yaml-label", _ERROR)
SECOND_DOCUMENT = Kind("J207", "tweede-document", _ERROR)

# The shape of the data (step 3)
UNKNOWN_KEY = Kind("J301", "onbekende-sleutel", _ERROR)
MISSING_KEY = Kind("J302", "sleutel-ontbreekt", _ERROR)
WRONG_TYPE = Kind("J303", "verkeerd-soort-gegeven", _ERROR)
NOT_A_YEAR = Kind("J304", "geen-jaartal", _ERROR)
UNKNOWN_CHOICE = Kind("J305", "onbekende-keuze", _ERROR)
VALUE_WITHOUT_YEAR = Kind("J306", "waarde-zonder-jaartal", _WARNING)
EMPTY_VALUE = Kind("J307", "lege-waarde", _ERROR)
MALFORMED_NUMBER = Kind("J308", "ongeldig-nummer", _ERROR)
MALFORMED_ID = Kind("J309", "ongeldig-id", _ERROR)

# The content, over the whole report (step 4)
DUPLICATE_ID = Kind("J401", "dubbel-id", _ERROR)
DUPLICATE_NUMBER = Kind("J402", "dubbel-nummer", _ERROR)
NUMBER_NOT_IN_FILE_NAME = Kind("J403", "nummer-past-niet-bij-bestand", _ERROR)
YEAR_OUTSIDE_REPORT = Kind("J404", "jaar-buiten-verslag", _ERROR)
DEAD_REFERENCE = Kind("J405", "verwijzing-loopt-dood", _ERROR)
CONCLUSION_WITHOUT_ACTIVITY = Kind("J406", "conclusie-zonder-activiteit", _ERROR)
ACTIVITY_WITHOUT_CONCLUSION = Kind("J407", "activiteit-zonder-conclusie", _WARNING)
YEAR_NOT_OF_FOLDER = Kind("J408", "jaar-past-niet-bij-map", _ERROR)
MALFORMED_EXCEPTION = Kind("J491", "onbegrijpelijke-uitzondering", _ERROR)
EXCEPTION_WITHOUT_REASON = Kind("J492", "uitzondering-zonder-reden", _ERROR)
UNUSED_EXCEPTION = Kind("J493", "overbodige-uitzondering", _WARNING)

# Cells, targets and actuals (step 5)
UNREADABLE_CELL = Kind("J501", "onleesbare-waarde", _ERROR)
DASH_WITHOUT_REASON = Kind("J502", "streepje-zonder-reden", _ERROR)
TARGET_WITHOUT_DIRECTION = Kind("J503", "doel-zonder-richting", _ERROR)
DOUBTFUL_CELL = Kind("J504", "twijfelachtige-waarde", _WARNING)
ACTUAL_MISSING = Kind("J505", "behaald-ontbreekt", _ERROR)
SURVEY_YEARS_UNKNOWN = Kind("J506", "meetjaren-onbekend", _ERROR)
STATUTORY_DASH = Kind("J507", "streepje-bij-wettelijk", _WARNING)
STATUTORY_ORIGIN_MISSING = Kind("J508", "bron-of-peiljaar-ontbreekt", _WARNING)
PART_NOT_WEAKER = Kind("J509", "deels-niet-zwakker", _WARNING)
TARGET_AGAINST_DIRECTION = Kind("J510", "doel-tegen-richting", _WARNING)
# Suspicions: understood, and yet a careful reader would ask.
OUT_OF_SCALE = Kind("J511", "waarde-buiten-schaal", _WARNING)
TARGET_LOOKS_MISTYPED = Kind("J512", "doel-lijkt-tikfout", _WARNING)
ACTUAL_REPEATS_TARGET = Kind("J513", "behaald-herhaalt-doel", _WARNING)
SHARE_ABOVE_ALL = Kind("J514", "aandeel-boven-honderd", _WARNING)
UNIT_MISSING = Kind("J515", "eenheid-ontbreekt", _WARNING)
UNITS_CONTRADICT = Kind("J516", "eenheden-botsen", _WARNING)
THOUSANDS_POINTS_DIFFER = Kind("J517", "duizendpunten-wisselen", _WARNING)
DIRECTION_FLIPPED = Kind("J518", "richting-omgedraaid", _WARNING)
FIGURE_RESTATED = Kind("J519", "cijfer-stil-herzien", _WARNING)

# The running text (step 6)
UNSAFE_LINK = Kind("J601", "onveilige-koppeling", _ERROR)
DEAD_PLACEHOLDER = Kind("J602", "invulplek-loopt-dood", _ERROR)
CHARACTER_WITHOUT_GLYPH = Kind("J603", "teken-buiten-lettertype", _ERROR)

# The house style (step 7)
STYLE_MISSING = Kind("J701", "stijl-ontbreekt", _ERROR)
TEMPLATE_BROKEN = Kind("J702", "sjabloon-kapot", _ERROR)

# The pages and the PDF (step 8)
PRESS_COMPLAINT = Kind("J801", "opmaak-niet-begrepen", _ERROR)
PRESS_FAILED = Kind("J802", "opmaak-mislukt", _ERROR)
PDF_NOT_ACCESSIBLE = Kind("J803", "pdf-niet-toegankelijk", _ERROR)

CATALOGUE: tuple[Kind, ...] = tuple(kind for kind in list(vars().values()) if isinstance(kind, Kind))
