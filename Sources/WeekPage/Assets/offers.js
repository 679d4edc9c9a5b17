// Where a session could go, with what it costs or breaks.
const subjectName = (subject) => {
  if (typeof subject === "string") return subject;
  if (!Array.isArray(subject)) return "";
  const [list, position] = subject;
  if (list === 0) return moves.team[position]?.[1] ?? "";
  return (list === 1 ? moves.people[position]?.[0] : moves.rooms[position]?.[1]) ?? "";
};
const ruleText = (session) => (breach) => {
  const [rule, subject, numbers] = moves.breaches[breach];
  const others = numbers.filter((number) => number !== session.number);
  const who = subjectName(subject);
  const text = moves.rules[rule] + (who ? ": " + who : "");
  const titles = others.map((number) => sessions.get(number)?.title ?? "").filter((title) => title);
  return titles.length ? fill(words.withSessions, text, titles.join("; ")) : text;
};
const costText = (cost) => cost > 0 ? fill(words.costs, cost)
  : cost < 0 ? fill(words.saves, -cost) : words.costsNothing;
const offer = (session, label, [cost, broken = [], mended = []], part) => {
  const choice = button("", () => {
    change(session, part);
    fillPanel(session);
    byId("panel-heading").focus();
  }, { class: "offer" });
  choice.append(make("span", { class: "offer-what" }, label), " ",
    make("span", { class: "offer-cost" }, costText(cost)));
  for (const [list, text] of [[broken, words.breaks], [mended, words.mends]]) {
    if (list.length) choice.append(" ", make("span", { class: "offer-rules" }, fill(text, list.map(ruleText(session)).join("; "))));
  }
  return { isAllowed: broken.length === 0, cost, item: make("li", {}, choice) };
};
const offerLists = (list) => {
  const [allowed, broken] = [true, false].map((isAllowed) => list.filter((one) => one.isAllowed === isAllowed));
  return [
    allowed.length ? make("ul", { class: "offers" }, ...allowed.map((one) => one.item)) : make("p", {}, words.noneLeft),
    broken.length ? make("details", {}, make("summary", {}, fill(words.breaking, broken.length)),
      make("ul", { class: "offers" }, ...broken.map((one) => one.item))) : null,
  ];
};
const startLists = (session) => {
  if (session.fixed[0]) return [make("p", {}, words.fixedTime)];
  const byDay = [...data.days.keys()].map((day) => [day, session.starts.filter((start) => start[0] === day)
    .map(([, start, room, ...weight]) => offer(session,
      hours(start, session.minutes) + (room !== session.room ? ", " + roomName(room) : ""), weight,
      { day, start, room }))]).filter(([, list]) => list.length > 0);
  const today = placeOf(session).day;
  return [...byDay.map(([day, list]) => {
    const allowed = list.filter((one) => one.isAllowed).length;
    const fold = make("details", { class: "day" },
      make("summary", {}, dayName(day) + " (" + allowed + ")"), ...offerLists(list).filter((part) => part));
    fold.open = day === today;
    return fold;
  }), make("p", { class: "small" }, words.elsewhere)];
};
const teamLabel = (session, team) => {
  const joined = team.filter((member) => !session.team.includes(member));
  const left = session.team.filter((member) => !team.includes(member));
  if (joined.length && left.length) return fill(words.inFor, teamNames(joined), teamNames(left));
  return joined.length ? fill(words.added, teamNames(joined)) : fill(words.without, teamNames(left));
};
const byCost = (list) => list.sort((one, other) => one.cost - other.cost);
const moveLists = (session) => [
  make("h3", {}, words.moveTo), make("p", { class: "small" }, words.asWritten),
  make("h4", {}, words.anotherTime), ...startLists(session),
  make("h4", {}, words.anotherRoom),
  ...(session.fixed[1] === 1 ? [make("p", {}, words.fixedRoom)]
    : session.fixed[1] === 2 ? [make("p", {}, words.noRoomNeeded)]
    : offerLists(byCost(session.rooms.map(([room, ...weight]) => offer(session, roomName(room), weight, { room }))))),
  make("h4", {}, words.anotherTeam),
  ...(session.fixed[2] ? [make("p", {}, words.fixedTeam)]
    : offerLists(byCost(session.teams.map(([team, ...weight]) => offer(session, teamLabel(session, team), weight, { team }))))),
].filter((part) => part);
