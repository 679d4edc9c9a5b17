// The readers of files from outside as WebAssembly (Sources/fuzz), where `Int` has 32 bits and what overflows ends the
// module: a call comes back, or throws.

/** Instantiates the readers from their bytes; they import nothing. */
export async function loadReaders(wasm) {
  const module = await WebAssembly.compile(wasm);
  let exports;
  const begin = () => { exports = new WebAssembly.Instance(module, {}).exports; };
  begin();

  /** Copies bytes into the module's memory. */
  function place(bytes) {
    const address = exports.reader_allocate(bytes.length);
    new Uint8Array(exports.memory.buffer).set(bytes, address);
    return address;
  }

  /** Whether a target of that name read an input; false where there is no such target. */
  function check(target, input) {
    const name = new TextEncoder().encode(target);
    const addresses = [place(name), place(input)];
    try {
      const isKnown = exports.reader_check(addresses[0], name.length, addresses[1], input.length) !== 0;
      for (const address of addresses) exports.reader_release(address);
      return isKnown;
    } catch (error) {
      begin(); // What a trap leaves behind holds nothing that could be relied on.
      throw error;
    }
  }
  return {
    /** Whether there is a target of a name. */
    has: (target) => check(target, new Uint8Array()),
    /** Why a target did not read an input to its end; null where it did. */
    fault(target, input) {
      try {
        return check(target, input) ? null : `there is no target ${target}`;
      } catch (error) {
        return String(error);
      }
    },
  };
}
