// Beginning: files chosen or dropped, a new week, the sample.
"use strict";

/** @param {Iterable<File>} list @returns {Promise<Files>} */
async function readFiles(list) {
  /** @type {Files} */
  const files = new Map();
  for (const file of list) {
    // Hidden files and those that an open Excel leaves beside a workbook are nobody's sheets.
    if (/^(\.|~\$)/.test(file.name)) continue;
    // Folders inside the folder hold exports and old copies.
    if (file.webkitRelativePath.split("/").length > 2) continue;
    files.set(file.name, new Uint8Array(await file.arrayBuffer()));
  }
  return files;
}

/**
 * The files under what was dropped, folders included.
 * @param {DataTransfer} dropped
 * @returns {Promise<File[]>}
 */
async function droppedFiles(dropped) {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  if (entries.length === 0) return [...dropped.files];
  /** @param {any} entry @returns {Promise<File[]>} */
  const files = async (entry) => {
    if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
    const reader = entry.createReader();
    /** @type {any[]} */
    const inside = [];
    for (;;) {
      /** @type {any[]} */
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) break;
      inside.push(...some);
    }
    return (await Promise.all(inside.filter((one) => one.isFile).map(files))).flat();
  };
  return (await Promise.all(entries.map(files))).flat();
}

/** @param {Page} page @returns {boolean} whether the review that is open may give way to another */
const mayReplace = (page) =>
  page.review.isSaved || confirm("There are changes that are not saved. Open another review and lose them?");

/** @param {Page} page @param {() => Promise<Files>} sample */
function setUpBegin(page, sample) {

  /** @param {Files} answer @returns {boolean} whether there are new sheets */
  const begin = (answer) => {
    if (!page.apply(answer)) return false;
    const sheets = [...answer.keys()].filter((name) => name.startsWith("="));
    page.sheet = sheets.length === 1 ? sheets[0].slice(1) : "sessions.csv";
    page.show("sheets");
    return true;
  };

  /** @param {Iterable<File>} list */
  const open = async (list) => {
    const files = await readFiles(list);
    if (files.size === 0 || !mayReplace(page)) return;
    begin(page.ask("open", {}, files));
  };

  for (const id of ["files", "folder"]) {
    const input = /** @type {HTMLInputElement} */ (element(id));
    input.addEventListener("change", async () => {
      await open(input.files ?? []);
      input.value = "";
    });
  }
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", async (event) => {
    event.preventDefault();
    if (event.dataTransfer) await open(await droppedFiles(event.dataTransfer));
  });
  actions.begin = () => {
    const week = /** @type {HTMLInputElement} */ (element("new-week")).value;
    const kind = /** @type {HTMLSelectElement} */ (element("new-kind")).value;
    if (mayReplace(page)) begin(page.ask("begin", { week, kind }, new Map()));
  };
  actions.pasted = () => {
    const field = /** @type {HTMLTextAreaElement} */ (element("pasted"));
    if (begin(page.ask("pasted", { text: field.value }))) field.value = "";
  };
  actions.sample = async () => {
    if (!mayReplace(page)) return;
    begin(page.ask("open", {}, await sample()));
  };
  addEventListener("beforeunload", (event) => {
    if (!page.review.isSaved) event.preventDefault();
  });
}
