// What happens when the page is opened, clicked and typed into.

const bar = byId("bar");
byId("choosing").hidden = false;
form.after(only);
bar.querySelector(":scope > .actions").append(undoButton, redoButton, printFold);
form.addEventListener("submit", (event) => event.preventDefault());
for (const field of fields) {
  field.addEventListener("input", () => choose(field.name, field.value));
}
byId("filter-view").addEventListener("change", (event) => {
  const value = event.target.value;
  const cut = value.indexOf("=");
  for (const kind of viewKinds) chosen.delete(kind);
  choose(cut < 0 ? "person" : value.slice(0, cut), cut < 0 ? "" : value.slice(cut + 1));
  if (value) {
    closeFolds();
    scrollTo(0, 0);
    byId("view-heading").focus();
  }
});
byId("clear").addEventListener("click", () => showAll());
window.addEventListener("hashchange", () => { read(); apply(); });
for (const fold of bar.querySelectorAll(".fold")) {
  fold.addEventListener("toggle", () => { if (fold.open) closeFolds(fold); });
}

if (moves) {
  changesFold.append(changesSummary, make("div", { class: "sheet" }, make("p", {}, words.changesText),
    editList, verdictText, make("div", { class: "actions" }, downloadButton)));
  undoButton.before(changesFold);
  for (const session of sessions.values()) {
    for (const node of session.nodes) {
      const title = node.querySelector(".title");
      if (!title) continue;
      const open = make("button", { type: "button", class: "open", title: words.open });
      const link = title.querySelector("a") ?? title;
      open.append(...link.childNodes);
      if (link === title) title.append(open); else link.replaceWith(open);
    }
  }
  panel.addEventListener("close", panelClosed);
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (panel.open && wide.matches) return panel.close();
  const fold = bar.querySelector(".fold[open]");
  if (!fold) return;
  fold.open = false;
  fold.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (!target.closest(".bar")) closeFolds();
  if (target.closest("a.join")) return;
  const link = target.closest("a[href^='#']");
  if (link) return follow(event, link);
  const card = moves && target.closest(".card, button.open");
  if (!card || card.classList.contains("out")) return;
  const place = /** @type {HTMLElement} */ (card.closest("[data-session]"));
  openPanel(sessions.get(Number(place.dataset.session)), card.closest("button") ?? card.querySelector("button.open"));
});
read();
if (moves) {
  restore(inAddress().get("changes") ?? "");
  refresh();
}
apply();
