// Changes tried out on the page: a list that can be undone, that lasts through a reload, and that leaves as changes.csv.

const moves = data.moves ?? null;
if (moves) {
  const offerOf = (kind) => (row) => {
    const [offer] = rowsOf({ columns: moves.offers[kind], rows: [row] });
    return { ...offer, weight: { cost: offer.cost, broken: offer.broken ?? [], mended: offer.mended ?? [] } };
  };
  for (const facts of rowsOf(moves.sessions)) {
    for (const kind of ["starts", "rooms", "teams"]) facts[kind + "Offered"] = facts[kind].map(offerOf(kind));
    Object.assign(sessions.get(facts.number), facts);
  }
}
const roomsKnown = moves ? rowsOf(moves.rooms) : [];
const teamKnown = moves ? rowsOf(moves.team) : [];
const peopleKnown = moves ? rowsOf(moves.people) : [];

/** @typedef {{ session: any, from: Place, to: Place, weight: Weight | null }} Edit */
/** @type {Edit[]} */
const edits = [];
let inForce = 0;
/** @type {(session: any) => Place} */
const asWritten = (session) => ({ day: session.day, start: session.start, room: session.place, team: session.team });
const editsOf = (session) => edits.slice(0, inForce).filter((edit) => edit.session === session);
/** @type {(session: any) => Place} */
const placeOf = (session) => editsOf(session).at(-1)?.to ?? asWritten(session);
const keyOf = (place) => JSON.stringify([place.day, place.start, place.room, place.team]);
const changed = () => [...new Set(edits.slice(0, inForce).map((edit) => edit.session))]
  .filter((session) => keyOf(placeOf(session)) !== keyOf(asWritten(session)));
const changes = () => changed().map((session) => ({ session, places: [asWritten(session), placeOf(session)] }));
const isJudged = (session, to) => holds(moves.rules, session, [asWritten(session), to], changes());
/** What the judge said of all changes together; null where they were not judged. */
const verdictOnChanges = () => together(changed().map((session) => {
  const own = editsOf(session);
  return own.length === 1 ? own[0].weight : null;
}));

const roomName = (room) => room < 0 ? words.noRoom : roomsKnown[room].name;
const teamNames = (team) => team.map((member) => teamKnown[member].name).join(", ") || words.noTeam;
const when = (session, place) => dayName(place.day) + ", " + hours(place.start, session.minutes);
const difference = (session, from, to) => {
  const parts = [];
  if (from.day !== to.day || from.start !== to.start) parts.push(when(session, to));
  if (from.room !== to.room) parts.push(roomName(to.room));
  if (String(from.team) !== String(to.team)) parts.push(teamNames(to.team));
  return parts.join("; ");
};

const editList = make("ol");
const verdictText = make("div", { class: "verdict" });
const changesSummary = make("summary");
const changesFold = make("details", { class: "fold", id: "changed", hidden: "" });
const setEnabled = (element, isEnabled) => element.setAttribute("aria-disabled", String(!isEnabled));
const undoButton = button(words.undo, () => step(-1), { hidden: "" });
const redoButton = button(words.redo, () => step(1), { hidden: "" });
const sayVerdict = (count) => {
  const verdict = verdictOnChanges();
  if (count === 0) return [];
  if (verdict === null) return [make("p", {}, words.notJudgedTogether)];
  return [
    make("p", {}, fill(words.together, costText(verdict.cost))),
    ...[[verdict.broken, words.breaks], [verdict.mended, words.mends]].filter(([list]) => list.length)
      .map(([list, text]) => make("p", {}, fill(text, list.map(ruleText(null)).join("; ")))),
  ];
};
const refresh = () => {
  const list = changed();
  changesFold.hidden = undoButton.hidden = redoButton.hidden = edits.length === 0;
  changesSummary.textContent = fill(words.yourChanges, list.length);
  editList.replaceChildren(...edits.slice(0, inForce).map((edit) =>
    make("li", {}, written(edit.session.title), ": ", written(difference(edit.session, edit.from, edit.to)))));
  setEnabled(undoButton, inForce > 0);
  setEnabled(redoButton, inForce < edits.length);
  for (const note of document.querySelectorAll(".moved")) note.remove();
  setEnabled(downloadButton, list.length > 0);
  for (const session of list) {
    const text = fill(words.movedNow, difference(session, asWritten(session), placeOf(session)));
    for (const node of session.nodes) {
      const cell = node.localName === "tr" ? node.cells[1] : node.querySelector(".body");
      cell.prepend(make("p", { class: "moved" }, text));
    }
  }
  verdictText.replaceChildren(...sayVerdict(list.length));
};
const step = (by) => {
  const edit = edits[by < 0 ? inForce - 1 : inForce];
  if (!edit) return;
  inForce += by;
  refresh();
  write();
  announce(fill(by < 0 ? words.undone : words.redone, edit.session.title));
};
/** @type {(session: any, part: Partial<Place>, weight: Weight | null) => void} */
const change = (session, part, weight) => {
  const from = placeOf(session);
  const to = { ...from, ...part };
  if (keyOf(from) === keyOf(to)) return;
  edits.splice(inForce, Infinity, { session, from, to, weight });
  inForce = edits.length;
  refresh();
  write();
  announce(fill(words.changeMade, session.title, difference(session, from, to)));
};

// The changes stand in the address, with a mark of the page that they belong to: a page from a file has no other place
// that is its own.
const fingerprint = () => {
  let hash = 2166136261;
  for (let index = 0; index < source.length; index += 1) hash = Math.imul(hash ^ source.charCodeAt(index), 16777619);
  return (hash >>> 0).toString(36);
};
const keptChanges = () => inForce === 0 ? "" : fingerprint() + "~" + edits.slice(0, inForce).map(({ session, to }) =>
  [session.number, to.day, to.start, to.room, to.team.join("-")].join(".")).join("~");
const offerFor = (session, place) => [
  ...session.startsOffered.map((offer) => [offer, { day: offer.day, start: offer.start, room: offer.room }]),
  ...session.roomsOffered.map((offer) => [offer, { room: offer.room }]),
  ...session.teamsOffered.map((offer) => [offer, { team: offer.team }]),
].find(([, part]) => keyOf({ ...asWritten(session), ...part }) === keyOf(place))?.[0] ?? null;
const restore = (text) => {
  const [mark, ...list] = text.split("~");
  if (mark !== fingerprint()) return;
  for (const item of list) {
    const [number, day, start, room, team] = item.split(".");
    const session = sessions.get(Number(number));
    const members = team ? team.split("-").map(Number) : [];
    const to = { day: Number(day), start: Number(start), room: Number(room), team: members };
    const isKnown = session && days[to.day] && to.start >= 0 && to.start < 1440
      && (to.room === -1 || roomsKnown[to.room]) && members.every((member) => teamKnown[member]);
    if (!isKnown) return;
    const offer = isJudged(session, to) ? offerFor(session, to) : null;
    edits.push({ session, from: placeOf(session), to, weight: offer?.weight ?? null });
    inForce = edits.length;
  }
};

// Fieldwork guards what a spreadsheet would run as a formula; the first reference in a cell is the guarded one.
const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
const resources = (place) => [
  place.room < 0 ? "" : roomsKnown[place.room].cell,
  place.team.map((member, position) => position === 0 ? teamKnown[member].cell : teamKnown[member].ref).join("; "),
];
const timesOf = (place) => [days[place.day].date, iso(place.start)];
const changesFile = () => {
  const rows = [moves.headings];
  for (const session of changed()) {
    const [to, from] = [placeOf(session), asWritten(session)];
    rows.push([session.cell, ...timesOf(to), iso((to.start + session.minutes) % 1440), ...resources(to),
      ...timesOf(from), ...resources(from)]);
  }
  return "\uFEFF" + rows.map((row) => row.map(quoted).join(",") + "\r\n").join("");
};
const downloadButton = button(words.download, () => {
  if (changed().length === 0) return;
  const address = URL.createObjectURL(new Blob([changesFile()], { type: "text/csv" }));
  make("a", { href: address, download: "changes.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
});
