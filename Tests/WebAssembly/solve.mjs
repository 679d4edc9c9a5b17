// Solves a folder of sheets inside WebAssembly and prints the timetable; findings go to stderr.
//   node solve.mjs PLANNER.wasm FOLDER [SEED] [STEPS]
import { readFileSync } from "node:fs";
import { loadPlanner } from "./planner.mjs";
import { readSheets } from "./sheets.mjs";

const [wasm, folder, seed = "1", steps = "20000"] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node solve.mjs PLANNER.wasm FOLDER [SEED] [STEPS]");
  process.exit(2);
}
const planner = await loadPlanner(readFileSync(wasm));
const answer = planner.solve(readSheets(folder), seed, Number(steps));
process.stderr.write(answer.get("fault.txt") ?? answer.get("findings.txt"));
const timetable = answer.get("timetable.csv");
if (timetable) process.stdout.write(timetable);
process.exitCode = timetable ? 0 : 1;
