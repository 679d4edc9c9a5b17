// The core in WebAssembly: bundles of files in, bundles of files out (Sources/planner/SheetBundle.swift).
"use strict";

/** @typedef {Map<string, Uint8Array>} Files */

/** @param {Files} files @returns {Uint8Array} */
function pack(files) {
  const parts = [];
  let size = 0;
  for (const [name, contents] of files) {
    const bytes = new TextEncoder().encode(name);
    parts.push(bytes, contents);
    size += bytes.length + contents.length + 8;
  }
  const bundle = new Uint8Array(size);
  const view = new DataView(bundle.buffer);
  let offset = 0;
  for (const part of parts) {
    view.setUint32(offset, part.length, true);
    bundle.set(part, offset + 4);
    offset += 4 + part.length;
  }
  return bundle;
}

/** @param {Uint8Array} bundle @returns {Files} */
function unpack(bundle) {
  /** @type {Files} */
  const files = new Map();
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  let offset = 0;
  const take = () => {
    const start = offset + 4;
    offset = start + view.getUint32(offset, true);
    return bundle.slice(start, offset);
  };
  while (offset < bundle.length) {
    const name = new TextDecoder().decode(take());
    files.set(name, take());
  }
  return files;
}

/** One instance of the core. It imports nothing, so it can reach nothing. */
class Core {
  /**
   * Chromium refuses to make a large instance at once on a page, so the core is waited for.
   * @param {WebAssembly.Module} module
   * @returns {Promise<Core>}
   */
  static async open(module) {
    return new Core(await WebAssembly.instantiate(module, {}));
  }

  /** @param {WebAssembly.Instance} instance */
  constructor(instance) {
    this.exports = /** @type {Record<string, any>} */ (instance.exports);
  }

  /** @param {Uint8Array} bytes @returns {number} where the core has them */
  lend(bytes) {
    const place = this.exports.planner_allocate(bytes.length);
    new Uint8Array(this.exports.memory.buffer).set(bytes, place);
    return place;
  }

  /** @param {number} answer @returns {Files} */
  take(answer) {
    // Growing the memory detaches every earlier view, so a new one is made after each call.
    const length = new DataView(this.exports.memory.buffer).getUint32(answer, true);
    const files = unpack(new Uint8Array(this.exports.memory.buffer, answer + 4, length));
    this.exports.planner_release(answer);
    return files;
  }

  /** @param {Files} question @returns {Files} */
  ask(question) {
    const bundle = pack(question);
    const place = this.lend(bundle);
    const answer = this.exports.planner_page(place, bundle.length);
    this.exports.planner_release(place);
    return this.take(answer);
  }

  /**
   * @param {Files} sheets @param {number} seed @param {number} steps @param {boolean} partial
   * @returns {number} the search, or 0 where the sheets have errors
   */
  start(sheets, seed, steps, partial) {
    const bundle = pack(sheets);
    const place = this.lend(bundle);
    const search = this.exports.planner_begin(place, bundle.length, BigInt(seed), steps, partial ? 1 : 0);
    this.exports.planner_release(place);
    return search;
  }

  /** @param {Files} question @returns {number} the replanning */
  replan(question) {
    const bundle = pack(question);
    const place = this.lend(bundle);
    const replanning = this.exports.planner_replan(place, bundle.length);
    this.exports.planner_release(place);
    return replanning;
  }

  /** @param {number} replanning @param {boolean} isLast whether to end with what was found @returns {Files} */
  advanceReplanning(replanning, isLast) {
    return this.take(this.exports.planner_replan_step(replanning, isLast ? 1 : 0));
  }

  /** @param {number} search @param {number} steps @returns {Files} */
  advance(search, steps) {
    return this.take(this.exports.planner_step(search, steps));
  }
}
