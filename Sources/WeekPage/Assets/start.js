// What happens when the page is opened, clicked, typed into and printed.
form.hidden = false;
form.after(only);
form.addEventListener("submit", (event) => event.preventDefault());
for (const field of fields) {
  field.addEventListener("input", () => choose(field.name, field.value));
}
byId("filter-view").addEventListener("change", (event) => {
  const value = event.target.value;
  const cut = value.indexOf("=");
  for (const kind of viewKinds) chosen.delete(kind);
  choose(cut < 0 ? "person" : value.slice(0, cut), cut < 0 ? "" : value.slice(cut + 1));
  if (value) byId("view-heading").focus();
});
byId("clear").addEventListener("click", () => showAll());
byId("print").addEventListener("click", () => print());
window.addEventListener("hashchange", () => { read(); apply(); });

if (moves) {
  const place = byId("changed");
  place.setAttribute("aria-labelledby", "changed-heading");
  place.append(make("h2", { id: "changed-heading" }, words.yourChanges), make("p", {}, words.changesText),
    editList, clashList, make("div", { class: "actions" }, undoButton, redoButton, downloadButton));
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
  panel.addEventListener("close", closed);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open && wide.matches) panel.close();
  });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link) return follow(event, link);
  const card = moves && event.target.closest(".grid .session, button.open");
  if (!card || card.classList.contains("out")) return;
  const session = sessions.get(Number(card.closest("[data-session]").dataset.session));
  openPanel(session, card.closest("button") ?? card.querySelector("button.open"));
});

let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of folded) fold.open = true;
});
window.addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
});
read();
apply();
