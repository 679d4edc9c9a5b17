"""khal, a calendar program for terminals, with calendars of its own that nobody else's khal sees."""
import os, subprocess


def quiet_home(folder):
    """An environment in which programs neither read nor write what belongs to whoever runs this."""
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"), "XDG_CACHE_HOME": str(folder / "cache"), "LC_ALL": "C.UTF-8"}


class Khal:
    """One calendar, `week`, in a folder; London's clock and dates without ambiguity."""

    def __init__(self, folder):
        self.folder, self.config = folder, folder / "khal.conf"
        self.calendar = folder / "week"
        self.calendar.mkdir(parents=True)
        self.config.write_text(
            f"[calendars]\n[[week]]\npath = {self.calendar}\n[locale]\nlocal_timezone = Europe/London\n"
            "default_timezone = Europe/London\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
            "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[default]\ndefault_calendar = week\n[sqlite]\npath = {folder}/khal.db\n")

    def __call__(self, *words):
        """Exit code, what it printed, what it complained of."""
        done = subprocess.run(["khal", "-c", str(self.config), *map(str, words)], env=quiet_home(self.folder),
                              capture_output=True, text=True, timeout=120)
        return done.returncode, done.stdout, done.stderr
