// The page: it asks the core and puts the answers where they belong.
"use strict";

/** @param {string} id @returns {HTMLElement} */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error("The page has no part " + id + ".");
  return found;
}

/** The minute in UTC, which exports are stamped with. */
const now = () => new Date().toISOString().slice(0, 16);

/** The date on this computer, as ISO 8601 writes it: the core has no clock. */
const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

/**
 * Fields of some elements as text: a unit separator between two fields, a record separator between two elements.
 * @param {Element | null} home @param {string} selector @param {string[]} names
 */
function records(home, selector, names) {
  const elements = /** @type {HTMLElement[]} */ ([...(home?.querySelectorAll(selector) ?? [])]);
  return elements.map((one) => names.map((name) => one.dataset[name] ?? "").join("\u001f")).join("\u001e");
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
    /** @type {any} the file that is saved in place; null until one was chosen */
    this.place = null;
    /** What the week board shows. */
    this.view = { lanes: "room", lane: "", day: "" };
    /** @type {Aside | null} the core beside the page, once it is needed */
    this.aside = null;
    /** @type {(() => void)[]} what is done after each look: lengths on the board, marks in the grid */
    this.afterLook = [];
  }

  /**
   * Asks the core; a core that breaks is replaced by a new one, and the review is as it was.
   * @param {string} question @param {Record<string, string>} [details] @param {Files} [files]
   * @returns {Files}
   */
  ask(question, details = {}, files = this.review.sheets) {
    try {
      return this.core.ask(this.bundle(question, details, files));
    } catch (fault) {
      Core.open(this.module).then((core) => { this.core = core; });
      this.say("Something went wrong inside the planner, and that was not done. Your review is as it was.");
      return new Map();
    }
  }

  /**
   * Asks a core beside the page what takes a while; the answer comes to nothing when the sheets change meanwhile.
   * @param {string} question @param {Record<string, string>} details
   * @returns {Promise<Files>}
   */
  async askAside(question, details) {
    const sheets = this.review.sheets;
    this.aside ??= new Aside(this.module, element("worker").textContent ?? "");
    try {
      const answer = await this.aside.ask(this.bundle(question, details, sheets));
      return this.review.sheets === sheets ? answer : new Map();
    } catch (fault) {
      this.aside = null;
      this.say("Something went wrong inside the planner, and that was not done. Your review is as it was.");
      return new Map();
    }
  }

  /** @param {string} question @param {Record<string, string>} details @param {Files} files @returns {Files} */
  bundle(question, details, files) {
    /** @type {Files} */
    const parts = new Map();
    for (const [name, value] of Object.entries({ question, ...details })) {
      parts.set("?" + name, new TextEncoder().encode(value));
    }
    return new Map([...parts, ...files]);
  }

  /** @param {Files} answer @returns {boolean} whether sheets changed */
  apply(answer) {
    /** @type {Files} */
    const changed = new Map();
    /** @type {string[]} */
    const dropped = [];
    let opened = "";
    for (const [name, content] of answer) {
      const what = name.slice(1);
      switch (name[0]) {
        case "#":
          // Markup of the core alone, which escapes every text of other people.
          element(what).innerHTML = text(content);
          break;
        case "=": changed.set(what, content); break;
        case "-": dropped.push(what); break;
        case "*": opened = text(content); break;
        case ">": this.download(what, content); break;
        case "!": this.say(text(content)); break;
      }
    }
    if (opened) {
      this.review.open(changed, opened);
      this.place = null;
      this.view = { lanes: "room", lane: "", day: "" };
    }
    else if (changed.size + dropped.length > 0) this.review.change(changed, dropped);
    return changed.size + dropped.length > 0;
  }

  /**
   * Asks for a change of the review, does it, and shows what follows.
   * @param {string} question @param {Record<string, string>} details @param {boolean} [grid] whether the grid is made anew
   */
  change(question, details, grid = true) {
    if (this.apply(this.ask(question, details))) this.look(grid);
  }

  /**
   * Hands files in beside the review, and shows what follows.
   * @param {string} question @param {Record<string, string>} details @param {Files} files
   */
  handIn(question, details, files) {
    const named = [...files].map(([name, bytes]) => /** @type {const} */ (["+" + name, bytes]));
    if (this.apply(this.ask(question, details, new Map([...this.review.sheets, ...named])))) this.look();
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
    this.apply(this.ask("look", { view: this.screen, file: this.sheet, grid: grid ? "yes" : "no", now: today(), ...this.view }));
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
