// The planner inside WebAssembly. Run by `node --test`, with PLANNER_WASM naming the module, and FIELDWORK the command
// line whose files the planner's must equal, byte for byte, where there is one.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { before, describe, test } from "node:test";
import { loadPlanner, pack, unpack } from "./planner.mjs";
import { readSheets } from "./sheets.mjs";

const wasm = readFileSync(process.env.PLANNER_WASM);
const fieldwork = process.env.FIELDWORK;
const sample = fileURLToPath(new URL("../../samples/manchester-2013", import.meta.url));
const text = (bytes) => new TextDecoder().decode(bytes);
const bytes = (string) => new TextEncoder().encode(string);
const minute = "2013-01-14T09:00";

describe("the planner as WebAssembly", () => {
  let planner;
  before(async () => { planner = await loadPlanner(wasm); });

  test("imports nothing, so that a page opened from disk can hold it", async () => {
    assert.deepEqual(WebAssembly.Module.imports(await WebAssembly.compile(wasm)), []);
  });

  test("finds no error in a sample", () => {
    const { findings, words } = planner.open(readSheets(sample));
    assert.deepEqual(findings.filter(({ severity }) => severity === "error"), []);
    assert.ok(words[0].length > 0);
  });

  test("names the cell of a mistake, with its mend", () => {
    const sheets = readSheets(sample);
    sheets.set("reviewers.csv", bytes("Ref,Role\r\nTL,\r\n"));
    const { findings, outcome } = planner.open(sheets);
    assert.equal(outcome, "findings");
    const mistake = findings.find(({ file, row, column }) => file === "reviewers.csv" && row === 2 && column === "Role");
    assert.equal(mistake.severity, "error");
    assert.match(mistake.code, /^FW\d{3}$/);
    assert.ok(mistake.message.length > 0 && "text" in mistake && "mend" in mistake);
  });

  test("looks for no timetable while there are errors", () => {
    const sheets = readSheets(sample);
    sheets.delete("sessions.csv");
    planner.open(sheets);
    const answer = planner.plan(1, 100);
    assert.equal(answer.files.size, 0);
    assert.ok(answer.findings.some(({ severity }) => severity === "error"));
  });

  test("makes the same timetable from the same seed and steps, however the steps are cut up", () => {
    planner.open(readSheets(sample));
    const once = planner.plan(3, 2000, 2000).files.get("timetable.csv");
    planner.open(readSheets(sample));
    const again = planner.plan(3, 2000, 333).files.get("timetable.csv");
    assert.deepEqual(once, again);
  });

  test("tells on the way what is best, what is least possible, and when it is over", () => {
    planner.open(readSheets(sample));
    planner.ask({ ask: "search", steps: 4000 });
    const first = planner.advance(500);
    assert.equal(first.over, false);
    assert.ok(first.cost === null || first.lowerBound <= first.cost);
    const stopped = planner.ask({ ask: "stop" });
    assert.equal(stopped.over, true);
    assert.equal(planner.ask({ ask: "keep" }).files.has("timetable.csv"), true);
  });

  test("says so when a bundle is cut short, and keeps what was open", () => {
    planner.open(readSheets(sample));
    const bundle = pack(readSheets(sample));
    const answer = planner.openBundle(bundle.subarray(0, bundle.length - 1));
    assert.match(answer.words[0], /^The bundle ends inside the file at byte \d+\.$/);
    assert.notEqual(planner.ask({ ask: "check" }).outcome, "badInput");
  });

  test("refuses a length beyond the end, without reading there", () => {
    const answer = planner.openBundle(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0x41]));
    assert.equal(answer.words[0], "The bundle ends inside the file at byte 0.");
  });

  test("takes an empty bundle for a folder without sheets", () => {
    const { findings } = planner.open(new Map());
    assert.equal(findings.length, 1);
    assert.equal(findings[0].severity, "error");
  });

  test("says what is wrong with a request", () => {
    planner.open(readSheets(sample));
    const { findings } = planner.ask({ ask: "serch" });
    assert.match(findings[0].mend, /search/);
  });

  test("gives back its memory: a hundred more checks grow it by nothing", () => {
    const sheets = readSheets(sample);
    for (let round = 0; round < 10; round += 1) planner.open(sheets);
    const settled = planner.memoryBytes();
    for (let round = 0; round < 100; round += 1) planner.open(sheets);
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

/** Opens sheets, and plans them where they can be planned: an answer comes, whatever it says. */
function readToItsEnd(planner, sheets, name) {
  assert.ok(Array.isArray(planner.open(sheets).findings), name);
  assert.ok(planner.plan(1, 20).outcome, name);
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
        readToItsEnd(planner, sheets, name);
      }
    });
  }

  test("every setting is read to its end, whatever its value", () => {
    const sheets = readSheets(sample);
    const settings = rowsOf(text(sheets.get("review.csv")));
    const short = hostile.filter((cell) => cell.length < 100);
    const changed = settings.slice(1).flatMap(([setting]) => short.map((cell) => [setting, cell]));
    sheets.set("review.csv", new TextEncoder().encode(csvOf([...settings, ...changed])));
    readToItsEnd(planner, sheets);
    for (const cell of short) {
      const changed = settings.map(([setting, value], row) => [setting, row === 0 ? value : cell]);
      sheets.set("review.csv", new TextEncoder().encode(csvOf(changed)));
      readToItsEnd(planner, sheets, cell);
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
        readToItsEnd(planner, sheets, name);
      }
    }
  });
});

describe("the planner beside the command line", { skip: !fieldwork && "FIELDWORK names no program" }, () => {
  let planner;
  let scratch;
  const run = (...words) => execFileSync(fieldwork, words, { stdio: ["ignore", "pipe", "ignore"] });
  before(async () => {
    planner = await loadPlanner(wasm);
    scratch = mkdtempSync(join(tmpdir(), "planner-"));
    cpSync(sample, join(scratch, "review"), { recursive: true });
    process.on("exit", () => rmSync(scratch, { recursive: true }));
  });

  /** The files under a folder by their paths in it, but for the record of what was written. */
  function tree(folder) {
    const files = new Map();
    for (const name of readdirSync(folder, { recursive: true })) {
      const path = join(folder, name);
      if (statSync(path).isFile() && !name.split("/").pop().startsWith(".")) files.set(relative(folder, path), path);
    }
    return files;
  }

  test("plans, hands out, copies and redacts with the same bytes", () => {
    const review = join(scratch, "review");
    planner.open(readSheets(review));
    const kept = planner.plan(7, 3000);
    assert.equal(kept.changesReview, true);
    run("solve", review, "--seed", "7", "--steps", "3000", "--threads", "1", "-q");
    // Bytes, since a decoder drops the byte order mark.
    assert.ok(Buffer.from(kept.files.get("timetable.csv")).equals(readFileSync(join(review, "timetable.csv"))));

    for (const privacy of ["roles", "full", "public"]) {
      const out = join(scratch, privacy);
      const answer = planner.ask({ ask: "export", form: "all", privacy, at: minute });
      assert.equal(answer.outcome, "clean");
      run("export", review, "all", "--privacy", privacy, "--stamp", minute, "-o", out, "-q");
      const written = tree(out);
      assert.deepEqual([...answer.files.keys()].sort(), [...written.keys()].sort());
      for (const [name, path] of written) assert.ok(Buffer.from(answer.files.get(name)).equals(readFileSync(path)), name);
    }

    // A folder as the page has it: sheets alone, since a workbook keeps whatever else lies in a folder.
    const plain = join(scratch, "plain");
    cpSync(sample, plain, {
      recursive: true, filter: (path) => statSync(path).isDirectory() || path.endsWith(".csv"),
    });
    cpSync(join(review, "timetable.csv"), join(plain, "timetable.csv"));
    const copies = [
      [{ ask: "convert", form: "document" }, "review.json", ["convert", review, "-o", join(scratch, "a.json")], "a.json"],
      [{ ask: "convert", form: "workbook" }, "review.xlsx", ["convert", plain, "-o", join(scratch, "a.xlsx")], "a.xlsx"],
      [{ ask: "redact", form: "document" }, "review.json", ["redact", review, "-o", join(scratch, "b.json")], "b.json"],
    ];
    for (const [request, name, words, file] of copies) {
      const copy = planner.ask(request).files.get(name);
      run(...words);
      assert.ok(Buffer.from(copy).equals(readFileSync(join(scratch, file))), file);
    }
  });

  test("says of a review and its timetable what `check --json` says", () => {
    const review = join(scratch, "review");
    assert.ok(existsSync(join(review, "timetable.csv")));
    const answer = planner.open(readSheets(review));
    const told = JSON.parse(run("check", review, "--json"));
    assert.deepEqual(answer.findings, told.findings);
    assert.deepEqual([answer.feasible, answer.cost, answer.terms], [told.feasible, told.cost, told.terms]);
  });

  test("opens a workbook and writes the timetable into it", () => {
    planner.open(new Map([["review.xlsx", workbookOf(join(scratch, "review"))]]));
    const kept = planner.plan(7, 3000);
    assert.deepEqual([...kept.files.keys()], ["review.xlsx"]);
    const again = planner.open(kept.files);
    assert.equal(again.feasible, true);
  });

  /** The bytes of the workbook of a folder, as the planner itself writes them. */
  function workbookOf(folder) {
    planner.open(readSheets(folder));
    return planner.ask({ ask: "convert", form: "workbook" }).files.get("review.xlsx");
  }
});

describe("a bundle", () => {
  test("unpacks to what was packed", () => {
    const files = new Map([["a.csv", new Uint8Array([1, 2, 3])], ["é.csv", new Uint8Array()]]);
    assert.deepEqual(unpack(pack(files)), files);
  });
});
