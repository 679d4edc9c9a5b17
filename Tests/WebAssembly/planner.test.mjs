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

/** Cells that nobody types on purpose, most of them too large for 32 bits in some unit. */
const hostile = [
  "0.354166667", "0.99999999999", "45327.375", "2958465.99", "99999999999", "-1", "-2147483648", "2147483647",
  "2147483648", "4294967296", "9223372036854775807", "1e9", "1.0E+400", "40000000h", "999999999h", "35791394 min",
  "9".repeat(400), "1/1/6053", "31/12/9999", "1/1/99999999999", "Tue 31 Dec 9999 23:59-24:00", "5 Feb 99999999999",
  "after 99999999999", "99999999999 people", "99999999999-99999999999", "S01 + 99999999999", "Could 99999999999",
  "\u0000", "\u202e", "\ufeff", "\"", "Tue; ".repeat(2000), "=1+1", ";".repeat(5000), "and ".repeat(2000),
];

/** The rows of a CSV text with quotation marks, as cells. */
function rowsOf(csv) {
  const rows = [[""]];
  let isQuoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv[index];
    const row = rows.at(-1);
    if (isQuoted && character === "\"" && csv[index + 1] === "\"") {
      row[row.length - 1] += "\"";
      index += 1;
    } else if (character === "\"") {
      isQuoted = !isQuoted;
    } else if (isQuoted || !",\r\n".includes(character)) {
      row[row.length - 1] += character;
    } else if (character === ",") {
      row.push("");
    } else if (character === "\n") {
      rows.push([""]);
    }
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

const csvOf = (rows) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll("\"", "\"\"")}"`).join(",") + "\r\n").join("");

describe("hostile sheets, where a number has 32 bits", () => {
  let planner;
  before(async () => { planner = await loadPlanner(wasm); });

  for (const name of readSheets(sample).keys()) {
    test(`every column of ${name} is read to its end, whatever is in it`, () => {
      const sheets = readSheets(sample);
      const rows = rowsOf(text(sheets.get(name)));
      const width = rows[0].length;
      // Each cell in each column once, while two of three columns are sound, so that no column is read past unseen.
      for (const turn of [0, 1, 2]) {
        const changed = hostile.map((cell, number) => {
          const row = Array.from({ length: width }, (_, column) => rows[1][column] ?? "");
          row[0] = `X${number}`;
          return row.map((sound, column) => ((number + column + turn) % 3 === 0 ? cell : sound));
        });
        sheets.set(name, new TextEncoder().encode(csvOf([...rows, ...changed])));
        assert.ok(planner.solve(sheets, 1, 20).has("findings.txt"), name);
      }
    });
  }

  test("every setting is read to its end, whatever its value", () => {
    const sheets = readSheets(sample);
    const settings = rowsOf(text(sheets.get("review.csv")));
    const short = hostile.filter((cell) => cell.length < 100);
    const changed = settings.slice(1).flatMap(([setting]) => short.map((cell) => [setting, cell]));
    sheets.set("review.csv", new TextEncoder().encode(csvOf([...settings, ...changed])));
    assert.ok(planner.solve(sheets, 1, 20).has("findings.txt"));
    for (const cell of short) {
      const changed = settings.map(([setting, value], row) => [setting, row === 0 ? value : cell]);
      sheets.set("review.csv", new TextEncoder().encode(csvOf(changed)));
      assert.ok(planner.solve(sheets, 1, 20).has("findings.txt"), cell);
    }
  });

  test("noise in the place of a sheet is read to its end", () => {
    const noises = [
      "\u0000\u0001", "\"", ",,,,\n,,,,", "\r\r\r", "Ref\n\"\n\"\"", "\"a\"\"".repeat(999), ";".repeat(9999),
    ];
    for (const noise of noises) {
      const sheets = readSheets(sample);
      // One sheet after the other, and then all of them.
      for (const name of [...sheets.keys()]) {
        sheets.set(name, new TextEncoder().encode(noise));
        assert.ok(planner.solve(sheets, 1, 20).has("findings.txt"), name);
      }
    }
  });
});

describe("a bundle", () => {
  test("unpacks to what was packed", () => {
    const files = new Map([["a.csv", new Uint8Array([1, 2, 3])], ["é.csv", new Uint8Array()]]);
    assert.deepEqual(unpack(pack(files)), files);
  });
});
