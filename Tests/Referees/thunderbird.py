"""Hands our calendars to Thunderbird, headless: what people's own program makes of them.

    python3 Tests/Referees/thunderbird.py [week.ics participant.ics]

The week is imported: every event at its time, none with an error. A meeting of a participant's file is sent as an
invitation is: the REQUEST appears, an update moves it, a stale one and a replay change nothing, the CANCEL removes it
(RFC 5546, sections 3.2.2 and 3.2.5). The calendar's messages are made from the file that fieldwork wrote, by what
the RFC adds to it. Without Thunderbird nothing is tried, which is said.
"""
import os, re, shutil, sys, tempfile
from datetime import timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
import icalendar
from exports import ROOT, STAMP, Faults, fieldwork
from khal import quiet_home
from marionette import Marionette

GUEST = "guest@example.org"
OPEN = """
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
"""
SET_UP = OPEN + """
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const account = MailServices.accounts.createAccount();
  account.incomingServer = MailServices.accounts.createIncomingServer("guest", "localhost", "none");
  const identity = MailServices.accounts.createIdentity();
  identity.email = words[0];
  account.addIdentity(identity);
  const calendar = cal.manager.createCalendar("memory", Services.io.newURI("moz-memory-calendar://"));
  calendar.name = "Guest";
  cal.manager.registerCalendar(calendar);
  calendar.setProperty("imip.identity.key", identity.key);
  return [calendar.id, calendar.getProperty("organizerId"), Boolean(calendar.getProperty("itip.transport"))];
"""
IMPORT = OPEN + """
  const parser = Cc["@mozilla.org/calendar/ics-parser;1"].createInstance(Ci.calIIcsParser);
  parser.parseString(words[0]);
  return parser.getItems().map(item => [item.id, item.startDate.nativeTime / 1000000, item.endDate.nativeTime / 1000000,
    item.title, item.startDate.timezone.tzid]);
"""
# What the bar above a message does when its button is pressed: look the item up, take the action that is offered.
SEND = OPEN + """
  const item = Cc["@mozilla.org/calendar/itip-item;1"].createInstance(Ci.calIItipItem);
  item.init(words[1]);
  item.isSend = false;
  item.autoResponse = Ci.calIItipItem.NONE;
  item.identity = words[2];
  item.targetCalendar = cal.manager.getCalendarById(words[0]);
  const offered = await new Promise(resolve =>
    cal.itip.processItipItem(item, (_, code, action) => resolve({ code, action })));
  if (offered.action) {
    await new Promise((resolve, reject) => offered.action(
      { onOperationComplete: (_, code, kind, id, what) => Components.isSuccessCode(code) ? resolve() : reject(what) },
      "ACCEPTED", { responseMode: Ci.calIItipItem.NONE }));
  }
  cal.itip.cleanupItipItem(item);
  return offered.action ? offered.action.method : null;
"""
LOOK = OPEN + """
  const item = await cal.manager.getCalendarById(words[0]).getItem(words[1]);
  return item && [item.startDate.nativeTime / 1000000, item.endDate.nativeTime / 1000000, item.getProperty("SEQUENCE")];
"""

faults = Faults()
program = shutil.which("thunderbird")
if not program:
    print("NOT RUN: thunderbird is not installed")
    sys.exit()
work = Path(tempfile.mkdtemp(prefix="referee-"))


def seconds(event, name):
    return int(event[name].dt.astimezone(timezone.utc).timestamp())


def message(octets, method, sequence, day, minute):
    """The first event of a file as a message: METHOD, ORGANIZER and the one ATTENDEE, at another time of that day."""
    event = icalendar.Calendar.from_ical(octets).walk("VEVENT")[0]
    text = octets.replace(b"\r\n ", b"").decode()
    head, rest = text.split("BEGIN:VEVENT\r\n", 1)
    body = rest.split("END:VEVENT\r\n", 1)[0]
    start = f"{day}T{minute // 60:02}{minute % 60:02}00"
    end = f"{day}T{minute // 60 + 1:02}{minute % 60:02}00"
    for pattern, value in [(r"(DTSTART[^:]*:).*", start), (r"(DTEND[^:]*:).*", end), (r"(SEQUENCE:).*", str(sequence)),
                           (r"(DTSTAMP:).*", f"20130120T1200{sequence:02}Z"),
                           (r"(STATUS:).*", "CANCELLED" if method == "CANCEL" else "CONFIRMED")]:
        body = re.sub(pattern, lambda m: m.group(1) + value + "\r", body, count=1)
    people = ("ORGANIZER:mailto:timetable@example.org\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
              f"mailto:{GUEST}\r\n")
    head = re.sub(r"X-WR-CALNAME.*\r\n", "", head).replace("CALSCALE:GREGORIAN\r\n", f"CALSCALE:GREGORIAN\r\nMETHOD:{method}\r\n")
    return str(event["UID"]), head + "BEGIN:VEVENT\r\n" + body + people + "END:VEVENT\r\nEND:VCALENDAR\r\n"


if len(sys.argv) == 3:
    week, own = map(Path, sys.argv[1:])
else:
    plan = ROOT / ".build/ci/samples/manchester-2013/plan.json"
    plan.exists() or sys.exit("no solved sample in .build/ci/samples: run `bash .ci/run release samples` first")
    code, said = fieldwork("export", plan.with_name("review.json"), "ics", "--plan", plan, "--stamp", STAMP, "-o", work / "out")
    code == 0 or sys.exit(said)
    week = work / "out/calendars/week.ics"
    own = sorted((work / "out/calendars/participants").glob("*.ics"))[0]

with Marionette(program, work / "profile", quiet_home(work), {"calendar.timezone.local": "Europe/London"}) as thunderbird:
    written = {str(e["UID"]): [seconds(e, "DTSTART"), seconds(e, "DTEND"), str(e["SUMMARY"]), "Europe/London"]
               for e in icalendar.Calendar.from_ical(week.read_bytes()).walk("VEVENT")}
    found = {uid: rest for uid, *rest in thunderbird.run(IMPORT, week.read_bytes().decode())}
    faults.expect(found == written, f"{week.name}: Thunderbird reads other events: {found}")

    calendar, organizer, can_schedule = thunderbird.run(SET_UP, GUEST)
    faults.expect(organizer == f"mailto:{GUEST}" and can_schedule, f"Thunderbird has no calendar for {GUEST}: {organizer}")
    first, later = None, None
    story = [  # method, sequence, start in minutes, what Thunderbird offers, what is then in the calendar
        ("REQUEST", 1, 600, "REQUEST", 600), ("REQUEST", 2, 840, "REQUEST:UPDATE", 840),
        ("REQUEST", 1, 600, None, 840), ("REQUEST", 2, 840, None, 840), ("CANCEL", 3, 840, "CANCEL", None),
        ("CANCEL", 3, 840, None, None)]
    for method, sequence, minute, offer, then in story:
        uid, text = message(own.read_bytes(), method, sequence, "20130205", minute)
        offered = thunderbird.run(SEND, calendar, text, GUEST)
        faults.expect(offered == offer, f"{method} {sequence} at {minute}: Thunderbird offers {offered}, not {offer}")
        there = thunderbird.run(LOOK, calendar, uid)
        # 5 February is on winter time, so London's clock shows UTC.
        wanted = 1360022400 + then * 60 if then is not None else None
        faults.expect((there and there[0]) == wanted, f"{method} {sequence} at {minute}: the calendar holds {there}")

shutil.rmtree(work, ignore_errors=True)
faults.settle(f"Thunderbird: {len(written)} events read; a REQUEST appeared, an update moved it, stale ones changed nothing, a CANCEL removed it")
