"""Hands our messages to evolution-data-server: what the calendar of GNOME makes of them.

    dbus-run-session -- /usr/bin/python3 Tests/Referees/evolution.py [OUTBOX...]

Every message of an outbox is received in order, each by a calendar of its recipient: after a REQUEST the meeting stands
there at the time, with the SEQUENCE and the organizer of the message; after a CANCEL it is gone (RFC 5546, sections
3.2.2 and 3.2.5). Without an argument the outboxes are read that invitations.py wrote. That an old message changes
nothing is not asked: this program applies old ones (`guide/calendars.md`).

The gate does not run this referee, which needs the packages evolution-data-server, gir1.2-ecal-2.0, gir1.2-edataserver-1.2
and python3-gi, and a session bus. Without them nothing is tried, which is said.
"""
import os, re, shutil, sys, tempfile
from email import policy
from email.parser import BytesParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
from exports import Faults

# The services of the session bus start with the home of this process, and keep calendars there.
home = Path(tempfile.mkdtemp(prefix="referee-"))
os.environ.update(HOME=str(home), XDG_RUNTIME_DIR=str(home), GIO_USE_VFS="local", TZ="UTC")
for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"]:
    os.environ[name] = str(home / name.split("_")[1].lower())
try:
    import gi
    gi.require_version("ECal", "2.0")
    gi.require_version("EDataServer", "1.2")
    from gi.repository import ECal, EDataServer, GLib, ICalGLib
except (ImportError, ValueError) as fault:
    print(f"NOT RUN: {fault}")
    sys.exit()
if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
    print("NOT RUN: there is no session bus; run this with dbus-run-session")
    sys.exit()

faults = Faults()
registry = EDataServer.SourceRegistry.new_sync(None)
calendars = {}


def calendar(address):
    """The calendar of a recipient, made when the first message comes."""
    if address not in calendars:
        source = EDataServer.Source.new(None, None)
        source.set_display_name(address)
        source.set_parent("local-stub")
        source.get_extension("Calendar").set_backend_name("local")
        registry.commit_source_sync(source, None)
        calendars[address] = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, 0xFFFFFFFF, None)
    return calendars[address]


def value(name, text):
    found = re.search(rf"^{name}[^:\r\n]*:(.*?)\r?$", text, re.M)
    return found and found.group(1)


def held(client, uid):
    """What the calendar holds of a meeting: its text, or nothing."""
    try:
        return client.get_object_sync(uid, None, None)[1].as_ical_string()
    except GLib.Error as fault:
        if "not found" in fault.message.lower():
            return None
        raise


def receive(path):
    """Hands a message to the calendar of its recipient, and looks at what is there then."""
    mail = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    part = next(p for p in mail.walk() if p.get_content_type() == "text/calendar")
    text = part.get_payload(decode=True).decode()
    plain = text.replace("\r\n ", "")
    client = calendar(mail["To"].addresses[0].addr_spec)
    try:
        client.receive_objects_sync(ICalGLib.Component.new_from_string(text), ECal.OperationFlags.NONE, None)
    except GLib.Error as fault:
        faults.append(f"{path.name}: is refused: {fault.message}")
        return value("METHOD", plain)
    there = held(client, value("UID", plain))
    if value("METHOD", plain) == "CANCEL":
        faults.expect(there is None, f"{path.name}: the meeting is still there")
        return "CANCEL"
    if there is None:
        faults.append(f"{path.name}: the meeting is not there")
        return "REQUEST"
    there = re.sub(r"\r?\n ", "", there)
    for name in ["DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "LOCATION", "ORGANIZER"]:
        faults.expect(value(name, there) == value(name, plain),
                      f"{path.name}: {name} is {value(name, there)}, not {value(name, plain)}")
    return "REQUEST"


outboxes = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / ".build/ci/invitations").glob("*/outbox"))
messages = [path for outbox in outboxes for path in sorted(outbox.glob("*.eml"))]
if not messages:
    sys.exit("no message to read: give an outbox, or run Tests/Referees/invitations.py first")
methods = [receive(path) for path in messages]
shutil.rmtree(home, ignore_errors=True)
faults.settle(f"evolution-data-server: {methods.count('REQUEST')} requests and {methods.count('CANCEL')} cancellations "
              f"taken by {len(calendars)} calendars")
