// The data, and small things that everything else uses.
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const words = data.words;
const fill = (text, ...parts) => {
  let next = 0;
  return text.replace(/\{\}/g, () => String(parts[next++] ?? ""));
};
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
};
const written = (text) => make("bdi", {}, text);
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
const dayName = (day) => data.days[day][1];
const announce = (text) => { byId("spoken").textContent = text; };

const sessions = new Map(data.sessions.map(
  ([number, title, day, start, minutes, values, own, room]) =>
    [number, { number, title, day, start, minutes, values, own, room, nodes: [], text: null }]));
for (const node of document.querySelectorAll("[data-session]")) {
  sessions.get(Number(node.dataset.session))?.nodes.push(node);
}
const rowOf = (session) => byId("session-" + session.number);
