"""Opens the planner's page in a headless Chromium, from a file:// address, and plans a week on it as people do.

    python3 Tests/Referees/browser/desk_in_browser.py fieldwork.html

What the page saves is held against what the command line writes, byte for byte. FIELDWORK names the program; PICTURES a folder
for pictures of every screen.
"""
import csv, io, json, os, shutil, sys, tempfile, time, zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "support"), str(HERE.parent / "support")]
from accessibility import violations
from exports import ROOT, STAMP, Faults, fieldwork
from webdriver import Browser

SAMPLE = ROOT / "samples" / "manchester-2013"
STEPS = int(os.environ.get("STEPS", "20000"))
PAGE = Path(sys.argv[1]).resolve()
pictures = os.environ.get("PICTURES")
work = Path(tempfile.mkdtemp(prefix="fieldwork-desk-"))
faults = Faults()
figures = [f"{PAGE.name}: {PAGE.stat().st_size} bytes"]
SCREENS = ["begin", "sheets", "plan", "week", "save"]


def wait(browser, condition, seconds=60):
    """Waits until an expression is true; whether it came to be."""
    end = time.monotonic() + seconds
    while not (found := browser.run(f"return Boolean({condition})")) and time.monotonic() < end:
        time.sleep(0.05)
    faults.expect(found, f"it never came to be that {condition}")
    return found


def click(browser, selector):
    browser.run("const one = document.querySelector(arguments[0]);"
                "if (!one) throw new Error('no ' + arguments[0]); one.click();", selector)


def content(browser, selector):
    return browser.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector)


def type_key(browser, key, modifiers=0):
    text = {"text": key} if len(key) == 1 and not modifiers else {"text": "\r"} if key == "Enter" else {}
    codes = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "ArrowRight": 39, "ArrowLeft": 37, "z": 90}
    for kind in ("keyDown", "keyUp"):
        browser.devtools("Input.dispatchKeyEvent", type=kind, key=key, modifiers=modifiers,
                         windowsVirtualKeyCode=codes.get(key, ord(key[0].upper())), **(text if kind == "keyDown" else {}))


def mouse(browser, kind, x, y):
    browser.devtools("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1,
                     buttons=0 if kind == "mouseReleased" else 1)


def downloaded(browser, ending, act):
    """The file that an act downloads, out of the way of the next one of its name, which would take its place."""
    before = set(os.listdir(browser.downloads))
    act()
    for _ in range(200):
        new = [n for n in set(os.listdir(browser.downloads)) - before if n.endswith(ending)]
        if new:
            kept = work / f"{len(list(work.glob('download-*')))}-{new[0]}"
            kept = kept.with_name("download-" + kept.name)
            shutil.move(Path(browser.downloads) / new[0], kept)
            return kept
        time.sleep(0.05)
    faults.expect(False, f"no {ending} was downloaded; the page says: {content(browser, '#say')}")
    return None


def choose_files(browser, selector, files):
    root = browser.devtools("DOM.getDocument")["root"]["nodeId"]
    node = browser.devtools("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
    browser.devtools("DOM.setFileInputFiles", nodeId=node, files=[str(f) for f in files])


def look(browser, name):
    """Every screen's accessibility and width, and a picture where they are asked for."""
    faults.extend(f"{name}: {violation}" for violation in violations(browser))
    if pictures:
        for width, dark in ((1440, False), (1440, True), (768, False), (320, False), (320, True)):
            browser.window(width, 900 if width > 400 else 700, dark)
            Path(pictures, f"{name}-{width}{'-dark' if dark else ''}.png").write_bytes(browser.picture())
        browser.window(1440, 900, True)
        faults.extend(f"{name}, dark: {violation}" for violation in violations(browser))
    browser.window(320, 700)
    wide = browser.run("return document.documentElement.scrollWidth")
    faults.expect(wide <= 320, f"{name}: at 320 pixels the page is {wide} wide")
    faults.extend(f"{name}, narrow: {violation}" for violation in violations(browser))
    browser.window(1440, 900)


def open_page(browser):
    browser.requests()
    browser.open(PAGE.as_uri())
    wait(browser, "document.body.classList.contains('ready')")
    # The browser draws its own picture, from a "data:" address, in a field for a date.
    asked = [a for a in browser.requests()
             if a not in ("about:blank", PAGE.as_uri()) and not a.startswith(("blob:", "data:"))]
    faults.expect(not asked, f"the page asks for {asked[:3]}")
    return browser.run("return performance.getEntriesByName('usable')[0]?.startTime ?? -1")


def rows(sheet):
    """The cells of a sheet, without the blank ones at the end of a row, which a workbook does not keep."""
    return [("\0".join(row)).rstrip("\0") for row in csv.reader(io.StringIO(sheet.decode("utf-8-sig")))]


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


def timetable(browser):
    """The sheet of the timetable as the page would save it."""
    click(browser, "#tab-save")
    file = downloaded(browser, ".zip", lambda: click(browser, "[data-save=zip]"))
    return zipfile.ZipFile(io.BytesIO(file.read_bytes())).read("timetable.csv") if file else b""


with Browser() as browser:
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
    browser.run("const c = document.querySelector(arguments[0]);"
                "c.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, cancelable: true})); dispatchEvent(new MouseEvent('mouseup'))",
                cell(4, who))
    type_key(browser, "Enter")
    browser.devtools("Input.insertText", text="; P0l")
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
        type_key(browser, "z", 2)
    else:
        faults.expect(False, "an unknown reference has no button to mend it")
    click(browser, "[data-action=undo]")
    faults.expect(content(browser, cell(4, who)) == right, "undo does not bring the cell back")
    faults.expect("No timetable yet" in content(browser, "#state"), "undo leaves a finding")

    # A timetable, the same as the command line's.
    click(browser, "#tab-plan")
    plan(browser)
    look(browser, "plan")
    code, said = fieldwork("solve", SAMPLE, "--seed", "1", "--steps", str(STEPS), "--threads", "1", "-o", work / "solved")
    ours, theirs = timetable(browser), (work / "solved" / "timetable.csv").read_bytes()
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
    mouse(browser, "mousePressed", x, y)
    for step in (10, 30, 60):
        mouse(browser, "mouseMoved", x, y + step)
    faults.expect(browser.run("return document.querySelector('.ghost') !== null"), "dragging shows no place")
    mouse(browser, "mouseReleased", x, y + 60)
    faults.expect(timetable(browser) != theirs, "dragging changes nothing")
    dragged = timetable(browser)

    # Saved, opened again, and exported.
    look(browser, "save")
    book = downloaded(browser, ".xlsx", lambda: click(browser, "[data-save=workbook]"))
    open_page(browser)
    choose_files(browser, "#files", [book])
    wait(browser, "document.querySelector('#grid table')")
    faults.expect(rows(timetable(browser)) == rows(dragged), "the saved workbook is another review")
    review = work / "review"
    shutil.copytree(SAMPLE, review)
    (review / "timetable.csv").write_bytes(dragged)
    browser.run("Date.prototype.toISOString = () => arguments[0] + ':00.000Z'".replace("arguments[0]", json.dumps(STAMP)))
    for level in ("full", "roles", "public"):
        browser.run("document.getElementById('level').value = arguments[0]", level)
        page = downloaded(browser, ".html", lambda: click(browser, "[data-save=page]"))
        packed = downloaded(browser, ".zip", lambda: click(browser, "[data-save=calendars]"))
        code, said = fieldwork("export", review, "all", "--privacy", level, "--stamp", STAMP, "-o", work / level)
        if not (work / level).is_dir():
            sys.exit(f"export at {level} exits {code}:\n{said}")
        wanted = next((work / level).glob("*.html")).read_bytes()
        faults.expect(page and page.read_bytes() == wanted, f"{level}: the week page is not the command line's")
        archive = zipfile.ZipFile(packed)
        wanted = {str(f.relative_to(work / level)): f.read_bytes() for f in (work / level).rglob("*.ics")}
        faults.expect({n: archive.read(n) for n in archive.namelist()} == wanted,
                      f"{level}: the calendars are not the command line's")
    choose_files(browser, "#files", [PAGE])
    faults.expect(not (said := browser.console()), f"the console says {said[:3]}")
    figures.append("memory of the core: %d MB" % browser.run("return Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1e6)"))

shutil.rmtree(work)
print(*figures, sep="\n")
faults.settle("the planner's page in a browser: a week is opened, mended, planned, moved and saved as the command line does it")
