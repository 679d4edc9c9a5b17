// Versions of the timetable: releasing the one that is shown, and comparing two.
"use strict";

/** Characters that nobody guesses, which identifiers of invitations are made with: the core draws nothing at random. */
const secret = () =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {Page} page */
function setUpChanges(page) {
  const value = (/** @type {string} */ id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (element(id)).value;
  actions.release = () => {
    const allows = /** @type {HTMLInputElement} */ (element("release-clashes")).checked;
    page.change("release", {
      name: value("release-name").trim(), text: value("release-note"), fixed: allows ? "yes" : "no", now: now(), secret: secret(),
    });
  };
  actions.compare = () => {
    page.apply(page.ask("compare", { former: value("compare-from"), text: value("compare-to"), now: now() }));
  };
}
