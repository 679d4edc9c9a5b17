// Which of the judge's answers still hold after changes. Nothing here judges a timetable: the judge's answers stand in the
// data, each against the timetable as written, and this file says which of them a change may have made untrue.

const shares = (one, other) => one.some((item) => other.includes(item));
const sameList = (one, other) => String(one) === String(other);

/**
 * Whether what the judge said of moving one session may be untrue once another is moved.
 *
 * The judge weighs a move by the sessions that it can see from there: those on the days in question that share a
 * reviewer, a person or a part of a room with the session before or after; where the review limits how many run at
 * once, every contact session of those days; and the sessions that either names. The balance of load is between all
 * reviewers, so there two changes of it always meet.
 *
 * @param {any} rules What of the review decides this: `rooms` that share space, `isLimited`, `isBalanced`, `working` days.
 * @param {any} session The session of the answer.
 * @param {Place[]} places Its place as written, and the place of the answer.
 * @param {any} other The session that was moved.
 * @param {Place[]} moved Its place as written, and its place now.
 */
const meets = (rules, session, places, other, moved) => {
  if (session.number === other.number) return true;
  if (session.linked.includes(other.number) || other.linked.includes(session.number)) return true;
  const bothContact = session.isContact && other.isContact;
  const changesLoad = (list) => list.some((place) =>
    !sameList(place.team, list[0].team) || rules.working[place.day] !== rules.working[list[0].day]);
  if (rules.isBalanced && bothContact && changesLoad(places) && changesLoad(moved)) return true;
  const dates = places.map((place) => place.day);
  const there = moved.filter((place) => dates.includes(place.day));
  if (there.length === 0) return false;
  if (rules.isLimited && bothContact) return true;
  if (shares(session.everybody, other.everybody)) return true;
  const members = places.flatMap((place) => place.team);
  if (there.some((place) => shares(members, place.team))) return true;
  const taken = places.flatMap((place) => place.room < 0 ? [] : rules.rooms[place.room]);
  return there.some((place) => taken.includes(place.room));
};

/**
 * Whether what the judge said of a place of a session holds after changes.
 *
 * @param {any} rules See `meets`.
 * @param {any} session The session.
 * @param {Place[]} places Its place as written, and the place of the answer.
 * @param {{ session: any, places: Place[] }[]} changes The sessions that stand elsewhere now, each with its place as
 *   written and its place now.
 */
const holds = (rules, session, places, changes) =>
  !changes.some((change) => meets(rules, session, places, change.session, change.places));

/**
 * What the judge's answers say of all changes together; null where one of them was made on no answer that held.
 *
 * Answers that do not meet add up.
 *
 * @param {(Weight | null)[]} weights One for each session that stands elsewhere now.
 * @returns {Weight | null}
 */
const together = (weights) => weights.some((weight) => weight === null) ? null : {
  cost: weights.reduce((sum, weight) => sum + weight.cost, 0),
  broken: [...new Set(weights.flatMap((weight) => weight.broken))],
  mended: [...new Set(weights.flatMap((weight) => weight.mended))],
};
