// The grid of a sheet: one tab stop, arrows, typing, ranges (WAI-ARIA Authoring Practices, grid pattern).
"use strict";

class SheetGrid {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.home = element("grid");
    /** The active cell and the other corner of the range, as row and column of the table body. */
    this.at = { row: 0, column: 0 };
    this.corner = { row: 0, column: 0 };
    /** @type {HTMLTextAreaElement | null} */
    this.field = null;
    /** Whether the focus was in the grid before the grid was made anew. */
    this.wantsFocus = false;
    this.home.addEventListener("keydown", (event) => this.key(event));
    this.home.addEventListener("mousedown", (event) => this.press(event));
    this.home.addEventListener("dblclick", () => this.edit());
    this.home.addEventListener("copy", (event) => this.copy(event));
    this.home.addEventListener("cut", (event) => { if (this.copy(event)) this.clear(); });
    this.home.addEventListener("paste", (event) => this.paste(event));
    this.home.addEventListener("input", (event) => {
      if (/** @type {Element} */ (event.target).id === "row-filter") this.filterRows();
    });
    /** What rows must hold to be shown, and the sheet that it was typed for. */
    this.filter = { file: "", words: "" };
    actions.insert = () => this.changeRow("insert");
    actions.remove = () => this.changeRow("remove");
    actions.sort = (button) => this.write("sort", { column: String(this.at.column), order: button.dataset.order ?? "up" }, true);
    actions.widen = () => {
      const heading = /** @type {HTMLSelectElement} */ (element("new-column")).value;
      page.change("widen", { file: page.sheet, heading });
    };
    page.afterLook.push(() => this.settle());
  }

  /** @returns {HTMLTableElement | null} */
  get table() {
    return this.home.querySelector("table");
  }

  /** @param {{row: number, column: number}} place @returns {HTMLElement | undefined} */
  cell(place) {
    const row = this.table?.tBodies[0].rows[place.row];
    return /** @type {HTMLElement | undefined} */ (row?.cells[place.column + 1]);
  }

  /**
   * The row as a spreadsheet numbers it.
   * @param {number} row
   */
  number(row) {
    return Number(this.table?.tBodies[0].rows[row]?.dataset.row ?? 0);
  }

  get isEditing() {
    return this.field !== null;
  }

  /** After the grid was made anew: the active cell is where it was, and cells at fault are marked. */
  settle() {
    if (this.page.screen !== "sheets" || !this.table) return;
    this.mark();
    const field = /** @type {HTMLInputElement} */ (element("row-filter"));
    if (this.filter.file === this.table.dataset.file) field.value = this.filter.words;
    this.filterRows();
    const rows = this.table.tBodies[0].rows.length;
    const columns = this.table.tBodies[0].rows[0].cells.length - 1;
    const { row, column } = this.at;
    this.go({ row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }, false, this.wantsFocus);
    this.wantsFocus = false;
  }

  /** Shows the rows that hold what is typed, whatever the capitals; the empty row to go on in stays. */
  filterRows() {
    if (!this.table) return;
    const words = /** @type {HTMLInputElement} */ (element("row-filter")).value.trim();
    this.filter = { file: this.table.dataset.file ?? "", words };
    const rows = [...this.table.tBodies[0].rows];
    const wanted = words.toLowerCase();
    rows.forEach((row, index) => {
      row.hidden = index < rows.length - 1 && ![...row.cells].slice(1).some((cell) => cell.textContent?.toLowerCase().includes(wanted));
    });
    const shown = rows.filter((row) => !row.hidden).length - 1;
    element("row-count").textContent = words ? shown + " of " + (rows.length - 1) + " rows" : "";
    if (rows[this.at.row]?.hidden) this.go({ row: this.nearest(this.at.row, 1), column: this.at.column }, false, false);
  }

  /**
   * The next row that is shown, from a row on; the same row where there is none.
   * @param {number} row @param {number} step
   */
  nearest(row, step) {
    const rows = this.table?.tBodies[0].rows;
    if (!rows) return row;
    for (let next = row; next >= 0 && next < rows.length; next += step) {
      if (!rows[next].hidden) return next;
    }
    return row - step;
  }

  /**
   * Whether rows are hidden between two, which nobody means to change unseen; it is said then.
   * @param {number} top @param {number} bottom
   */
  refusesHidden(top, bottom) {
    const rows = [...(this.table?.tBodies[0].rows ?? [])].slice(top, bottom + 1);
    if (!rows.some((row) => row.hidden)) return false;
    this.page.say("Some of these rows are hidden. Clear \"Show rows with\" first, so that you see what is changed.");
    return true;
  }

  /** Puts findings beside their cells, by what the list of findings says of their places. */
  mark() {
    for (const marked of this.home.querySelectorAll(".at-fault")) {
      marked.classList.remove("at-fault", "error", "warning", "note");
      marked.removeAttribute("aria-describedby");
      marked.removeAttribute("title");
    }
    const file = this.table?.dataset.file;
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#findings li[data-row]"))) {
      if (item.dataset.file !== file) continue;
      const row = this.home.querySelector(`tr[data-row="${item.dataset.row}"]`);
      const cell = row?.children[item.dataset.column === undefined ? 0 : Number(item.dataset.column) + 1];
      if (!cell || cell.classList.contains("error")) continue;
      cell.classList.add("at-fault", item.className);
      cell.setAttribute("aria-describedby", item.id);
      cell.setAttribute("title", item.querySelector("p")?.textContent ?? "");
    }
  }

  /** @param {{row: number, column: number}} place @param {boolean} [extend] @param {boolean} [focus] */
  go(place, extend = false, focus = true) {
    const next = this.cell(place);
    if (!next) return;
    const before = this.cell(this.at);
    before?.setAttribute("tabindex", "-1");
    before?.classList.remove("active");
    this.at = place;
    if (!extend) this.corner = place;
    next.setAttribute("tabindex", "0");
    next.classList.add("active");
    if (focus) next.focus();
    this.showRange();
  }

  get range() {
    const [top, bottom] = [this.at.row, this.corner.row].sort((a, b) => a - b);
    const [left, right] = [this.at.column, this.corner.column].sort((a, b) => a - b);
    return { top, bottom, left, right };
  }

  showRange() {
    for (const cell of this.home.querySelectorAll("[aria-selected=true]")) cell.removeAttribute("aria-selected");
    const { top, bottom, left, right } = this.range;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        this.cell({ row, column })?.setAttribute("aria-selected", "true");
      }
    }
  }

  /** @param {Element} target */
  placeOf(target) {
    const cell = /** @type {HTMLTableCellElement | null} */ (target.closest("td[role=gridcell]"));
    const row = /** @type {HTMLTableRowElement | null} */ (cell?.parentElement ?? null);
    return cell && row ? { row: row.sectionRowIndex, column: cell.cellIndex - 1 } : null;
  }

  /** @param {MouseEvent} event */
  press(event) {
    const target = /** @type {Element} */ (event.target);
    if (target === this.field) return;
    const place = this.placeOf(target);
    if (!place) return;
    event.preventDefault();
    this.commit();
    this.go(place, event.shiftKey);
    const move = (/** @type {MouseEvent} */ over) => {
      const end = this.placeOf(/** @type {Element} */ (over.target));
      if (!end) return;
      this.corner = end;
      this.showRange();
    };
    addEventListener("mousemove", move);
    addEventListener("mouseup", () => removeEventListener("mousemove", move), { once: true });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!(/** @type {Element} */ (event.target).closest("table"))) return;
    if (this.isEditing) {
      this.keyWhileEditing(event);
      return;
    }
    const { row, column } = this.at;
    const last = {
      row: (this.table?.tBodies[0].rows.length ?? 1) - 1,
      column: (this.table?.tBodies[0].rows[0].cells.length ?? 2) - 2,
    };
    const isFar = event.ctrlKey || event.metaKey;
    /** @type {Record<string, {row: number, column: number}>} */
    const steps = {
      ArrowUp: { row: isFar ? this.nearest(0, 1) : this.nearest(row - 1, -1), column },
      ArrowDown: { row: isFar ? last.row : this.nearest(row + 1, 1), column },
      ArrowLeft: { row, column: isFar ? 0 : column - 1 },
      ArrowRight: { row, column: isFar ? last.column : column + 1 },
      Home: { row: isFar ? 0 : row, column: 0 },
      End: { row: isFar ? last.row : row, column: last.column },
      PageUp: { row: this.nearest(Math.max(0, row - 10), 1), column },
      PageDown: { row: this.nearest(Math.min(last.row, row + 10), 1), column },
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      // A range grows from its first corner: the active cell walks.
      this.go(step, event.shiftKey);
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      this.edit();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.clear();
    } else if (event.key.length === 1 && !isFar && !event.altKey) {
      event.preventDefault();
      this.edit(event.key);
    }
  }

  /** @param {KeyboardEvent} event */
  keyWhileEditing(event) {
    if (event.key === "Escape") {
      this.close();
      this.go(this.at);
    } else if (event.key === "Enter" && !event.altKey) {
      const { row, column } = this.at;
      this.commit();
      const step = event.shiftKey ? -1 : 1;
      this.go({ row: this.nearest(row + step, step), column });
    } else if (event.key === "Tab") {
      const { row, column } = this.at;
      this.commit();
      this.go({ row, column: column + (event.shiftKey ? -1 : 1) });
    } else if (event.key === "Enter") {
      this.field?.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} [start] the text to begin with instead of the cell's */
  edit(start) {
    const cell = this.cell(this.at);
    if (!cell || this.isEditing) return;
    const field = document.createElement("textarea");
    const heading = this.table?.tHead?.rows[0].cells[this.at.column + 1]?.textContent ?? "";
    field.setAttribute("aria-label", heading + ", row " + this.number(this.at.row));
    field.rows = 1;
    field.value = start ?? cell.textContent ?? "";
    this.former = cell.textContent ?? "";
    this.field = field;
    cell.replaceChildren(field);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    field.addEventListener("blur", () => this.commit());
  }

  /** Ends editing without a change. */
  close() {
    const cell = this.field?.parentElement;
    this.field = null;
    if (cell) cell.textContent = this.former ?? "";
  }

  /** Writes what was typed. */
  commit() {
    const field = this.field;
    if (!field) return;
    const written = field.value;
    const isNew = written !== this.former;
    const cell = field.parentElement;
    this.close();
    if (!isNew || !cell) return;
    cell.textContent = written;
    const isLast = this.at.row === (this.table?.tBodies[0].rows.length ?? 0) - 1;
    // The row below the last is no row yet, so the grid grows with it; otherwise the cells stay where they are.
    this.write("edit", { text: written, ...this.where(this.at) }, isLast);
  }

  /** @param {{row: number, column: number}} place */
  where(place) {
    return { row: String(this.number(place.row)), column: String(place.column) };
  }

  /** @param {string} question @param {Record<string, string>} details @param {boolean} grid */
  write(question, details, grid) {
    this.wantsFocus = true;
    this.page.change(question, { file: this.page.sheet, ...details }, grid);
  }

  /** @param {"insert" | "remove"} question */
  changeRow(question) {
    const { top, bottom } = this.range;
    if (this.refusesHidden(top, bottom)) return;
    this.write(question, { row: String(this.number(top)), count: String(bottom - top + 1) }, true);
    this.cell(this.at)?.focus();
  }

  /** The cells of the range, with a tab between two, as spreadsheets copy them. */
  get copied() {
    const { top, bottom, left, right } = this.range;
    const quoted = (/** @type {string} */ cell) => (/[\t\n\r"]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell);
    const lines = [];
    for (let row = top; row <= bottom; row += 1) {
      if (this.table?.tBodies[0].rows[row]?.hidden) continue;
      const cells = [];
      for (let column = left; column <= right; column += 1) {
        cells.push(quoted(this.cell({ row, column })?.textContent ?? ""));
      }
      lines.push(cells.join("\t"));
    }
    return lines.join("\r\n");
  }

  /** @param {ClipboardEvent} event @returns {boolean} */
  copy(event) {
    if (this.isEditing || !event.clipboardData) return false;
    event.clipboardData.setData("text/plain", this.copied);
    event.preventDefault();
    return true;
  }

  /** @param {ClipboardEvent} event */
  paste(event) {
    const copied = event.clipboardData?.getData("text/plain");
    if (this.isEditing || copied === undefined) return;
    event.preventDefault();
    const { top, left } = this.range;
    if (this.refusesHidden(top, top + copied.trimEnd().split("\n").length - 1)) return;
    const place = this.where({ row: top, column: left });
    this.write("paste", { text: copied.replace(/\r?\n$/, ""), ...place }, true);
    this.cell(this.at)?.focus();
  }

  clear() {
    const { top, bottom, left, right } = this.range;
    if (this.refusesHidden(top, bottom)) return;
    const blank = Array(bottom - top + 1).fill('""' + '\t""'.repeat(right - left)).join("\n");
    this.write("paste", { text: blank, ...this.where({ row: top, column: left }) }, true);
    this.cell(this.at)?.focus();
  }

  /**
   * Shows a cell that a finding names.
   * @param {string} row
   * @param {string | undefined} column
   */
  reveal(row, column) {
    const line = /** @type {HTMLTableRowElement | null} */ (this.home.querySelector(`tbody tr[data-row="${row}"]`));
    if (!line) return;
    this.go({ row: line.sectionRowIndex, column: column === undefined ? 0 : Number(column) });
    this.cell(this.at)?.scrollIntoView({ block: "center", inline: "center" });
  }
}
