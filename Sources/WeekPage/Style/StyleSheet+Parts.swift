extension StyleSheet {
  /// The key, tables, lists and the grids of the week.
  static let parts = """
    .key { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; align-items: center; padding: 0.6rem 0.9rem;
      background: var(--raised); border: 1px solid var(--faint); font-size: 0.9375rem; }
    .key h2 { margin: 0; font-size: 0.9375rem; }
    .key dl, .key ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin: 0; }
    .key dl div { display: flex; gap: 0.4rem; align-items: baseline; }
    .key dd { margin: 0; }
    .themes { display: flex; flex-wrap: wrap; gap: 0.2rem; margin: 0; padding: 0; list-style: none; }
    .grid .theme { font-size: 0.75rem; }
    .themes.named { gap: 0.2rem 1rem; }
    td .themes.named { display: block; }
    .theme b { display: inline-block; padding: 0 0.35em; border-left: 0.5em solid var(--line); font-size: 0.8125rem;
      line-height: 1.3; }
    .theme.t1 b { border-left-color: var(--t1); }
    .theme.t2 b { border-left-color: var(--t2); }
    .theme.t3 b { border-left-color: var(--t3); }
    .theme.t4 b { border-left-color: var(--t4); }
    .theme.t5 b { border-left-color: var(--t5); }
    .theme.t6 b { border-left-color: var(--t6); }
    .tag { display: inline-block; margin: 0.2rem 0.35rem 0 0; padding: 0 0.4em; border: 1px solid currentColor;
      font-size: 0.75rem; font-weight: 700; line-height: 1.5; white-space: nowrap; }
    .tag.problem { color: var(--alarm); }
    .problems { margin-top: 1.5rem; padding: 1rem 1.25rem 0.25rem; border: 4px solid var(--line); }
    .alarm { border-color: var(--alarm); }
    .problems h2 { margin-top: 0; }
    .scroll { overflow-x: auto; margin-bottom: 1.75rem; }
    table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
    caption { padding: 0.4rem 0; text-align: left; font-size: 1.125rem; font-weight: 700; }
    th, td { padding: 0.4rem 0.5rem; border-bottom: 1px solid var(--faint); text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid var(--ink); background: var(--ground); vertical-align: bottom; }
    tbody th { font-weight: 400; }
    tr:target th, tr:target td, tr:focus th, tr:focus td { background: var(--raised); box-shadow: inset 0 2px var(--ink), inset 0 -2px var(--ink); }
    td ul { margin: 0; padding: 0; list-style: none; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .list table { table-layout: fixed; }
    .list thead th:nth-child(1) { width: 9.5rem; }
    .list thead th:nth-child(2) { width: 24%; }
    .list thead th:nth-child(3) { width: 14%; }
    .list thead th:last-child:nth-child(n + 5) { width: 17%; }
    .run li { display: inline; }
    .run li:not(:last-child)::after { content: "; "; }
    .coverage table { width: auto; }
    .coverage caption { font-weight: 400; font-size: 1rem; }
    thead th { overflow-wrap: normal; }
    .few .grid { max-width: 44rem; }
    .few .grid tbody tr { height: auto; }
    .cost table, .team table { width: auto; min-width: min(100%, 34rem); }
    .cost caption, .team caption { font-weight: 400; font-size: 1rem; }
    .grid { table-layout: fixed; font-size: 0.8125rem; line-height: 1.35; }
    .wide .grid { width: max-content; min-width: 100%; }
    .wide .grid th:not(.time) { width: 9rem; }
    .grid th.time { width: 4.5rem; color: var(--quiet); white-space: nowrap; }
    .grid thead small { display: block; font-weight: 400; font-size: 0.8125rem; color: var(--quiet); }
    .grid td { border: 1px solid var(--faint); }
    .diaries li { margin-bottom: 0.4rem; }
    .grid .session { background: var(--raised); border: 1px solid var(--line); border-left: 6px solid var(--line); }
    .grid .t1 { border-left-color: var(--t1); }
    .grid .t2 { border-left-color: var(--t2); }
    .grid .t3 { border-left-color: var(--t3); }
    .grid .t4 { border-left-color: var(--t4); }
    .grid .t5 { border-left-color: var(--t5); }
    .grid .t6 { border-left-color: var(--t6); }
    .grid .fault { outline: 2px solid var(--alarm); outline-offset: -2px; }
    .grid p { margin: 0; }
    .grid .column { display: none; }
    .grid .when { color: var(--quiet); }
    .grid .title { font-weight: 700; font-size: 0.875rem; }
    .grid .title a { color: inherit; text-decoration-color: var(--line); }
    .grid .roles { display: flex; flex-wrap: wrap; }
    .grid .roles li:not(:last-child)::after { content: ",\\a0"; }
    .signs { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; align-items: center; margin-top: 0.2rem; }
    .signs .tag { margin: 0; }
    .grid tbody tr { height: calc(var(--quarters) * var(--quarter)); }
    .q1 { --quarters: 1; } .q2 { --quarters: 2; } .q3 { --quarters: 3; } .q4 { --quarters: 4; } .q5 { --quarters: 5; } .q6 { --quarters: 6; }
    .q7 { --quarters: 7; } .q8 { --quarters: 8; } .q9 { --quarters: 9; } .q10 { --quarters: 10; } .q11 { --quarters: 11; } .q12 { --quarters: 12; }

    """
}
