// The data, and small things that everything else uses.

/**
 * A place of a session: the position of its day, its start in minutes of the day, the positions of its room (-1 for
 * none) and of its reviewers.
 * @typedef {{ day: number, start: number, room: number, team: number[] }} Place
 */

/**
 * What the judge said of a place while the page was written, against the timetable as written.
 * @typedef {{ cost: number, broken: number[], mended: number[] }} Weight
 */

/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);
/** A table of the data, which carries the names of its columns, as objects.
 * @type {(table: { columns: string[], rows: any[][] }) => any[]} */
const rowsOf = ({ columns, rows }) =>
  rows.map((row) => Object.fromEntries(columns.map((name, position) => [name, row[position]])));
const source = byId("data").textContent;
const data = JSON.parse(source);
const words = data.words;
/** @type {(text: string, ...parts: any[]) => string} */
const fill = (text, ...parts) => {
  let next = 0;
  return text.replace(/\{\}/g, () => String(parts[next++] ?? ""));
};
/** @type {(name: string, attributes?: Record<string, string>, ...children: any[]) => any} */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
};
/** @type {(text: string) => any} */
const written = (text) => make("bdi", {}, text);
/** @type {(text: string, action: (event: Event) => void, attributes?: Record<string, string>) => any} */
const button = (text, action, attributes = {}) => {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", action);
  return element;
};
const two = (number) => String(number).padStart(2, "0");
const iso = (minute) => two(Math.floor(minute / 60)) + ":" + two(minute % 60);
const clock = (minute) => {
  const time = minute % 1440;
  if (time === 720) return words.midday;
  if (time === 0) return words.midnight;
  const [hour, rest] = [Math.floor(time / 60), time % 60];
  return ((hour + 11) % 12 + 1) + (rest ? ":" + two(rest) : "") + (hour < 12 ? "am" : "pm");
};
const hours = (start, minutes) => fill(words.to, clock(start), clock(start + minutes));
const days = rowsOf(data.days);
const dayName = (day) => days[day].name;
const announce = (text) => { byId("spoken").textContent = text; };

/** The sessions by their numbers. @type {Map<number, any>} */
const sessions = new Map(rowsOf(data.sessions)
  .map((session) => [session.number, { ...session, nodes: [], text: null }]));
for (const node of document.querySelectorAll("[data-session]")) {
  sessions.get(Number(/** @type {HTMLElement} */ (node).dataset.session))?.nodes.push(node);
}
const rowOf = (session) => byId("session-" + session.number);
