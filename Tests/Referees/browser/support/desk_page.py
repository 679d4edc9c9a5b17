"""The planner's page as a person uses it: clicks, keys, files, downloads, and a look at each screen."""
import os, shutil, tempfile, time
from pathlib import Path

from accessibility import violations
from exports import Faults
from webdriver import Browser

pictures = os.environ.get("PICTURES")
work = Path(tempfile.mkdtemp(prefix="fieldwork-desk-"))
faults = Faults()


class Chromium(Browser):
    """Chromium with the keyboard, the mouse and the files of a person."""
    name = "Chromium"
    codes = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "ArrowRight": 39, "ArrowLeft": 37}

    def key(self, key, control=False):
        text = {"text": key} if len(key) == 1 and not control else {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.devtools("Input.dispatchKeyEvent", type=kind, key=key, modifiers=2 if control else 0,
                          windowsVirtualKeyCode=self.codes.get(key, ord(key[0].upper())), **(text if kind == "keyDown" else {}))

    def type(self, text):
        self.devtools("Input.insertText", text=text)

    def drag(self, start, steps):
        self.mouse("mousePressed", *start)
        for place in steps:
            self.mouse("mouseMoved", *place)
        self.held = steps[-1]

    def release(self):
        self.mouse("mouseReleased", *self.held)

    def mouse(self, kind, x, y):
        self.devtools("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1,
                      buttons=0 if kind == "mouseReleased" else 1)

    def choose(self, selector, files):
        root = self.devtools("DOM.getDocument")["root"]["nodeId"]
        node = self.devtools("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.devtools("DOM.setFileInputFiles", nodeId=node, files=[str(f) for f in files])


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


def type_key(browser, key, control=False):
    browser.key(key, control)


def fill(browser, selector, value):
    """Fills in a field or chooses an option, as typing and choosing do."""
    browser.run("""
        const field = document.querySelector(arguments[0]);
        if (!field) throw new Error("no " + arguments[0]);
        field.value = arguments[1];
        for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));""", selector, value)


def press_cell(browser, selector):
    """Chooses a cell of the grid with the mouse."""
    browser.run("const c = document.querySelector(arguments[0]);"
                "c.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, cancelable: true})); dispatchEvent(new MouseEvent('mouseup'))",
                selector)


def downloaded(browser, ending, act):
    """The file that an act downloads, out of the way of the next one of its name, which would take its place."""
    before = set(os.listdir(browser.downloads))
    act()
    for _ in range(200):
        names = set(os.listdir(browser.downloads)) - before
        new = [n for n in names if n.endswith(ending) and (Path(browser.downloads) / n).stat().st_size]
        # Browsers take the name with an empty file while they write the content beside it.
        if new and not any(n.endswith((".crdownload", ".part")) for n in names):
            kept = work / f"{len(list(work.glob('download-*')))}-{new[0]}"
            kept = kept.with_name("download-" + kept.name)
            shutil.move(Path(browser.downloads) / new[0], kept)
            return kept
        time.sleep(0.05)
    faults.expect(False, f"no {ending} was downloaded; the page says: {content(browser, '#say')}")
    return None


def look(browser, name):
    """Every screen's accessibility and width, and a picture where they are asked for; in Chromium, whose size can be any."""
    if browser.name != "Chromium":
        if pictures:
            Path(pictures, f"{name}-{browser.name}.png").write_bytes(browser.picture())
        return
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
