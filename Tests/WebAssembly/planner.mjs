// The planner as a page would hold it: the module in memory, files in, answers and files out.
// The format of a bundle is told in Sources/planner/SheetBundle.swift, the requests in Sources/Desk/Requests.

/** Instantiates the planner from its bytes; it imports nothing, so no fetch and no host functions. */
export async function loadPlanner(wasm) {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const exports = instance.exports;

  /** Reads an answer and gives its memory back: what `answer.json` says, and the files as a Map of name to bytes. */
  function take(answer) {
    // Taken after the call: growing the memory detaches every earlier view of it.
    const length = new DataView(exports.memory.buffer).getUint32(answer, true);
    const files = unpack(new Uint8Array(exports.memory.buffer, answer + 4, length));
    exports.planner_release(answer);
    const says = JSON.parse(new TextDecoder().decode(files.get("answer.json")));
    files.delete("answer.json");
    return { ...says, files };
  }

  /** Calls an entry point with bytes. */
  function call(entryPoint, bytes) {
    const question = exports.planner_allocate(bytes.length);
    new Uint8Array(exports.memory.buffer).set(bytes, question);
    const answer = take(exports[entryPoint](question, bytes.length));
    exports.planner_release(question);
    return answer;
  }

  const ask = (request) => call("planner_ask", new TextEncoder().encode(JSON.stringify(request)));
  const advance = (steps) => take(exports.planner_advance(steps));
  return {
    memoryBytes: () => exports.memory.buffer.byteLength,
    open: (files) => call("planner_open", pack(files)),
    openBundle: (bundle) => call("planner_open", bundle),
    askBytes: (request) => call("planner_ask", request),
    ask,
    advance,
    /** Looks for a timetable to the end, by slices of steps, and writes the timetable into the review. */
    plan(seed, steps, slice = 4096) {
      const begun = ask({ ask: "search", seed, steps });
      if (begun.outcome !== "clean") return begun;
      while (!advance(slice).over);
      return ask({ ask: "keep" });
    },
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
