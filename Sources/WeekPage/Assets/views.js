// The page turned into the timetable of one person, or into the sheet for one door.
const viewPlace = byId("view");
const pageTitle = document.title;
const ownTime = (session) => hours(session.start, session.minutes);
// A room is taken while it is set up and cleared, too.
const roomTime = (session) => hours(
  session.start - session.room[0], session.minutes + session.room[0] + session.room[1]);
const viewTable = (day, list, headings, cells, time = ownTime) => {
  const head = make("tr", {}, ...headings.map((text) => make("th", { scope: "col" }, text)));
  const rows = list.map((session) => make("tr", {},
    make("th", { scope: "row" }, time(session)),
    ...cells(session).map((text, index) =>
      make("td", { "data-label": headings[index + 1] }, written(text)))));
  return make("table", { class: "stacks" }, make("caption", {}, dayName(day)),
    make("thead", {}, head), make("tbody", {}, ...rows));
};
// The team's own rows are those of the list; nobody sees more there than on the rest of the page.
const rowsOfList = (day, list) => {
  const first = rowOf(list[0]).closest("table");
  const table = make("table", { class: "stacks" }, make("caption", {}, dayName(day)),
    first.tHead.cloneNode(true), make("tbody"));
  for (const session of list) {
    const row = rowOf(session).cloneNode(true);
    row.removeAttribute("id");
    row.hidden = false;
    for (const open of row.querySelectorAll("button")) open.replaceWith(...open.childNodes);
    table.tBodies[0].append(row);
  }
  return table;
};
const dayTable = (kind, day, list) => {
  if (kind === "team") return rowsOfList(day, list);
  if (kind === "door") {
    return viewTable(day, list, [words.time, words.session], () => [words.privateMeeting], roomTime);
  }
  return viewTable(day, list, [words.time, words.session, words.where, words.team],
    (session) => session.own);
};
const turnTo = (kind) => {
  const label = kind && chosen.get(kind);
  const view = data.views.find((one) => one[0] === kind && one[1] === label);
  document.body.classList.toggle("viewing", Boolean(view));
  viewPlace.hidden = !view;
  viewPlace.className = "view " + (view ? kind : "");
  byId("filter-view").value = view ? kind + "=" + label : "";
  viewPlace.replaceChildren();
  document.title = pageTitle;
  if (!view) return;
  const list = view[2].map((number) => sessions.get(number));
  const heading = fill(kind === "door" ? words.doorOf : words.timetableOf, label);
  document.title = heading + ", " + pageTitle;
  viewPlace.append(make("h1", { id: "view-heading", tabindex: "-1" }, written(heading)));
  for (const fact of document.querySelectorAll("header .fact")) {
    viewPlace.append(make("p", { class: "fact" }, fact.textContent));
  }
  for (const day of data.days.keys()) {
    const today = list.filter((session) => session.day === day);
    if (today.length > 0) viewPlace.append(make("div", { class: "scroll" }, dayTable(kind, day, today)));
  }
  viewPlace.append(button(words.back, () => { showAll(); byId("filter-view").focus(); }));
};
