// What is chosen stands in the fragment of the address, so that a link or a bookmark keeps it.

const form = byId("filters");
const only = make("p", { class: "only" });
let chosen = new URLSearchParams();
const viewKinds = ["team", "person", "door"];
const facets = rowsOf(data.facets);
const fields = [...form.querySelectorAll("select[name], input[name]")];
const tables = [...document.querySelectorAll("#by-agency .scroll, #list .scroll")]
  .map((frame) => ({ frame: /** @type {HTMLElement} */ (frame), nodes: [...frame.querySelectorAll("[data-session]")] }))
  .filter((frame) => frame.nodes.length > 0);

const inAddress = () => {
  const hash = location.hash.slice(1);
  return new URLSearchParams(hash.includes("=") ? hash : "");
};
const read = () => {
  chosen = inAddress();
  chosen.delete("changes");
};
const write = () => {
  const all = new URLSearchParams(chosen);
  const kept = keptChanges();
  if (kept) all.set("changes", kept);
  const hash = all.toString();
  history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
};
const textOf = (session) => {
  session.text ??= session.nodes.map((node) => node.textContent).join(" ").toLowerCase();
  return session.text;
};
const sift = () => {
  const wanted = facets.map(({ key, values }, facet) => ({ facet, value: chosen.get(key), values }))
    .filter((choice) => choice.value !== null)
    .map((choice) => [choice.facet, choice.values.indexOf(choice.value)]);
  const terms = (chosen.get("text") ?? "").toLowerCase().split(/\s+/).filter((term) => term);
  let count = 0;
  for (const session of sessions.values()) {
    const isShown = wanted.every(([facet, value]) => session.values[facet].includes(value))
      && (terms.length === 0 || terms.every((term) => textOf(session).includes(term)));
    if (isShown) count += 1;
    if (session.isHidden === !isShown) continue;
    session.isHidden = !isShown;
    for (const node of session.nodes) {
      if (node.localName === "tr") node.hidden = !isShown;
      else node.classList.toggle("out", !isShown);
    }
  }
  for (const { frame, nodes } of tables) {
    frame.hidden = nodes.every((node) => /** @type {HTMLElement} */ (node).hidden);
  }
  return count;
};
const describe = () => fields.filter((field) => chosen.get(field.name))
  .map((field) => field.labels[0].textContent + ": " + chosen.get(field.name)).join("; ");
const apply = () => {
  const count = sift();
  const [all, some] = [sessions.size, describe()];
  byId("shown").textContent = count === 0 && all > 0 ? words.showingNone
    : some ? fill(words.showingSome, count, all) : fill(words.showingAll, all);
  only.replaceChildren(some ? words.onlyShown + " " : "", some ? written(some) : "");
  for (const field of fields) field.value = chosen.get(field.name) ?? "";
  turnTo(viewKinds.find((kind) => chosen.get(kind)) ?? null);
};
const choose = (name, value) => {
  if (value) chosen.set(name, value); else chosen.delete(name);
  write();
  apply();
};
const showAll = () => {
  chosen = new URLSearchParams();
  write();
  apply();
};
const closeFolds = (except = null) => {
  for (const fold of document.querySelectorAll(".bar .fold[open]")) {
    if (fold !== except) /** @type {HTMLDetailsElement} */ (fold).open = false;
  }
};
// A link into the page leads to what it names even where a filter hides that, and takes nothing out of the address.
const follow = (event, link) => {
  const target = byId(link.getAttribute("href").slice(1));
  closeFolds();
  if (!target || (chosen.toString() === "" && inForce === 0)) return;
  event.preventDefault();
  if (target.hidden || target.closest("[hidden]") || document.body.classList.contains("viewing")) {
    showAll();
    announce(words.filtersCleared);
  }
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus();
};
