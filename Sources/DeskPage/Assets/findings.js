// The list of findings, and every button that leads to a cell.
"use strict";

/**
 * The list of findings: each leads to its cell or card, and writes its mend.
 * @param {Page} page
 * @param {SheetGrid} grid
 */
function setUpFindings(page, grid) {
  let last = -1;
  /** @param {HTMLElement} button */
  const lead = (button) => {
    const { file, row, column } = button.dataset;
    if (!file) return;
    page.sheet = file;
    page.show("sheets");
    if (row) grid.reveal(row, column);
  };
  document.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (button?.classList.contains("go")) lead(button);
    if (!button?.classList.contains("mend")) return;
    const { file = "", row = "", column = "", text: written = "" } = button.dataset;
    page.sheet = file;
    page.change("edit", { file, row, column, text: written });
    if (button.closest("#painter")) element("painter").replaceChildren();
    grid.reveal(row, column);
    page.say("Wrote " + written + ".");
  });
  // F8 walks from finding to finding.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8") return;
    const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#findings .go")]);
    if (all.length === 0) return;
    event.preventDefault();
    last = (last + (event.shiftKey ? all.length - 1 : 1)) % all.length;
    lead(all[last]);
  });
}
