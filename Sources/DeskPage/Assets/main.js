// Opening: the core and the sample out of the page, and everything set up.
"use strict";

/**
 * The bytes of base 64 text, by a table: some browsers are slow at every other way.
 * @param {string} written
 */
function fromBase64(written) {
  if ("fromBase64" in Uint8Array) {
    return /** @type {any} */ (Uint8Array).fromBase64(written);
  }
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const table = new Uint8Array(128);
  for (let index = 0; index < 64; index += 1) table[letters.charCodeAt(index)] = index;
  const trimmed = written.trim().replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((trimmed.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (let index = 0; index < trimmed.length; index += 1) {
    bits = (bits << 6) | table[trimmed.charCodeAt(index)];
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at] = (bits >> count) & 255;
      at += 1;
    }
  }
  return bytes;
}

/**
 * What is packed in an element of the page.
 * @param {string} id
 * @returns {Promise<ArrayBuffer>}
 */
function packed(id) {
  const bytes = fromBase64((element(id).textContent ?? "").trim());
  // TypeScript 4.8, which Debian has, does not know the name.
  const { DecompressionStream } = /** @type {any} */ (globalThis);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}

async function openPage() {
  const module = await WebAssembly.compile(await packed("core"));
  const page = new Page(module, await Core.open(module));
  page.apply(page.ask("frame", {}, new Map()));
  setUpActions(page);
  setUpBegin(page, async () => unpack(new Uint8Array(await packed("sample"))));
  const grid = new SheetGrid(page);
  new Painter(page, grid);
  setUpFindings(page, grid);
  setUpChanges(page);
  setUpTelling(page);
  setUpKeeping(page);
  new WeekBoard(page);
  new Search(page, element("worker").textContent ?? "");
  new Replanning(page, element("worker").textContent ?? "");
  page.show("begin");
  document.body.classList.add("ready");
  performance.mark("usable");
}

/**
 * What somebody can do about a page that cannot work.
 * @param {unknown} fault
 */
function explain(fault) {
  const words = typeof WebAssembly === "undefined"
    ? "This browser does not run WebAssembly, which the planner is made of. In Edge, the policies DefaultJavaScriptJitSetting "
      + "and EnhanceSecurityMode switch it off: ask your IT service to allow this page by JavaScriptJitAllowedForSites or "
      + "EnhanceSecurityModeBypassListDomains, or open it in another browser."
    : "The planner could not be opened. It needs Edge, Chrome or Firefox of 2023 or later. " + String(fault);
  element("desk").textContent = words;
  document.body.classList.add("ready");
}

openPage().catch(explain);
