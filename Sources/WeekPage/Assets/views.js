// The page turned into the week of one reviewer, the timetable of one participant, or the sheet for one door.

const views = rowsOf(data.views);
const viewPlace = byId("view");
const pageTitle = document.title;
const ownTime = (session) => hours(session.start, session.minutes);
// A room is taken while it is set up and cleared, too.
const roomTime = (session) => hours(
  session.start - session.around[0], session.minutes + session.around[0] + session.around[1]);
const viewTable = (day, list, headings, cells, time = ownTime) => {
  const head = make("tr", {}, ...headings.map((text) => make("th", { scope: "col" }, text)));
  const rows = list.map((session) => make("tr", {},
    make("th", { scope: "row" }, time(session)),
    ...cells(session).map((text, index) =>
      make("td", { "data-label": headings[index + 1] }, written(text)))));
  return make("div", { class: "scroll" }, make("table", { class: "stacks" }, make("caption", {}, dayName(day)),
    make("thead", {}, head), make("tbody", {}, ...rows)));
};
// The lanes of a reviewer from the boards of all days, side by side: nobody sees more there than on the rest of the page.
const reviewersWeek = (lane) => {
  const lanes = [...document.querySelectorAll(`#by-reviewer .lane[data-lane="${lane}"]`)];
  const axis = document.querySelector("#by-reviewer .axis");
  return make("div", { class: "board own" }, axis.cloneNode(true), ...lanes.map((own) => {
    const copy = /** @type {any} */ (own.cloneNode(true));
    const date = own.closest(".drawn").previousElementSibling.textContent.replace(/ \d{4}$/, "");
    copy.querySelector("h4").replaceWith(make("h2", {}, date));
    return copy;
  }));
};
const viewDays = (kind, list) => [...days.keys()].map((day) => [day, list.filter((session) => session.day === day)])
  .filter(([, today]) => today.length > 0)
  .map(([day, today]) => kind === "door"
    ? viewTable(day, today, [words.time, words.session], () => [words.privateMeeting], roomTime)
    : viewTable(day, today, [words.time, words.session, words.where, words.team], (session) => session.own));
/** A view as it is read and printed: whose it is, the version, and the week. */
const viewParts = (view, heading = "h1") => [
  make(heading, { class: "whose" }, written(fill(view.kind === "door" ? words.doorOf : words.timetableOf, view.label))),
  make("p", { class: "fact" }, [...document.querySelectorAll("header .fact")].map((fact) => fact.textContent).join(". ")),
  ...(view.kind === "team" ? [reviewersWeek(view.lane)]
    : viewDays(view.kind, view.sessions.map((number) => sessions.get(number)))),
];
const turnTo = (kind) => {
  const label = kind && chosen.get(kind);
  const view = views.find((one) => one.kind === kind && one.label === label);
  document.body.classList.toggle("viewing", Boolean(view));
  viewPlace.hidden = !view;
  viewPlace.className = "view " + (view ? kind : "");
  byId("filter-view").value = view ? kind + "=" + label : "";
  viewPlace.replaceChildren();
  document.title = pageTitle;
  if (!view) return;
  viewPlace.append(...viewParts(view));
  const heading = viewPlace.firstChild;
  heading.id = "view-heading";
  heading.tabIndex = -1;
  document.title = heading.textContent + ", " + pageTitle;
  viewPlace.append(button(words.back, () => { showAll(); scrollTo(0, 0); }));
};
