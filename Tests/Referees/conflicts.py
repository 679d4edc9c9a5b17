"""Holds what `fieldwork solve` says of reviews without a plan against constraints.md, "Conflicts".

    python3 Tests/Referees/conflicts.py [--fieldwork BINARY] [--fw FW.PY] [--reviews N] [--seed N] [--kept DIR]

On each of N small reviews at random, every plan is tried with fw.py: a plan must be found where there is one; where there
is none, the rules listed must not hold together, and without any one of them the rest must. With --kept the same is asked
of the reviews and verdicts that `benchmarks explain --keep DIR` left, of OR-Tools CP-SAT (`pip install ortools`).

Prints each fault and exits 1; prints one line where all is well.
"""
import argparse, os, json, random, sys, tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Referees"))
sys.path.insert(0, str(ROOT / "Tests/Referees/support"))
from bounds import load_fw, solved
from every_plan import EveryPlan, TooMany
from entries import entry_of_conflict
from small_weeks import small_week


def faults(document, fw, review, plan_of):
    """What is wrong with a document; `plan_of` finds a plan that keeps some entries, or None where there is none."""
    if document["status"] in ("feasible", "optimal"):
        if not fw.judge(review, document)["feasible"]:
            yield "its plan breaks rules"
        return
    if document["status"] != "infeasible":
        yield f"no verdict: {document['status']}"
        return
    entries = [entry_of_conflict(c) for c in document["conflicts"]]
    if len(set(entries)) < len(entries):
        yield "an entry is listed twice"
    if plan_of(entries) is not None:
        yield "the rules listed hold together"
    for entry in entries:
        if plan_of([e for e in entries if e != entry]) is None:
            yield f"{entry} could be spared"


def small_reviews(chosen, fw, seen):
    """Each small review with what was said of it and what is wrong with that."""
    rng = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(chosen.reviews):
            document = broken_week(rng, f"small-{number}")
            said = solved(chosen.fieldwork, document, 1000, Path(folder))
            review = fw.Review(document)
            try:
                every = EveryPlan(fw, review, most_judged=40_000)
                found = list(faults(said, fw, review, every.plan))
                if said["status"] == "infeasible" and every.plan(every.all_entries()) is not None:
                    found.append("there is a plan")
            except TooMany:
                seen["too many plans"] += 1
                continue
            yield document, said, found


def broken_week(rng, name):
    """A small week, of which many have no plan."""
    week = small_week(rng, name)
    for session in week["sessions"]:
        session["windows"] = session["windows"][:1]
    for reviewer in week["reviewers"]:
        if rng.random() < 0.4:
            day = rng.choice(week["review"]["days"])["date"]
            reviewer.setdefault("unavailable", []).append({"from": day + "T09:00", "to": day + "T12:00"})
    return week


def kept_reviews(folder, fw):
    from listed_rules import ListedRules
    for path in sorted(folder.glob("*.review.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        said = json.loads(path.with_name(path.name.replace(".review.", ".plan.")).read_text(encoding="utf-8"))
        review = fw.Review(document)
        # The benchmark has no judge write what a plan costs.
        said.setdefault("status", "feasible")
        try:
            found = list(faults(said, fw, review, lambda entries: ListedRules(fw, review, entries).plan()))
        except TimeoutError as error:
            found = [f"CP-SAT cannot tell in a minute: {error}"]
        yield document, said, found


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--fieldwork", type=Path, default=os.environ.get("FIELDWORK", ROOT / ".build/release/fieldwork"))
    options.add_argument("--fw", type=Path, default=ROOT.parent / "shared/spec/fw.py")
    options.add_argument("--reviews", type=int, default=150)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kept", type=Path)
    chosen = options.parse_args()
    if not chosen.fw.is_file():
        print(f"NOT RUN: there is no {chosen.fw} to judge plans with")
        return 0
    fw, seen = load_fw(chosen.fw), Counter()
    reviews = kept_reviews(chosen.kept, fw) if chosen.kept else small_reviews(chosen, fw, seen)
    kept = Path(tempfile.mkdtemp(prefix="fieldwork-conflicts-"))
    for document, said, found in reviews:
        seen[said["status"]] += 1
        if said["status"] == "infeasible":
            seen["entries"] += len(said["conflicts"])
        if found:
            seen["failed"] += 1
            name = document["review"]["id"]
            (kept / f"{name}.review.json").write_text(json.dumps(document), encoding="utf-8")
            (kept / f"{name}.plan.json").write_text(json.dumps(said), encoding="utf-8")
            print(f"{kept}/{name}.*.json:", *found, sep="\n  ", flush=True)
    if not seen["failed"]:
        kept.rmdir()
    total = seen["infeasible"] + seen["feasible"] + seen["optimal"] + seen["unknown"]
    print(f"{total} reviews, {seen['failed']} failed ({seen['infeasible']} without a plan, whose {seen['entries']} entries"
          f" are all needed; {seen['too many plans']} with too many plans to try)")
    return 1 if seen["failed"] or not seen["infeasible"] else 0


if __name__ == "__main__":
    sys.exit(main())
