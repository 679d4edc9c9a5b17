"""Reads every exported table with Python's csv module and compares it with the plan.

    python3 Tests/Referees/tables.py [FOLDER REVIEW.json PLAN.json full|roles|public]

UTF-8 with a BOM, CR LF, as many cells in each row as headings, no cell that a spreadsheet would run, nobody named
who must not be; the timetable's times, rooms and teams are the plan's, and a sample's can be given back.
"""
import csv, io, shutil, sys, tempfile
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
from exports import ROOT, Faults, exports, fieldwork

EDITABLE = ["Session", "Day", "Start", "End", "Room", "Reviewers", "Fixed"]
faults = Faults()
read = 0


def rows_of(path):
    octets = path.read_bytes()
    # Outlook takes a mark before its first heading for part of it, and then finds no Subject.
    is_marked = octets.startswith(b"\xef\xbb\xbf")
    faults.expect(is_marked != path.name.startswith("outlook-"), f"{path}: a BOM where there should be none, or none")
    faults.expect(octets.endswith(b"\r\n"), f"{path}: does not end with CR LF")
    rows = list(csv.reader(io.StringIO(octets.decode("utf-8-sig"), newline="")))
    for number, row in enumerate(rows, 1):
        faults.expect(len(row) == len(rows[0]), f"{path}:{number}: {len(row)} cells under {len(rows[0])} headings")
        for cell in row:
            faults.expect(cell[:1] not in tuple("=+-@\t\r\n") or not cell, f"{path}:{number}: {cell[:20]!r} may run")
    return [dict(zip(rows[0], row)) for row in rows[1:]], rows[0]


for export in exports():
    names, emails = export.forbidden()
    for path in export.files("tables/**/*.csv"):
        rows, headings = rows_of(path)
        read += 1
        text = path.read_text("utf-8-sig")
        hidden = export.forbidden(to_participants=True)[0] if path.parent.name == "participants" else names
        for secret in hidden | emails:
            faults.expect(secret not in text, f"{path}: shows {secret!r}")

    tables = export.folder / "tables"
    rows, headings = rows_of(tables / "timetable.csv")
    faults.expect(headings[:7] == EDITABLE, f"{tables}: the columns to edit are {headings[:7]}")
    placed = {s["id"]: (start, end, a) for s, start, end, a in export.placed}
    faults.expect({r["Session"] for r in rows} == set(export.sessions), f"{tables}: not every session has its row")
    for row in rows:
        start, end, assignment = placed.get(row["Session"], (None, None, {}))
        faults.expect(row["Day"] == (f"{start:%Y-%m-%d}" if start else ""), f"{tables}: {row['Session']} on {row['Day']}")
        faults.expect(row["Start"] == (f"{start:%H:%M}" if start else ""), f"{tables}: {row['Session']} at {row['Start']}")
        faults.expect(row["End"] == (f"{end:%H:%M}" if end else ""), f"{tables}: {row['Session']} until {row['End']}")
        team = [r for r in row["Reviewers"].split("; ") if r]
        faults.expect(team == assignment.get("reviewers", []), f"{tables}: {row['Session']} with {team}")
        if export.level == "full":
            faults.expect(row["Room"] == (assignment.get("room") or ""), f"{tables}: {row['Session']} in {row['Room']}")

    for name, form in [("outlook-day-first", "%d/%m/%Y %H:%M"), ("google-calendar", "%m/%d/%Y %H:%M")]:
        rows, _ = rows_of(tables / f"{name}.csv")
        found = sorted((datetime.strptime(f"{r['Start Date']} {r['Start Time']}", form),
                        datetime.strptime(f"{r['End Date']} {r['End Time']}", form)) for r in rows)
        faults.expect(found == sorted((start, end) for _, start, end, _ in export.placed), f"{tables}/{name}: other times")

    rows, _ = rows_of(tables / "by-reviewer.csv")
    faults.expect(len(rows) == sum(len(a.get("reviewers", [])) for *_, a in export.placed), f"{tables}: by-reviewer")
    singles = export.files("tables/participants/*.csv")
    faults.expect(bool(singles) == (export.level != "public") or not export.review.get("people"), f"{tables}: participants")
    for path in singles:
        faults.expect(rows_of(path)[1] == ["Day", "Start", "End", "Title", "Place", "Team by role"], f"{path}: columns")

    # The team's own timetable goes back among the sheets of its review, and says the same plan.
    if export.level == "full" and len(sys.argv) == 1:
        sample = ROOT / "samples" / export.folder.parent.name
        with tempfile.TemporaryDirectory() as scratch:
            again = Path(scratch) / "again"
            shutil.copytree(sample, again)
            shutil.copy(tables / "timetable.csv", again)
            code, said = fieldwork("check", again)
            faults.expect(code == 0, f"{sample.name} with its exported timetable: {said}")
            fieldwork("export", again, "csv", "--privacy", "full", "-o", Path(scratch) / "out")
            second = Path(scratch) / "out/tables/timetable.csv"
            faults.expect(second.exists() and second.read_bytes() == (tables / "timetable.csv").read_bytes(),
                          f"{sample.name}: the timetable changes when it is given back")

faults.settle(f"{read} tables: as a spreadsheet takes them, as the plan has them")
