// The review as it is in the page: its sheets, what was done to them, and whether that is saved.
"use strict";

/** Everything that can be undone is a change of the sheets, so a state of the review is a map of files. */
class ReviewDocument {
  constructor() {
    /** @type {Files} */
    this.sheets = new Map();
    this.name = "";
    /** @type {Files[]} */
    this.past = [];
    /** @type {Files[]} */
    this.future = [];
    this.isSaved = true;
  }

  get isOpen() {
    return this.sheets.size > 0;
  }

  /** @param {Files} sheets @param {string} name */
  open(sheets, name) {
    this.sheets = sheets;
    this.name = name;
    this.past = [];
    this.future = [];
    this.isSaved = true;
  }

  /** @param {Files} changed the sheets that are new @param {string[]} [dropped] the files that go */
  change(changed, dropped = []) {
    this.past.push(this.sheets);
    // A state shares the bytes of unchanged sheets with the one before, so many cost little.
    if (this.past.length > 500) this.past.shift();
    this.future = [];
    this.sheets = new Map([...this.sheets, ...changed]);
    for (const name of dropped) this.sheets.delete(name);
    this.isSaved = false;
  }

  /** @returns {boolean} whether there was anything to undo */
  undo() {
    return this.#go(this.past, this.future);
  }

  /** @returns {boolean} whether there was anything to redo */
  redo() {
    return this.#go(this.future, this.past);
  }

  /** @param {Files[]} from @param {Files[]} to */
  #go(from, to) {
    const sheets = from.pop();
    if (!sheets) return false;
    to.push(this.sheets);
    this.sheets = sheets;
    this.isSaved = false;
    return true;
  }
}
