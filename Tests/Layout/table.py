#!/usr/bin/env python3
"""Refuses a Package.swift whose table of modules is not that of the house.

    python3 Tests/Layout/table.py

SwiftPM refuses an import that the table in Package.swift does not grant. This script holds that table against the design: which
modules there are, in which half of the house, and what each may import. A module that is not built yet is passed over. Where the
table departs from the design, the departure stands below with its reason, and goes as soon as the table no longer needs it.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The table of the design (../shared/design.md, "The house"): what each module may import. "*" stands for all above.
CORE = {
    "Findings": "",
    "CivilTime": "",
    "Encodings": "",
    "Archive": "",
    "CSVText": "Findings",
    "JSONText": "Findings",
    "XMLText": "Findings",
    "Workbook": "Archive XMLText Findings",
    "ReviewModel": "CivilTime Findings",
    "Sheets": "ReviewModel CSVText Workbook CivilTime Findings",
    "Documents": "ReviewModel JSONText Findings",
    "Engine": "",
    "Solving": "ReviewModel Engine CivilTime",
    "PlanCheck": "ReviewModel CivilTime Findings",
    "Advice": "ReviewModel PlanCheck Solving CivilTime Findings",
    "LeadIn": "ReviewModel CivilTime Findings",
    "ICalendar": "Encodings CivilTime Findings",
    "Correspondence": "ReviewModel ICalendar Encodings CivilTime Findings",
    "Exports": "ReviewModel PlanCheck LeadIn ICalendar CSVText Workbook CivilTime Findings",
    "WeekPage": "Exports Advice ReviewModel PlanCheck LeadIn ICalendar CSVText Workbook CivilTime Findings Solving",
    "Desk": "*",
    "DeskPage": "*",
}
SHELL = {"Disk": "*", "Commands": "*"}

# What is built otherwise than the table says: (module, import), with the reason.
DEPARTURES = {
    ("CSVText", "Encodings"): "finds out in which encoding a sheet is written",
    ("JSONText", "Encodings"): "writes escapes in hexadecimal",
    ("Workbook", "Encodings"): "keeps what the program remembers in base 64",
    ("WeekPage", "Encodings"): "writes the hash of the page's script into its policy",
    ("Correspondence", "Archive"): "opens packed diaries and mails",
    ("Correspondence", "MailText"): "reads mails, which have a module of their own",
    ("Documents", "CivilTime"): "writes times",
    ("Documents", "Encodings"): "seals a release by its hash",
    ("Documents", "ICalendar"): "writes the identifiers of invitations",
    ("Documents", "Correspondence"): "writes the account of invitations",
}
# Modules that the design does not know, with the reason and what they may import.
ADDED = {"MailText": ("reads mails of every kind", "Archive Encodings CivilTime")}


def table(source, name):
    """The entries of one of the tables in Package.swift, in their order."""
    found = re.search(r"^let " + name + r": KeyValuePairs<String, \[String\]> = \[\n(.*?)^\]", source, re.M | re.S)
    if not found:
        sys.exit(f"Package.swift has no table '{name}'.")
    entries = {}
    for entry in re.finditer(r'^  "(\w+)": (core\.map\(\\\.key\) \+ )?\[(.*?)\]', found[1], re.M | re.S):
        entries[entry[1]] = (bool(entry[2]), re.findall(r'"(\w+)"', entry[3]))
    return entries


def allowed(module, house, above):
    words = ADDED[module][1] if module in ADDED else house[module]
    return set(above) if words == "*" else set(words.split())


def main():
    source = (ROOT / "Package.swift").read_text(encoding="utf-8")
    core, shell = table(source, "core"), table(source, "shell")
    faults, used = [], set()
    house = CORE | SHELL
    for half, entries, wanted in [("core", core, CORE), ("shell", shell, SHELL)]:
        for module in entries:
            if module not in wanted and module not in ADDED:
                faults.append(f"{module}: the design has no such module in the {half}.")
    above = []
    for module, (takes_core, imports) in (core | shell).items():
        if module in house or module in ADDED:
            may = allowed(module, house, above)
            for name in imports + (list(core) if takes_core else []):
                if name in may:
                    continue
                if (module, name) in DEPARTURES:
                    used.add((module, name))
                else:
                    faults.append(f"{module} may not import {name}.")
        above.append(module)
    for module, name in DEPARTURES:
        if (module, name) not in used:
            faults.append(f"{module} imports {name} no longer: take the departure out of Tests/Layout/table.py.")
    for fault in faults:
        print(fault, file=sys.stderr)
    built = len([module for module in house if module in core or module in shell])
    print(f"{built} of {len(house)} modules of the design are built, with {len(DEPARTURES)} departures and {len(ADDED)} more.")
    sys.exit(1 if faults else 0)


main()
