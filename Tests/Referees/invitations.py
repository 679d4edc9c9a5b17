"""Reads the invitations of every sample with Python's `email` and `icalendar`, and plays two changes against them.

    python3 Tests/Referees/invitations.py

Each sample is invited, moved and called off. Every message must be read without a defect by the strictest policy
there is; have one recipient, one event, one attendee; say in its header what its calendar says; name nobody else;
and after the last of them a calendar that obeys RFC 5546 must be empty.
"""
import csv, json, re, shutil, sys
from email import policy
from email.parser import BytesParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
import icalendar
from exports import Faults, ROOT, fieldwork, says_only

faults = Faults()
read = 0


def messages(folder, *earlier):
    """The messages of a folder, without those of earlier runs, in the order in which they go out."""
    return [path for path in sorted(folder.glob("*.eml")) if not any(path in batch for batch in earlier)]


def check(path, forbidden):
    """The method and the event of a message."""
    global read
    read += 1
    octets = path.read_bytes()
    lines = octets.split(b"\r\n")
    faults.expect(all(b"\n" not in line and len(line) <= 78 for line in lines), f"{path}: line ends or lengths")
    mail = BytesParser(policy=policy.default.clone(raise_on_defect=True)).parsebytes(octets)
    for header in ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version"]:
        faults.expect(len(mail.get_all(header, [])) == 1, f"{path}: {header}")
    faults.expect(len(mail["To"].addresses) == 1 and "Cc" not in mail and "Bcc" not in mail, f"{path}: recipients")
    parts = list(mail.iter_parts())
    faults.expect([p.get_content_type() for p in parts] == ["text/plain", "text/html", "text/calendar"], f"{path}: parts")
    calendar = icalendar.Calendar.from_ical(parts[2].get_payload(decode=True))
    method = str(calendar["METHOD"])
    faults.expect(parts[2].get_param("method") == method, f"{path}: the header's method is another")
    events = calendar.walk("VEVENT")
    faults.expect(len(events) == 1 and not calendar.errors, f"{path}: events")
    event = events[0]
    faults.expect(not event.errors and not isinstance(event["ATTENDEE"], list), f"{path}: attendees")
    address = mail["To"].addresses[0].addr_spec
    faults.expect(str(event["ATTENDEE"]).lower() == "mailto:" + address.lower(), f"{path}: ATTENDEE is not the recipient")
    sender = mail["From"].addresses[0].addr_spec
    faults.expect(str(event["ORGANIZER"]).lower() == "mailto:" + sender.lower(), f"{path}: ORGANIZER is not From")
    faults.expect("CLASS" not in event and event["DTSTART"].dt.utcoffset().total_seconds() == 0, f"{path}: class or clock")
    if method == "REQUEST":
        faults.expect(event["ATTENDEE"].params["RSVP"] == "TRUE", f"{path}: nobody is asked")
    else:
        faults.expect(method == "CANCEL" and event["STATUS"] == "CANCELLED", f"{path}: {method}")
    text = parts[0].get_content() + parts[1].get_content() + str(event.get("DESCRIPTION")) + str(event["SUMMARY"]) + mail["Subject"]
    others = set(forbidden.findall(text)) - {address, sender, mail["To"].addresses[0].display_name}
    faults.expect(not others, f"{path}: says {', '.join(sorted(others))}")
    return address, method, event


def deliver(paths, forbidden, calendars):
    """What a calendar does with messages that come twice, and the second time in the wrong order."""
    checked = [check(path, forbidden) for path in paths]
    for address, method, event in checked + checked[::-1]:
        key = (address, str(event["UID"]))
        state = (int(event["SEQUENCE"]), event["DTSTAMP"].dt)
        if key in calendars and state <= calendars[key][0]:
            continue
        calendars[key] = (state, None if method == "CANCEL" else (event["DTSTART"].dt, str(event.get("LOCATION", ""))))


def moved(sheet):
    """Swaps the times of two sessions of equal length."""
    rows = list(csv.DictReader(sheet.open(encoding="utf-8-sig")))
    for left in rows:
        for right in rows:
            if left["Day"] and right["Day"] and left["Day"] != right["Day"] and not left["Fixed"] + right["Fixed"] and \
                    (left["Start"], left["End"]) == (right["Start"], right["End"]):
                left["Day"], right["Day"] = right["Day"], left["Day"]
                with sheet.open("w", encoding="utf-8-sig", newline="") as out:
                    writer = csv.DictWriter(out, rows[0].keys())
                    writer.writeheader()
                    writer.writerows(rows)
                return left["Session"], right["Session"]
    sys.exit(f"{sheet}: no two sessions to swap")


def run(*arguments):
    code, said = fieldwork(*arguments)
    if code:
        sys.exit(f"fieldwork {' '.join(map(str, arguments))} exits {code}:\n{said}")
    return said


solved = sorted((ROOT / ".build/ci/samples").glob("*/plan.json"))
if not solved:
    sys.exit("no solved samples in .build/ci/samples: run `bash .ci/run release samples` first")
for plan in solved:
    folder = ROOT / ".build/ci/invitations" / plan.parent.name
    shutil.rmtree(folder, ignore_errors=True)
    run("convert", plan.with_name("review.json"), "--plan", plan, "-o", folder)
    review = json.load(plan.with_name("review.json").open())
    subjects = [(p["name"], [p.get("jobTitle"), p.get("agency")]) for p in review.get("people", [])]
    subjects += [(r["name"], [r["role"], r.get("organisation"), "TBC"]) for r in review.get("reviewers", [])]
    forbidden = {name for name, positions in subjects if name and not says_only(name, positions)}
    forbidden |= {x["email"] for key in ["people", "reviewers"] for x in review.get(key, []) if x.get("email")}
    forbidden = re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, sorted(forbidden))) + r")(?!\w)")
    outbox, calendars = folder / "outbox", {}

    run("invites", folder, "--stamp", "2012-12-01T09:00")
    first = messages(outbox)
    deliver(first, forbidden, calendars)
    held = len([1 for state in calendars.values() if state[1]])
    faults.expect(held == len(first) > 50, f"{folder}: {held} of {len(first)} invitations are held")

    swapped = moved(folder / "timetable.csv")
    said = run("invites", folder, "--stamp", "2012-12-02T09:00")
    changed = messages(outbox, first)
    rows = [r for r in csv.DictReader((outbox / "send-list.csv").open(encoding="utf-8-sig")) if r["Change"] != "new"]
    faults.expect(changed and {r["Session"] for r in rows} == set(swapped), f"{folder}: {said}")
    deliver(changed, forbidden, calendars)
    faults.expect(len([1 for state in calendars.values() if state[1]]) == held, f"{folder}: a move changed who holds what")

    run("cancel", folder, "--all", "--reason", "Ofsted inspection announced", "--stamp", "2012-12-03T09:00")
    off = messages(outbox, first, changed)
    deliver(off, forbidden, calendars)
    faults.expect(len(off) == held, f"{folder}: {len(off)} cancellations for {held} invitations")
    faults.expect(not [1 for state in calendars.values() if state[1]], f"{folder}: somebody holds a cancelled meeting")
faults.settle(f"{read} messages of {len(solved)} samples read")
