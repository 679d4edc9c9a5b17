// A core in a worker, for questions that take a while.
"use strict";

/** The address of the worker's script: a page from a disk may load no other file, so the script comes from memory. */
function workerAddress(/** @type {string} */ script) {
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

class Aside {
  /** @param {WebAssembly.Module} module @param {string} script */
  constructor(module, script) {
    this.module = module;
    this.worker = new Worker(workerAddress(script));
    this.last = 0;
  }

  /** @param {Files} question @returns {Promise<Files>} */
  ask(question) {
    const number = (this.last += 1);
    return new Promise((resolve, reject) => {
      const hear = (/** @type {MessageEvent} */ event) => {
        if (event.data.number !== number) return;
        this.worker.removeEventListener("message", hear);
        resolve(event.data.answer);
      };
      this.worker.addEventListener("message", hear);
      this.worker.addEventListener("error", (event) => {
        event.preventDefault();
        this.worker.terminate();
        reject(event);
      }, { once: true });
      this.worker.postMessage({ order: "ask", module: this.module, question, number });
    });
  }
}
