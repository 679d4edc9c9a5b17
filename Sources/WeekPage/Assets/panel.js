// One session with everybody's day around it, laid over the page: nothing below it moves.

const panel = byId("panel");
let openedFrom = null;
const wide = matchMedia("(min-width: 64rem)");
const away = (list, day) => list.filter(([which]) => which === day)
  .map(([, from, to]) => ({ start: from, end: to }));
const busy = (day, isIn) => [...sessions.values()]
  .map((session) => ({ session, place: placeOf(session) }))
  .filter(({ session, place }) => place.day === day && isIn(session, place))
  .map(({ session, place }) => ({ session, start: place.start, end: place.start + session.minutes }))
  .sort((one, other) => one.start - other.start);
const strip = (from, to, spans, style, element) => {
  for (const span of spans) {
    const piece = make("span", { class: style });
    piece.style.left = 100 * (span.start - from) / (to - from) + "%";
    piece.style.width = 100 * (span.end - span.start) / (to - from) + "%";
    element.append(piece);
  }
};
const dayAround = (session) => {
  const place = placeOf(session);
  const day = place.day;
  const subjects = [
    ...place.team.map((member) => [teamKnown[member].name, teamKnown[member].away, (_, at) => at.team.includes(member)]),
    ...session.everybody.map((person) => [peopleKnown[person].name, peopleKnown[person].away,
      (one) => one.everybody.includes(person)]),
    ...(place.room < 0 ? [] : [[roomName(place.room), roomsKnown[place.room].away, (_, at) => at.room === place.room]]),
    ...teamKnown.flatMap((member, position) => place.team.includes(position) ? []
      : [[member.name, member.away, (_, at) => at.team.includes(position)]]),
  ].map(([label, diary, isIn]) => ({ label, away: away(diary, day), busy: busy(day, isIn) }));
  const ends = [place.start, place.start + session.minutes,
    ...subjects.flatMap((subject) => [...subject.away, ...subject.busy].flatMap((span) => [span.start, span.end]))];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const own = { start: place.start, end: place.start + session.minutes };
  const rows = subjects.map((subject) => {
    const line = make("div", { class: "strip", "aria-hidden": "true" });
    strip(from, to, subject.away, "away", line);
    strip(from, to, subject.busy, "busy", line);
    strip(from, to, [own], "own", line);
    return make("tr", {}, make("th", { scope: "row" }, written(subject.label)),
      make("td", {}, line, make("ul", {}, ...[
        ...subject.busy.map((span) => ({ ...span, text: span.session.title })),
        ...subject.away.map((span) => ({ ...span, text: words.away })),
      ].sort((one, other) => one.start - other.start).map((span) =>
        make("li", {}, hours(span.start, span.end - span.start) + " ", written(span.text))))));
  });
  return [make("h3", {}, words.dayAround), make("table", { class: "around" },
    make("caption", {}, fill(words.dayCaption, dayName(day))),
    make("thead", {}, make("tr", {}, ...[words.who, words.busy]
      .map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...rows))];
};
const mark = (session) => {
  for (const node of document.querySelectorAll(".chosen, .related")) node.classList.remove("chosen", "related");
  if (!session) return;
  const isRelated = (other) => shares(other.team, session.team) || shares(other.everybody, session.everybody);
  for (const other of sessions.values()) {
    const style = other === session ? "chosen" : other.day === session.day && isRelated(other) ? "related" : null;
    if (style) for (const node of other.nodes) node.classList.add(style);
  }
};
const fillPanel = (session) => {
  const place = placeOf(session);
  panel.replaceChildren(
    make("div", { class: "panel-head" },
      make("h2", { id: "panel-heading", tabindex: "-1" }, written(session.title)),
      button(words.close, () => panel.close())),
    make("p", {}, when(session, place)),
    make("p", {}, written(roomName(place.room)), "; ", written(teamNames(place.team))),
    ...moveLists(session), ...dayAround(session));
};
const openPanel = (session, from) => {
  openedFrom = from;
  closeFolds();
  if (panel.open) panel.close();
  fillPanel(session);
  mark(session);
  // The panel stands on the side on which the card is not.
  const card = from.getBoundingClientRect();
  panel.classList.toggle("left", wide.matches && card.left > innerWidth / 2);
  if (wide.matches) panel.show(); else panel.showModal();
  byId("panel-heading").focus({ preventScroll: true });
};
const panelClosed = () => {
  if (panel.open) return;
  mark(null);
  if (openedFrom?.isConnected) openedFrom.focus({ preventScroll: true });
};
