"""The rules that a conflict set lists, and no others, as a model for OR-Tools CP-SAT (constraints.md, "Conflicts").

Each plan that it finds is judged by fw.py before it counts, so that only its "there is none" is the model's own word.
"""
from entries import broken
from ortools.sat.python import cp_model


class ListedRules:
    def __init__(self, fw, review, entries):
        self.fw, self.R, self.entries = fw, review, set(entries)
        self.m = cp_model.CpModel()
        self.apart, self.x, self.y, self.z, self.start, self.on, self.chosen = {}, {}, {}, {}, {}, {}, {}
        # A session more never mends a rule, but that it may end a run of sessions which it overlaps, or be a meal.
        meals = any(s.get("meal") for s in review.sessions.values())
        self.loose = any(self.lists("break", v) and not self.lists("reviewer-clash", v)
                         or meals and self.lists("lunch", v) for v in review.reviewers)
        self.held = [s for s in review.sessions if self.loose or self.lists("mandatory", s)]
        for s in self.held:
            self.add_session(s)
        for number, one in enumerate(self.held):
            for other in self.held[number + 1:]:
                self.add_pair(one, other)
        for v in review.reviewers:
            self.add_days(v)
        self.add_shared_limits()

    def lists(self, rule, subject=None):
        return (rule, subject) in self.entries

    def add_session(self, sid):
        fw, R, m = self.fw, self.R, self.m
        s, pin = R.sessions[sid], R.sessions[sid].get("pinned", {}) if self.lists("pin", sid) else {}
        self.on[sid] = m.new_bool_var("")
        if self.lists("mandatory", sid):
            m.add(self.on[sid] == 1)
        windows = fw.merged(fw.spans(s["windows"])) if s.get("windows") and self.lists("window", sid) else None
        people = [R.people[p] for p in s.get("participants", []) if self.lists("participant-available", p)]
        times = {}
        for day, d in enumerate(R.days):
            if (d["a"] >= R.start_of_fieldwork) != (s.get("phase", "onSite") == "onSite"):
                continue
            opens, closes = (d["early"], d["late"]) if s.get("outOfHours") else (d["a"], d["b"])
            for t in range(-(-opens // R.grid) * R.grid, closes - s["minutes"] + 1, R.grid):
                end = t + s["minutes"]
                if R.day_of(t, end, s) == day and (windows is None or any(a <= t and end <= b for a, b in windows)) \
                        and all(fw.is_free(p, t, end) for p in people) and fw.when(pin.get("start", fw.clock(t))) == t:
                    times[t] = (m.new_bool_var(""), day)
        self.x[sid] = times
        m.add(sum(b for b, _ in times.values()) == self.on[sid])
        self.start[sid] = m.new_int_var_from_domain(cp_model.Domain.from_values(list(times) or [0]), "")
        for t, (b, _) in times.items():
            m.add(self.start[sid] == t).only_enforce_if(b)
        self.z[sid] = {v: m.new_bool_var("") for v in R.reviewers}
        for v, b in self.z[sid].items():
            m.add_implication(b, self.on[sid])
            if self.lists("conflict-of-interest", v) and R.conflicted(R.reviewers[v], s):
                m.add(b == 0)
            if self.lists("reviewer-available", v):
                self.forbid(b, sid, R.reviewers[v])
            if "reviewers" in pin:
                m.add(b == (self.on[sid] if v in pin["reviewers"] else 0))
        team, size = s.get("team", {}), sum(self.z[sid].values())
        if self.lists("team-size", sid):
            m.add(size >= team.get("min", 0) * self.on[sid])
            m.add(size <= team.get("max", 99))
        if self.lists("team-roles", sid):
            for need in team.get("roles", []):
                m.add(sum(b for v, b in self.z[sid].items() if R.reviewers[v]["role"] in need["anyOf"])
                      >= need.get("count", 1) * self.on[sid])
        if self.lists("team-named", sid):
            for v in team.get("named", []):
                m.add(self.z[sid][v] == self.on[sid])
        self.add_choices(sid, s)
        self.add_room(sid, s, pin, size)

    def add_choices(self, sid, s):
        """Who is chosen; where the choice is not listed, nobody is, which breaks no other rule."""
        self.chosen[sid] = {}
        if not self.lists("participant-choice", sid):
            return
        for choice in s.get("choices", []):
            group = {p: self.m.new_bool_var("") for p in choice["anyOf"]}
            self.m.add(sum(group.values()) == choice.get("count", 1) * self.on[sid])
            self.chosen[sid].update(group)
        for p, b in self.chosen[sid].items():
            if self.lists("participant-available", p):
                self.forbid(b, sid, self.R.people[p])
            for v, there in self.z[sid].items():
                if self.lists("conflict-of-interest", v) and self.R.conflicted(self.R.reviewers[v], s, [p]):
                    self.m.add_bool_or([b.negated(), there.negated()])

    def forbid(self, literal, sid, subject, before=0, after=0):
        """Where the literal is true, a subject is there who has to be free, and some minutes around the session, too."""
        for t, (b, _) in self.x[sid].items():
            if not self.fw.is_free(subject, t - before, t + self.R.sessions[sid]["minutes"] + after):
                self.m.add_bool_or([literal.negated(), b.negated()])

    def add_room(self, sid, s, pin, size):
        R, m, needs = self.R, self.m, s.get("needsRoom", True)
        self.y[sid] = {r: m.new_bool_var("") for r in R.rooms}
        m.add(sum(self.y[sid].values()) <= self.on[sid])
        if self.lists("room-needed", sid):
            m.add(sum(self.y[sid].values()) == (self.on[sid] if needs else 0))
        for r, b in self.y[sid].items():
            room = R.rooms[r]
            if "room" in pin:
                m.add(b == (self.on[sid] if r == pin["room"] else 0))
            if not needs:
                continue
            if self.lists("room-features", sid) and not R.can_use(s, room):
                m.add(b == 0)
            if self.lists("room-capacity", r):
                m.add(R.headcount(s) + size <= room["capacity"]).only_enforce_if(b)
            if self.lists("room-available", r):
                self.forbid(b, sid, room, s.get("setupMinutes", 0), s.get("clearMinutes", 0))

    def sites(self, sid):
        """Each site at which a session can be, with the literals that say so."""
        found = {}
        for r, b in self.y[sid].items():
            found.setdefault(self.R.rooms[r].get("site"), []).append([b])
        own = self.R.sessions[sid].get("site")
        found.setdefault(own, []).append([b.negated() for b in self.y[sid].values()])
        return found

    def order(self, one, other, gap):
        """A literal that lets `other` start only some minutes after `one` ends, where both are held."""
        literal = self.m.new_bool_var("")
        self.m.add(self.start[other] >= self.start[one] + self.R.sessions[one]["minutes"] + gap) \
            .only_enforce_if([literal, self.on[one], self.on[other]])
        return literal

    def ways_apart(self, one, other, gap, back=None):
        """Two literals, of which one is true where so many minutes lie between two sessions; `back` where the second comes
        first."""
        key = one, other, gap, gap if back is None else back
        if key not in self.apart:
            self.apart[key] = [self.order(one, other, key[2]), self.order(other, one, key[3])]
        return self.apart[key]

    def keep_apart(self, one, other, gap, literals):
        """Where all literals are true, so many minutes lie between two sessions."""
        self.m.add_bool_or(self.ways_apart(one, other, gap) + [b.negated() for b in literals])

    def keep_rooms_apart(self, one, other):
        """room-clash of two sessions: fw.py names the room of the one that starts first, by reference where both do."""
        R, m = self.R, self.m
        def turnaround(x, y):
            x, y = R.sessions[x], R.sessions[y]
            return max(R.rules["turnaroundMinutes"], x.get("clearMinutes", 0) + y.get("setupMinutes", 0))
        ways = None
        for r in R.rooms:
            for q in R.rooms:
                listed = self.lists("room-clash", r), self.lists("room-clash", q)
                if not R.shared_space(r, q) or not any(listed):
                    continue
                ways = ways or self.ways_apart(one, other, turnaround(one, other), turnaround(other, one))
                both = [self.y[one][r].negated(), self.y[other][q].negated()]
                if all(listed):
                    m.add_bool_or(ways + both)
                    continue
                # Only the clashes in which the session in the room that is listed comes first are in force.
                first, second = (one, other) if listed[0] else (other, one)
                later = m.new_bool_var("")
                m.add(self.start[second] + (0 if second < first else 1) <= self.start[first]).only_enforce_if(later)
                m.add_bool_or(ways + both + [later])

    def add_pair(self, one, other):
        R, m, held = self.R, self.m, [self.on[one], self.on[other]]
        s, o = R.sessions[one], R.sessions[other]
        for a, b, doc in [(one, other, o), (other, one, s)]:
            for after in doc.get("after", []):
                if after["session"] == a and self.lists("order", frozenset([one, other])):
                    m.add(self.order(a, b, after.get("minGapMinutes", 0)) == 1)
                    if "maxGapMinutes" in after:
                        m.add(self.start[b] <= self.start[a] + R.sessions[a]["minutes"] + after["maxGapMinutes"]) \
                            .only_enforce_if(held)
        self.add_links(one, other, held)
        if self.lists("separate-days", frozenset([one, other])) \
                and (other in s.get("notSameDay", []) or one in o.get("notSameDay", [])):
            for t, (b, _) in self.x[one].items():
                for u, (c, _) in self.x[other].items():
                    if t // 1440 == u // 1440:
                        m.add_bool_or([b.negated(), c.negated()])
        if self.lists("separate-times", frozenset([one, other])) \
                and (other in s.get("notSameTime", []) or one in o.get("notSameTime", [])):
            self.keep_apart(one, other, 0, held)
        self.keep_rooms_apart(one, other)
        for p in R.people:
            if self.lists("participant-clash", p):
                there = [self.attendance(sid, p) for sid in (one, other)]
                if all(b is not None for b in there):
                    self.keep_from_clashing(one, other, there)
        for v in R.reviewers:
            if self.lists("reviewer-clash", v):
                self.keep_from_clashing(one, other, [self.z[one][v], self.z[other][v]])

    def attendance(self, sid, p):
        """The literal that a person is in a session; None where the person cannot be."""
        return self.on[sid] if p in self.R.sessions[sid].get("participants", []) else self.chosen[sid].get(p)

    def add_links(self, one, other, held):
        """same-time, same-day and same-team, whichever of the two sessions says so."""
        R, m, pair = self.R, self.m, frozenset([one, other])
        def linked(rule, key):
            return self.lists(rule, pair) and (other in R.sessions[one].get(key, []) or one in R.sessions[other].get(key, []))
        if linked("same-time", "sameTime"):
            m.add(self.start[one] == self.start[other]).only_enforce_if(held)
        if linked("same-day", "sameDay"):
            for t, (b, _) in self.x[one].items():
                for u, (c, _) in self.x[other].items():
                    if t // 1440 != u // 1440:
                        m.add_bool_or([b.negated(), c.negated()])
        if linked("same-team", "sameTeam"):
            for v in R.reviewers:
                m.add(self.z[one][v] == self.z[other][v]).only_enforce_if(held)

    def keep_from_clashing(self, one, other, literals):
        self.keep_apart(one, other, 0, literals)
        for site, ways in self.sites(one).items():
            for elsewhere, others in self.sites(other).items():
                trip = self.R.minutes_between(site, elsewhere)
                if trip:
                    for way in ways:
                        for there in others:
                            self.keep_apart(one, other, trip, literals + way + there)

    def add_days(self, v):
        R, m, g = self.R, self.m, self.R.grid
        mine = {}
        for s in self.held:
            for t, (b, day) in self.x[s].items():
                mine.setdefault(day, []).append((s, t, [b, self.z[s][v]]))
        for day, choices in mine.items():
            d = R.days[day]
            if self.lists("daily-load", v):
                there = []
                for s in self.held:
                    if R.sessions[s].get("contact", True):
                        w = m.new_bool_var("")
                        there.append(w)
                        for other, _, both in choices:
                            if other == s:
                                m.add_bool_or([w] + [b.negated() for b in both])
                m.add(sum(there) <= R.rules["maxSessionsPerDay"])
            if self.lists("lunch", v) and d.get("lunch"):
                lo, hi = (self.fw.when(d["date"] + "T" + d["lunch"][k]) for k in ("from", "to"))
                need, pauses = d["lunch"]["minutes"], {}
                for p in range(lo, hi - need + 1, g):
                    pauses[p] = m.new_bool_var("")
                meals = []
                for s, t, both in choices:
                    if R.sessions[s].get("meal") and t < hi and lo < t + R.sessions[s]["minutes"]:
                        meals.append(m.new_bool_var(""))
                        for b in both:
                            m.add_implication(meals[-1], b)
                for s, t, both in choices:
                    m.add_bool_or(list(pauses.values()) + meals + [b.negated() for b in both])
                    for p, b in pauses.items():
                        if p < t + R.sessions[s]["minutes"] and t < p + need:
                            m.add_bool_or([b.negated()] + [c.negated() for c in both])
            if self.lists("break", v) and self.lists("reviewer-clash", v):
                self.add_breaks(d, choices)

    def add_breaks(self, d, choices):
        """Whoever is at work begins a rest within the longest run.

        Where sessions of a reviewer may overlap, fw.py reads runs otherwise; ``plan`` then rules out what it refuses.
        """
        R, m, g = self.R, self.m, self.R.grid
        rest, longest = -(-R.rules["breakMinutes"] // g), R.rules["maxRunMinutes"] // g
        slots = range(d["early"] // g, -(-d["late"] // g))
        busy, free = {t: m.new_bool_var("") for t in slots}, {}
        for s, t, both in choices:
            if R.sessions[s]["minutes"] > R.rules["maxRunMinutes"]:
                m.add_bool_or([b.negated() for b in both])
            for q in range(t // g, (t + R.sessions[s]["minutes"]) // g):
                m.add_bool_or([busy[q]] + [b.negated() for b in both])
        if rest == 0:
            return
        for t in slots:
            free[t] = m.new_bool_var("")
            for q in range(t, t + rest):
                if q in busy:
                    m.add_implication(free[t], busy[q].negated())
        for t in slots:
            if t + longest in busy:
                m.add_bool_or([busy[t].negated()] + [free[q] for q in range(t + 1, t + longest + 1) if q in free])

    def add_shared_limits(self):
        R, m = self.R, self.m
        spans = {s: m.new_optional_fixed_size_interval_var(self.start[s], R.sessions[s]["minutes"], self.on[s], "")
                 for s in self.held}
        if self.lists("parallel") and R.rules["maxParallel"]:
            talks = [s for s in self.held if R.sessions[s].get("contact", True)]
            m.add_cumulative([spans[s] for s in talks], [1] * len(talks), R.rules["maxParallel"])
        # Implied: no more seats at once than reviewers, each of whom is in one place at a time.
        if all(self.lists("reviewer-clash", v) for v in R.reviewers):
            sized = [s for s in self.held if self.lists("team-size", s)]
            m.add_cumulative([spans[s] for s in sized], [R.sessions[s].get("team", {}).get("min", 0) for s in sized],
                             len(R.reviewers))

    def plan(self, seconds=60):
        """Assignments that keep what is listed, or None where there are none; raises TimeoutError where it cannot tell."""
        if ("lead-in", None) in self.entries and any(
                v["constraint"] == "lead-in" for v in self.fw.judge(self.R, {"assignments": []})["violations"]):
            return None
        for _ in range(3000):
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            solver.parameters.max_time_in_seconds = seconds
            status = solver.solve(self.m)
            if status == cp_model.INFEASIBLE:
                return None
            if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                raise TimeoutError(solver.status_name(status))
            held = []
            for s in self.held:
                if solver.value(self.on[s]):
                    t = next(t for t, (b, _) in self.x[s].items() if solver.value(b))
                    held.append({"session": s, "start": self.fw.clock(t),
                                 "room": next((r for r in self.R.rooms if solver.value(self.y[s][r])), None),
                                 "reviewers": [v for v in self.R.reviewers if solver.value(self.z[s][v])],
                                 "participants": [p for p, b in self.chosen[s].items() if solver.value(b)]})
            faults = broken(self.fw, self.R, held, self.entries)
            if not faults:
                return held
            if any(f["constraint"] != "break" for f in faults):
                raise ValueError(f"the model and fw.py differ: {faults[:3]}")
            for fault in faults:
                self.rule_out(fault, held)
        raise TimeoutError("runs of sessions that overlap")

    def rule_out(self, fault, held):
        """A reviewer's day as it is: another session there, or one fewer, may end the run."""
        v, date = fault["detail"], next(a["start"][:10] for a in held if a["session"] == fault["sessions"][0])
        day = [a for a in held if v in a["reviewers"] and a["start"][:10] == date]
        mine = {a["session"] for a in held if v in a["reviewers"]}
        self.m.add_bool_or([self.x[a["session"]][self.fw.when(a["start"])][0].negated() for a in day]
                           + [self.z[a["session"]][v].negated() for a in day]
                           + [self.z[s][v] for s in self.held if s not in mine])
