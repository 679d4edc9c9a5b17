"""The exports that the referees look at: those they are given, or those of every sample that CI has solved."""
import json, os, shutil, subprocess, sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LEVELS = ["full", "roles", "public"]
STAMP = "2013-01-20T12:00"


@dataclass
class Export:
    folder: Path
    review: dict
    plan: dict
    level: str

    @property
    def sessions(self):
        return {s["id"]: s for s in self.review.get("sessions", [])}

    @property
    def placed(self):
        """(session, start, end, assignment), in order of time."""
        found = []
        for assignment in self.plan.get("assignments", []):
            session = self.sessions[assignment["session"]]
            start = datetime.fromisoformat(assignment["start"])
            found.append((session, start, start + timedelta(minutes=session["minutes"]), assignment))
        return sorted(found, key=lambda item: item[1])

    def files(self, pattern):
        return sorted(self.folder.glob(pattern))

    def forbidden(self, to_participants=False):
        """Names and addresses that this level must not show, in any file; to an interviewee, anybody's."""
        hides_all = self.level != "full" or to_participants
        people = [p for p in self.review.get("people", []) if hides_all or p.get("anonymous")]
        found = [(p["name"], [p.get("jobTitle"), p.get("agency")]) for p in people]
        if hides_all:
            found += [(r["name"], [r["role"], r.get("organisation")]) for r in self.review.get("reviewers", [])
                      if not r.get("placeholder")]
            found += [(c["name"], [c["role"]]) for c in self.review["review"].get("contacts", [])]
        # A "name" that only repeats what somebody does is not one: the samples hold roles in place of people.
        names = {name for name, positions in found if name and name != "TBC" and not says_only(name, positions)}
        emails = {x["email"] for key in ["people", "reviewers"] for x in self.review.get(key, []) if x.get("email")}
        return names, emails


def words(text):
    spaced = "".join(" " + c if c.isupper() else c for c in text or "")
    return {w for t in (text or "", spaced) for w in "".join(c if c.isalnum() else " " for c in t.lower()).split()}


def says_only(name, positions):
    known = set().union(*(words(p) for p in positions))
    return all(w in known for w in "".join(c if c.isalnum() else " " for c in name.lower()).split())


def exports():
    """Arguments `FOLDER REVIEW.json PLAN.json LEVEL` name one export; without them, the samples' are written."""
    if len(sys.argv) == 5:
        folder, review, plan, level = sys.argv[1:]
        yield Export(Path(folder), json.load(open(review)), json.load(open(plan)), level)
        return
    if len(sys.argv) != 1:
        sys.exit(f"usage: {sys.argv[0]} [FOLDER REVIEW.json PLAN.json full|roles|public]")
    solved = sorted((ROOT / ".build/ci/samples").glob("*/plan.json"))
    if not solved:
        sys.exit("no solved samples in .build/ci/samples: run `bash .ci/run release samples` first")
    for plan in solved:
        review = plan.with_name("review.json")
        for level in LEVELS:
            folder = ROOT / ".build/ci/exports" / plan.parent.name / level
            shutil.rmtree(folder, ignore_errors=True)
            code, said = fieldwork("export", review, "all", "--plan", plan, "--privacy", level, "--stamp", STAMP,
                                   "-o", folder)
            if code:
                sys.exit(f"export of {plan.parent.name} at {level} exits {code}:\n{said}")
            code, said = fieldwork("leadin", review, "--plan", plan, "--ics", "--stamp", STAMP, "-o", folder / "lead-in.ics")
            if code:
                sys.exit(f"the lead-in of {plan.parent.name} exits {code}:\n{said}")
            yield Export(folder, json.load(open(review)), json.load(open(plan)), level)


def fieldwork(*arguments):
    """Runs the program that is judged; its exit code and what it said."""
    program = Path(os.environ.get("FIELDWORK", ROOT / ".build/release/fieldwork"))
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class Faults(list):
    """What is wrong, gathered so that all of it is told at once."""

    def expect(self, holds, text):
        if not holds:
            self.append(text)

    def settle(self, what):
        for fault in self[:40]:
            print("✘", fault)
        if self:
            sys.exit(f"{len(self)} faults")
        print(what)
