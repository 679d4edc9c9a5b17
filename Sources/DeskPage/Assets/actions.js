// What the buttons of the page do, by the action that the markup names.
"use strict";

/** @type {Record<string, (button: HTMLElement) => void>} */
const actions = {};

/**
 * Runs what a button stands for.
 * @param {Page} page
 */
function setUpActions(page) {
  document.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (!button) return;
    const { action, screen, sheet, save } = button.dataset;
    if (action && actions[action]) actions[action](button);
    else if (screen) page.show(screen);
    else if (sheet) {
      page.sheet = sheet;
      page.look();
    } else if (save) saveFiles(page, save);
  });

  document.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const milestone = box.dataset?.milestone;
    if (milestone === undefined) return;
    page.change("tick", { text: milestone, fixed: box.checked ? "yes" : "no", now: today() });
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-milestone="${CSS.escape(milestone)}"]`))?.focus();
  });

  actions.undo = () => travel(page, page.review.undo(), "Undone.");
  actions.redo = () => travel(page, page.review.redo(), "Done again.");

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // Inside a field the keys belong to its text.
    if (/** @type {Element} */ (event.target).matches("input, textarea")) return;
    const key = event.key.toLowerCase();
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (key === "s" && page.place) actions.inplace(document.body);
    else if (key === "s") saveFiles(page, "workbook");
    else if (isRedo) actions.redo(document.body);
    else if (key === "z") actions.undo(document.body);
    else return;
    event.preventDefault();
  });

  // The tabs are one stop; arrows walk along them (WAI-ARIA Authoring Practices, tabs pattern).
  document.querySelector("[role=tablist]")?.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[/** @type {KeyboardEvent} */ (event).key];
    if (!step) return;
    const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[role=tab]:not([disabled])")]);
    const now = tabs.findIndex((tab) => tab === document.activeElement);
    const next = tabs[(now + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  });
}

/** @param {Page} page @param {boolean} moved @param {string} words */
function travel(page, moved, words) {
  if (!moved) return;
  page.say(words);
  page.look();
}

/** @param {Page} page @param {string} kind */
function saveFiles(page, kind) {
  if (!page.review.isOpen) return;
  const level = /** @type {HTMLSelectElement} */ (element("level")).value;
  const answer = page.ask("save", { kind, level, now: now(), name: page.review.name });
  page.apply(answer);
  const isWhole = kind === "workbook" || kind === "zip";
  if (isWhole && [...answer.keys()].some((name) => name.startsWith(">"))) page.review.isSaved = true;
}
