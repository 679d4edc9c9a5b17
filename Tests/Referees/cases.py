"""Plays the cases that other people's bug reports left us: diaries (A), answers (B) and exports (E) of ../shared/cases.

    FIELDWORK=.build/debug/fieldwork python3 Tests/Referees/cases.py

The README beside the cases says how each is played and what the right outcome is; each of its rows is a function here,
named by its number. Where ../shared is not beside this clone, nothing is played, and that is said aloud.
"""
import csv, os, re, shutil, subprocess, sys, tempfile
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
from exports import ROOT, Faults, fieldwork

CASES = ROOT.parent / "shared/cases"
V1, V2, NOW = 1358251200, 1358424000, 1358600000
faults = Faults()
work = Path(tempfile.mkdtemp(prefix="referee-"))
played = []


def run(*words, at=None):
    """What the program says, on standard output and beside it, at a moment of Unix time."""
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    if at:
        os.environ["SOURCE_DATE_EPOCH"] = str(at)
    return fieldwork(*words)


def case(function):
    """Plays a case, and puts its number before what is wrong."""
    number = re.search(r"\d\d", function.__name__).group()
    before = len(faults)
    function()
    faults[before:] = [f"case {number}: {fault}" for fault in faults[before:]]
    played.append(number)


# Diaries

def files(*patterns):
    found = [path for pattern in patterns for path in sorted(CASES.glob(pattern))]
    faults.expect(len(found) >= len(patterns), f"{patterns} name {len(found)} files")
    return found


def busy(*paths, base="base-feb", options=()):
    """The busy times that a diary gives P01, and all that was said."""
    code, said = run("busy", CASES / base, "--person", "P01", *paths, "--dry-run", *options)
    faults.expect(code == 0, f"busy exits {code}: {said}")
    times = re.findall(r"^  ((?:Mon|Tues|Wednes|Thurs|Fri)day.*)$", said, re.M)
    return [re.sub(r"^(\w{3})\w* (\d+) \w+, ", r"\1 \2 ", time) for time in times], said


def expect_busy(paths, times, *words, **more):
    got, said = busy(*paths, **more)
    faults.expect(got == times, f"busy {got}, not {times}: {said}")
    for word in words:
        faults.expect(re.search(word, said), f"nothing says {word!r}: {said}")


def unknown(days):
    return f"FW523 .*The diary says nothing about {days}, so it is not known"


def a01():
    expect_busy(files("01-*"), ["Wed 6 2pm to 3pm"], "2 declined by the diary's owner")


def a03():
    expect_busy(files("03-*"), ["Wed 6 10am to 11am"], "1 left out as asked", options=["--ignore-tentative"])
    expect_busy(files("03-*"), ["Tue 5 10am to 11:30am", "Wed 6 10am to 11am"])


def a04():
    expect_busy(files("04-*"), ["Tue 5 3pm to 4pm"], "2 whole days working elsewhere, planned as free")


def a06():
    invitation, cancellation = files("06-*-invitation.ics", "06-called-off-by-method.ics")
    for paths in [[cancellation], [invitation, cancellation], [cancellation, invitation]]:
        expect_busy(paths, [], "1 called off")


def a08():
    expect_busy(files("08-*"), ["Thu 7 3pm to 4pm"])
    text = files("08-*")[0].read_text()
    middle = text.index("BEGIN:VCALENDAR", 1)
    halves = [work / "a.ics", work / "b.ics"]
    halves[0].write_text(text[:middle])
    halves[1].write_text(text[middle:])
    for paths in [halves, halves[::-1]]:
        expect_busy(paths, ["Thu 7 3pm to 4pm"])


def a10():
    expect_busy(files("10-*"), ["Wed 6 9am to 10am"], "1 replaced by a newer version")


def a11():
    expect_busy(files("11-*"), ["Tue 5 10am to 11am"], "FW525")


def a12():
    expect_busy(files("12-*"), ["Tue 4 10am to 11am"], "FW525", base="base-june")


def a14():
    expect_busy(files("14-*"), ["Tue 5 9:15am to 11am"])


def a15():
    expect_busy(files("15-*"), ["Mon 4 10am to 11am"], unknown("Wed 6 Feb to Fri 8 Feb"), "FW528")


def a16():
    expect_busy(files("16-*"), ["Mon 4 10am to 11am"], unknown("Wed 6 Feb to Fri 8 Feb"))


def a18():
    expect_busy(files("18-*"), ["Tue 5 9am to 11:31am", "Wed 6 10am to 11am"])


def a19():
    expect_busy(files("19-*.zip"), ["Tue 5 10am to 11am"])
    expect_busy(files("19-*.ics"), ["Tue 5 10am to 11am"])


def a20():
    expect_busy(files("20-*"), ["Tue 5 10am to 11am"])


def a22():
    expect_busy(files("22-*"), [f"{day} 9:30am to 10am" for day in ["Mon 4", "Tue 5", "Wed 6", "Thu 7"]])


def a23():
    expect_busy(files("23-*"), ["Tue 5 10am to 11am"], "FW518")


# Answers

def released(name="base-feb"):
    """A copy of the review whose first version was released, and invited to where there are answers."""
    folder = work / f"review{len(list(work.iterdir()))}"
    shutil.copytree(CASES / name, folder)
    code, said = run("release", folder, at=V1)
    faults.expect(code == 0, f"release exits {code}: {said}")
    return folder


def change(folder):
    shutil.copy(CASES / "base-feb-v2-timetable.csv", folder / "timetable.csv")
    code, said = run("release", folder, at=V2)
    faults.expect(code == 0, f"the second release exits {code}: {said}")


def replies(*paths, is_changed=False):
    """The answers that the sheet of replies holds then, by session and person, and all that was said."""
    folder = released()
    run("invites", folder, "--to", "v1", at=V1)
    if is_changed:
        change(folder)
        run("invites", folder, "--to", "v2", at=V2)
    _, said = run("replies", folder, *paths, at=NOW)
    with open(folder / "replies.csv", encoding="utf-8-sig", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    faults.expect(len(rows) == 15, f"{len(rows)} people at sessions, not 15")
    return {(r["Session"], r["Person"]): r["Reply"] for r in rows if r["Reply"] != "No reply"}, said


def expect_answers(paths, answers, *words, **more):
    got, said = replies(*paths, **more)
    faults.expect(got == answers, f"answers {got}, not {answers}: {said}")
    for word in words:
        faults.expect(re.search(word, said), f"nothing says {word!r}: {said}")
    return said


def b30():
    expect_answers(files("30-*"), {("S01", "P01"): "Declined"})


def b32():
    for paths in [files("32-*/*.eml"), files("32-*/*.eml")[::-1]]:
        expect_answers(paths, {("S01", "P01"): "Accepted"})


def b34():
    said = expect_answers(files("34-*.eml"), {("S01", "P01"): "Tentative"},
                          r"S01 Director.*P01 Jane Brookfield asks for Thu 7 Feb 11:00–12:00.*Thursday would be better")
    faults.expect(not re.search(r"^  P01", said, re.M), f"P01 is to be chased: {said}")
    expect_answers(files("34-*-stranger.ics"), {}, "proposes a time for no meeting of this review")


def b35():
    expect_answers(files("35-*"), {("S01", "P01"): "Delegated to dee.deputy@council.example.org, who comes"})


def b37():
    expect_answers(files("37-*"), {("S01", "P01"): "Accepted", ("S02", "P02"): "Declined", ("S04", "P04"): "Tentative"},
                   "3 mails: 3 with answers")


def b38():
    expect_answers(files("38-*"), {}, r"Outlook's own form \(winmail.dat\).*Tom Archer.*Type the answer into replies.csv")


def b39():
    expect_answers(files("39-*"), {("S03", "P03"): "Accepted"})


def b41():
    expect_answers(files("41-*"), {("S01", "P01"): "Accepted"}, is_changed=True)


def b42():
    expect_answers(files("42-*"), {}, r"P05 Ruth Grundy \(ruth.grundy@council.example.org\) did; this does not count")


def b43():
    expect_answers(files("43-*"), {("S04", "P04"): "Accepted"})


# Exports

def exported(folder, *options, at=V1):
    out = work / f"out{len(list(work.iterdir()))}"
    code, said = run("export", folder, "all", "-o", out, *options, at=at)
    faults.expect(code == 0, f"export exits {code}: {said}")
    return out


def events(path):
    octets = path.read_bytes()
    for line in octets.split(b"\r\n"):
        faults.expect(len(line) <= 75, f"{path.name}: a line of {len(line)} octets")
    return icalendar.Calendar.from_ical(octets).walk("VEVENT")


def texts(path, name):
    """The values of a property, unescaped as RFC 5545, section 3.3.11 says: icalendar takes the n behind an escaped
    backslash for a line end."""
    lines = re.sub(r"\r\n[ \t]", "", path.read_bytes().decode()).split("\r\n")
    found = [line.split(":", 1)[1] for line in lines if re.match(rf"{name}[;:]", line)]
    return [re.sub(r"\\(.)", lambda match: {"n": "\n", "N": "\n"}.get(match[1], match[1]), text) for text in found]


def e90():
    with open(CASES / "90-awkward-words/sessions.csv", encoding="utf-8-sig", newline="") as sheet:
        titles = [row["Title"] for row in csv.DictReader(sheet)]
    out = exported(CASES / "90-awkward-words", "--privacy", "full")
    calendars = [path for path in out.rglob("*.ics")]
    faults.expect(len(calendars) > 5, f"{len(calendars)} calendars")
    for path in calendars:
        summaries, places = texts(path, "SUMMARY"), texts(path, "LOCATION")
        faults.expect(len(events(path)) == len(summaries) == len(places), f"{path.name}: {len(summaries)} titles")
        faults.expect(set(summaries) <= set(titles), f"{path.name}: {summaries}")
        faults.expect(all("1, Market Square; Felpersham" in place for place in places), f"{path.name}: {places}")
    week = texts(out / "calendars/week.ics", "SUMMARY")
    faults.expect(sorted(week) == sorted(titles), f"the week holds {week}")
    for path in out.rglob("*.csv"):
        text = path.read_bytes().decode("utf-8-sig")
        for row in csv.reader(text.splitlines()):
            for cell in row:
                faults.expect(not re.match(r"[=+@\t\r]|-(?!\d)", cell), f"{path.name}: a formula: {cell}")


def e91():
    folder = released()
    first = exported(folder, at=V1)
    change(folder)
    second = exported(folder, at=V2)
    for place in ["reviewers/*.ics", "participants/*.ics", "week.ics"]:
        for path in first.glob(f"calendars/{place}"):
            old = {str(e["UID"]): e for e in events(path)}
            new = {str(e["UID"]): e for e in events(second / path.relative_to(first))}
            faults.expect(old.keys() == new.keys(), f"{path.name} has other events")
            for uid in old.keys() & new.keys():
                rise = new[uid]["SEQUENCE"] - old[uid]["SEQUENCE"]
                is_later = new[uid]["LAST-MODIFIED"].dt > old[uid]["LAST-MODIFIED"].dt
                is_moved = old[uid]["SUMMARY"] == "Director"
                faults.expect((rise > 0) == is_moved and is_later == is_moved,
                              f"{path.name}: {old[uid]['SUMMARY']} rises by {rise}, later {is_later}")


def e93():
    out = exported(CASES / "93-dublin-in-june")
    path = out / "calendars/participants/p01.ics"
    ten, nine = datetime(2013, 6, 4, 10), datetime(2013, 6, 4, 9, tzinfo=timezone.utc)
    start = events(path)[0]["DTSTART"].dt
    faults.expect(start.astimezone(timezone.utc) == nine, f"by zoneinfo S01 begins at {start}")
    # The clock that the file itself describes, as a program reads it that knows no zone by name.
    zones = icalendar.Calendar.from_ical(path.read_bytes()).walk("VTIMEZONE")
    own = zones[0].to_tz(lookup_tzid=False) if zones else None
    faults.expect(bool(zones) and ten.replace(tzinfo=own).astimezone(timezone.utc) == nine,
                  f"by the file's own clock S01 does not begin at {nine}")
    if not shutil.which("khal"):
        print("NOT RUN: khal, which is not installed")
        return
    khal = Khal(work / "khal")
    khal("import", "--batch", path)
    # khal's clock is London's, which shows what Dublin's shows.
    listed = khal("list", "--format", "{start-time} {title}", "--day-format", "", "2013-06-04", "2013-06-05")[1]
    faults.expect("10:00 Director" in listed, f"khal lists {listed}")
    peer = work / "libical-peer"
    compiled = subprocess.run(["cc", "-O2", "-o", peer, ROOT / "Tests/Peers/libical.c", "-lical"], capture_output=True)
    if compiled.returncode:
        print("NOT RUN: libical, against which nothing could be compiled here")
        return
    done = subprocess.run([peer, "starts", path], capture_output=True, text=True)
    faults.expect(done.stdout.split() == ["20130604T090000Z"], f"libical says {done.stdout}{done.stderr}")


def e94():
    code, said = run("check", CASES / "94-references-that-excel-eats")
    for reference in ["MAR1", "1-2", "2E3", "04"]:
        faults.expect(re.search(rf'warning FW176.*"{reference}"', said), f"nothing warns of {reference}: {said}")


if not CASES.is_dir():
    print("NOT RUN: the cases in ../shared/cases, which is not beside this clone")
    sys.exit(0)
import icalendar
from khal import Khal

for name, function in list(globals().items()):
    if re.fullmatch(r"[abe]\d\d", name):
        case(function)
shutil.rmtree(work)
faults.settle(f"{len(played)} cases played: {', '.join(played)}")
