"""Drives a Mozilla program through Marionette, the protocol of its own tests, over a socket of this machine."""
import json, os, socket, subprocess, time
from pathlib import Path


class Marionette:
    """A headless program with a profile of its own, gone with the block."""

    def __init__(self, program, profile, home, preferences):
        self.profile, self.id = Path(profile), 0
        self.profile.mkdir(parents=True)
        wanted = {"marionette.port": 0, "toolkit.startup.max_resumed_crashes": -1, "app.update.enabled": False,
                  "datareporting.policy.dataSubmissionEnabled": False, **preferences}
        (self.profile / "user.js").write_text(
            "".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in wanted.items()))
        self.log = open(self.profile.with_suffix(".log"), "w+")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", str(self.profile)],
            env={**home, "MOZ_HEADLESS": "1"}, stdout=self.log, stderr=self.log)

    def __enter__(self):
        try:
            # The program writes its port down once it listens.
            port = self.profile / "MarionetteActivePort"
            until = time.monotonic() + 120
            while not (port.exists() and port.read_text().strip()):
                if self.process.poll() is not None or time.monotonic() > until:
                    self.log.seek(0)
                    raise SystemExit(f"{self.process.args[0]} does not start:\n{self.log.read()[-2000:]}")
                time.sleep(0.2)
            self.socket = socket.create_connection(("127.0.0.1", int(port.read_text())), timeout=120)
            self.receive()
            self.ask("WebDriver:NewSession", {"strictFileInteractability": True})
            self.ask("Marionette:SetContext", {"value": "chrome"})
            self.ask("WebDriver:SetTimeouts", {"script": 60_000})
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def receive(self):
        """One message: its length, a colon, JSON."""
        length = b""
        while not length.endswith(b":"):
            length += self.socket.recv(1) or self.fail()
        data = b""
        while len(data) < int(length[:-1]):
            data += self.socket.recv(int(length[:-1]) - len(data)) or self.fail()
        return json.loads(data)

    def fail(self):
        raise SystemExit("the program closed the connection")

    def ask(self, command, parameters):
        self.id += 1
        message = json.dumps([0, self.id, command, parameters])
        self.socket.sendall(f"{len(message.encode())}:{message}".encode())
        _, _, error, result = self.receive()
        if error:
            raise SystemExit(f"{command}: {error.get('error')}: {error.get('message')}\n{error.get('stacktrace', '')[:800]}")
        return result

    def run(self, script, *arguments):
        """What a script returns, or what its promise comes to."""
        body = f"""let done = arguments[arguments.length - 1];
            (async (...words) => {{ {script} }})(...arguments).then(
              value => done({{ value }}), fault => done({{ fault: String(fault) + "\\n" + fault?.stack }}));"""
        answer = self.ask("WebDriver:ExecuteAsyncScript", {"script": body, "args": list(arguments), "newSandbox": False})["value"]
        if "fault" in answer:
            raise SystemExit(f"the script failed: {answer['fault']}")
        return answer.get("value")
