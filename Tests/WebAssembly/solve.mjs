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
for (const finding of planner.open(readSheets(folder)).findings) {
  const place = [finding.row === undefined ? finding.file : `${finding.file}:${finding.row}`, finding.column];
  console.error([...place, finding.severity, finding.code, finding.message, finding.mend].filter(Boolean).join(" "));
}
const timetable = planner.plan(Number(seed), Number(steps)).files.get("timetable.csv");
if (timetable) process.stdout.write(timetable);
process.exitCode = timetable ? 0 : 1;
