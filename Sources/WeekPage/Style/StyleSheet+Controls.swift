extension StyleSheet {
  /// What the script shows: filters, views, changes and the panel of one session.
  static let controls = """
    [hidden] { display: none !important; }
    button, select, input { font: inherit; color: var(--ink); background: var(--ground); border: 2px solid var(--line);
      border-radius: 0; min-height: 2.25rem; padding: 0.25rem 0.6rem; }
    button { cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
    button:hover { background: var(--faint); }
    button[aria-disabled="true"] { color: var(--quiet); border-style: dashed; cursor: not-allowed; }
    .filters { margin: 2rem 0 1rem; padding: 0.9rem 1rem 1rem; background: var(--raised); border: 1px solid var(--faint); }
    .filters h2 { margin: 0 0 0.6rem; font-size: 1.125rem; }
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12.5rem), 1fr)); gap: 0.6rem 1rem; }
    .field { margin: 0; min-width: 0; }
    .field label { display: block; font-size: 0.875rem; font-weight: 600; margin-bottom: 0.1rem; }
    .field select, .field input { width: 100%; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-top: 0.8rem; }
    .actions #shown { flex: 1 1 16rem; max-width: none; margin: 0; font-weight: 600; }
    .only { display: none; }
    .viewing .filters .field:not(:first-child), .viewing #shown, .viewing #clear { display: none; }
    .viewing main > section:not(.view), .viewing .key, .viewing nav, .viewing header, .viewing footer, .viewing .only { display: none; }
    .view { margin-top: 1.5rem; max-width: 62rem; }
    .view h1 { margin-top: 0; font-size: 1.75rem; }
    .view .scroll { margin: 1.25rem 0; }
    .view.door { font-size: 1.25rem; }
    .view.door table { width: auto; min-width: 50%; font-size: 1.25rem; }
    .view table { table-layout: fixed; }
    .view caption { font-weight: 700; }
    .view tbody th { font-weight: 700; }
    .view thead th:first-child { width: 10.5rem; }
    .view.team thead th:nth-child(2) { width: 26%; }
    .view.team thead th:nth-child(3), .view.team thead th:nth-child(4) { width: 15%; }
    .view.door thead th:first-child { width: 14rem; }
    .view .theme span { display: none; }
    .view td .themes.named { display: flex; gap: 0.2rem; }
    .view.team thead th:last-child:nth-child(n + 5) { width: 5rem; }
    .out > * { visibility: hidden; }
    .grid .session.out { background: none; border-color: var(--faint); outline: none; }
    .open { display: inline; max-width: 100%; overflow-wrap: anywhere; min-height: 1.5rem; padding: 0; border: 0; background: none; color: inherit; font: inherit;
      text-align: left; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 0.15em; }
    .open:hover { background: none; text-decoration-thickness: 0.15em; }
    .list .signs { display: inline-flex; margin-left: 0.5rem; }
    .chosen { outline: 3px solid var(--ink); outline-offset: -3px; }
    .related { outline: 2px dashed var(--ink); outline-offset: -2px; }
    .moved { margin: 0.25rem 0 0; font-weight: 700; border-left: 4px double currentColor; padding-left: 0.4rem; }
    .changed { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 4px solid var(--ink); }
    .changed h2 { margin: 0 0 0.5rem; }
    .changed ol { padding-left: 1.5rem; }
    .clashes:has(ul) { color: var(--alarm); font-weight: 600; }
    details { margin: 0.25rem 0; }
    summary { cursor: pointer; padding: 0.2rem 0; min-height: 1.5rem; }
    .panel { position: fixed; inset: 0 0 0 auto; width: min(30rem, 100vw); height: 100dvh; max-width: none; max-height: none;
      margin: 0; padding: 0 1.25rem 2rem; overflow-y: auto; color: var(--ink); background: var(--ground); border: 0;
      border-left: 4px solid var(--ink); z-index: 5; }
    .panel::backdrop { background: rgb(0 0 0 / 0.5); }
    @media screen and (min-width: 64rem) { .beside { padding-right: 32rem; } }
    .panel-head { position: sticky; top: 0; z-index: 1; display: flex; gap: 1rem; align-items: start; justify-content: space-between;
      padding: 1.25rem 0 0.5rem; background: var(--ground); }
    .panel { scroll-padding-top: 6rem; }
    .panel-head button, .actions button { flex: none; overflow-wrap: normal; }
    .panel h2 { margin: 0; font-size: 1.25rem; }
    .panel h4 { margin: 1rem 0 0.25rem; font-size: 1rem; }
    .panel table { font-size: 0.875rem; }
    .panel caption { font-size: 0.875rem; font-weight: 400; }
    .panel td ul { margin: 0; }
    .small { font-size: 0.875rem; color: var(--quiet); }
    .panel .offers { margin: 0.25rem 0 0.75rem; padding: 0; list-style: none; display: grid; gap: 0.3rem; }
    .offer { width: 100%; display: flex; flex-wrap: wrap; gap: 0 0.75rem; justify-content: space-between; text-align: left;
      border-width: 1px; font-weight: 400; }
    .offer-what { font-weight: 600; }
    .offer-cost { color: var(--quiet); }
    .offer-rules { flex-basis: 100%; font-size: 0.875rem; }
    .strip { position: relative; height: 0.75rem; margin-bottom: 0.3rem; background: var(--raised); border: 1px solid var(--line); }
    .strip span { position: absolute; inset-block: 0; }
    .strip .busy { background: var(--quiet); }
    .strip .away { background: repeating-linear-gradient(45deg, var(--line) 0 2px, transparent 2px 5px); }
    .strip .own { inset-block: -3px; border: 2px solid var(--ink); }

    """
}
