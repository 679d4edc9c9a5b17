"""Gives every exported calendar to programs that people use, and takes back what they made of it.

    python3 Tests/Referees/clients.py [FOLDER REVIEW.json PLAN.json full|roles|public]

libical parses it without an error and finds its restrictions kept; khal imports the week without a word and lists its
events; Radicale, a calendar server on this machine alone, is sent it (PUT) and asked for it (REPORT), and gives back
the same events. Then the other way round: a diary that khal keeps is read by `fieldwork busy`.
"""
import os, re, shutil, socket, subprocess, sys, tempfile, time, urllib.error, urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
import icalendar
from exports import ROOT, Faults, exports

faults = Faults()
work = Path(tempfile.mkdtemp(prefix="referee-"))
# The programs may neither read nor write what belongs to whoever runs this.
home = {"PATH": os.environ["PATH"], "HOME": str(work), "XDG_CONFIG_HOME": str(work / "config"),
        "XDG_DATA_HOME": str(work / "data"), "XDG_CACHE_HOME": str(work / "cache"), "LC_ALL": "C.UTF-8"}


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


def khal(folder):
    config = folder / "khal.conf"
    folder.mkdir(parents=True, exist_ok=True)
    config.write_text(f"[calendars]\n[[week]]\npath = {folder}/week\n[locale]\nlocal_timezone = Europe/London\n"
                      "default_timezone = Europe/London\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
                      "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
                      f"[default]\ndefault_calendar = week\n[sqlite]\npath = {folder}/khal.db\n")
    (folder / "week").mkdir(exist_ok=True)
    return lambda *words: run("khal", "-c", config, *words)


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
        with urllib.request.urlopen(request, timeout=30) as response:
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

seen = 0
with Radicale() as server:
    for export in exports():
        for path in export.files("calendars/**/*.ics") + export.files("lead-in.ics"):
            seen += 1
            octets = path.read_bytes()
            sent = signature(octets)
            code, _, said = run(peer, "check", path)
            faults.expect(code == 0, f"{path}: libical: {said.strip()}")
            # Every file at one level is enough for the slower programs; the levels differ in words alone.
            if export.level != "roles":
                continue
            got = server.round_trip(f"calendar{seen}", octets)
            faults.expect(got == sent, f"{path}: Radicale gives back other events")
            if path.parent.name == "calendars" or path.name == "lead-in.ics":
                program = khal(work / f"khal{seen}")
                code, out, said = program("import", "--batch", path)
                faults.expect(code == 0 and not said.strip(), f"{path}: khal import: {out}{said}")
                code, out, said = program("list", "--format", "{uid}", "--day-format", "", "2012-01-01", "2016-01-01")
                # khal keeps events alone; what is to be done is for other programs.
                events = {str(e["UID"]) for e in icalendar.Calendar.from_ical(octets).walk("VEVENT")}
                faults.expect(set(out.split()) == events, f"{path}: khal lists other events: {said}")

# A diary that khal keeps, read back: a meeting, one that repeats, a whole day.
diary = work / "diary"
program = khal(diary)
for words in [("2013-02-04 10:00", "11:00", "A meeting"), ("2013-01-07 14:00", "14:30", "Every Monday", "-r", "weekly"),
              ("2013-02-06", "Away")]:
    code, out, said = program("new", *words)
    faults.expect(code == 0, f"khal new: {out}{said}")
review = work / "review"
shutil.copytree(ROOT / "samples/manchester-2013", review)
fieldwork = ROOT / ".build/release/fieldwork"
code, out, said = run(fieldwork, "busy", review, "--person", "P17", "--from-folder", diary / "week")
faults.expect(code == 0 and not re.search(r"error|warning", said), f"fieldwork busy: {said}")
busy = [line.strip() for line in out.splitlines() if line.startswith("  ") and "January" not in line]
wanted = ["Monday 4 February, 10am to 11am", "Monday 4 February, 2pm to 2:30pm", "Wednesday 6 February, 8:30am to 6:30pm"]
faults.expect(busy == wanted, f"fieldwork busy: {busy}")

shutil.rmtree(work)
faults.settle(f"{seen} calendars: taken by libical, khal and Radicale without a word; khal's diary read")
