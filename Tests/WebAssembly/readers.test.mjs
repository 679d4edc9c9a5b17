// Every reader of files from outside where `Int` has 32 bits: hostile documents, calendars, mails, archives and workbooks.
// Run by `node --test`, with READERS_WASM naming the readers and PLANNER_WASM the planner.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, describe, test } from "node:test";
import {
  archive, bytes, calendar, extremes, mail, outlookFile, signedContent, winmail, withExtremeWords, withExtremes, workbooks,
} from "./inputs.mjs";
import { loadPlanner } from "./planner.mjs";
import { loadReaders } from "./readers.mjs";
import { readSheets } from "./sheets.mjs";

const sample = fileURLToPath(new URL("../../samples/manchester-2013", import.meta.url));
const shared = fileURLToPath(new URL("../../../shared/cases", import.meta.url));

describe("the readers as WebAssembly, where a number has 32 bits", () => {
  let readers;
  before(async () => { readers = await loadReaders(readFileSync(process.env.READERS_WASM)); });

  /** Reads inputs and fails with those that ended the module. */
  function readAll(target, inputs) {
    const faults = [];
    let count = 0;
    for (const input of inputs) {
      const fault = readers.fault(target, input);
      if (fault !== null) faults.push(`${fault}: ${Buffer.from(input).toString("latin1").slice(0, 4000)}`);
      count += 1;
    }
    assert.ok(count > 0, target);
    assert.deepEqual(faults.slice(0, 5), [], `${faults.length} of ${count} ended ${target}`);
  }

  test("a name that no target has is told", () => {
    assert.ok(readers.has("calendars"));
    assert.ok(!readers.has("calendar"));
  });

  test("calendars", () => readAll("calendars", [...withExtremes(calendar)].map(bytes)));

  test("mails", () => readAll("mails", [...withExtremes(mail)].map(bytes)));

  test("diaries in mails and in archives", () => {
    const diaries = [...withExtremes(calendar)].filter((_, index) => index % 5 === 0);
    readAll("archives", diaries.map((text) => archive({ "P01.ics": text })));
    readAll("mails", diaries.map((text) => bytes("From: p@example.org\r\nContent-Type: text/calendar\r\n\r\n" + text)));
  });

  test("files of Outlook", () => readAll("outlook", [...withExtremeWords(outlookFile(), 4)]));

  test("winmail.dat", () => readAll("winmail", [...withExtremeWords(winmail())]));

  test("signed content", () => {
    const lengths = [[0x80], [0x84, 0x7f, 0xff, 0xff, 0xff], [0x84, 0xff, 0xff, 0xff, 0xff], [0x88, 0x7f, ...Array(7).fill(0xff)]];
    const inputs = [signedContent];
    for (let place = 0; place < signedContent.length; place += 1) {
      for (const length of lengths) {
        inputs.push(new Uint8Array([...signedContent.slice(0, place), ...length, ...signedContent.slice(place + 1)]));
      }
    }
    readAll("signed", inputs);
  });

  test("archives", () => readAll("archives", [...withExtremeWords(archive({ "a.ics": "BEGIN:VCALENDAR" }))]));

  test("workbooks", () => readAll("workbooks", [...workbooks()]));

  test("lists of invitations, plans, releases and bank holidays", () => {
    const ledger = { format: "fieldwork-invitations/1", review: "r", lastNumber: 3, invitations: [{
      session: "S", person: "P", holder: 2, uid: "u", sequence: 1, stamp: "2013-01-15T12:00", since: "2013-01-15T12:00",
      from: "2013-02-04T09:00", to: "2013-02-04T10:00", title: "S", part: "guest" }] };
    const plan = { format: "fieldwork-plan/1", review: "r", status: "feasible", cost: 12, lowerBound: 3,
      terms: { unscheduled: 4, siteChange: 2 }, assignments: [{ session: "S", start: "2013-02-04T09:00", room: "R", reviewers: [] }] };
    const holidays = { "england-and-wales": { division: "england-and-wales", events: [
      { title: "Good Friday", date: "2013-03-29", notes: "", bunting: false }] } };
    for (const document of [ledger, plan, { format: "fieldwork-release/1", number: 2, ledger, plan }, holidays]) {
      readAll("documents", [...withExtremes(JSON.stringify(document))].map(bytes));
    }
  });

  test("the shared cases", { skip: !existsSync(shared) && "../shared is not beside this clone" }, () => {
    const target = (name) => (/\.(ics|vcs|ifb)$/i.test(name) ? "calendars" : /\.(eml|msg|mbox)$/i.test(name) ? "mails" : "archives");
    const names = readdirSync(shared, { recursive: true }).filter((name) => /\.(ics|eml|msg|zip)$/i.test(name));
    for (const name of names) readAll(target(name), [new Uint8Array(readFileSync(join(shared, name)))]);
  });
});

describe("documents in the planner, where a number has 32 bits", () => {
  let planner;
  let document;
  before(async () => {
    planner = await loadPlanner(readFileSync(process.env.PLANNER_WASM));
    planner.open(readSheets(sample));
    document = JSON.parse(new TextDecoder().decode(planner.ask({ ask: "convert", form: "document" }).files.get("review.json")));
  });

  const open = (text) => planner.open(new Map([["review.json", bytes(text)]]));

  /** The first place of each number, by its keys without positions: each kind of number once. */
  function numberPlaces(value, path = [], places = new Map()) {
    if (typeof value === "number") {
      const kind = path.filter((key) => typeof key === "string").join(".");
      if (!places.has(kind)) places.set(kind, path);
    } else if (value !== null && typeof value === "object") {
      for (const [key, member] of Object.entries(value)) {
        numberPlaces(member, [...path, Array.isArray(value) ? Number(key) : key], places);
      }
    }
    return places;
  }

  /** The text of the document with another number in a place. */
  function changed(path, number) {
    const copy = structuredClone(document);
    const parent = path.slice(0, -1).reduce((value, key) => value[key], copy);
    parent[path.at(-1)] = "NUMBER";
    return JSON.stringify(copy).replace('"NUMBER"', number);
  }

  test("each number beyond its bound is a finding", () => {
    const places = numberPlaces(document);
    assert.ok(places.size >= 11);
    for (const [kind, path] of places) {
      for (const number of extremes.slice(3)) {
        const { findings } = open(changed(path, number));
        assert.ok(findings.some(({ code, severity }) => code === "FW303" && severity === "error"), `${kind} ${number}`);
      }
    }
  });

  test("each number at its bound is planned with, or is a finding", () => {
    for (const [kind, path] of numberPlaces(document)) {
      for (const number of ["1000000", "0"]) {
        open(changed(path, number));
        assert.ok(planner.plan(1, 20).outcome, `${kind} ${number}`);
        assert.ok(planner.ask({ ask: "leadin" }).outcome, `${kind} ${number}`);
      }
    }
  });

  test("dates of every year are planned with, or are findings", () => {
    for (const year of ["0001", "1899", "3999", "4000", "6053", "9999"]) {
      open(JSON.stringify(document).replaceAll(/"20\d\d-/g, `"${year}-`));
      assert.ok(planner.plan(1, 20).outcome, year);
      assert.ok(planner.ask({ ask: "leadin" }).outcome, year);
      assert.ok(planner.ask({ ask: "export", at: `${year}-01-01T00:00` }).outcome, year);
      // One date apart from all others: what lies between them is the longest span that there is.
      open(JSON.stringify(document).replace(/"20\d\d-/, `"${year}-`));
      assert.ok(planner.plan(1, 20).outcome, year);
      assert.ok(planner.ask({ ask: "leadin", today: `${year}-01-01` }).outcome, year);
    }
  });

  test("a span of all time is planned with", () => {
    const copy = structuredClone(document);
    const all = [{ from: "0001-01-01T00:00", to: "3999-12-31T23:59" }];
    for (const list of [copy.people, copy.rooms, copy.reviewers]) for (const entry of list) entry.available = all;
    for (const session of copy.sessions) session.windows = all;
    open(JSON.stringify(copy));
    assert.equal(planner.plan(1, 200).outcome, "clean");
  });

  test("numbers of a request are bounded", () => {
    open(JSON.stringify(document));
    for (const number of extremes) {
      const request = bytes(`{"ask": "search", "seed": ${number}, "steps": ${number}}`);
      assert.ok(planner.askBytes(request).outcome, number);
      planner.ask({ ask: "stop" });
    }
  });
});
