"""Plays a council contact's round with a workbook in LibreOffice, and holds what comes back against what went in.

    python3 Tests/Referees/contact.py [FOLDER]

A workbook is made, filled in, pasted into, sorted, filtered, decorated and saved under another name (support/calc.py); it
is checked with --mark, mended from its Problems sheet, solved, released, exported and opened again. After each step
everything of the contact's is still there: texts and formulas, looks, widths, lists, conditions, comments, pictures, names,
hidden rows and sheets. With FOLDER the workbooks stay there to be looked at. Where LibreOffice or Debian's python3-uno is
missing, this says so and ends.
"""
import json, shutil, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/fieldwork"
CALC = Path(__file__).parent / "support/calc.py"
# Debian's own Python: only that one has LibreOffice's module.
PYTHON = "/usr/bin/python3"
# The sheets that the program writes anew, and the timetable that it fills.
OURS = {"Start here", "Timetable", "Timetable to pin up", "Problems", "Who meets whom", "Reviewer load",
        "fieldwork memory"}
# What the contact typed on sheets that the program writes anew.
NOTES = {"Start here": {"G6": "Ask Rowan"}}
MENDED = {"Civc": "Civic", "intervew": "interview", "Tue 6 Feb 2013 am": "Tue 5 Feb 2013 am"}
# Where the contact's mistakes stand, and the words that `check` finds wrong there.
MISTAKES = {"Sessions!J4 Room or site": "Civc", "Sessions!C5 Kind": "intervew", "Sessions!L5 When": "Tue 6 Feb 2013"}
SIGN = '"fieldwork"="fieldwork"'

wrong = []


def run(*words, ends=(0,)):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=300)
    if done.returncode not in ends:
        sys.exit(f"✘ fieldwork {words[0]} ended with {done.returncode}: {done.stdout[-900:]}{done.stderr[-900:]}")
    return done.stdout


class Office:
    """LibreOffice in the hands of calc.py, started once for all steps."""

    def __init__(self):
        self.hand = subprocess.Popen([PYTHON, CALC, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        try:
            self.hand.stdin.write(json.dumps([str(word) for word in words]) + "\n")
            self.hand.stdin.flush()
            line = self.hand.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            sys.exit(f"✘ calc.py {words[0]} ended with {self.hand.wait(30)}")
        return json.loads(line)

    def close(self):
        self.hand.stdin.close()
        self.hand.wait(60)


def calc(step, *words):
    return office.ask(step, *words)


def describe(path):
    return calc("describe", path)


def expect(truth, words):
    if not truth:
        wrong.append(words)


def theirs(conditions):
    """The conditions without the program's marks, which come and go."""
    return {cell: kept for cell, rules in conditions.items() if (kept := [rule for rule in rules if SIGN not in rule])}


def compare(before, after, when, changes=()):
    """Everything of the contact's is as it was, but for cells whose text was to change."""
    for name, formula in before["names"].items():
        # The cells that one of the sheets takes which are written anew.
        if name.startswith("fieldwork_"):
            continue
        expect(after["names"].get(name) == formula, f"{when}: the name {name} was {formula}, is {after['names'].get(name)}")
    for sheet, parts in before.items():
        if sheet == "names":
            continue
        name = sheet.removeprefix("sheet ")
        if name in OURS:
            for part in ("comments", "pictures"):
                expect(after[sheet][part] == parts[part], f"{when}: {part} of {name}: {parts[part]} is {after[sheet][part]}")
            for cell, text in NOTES.get(name, {}).items():
                expect(after[sheet]["cells"].get(cell) == text, f"{when}: {name}.{cell} is {after[sheet]['cells'].get(cell)}")
            continue
        if sheet not in after:
            wrong.append(f"{when}: {sheet} is gone")
            continue
        for part, old in parts.items():
            new = after[sheet][part]
            if part == "conditions":
                old, new = theirs(old), theirs(new)
            if part == "cells":
                old = {cell: dict(changes).get(text, text) for cell, text in old.items()}
            if new == old:
                continue
            lost = [f"{key}: {old.get(key)} is {new.get(key)}" for key in {**old, **new} if old.get(key) != new.get(key)][:4] \
                if isinstance(old, dict) else f"{old} is {new}"
            wrong.append(f"{when}: {part} of {sheet}: {lost}")


def play(folder):
    ours, theirs = folder / "northmoor.xlsx", folder / "northmoor from the contact.xlsx"
    marked, mended, seen = (folder / name for name in (
        "northmoor from the contact-marked.xlsx", "northmoor mended.xlsx", "northmoor seen.xlsx"))
    run("init", ours, "--week", "2013-02-04")
    calc("at_first", ours, theirs)
    first = describe(theirs)
    people, sessions = first["sheet People"], first["sheet Sessions"]
    expect(people["cells"].get("D4") == "bay 7" and people["hidden"] == [4, 5], "the contact's column and filter are there")
    expect(people["lists"].get("D3") == ["LIST", '"yes";"no";"bay 7"'], f"their list is {people['lists'].get('D3')}")
    expect(sessions["comments"] == {"Sessions.B3": "Ask her deputy first"}, f"comments: {sessions['comments']}")
    expect(first["sheet Rooms"]["pictures"] == 1, "the picture is there")
    expect(any(text == "9-12" for text in sessions["cells"].values()), "9-12 stayed 9-12")

    said = run("check", theirs, "--mark", ends=(1,)).splitlines()
    for place, words in MISTAKES.items():
        expect(any(place in line and f'"{words}"' in line and " error " in line for line in said),
               f"check does not say of {place} what is wrong with {words!r}")
    after = describe(marked)
    compare(first, after, "marked")
    problems = after["sheet Problems"]["cells"]
    listed = [problems.get(f"D{row}") for row in range(5, 40) if problems.get(f"A{row}") == "error"]
    expect(sorted(listed) == sorted(MENDED), f"Problems says of the cells that are wrong: {listed}")

    calc("mend", marked, mended)
    after = describe(mended)
    compare(first, after, "mended", MENDED.items())
    cells = {place.split(" ")[0] for place in MISTAKES}
    rows = [line.split("\t") for line in calc("shown", mended, "Problems", "BH").split("\n")[4:]]
    for cell, state in rows:
        # A cell can be wrong in several ways.
        expect(state == ("changed" if cell in cells else ""), f"under Now of {cell} stands {state!r}")
    expect(cells <= {cell for cell, _ in rows}, f"Problems leads to {rows}")
    # What is left is a filter and two columns of the contact's own.
    expect(" error " not in run("check", mended, ends=(0, 1)), "an error is left after mending")
    run("solve", mended, "--steps", "2000", "--threads", "1")
    run("release", mended)
    run("export", mended, "all", "-o", folder / "out")
    expect((folder / "out/tables/exports.xlsx").exists(), "exports.xlsx is there")
    after = describe(mended)
    compare(first, after, "solved", MENDED.items())
    expect(any(t == "S05" for t in after["sheet Timetable"]["cells"].values()), "the timetable holds every session")
    progress = dict(line.split("\t") for line in calc("shown", mended, "Start here", "BE").splitlines() if "\t" in line)
    expect(progress.get("People") == "5 rows", f"Start here says of People: {progress.get('People')}")
    expect(progress.get("Sessions") == "5 rows", f"Start here says of Sessions: {progress.get('Sessions')}")

    calc("look", mended, seen)
    compare(after, describe(seen), "opened and saved again")
    pair = []
    for book in (mended, seen):
        run("convert", book, "-o", folder / (book.stem + " sheets"))
        run("convert", book, "-o", book.with_suffix(".json"))
        pair.append((book.with_suffix(".json").read_bytes(), (folder / (book.stem + " sheets") / "releases/v1.json").read_bytes()))
    expect(pair[0] == pair[1], "the review or its release differs once LibreOffice has saved the workbook")


def deleted(folder):
    """Sheets that nobody needs are deleted and renamed, and the workbook is solved all the same."""
    ours, theirs = folder / "small.xlsx", folder / "smaller.xlsx"
    run("init", ours, "--week", "2013-02-04")
    calc("tidy", ours, theirs)
    run("solve", theirs, "--steps", "500", "--threads", "1")
    names = [name.removeprefix("sheet ") for name in describe(theirs)]
    expect("Closed" not in names and "Start here" in names, f"the sheets are {names}")


if not shutil.which("soffice") or subprocess.run([PYTHON, "-c", "import uno"], capture_output=True).returncode != 0:
    print("NOT RUN: LibreOffice or python3-uno is not here to play a contact")
    sys.exit(0)
office = Office()
with tempfile.TemporaryDirectory() as scratch:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else scratch)
    folder.mkdir(parents=True, exist_ok=True)
    play(folder)
    deleted(folder)
office.close()
print("a contact's round with a workbook in LibreOffice: nothing lost" if not wrong else "\n".join("✘ " + line for line in wrong))
sys.exit(1 if wrong else 0)
