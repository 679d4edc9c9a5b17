"""The best of all plans for a small review, by asking fw.py about them.

A branch is left where its sessions already break a rule, or where they and the least that each other session costs by itself
cost no less than a plan that is known: no rule is mended by holding one more session, and no price falls but that of the
balance of load, which is therefore left out until all is held.
"""
from itertools import combinations, product


class TooMany(Exception):
    """More plans than are worth trying."""


class BruteForce:
    def __init__(self, fw, document, most_judged):
        self.fw, self.document, self.left = fw, document, most_judged
        self.review = fw.Review(document)
        self.sessions = document["sessions"]
        self.meals = any(s.get("meal") for s in self.sessions)

    def optimum(self, known=None):
        """What the best plan costs, or None where there is none; `known` is what some plan is known to cost."""
        self.best = known
        self.choices = sorted((self.choices_of(s) for s in self.sessions), key=len)
        if not all(self.choices):
            return None
        self.least_from = [0] * (len(self.choices) + 1)
        for number in reversed(range(len(self.choices))):
            self.least_from[number] = self.least_from[number + 1] + self.choices[number][0][0]
        self.hold([], 0)
        return self.best

    def judged(self, held, whole=False):
        """What a plan of some sessions costs, all prices and those that can only rise; None where it breaks a rule."""
        self.left -= 1
        if self.left < 0:
            raise TooMany
        verdict = self.fw.judge(self.review, {"assignments": held})
        # A meal more may be somebody's lunch.
        mended = {"mandatory", "lunch"} if self.meals and not whole else {"mandatory"}
        if any(v["constraint"] not in mended for v in verdict["violations"]):
            return None
        weights, terms = self.review.weights, verdict["terms"]
        return verdict["cost"], verdict["cost"] - sum(weights[k] * terms[k] for k in ["unscheduled", "load-balance"])

    def choices_of(self, s):
        """Each way to hold a session that is allowed if it is alone, with what it costs then, the cheapest first."""
        fw, grid = self.fw, self.review.grid
        found = []
        if s.get("optional"):
            found.append((self.review.weights["unscheduled"] * s.get("priority", 1), None))
        starts = {start for window in s["windows"]
                  for start in range(fw.when(window["from"]), fw.when(window["to"]) - s["minutes"] + 1, grid)}
        rooms = [r["id"] for r in self.document["rooms"]] if s.get("needsRoom", True) else [None]
        ids = [v["id"] for v in self.document["reviewers"]]
        named, team = set(s["team"].get("named", [])), s["team"]
        teams = [list(chosen) for size in range(team.get("min", 0), min(len(ids), team.get("max", 99)) + 1)
                 for chosen in combinations(ids, size) if named <= set(chosen)]
        guests = [[p for group in chosen for p in group] for chosen in
                  product(*(combinations(c["anyOf"], c.get("count", 1)) for c in s.get("choices", [])))]
        for start in sorted(starts):
            for room in rooms:
                for team, chosen in product(teams, guests):
                    held = {"session": s["id"], "start": fw.clock(start), "room": room, "reviewers": team,
                            "participants": chosen}
                    verdict = self.judged([held])
                    if verdict:
                        found.append((verdict[1], held))
        return sorted(found, key=lambda choice: choice[0])

    def hold(self, held, absent):
        """Tries all ways to hold the sessions that come next; `absent` is what leaving out earlier ones costs."""
        verdict = self.judged([one for one in held if one], len(held) == len(self.choices))
        if verdict is None:
            return
        total, sure = verdict
        if len(held) == len(self.choices):
            self.best = total if self.best is None else min(self.best, total)
            return
        for own, choice in self.choices[len(held)]:
            if self.best is not None and sure + absent + own + self.least_from[len(held) + 1] >= self.best:
                return
            self.hold(held + [choice], absent + (0 if choice else own))
