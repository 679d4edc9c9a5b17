"""Reads every exported calendar with the Python library `icalendar`, strictly, and compares it with the plan.

    python3 Tests/Referees/calendars.py [FOLDER REVIEW.json PLAN.json full|roles|public]

Octets: CR LF, folds at 75 octets, UTF-8 in every line, no BOM. Contents: every session once, at its time on
London's clock (summer time included), a VTIMEZONE that the library reads to the same clock, identifiers that are
unique, opaque and stable, nobody named who must not be, one person's file holding that person's sessions alone.
"""
import sys
from datetime import date, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
import icalendar
from exports import Faults, exports

faults = Faults()
read = events_read = 0


def check_octets(path, octets):
    faults.expect(not octets.startswith(b"\xef\xbb\xbf"), f"{path}: begins with a BOM")
    faults.expect(octets.endswith(b"\r\n"), f"{path}: does not end with CR LF")
    lines = octets.split(b"\r\n")[:-1]
    for number, line in enumerate(lines, 1):
        faults.expect(b"\r" not in line and b"\n" not in line, f"{path}:{number}: a bare CR or LF")
        faults.expect(len(line) <= 75, f"{path}:{number}: {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"{path}:{number}: a fold inside a character")


def check_zone(path, calendar):
    zones = calendar.walk("VTIMEZONE")
    faults.expect(len(zones) == 1, f"{path}: {len(zones)} time zones")
    for zone in zones:
        faults.expect(str(zone["TZID"]) == "Europe/London", f"{path}: zone {zone['TZID']}")
        faults.expect(len(zone.standard if hasattr(zone, "standard") else zone.walk("STANDARD")) == 1, f"{path}: STANDARD")
        faults.expect(len(zone.daylight if hasattr(zone, "daylight") else zone.walk("DAYLIGHT")) == 1, f"{path}: DAYLIGHT")


def check_event(path, event, export):
    for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "LAST-MODIFIED", "SUMMARY", "STATUS", "TRANSP"]:
        faults.expect(name in event and not isinstance(event[name], list), f"{path}: {name} is missing or repeated")
    faults.expect("ATTENDEE" not in event, f"{path}: an attendee in a file to keep")
    faults.expect("ORGANIZER" not in event, f"{path}: an organizer without a method")
    faults.expect(event["DTSTAMP"].dt.tzinfo is not None and event["DTSTAMP"].dt.utcoffset() == timedelta(0),
                  f"{path}: DTSTAMP is not UTC")
    for name in ["DTSTART", "DTEND"]:
        faults.expect(event[name].params.get("TZID") == "Europe/London", f"{path}: {name} without its zone")


def times(event):
    """Start and end as the library understands them, as instants."""
    return tuple(event[name].dt.astimezone(timezone.utc) for name in ["DTSTART", "DTEND"])


def expected(entries):
    london = ZoneInfo("Europe/London")
    return sorted(tuple(t.replace(tzinfo=london).astimezone(timezone.utc) for t in (start, end))
                  for _, start, end, _ in entries)


def is_protected(export, session):
    """Whether young people or families are met, or the sheets ask for a private room; where nobody is listed, None:
    the title's words decide."""
    people = {p["id"]: p for p in export.review.get("people", [])}
    met = session.get("participants", []) + session.get("optionalParticipants", [])
    if any(f.lower() == "private" for f in session.get("roomFeatures", [])):
        return True
    return any(people[p].get("anonymous") for p in met) if met else None


def taken(entry):
    """When a room is taken: while a session is set up and cleared away as well (constraints.md, "room-clash")."""
    session, start, end, assignment = entry
    return (session, start - timedelta(minutes=session.get("setupMinutes", 0)),
            end + timedelta(minutes=session.get("clearMinutes", 0)), assignment)


for export in exports():
    seen = {}
    names, emails = export.forbidden()
    everybody, _ = export.forbidden(to_participants=True)
    per = {"reviewers": [], "rooms": [], "participants": []}
    files = export.files("calendars/**/*.ics")
    faults.expect(bool(files) or not export.placed, f"{export.folder}: no calendars")
    for path in files:
        octets = path.read_bytes()
        check_octets(path, octets)
        calendar = icalendar.Calendar.from_ical(octets)
        faults.expect(not calendar.errors, f"{path}: {calendar.errors}")
        faults.expect(str(calendar["VERSION"]) == "2.0" and "PRODID" in calendar, f"{path}: VERSION or PRODID")
        faults.expect("METHOD" not in calendar, f"{path}: has a METHOD")
        check_zone(path, calendar)
        events = calendar.walk("VEVENT")
        read, events_read = read + 1, events_read + len(events)
        faults.expect(("X-WR-CALNAME" in calendar) == (len(events) > 1), f"{path}: X-WR-CALNAME and {len(events)} events")
        for event in events:
            faults.expect(not event.errors, f"{path}: {event.errors}")
            check_event(path, event, export)
            uid = str(event["UID"])
            faults.expect(uid not in seen, f"{path}: the UID of {seen.get(uid)} again")
            seen[uid] = path
        text = octets.replace(b"\r\n ", b"").decode()
        # In a file for one interviewee, and in a room's, nobody is named at any level.
        hidden = everybody if path.parent.name in ("participants", "rooms") else names
        for secret in hidden | emails:
            faults.expect(secret not in text, f"{path}: shows {secret!r}")
        if path.parent.name in per:
            per[path.parent.name].append(sorted(times(e) for e in events))
        # Assistants must see where their director has to be: private is what is protected, and nothing else.
        for event in events:
            placed = [taken(entry) for entry in export.placed] if path.parent.name == "rooms" else export.placed
            met = [is_protected(export, entry[0]) for entry in placed if expected([entry]) == [times(event)]]
            wanted = {"PRIVATE" if protected else None for protected in met}
            faults.expect(None in met or event.get("CLASS") in wanted, f"{path}: CLASS {event.get('CLASS')} of {event['SUMMARY']}")

    week = export.folder / "calendars/week.ics"
    if week.exists():
        events = icalendar.Calendar.from_ical(week.read_bytes()).walk("VEVENT")
        faults.expect(sorted(times(e) for e in events) == expected(export.placed), f"{week}: other times than the plan's")
    shown = {}
    for session, start, end, assignment in export.placed:
        entry = (session, start, end, assignment)
        protected = is_protected(export, session)
        for reviewer in assignment.get("reviewers", []):
            shown.setdefault(("reviewers", reviewer), []).append(entry)
        if assignment.get("room") and (export.level == "full" or not protected):
            shown.setdefault(("rooms", assignment["room"]), []).append(taken(entry))
        for person in session.get("participants", []) + session.get("optionalParticipants", []):
            if export.level != "public":
                shown.setdefault(("participants", person), []).append(entry)
    for kind in per:
        wanted = sorted(expected(entries) for (k, _), entries in shown.items() if k == kind)
        faults.expect(sorted(per[kind]) == wanted, f"{export.folder}: {kind} hold other sessions than the plan's")

    # The lead-in: things to do by a day, and events; nobody's address unless it is asked for.
    path = export.folder / "lead-in.ics"
    if path.exists():
        octets = path.read_bytes()
        check_octets(path, octets)
        calendar = icalendar.Calendar.from_ical(octets)
        check_zone(path, calendar)
        parts = calendar.walk("VTODO") + calendar.walk("VEVENT")
        read, events_read = read + 1, events_read + len(parts)
        faults.expect(not calendar.errors and not any(p.errors for p in parts), f"{path}: {calendar.errors}")
        faults.expect(len({str(p["UID"]) for p in parts}) == len(parts), f"{path}: a UID stands twice")
        faults.expect(all("DUE" in p for p in calendar.walk("VTODO")), f"{path}: a VTODO without DUE")
        faults.expect(not any("CLASS" in p for p in parts), f"{path}: a milestone that assistants cannot see")
        faults.expect(not any("ATTENDEE" in p or "ORGANIZER" in p for p in parts), f"{path}: names somebody")
        week = [p for p in parts if p["SUMMARY"] == "The week on site"]
        first = min(s for _, s, _, _ in export.placed if s.date() >= date.fromisoformat(export.review["review"]["fieldworkStart"]))
        faults.expect(len(week) == 1 and week[0]["DTSTART"].dt.date() == first.date(), f"{path}: another week")

faults.settle(f"{read} calendars, {events_read} events: read strictly by icalendar {icalendar.__version__}, as the plan has them")
