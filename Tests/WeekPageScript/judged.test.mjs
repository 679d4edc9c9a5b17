// The part of the week page's script that decides which of the judge's answers still hold after changes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const file = new URL("../../Sources/WeekPage/Assets/judged.js", import.meta.url);
const { meets, holds, together } = new Function(readFileSync(file, "utf8") + "\nreturn { meets, holds, together };")();

// Rooms 0 and 1 are a hall and its half; room 2 stands alone. Day 2 has no working hours.
const rules = { rooms: [[0, 1], [1, 0], [2]], isLimited: 0, isBalanced: 0, working: [1, 1, 0] };
const session = (number, facts = {}) => ({ number, everybody: [], linked: [], isContact: 1, ...facts });
const place = (day, room, team) => ({ day, start: 540, room, team });
const still = (day, room, team) => [place(day, room, team), place(day, room, team)];

test("a session moved once has no answer that holds", () => {
  assert.ok(meets(rules, session(1), still(0, 0, [0]), session(1), still(1, 2, [1])));
});

test("sessions that share nothing on a day do not meet", () => {
  assert.ok(!meets(rules, session(1), still(0, 0, [0]), session(2), still(0, 2, [1])));
});

for (const [name, one, other] of [
  ["a reviewer", still(0, 0, [0, 3]), still(0, 2, [3])],
  ["a room", still(0, 2, [0]), still(0, 2, [1])],
  ["a hall and its half", still(0, 0, [0]), still(0, 1, [1])],
  ["a reviewer only where it goes", [place(0, 0, [0]), place(1, 0, [0])], still(1, 2, [0])],
  ["a reviewer only where the other came from", still(0, 0, [0]), [place(0, 2, [0]), place(1, 2, [1])]],
]) {
  test(`sessions that share ${name} on a day meet, whichever is asked about`, () => {
    assert.ok(meets(rules, session(1), one, session(2), other));
    assert.ok(meets(rules, session(2), other, session(1), one));
  });
}

test("sessions that share a person meet on the same day alone", () => {
  const [one, other] = [session(1, { everybody: [4] }), session(2, { everybody: [4, 5] })];
  assert.ok(meets(rules, one, still(0, 0, [0]), other, still(0, 2, [1])));
  assert.ok(!meets(rules, one, still(0, 0, [0]), other, still(1, 2, [1])));
});

test("sessions of which one names the other meet on any day", () => {
  const [one, other] = [session(1, { linked: [2] }), session(2)];
  assert.ok(meets(rules, one, still(0, 0, [0]), other, still(1, 2, [1])));
  assert.ok(meets(rules, other, still(0, 0, [0]), one, still(1, 2, [1])));
});

test("where contact sessions at once are limited, those of a day meet", () => {
  const limited = { ...rules, isLimited: 1 };
  assert.ok(meets(limited, session(1), still(0, 0, [0]), session(2), still(0, 2, [1])));
  assert.ok(!meets(limited, session(1), still(0, 0, [0]), session(2, { isContact: 0 }), still(0, 2, [1])));
});

test("two changes of the load meet on any day where load is balanced", () => {
  const balanced = { ...rules, isBalanced: 1 };
  const [one, other] = [[place(0, 0, [0]), place(0, 0, [1])], [place(1, 2, [2]), place(1, 2, [3])]];
  assert.ok(meets(balanced, session(1), one, session(2), other));
  assert.ok(!meets(balanced, session(1), still(0, 0, [0]), session(2), other));
  assert.ok(meets(balanced, session(1), [place(2, 0, [0]), place(0, 0, [0])], session(2), other));
});

test("an answer holds where it meets no change", () => {
  const changes = [{ session: session(2), places: still(1, 2, [1]) }, { session: session(3), places: still(0, 2, [2]) }];
  assert.ok(holds(rules, session(1), still(0, 0, [0]), changes));
  assert.ok(!holds(rules, session(1), still(0, 0, [2]), changes));
});

test("answers that hold add up, and one that was never given leaves none", () => {
  const [one, other] = [{ cost: 3, broken: [1], mended: [] }, { cost: -5, broken: [1, 2], mended: [7] }];
  assert.deepEqual(together([one, other]), { cost: -2, broken: [1, 2], mended: [7] });
  assert.equal(together([one, null]), null);
  assert.deepEqual(together([]), { cost: 0, broken: [], mended: [] });
});
