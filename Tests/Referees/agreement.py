"""Holds `fieldwork check` against fw.py, the judge that is independent of the product.

    python3 Tests/Referees/agreement.py [--fieldwork BINARY] [--fw FW.PY] [--random N] [--seed N] [FOLDER ...]

Both judge N plans at random on reviews at random, and, for each review document in the folders (sub-folders
too), the plans that lie beside it and a few more at random. They must agree to the unit: whether the plan is
feasible, its cost, every term, and the violations, whose order does not matter. Without folders, the instances
in ../shared and the samples that CI has solved are taken, where they are there.

Prints each disagreement, leaves its documents behind, and exits 1; prints one line where all is well.
"""
import argparse, os, importlib.util, json, random, subprocess, sys, tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Referees/support"))
import pairs

PLANS_A_REVIEW = 10


def load_fw(path):
    spec = importlib.util.spec_from_file_location("fw", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def comparable(verdict):
    violations = Counter(
        (v["constraint"], tuple(v["sessions"]), v["detail"]) for v in verdict["violations"])
    return {"feasible": verdict["feasible"], "cost": verdict["cost"], "violations": violations,
            "terms": {name: count for name, count in verdict["terms"].items() if count}}


def differences(theirs, ours):
    for key in ["feasible", "cost", "terms"]:
        if theirs[key] != ours[key]:
            yield f"{key}: fw.py {theirs[key]}, fieldwork {ours[key]}"
    for violation, count in (theirs["violations"] - ours["violations"]).items():
        yield f"only fw.py: {count} × {violation}"
    for violation, count in (ours["violations"] - theirs["violations"]).items():
        yield f"only fieldwork: {count} × {violation}"


class Product:
    """`fieldwork check`, run once for each pair."""

    def __init__(self, binary, folder):
        self.binary, self.folder = str(binary), Path(folder)
        told = subprocess.run([self.binary, "check", "--help"], capture_output=True, text=True)
        self.takes_baseline = "--baseline" in told.stdout + told.stderr

    def verdict(self, review, plan, baseline):
        documents = {"review": review, "plan": plan, "baseline": baseline}
        for name, document in documents.items():
            (self.folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
        command = [self.binary, "check", str(self.folder / "review.json"), "--plan", str(self.folder / "plan.json"),
                   "--json"]
        if baseline:
            command += ["--baseline", str(self.folder / "baseline.json")]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise ValueError(f"exit {done.returncode}: {done.stderr.strip()[:500]}")
        verdict = json.loads(done.stdout)
        if done.returncode == 0 and not verdict["feasible"]:
            raise ValueError("exit 0 for a plan that is not feasible")
        return verdict


def documents_in(folder):
    """The reviews below a folder, each with the plans beside it."""
    found = {}
    for path in sorted(Path(folder).rglob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        if isinstance(document, dict):
            found[path] = document
    for path, review in found.items():
        if review.get("format") == "fieldwork-review/1":
            yield path, review, [
                plan for beside, plan in found.items()
                if beside.parent == path.parent and plan.get("format") == "fieldwork-plan/1"
                and plan["review"] == review["review"]["id"]]


def cases(rng, count, folders):
    """Every review with a plan and a baseline (or none), and a name to know them by."""
    for number in range(count):
        if number % 4 == 0:
            review = pairs.random_review(rng, f"random-{number}")
        baseline = pairs.random_plan(rng, review) if rng.random() < 0.3 else None
        yield f"random pair {number}", review, pairs.random_plan(rng, review), baseline
    for folder in folders:
        for path, review, plans in documents_in(folder):
            for number, plan in enumerate(plans):
                yield f"{path}, plan {number} beside it", review, plan, None
            for number in range(PLANS_A_REVIEW):
                baseline = pairs.random_plan(rng, review) if number % 3 == 0 else None
                yield f"{path}, random plan {number}", review, pairs.random_plan(rng, review), baseline


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--fieldwork", type=Path, default=os.environ.get("FIELDWORK", ROOT / ".build/release/fieldwork"))
    options.add_argument("--fw", type=Path, default=ROOT.parent / "shared/spec/fw.py")
    options.add_argument("--random", type=int, default=600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("folders", type=Path, nargs="*")
    chosen = options.parse_args()
    if not chosen.fw.is_file():
        print(f"NOT RUN: there is no {chosen.fw} to compare with")
        return 0
    usual = [ROOT.parent / "shared/instances", ROOT.parent / "shared/rich", ROOT / ".build/ci/samples"]
    folders = chosen.folders or [folder for folder in usual if folder.is_dir()]
    fw = load_fw(chosen.fw)
    passed, failed, feasible, violations = 0, 0, 0, 0
    kept = Path(tempfile.mkdtemp(prefix="fieldwork-disagreements-"))
    with tempfile.TemporaryDirectory(prefix="fieldwork-agreement-") as folder:
        product = Product(chosen.fieldwork, folder)
        if not product.takes_baseline:
            print("NOT COMPARED: moves against a published plan (`check` takes no --baseline)")
        for name, review, plan, baseline in cases(random.Random(chosen.seed), chosen.random, folders):
            # A timetable that holds nothing is refused, and no move can be counted from it.
            baseline = baseline if product.takes_baseline and baseline and baseline["assignments"] else None
            theirs = comparable(fw.judge(fw.Review(review), plan, baseline))
            try:
                found = list(differences(theirs, comparable(product.verdict(review, plan, baseline))))
            except (ValueError, KeyError) as error:
                found = [f"fieldwork gave no verdict: {error}"]
            feasible += theirs["feasible"]
            violations += sum(theirs["violations"].values())
            if not found:
                passed += 1
                continue
            failed += 1
            for document in ["review", "plan", "baseline"]:
                (kept / f"{failed}.{document}.json").write_bytes((Path(folder) / f"{document}.json").read_bytes())
            print(f"{name} ({kept}/{failed}.*.json):", *found[:10], sep="\n  ")
    if not failed:
        kept.rmdir()
    print(f"{passed} passed, {failed} failed ({feasible} plans feasible, {violations} violations)")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
