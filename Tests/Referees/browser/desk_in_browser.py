"""Opens the planner's page from a file:// address in headless Chromium and Firefox, and plans a week on it as people do.

    python3 Tests/Referees/browser/desk_in_browser.py fieldwork.html

What the page saves is held against what the command line writes, byte for byte. FIELDWORK names the program; PICTURES a folder
for pictures of every screen. BROWSERS names other browsers than Chromium, and Firefox ESR where it is installed.
"""
import csv, email, email.policy, io, json, os, re, shutil, sys, time, zipfile
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "support"), str(HERE.parent / "support")]
from desk_page import Chromium, click, content, downloaded, faults, fill, look, press_cell, type_key, wait, work
from exports import ROOT, STAMP, fieldwork
from marionette import Firefox

SAMPLE = ROOT / "samples" / "manchester-2013"
STEPS = int(os.environ.get("STEPS", "20000"))
PAGE = Path(sys.argv[1]).resolve()
figures = [f"{PAGE.name}: {PAGE.stat().st_size} bytes"]


def open_page(browser):
    if browser.name == "Chromium":
        browser.requests()
    browser.open(PAGE.as_uri())
    wait(browser, "document.body.classList.contains('ready')", 120)
    if browser.name != "Chromium":
        # The page's policy has no connect-src, which holds in every browser; Chromium alone tells what was asked for.
        return browser.run("return performance.getEntriesByName('usable')[0]?.startTime ?? -1")
    # The browser draws its own picture, from a "data:" address, in a field for a date.
    asked = [a for a in browser.requests()
             if a not in ("about:blank", PAGE.as_uri()) and not a.startswith(("blob:", "data:"))]
    faults.expect(not asked, f"the page asks for {asked[:3]}")
    return browser.run("return performance.getEntriesByName('usable')[0]?.startTime ?? -1")


def records(sheet):
    """The cells of a sheet by their headings, row by row; a workbook has columns for what is seldom noted, too."""
    lines = list(csv.reader(io.StringIO(sheet.decode("utf-8-sig"))))
    return [{heading: text for heading, text in zip(lines[0], line) if text} for line in lines[1:]]


def cell(row, column):
    return f"#grid tbody tr[data-row='{row}'] td:nth-of-type({column + 1})"


def plan(browser):
    browser.run("document.getElementById('steps').value = arguments[0]", str(STEPS))
    began = time.monotonic()
    click(browser, "[data-action=plan]")
    wait(browser, "document.getElementById('progress').classList.contains('running')", 5)
    # The page can be used meanwhile.
    click(browser, "#tab-sheets")
    faults.expect(browser.run("return !document.getElementById('screen-sheets').hidden"), "a search holds the page up")
    click(browser, "#tab-plan")
    wait(browser, "!document.getElementById('progress').classList.contains('running')", 300)
    figures.append(f"{STEPS} steps: {time.monotonic() - began:.1f} s; {content(browser, '#progress')}")


def searched(browser, steps=2000):
    """Looks for a timetable and waits for the end."""
    click(browser, "#tab-plan")
    fill(browser, "#steps", str(steps))
    click(browser, "[data-action=plan]")
    wait(browser, "!document.getElementById('progress').classList.contains('running')", 300)


def stop_and_go_on(browser):
    """A search that is stopped keeps what it found, and goes on where it was."""
    open_page(browser)
    click(browser, "[data-action=sample]")
    wait(browser, "document.querySelector('#grid table')")
    click(browser, "#tab-plan")
    fill(browser, "#steps", "100000000")
    click(browser, "[data-action=plan]")
    wait(browser, "/^Cost/.test(document.getElementById('progress').textContent)", 120)
    click(browser, "[data-action=stop]")
    wait(browser, "!document.getElementById('progress').classList.contains('running')")
    faults.expect(content(browser, "#say").startswith("Stopped."), f"stopping says {content(browser, '#say')!r}")
    faults.expect("Every rule kept" in content(browser, "#state"), "stopping keeps nothing")
    click(browser, "[data-action=goon]")
    wait(browser, "document.getElementById('progress').classList.contains('running')")
    click(browser, "[data-action=stop]")
    wait(browser, "!document.getElementById('progress').classList.contains('running')")


def begin_anew(browser):
    """A review of a kind, and one whose only interviewee has half an hour: the ways out, taken by a button."""
    open_page(browser)
    fill(browser, "#new-week", "2027-02-03")
    fill(browser, "#new-kind", "corporate")
    click(browser, "[data-action=begin]")
    wait(browser, "document.querySelector('#grid table')")
    faults.expect("corporate" in content(browser, "#say"), f"a corporate week begins with {content(browser, '#say')!r}")
    sessions = browser.run("return document.querySelectorAll('#grid tbody tr').length")
    faults.expect(sessions > 10, f"a corporate week has {sessions} rows of sessions")
    # The sheet as a list: sorted, and only some rows shown.
    press_cell(browser, cell(2, 1))
    click(browser, "[data-action=sort][data-order=down]")
    titles = browser.run("return [...document.querySelectorAll('#grid tbody td:nth-of-type(2)')].map((c) => c.textContent.toLowerCase()).filter(Boolean)")
    faults.expect(titles[0] > titles[-1], "sorting from Z to A does not")
    fill(browser, "#row-filter", titles[0])
    shown = browser.run("return [...document.querySelectorAll('#grid tbody tr')].filter((r) => !r.hidden).length")
    faults.expect(1 < shown < sessions, f"of {sessions} rows {shown} are shown")
    click(browser, "[data-action=undo]")

    open_page(browser)
    fill(browser, "#pasted", "Room\tSeats\nHall\t40")
    click(browser, "[data-action=pasted]")
    wait(browser, "document.querySelector('#grid table')")
    faults.expect("Rooms" in content(browser, "#say"), f"pasted cells become {content(browser, '#say')!r}")

    open_page(browser)
    fill(browser, "#new-week", "2027-02-03")
    click(browser, "[data-action=begin]")
    wait(browser, "document.querySelector('#grid table')")
    click(browser, "[data-sheet='people.csv']")
    when = browser.run("return [...document.querySelectorAll('#grid thead th')].findIndex((h) => h.textContent === 'Availability')")
    press_cell(browser, cell(2, when))
    type_key(browser, "Enter")
    browser.run("document.activeElement.value = 'Fri 15:30-16:00'")
    type_key(browser, "Enter")
    # The same cell painted: nobody presses anything but a day and a button.
    press_cell(browser, cell(2, when))
    click(browser, "[data-action=paint]")
    click(browser, "[data-action=paintday]")
    faults.expect("Mon" in content(browser, "#painted"), f"a painted Monday makes {content(browser, '#painted')!r}")
    look(browser, "painter")
    click(browser, "[data-action=unpaint]")
    searched(browser)
    faults.expect("Why there is no timetable" in content(browser, "#story"), f"the story says {content(browser, '#story')!r}")
    look(browser, "impossible")
    click(browser, "[data-action=write]")
    faults.expect("What was changed" in content(browser, "#story"), "a way out does not show what it changed")
    searched(browser)
    faults.expect("Every session that must be held has a place" in content(browser, "#progress"),
                  f"after a way out: {content(browser, '#progress')!r}")
    click(browser, "#tab-leadin")
    box = "[data-milestone]"
    wait(browser, f"document.querySelector('{box}')")
    look(browser, "leadin")
    click(browser, box)
    faults.expect(browser.run("return document.querySelector('[data-milestone]').checked"), "a milestone that is ticked is not done")
    faults.expect(downloaded(browser, ".ics", lambda: click(browser, "[data-save=leadInCalendar]")), "no lead-in is saved")


def keep_a_draft(browser):
    """A draft is kept when somebody asks for one, found again by the next page, and forgotten."""
    open_page(browser)
    click(browser, "[data-action=sample]")
    wait(browser, "document.querySelector('#grid table')")
    click(browser, "#tab-save")
    click(browser, "#draft")
    wait(browser, "document.getElementById('say').textContent.includes('draft is kept')")
    open_page(browser)
    wait(browser, "!document.getElementById('draft-found').hidden")
    click(browser, "[data-action=draft]")
    wait(browser, "document.querySelector('#grid table')")
    open_page(browser)
    wait(browser, "!document.getElementById('draft-found').hidden")
    click(browser, "[data-action=forget]")
    wait(browser, "document.getElementById('draft-found').hidden")


def by_keyboard(browser):
    """A card taken up, moved and put down without a mouse, in the lanes of reviewers, with what follows read aloud."""
    fill(browser, "#lanes", "reviewer")
    faults.expect(browser.run("return document.querySelector('.week').dataset.lanes") == "reviewer", "lanes stay those of rooms")
    look(browser, "week-by-reviewer")
    browser.run("document.querySelector('.track .card').focus()")
    session = browser.run("return document.activeElement.dataset.session")
    before = content(browser, f".track .card[data-session='{session}'] .when")
    type_key(browser, " ")
    type_key(browser, "ArrowDown")
    type_key(browser, "ArrowDown")
    wait(browser, "document.querySelector('.mask')")
    said = content(browser, "#say")
    faults.expect(any(word in said for word in ("Keeps every rule", "Costs", "Saves", "Breaks")), f"moving by keys says {said!r}")
    look(browser, "moving")
    type_key(browser, "Enter")
    after = content(browser, f".track .card[data-session='{session}'] .when")
    faults.expect(before != after, f"moving by keys leaves {session} at {after!r}")
    faults.expect(not browser.run("return document.querySelector('.mask, .ghost')"), "moving leaves its marks")
    click(browser, "[data-action=undo]")
    faults.expect(content(browser, f".track .card[data-session='{session}'] .when") == before, "undo does not bring it back")
    click(browser, f".track .card[data-session='{session}']")
    click(browser, "[data-action=why]")
    wait(browser, "document.querySelector('#why .report')", 120)
    faults.expect("What binds it" in content(browser, "#why"), f"why here says {content(browser, '#why')[:200]!r}")
    click(browser, "[data-action=close]")
    fill(browser, "#lanes", "room")


def sheet(browser, name):
    """A file of the review as the page would save it."""
    click(browser, "#tab-save")
    file = downloaded(browser, ".zip", lambda: click(browser, "[data-save=zip]"))
    return zipfile.ZipFile(io.BytesIO(file.read_bytes())).read(name) if file else b""


def timetable(browser):
    """The sheet of the timetable as the page would save it."""
    return sheet(browser, "timetable.csv")


def tell_people(browser, review):
    """Messages as the command line writes them, an answer that comes back, a diary, and everything called off."""
    browser.run("window.crypto.getRandomValues = (bytes) => bytes.fill(1)")
    seconds = int(datetime.fromisoformat(STAMP + "+00:00").timestamp())
    os.environ |= {"FIELDWORK_SECRET": "01" * 32, "SOURCE_DATE_EPOCH": str(seconds)}
    click(browser, "#tab-telling")
    wait(browser, "document.getElementById('tell-version')")
    click(browser, "[data-action=tell]")
    faults.expect("to send: " in content(browser, "#told"), f"who would hear what: {content(browser, '#told')[:200]!r}")
    look(browser, "telling")

    def packed(action, *command):
        """The messages that a button makes, which must be those that a command writes."""
        file = downloaded(browser, ".zip", lambda: click(browser, f"[data-action={action}]"))
        code, said = fieldwork(*command, "--stamp", STAMP)
        if code or not file:
            sys.exit(f"{command[0]} exits {code}:\n{said}")
        archive = zipfile.ZipFile(io.BytesIO(file.read_bytes()))
        ours = {name: archive.read(name) for name in archive.namelist()}
        other = [name for name, text in ours.items() if (review / name).read_bytes() != text]
        faults.expect(not other, f"{command[0]}: not the command line's: {other[:3]}")
        return ours

    messages = packed("messages", "invites", review)
    written = {f"outbox/{file.name}" for file in (review / "outbox").iterdir()}
    faults.expect(set(messages) == written, f"messages that are missing: {sorted(written - set(messages))[:3]}")
    mail = email.message_from_bytes(next(text for name, text in messages.items() if name.endswith("-new.eml")), policy=email.policy.default)
    calendar = next(part for part in mail.walk() if part.get_content_type() == "text/calendar").get_content()
    answer = work / "answer.ics"
    answer.write_text(re.sub(r"PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED", calendar).replace("METHOD:REQUEST", "METHOD:REPLY"), newline="")
    browser.choose("#answers", [answer])
    wait(browser, "document.getElementById('told').textContent.includes('Accepted')")
    look(browser, "answers")
    code, said = fieldwork("replies", review, answer)
    faults.expect(records(sheet(browser, "replies.csv")) == records((review / "replies.csv").read_bytes()), f"replies: {said[:300]}")
    click(browser, "#tab-telling")
    fill(browser, "#off-reason", "Ofsted inspection announced")
    packed("calloff", "cancel", review, "--all", "--reason", "Ofsted inspection announced")
    wait(browser, "document.getElementById('telling').textContent.includes('Nobody holds an invitation')")


def replan(browser, home):
    """A release, then an illness, a lost room and a decline: each is shown before it is kept, as the command line plans it."""
    open_page(browser)
    click(browser, "[data-action=sample]")
    wait(browser, "document.querySelector('#grid table')")
    searched(browser)
    click(browser, "#tab-changes")
    click(browser, "[data-action=release]")
    wait(browser, "document.getElementById('changes').textContent.includes('so far: v1')")

    def plan_again(form, look_at=None, title="What would change"):
        """Presses the button of a form and waits for what would change."""
        browser.run("document.querySelector(`#changes [data-action=${arguments[0]}]`).focus()", form)
        type_key(browser, "Enter")
        wait(browser, "document.querySelector('#changed [data-action=replandrop]')")
        wait(browser, "!document.querySelector('#changed .running')", 300)
        faults.expect(browser.run("return document.activeElement.id") == "replan-title", f"{form}: the focus is not on the result")
        faults.expect(content(browser, "#replan-title") == title, f"{form}: {content(browser, '#changed')[:300]!r}")
        if look_at:
            look(browser, look_at)

    def saved():
        """The files of the review as the page saves them."""
        click(browser, "#tab-save")
        file = downloaded(browser, ".zip", lambda: click(browser, "[data-save=zip]"))
        click(browser, "#tab-changes")
        archive = zipfile.ZipFile(io.BytesIO(file.read_bytes()))
        return {name: archive.read(name) for name in archive.namelist()}

    before = saved()

    def fall_ill():
        """P52, who can come at any other time, is away on the day on which they are expected."""
        seat, words = browser.run("""
            const seat = [...document.getElementById("declined-seat").options].find((o) => o.text.startsWith("P52 "));
            return [seat.value, seat.text.split(": ")[1]];""")
        weekday, day, month = words.split(",")[0].split()
        browser.run("""
            const choose = (id, words) => {
              const list = document.getElementById(id);
              list.selectedIndex = [...list.options].findIndex((o) => o.text === words);
            };
            document.getElementById("away-who").value = "people.csv/P52";
            for (const id of ["away-from", "away-until"]) choose(id, arguments[0]);""", f"{weekday[:3]} {day} {month[:3]}")
        return seat

    fall_ill()
    plan_again("away", "replan")
    faults.expect("For whom" in content(browser, "#changed"), f"an illness concerns nobody: {content(browser, '#changed')[:300]!r}")
    click(browser, "[data-action=replandrop]")
    faults.expect(saved() == before, "what is discarded changes the review")
    seat = fall_ill()
    plan_again("away")
    click(browser, "[data-action=replankeep]")
    after = saved()
    faults.expect(after["people.csv"] != before["people.csv"], "an illness stands in no sheet")
    folder = home / "replanned"
    for name, text in (before | {"people.csv": after["people.csv"]}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
    code, said = fieldwork("replan", folder, "--keep", "v1")
    faults.expect((folder / "timetable.csv").read_bytes() == after["timetable.csv"], f"replanned otherwise than the command line: {said[:300]}")
    click(browser, "[data-action=undo]")
    faults.expect(saved()["timetable.csv"] == before["timetable.csv"], "undo does not bring back what was planned before")
    # Without the base room on any day there is no week, and only the note can be kept.
    browser.run("const u = document.getElementById('lost-until'); u.selectedIndex = u.options.length - 1")
    plan_again("lost", "replan-room", title="No timetable was found")
    click(browser, "[data-action=replandrop]")
    fill(browser, "#declined-seat", seat)
    plan_again("declined")
    click(browser, "[data-action=replankeep]")
    faults.expect(b"Declined" in saved()["replies.csv"], "a decline stands in no sheet")


def play(browser):
    """A week from the first click to the files that people are given."""
    home = work / browser.name
    home.mkdir()
    browser.window(1440, 900)
    usable = open_page(browser)
    figures.append(f"open to usable: {usable:.0f} ms")
    look(browser, "begin")

    # The sample; a wrong cell typed, its finding, and the mend that a button writes.
    click(browser, "[data-action=sample]")
    wait(browser, "document.querySelector('#grid table')")
    faults.expect("No timetable yet" in content(browser, "#state"), f"the sample says {content(browser, '#state')!r}")
    who = browser.run("return [...document.querySelectorAll('#grid thead th')].findIndex((h) => h.textContent === 'Who')")
    right = content(browser, cell(4, who))
    press_cell(browser, cell(4, who))
    type_key(browser, "Enter")
    browser.type("; P0l")
    spent = browser.run("""
        const began = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        document.body.offsetHeight;
        return performance.now() - began;""")
    figures.append(f"a cell typed to its finding: {spent:.0f} ms")
    faults.expect(browser.run("return document.querySelector(arguments[0]).classList.contains('error')", cell(4, who)),
                  "a wrong cell is not marked")
    faults.expect("to mend" in content(browser, "#state"), "a wrong cell does not show in the state")
    look(browser, "sheets")
    if browser.run("return document.querySelector('#findings .error .mend') !== null"):
        click(browser, "#findings .error .mend")
        faults.expect(content(browser, cell(4, who)) != right + "; P0l", "a mend writes nothing")
        type_key(browser, "z", control=True)
    else:
        faults.expect(False, "an unknown reference has no button to mend it")
    click(browser, "[data-action=undo]")
    faults.expect(content(browser, cell(4, who)) == right, "undo does not bring the cell back")
    faults.expect("No timetable yet" in content(browser, "#state"), "undo leaves a finding")

    # A timetable, the same as the command line's.
    click(browser, "#tab-plan")
    plan(browser)
    look(browser, "plan")
    code, said = fieldwork("solve", SAMPLE, "--seed", "1", "--steps", str(STEPS), "--threads", "1", "-o", home / "solved")
    ours, theirs = timetable(browser), (home / "solved" / "timetable.csv").read_bytes()
    faults.expect(ours == theirs, "the page's timetable is not the command line's")

    # The week: a session moved by its form and by dragging, each judged and undone.
    click(browser, "#tab-week")
    wait(browser, "document.querySelector('.card')")
    look(browser, "week")
    session = browser.run("return document.querySelector('.track .card').dataset.session")
    click(browser, f".track .card[data-session='{session}']")
    look(browser, "panel")
    spent = browser.run("""
        const form = document.getElementById("place-form");
        form.elements.start.selectedIndex += form.elements.start.selectedIndex > 1 ? -1 : 1;
        const began = performance.now();
        document.querySelector("[data-action=move]").click();
        document.body.offsetHeight;
        return performance.now() - began;""")
    figures.append(f"a move to its verdict on the board: {spent:.0f} ms")
    said = content(browser, "#say")
    faults.expect(any(word in said for word in ("rule", "broken", ": ")), f"a move is judged as {said!r}")
    faults.expect(timetable(browser) != theirs, "a move by the form changes nothing")
    click(browser, "[data-action=undo]")
    faults.expect(timetable(browser) == theirs, "undo does not bring a moved session back")
    click(browser, "#tab-week")
    click(browser, "[data-action=close]")
    x, y, height = browser.run("""
        const card = document.querySelector(".track .card");
        card.scrollIntoView({ block: "center", inline: "center" });
        const box = card.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + 8, box.height];""")
    browser.drag((x, y), [(x, y + step) for step in (10, 30, 60)])
    faults.expect(browser.run("return document.querySelector('.ghost') !== null"), "dragging shows no place")
    browser.release()
    faults.expect(timetable(browser) != theirs, "dragging changes nothing")
    dragged = timetable(browser)

    click(browser, "#tab-week")
    by_keyboard(browser)

    # Saved, opened again, and exported.
    click(browser, "#tab-save")
    look(browser, "save")
    book = downloaded(browser, ".xlsx", lambda: click(browser, "[data-save=workbook]"))
    open_page(browser)
    browser.choose("#files", [book])
    wait(browser, "document.querySelector('#grid table')")
    faults.expect(records(timetable(browser)) == records(dragged), "the saved workbook is another review")
    review = home / "review"
    shutil.copytree(SAMPLE, review)
    (review / "timetable.csv").write_bytes(dragged)
    # The window's own: Firefox runs this script beside the page, with a Date of its own.
    browser.run("window.Date.prototype.toISOString = () => arguments[0] + ':00.000Z'".replace("arguments[0]", json.dumps(STAMP)))
    for level in ("full", "roles", "public"):
        browser.run("document.getElementById('level').value = arguments[0]", level)
        page = downloaded(browser, ".html", lambda: click(browser, "[data-save=page]"))
        packed = downloaded(browser, ".zip", lambda: click(browser, "[data-save=calendars]"))
        code, said = fieldwork("export", review, "all", "--privacy", level, "--stamp", STAMP, "-o", home / level)
        if not (home / level).is_dir():
            sys.exit(f"export at {level} exits {code}:\n{said}")
        wanted = next((home / level).glob("*.html")).read_bytes()
        faults.expect(page and page.read_bytes() == wanted, f"{level}: the week page is not the command line's")
        archive = zipfile.ZipFile(packed)
        wanted = {str(f.relative_to(home / level)): f.read_bytes() for f in (home / level).rglob("*.ics")}
        faults.expect({n: archive.read(n) for n in archive.namelist()} == wanted,
                      f"{level}: the calendars are not the command line's")
    tell_people(browser, review)
    replan(browser, home)
    begin_anew(browser)
    keep_a_draft(browser)
    stop_and_go_on(browser)
    browser.choose("#files", [PAGE])
    # Chromium notes that a page without a click of a person may not ask before it is left.
    said = [line for line in browser.console() if "beforeunload" not in line]
    faults.expect(not said, f"the console says {said[:3]}")
    figures.append("memory of the core: %d MB" % browser.run("return Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1e6)"))


browsers = {"chromium": Chromium, "firefox": Firefox}
asked = os.environ.get("BROWSERS", "chromium firefox" if shutil.which("firefox-esr") else "chromium").split()
for name in asked:
    figures.append(name)
    with browsers[name]() as browser:
        play(browser)

shutil.rmtree(work)
print(*figures, sep="\n")
faults.settle("the planner's page in a browser: a week is opened, mended, planned, moved and saved as the command line does it")
