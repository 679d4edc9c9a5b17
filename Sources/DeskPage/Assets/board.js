// The week to scale: lengths from minutes, dragging, arrows, and the panel of one session.
"use strict";

/** @param {number} minutes @returns {string} */
const clock = (minutes) =>
  String(Math.floor(minutes / 60)).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");

/**
 * A time as people say it, as Sources/CivilTime/CivilFormat.swift words times.
 * @param {number} minutes
 * @returns {string}
 */
function clockWords(minutes) {
  if (minutes === 720) return "midday";
  if (minutes % 1440 === 0) return "midnight";
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60 === 0 ? "" : ":" + String(minutes % 60).padStart(2, "0");
  return String((hour + 11) % 12 + 1) + past + (hour < 12 ? "am" : "pm");
}

class WeekBoard {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.home = element("board");
    this.panel = element("panel");
    /** @type {string | null} the session whose panel is open */
    this.open = null;
    this.home.addEventListener("keydown", (event) => this.walk(event));
    this.home.addEventListener("change", (event) => this.choose(/** @type {HTMLSelectElement} */ (event.target)));
    this.home.addEventListener("click", (event) => this.click(event));
    this.panel.addEventListener("click", (event) => this.take(event));
    this.panel.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.open && page.screen === "week") this.close();
    });
    actions.close = () => this.close();
    actions.move = () => this.submit();
    actions.unplace = () => page.change("unplace", { session: this.open ?? "" });
    for (const [action, fixed] of [["agree", "yes"], ["disagree", "no"]]) {
      actions[action] = () => page.change("agree", {
        session: this.open ?? "", fixed, text: /** @type {HTMLInputElement} */ (element("agreed-with")).value.trim(),
      });
    }
    actions.print = () => print();
    actions.onelane = (button) => {
      page.view = { ...page.view, lane: button.dataset.lane ?? "" };
      page.look();
      element("lane").focus();
    };
    for (const question of ["why", "whynot", "elsewhere"]) actions[question] = () => this.explain(question);
    actions.moveall = (button) => {
      const places = records(button.closest(".move-offer"), ".move-place", ["session", "day", "start", "room", "reviewers"]);
      page.change("moveall", { cells: places });
    };
    this.moving = new Moving(page, this);
    page.afterLook.push(() => this.settle());
  }

  /** What the board shows: a lane a room, a reviewer or an agency; one lane or all; one day or the week. */
  get view() {
    return this.page.view;
  }

  /** @param {HTMLSelectElement} field */
  choose(field) {
    const value = field.value;
    if (field.id === "lanes") this.page.view = { ...this.view, lanes: value, lane: "" };
    else if (field.id === "lane") this.page.view = { ...this.view, lane: value };
    else if (field.id === "days") this.page.view = { ...this.view, day: value };
    else return;
    this.page.look();
    element(field.id).focus();
  }

  /**
   * Asks for reasons beside the page, since some take a while.
   * @param {string} question
   */
  async explain(question) {
    const place = element("why");
    place.textContent = "One moment.";
    const session = this.open ?? "";
    const answer = await this.page.askAside(question, { session, ...(question === "whynot" ? this.form : {}) });
    // Meanwhile somebody may have opened another session.
    if (this.open === session) this.page.apply(answer);
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
    if (!card || this.moving.isMoved) return;
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

  /** Where the form says that the open session goes. */
  get form() {
    const form = /** @type {HTMLFormElement} */ (element("place-form"));
    const data = new FormData(form);
    return {
      session: form.dataset.session ?? "",
      day: String(data.get("day") ?? ""),
      start: String(data.get("start") ?? ""),
      room: String(data.get("room") ?? ""),
      reviewers: data.getAll("reviewers").join("\n"),
      fixed: data.get("fixed") === "yes" ? "yes" : "no",
    };
  }

  /** Moves the open session to what the form says. */
  submit() {
    this.page.change("place", this.form);
  }

  /** @param {Event} event */
  take(event) {
    const offer = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".offer"));
    if (!offer) return;
    const { session = "", day = "", start = "", room = "" } = offer.dataset;
    this.page.change("place", { session, day, start, room });
  }

  // Arrows walk from card to card; Enter opens one.

  /** @param {KeyboardEvent} event */
  walk(event) {
    const card = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".card"));
    if (!card || this.moving.card) return;
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
}
