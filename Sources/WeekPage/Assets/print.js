// What is printed: all sheets of one print have one size, since printers and people mix up mixed ones.

const sheetsPlace = byId("sheets");
const showSheets = (kind) => {
  document.body.dataset.print = kind;
  if (kind === "team") {
    sheetsPlace.replaceChildren(...views.filter((view) => view.kind === "team")
      .map((view) => make("div", { class: "view team" }, ...viewParts(view, "h2"))));
    sheetsPlace.hidden = false;
  }
};
const putSheetsAway = () => {
  delete document.body.dataset.print;
  sheetsPlace.hidden = true;
  sheetsPlace.replaceChildren();
};
const printFold = make("details", { class: "fold", id: "print" }, make("summary", {}, words.print),
  make("div", { class: "sheet" }, ...["all", "week", "rooms", "team", "list"].filter((kind) =>
    kind === "all" || (kind === "team" ? views.some((view) => view.kind === "team") : sessions.size > 0))
    .map((kind) => button(words["print-" + kind], () => {
      closeFolds();
      if (kind !== "all") showSheets(kind);
      print();
    }))));
/** @type {HTMLDetailsElement[]} */
let unfolded = [];
window.addEventListener("beforeprint", () => {
  unfolded = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("main details:not([open])")]);
  for (const fold of unfolded) fold.open = true;
});
window.addEventListener("afterprint", () => {
  for (const fold of unfolded) fold.open = false;
  putSheetsAway();
});
