// Beginning: files chosen or dropped, a new week, the sample.
"use strict";

/** @typedef {{ file: File, path: string }} FoundFile a file, and its path from where somebody chose or dropped it */

/** @param {Iterable<File>} list @returns {FoundFile[]} */
const chosenFiles = (list) => [...list].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/**
 * The files of a review, and of its folder of releases; other folders inside hold exports and old copies.
 * @param {FoundFile[]} list
 * @returns {Promise<Files>}
 */
async function readFiles(list) {
  /** @type {Files} */
  const files = new Map();
  for (const { file, path } of list) {
    // Hidden files and those that an open Excel leaves beside a workbook are nobody's sheets.
    if (/^(\.|~\$)/.test(file.name)) continue;
    const folder = path.split("/").slice(1, -1).join("/");
    if (folder !== "" && folder !== "releases") continue;
    files.set(folder ? folder + "/" + file.name : file.name, new Uint8Array(await file.arrayBuffer()));
  }
  return files;
}

/**
 * The files under what was dropped, folders included.
 * @param {DataTransfer} dropped
 * @returns {Promise<FoundFile[]>}
 */
async function droppedFiles(dropped) {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  if (entries.length === 0) return chosenFiles(dropped.files);
  /** @param {any} entry @returns {Promise<FoundFile[]>} */
  const files = async (entry) => {
    const path = entry.fullPath.slice(1);
    if (entry.isFile) return [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path }];
    // No deeper than the folder of releases.
    if (path.split("/").length > 2) return [];
    const reader = entry.createReader();
    /** @type {any[]} */
    const inside = [];
    for (;;) {
      /** @type {any[]} */
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) break;
      inside.push(...some);
    }
    return (await Promise.all(inside.map(files))).flat();
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

  /** @param {FoundFile[]} list */
  const open = async (list) => {
    const files = await readFiles(list);
    if (files.size === 0 || !mayReplace(page)) return;
    begin(page.ask("open", {}, files));
  };

  for (const id of ["files", "folder"]) {
    const input = /** @type {HTMLInputElement} */ (element(id));
    input.addEventListener("change", async () => {
      await open(chosenFiles(input.files ?? []));
      input.value = "";
    });
  }
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", async (event) => {
    event.preventDefault();
    if (!event.dataTransfer) return;
    // Where they were dropped is asked first: the answer changes while the files are read.
    const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("#grid tbody tr"));
    const files = await droppedFiles(event.dataTransfer);
    if (!(await takeLetters(page, files, row))) await open(files);
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
