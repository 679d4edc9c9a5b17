// Moving a card on the board, by mouse or by keyboard: where it may lie, where it would lie, and putting it there.
"use strict";

/** @typedef {{ track: HTMLElement, day: HTMLElement, lane: string, start: number }} Slot a place on the board */

class Moving {
  /** @param {Page} page @param {WeekBoard} board */
  constructor(page, board) {
    this.page = page;
    this.board = board;
    /** @type {HTMLElement | null} the card that is being moved */
    this.card = null;
    /** @type {Slot | null} where it would lie */
    this.slot = null;
    /** Whether the pointer moved far enough for a drag, so that its click opens no panel. */
    this.isMoved = false;
    board.home.addEventListener("pointerdown", (event) => this.press(event));
    board.home.addEventListener("keydown", (event) => this.key(event));
    // Space takes a card up; the click that a browser makes of the key would open its panel as well.
    board.home.addEventListener("keyup", (event) => {
      if (event.key === " " && /** @type {Element} */ (event.target).closest(".card")) event.preventDefault();
    });
  }

  get isNarrow() {
    return matchMedia("(max-width: 48rem)").matches;
  }

  /**
   * Takes a card up: it is shown where it may lie, its own day first.
   * @param {HTMLElement} card
   */
  lift(card) {
    this.card = card;
    card.classList.add("lifted");
    const own = card.closest(".day");
    const days = this.board.days.sort((a, b) => Number(b === own) - Number(a === own));
    const next = () => {
      const day = days.shift();
      if (!day || this.card !== card) return;
      this.mask(day, card);
      this.tell();
      setTimeout(next, 0);
    };
    setTimeout(next, 0);
  }

  /** Ends moving, wherever the card is. */
  end() {
    this.card?.classList.remove("lifted");
    this.card = null;
    this.slot = null;
    for (const mark of this.board.home.querySelectorAll(".mask, .ghost")) mark.remove();
  }

  /** Puts the card down where it would lie. */
  drop() {
    const [card, slot] = [this.card, this.slot];
    this.end();
    if (!card || !slot) return;
    const session = card.dataset.session ?? "";
    /** @type {Record<string, string>} */
    const place = { session, day: slot.day.dataset.day ?? "", start: clock(slot.start) };
    if (this.board.view.lanes === "room") place.room = slot.lane;
    if (this.board.view.lanes === "reviewer") Object.assign(place, { reviewer: slot.lane, lane: this.source(card) });
    this.page.change("place", place);
    this.board.card(session)?.focus();
  }

  /** @param {HTMLElement} card @returns {string} the lane that a card is taken from */
  source(card) {
    return /** @type {HTMLElement | null} */ (card.closest(".lane"))?.dataset.lane ?? "";
  }

  /**
   * Shows where a card may lie on a day.
   * @param {HTMLElement} day @param {HTMLElement} card
   */
  mask(day, card) {
    const { session = "" } = card.dataset;
    const details = { session, day: day.dataset.day ?? "", lanes: this.board.view.lanes, lane: this.source(card) };
    this.page.apply(this.page.ask("mask", details));
    const begin = Number(day.dataset.begin);
    for (const lane of /** @type {NodeListOf<HTMLElement>} */ (day.querySelectorAll(".lane"))) {
      const list = [...element("mask").children].find((one) => /** @type {HTMLElement} */ (one).dataset.lane === lane.dataset.lane);
      for (const run of /** @type {HTMLElement[]} */ ([...(list?.children ?? [])])) {
        const [from, to] = [Number(run.dataset.from), Number(run.dataset.to)];
        run.style.setProperty("--start", String(from - begin));
        run.style.setProperty("--minutes", String(to - from + this.grid));
        lane.querySelector(".track")?.prepend(run);
      }
    }
    element("mask").replaceChildren();
  }

  get grid() {
    return Number(/** @type {HTMLElement | null} */ (this.board.home.querySelector(".week"))?.dataset.grid) || 15;
  }

  /** @param {Slot | null} slot */
  over(slot) {
    this.slot = slot;
    this.board.home.querySelector(".ghost")?.remove();
    if (!slot || !this.card) return;
    const minutes = Number(this.card.dataset.minutes);
    const ghost = document.createElement("li");
    ghost.className = "ghost";
    ghost.style.setProperty("--start", String(slot.start - Number(slot.day.dataset.begin)));
    ghost.style.setProperty("--minutes", String(minutes));
    slot.track.append(ghost);
    this.tell();
  }

  /** Says what would follow where the card would lie: on the ghost, and read aloud. */
  tell() {
    const ghost = this.board.home.querySelector(".ghost");
    const slot = this.slot;
    if (!ghost || !slot || !this.card) return;
    const run = /** @type {HTMLElement[]} */ ([...slot.track.querySelectorAll(".mask")])
      .find((one) => Number(one.dataset.from) <= slot.start && slot.start <= Number(one.dataset.to));
    // Nothing is said of a day before the core has judged it.
    const verdict = run?.textContent ?? "";
    const title = slot.track.parentElement?.querySelector("h4")?.textContent ?? "";
    const end = slot.start + Number(this.card.dataset.minutes);
    const time = clockWords(slot.start) + " to " + clockWords(end);
    ghost.textContent = time + " " + verdict;
    ghost.classList.toggle("breaks", run !== undefined && run.classList.contains("breaks"));
    this.page.say(slot.day.dataset.words + ", " + time + ", " + title + ". " + verdict);
  }

  // By mouse: a ghost of the card's size shows where it would lie, on the grid of starts.

  /** @param {PointerEvent} event */
  press(event) {
    this.isMoved = false;
    const card = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".card"));
    if (!card || event.button !== 0 || this.isNarrow) return;
    const from = { x: event.clientX, y: event.clientY };
    const grip = card.dataset.start === undefined ? 0 : from.y - card.getBoundingClientRect().top;
    const move = (/** @type {PointerEvent} */ over) => {
      const isFar = Math.hypot(over.clientX - from.x, over.clientY - from.y) > 6;
      if (!this.isMoved && !isFar) return;
      if (!this.isMoved) this.lift(card);
      this.isMoved = true;
      const slot = this.slotAt(over, grip);
      if (slot?.track !== this.slot?.track || slot?.start !== this.slot?.start) this.over(slot);
    };
    const finish = (/** @type {PointerEvent | KeyboardEvent} */ ending) => {
      if (ending instanceof KeyboardEvent && ending.key !== "Escape") return;
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", finish);
      removeEventListener("keydown", finish);
      // The click that ends a drag opens no panel; the next one does.
      setTimeout(() => { this.isMoved = false; }, 0);
      if (this.isMoved && !(ending instanceof KeyboardEvent)) this.drop();
      else if (this.isMoved) this.end();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", finish);
    addEventListener("keydown", finish);
  }

  /**
   * Where a card would lie.
   * @param {PointerEvent} event @param {number} grip pixels from the top of the card
   * @returns {Slot | null}
   */
  slotAt(event, grip) {
    const track = /** @type {HTMLElement | undefined} */ (document.elementsFromPoint(event.clientX, event.clientY)
      .map((one) => one.closest(".lane")?.querySelector(".track")).find((one) => one));
    if (!track) return null;
    const box = track.getBoundingClientRect();
    const day = /** @type {HTMLElement} */ (track.closest(".day"));
    const begin = Number(day.dataset.begin);
    const minutes = begin + ((event.clientY - grip - box.top) / box.height) * (Number(day.dataset.end) - begin);
    return this.slotIn(track, Math.round(minutes / this.grid) * this.grid);
  }

  /** @param {HTMLElement} track @param {number} start @returns {Slot} */
  slotIn(track, start) {
    const day = /** @type {HTMLElement} */ (track.closest(".day"));
    const lane = /** @type {HTMLElement} */ (track.closest(".lane")).dataset.lane ?? "";
    // A card starts inside what is drawn of the day, of which the core has judged every start.
    const [begin, end] = [Number(day.dataset.begin), Number(day.dataset.end)];
    const first = Math.ceil(begin / this.grid) * this.grid;
    const last = Math.ceil(end / this.grid) * this.grid - this.grid;
    return { track, day, lane, start: Math.max(first, Math.min(last, start)) };
  }

  // By keyboard: Space takes a card up, arrows move it by a step of the grid or a lane, Page Up and Page Down by a day,
  // Enter or Space puts it down, Escape leaves it where it was.

  /** @param {KeyboardEvent} event */
  key(event) {
    const card = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".card"));
    if (!card || this.isNarrow) return;
    if (!this.card) {
      if (event.key !== " ") return;
      event.preventDefault();
      this.lift(card);
      const tracks = this.tracks;
      const own = /** @type {HTMLElement | null} */ (card.closest(".track")) ?? tracks[0];
      const first = Number(/** @type {HTMLElement} */ (own.closest(".day")).dataset.opens);
      this.over(this.slotIn(own, Number(card.dataset.start ?? first)));
      return;
    }
    const acts = this.steps[event.key];
    if (!acts) return;
    event.preventDefault();
    event.stopPropagation();
    acts();
  }

  /** @returns {HTMLElement[]} the tracks of the board, day after day */
  get tracks() {
    return /** @type {HTMLElement[]} */ ([...this.board.home.querySelectorAll(".track")]);
  }

  /** @returns {Record<string, () => void>} what a key does with the card that is taken up */
  get steps() {
    const slot = this.slot;
    const by = (/** @type {number} */ lanes, /** @type {number} */ minutes) => {
      const tracks = this.tracks;
      const track = slot && tracks[tracks.indexOf(slot.track) + lanes];
      if (!slot || !track) return;
      this.over(this.slotIn(track, slot.start + minutes));
      this.board.home.querySelector(".ghost")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const lanes = slot?.day.querySelectorAll(".track").length ?? 0;
    return {
      ArrowUp: () => by(0, -this.grid), ArrowDown: () => by(0, this.grid),
      ArrowLeft: () => by(-1, 0), ArrowRight: () => by(1, 0),
      PageUp: () => by(-lanes, 0), PageDown: () => by(lanes, 0),
      Enter: () => this.drop(), " ": () => this.drop(),
      Escape: () => {
        const card = this.card;
        this.end();
        this.page.say("It stays where it was.");
        card?.focus();
      },
    };
  }
}
