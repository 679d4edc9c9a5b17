// The planner's page without a browser: the script that speaks to the core, and the core it speaks to.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Core, ReviewDocument, pack, unpack } from "./page.mjs";
import { readSheets } from "./sheets.mjs";

const root = new URL("../../", import.meta.url);
const wasm = readFileSync(process.env.PLANNER_WASM);
const module = await WebAssembly.compile(wasm);
const sample = readSheets(fileURLToPath(new URL("samples/manchester-2013", root)));
const text = (bytes) => new TextDecoder().decode(bytes);
const question = (name, details = {}) =>
  new Map(Object.entries({ question: name, ...details }).map(([key, value]) => ["?" + key, new TextEncoder().encode(value)]));

test("a bundle packed by the page's script is unpacked as it was", () => {
  assert.deepEqual(unpack(pack(sample)), sample);
});

test("every part of the page that an answer fills is in the frame", async () => {
  const core = await Core.open(module);
  const frame = text(core.ask(question("frame")).get("#desk"));
  for (const id of ["state", "findings", "remarks", "sheetlist", "grid", "board", "panel", "mask", "story", "telling", "told", "say", "progress"]) {
    assert.ok(frame.includes(`id="${id}"`), id);
  }
});

test("a search comes to the same timetable by slices of any length", async () => {
  const core = await Core.open(module);
  const timetable = (slice) => {
    const search = core.start(sample, 7, 2000, false);
    let written;
    for (let state = "more"; state === "more"; ) {
      const answer = core.advance(search, slice);
      written = answer.get("=timetable.csv") ?? written;
      state = text(answer.get("%")).split(" ")[0];
    }
    core.exports.planner_end(search);
    return text(written);
  };
  assert.equal(timetable(700), timetable(10000));
});

test("an illness is planned again in the core, and the sheets are for the page to keep", async () => {
  const core = await Core.open(module);
  const placed = new Map(sample);
  const search = core.start(sample, 7, 2000, false);
  for (let state = "more"; state === "more"; ) {
    const answer = core.advance(search, 10000);
    if (answer.has("=timetable.csv")) placed.set("timetable.csv", answer.get("=timetable.csv"));
    state = text(answer.get("%")).split(" ")[0];
  }
  const away = {
    kind: "away", reference: "reviewers.csv/HP", start: "2013-02-05T00:00", until: "2013-02-06T00:00",
    now: "2013-01-14T09:00", steps: "0",
  };
  const replanning = core.replan(new Map([...question("", away), ...placed]));
  let answer = new Map();
  while (text(answer.get("%")) !== "over") answer = core.advanceReplanning(replanning, false);
  core.exports.planner_replan_end(replanning);
  assert.match(text(answer.get("#changed")), /id="replan-title"/);
  assert.match(text(answer.get("=reviewers.csv")), /not Tue/);
});

test("sheets with errors begin no search", async () => {
  const core = await Core.open(module);
  assert.equal(core.start(new Map(), 1, 10, false), 0);
});

test("a file that a change takes away comes back when the change is undone", () => {
  const review = new ReviewDocument();
  review.open(new Map([["rooms.csv", new Uint8Array([1])], ["outbox/00001-new.eml", new Uint8Array([2])]]), "review");
  review.change(new Map(), ["outbox/00001-new.eml"]);
  assert.deepEqual([...review.sheets.keys()], ["rooms.csv"]);
  review.undo();
  assert.ok(review.sheets.has("outbox/00001-new.eml"));
});

test("a change is undone and done again, and a new change ends what could be done again", () => {
  const review = new ReviewDocument();
  const [one, two, three] = [1, 2, 3].map((byte) => new Uint8Array([byte]));
  review.open(new Map([["rooms.csv", one]]), "review");
  assert.equal(review.undo(), false);
  review.change(new Map([["rooms.csv", two]]));
  assert.equal(review.isSaved, false);
  review.undo();
  assert.equal(review.sheets.get("rooms.csv"), one);
  review.redo();
  assert.equal(review.sheets.get("rooms.csv"), two);
  review.undo();
  review.change(new Map([["rooms.csv", three]]));
  assert.equal(review.redo(), false);
});
