// Keeping one's work: a download always, in place where the browser allows it, and a draft where somebody asked for one.
"use strict";

/** The one draft of this browser, in IndexedDB: several pages from a disk may share it. */
class Draft {
  /** @returns {Promise<IDBDatabase>} */
  static open() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open("fieldwork", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("draft");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /**
   * Does one thing with the store.
   * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act
   * @returns {Promise<any>}
   */
  static async #with(mode, act) {
    const database = await Draft.open();
    try {
      return await new Promise((resolve, reject) => {
        const request = act(database.transaction("draft", mode).objectStore("draft"));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  }

  /** @returns {Promise<{ name: string, sheets: Files, when: string } | undefined>} */
  static read() {
    return Draft.#with("readonly", (store) => store.get("review"));
  }

  /** @param {string} name @param {Files} sheets */
  static write(name, sheets) {
    return Draft.#with("readwrite", (store) => store.put({ name, sheets, when: new Date().toLocaleString("en-GB") }, "review"));
  }

  static forget() {
    return Draft.#with("readwrite", (store) => store.clear());
  }
}

/** @param {Page} page */
function setUpKeeping(page) {
  const box = /** @type {HTMLInputElement} */ (element("draft"));
  const found = element("draft-found");
  const fault = () => page.say("This browser keeps no draft of a page that is opened from a disk. Save the workbook instead.");
  /** The name of the review that a draft is kept of. */
  let kept = "";
  const showFound = async () => {
    const draft = await Draft.read();
    found.hidden = !draft;
    element("draft-words").textContent = draft ? draft.name + ", kept on " + draft.when : "";
  };
  box.addEventListener("change", () => {
    kept = page.review.name;
    const done = box.checked ? Draft.write(page.review.name, page.review.sheets) : Draft.forget();
    done.then(() => page.say(box.checked ? "A draft is kept in this browser from now on." : "The draft is forgotten."))
      .then(showFound).catch(() => { box.checked = false; fault(); });
  });
  page.afterLook.push(() => {
    // Another review must not take the place of a draft that nobody has saved.
    if (kept !== page.review.name) box.checked = false;
    if (box.checked && page.review.isOpen) Draft.write(page.review.name, page.review.sheets).catch(fault);
  });
  actions.draft = async () => {
    const draft = await Draft.read();
    if (!draft || !mayReplace(page)) return;
    page.review.open(draft.sheets, draft.name);
    page.review.isSaved = false;
    kept = draft.name;
    box.checked = true;
    page.show("sheets");
    page.say("The draft is open. It is saved nowhere else.");
  };
  actions.forget = () => {
    box.checked = false;
    Draft.forget().then(showFound).then(() => page.say("The draft is forgotten.")).catch(fault);
  };
  showFound().catch(() => { found.hidden = true; });

  // In place: only where the browser has a picker, and whatever it refuses becomes a download.
  const picker = /** @type {any} */ (window).showSaveFilePicker;
  document.querySelector("[data-action=inplace]")?.toggleAttribute("hidden", typeof picker !== "function");
  actions.inplace = async () => {
    const answer = page.ask("save", { kind: "workbook", name: page.review.name, now: now() });
    const made = [...answer].find(([name]) => name.startsWith(">"));
    if (!made) {
      page.apply(answer);
      return;
    }
    const bytes = made[1];
    try {
      page.place ??= await picker({ suggestedName: page.review.name + ".xlsx" });
      const file = await page.place.createWritable();
      await file.write(bytes);
      await file.close();
      page.review.isSaved = true;
      page.say("Saved in " + page.place.name + ".");
    } catch (refusal) {
      page.place = null;
      if (/** @type {any} */ (refusal)?.name === "AbortError") {
        page.say("Nothing was saved.");
        return;
      }
      saveFiles(page, "workbook");
    }
  };
}
