// Looking for a timetable, in a worker beside the page.
"use strict";

class Search {
  /** @param {Page} page @param {string} script the worker's script */
  constructor(page, script) {
    this.page = page;
    this.address = workerAddress(script);
    /** @type {Worker | null} */
    this.worker = null;
    this.isRunning = false;
    this.canGoOn = false;
    /** @type {Uint8Array | null} the best timetable so far that is not kept yet */
    this.best = null;
    actions.plan = () => this.start(false);
    actions.partial = () => this.start(true);
    actions.stop = () => this.stop();
    actions.goon = () => this.goOn();
    actions.write = (button) => this.write(button);
    this.showButtons();
  }

  /** @param {string} id */
  number(id) {
    const value = Number(/** @type {HTMLInputElement} */ (element(id)).value);
    return Number.isFinite(value) ? Math.max(1, Math.min(2_000_000_000, Math.floor(value))) : 1;
  }

  /** @param {boolean} partial */
  start(partial) {
    if (this.isRunning) return;
    this.worker?.terminate();
    const worker = new Worker(this.address);
    this.worker = worker;
    worker.addEventListener("message", (event) => this.hear(event.data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.fail();
    });
    this.best = null;
    this.begun = performance.now();
    element("story").replaceChildren();
    worker.postMessage({
      order: "start", module: this.page.module, sheets: this.page.review.sheets,
      seed: this.number("seed"), steps: this.number("steps"), partial,
    });
    this.setRunning(true);
    this.tell("Looking for a timetable.");
  }

  stop() {
    this.worker?.postMessage({ order: "stop" });
  }

  goOn() {
    if (this.isRunning || !this.worker) return;
    const order = this.wasStopped ? { order: "resume" } : { order: "extend", steps: this.number("steps") };
    this.worker.postMessage(order);
    this.setRunning(true);
  }

  /** @param {{state: string, answer: Files}} message */
  hear({ state, answer }) {
    const sheet = answer.get("=timetable.csv");
    if (sheet) this.best = sheet;
    const words = answer.get("!");
    if (words) this.tell(text(words));
    const story = answer.get("#story");
    if (story) element("story").innerHTML = text(story);
    if (state === "more") return;
    this.wasStopped = state === "stopped";
    this.setRunning(false);
    if (state === "refused") {
      this.canGoOn = false;
      this.tell("Mend the sheets first: there are problems that must be mended before a timetable can be looked for.");
      this.showButtons();
      return;
    }
    this.keep(state);
  }

  /**
   * Puts the best timetable into the review, as one change that can be undone.
   * @param {string} state
   */
  keep(state) {
    const sheet = this.best;
    this.best = null;
    if (sheet) {
      this.page.review.change(new Map([["timetable.csv", sheet]]));
      this.page.look();
    }
    const words = element("progress").textContent ?? "";
    this.page.say((state === "stopped" ? "Stopped. " : "") + words + (sheet ? " The timetable is on the week board." : ""));
  }

  fail() {
    this.worker?.terminate();
    this.worker = null;
    this.canGoOn = false;
    this.isRunning = false;
    this.keep("failed");
    this.tell("The search stopped by a fault of the planner. What was found by then is kept.");
    this.showButtons();
  }

  /**
   * Writes the cells of a way out.
   * @param {HTMLElement} button
   */
  write(button) {
    const cells = records(button.closest(".way-out"), ".cell-write", ["file", "row", "column", "former", "text"]);
    this.page.change("write", { cells });
  }

  /** @param {string} words */
  tell(words) {
    element("progress").textContent = words;
  }

  /** @param {boolean} running */
  setRunning(running) {
    this.isRunning = running;
    this.canGoOn = !running && this.worker !== null;
    this.showButtons();
  }

  showButtons() {
    const states = { plan: !this.isRunning, stop: this.isRunning, goon: this.canGoOn };
    for (const [action, isOn] of Object.entries(states)) {
      document.querySelector(`#screen-plan [data-action=${action}]`)?.toggleAttribute("disabled", !isOn);
    }
    element("progress").classList.toggle("running", this.isRunning);
  }
}
