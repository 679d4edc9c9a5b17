"""A headless Firefox ESR, spoken to by its own Marionette protocol with the standard library alone.

It has the part of `webdriver.Browser` that the planner's page is played with; what DevTools do there is done here by WebDriver's
own commands.
"""
import base64, json, os, shutil, socket, subprocess, tempfile, time
from pathlib import Path

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# The keys that have no letter (WebDriver, section 17.4.2).
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014",
        "ArrowDown": "\ue015", "Control": "\ue009", "Tab": "\ue004"}
PREFERENCES = {
    "browser.download.folderList": 2, "browser.download.useDownloadDir": True, "browser.download.always_ask_before_handling_new_types": False,
    "browser.helperApps.neverAsk.saveToDisk": "application/octet-stream", "browser.download.alwaysOpenPanel": False,
    "dom.disable_beforeunload": True, "toolkit.telemetry.enabled": False, "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False, "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank", "devtools.console.stdout.content": True,
    "security.sandbox.content.level": 0,
    # As geckodriver has it: Firefox's own lists are not asked for, whose failure would stand among the page's errors.
    "services.settings.server": "data:,#remote-settings-dummy/v1",
}


class Firefox:
    name = "Firefox"

    def __init__(self):
        self.downloads = tempfile.mkdtemp(prefix="fieldwork-downloads-")
        self.profile = tempfile.mkdtemp(prefix="fieldwork-firefox-")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = {**PREFERENCES, "browser.download.dir": self.downloads, "marionette.port": port}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in settings.items()]
        Path(self.profile, "user.js").write_text("\n".join(lines))
        self.log = open(Path(self.profile, "console.log"), "w+b")
        self.program = subprocess.Popen(
            ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", self.profile],
            stdout=self.log, stderr=subprocess.DEVNULL, env={**os.environ, "MOZ_HEADLESS_WIDTH": "1440", "MOZ_HEADLESS_HEIGHT": "1000"})
        self.number = 0
        for _ in range(600):
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=300)
                break
            except OSError:
                time.sleep(0.1)
        self.receive()
        self.call("WebDriver:NewSession", unhandledPromptBehavior="accept")
        self.call("WebDriver:SetTimeouts", script=300000, pageLoad=300000)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Marionette:Quit", flags=["eForceQuit"])
        finally:
            self.socket.close()
            try:
                self.program.wait(20)
            except subprocess.TimeoutExpired:
                self.program.kill()
            self.log.close()
            for folder in (self.downloads, self.profile):
                shutil.rmtree(folder, ignore_errors=True)

    def receive(self):
        length = b""
        while not length.endswith(b":"):
            length += self.socket.recv(1)
        left, parts = int(length[:-1]), []
        while left:
            parts.append(self.socket.recv(left))
            left -= len(parts[-1])
        return json.loads(b"".join(parts))

    def call(self, command, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self.receive()
        if error:
            raise RuntimeError(f"{command}: {error.get('message', error)}"[:800])
        return result.get("value") if isinstance(result, dict) and set(result) == {"value"} else result

    def open(self, address):
        self.call("WebDriver:Navigate", url="about:blank")
        self.call("WebDriver:Navigate", url=address)

    def run(self, script, *arguments):
        return self.call("WebDriver:ExecuteScript", script=script, args=list(arguments), newSandbox=False, sandbox=None)

    def window(self, width, height=900, dark=False, media=""):
        # Firefox has no narrower window than some 450 pixels, so narrow pages are looked at in Chromium alone.
        self.call("WebDriver:SetWindowRect", width=max(width, 500), height=height)

    def key(self, key, control=False):
        value = KEYS.get(key, key)
        held = [KEYS["Control"]] if control else []
        downs = [{"type": "keyDown", "value": one} for one in held + [value]]
        ups = [{"type": "keyUp", "value": one} for one in [value] + held]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": downs + ups}])

    def type(self, text):
        for letter in text:
            self.key(letter)

    def drag(self, start, steps):
        x, y = (round(value) for value in start)
        moves = [{"type": "pointerMove", "duration": 0, "x": x, "y": y}, {"type": "pointerDown", "button": 0}]
        moves += [{"type": "pointerMove", "duration": 20, "x": round(a), "y": round(b)} for a, b in steps]
        self.call("WebDriver:PerformActions", actions=[{"type": "pointer", "id": "mouse", "actions": moves}])

    def release(self):
        self.call("WebDriver:PerformActions", actions=[
            {"type": "pointer", "id": "mouse", "actions": [{"type": "pointerUp", "button": 0}]}])

    def choose(self, selector, files):
        found = self.call("WebDriver:FindElement", using="css selector", value=selector)
        self.call("WebDriver:ElementSendKeys", id=found[ELEMENT], text="\n".join(str(file) for file in files))

    def console(self):
        self.log.flush()
        self.log.seek(0)
        text = self.log.read().decode(errors="replace")
        return [line for line in text.splitlines() if line.startswith(("JavaScript error: file", "console.error"))]

    def picture(self):
        return base64.b64decode(self.call("WebDriver:TakeScreenshot", full=False))
