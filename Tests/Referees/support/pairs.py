"""Reviews and plans at random, written from review-format.md alone, for the judges to disagree over.

A review uses every key of the format sooner or later and has no error in it; few of its plans keep every rule,
and some are not even sound: unknown and repeated sessions, rooms, reviewers and participants, starts off the grid and
outside every day.
"""
from datetime import date, datetime, timedelta

ROLES = ["teamLeader", "memberPeer", "officerPeer", "healthPeer", "policePeer", "peer who is off-site"]
KINDS = ["interview", "focusGroup", "meeting", "siteVisit", "workshop", "caseMapping", "caseRecordsReview",
         "auditValidation", "teamMeeting", "feedback"]
AGENCIES = ["Council", "NHS", "Police", "Café"]
FEATURES = ["private", "screen", "step-free"]
WEIGHTS = ["unscheduled", "theme-uncovered", "preferred-window", "preferred-order", "site-change", "placeholder",
           "optional-absent", "back-to-back", "load-balance", "room-change", "long-day", "room-fit", "moved-time",
           "moved-room", "moved-reviewer", "moved-participant", "stand-in"]


def some(rng, items, most):
    return rng.sample(items, min(len(items), rng.randint(0, most)))


def at(day, minutes):
    return (datetime.fromisoformat(day) + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def minutes_of(time):
    return int(time[:2]) * 60 + int(time[3:])


def spans(rng, days, least, most):
    found = []
    for _ in range(rng.randint(least, most)):
        start = rng.randint(7 * 60, 15 * 60)
        day, length = rng.choice(days)["date"], rng.choice([1, 37, 90, 240, 600, 1500])
        found.append({"from": at(day, start), "to": at(day, start + length)})
        if rng.random() < 0.3:  # touching or overlapping the last
            more = start + length - rng.choice([0, 0, 20])
            found.append({"from": at(day, more), "to": at(day, more + 120)})
    return found


def availability(rng, days):
    said = {}
    if rng.random() < 0.25:
        said["available"] = spans(rng, days, 0, 3)
    if rng.random() < 0.25:
        said["unavailable"] = spans(rng, days, 0, 3)
    return said


def maybe(rng, chance, **keys):
    return keys if rng.random() < chance else {}


def working_days(rng, start):
    dates = [start - timedelta(days=n) for n in rng.sample(range(1, 20), rng.randint(0, 2))]
    dates += [start + timedelta(days=n) for n in range(rng.randint(1, 4))]
    days = []
    for day in dates:
        opens, closes = rng.randrange(8 * 60, 11 * 60, 5), rng.randrange(14 * 60, 18 * 60, 5)
        days.append({"date": day.isoformat(), "start": clock(opens), "end": clock(closes),
                     **maybe(rng, 0.3, early=clock(opens - rng.choice([0, 5, 60]))),
                     **maybe(rng, 0.3, late=clock(closes + rng.choice([0, 45, 180])))})
        if rng.random() < 0.6:
            lunch, length = 11 * 60 + rng.choice([0, 7, 30, 60]), rng.choice([20, 30, 45])
            room = rng.choice([0, 10, 45, 90])
            days[-1]["lunch"] = {"from": clock(lunch), "to": clock(lunch + length + room), "minutes": length}
    if rng.random() < 0.1:  # one date twice, hours overlapping: the first that fits counts
        twin = {**rng.choice(days), "start": "10:00", "end": "19:00"}
        twin.update({key: value for key, value in [("early", "09:00"), ("late", "21:00")] if key in twin})
        days.append(twin)
    if rng.random() < 0.2:
        rng.shuffle(days)
    return days


def settings(rng, name):
    start = rng.choice([date(2013, 2, 4), date(2013, 6, 3), date(2012, 12, 3), date(2015, 4, 13)])
    grid = rng.choice([5, 10, 15, 15, 30])
    rules = {"maxSessionsPerDay": rng.randint(1, 5), "maxRunMinutes": rng.choice([60, 100, 180]),
             "breakMinutes": rng.choice([0, 5, 15, 20]), "turnaroundMinutes": rng.choice([0, 0, 5, 20]),
             "longDayMinutes": rng.choice([40, 100, 300]), "maxParallel": rng.randint(0, 3)}
    return {
        "id": name, "title": "Review “at random”",
        **maybe(rng, 0.5, council="Newtown"), **maybe(rng, 0.3, timeZone="Europe/London"),
        "commissionedOn": (start - timedelta(days=rng.choice([84, 84, 83, 0]))).isoformat(),
        "fieldworkStart": start.isoformat(),
        **maybe(rng, 0.4, leadInWeeks=rng.choice([0, 11, 12, 13])),
        **({"gridMinutes": grid} if grid != 15 else {}),
        "days": working_days(rng, start),
        **maybe(rng, 0.7, rules=dict(some(rng, list(rules.items()), 6))),
        **maybe(rng, 0.5, weights={k: rng.randint(0, 50) for k in some(rng, WEIGHTS, 15)}),
        **maybe(rng, 0.3, contacts=[{"role": "council contact", "name": "TBC", "email": "c@council.example.org"}]),
    }, grid


def random_review(rng, name):
    head, grid = settings(rng, name)
    days = head["days"]
    themes = [{"id": f"t{n}", "name": f"Theme {n}"} for n in range(rng.randint(1, 4))]
    sites = [{"id": f"site {n}", "name": f"Site {n}", **maybe(rng, 0.3, address="1 High St")} for n in range(3)]
    travel = [{"from": a["id"], "to": b["id"], "minutes": rng.choice([0, 10, 25])}
              for a in sites for b in sites if rng.random() < 0.4]
    rooms = [{"id": f"r{n}", "name": f"Room {n}", **maybe(rng, 0.7, site=rng.choice(sites)["id"]),
              "capacity": rng.randint(1, 25), **maybe(rng, 0.6, features=some(rng, FEATURES, 3)),
              **maybe(rng, 0.25, kinds=some(rng, KINDS, 6)), **availability(rng, days)}
             for n in range(rng.randint(1, 4))]
    for number, part in enumerate(rooms[1:], 1):
        part.update(maybe(rng, 0.35, partOf=rooms[rng.randrange(number)]["id"]))
    people = [{"id": f"p{n}", "name": f"Post {n}", **maybe(rng, 0.7, agency=rng.choice(AGENCIES)),
               **maybe(rng, 0.5, jobTitle="Head of service"), **maybe(rng, 0.3, email="p@nhs.example.org"),
               **maybe(rng, 0.2, anonymous=True), **availability(rng, days)} for n in range(rng.randint(2, 7))]
    for person in people[1:]:
        person.update(maybe(rng, 0.3, lineManager="p0"))
    reviewers = [{"id": f"v{n}", "name": "TBC", "role": rng.choice(ROLES),
                  **maybe(rng, 0.3, organisation="Elsewhere"), **maybe(rng, 0.3, email="v@peer.example.org"),
                  **maybe(rng, 0.6, themes=[t["id"] for t in some(rng, themes, 3)]),
                  **maybe(rng, 0.3, conflicts=some(rng, AGENCIES + ["p0", "p1"], 2)),
                  **maybe(rng, 0.2, placeholder=True), **maybe(rng, 0.2, balance=False),
                  **availability(rng, days)} for n in range(rng.randint(1, 5))]
    review = {"format": "fieldwork-review/1", "review": head, "themes": themes, "sites": sites, "travel": travel,
              "rooms": rooms, "reviewers": reviewers, "people": people, "sessions": []}
    names = [f"S{n}" for n in range(rng.randint(2, 12))]
    rng.shuffle(names)
    for sid in names:
        review["sessions"].append(session(rng, sid, [n for n in names if n != sid], review, grid))
    if rng.random() < 0.3:
        calm(review)
    for key in ["themes", "sites", "travel", "rooms", "reviewers", "people", "sessions"]:
        if not review[key]:
            del review[key]
    return review


def calm(review):
    """Leaves little that a plan could break, so that some plans at random keep every rule and only pay."""
    head = review["review"]
    head.pop("rules", None)
    head["leadInWeeks"] = 0
    for subject in review["rooms"] + review["reviewers"] + review["people"]:
        subject.pop("available", None)
        subject.pop("unavailable", None)
    for reviewer in review["reviewers"]:
        reviewer.pop("conflicts", None)
    for room in review["rooms"]:
        room["capacity"] += 25
    for room in review["rooms"]:
        room.pop("kinds", None)
    held = {"windows", "choices", "sameTime", "sameDay", "sameTeam", "pinned", "after", "notSameDay", "notSameTime", "rooms", "roomFeatures", "site", "phase"}
    for s in review["sessions"]:
        for key in held & s.keys():
            del s[key]
        s["team"] = {"max": 3}
    # The fewer there are, the less often two of them meet.
    review["sessions"] = review["sessions"][:4]
    kept = {s["id"] for s in review["sessions"]}
    for s in review["sessions"]:
        if "preferAfter" in s:
            s["preferAfter"] = [other for other in s["preferAfter"] if other in kept]


def session(rng, sid, others, review, grid):
    days = review["review"]["days"]
    people = [p["id"] for p in review["people"]]
    reviewers = [v["id"] for v in review["reviewers"]]
    rooms = [r["id"] for r in review["rooms"]]
    least = rng.randint(0, 2)
    team = {"min": least, "max": least + rng.randint(0, 2), "named": some(rng, reviewers, 2),
            "roles": [{"anyOf": rng.sample(ROLES, rng.randint(1, 3)), **maybe(rng, 0.5, count=rng.randint(0, 2))}
                      for _ in range(rng.randint(0, 2))]}
    pinned = {"start": at(rng.choice(days)["date"], rng.randrange(0, 1440, grid)), "room": rng.choice(rooms),
              "reviewers": some(rng, reviewers, 2)}
    participants = some(rng, people, 3)
    if participants and rng.random() < 0.05:
        participants.append(participants[0])
    left = [p for p in people if p not in participants]
    rng.shuffle(left)
    choices = []
    while left and rng.random() < 0.3:
        size = rng.randint(1, len(left))
        choices.append({"anyOf": left[:size], **maybe(rng, 0.5, count=rng.randint(0, size)),
                        **maybe(rng, 0.6, ranked=rng.random() < 0.8)})
        left = left[size:]
    return {
        "id": sid, "title": f"Session {sid}", "minutes": grid * rng.randint(1, max(1, 150 // grid)),
        **maybe(rng, 0.5, kind=rng.choice(KINDS)), **maybe(rng, 0.3, phase=rng.choice(["onSite", "leadIn"])),
        **maybe(rng, 0.7, participants=participants),
        **({"choices": choices} if choices else maybe(rng, 0.4, optionalParticipants=some(rng, people, 2))),
        **maybe(rng, 0.1, link="https://meet.example.org/1"), **maybe(rng, 0.1, meetAt="Bus stop"),
        **maybe(rng, 0.2, outOfHours=rng.random() < 0.9), **maybe(rng, 0.2, meal=rng.random() < 0.9),
        **maybe(rng, 0.2, setupMinutes=rng.choice([5, 15, 40])), **maybe(rng, 0.2, clearMinutes=rng.choice([5, 15, 40])),
        **maybe(rng, 0.15, sameTime=some(rng, others, 2)), **maybe(rng, 0.15, sameDay=some(rng, others, 2)),
        **maybe(rng, 0.15, sameTeam=some(rng, others, 2)),
        **maybe(rng, 0.3, headcount=rng.randint(0, 20)), **maybe(rng, 0.3, agencies=some(rng, AGENCIES + ["p1"], 2)),
        **maybe(rng, 0.6, themes=[t["id"] for t in some(rng, review["themes"], 3)]),
        **maybe(rng, 0.7, team=dict(some(rng, list(team.items()), 4))),
        **maybe(rng, 0.15, needsRoom=False), **maybe(rng, 0.3, site=rng.choice(review["sites"])["id"]),
        **maybe(rng, 0.2, rooms=some(rng, rooms, 2)), **maybe(rng, 0.3, roomFeatures=some(rng, FEATURES, 2)),
        **maybe(rng, 0.3, windows=spans(rng, days, 0, 3)), **maybe(rng, 0.3, preferred=spans(rng, days, 0, 3)),
        **maybe(rng, 0.3, after=[{"session": o, **maybe(rng, 0.5, minGapMinutes=rng.choice([5, 60])),
                                  **maybe(rng, 0.3, maxGapMinutes=rng.choice([0, 60, 200]))}
                                 for o in some(rng, others, 2)]),
        **maybe(rng, 0.3, preferAfter=some(rng, others, 2)), **maybe(rng, 0.3, notSameDay=some(rng, others, 2)),
        **maybe(rng, 0.3, notSameTime=some(rng, others, 2)), **maybe(rng, 0.2, contact=False),
        **maybe(rng, 0.25, optional=True), **maybe(rng, 0.2, priority=rng.randint(0, 4)),
        **maybe(rng, 0.3, pinned=dict(some(rng, list(pinned.items()), 3))),
    }


def random_plan(rng, review):
    """A plan for any review: careful, careless or unsound."""
    care = rng.choice([1.0, 0.95, 0.6])
    head = review["review"]
    grid = head.get("gridMinutes", 15)
    rooms, reviewers = review.get("rooms", []), review.get("reviewers", [])
    plan = {"format": "fieldwork-plan/1", "review": head["id"], "assignments": []}
    for s in review.get("sessions", []):
        if rng.random() < (0.3 if s.get("optional") else (1 - care) / 4):
            continue
        pin = s.get("pinned", {})
        plan["assignments"].append({
            "session": s["id"],
            "start": pin["start"] if "start" in pin and rng.random() < care else start(rng, s, head, grid, care),
            "room": pin["room"] if "room" in pin and rng.random() < care else room(rng, s, rooms, care),
            "reviewers": list(pin["reviewers"]) if "reviewers" in pin and rng.random() < care
            else team(rng, s, reviewers, care),
            **attendance(rng, s, review.get("people", []), care),
        })
    if rng.random() > care:
        spoil(rng, plan)
    rng.shuffle(plan["assignments"])
    return plan


def attendance(rng, s, people, care):
    """Those who are chosen of the choices, nearly always as many as are asked for."""
    if rng.random() > care:
        return maybe(rng, 0.5, participants=some(rng, [p["id"] for p in people], 3))
    chosen = [p for c in s.get("choices", []) for p in rng.sample(c["anyOf"], c.get("count", 1))]
    return {"participants": chosen} if chosen else {}


def start(rng, s, head, grid, care):
    on_site = s.get("phase", "onSite") == "onSite"
    days = [d for d in head["days"] if (d["date"] >= head["fieldworkStart"]) == on_site]
    day = rng.choice(days if days and rng.random() < care else head["days"])
    if rng.random() > care:
        return at(day["date"], rng.randint(0, 1439))
    opens, closes = day["start"], day["end"]
    if s.get("outOfHours"):
        opens, closes = day.get("early", opens), day.get("late", closes)
    first, last = -(-minutes_of(opens) // grid), (minutes_of(closes) - s["minutes"]) // grid
    return at(day["date"], rng.randint(first, max(first, last)) * grid)


def room(rng, s, rooms, care):
    if not s.get("needsRoom", True):
        return None if rng.random() < care else rng.choice(rooms)["id"]
    if rng.random() > care or not rooms:
        return None
    wanted = [r for r in rooms if r["capacity"] > s.get("headcount", 0) and s.get("site") in (None, r.get("site"))]
    return rng.choice(wanted or rooms)["id"]


def team(rng, s, reviewers, care):
    ids = [v["id"] for v in reviewers]
    if rng.random() > care:
        return some(rng, ids, 4)
    wanted = s.get("team", {})
    chosen = list(dict.fromkeys(wanted.get("named", [])))
    for need in wanted.get("roles", []):
        able = [v["id"] for v in reviewers if v["role"] in need["anyOf"] and v["id"] not in chosen]
        chosen += rng.sample(able, min(len(able), need.get("count", 1)))
    free = [v for v in ids if v not in chosen]
    rng.shuffle(free)
    return chosen + free[:max(0, wanted.get("min", 0) - len(chosen))]


def spoil(rng, plan):
    if not plan["assignments"]:
        return
    row = rng.choice(plan["assignments"])
    match rng.randrange(8):
        case 0: plan["assignments"].append(dict(row))
        case 1: plan["assignments"].append({**row, "session": "nothing of the kind"})
        case 2: row["room"] = "no such room"
        case 3: row["reviewers"] = row["reviewers"] + ["nobody"]
        case 4: row["reviewers"] = row["reviewers"] * 2
        case 5: row["start"] = "1969-12-31T23:53"
        case 6: row["participants"] = row.get("participants", []) + ["nobody"]
        case 7: row["participants"] = row.get("participants", ["p0"]) * 2
