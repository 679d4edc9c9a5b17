"""The entries of conflict sets, and what a plan breaks of them (constraints.md, "Conflicts")."""

BY_DETAIL = {"participant-available", "participant-clash", "reviewer-available", "reviewer-clash", "conflict-of-interest",
             "daily-load", "break", "room-available", "room-clash", "room-capacity"}
BY_PAIR = {"order", "separate-days", "separate-times", "same-time", "same-day", "same-team"}
ALWAYS = {"grid", "day", "phase", "plan"}


def entry_of_conflict(conflict):
    """A conflict of a document as a rule with its subject."""
    rule, sessions = conflict["constraint"], conflict.get("sessions", [])
    if rule in BY_PAIR:
        return rule, frozenset(sessions)
    return rule, conflict.get("subject") or (sessions[0] if sessions else None)


def entry_of_violation(violation):
    """The entry of which a violation told by fw.py is an instance."""
    rule, sessions = violation["constraint"], violation["sessions"]
    if rule in BY_PAIR:
        return rule, frozenset(sessions)
    if rule == "lunch":
        return rule, violation["detail"].rsplit(" ", 1)[0]
    if rule in ("parallel", "lead-in"):
        return rule, None
    return rule, violation["detail"] if rule in BY_DETAIL else sessions[0]


def broken(fw, review, held, entries):
    """What a plan breaks of what is listed or always in force."""
    verdict = fw.judge(review, {"assignments": held})
    return [v for v in verdict["violations"] if v["constraint"] in ALWAYS or entry_of_violation(v) in entries]
