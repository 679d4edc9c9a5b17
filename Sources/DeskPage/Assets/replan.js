// Planning again after a decline, an illness or a lost room, in a worker; nothing changes until somebody keeps the result.
"use strict";

class Replanning {
  /** @param {Page} page @param {string} script the worker's script */
  constructor(page, script) {
    this.page = page;
    this.address = workerAddress(script);
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Files} the sheets that are not kept yet */
    this.found = new Map();
    /** @type {Files} the sheets that the result is about */
    this.sheets = new Map();
    const value = (/** @type {string} */ id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (element(id)).value;
    const absence = (/** @type {string} */ name) => ({
      kind: name, reference: value(name + "-who"), start: value(name + "-from"), until: value(name + "-until"),
    });
    actions.declined = () => this.start({ kind: "declined", count: value("declined-seat") });
    actions.away = () => this.start(absence("away"));
    actions.lost = () => this.start(absence("lost"));
    actions.replan = () => this.start({ kind: "" });
    actions.replanstop = () => this.worker?.postMessage({ order: "replanstop" });
    actions.replankeep = () => this.keep();
    actions.replandrop = () => {
      this.close();
      this.page.say("Nothing was changed.");
      element("tab-changes").focus();
    };
    this.manner = () => ({
      version: value("replan-kept"), freeze: value("replan-freeze").trim(), moves: value("replan-moves").trim(), now: now(),
    });
  }

  /** @param {Record<string, string>} details what happened */
  start(details) {
    this.close();
    this.sheets = this.page.review.sheets;
    const worker = new Worker(this.address);
    this.worker = worker;
    worker.addEventListener("message", (event) => { if (this.worker === worker) this.hear(event.data); });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.close();
      this.page.say("Something went wrong inside the planner, and that was not done. Your review is as it was.");
    });
    const question = this.page.bundle("", { ...details, ...this.manner() }, this.sheets);
    worker.postMessage({ order: "replan", module: this.page.module, question });
    this.page.say("A timetable is being looked for that moves as little as possible.");
  }

  /** @param {{state: string, answer: Files}} message */
  hear({ state, answer }) {
    const sheets = [...answer].filter(([name]) => name.startsWith("="));
    this.page.apply(new Map([...answer].filter(([name]) => !name.startsWith("="))));
    if (state === "more") return;
    this.found = new Map(sheets.map(([name, bytes]) => [name.slice(1), bytes]));
    this.worker?.terminate();
    this.worker = null;
    if (this.page.screen !== "changes") return;
    element("replan-title").focus({ preventScroll: true });
    element("replan-title").scrollIntoView({ block: "start" });
  }

  /** Puts what was found into the review, as one change that can be undone. */
  keep() {
    const found = this.found;
    if (this.page.review.sheets !== this.sheets) {
      this.page.say("The sheets have changed since, so nothing was kept. Plan again.");
      return;
    }
    this.close();
    this.page.review.change(found);
    this.page.look();
    this.page.say("Kept. Release this timetable when people are to be told, or undo.");
    element("tab-changes").focus();
  }

  /** Forgets what is being looked for, and what was found. */
  close() {
    this.worker?.terminate();
    this.worker = null;
    this.found = new Map();
    element("changed").replaceChildren();
  }
}
