// Where a session could go, with what it costs or breaks; without either where a change may have made that untrue.

const subjectName = (subject) => {
  if (typeof subject === "string") return subject;
  if (!Array.isArray(subject)) return "";
  const [list, position] = subject;
  return [teamKnown, peopleKnown, roomsKnown][list][position]?.name ?? "";
};
const breaches = moves ? rowsOf(moves.breaches) : [];
/** What a breach is, told beside one session or, with null, beside none. */
const ruleText = (session) => (breach) => {
  const { rule, subject, sessions: numbers } = breaches[breach];
  const others = numbers.filter((number) => number !== session?.number);
  const who = subjectName(subject);
  const text = moves.ruleNames[rule] + (who ? ": " + who : "");
  const titles = others.map((number) => sessions.get(number)?.title ?? "").filter((title) => title);
  return titles.length ? fill(words.withSessions, text, titles.join("; ")) : text;
};
const costText = (cost) => cost > 0 ? fill(words.costs, cost)
  : cost < 0 ? fill(words.saves, -cost) : words.costsNothing;
/** One offer as a button; what the judge said is blank where it need not hold any more. */
const offer = (session, label, said, part) => {
  const weight = isJudged(session, { ...asWritten(session), ...part }) && editsOf(session).length === 0 ? said : null;
  const choice = button("", () => {
    change(session, part, weight);
    fillPanel(session);
    byId("panel-heading").focus();
  }, { class: "offer" });
  choice.append(make("span", { class: "offer-what" }, label), " ",
    make("span", { class: "offer-cost" }, weight ? costText(weight.cost) : words.notJudged));
  for (const [list, text] of weight ? [[weight.broken, words.breaks], [weight.mended, words.mends]] : []) {
    if (list.length) choice.append(" ", make("span", { class: "offer-rules" }, fill(text, list.map(ruleText(session)).join("; "))));
  }
  const kind = weight === null ? "unjudged" : weight.broken.length ? "broken" : "allowed";
  return { kind, cost: weight?.cost ?? 0, item: make("li", {}, choice) };
};
const folded = (summary, list) => list.length ? make("details", {}, make("summary", {}, fill(summary, list.length)),
  make("ul", { class: "offers" }, ...list.map((one) => one.item))) : null;
const offerLists = (list) => {
  const [allowed, broken, unjudged] = ["allowed", "broken", "unjudged"].map((kind) => list.filter((one) => one.kind === kind));
  return [
    allowed.length ? make("ul", { class: "offers" }, ...allowed.map((one) => one.item))
      : unjudged.length ? null : make("p", {}, words.noneLeft),
    folded(words.breaking, broken), folded(words.unjudgedPlaces, unjudged),
  ];
};
const startLists = (session) => {
  if (session.fixed[0]) return [make("p", {}, words.fixedTime)];
  const byDay = [...days.keys()].map((day) => [day, session.startsOffered.filter((start) => start.day === day)
    .map(({ start, room, weight }) => offer(session,
      hours(start, session.minutes) + (room !== session.place ? ", " + roomName(room) : ""), weight,
      { day, start, room }))]).filter(([, list]) => list.length > 0);
  const today = placeOf(session).day;
  return [...byDay.map(([day, list]) => {
    const allowed = list.filter((one) => one.kind === "allowed").length;
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
  make("h3", {}, words.moveTo),
  make("p", { class: "small" }, editsOf(session).length > 0 ? words.movedAlready : words.asWritten),
  make("h4", {}, words.anotherTime), ...startLists(session),
  make("h4", {}, words.anotherRoom),
  ...(session.fixed[1] === 1 ? [make("p", {}, words.fixedRoom)]
    : session.fixed[1] === 2 ? [make("p", {}, words.noRoomNeeded)]
    : offerLists(byCost(session.roomsOffered.map(({ room, weight }) => offer(session, roomName(room), weight, { room }))))),
  make("h4", {}, words.anotherTeam),
  ...(session.fixed[2] ? [make("p", {}, words.fixedTeam)]
    : offerLists(byCost(session.teamsOffered.map(({ team, weight }) => offer(session, teamLabel(session, team), weight, { team }))))),
].filter((part) => part);
