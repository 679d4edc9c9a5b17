// The planner as a page would hold it: the module in memory, sheets in, sheets out.
// The format of a bundle is told in Sources/planner/SheetBundle.swift.

/** Instantiates the planner from its bytes; it imports nothing, so no fetch and no host functions. */
export async function loadPlanner(wasm) {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const exports = instance.exports;

  /** Calls an entry point with a bundle; answers the files it gives back, as a Map of name to bytes. */
  function ask(entryPoint, bundle, ...rest) {
    const question = exports.planner_allocate(bundle.length);
    new Uint8Array(exports.memory.buffer).set(bundle, question);
    const answer = exports[entryPoint](question, bundle.length, ...rest);
    // Taken again after the call: growing the memory detaches every earlier view of it.
    const length = new DataView(exports.memory.buffer).getUint32(answer, true);
    const files = unpack(new Uint8Array(exports.memory.buffer, answer + 4, length));
    exports.planner_release(question);
    exports.planner_release(answer);
    return files;
  }

  return {
    memoryBytes: () => exports.memory.buffer.byteLength,
    check: (files) => ask("planner_check", pack(files)),
    checkBundle: (bundle) => ask("planner_check", bundle),
    solve: (files, seed, steps) => ask("planner_solve", pack(files), BigInt(seed), steps),
  };
}

/** The bundle of a Map of name to bytes. */
export function pack(files) {
  const parts = [];
  for (const [name, contents] of files) {
    for (const part of [new TextEncoder().encode(name), contents]) {
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, part.length, true);
      parts.push(length, part);
    }
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The files of a bundle, copied out of it. */
export function unpack(bundle) {
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
