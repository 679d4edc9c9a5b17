"""Holds what `fieldwork solve` proves against the best of all plans, which fw.py finds by judging them.

    python3 Tests/Referees/bounds.py [--fieldwork BINARY] [--fw FW.PY] [--reviews N] [--seed N] [--steps N]

On each of N small reviews at random no bound may be above what the best plan costs, no plan may cost less than that or other than
fw.py says, only the best plan may be called optimal, and there may be no plan where fw.py finds none, and no proof of
that where it finds one.

Prints each fault, leaves its documents behind, and exits 1; prints one line where all is well.
"""
import argparse, os, functools, importlib.util, json, random, subprocess, sys, tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Referees/support"))
from brute_force import BruteForce, TooMany
from small_weeks import small_week

MOST_JUDGED = 3000


def load_fw(path):
    spec = importlib.util.spec_from_file_location("fw", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # Nearly all of its time goes into reading the same few times again.
    module.when = functools.cache(module.when)
    return module


def solved(binary, review, steps, folder):
    """The document that the product writes for a review."""
    (folder / "review.json").write_text(json.dumps(review), encoding="utf-8")
    (folder / "plan.json").unlink(missing_ok=True)
    command = [str(binary), "solve", str(folder / "review.json"), "--steps", str(steps), "--threads", "1", "--quiet",
               "-o", str(folder / "plan.json")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1, 3) or not (folder / "plan.json").is_file():
        raise ValueError(f"exit {done.returncode}: {done.stderr.strip()[:500]}")
    return json.loads((folder / "plan.json").read_text(encoding="utf-8"))


def faults(plan, verdict, optimum):
    """What is wrong with a document: `verdict` is what fw.py says of its plan, `optimum` what the best plan costs."""
    if verdict is None:
        if plan["status"] == "infeasible" and optimum is not None:
            yield f"said to be infeasible; a plan costs {optimum}"
        return
    if not verdict["feasible"]:
        yield f"not feasible: {verdict['violations']}"
        return
    if plan["cost"] != verdict["cost"]:
        yield f"cost {plan['cost']}; fw.py says {verdict['cost']}"
    if plan["lowerBound"] > optimum:
        yield f"lower bound {plan['lowerBound']} above the optimum {optimum}"
    if plan["cost"] < optimum:
        yield f"cost {plan['cost']} below the optimum {optimum}"
    if plan["status"] == "optimal" and not plan["cost"] == optimum == plan["lowerBound"]:
        yield f"called optimal: cost {plan['cost']}, lower bound {plan['lowerBound']}, optimum {optimum}"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--fieldwork", type=Path, default=os.environ.get("FIELDWORK", ROOT / ".build/release/fieldwork"))
    options.add_argument("--fw", type=Path, default=ROOT.parent / "shared/spec/fw.py")
    options.add_argument("--reviews", type=int, default=760)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--steps", type=int, default=6000)
    chosen = options.parse_args()
    if not chosen.fw.is_file():
        print(f"NOT RUN: there is no {chosen.fw} to judge plans with")
        return 0
    fw = load_fw(chosen.fw)
    rng = random.Random(chosen.seed)
    kept = Path(tempfile.mkdtemp(prefix="fieldwork-bounds-"))
    seen = Counter()
    for number in range(chosen.reviews):
        review = small_week(rng, f"small-{number}")
        plan, verdict, optimum = None, None, None
        try:
            force = BruteForce(fw, review, MOST_JUDGED)
            plan = solved(chosen.fieldwork, review, chosen.steps, kept)
            # Without a plan, the document says how much can be held at all.
            verdict = fw.judge(force.review, plan) if plan["status"] in ("optimal", "feasible") else None
            # A plan that fw.py allows spares trying those which cost more.
            known = verdict["cost"] if verdict and verdict["feasible"] else None
            optimum = force.optimum(known)
            found = list(faults(plan, verdict, optimum))
        except TooMany:
            seen["too many plans"] += 1
            continue
        except (ValueError, KeyError) as error:
            found = [f"fieldwork gave no plan to judge: {error!r}"]
        if found:
            seen["failed"] += 1
            (kept / f"{number}.review.json").write_text(json.dumps(review), encoding="utf-8")
            (kept / f"{number}.plan.json").write_text(json.dumps(plan), encoding="utf-8")
            print(f"review {number} ({kept}/{number}.*.json):", *found, sep="\n  ")
            continue
        seen["passed"] += 1
        seen["without a plan"] += optimum is None
        seen["with a best plan"] += optimum is not None
        seen["not found"] += optimum is not None and verdict is None
        if verdict:
            seen["proved"] += plan["status"] == "optimal"
            seen["found"] += plan["cost"] == optimum
    for document in ["review.json", "plan.json"]:
        (kept / document).unlink(missing_ok=True)
    if not seen["failed"]:
        kept.rmdir()
    print(f"{seen['passed']} passed, {seen['failed']} failed ({seen['with a best plan']} with a best plan, of which"
          f" {seen['found']} found and {seen['proved']} proved; {seen['without a plan']} without a plan;"
          f" {seen['not found']} where none was found; {seen['too many plans']} with too many to try)")
    return 1 if seen["failed"] or not seen["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
