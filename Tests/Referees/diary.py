"""A diary's whole way: kept in khal, read by `fieldwork busy`, planned around, and the result put back into khal.

    python3 Tests/Referees/diary.py [--transcript]

The diary is full at just the times at which a first timetable meets its owner, so the second must differ. With
--transcript, every command is shown with what it said.
"""
import json, os, re, shutil, subprocess, sys, tempfile
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
from exports import ROOT, STAMP, Faults
from khal import Khal

PERSON, SECRET = "P17", "Dentist"
faults = Faults()
shutil.which("khal") or sys.exit("khal is not installed")
work = Path(tempfile.mkdtemp(prefix="referee-"))
program = Path(os.environ.get("FIELDWORK", ROOT / ".build/release/fieldwork"))


def show(command, code, out, said):
    if "--transcript" in sys.argv:
        print(f"$ {command}".replace(str(work) + "/", ""))
        print((out + said).replace(str(work) + "/", "").rstrip(), f"\n[exit {code}]\n", sep="\n" if out + said else "")


def fieldwork(*words, expecting=0):
    done = subprocess.run([program, *map(str, words)], cwd=work, capture_output=True, text=True)
    command = "fieldwork " + " ".join(map(str, words))
    show(command, done.returncode, done.stdout, done.stderr)
    faults.expect(done.returncode == expecting, f"{command} exits {done.returncode}:\n{done.stderr}")
    return done.stdout, done.stderr


def spans(plan):
    """When the timetable meets the owner of the diary."""
    review = json.loads((work / "review.json").read_text())
    sessions = {s["id"]: s for s in review["sessions"]}
    found = []
    for entry in json.loads((work / plan).read_text())["assignments"]:
        session = sessions[entry["session"]]
        if PERSON in session.get("participants", []) + session.get("optionalParticipants", []):
            start = datetime.fromisoformat(entry["start"])
            found.append((start, start + timedelta(minutes=session["minutes"])))
    return sorted(found)


def meet(these, those):
    return [(a, b) for a in these for b in those if a[0] < b[1] and b[0] < a[1]]


khal = Khal(work / "khal")


def keep(*words):
    code, out, said = khal(*words)
    show("khal " + " ".join(f'"{w}"' if " " in str(w) else str(w) for w in words), code, out, said)
    faults.expect(code == 0 and not said.strip(), f"khal {words}: exit {code}: {out}{said}")
    return out


shutil.copytree(ROOT / "samples/manchester-2013", work / "week")
fieldwork("solve", "week", "--seed", 1, "--steps", 20000, "--threads", 1, "-o", "before.json")
fieldwork("convert", "week", "-o", "review.json")
first = spans("before.json")
faults.expect(bool(first), f"no session meets {PERSON}, so nothing is shown here")
for start, end in first:
    keep("new", f"{start:%Y-%m-%d %H:%M}", f"{end:%H:%M}", SECRET)
keep("new", "2013-01-07 08:30", "09:00", "Every Monday", "-r", "weekly")
keep("new", "2013-02-08", "Away")

out, said = fieldwork("busy", "week", "--person", PERSON, "--from-folder", khal.calendar)
faults.expect(not re.search(r"error|warning", said), f"fieldwork busy: {said}")
busy = first + [(datetime(2013, 2, 4, 8, 30), datetime(2013, 2, 4, 9)), (datetime(2013, 2, 8), datetime(2013, 2, 9))]
for sheet in (work / "week").iterdir():
    faults.expect(not re.search(f"{SECRET}|Every Monday", sheet.read_text()), f"{sheet.name} tells what the diary holds")
fieldwork("check", "week", "--plan", "before.json", expecting=1)
fieldwork("solve", "week", "--seed", 1, "--steps", 20000, "--threads", 1, "-o", "after.json")
fieldwork("check", "week", "--plan", "after.json")
second = spans("after.json")
faults.expect(bool(second), f"the second timetable does not meet {PERSON}")
faults.expect(not meet(second, busy), f"{PERSON} is met when the diary is full: {meet(second, busy)}")

fieldwork("export", "week", "ics", "--plan", "after.json", "--stamp", STAMP, "-o", "out")
result = work / "out/calendars/participants" / f"{PERSON.lower()}.ics"
printed = keep("import", "--batch", result)
faults.expect(not printed.strip(), f"khal import says {printed}")
listed = keep("list", "--format", "{start} {end-time} {title}", "--day-format", "", "2013-02-04", "2013-02-09")
for start, end in second:
    faults.expect(re.search(f"{start:%Y-%m-%d %H:%M} {end:%H:%M} (?!{SECRET})", listed), f"khal does not list {start}: {listed}")
for start, end in first:
    faults.expect(f"{start:%Y-%m-%d %H:%M} {end:%H:%M} {SECRET}" in listed, f"khal lost the diary's own {start}: {listed}")

shutil.rmtree(work)
faults.settle(f"a diary kept in khal: {len(first)} meetings moved out of its way, {len(second)} put back into khal without a word")
