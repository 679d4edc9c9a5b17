"""Reviews at random, so small that every plan can be tried, and made so that most of them have one.

Each has two sites with a room each, two to four reviewers, and one to three sessions that can start at a handful of times;
many have a meeting of the whole team each day beside, which decides at which site the day is spent. About half use what else a
week can say: linked sessions, a hall and its half, preparation, meals, longer hours and choices.
"""
from pairs import at, clock, maybe, some

DATES = ["2013-02-04", "2013-02-05"]
GRID = 30
OPENS, CLOSES = 9 * 60, 14 * 60
PRICES = {"unscheduled": 40, "theme-uncovered": 20, "preferred-window": 10, "preferred-order": 8, "site-change": 25,
          "placeholder": 6, "stand-in": 4, "optional-absent": 9, "back-to-back": 6, "load-balance": 5, "room-change": 6, "long-day": 5,
          "room-fit": 3}


def small_week(rng, name):
    days = [{"date": day, "start": clock(OPENS), "end": clock(CLOSES),
             **maybe(rng, 0.5, lunch={"from": "11:30", "to": "13:00", "minutes": rng.choice([30, 60])})}
            for day in DATES[:rng.randint(1, 2)]]
    reviewers = [{"id": f"v{n}", "name": "TBC", "role": rng.choice(["memberPeer", "officerPeer"]),
                  "themes": some(rng, ["t0", "t1"], 2), **maybe(rng, 0.15, placeholder=True),
                  **maybe(rng, 0.15, balance=False), **maybe(rng, 0.25, unavailable=[span(rng, days)])}
                 for n in range(rng.randint(2, 4))]
    people = [{"id": f"p{n}", "name": f"Post {n}", **maybe(rng, 0.3, unavailable=[span(rng, days)])} for n in range(3)]
    rooms = [{"id": f"r{n}", "name": f"Room {n}", "site": f"s{n}", "capacity": rng.randint(4, 14),
              **maybe(rng, 0.15, unavailable=[span(rng, days)])} for n in range(2)]
    week = {
        "format": "fieldwork-review/1",
        "review": {"id": name, "title": name, "commissionedOn": "2012-09-03", "fieldworkStart": DATES[0],
                   "gridMinutes": GRID, "days": days, "rules": rules(rng),
                   **maybe(rng, 0.6, weights={k: rng.randint(0, PRICES[k]) for k in some(rng, sorted(PRICES), 12)})},
        "themes": [{"id": "t0", "name": "Theme 0"}, {"id": "t1", "name": "Theme 1"}],
        "sites": [{"id": "s0", "name": "Site 0"}, {"id": "s1", "name": "Site 1"}],
        "travel": [{"from": "s0", "to": "s1", "minutes": rng.choice([0, 10, 30, 45])}],
        "rooms": rooms, "reviewers": reviewers, "people": people, "sessions": []}
    if rng.random() < 0.5:
        week["sessions"] += [team_meeting(rng, day["date"], reviewers) for day in days]
    names = [f"S{n}" for n in range(rng.randint(1, 3))]
    week["sessions"] += [session(rng, name, names, week) for name in names]
    if rng.random() < 0.5:
        arrange(rng, week)
    return week


def arrange(rng, week):
    """Adds some of what else a week can say."""
    for day in week["review"]["days"]:
        day.update(maybe(rng, 0.5, early=clock(OPENS - GRID), late=clock(CLOSES + GRID)))
    week["rooms"][1].update(maybe(rng, 0.4, partOf="r0"))
    week["rooms"][0].update(maybe(rng, 0.15, kinds=["interview", "teamMeeting"]))
    sessions = [s for s in week["sessions"] if s["id"].startswith("S")]
    for s in sessions:
        earlier = [o["id"] for o in sessions if o["id"] < s["id"]]
        free = [p["id"] for p in week["people"] if p["id"] not in s["participants"] + s.get("optionalParticipants", [])]
        s.update(maybe(rng, 0.4, meal=True), **maybe(rng, 0.3, outOfHours=True), **maybe(rng, 0.3, setupMinutes=15),
                 **maybe(rng, 0.3, clearMinutes=rng.choice([20, 30])))
        if earlier:
            key = rng.choice(["sameTime", "sameDay", "sameTeam", "after", "none"])
            other = rng.choice(earlier)
            if key == "after":
                s["after"] = [{"session": other, "maxGapMinutes": rng.choice([0, 45, 60])}]
            elif key != "none":
                s[key] = [other]
        if free and rng.random() < 0.4:
            group = some(rng, free, 2) or free[:1]
            s["choices"] = [{"anyOf": group, "count": rng.randint(0, len(group)), "ranked": rng.random() < 0.5}]


def rules(rng):
    return {**maybe(rng, 0.4, maxSessionsPerDay=rng.randint(1, 3)), **maybe(rng, 0.4, maxRunMinutes=120),
            **maybe(rng, 0.4, breakMinutes=rng.choice([0, 15, 60])), **maybe(rng, 0.2, turnaroundMinutes=30),
            **maybe(rng, 0.6, longDayMinutes=rng.choice([0, 60, 90])), **maybe(rng, 0.2, maxParallel=1)}


def span(rng, days, least=1, most=3):
    """Some hours of some day, on the grid."""
    length = GRID * rng.randint(least, most)
    start = rng.randrange(OPENS, CLOSES - length + 1, GRID)
    day = rng.choice(days)["date"]
    return {"from": at(day, start), "to": at(day, start + length)}


def team_meeting(rng, day, reviewers):
    """All reviewers at one time of the day, at whichever site."""
    start = rng.choice([OPENS, OPENS + GRID, CLOSES - GRID])
    return {"id": f"team {day}", "title": "Team meeting", "kind": "teamMeeting", "minutes": GRID,
            "contact": rng.random() < 0.4, "team": {"named": [v["id"] for v in reviewers]},
            "windows": [{"from": at(day, start), "to": at(day, start + GRID)}]}


def session(rng, name, names, week):
    days = week["review"]["days"]
    length = rng.randint(1, 3)
    others = [other for other in names if other != name]
    least = rng.randint(0, 2)
    reviewers = [v["id"] for v in week["reviewers"]]
    team = {"min": least, "max": least + rng.choice([0, 0, 1]), **maybe(rng, 0.2, named=some(rng, reviewers, least)),
            **maybe(rng, 0.2, roles=[{"anyOf": ["officerPeer"]}])}
    return {
        "id": name, "title": f"Session {name}", "minutes": GRID * length, "team": team,
        "windows": [span(rng, days, length, length + 1) for _ in range(rng.randint(1, 2))],
        "participants": some(rng, ["p0", "p1", "p2"], 1),
        **maybe(rng, 0.4, optionalParticipants=some(rng, ["p0", "p1", "p2"], 2)),
        **maybe(rng, 0.6, themes=some(rng, ["t0", "t1"], 2)), **maybe(rng, 0.5, preferred=[span(rng, days, length, 4)]),
        **maybe(rng, 0.3, site=rng.choice(["s0", "s1"])), **maybe(rng, 0.15, needsRoom=False),
        **maybe(rng, 0.2, contact=False), **maybe(rng, 0.3, optional=True, priority=rng.randint(0, 2)),
        **maybe(rng, 0.2, after=[{"session": o} for o in some(rng, others, 1) if o < name]),
        **maybe(rng, 0.3, preferAfter=some(rng, others, 1)), **maybe(rng, 0.15, notSameDay=some(rng, others, 1)),
        **maybe(rng, 0.15, notSameTime=some(rng, others, 1))}
