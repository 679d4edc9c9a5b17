// Changes tried out on the page: a list that can be undone and leaves as `changes.csv`.
const moves = data.moves ?? null;
if (moves) {
  data.sessions.forEach(([number], position) => {
    const [ref, room, team, people, wanted, site, fixed, starts, rooms, teams] = moves.sessions[position];
    Object.assign(sessions.get(number), { ref, room, team, people, wanted, site, fixed, starts, rooms, teams });
  });
}
const edits = [];
let inForce = 0;
const asWritten = (session) => ({ day: session.day, start: session.start, room: session.room, team: session.team });
const placeOf = (session) =>
  edits.slice(0, inForce).findLast((edit) => edit.session === session)?.to ?? asWritten(session);
const key = (place) => JSON.stringify([place.day, place.start, place.room, place.team]);
const changed = () => [...new Set(edits.slice(0, inForce).map((edit) => edit.session))]
  .filter((session) => key(placeOf(session)) !== key(asWritten(session)));
const roomName = (room) => room < 0 ? words.noRoom : moves.rooms[room][1];
const teamNames = (team) => team.map((member) => moves.team[member][1]).join(", ") || words.noTeam;
const when = (session, place) => dayName(place.day) + ", " + hours(place.start, session.minutes);
const difference = (session, from, to) => {
  const parts = [];
  if (from.day !== to.day || from.start !== to.start) parts.push(when(session, to));
  if (from.room !== to.room) parts.push(roomName(to.room));
  if (String(from.team) !== String(to.team)) parts.push(teamNames(to.team));
  return parts.join("; ");
};

const editList = make("ol");
const clashList = make("div", { class: "clashes" });
const setEnabled = (element, isEnabled) => element.setAttribute("aria-disabled", String(!isEnabled));
const undoButton = button(words.undo, () => step(-1));
const redoButton = button(words.redo, () => step(1));
const refresh = () => {
  byId("changed").hidden = edits.length === 0;
  editList.replaceChildren(...edits.slice(0, inForce).map((edit) =>
    make("li", {}, written(edit.session.title), ": ", written(difference(edit.session, edit.from, edit.to)))));
  setEnabled(undoButton, inForce > 0);
  setEnabled(redoButton, inForce < edits.length);
  for (const note of document.querySelectorAll(".moved")) note.remove();
  const list = changed();
  setEnabled(downloadButton, list.length > 0);
  for (const session of list) {
    const text = fill(words.movedNow, difference(session, asWritten(session), placeOf(session)));
    for (const node of session.nodes) {
      const cell = node.localName === "tr" ? node.cells[1] : node;
      cell.append(make("p", { class: "moved" }, text));
    }
  }
  const found = clashesOf(list);
  clashList.replaceChildren(list.length === 0 ? "" : make("p", {}, found.length ? words.changesClash : words.changesChecked),
    found.length ? make("ul", {}, ...found.map((text) => make("li", {}, text))) : "");
};
const step = (by) => {
  const edit = edits[by < 0 ? inForce - 1 : inForce];
  if (!edit) return;
  inForce += by;
  refresh();
  announce(fill(by < 0 ? words.undone : words.redone, edit.session.title));
};
const change = (session, part) => {
  const from = placeOf(session);
  const to = { ...from, ...part };
  if (key(from) === key(to)) return;
  edits.splice(inForce, Infinity, { session, from, to });
  inForce = edits.length;
  refresh();
  announce(fill(words.changeMade, session.title, difference(session, from, to)));
};

// A spreadsheet must not run a cell as a formula, so such a cell gets an apostrophe (see FormulaGuard).
const cell = (text) => {
  const safe = /^'*[=+\-@\t\n\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
};
const cellsOf = (session, place) => [data.days[place.day][0], iso(place.start)];
const resources = (place) => [place.room < 0 ? "" : moves.rooms[place.room][0],
  place.team.map((member) => moves.team[member][0]).join("; ")];
const changesFile = () => {
  const rows = [["Session", "Day", "Start", "End", "Room", "Reviewers", "Was day", "Was start", "Was room", "Was reviewers"]];
  for (const session of changed()) {
    const [to, from] = [placeOf(session), asWritten(session)];
    rows.push([session.ref, ...cellsOf(session, to), iso((to.start + session.minutes) % 1440), ...resources(to),
      ...cellsOf(session, from), ...resources(from)]);
  }
  return "\uFEFF" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
};
const downloadButton = button(words.download, () => {
  if (changed().length === 0) return;
  const address = URL.createObjectURL(new Blob([changesFile()], { type: "text/csv" }));
  make("a", { href: address, download: "changes.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
});
