"""Every plan of a small review, tried one after another with fw.py: whether the rules that are listed can hold together."""
from brute_force import TooMany
from entries import ALWAYS, broken, entry_of_violation
from itertools import combinations


def subsets(things):
    """All of them, the small ones first."""
    return [list(chosen) for size in range(len(things) + 1) for chosen in combinations(things, size)]


class EveryRule:
    """What a whole plan must keep: the rules about every subject, whatever they are."""

    def __contains__(self, entry):
        return True


class EveryPlan:
    def __init__(self, fw, review, most_judged):
        self.fw, self.review, self.most = fw, review, most_judged

    def all_entries(self):
        return EveryRule()

    def plan(self, entries):
        """Assignments that keep what is listed, or None where there are none."""
        self.entries, self.left = entries, self.most
        if ("lead-in", None) in entries and any(f["constraint"] == "lead-in" for f in self.faults([])):
            return None
        must = [s for s in self.review.sessions.values()
                if ("mandatory", s["id"]) in entries and not s.get("optional")]
        # A session more never mends a rule, but that it may end a run of sessions which it overlaps, or be a meal.
        meals = any(s.get("meal") for s in self.review.sessions.values())
        self.loose = {("break", v) for v in self.review.reviewers
                      if ("break", v) in entries and ("reviewer-clash", v) not in entries}
        self.loose |= {("lunch", v) for v in self.review.reviewers if meals and ("lunch", v) in entries}
        may = [s for s in self.review.sessions.values() if s not in must] if self.loose else []
        choices = sorted((self.choices(s) for s in must), key=len) + [[None] + self.choices(s) for s in may]
        return self.hold([], choices)

    def faults(self, held):
        self.left -= 1
        if self.left < 0:
            raise TooMany
        return [f for f in broken(self.fw, self.review, held, self.entries) if f["constraint"] != "mandatory"]

    def lasting(self, held):
        """Whether a plan breaks a rule that no session more can mend."""
        return any(entry_of_violation(f) not in self.loose for f in self.faults(held))

    def choices(self, s):
        """Each way to hold a session that is allowed if it is alone."""
        fw, R = self.fw, self.review
        starts = {t for d in R.days for t in range(-(-d["early"] // R.grid) * R.grid, d["late"], R.grid)}
        teams = subsets(R.reviewers)
        guests = subsets([p for choice in s.get("choices", []) for p in choice["anyOf"]])
        found = []
        for t in sorted(starts):
            own = {"session": s["id"], "start": fw.clock(t), "room": None, "reviewers": []}
            if any(f["constraint"] in ALWAYS | {"window", "participant-available"} for f in self.faults([own])):
                continue
            for room in [None, *R.rooms]:
                held = [{**own, "room": room, "reviewers": team, "participants": chosen}
                        for team in teams for chosen in guests]
                found += [choice for choice in held if not self.lasting([choice])]
        return found

    def hold(self, held, choices):
        """Tries all ways to hold the sessions that come next."""
        if not choices:
            return None if self.faults(held) else held
        for choice in choices[0]:
            more = held + [choice] if choice else held
            if choice and len(more) > 1 and self.lasting(more):
                continue
            found = self.hold(more, choices[1:])
            if found is not None:
                return found
        return None
