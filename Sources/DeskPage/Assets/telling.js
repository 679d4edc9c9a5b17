// Telling people: invitations, their answers, diaries, and calling the review off.
"use strict";

/** The endings of files that are answers or diaries, and never sheets. */
const letterEndings = /\.(eml|msg|mbox|mbx|ics|ical|icalendar|ifb|vfb|vcs|gz)$/i;

/**
 * Takes files that were dropped as diaries or answers, where they can be nothing else: a diary on the row of its owner, an
 * answer anywhere else.
 * @param {Page} page @param {FoundFile[]} list @param {HTMLElement | null} row the row of the grid on which they were dropped
 * @returns {Promise<boolean>} whether they were taken
 */
async function takeLetters(page, list, row) {
  const isTelling = page.screen === "telling";
  const isLetter = (/** @type {FoundFile} */ { file }) =>
    letterEndings.test(file.name) || ((isTelling || row !== null) && /\.zip$/i.test(file.name));
  if (!page.review.isOpen || list.length === 0 || !list.every(isLetter)) return false;
  const files = await readFiles(list);
  const isOwners = ["people.csv", "reviewers.csv", "rooms.csv"].includes(page.sheet);
  if (row && isOwners) page.handIn("diaries", { file: page.sheet, row: row.dataset.row ?? "", now: now() }, files);
  else {
    page.show("telling");
    page.handIn("answers", { now: now() }, files);
  }
  return true;
}

/** @param {Page} page */
function setUpTelling(page) {
  const value = (/** @type {string} */ id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (element(id)).value;
  const version = () => ({ version: value("tell-version"), name: page.review.name, now: now(), secret: secret() });
  const off = () => ({ text: value("off-reason"), name: page.review.name, now: now() });
  actions.tell = () => page.apply(page.ask("invite", { ...version(), kind: "look" }));
  actions.messages = () => page.change("invite", version());
  actions.offlook = () => page.apply(page.ask("calloff", { ...off(), kind: "look" }));
  actions.calloff = () => page.change("calloff", off());
  actions.standing = () => page.handIn("answers", { now: now() }, new Map());

  // The fields for files are made anew with each look, so what is chosen in them is heard of here.
  element("telling").addEventListener("change", async (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.type !== "file" || !field.files?.length) return;
    const files = await readFiles(chosenFiles(field.files));
    field.value = "";
    if (field.id === "answers") page.handIn("answers", { now: now() }, files);
    if (field.id !== "diaries") return;
    const [file, ...reference] = value("diary-owner").split("/");
    page.handIn("diaries", file ? { file, reference: reference.join("/"), now: now() } : { now: now() }, files);
  });
}
