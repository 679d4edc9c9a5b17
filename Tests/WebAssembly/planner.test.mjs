// The planner inside WebAssembly. Run by `node --test`, with PLANNER_WASM naming the module.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { before, describe, test } from "node:test";
import { loadPlanner, pack, unpack } from "./planner.mjs";
import { readSheets } from "./sheets.mjs";

const wasm = readFileSync(process.env.PLANNER_WASM);
const sample = fileURLToPath(new URL("../../samples/manchester-2013", import.meta.url));
const text = (bytes) => new TextDecoder().decode(bytes);

describe("the planner as WebAssembly", () => {
  let planner;
  before(async () => { planner = await loadPlanner(wasm); });

  test("imports nothing, so that a page opened from disk can hold it", async () => {
    assert.deepEqual(WebAssembly.Module.imports(await WebAssembly.compile(wasm)), []);
  });

  test("finds no error in a sample", () => {
    const findings = text(planner.check(readSheets(sample)).get("findings.txt"));
    assert.doesNotMatch(findings, / error /);
  });

  test("names the cell of a mistake", () => {
    const sheets = readSheets(sample);
    const sessions = text(sheets.get("sessions.csv")).replace(/\r\n/, "\r\n,,,,\r\n");
    sheets.set("reviewers.csv", new TextEncoder().encode("Ref,Role\r\nTL,\r\n"));
    sheets.set("sessions.csv", new TextEncoder().encode(sessions));
    const findings = text(planner.check(sheets).get("findings.txt"));
    assert.match(findings, /^reviewers\.csv:2 Role +error +FW\d{3} /m);
  });

  test("makes no timetable of sheets with errors", () => {
    const sheets = readSheets(sample);
    sheets.delete("sessions.csv");
    const answer = planner.solve(sheets, 1, 100);
    assert.equal(answer.has("timetable.csv"), false);
    assert.match(text(answer.get("findings.txt")), / error /);
  });

  test("makes the same timetable again from the same seed and steps", () => {
    const once = planner.solve(readSheets(sample), 3, 2000).get("timetable.csv");
    const again = planner.solve(readSheets(sample), 3, 2000).get("timetable.csv");
    assert.deepEqual(once, again);
  });

  test("says so when a bundle is cut short", () => {
    const bundle = pack(readSheets(sample));
    const answer = planner.checkBundle(bundle.subarray(0, bundle.length - 1));
    assert.match(text(answer.get("fault.txt")), /^The bundle ends inside the file at byte \d+\.$/);
  });

  test("refuses a length beyond the end, without reading there", () => {
    const answer = planner.checkBundle(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0x41]));
    assert.equal(text(answer.get("fault.txt")), "The bundle ends inside the file at byte 0.");
  });

  test("takes an empty bundle for a folder without sheets", () => {
    assert.match(text(planner.check(new Map()).get("findings.txt")), / error +FW\d{3} /);
  });

  test("gives back its memory: a hundred more checks grow it by nothing", () => {
    const sheets = readSheets(sample);
    for (let round = 0; round < 10; round += 1) planner.check(sheets);
    const settled = planner.memoryBytes();
    for (let round = 0; round < 100; round += 1) planner.check(sheets);
    assert.equal(planner.memoryBytes(), settled);
  });
});

describe("a bundle", () => {
  test("unpacks to what was packed", () => {
    const files = new Map([["a.csv", new Uint8Array([1, 2, 3])], ["é.csv", new Uint8Array()]]);
    assert.deepEqual(unpack(pack(files)), files);
  });
});
