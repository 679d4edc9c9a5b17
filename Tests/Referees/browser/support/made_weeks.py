"""Reviews made for the browser, each with a plan: as large as wanted, or with titles that try to be more than text."""
from datetime import date, datetime, time, timedelta

HOSTILE = ["</script><script>document.title='taken'</script>", "\"quotes\" 'and' `ticks`", "<img src=x onerror=document.title='taken'>",
           "שלום \u202e right to left", "👩‍👩‍👧‍👦 family", "-->]]>&lt;", "long " * 2000 + "end", "=1+1"]
AGENCIES = ["Council", "Health", "Police", "Schools", "Voluntary sector"]
KINDS = ["interview", "focusGroup", "meeting", "siteVisit"]


def week(sessions, titles=()):
    """A review and a plan of one-hour sessions, eight a day in each of eight rooms, with a team of two for each room."""
    monday = date(2013, 2, 4)
    count = -(-sessions // 64)
    days = [monday + timedelta(days=n + 2 * (n // 5)) for n in range(count)]
    title = lambda n: titles[n] if n < len(titles) else f"Session {n + 1} with a title of usual length"
    review = {
        "format": "fieldwork-review/1",
        "review": {
            "id": "made", "title": "A made review", "council": "Exampleton", "commissionedOn": "2012-11-12", "fieldworkStart": monday.isoformat(),
            "days": [{"date": d.isoformat(), "start": "09:00", "end": "17:30"} for d in days],
            "rules": {"maxSessionsPerDay": 8, "maxRunMinutes": 600},
        },
        "themes": [{"id": f"T{n}", "name": name} for n, name in enumerate(["Practice", "Outcomes", "Working together", "Capacity", "Leadership"])],
        "rooms": [{"id": f"R{n}", "name": f"Room {n + 1}", "capacity": 12} for n in range(8)],
        "reviewers": [{"id": f"V{n}", "name": f"Reviewer {n + 1}", "role": ["officerPeer", "healthPeer", "policePeer", "memberPeer"][n % 4],
                       "themes": [f"T{t}" for t in range(5)], "available": [{"from": f"{d}T08:00", "to": f"{d}T18:00"} for d in days]} for n in range(16)],
        "people": [{"id": f"P{n}", "name": f"Person {n + 1}", "jobTitle": title(n) if n < len(titles) else "Manager", "agency": AGENCIES[n % 5],
                    "available": [{"from": f"{d}T09:00", "to": f"{d}T15:00"} for d in days]} for n in range(min(sessions, 120))],
        "sessions": [{"id": f"S{n}", "title": title(n), "kind": KINDS[n % 4], "minutes": 60, "participants": [f"P{n % 120}"] if n < 120 else [],
                      "headcount": 1 + n % 8, "themes": [f"T{n % 5}"], "team": {"min": 2, "max": 3}} for n in range(sessions)],
    }
    plan = {"format": "fieldwork-plan/1", "review": "made", "assignments": [], "unscheduled": [], "status": "feasible", "cost": 0, "lowerBound": 0, "terms": {}}
    for n in range(sessions):
        day, slot, room = days[n // 64], n % 64 // 8, n % 8
        start = datetime.combine(day, time(9)) + timedelta(minutes=60 * slot)
        plan["assignments"].append({"session": f"S{n}", "start": start.strftime("%Y-%m-%dT%H:%M"), "room": f"R{room}",
                                    "reviewers": [f"V{2 * room}", f"V{2 * room + 1}"]})
    return review, plan
