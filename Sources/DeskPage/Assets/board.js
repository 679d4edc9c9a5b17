// The week to scale: lengths from minutes, dragging, arrows, and the panel of one session.
"use strict";

/** @param {number} minutes @returns {string} */
const clock = (minutes) =>
  String(Math.floor(minutes / 60)).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");

class WeekBoard {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.home = element("board");
    this.panel = element("panel");
    /** @type {string | null} the session whose panel is open */
    this.open = null;
    this.home.addEventListener("pointerdown", (event) => this.press(event));
    this.home.addEventListener("keydown", (event) => this.walk(event));
    this.home.addEventListener("click", (event) => this.click(event));
    this.panel.addEventListener("click", (event) => this.choose(event));
    this.panel.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.open && page.screen === "week") this.close();
    });
    actions.close = () => this.close();
    actions.move = () => this.submit();
    actions.unplace = () => page.change("unplace", { session: this.open ?? "" });
    page.afterLook.push(() => this.settle());
  }

  /** After the board was made anew: lengths, one tab stop, and the panel of the session that is open. */
  settle() {
    if (this.page.screen !== "week") return;
    for (const day of this.days) this.measure(day);
    const cards = this.cards;
    const active = this.open ? this.card(this.open) : null;
    for (const card of cards) card.tabIndex = -1;
    const first = active ?? cards[0];
    if (first) first.tabIndex = 0;
    if (this.open) this.show(this.open);
  }

  /** @returns {HTMLElement[]} */
  get days() {
    return [...this.home.querySelectorAll(".day")].map((day) => /** @type {HTMLElement} */ (day));
  }

  /** @returns {HTMLElement[]} */
  get cards() {
    return [...this.home.querySelectorAll(".card")].map((card) => /** @type {HTMLElement} */ (card));
  }

  /** @param {string} session */
  card(session) {
    return this.cards.find((card) => card.dataset.session === session) ?? null;
  }

  /**
   * Turns minutes into lengths; the policy of the page allows this to a script and to no style attribute.
   * @param {HTMLElement} day
   */
  measure(day) {
    const begin = Number(day.dataset.begin);
    day.style.setProperty("--length", String(Number(day.dataset.end) - begin));
    for (const [from, to] of [["opens", "closes"], ["lunch", "lunchEnd"]]) {
      if (day.dataset[from] === undefined) continue;
      day.style.setProperty("--" + from.toLowerCase(), String(Number(day.dataset[from]) - begin));
      day.style.setProperty("--" + to.toLowerCase(), String(Number(day.dataset[to]) - begin));
    }
    for (const mark of /** @type {NodeListOf<HTMLElement>} */ (day.querySelectorAll("[data-at]"))) {
      mark.style.setProperty("--start", String(Number(mark.dataset.at) - begin));
    }
    for (const track of day.querySelectorAll(".track")) {
      // Cards that lie over each other share the lane.
      /** @type {HTMLElement[][]} */
      const columns = [];
      const cards = /** @type {HTMLElement[]} */ ([...track.querySelectorAll(".card")]);
      for (const card of cards) {
        const start = Number(card.dataset.start);
        let column = columns.findIndex((others) => {
          const last = others[others.length - 1];
          return Number(last.dataset.start) + Number(last.dataset.minutes) <= start;
        });
        if (column < 0) column = columns.push([]) - 1;
        columns[column].push(card);
        const item = /** @type {HTMLElement} */ (card.parentElement);
        item.style.setProperty("--start", String(start - begin));
        item.style.setProperty("--minutes", String(card.dataset.minutes));
        item.style.setProperty("--column", String(column));
        item.style.setProperty("--order", String(start));
        card.classList.toggle("short", Number(card.dataset.minutes) < 45);
      }
      /** @type {HTMLElement} */ (track).style.setProperty("--columns", String(Math.max(1, columns.length)));
    }
  }

  // Opening and moving by a form.

  /** @param {Event} event */
  click(event) {
    const card = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".card"));
    if (!card || this.dragged) return;
    this.show(card.dataset.session ?? "", true);
  }

  /** @param {string} session @param {boolean} [focus] */
  show(session, focus = false) {
    this.open = session;
    this.page.apply(this.page.ask("detail", { session }));
    this.panel.hidden = this.panel.childElementCount === 0;
    for (const card of this.cards) card.classList.toggle("chosen", card.dataset.session === session);
    if (focus) element("panel-title").focus();
  }

  close() {
    const card = this.open ? this.card(this.open) : null;
    this.open = null;
    this.panel.hidden = true;
    for (const other of this.cards) other.classList.remove("chosen");
    card?.focus();
  }

  /** Moves the open session to what the form says. */
  submit() {
    const form = /** @type {HTMLFormElement} */ (element("place-form"));
    const data = new FormData(form);
    this.page.change("place", {
      session: form.dataset.session ?? "",
      day: String(data.get("day") ?? ""),
      start: String(data.get("start") ?? ""),
      room: String(data.get("room") ?? ""),
      reviewers: data.getAll("reviewers").join("\n"),
      fixed: data.get("fixed") === "yes" ? "yes" : "no",
    });
  }

  /** @param {Event} event */
  choose(event) {
    const offer = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".offer"));
    if (!offer) return;
    const { session = "", day = "", start = "", room = "" } = offer.dataset;
    this.page.change("place", { session, day, start, room });
  }

  // Arrows walk from card to card; Enter opens one.

  /** @param {KeyboardEvent} event */
  walk(event) {
    const card = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".card"));
    if (!card) return;
    const lane = card.closest(".lane, .tray");
    const lanes = [...this.home.querySelectorAll(".tray, .lane")].filter((one) => one.querySelector(".card"));
    const inLane = /** @type {HTMLElement[]} */ ([...(lane?.querySelectorAll(".card") ?? [])]);
    const beside = (/** @type {number} */ step) => {
      const next = lanes[lanes.indexOf(/** @type {Element} */ (lane)) + step];
      const others = /** @type {HTMLElement[]} */ ([...(next?.querySelectorAll(".card") ?? [])]);
      const start = Number(card.dataset.start ?? 0);
      return others.sort((a, b) => Math.abs(Number(a.dataset.start ?? 0) - start) - Math.abs(Number(b.dataset.start ?? 0) - start))[0];
    };
    /** @type {Record<string, () => HTMLElement | undefined>} */
    const steps = {
      ArrowDown: () => inLane[inLane.indexOf(card) + 1],
      ArrowUp: () => inLane[inLane.indexOf(card) - 1],
      ArrowRight: () => beside(1),
      ArrowLeft: () => beside(-1),
    };
    const next = steps[event.key]?.();
    if (!steps[event.key]) return;
    event.preventDefault();
    if (!next) return;
    card.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  // Dragging: a ghost of the card's size shows where it would lie, on the grid of starts.

  /** @param {PointerEvent} event */
  press(event) {
    this.dragged = false;
    const card = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".card"));
    if (!card || event.button !== 0 || matchMedia("(max-width: 48rem)").matches) return;
    const from = { x: event.clientX, y: event.clientY };
    const box = card.getBoundingClientRect();
    const grip = card.dataset.start === undefined ? 0 : from.y - box.top;
    /** @type {ReturnType<WeekBoard["slot"]>} */
    let slot = null;
    const move = (/** @type {PointerEvent} */ over) => {
      const isFar = Math.hypot(over.clientX - from.x, over.clientY - from.y) > 6;
      if (!this.dragged && !isFar) return;
      this.dragged = true;
      card.classList.add("lifted");
      slot = this.slot(over, grip);
      this.ghost(slot, Number(card.dataset.minutes));
    };
    const finish = (/** @type {PointerEvent | KeyboardEvent} */ ending) => {
      if (ending instanceof KeyboardEvent && ending.key !== "Escape") return;
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", finish);
      removeEventListener("keydown", finish);
      card.classList.remove("lifted");
      this.ghost(null, 0);
      // The click that ends a drag opens no panel; the next one does.
      setTimeout(() => { this.dragged = false; }, 0);
      if (!this.dragged || !slot || ending instanceof KeyboardEvent) return;
      const { day, start, room } = slot;
      const session = card.dataset.session ?? "";
      this.page.change("place", { session, day, start: clock(start), room });
      this.card(session)?.focus();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", finish);
    addEventListener("keydown", finish);
  }

  /**
   * Where a card would lie.
   * @param {PointerEvent} event
   * @param {number} grip pixels from the top of the card
   */
  slot(event, grip) {
    const track = document.elementsFromPoint(event.clientX, event.clientY)
      .map((one) => one.closest(".lane")?.querySelector(".track")).find((one) => one);
    const day = /** @type {HTMLElement | null} */ (track?.closest(".day") ?? null);
    if (!track || !day) return null;
    const box = track.getBoundingClientRect();
    const begin = Number(day.dataset.begin);
    const length = Number(day.dataset.end) - begin;
    const grid = Number(/** @type {HTMLElement} */ (day.parentElement).dataset.grid) || 15;
    const minutes = begin + ((event.clientY - grip - box.top) / box.height) * length;
    const start = Math.max(0, Math.min(1440 - grid, Math.round(minutes / grid) * grid));
    const room = /** @type {HTMLElement} */ (track.closest(".lane")).dataset.room ?? "";
    return { track, day: day.dataset.day ?? "", start, room, begin };
  }

  /** @param {ReturnType<WeekBoard["slot"]>} slot @param {number} minutes */
  ghost(slot, minutes) {
    this.home.querySelector(".ghost")?.remove();
    if (!slot) return;
    const ghost = document.createElement("li");
    ghost.className = "ghost";
    ghost.textContent = clock(slot.start) + "–" + clock(slot.start + minutes);
    ghost.style.setProperty("--start", String(slot.start - slot.begin));
    ghost.style.setProperty("--minutes", String(minutes));
    slot.track.append(ghost);
  }
}
