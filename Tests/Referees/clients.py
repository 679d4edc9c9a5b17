"""Gives every exported calendar to programs that people use, and takes back what they made of it.

    python3 Tests/Referees/clients.py [FOLDER REVIEW.json PLAN.json full|roles|public]

libical parses it without an error and finds its restrictions kept, with METHOD:PUBLISH too; khal imports the week
without a word and lists its events; Radicale, a calendar server on this machine alone, is sent it (PUT) and asked for
it (REPORT), and gives back the same events.
"""
import shutil, socket, subprocess, sys, tempfile, time, urllib.error, urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
import icalendar
from exports import ROOT, Faults, exports, fieldwork
from khal import Khal, quiet_home

faults = Faults()
work = Path(tempfile.mkdtemp(prefix="referee-"))
home = quiet_home(work)


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], env=home, capture_output=True, text=True, timeout=120, **options)
    return done.returncode, done.stdout, done.stderr


def signature(octets):
    """What an event is, however a program writes it: its properties but those that programs add."""
    kept = ["DTSTART", "DTEND", "DUE", "SUMMARY", "LOCATION", "DESCRIPTION", "CLASS", "STATUS", "TRANSP", "SEQUENCE", "CATEGORIES"]
    found = {}
    calendar = icalendar.Calendar.from_ical(octets)
    for event in calendar.walk("VEVENT") + calendar.walk("VTODO"):
        found[str(event["UID"])] = {name: event[name].to_ical() for name in kept if name in event}
    return found


class Radicale:
    """A server of our own on a port of this machine, gone with the block."""

    def __enter__(self):
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            port = s.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/user/"
        config = work / "radicale.conf"
        config.write_text(f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = authenticated\n"
                          f"[storage]\nfilesystem_folder = {work}/collections\n[logging]\nlevel = warning\n")
        self.log = open(work / "radicale.log", "w+")
        self.process = subprocess.Popen(["radicale", "-C", str(config)], env=home, stdout=self.log, stderr=self.log)
        for _ in range(100):
            try:
                self.ask("OPTIONS", "")
                return self
            except (urllib.error.URLError, ConnectionError) as error:
                said = error
                time.sleep(0.3)
        # Without a block that was entered nobody else ends it.
        self.__exit__()
        self.log.seek(0)
        sys.exit(f"Radicale does not answer: {said}\n{self.log.read()}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def ask(self, method, path, body=b"", **headers):
        request = urllib.request.Request(self.url + path, data=body, method=method, headers={
            "Authorization": "Basic dXNlcjp1c2Vy", **{k.replace("_", "-"): v for k, v in headers.items()}})
        with urllib.request.urlopen(request, timeout=120) as response:
            return response.status, response.read()

    def round_trip(self, name, octets):
        self.ask("PUT", name + "/", octets, Content_Type="text/calendar; charset=utf-8")
        _, answer = self.ask("REPORT", name + "/", (
            b'<?xml version="1.0"?><c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>'
            b'<c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"/></c:filter></c:calendar-query>'
        ), Content_Type="application/xml", Depth="1")
        import xml.etree.ElementTree as tree
        found = {}
        for data in tree.fromstring(answer).iter("{urn:ietf:params:xml:ns:caldav}calendar-data"):
            found.update(signature(data.text.encode()))
        return found


peer = work / "libical-peer"
code, _, said = run("cc", "-O2", "-Wall", "-Werror", "-o", peer, ROOT / "Tests/Peers/libical.c", "-lical")
if code:
    sys.exit(f"the peer does not compile:\n{said}")
for program in ["khal", "radicale"]:
    shutil.which(program) or sys.exit(f"{program} is not installed")

seen = published = 0
with Radicale() as server:
    for export in exports():
        for path in export.files("calendars/**/*.ics") + export.files("lead-in.ics"):
            seen += 1
            octets = path.read_bytes()
            sent = signature(octets)
            code, _, said = run(peer, "check", path)
            faults.expect(code == 0, f"{path}: libical: {said.strip()}")
            # Whole weeks and a share of the rest, at one level, are enough for the slower programs: the levels differ in
            # words alone, the rest in which events they hold.
            if export.level != "roles":
                continue
            is_whole = path.parent.name == "calendars" or path.name == "lead-in.ics"
            if is_whole or seen % 4 == 0:
                got = server.round_trip(f"calendar{seen}", octets)
                faults.expect(got == sent, f"{path}: Radicale gives back other events")
            if is_whole:
                program = Khal(work / f"khal{seen}")
                code, out, said = program("import", "--batch", path)
                faults.expect(code == 0 and not said.strip(), f"{path}: khal import: {out}{said}")
                year = int(export.review["review"]["fieldworkStart"][:4])
                code, out, said = program("list", "--format", "{uid}", "--day-format", "", f"{year - 1}-01-01", f"{year + 2}-01-01")
                # khal keeps events alone; what is to be done is for other programs.
                events = {str(e["UID"]) for e in icalendar.Calendar.from_ical(octets).walk("VEVENT")}
                faults.expect(set(out.split()) == events, f"{path}: khal lists other events: {said}")

# Published ones too: one organiser in each event, and nobody else (RFC 5546, section 3.2.1).
for plan in sorted((ROOT / ".build/ci/samples").glob("*/plan.json")):
    folder = work / "published" / plan.parent.name
    code, said = fieldwork("export", plan.with_name("review.json"), "ics", "--plan", plan, "--privacy", "public",
                           "--published-by", "timetable@example.org", "-o", folder)
    faults.expect(code == 0, f"export of {plan.parent.name}: {said}")
    for path in folder.rglob("*.ics"):
        published += 1
        faults.expect(b"\r\nMETHOD:PUBLISH\r\n" in path.read_bytes(), f"{path}: no METHOD")
        code, _, said = run(peer, "check", path)
        faults.expect(code == 0, f"{path}: libical: {said.strip()}")

# What libical says only of the good proves nothing.
for method, broken in [([], "UID:2"), (["METHOD:PUBLISH"], "SUMMARY:Nobody organises this")]:
    lines = ["BEGIN:VCALENDAR", "PRODID:x", "VERSION:2.0", *method, "BEGIN:VEVENT", "UID:1", "DTSTAMP:20130101T000000Z",
             "DTSTART:20130204T100000Z", broken, "END:VEVENT", "END:VCALENDAR", ""]
    (work / "broken.ics").write_bytes("\r\n".join(lines).encode())
    faults.expect(run(peer, "check", work / "broken.ics")[0] == 1, f"libical takes {method} with {broken}")

shutil.rmtree(work)
faults.settle(f"{seen} calendars taken by libical, khal and Radicale without a word, {published} published ones by libical")
