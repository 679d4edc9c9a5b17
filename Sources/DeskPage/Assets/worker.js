// Beside the page: a search goes on by slices of steps and tells the page after each, and slow questions are answered.
"use strict";

(() => {
  // A slice takes some tens of milliseconds; the first ones are short, since a first timetable is wanted at once.
  const slices = { shortest: 1024, longest: 32768 };
  /** @type {Core} */
  let core;
  let search = 0;
  let running = false;
  let slice = slices.shortest;
  let replanning = 0;
  let isLast = false;

  function step() {
    if (!running) return;
    const answer = core.advance(search, slice);
    slice = Math.min(slices.longest, slice * 2);
    const state = new TextDecoder().decode(answer.get("%")).split(" ")[0];
    running = state === "more";
    postMessage({ state, answer });
    // The message to stop comes in between two slices.
    if (running) setTimeout(step, 0);
  }

  // Parts of a replanning are short, so several are done between two messages.
  function stepReplanning() {
    const until = performance.now() + 50;
    let state = "more";
    while (state === "more") {
      const answer = core.advanceReplanning(replanning, isLast);
      state = new TextDecoder().decode(answer.get("%"));
      if (state !== "more" || answer.size > 1) postMessage({ state, answer });
      if (performance.now() > until) break;
    }
    // The message to stop comes in between two turns.
    if (state === "more") setTimeout(stepReplanning, 0);
  }

  const orders = {
    /** @param {any} order */
    async ask(order) {
      core ??= await Core.open(order.module);
      postMessage({ number: order.number, answer: core.ask(order.question) });
    },
    /** @param {any} order */
    async start(order) {
      core = await Core.open(order.module);
      search = core.start(order.sheets, order.seed, order.steps, order.partial);
      if (search === 0) {
        postMessage({ state: "refused", answer: new Map() });
        return;
      }
      running = true;
      step();
    },
    /** @param {any} order */
    async replan(order) {
      core = await Core.open(order.module);
      replanning = core.replan(order.question);
      stepReplanning();
    },
    replanstop() {
      isLast = true;
    },
    /** @param {any} order */
    extend(order) {
      core.exports.planner_extend(search, order.steps);
      running = true;
      step();
    },
    stop() {
      running = false;
      postMessage({ state: "stopped", answer: new Map() });
    },
    resume() {
      running = true;
      step();
    },
  };

  addEventListener("message", (event) => {
    const order = /** @type {keyof typeof orders} */ (event.data.order);
    orders[order](event.data);
  });
})();
