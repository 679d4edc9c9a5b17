// Painting the times of a person, a reviewer or a room on a week.
"use strict";

class Painter {
  /** @param {Page} page @param {SheetGrid} grid */
  constructor(page, grid) {
    this.page = page;
    this.home = element("painter");
    /** @type {boolean | null} what the drag makes of the parts it goes over; null while there is none */
    this.brush = null;
    actions.paint = () => {
      const row = String(grid.number(grid.at.row));
      page.apply(page.ask("painter", { file: page.sheet, row }));
      if (this.boxes.length === 0) return;
      (this.boxes.find((box) => box.checked) ?? this.boxes[0]).tabIndex = 0;
      this.tell();
      element("painter-title").focus();
      this.home.scrollIntoView({ block: "nearest" });
    };
    actions.unpaint = () => {
      this.home.replaceChildren();
      grid.cell(grid.at)?.focus();
    };
    actions.paintday = (button) => {
      const day = this.boxes.filter((box) => box.dataset.day === button.dataset.day);
      const isFree = day.every((box) => box.checked);
      for (const box of day) box.checked = !isFree;
      this.tell();
    };
    page.afterLook.push(() => {
      const file = /** @type {HTMLElement | null} */ (this.home.querySelector(".painter"))?.dataset.file;
      if (file !== undefined && file !== page.sheet) this.home.replaceChildren();
    });
    this.home.addEventListener("change", () => this.tell());
    this.home.addEventListener("pointerdown", (event) => this.press(event));
    this.home.addEventListener("pointerover", (event) => this.over(event));
    this.home.addEventListener("keydown", (event) => this.walk(event));
    // The drag has set the box already, and its click would set it back.
    this.home.addEventListener("click", (event) => { if (event.detail > 0 && this.boxAt(event)) event.preventDefault(); });
    addEventListener("pointerup", () => {
      if (this.brush !== null) this.tell();
      this.brush = null;
    });
  }

  /** @returns {HTMLInputElement[]} */
  get boxes() {
    return [...this.home.querySelectorAll("input")];
  }

  /** @param {Event} event @returns {HTMLInputElement | null} */
  boxAt(event) {
    return /** @type {Element} */ (event.target).closest("td")?.querySelector("input") ?? null;
  }

  /** @param {PointerEvent} event */
  press(event) {
    const box = this.boxAt(event);
    if (!box || event.button !== 0) return;
    event.preventDefault();
    this.brush = !box.checked;
    box.checked = this.brush;
    this.go(box);
  }

  /** @param {PointerEvent} event */
  over(event) {
    const box = this.boxAt(event);
    if (box && this.brush !== null) box.checked = this.brush;
  }

  /** @param {HTMLInputElement} box */
  go(box) {
    for (const other of this.boxes) other.tabIndex = -1;
    box.tabIndex = 0;
    box.focus();
  }

  /** @param {KeyboardEvent} event */
  walk(event) {
    const box = this.boxAt(event);
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const cell = box?.closest("td");
    if (!step || !cell) return;
    event.preventDefault();
    const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
    const body = /** @type {HTMLTableSectionElement} */ (row.parentElement);
    const next = body.rows[row.sectionRowIndex + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector("input");
    if (next) this.go(next);
  }

  /** Shows the text that the painted week makes. */
  tell() {
    const cells = this.boxes.filter((box) => box.checked)
      .map(({ dataset: { day, minute } }) => day + "\u001f" + minute).join("\u001e");
    const { file = "", row = "" } = /** @type {HTMLElement} */ (this.home.querySelector(".painter"))?.dataset ?? {};
    if (file) this.page.apply(this.page.ask("painted", { file, row, cells }));
  }
}
