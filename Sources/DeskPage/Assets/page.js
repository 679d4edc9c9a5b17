// The page: it asks the core and puts the answers where they belong.
"use strict";

/** @param {string} id @returns {HTMLElement} */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error("The page has no part " + id + ".");
  return found;
}

/** @param {Uint8Array | undefined} bytes */
const text = (bytes) => new TextDecoder().decode(bytes);

/** What is shown, asked of the core with the sheets as they are. */
class Page {
  /**
   * @param {WebAssembly.Module} module
   * @param {Core} core an instance of it
   */
  constructor(module, core) {
    this.module = module;
    this.core = core;
    this.review = new ReviewDocument();
    this.screen = "begin";
    this.sheet = "sessions.csv";
    /** @type {(() => void)[]} what is done after each look: lengths on the board, marks in the grid */
    this.afterLook = [];
  }

  /**
   * Asks the core; a core that breaks is replaced by a new one, and the review is as it was.
   * @param {string} question @param {Record<string, string>} [details] @param {Files} [files]
   * @returns {Files}
   */
  ask(question, details = {}, files = this.review.sheets) {
    /** @type {Files} */
    const parts = new Map();
    for (const [name, value] of Object.entries({ question, ...details })) {
      parts.set("?" + name, new TextEncoder().encode(value));
    }
    try {
      return this.core.ask(new Map([...parts, ...files]));
    } catch (fault) {
      Core.open(this.module).then((core) => { this.core = core; });
      this.say("Something went wrong inside the planner, and that was not done. Your review is as it was.");
      return new Map();
    }
  }

  /** @param {Files} answer @returns {boolean} whether sheets changed */
  apply(answer) {
    /** @type {Files} */
    const changed = new Map();
    let opened = "";
    for (const [name, content] of answer) {
      const what = name.slice(1);
      switch (name[0]) {
        case "#":
          // Markup of the core alone, which escapes every text of other people.
          element(what).innerHTML = text(content);
          break;
        case "=": changed.set(what, content); break;
        case "*": opened = text(content); break;
        case ">": this.download(what, content); break;
        case "!": this.say(text(content)); break;
      }
    }
    if (opened) this.review.open(changed, opened);
    else if (changed.size > 0) this.review.change(changed);
    return changed.size > 0;
  }

  /**
   * Asks for a change of the review, does it, and shows what follows.
   * @param {string} question @param {Record<string, string>} details @param {boolean} [grid] whether the grid is made anew
   */
  change(question, details, grid = true) {
    if (this.apply(this.ask(question, details))) this.look(grid);
  }

  /**
   * Shows the review as it is.
   * @param {boolean} [grid]
   */
  look(grid = true) {
    document.body.classList.toggle("open", this.review.isOpen);
    element("tab-begin").parentElement?.querySelectorAll("button").forEach((tab) => {
      const isOff = !this.review.isOpen && tab.dataset.screen !== "begin";
      tab.toggleAttribute("disabled", isOff);
    });
    for (const [action, states] of /** @type {const} */ ([["undo", "past"], ["redo", "future"]])) {
      document.querySelector(`[data-action=${action}]`)
        ?.toggleAttribute("disabled", this.review[states].length === 0);
    }
    if (!this.review.isOpen) return;
    this.apply(this.ask("look", { view: this.screen, file: this.sheet, grid: grid ? "yes" : "no" }));
    this.afterLook.forEach((act) => act());
  }

  /** @param {string} screen */
  show(screen) {
    this.screen = screen;
    for (const tab of document.querySelectorAll("[role=tab]")) {
      const isShown = tab.id === "tab-" + screen;
      tab.setAttribute("aria-selected", String(isShown));
      tab.setAttribute("tabindex", isShown ? "0" : "-1");
    }
    for (const panel of document.querySelectorAll(".screen")) {
      panel.toggleAttribute("hidden", panel.id !== "screen-" + screen);
    }
    this.look();
  }

  /** @param {string} sentence */
  say(sentence) {
    element("say").textContent = sentence;
  }

  /** @param {string} name @param {Uint8Array} bytes */
  download(name, bytes) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([/** @type {Uint8Array} */ (bytes)]));
    link.download = name;
    link.click();
    // The browser reads the bytes after the click, so the address stays for a while.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    this.say("Saved " + name + " among your downloads.");
  }
}
