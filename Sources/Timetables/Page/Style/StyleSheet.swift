/// The look of the page, on screen and on paper.
///
/// Colours of themes are the categorical palette of the Government Analysis Function, which is told apart by
/// people who see colours differently; in the dark they are lightened to keep 3:1 against the ground (WCAG
/// 2.2, 1.4.11). A theme always has its letter, and its name within reach.
enum StyleSheet {
  /// The style sheet with the line that stands at the foot of each printed sheet.
  ///
  /// - Parameter footer: Any text; it is escaped by CSS's rules.
  static func text(footer: String) -> String {
    screen + print + """
      @page {
        @bottom-left { content: "\(escaped(footer))"; font: 8pt sans-serif; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; }
      }

      """
  }

  /// Text inside a CSS string: everything but letters, digits and spaces as a hexadecimal escape
  /// (CSS Syntax Level 3, section 4.3.7).
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ":", ".": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result
  }

  private static let screen = """
    :root {
      --ground: #fff; --raised: #f6f7f8; --ink: #111; --quiet: #4a5056; --line: #8d959c;
      --faint: #d9dde0; --link: #14509a; --alarm: #a8180c; --focus: #ffdd00; --focus-ink: #111;
      --t1: #12436d; --t2: #28a197; --t3: #801650; --t4: #f46a25; --t5: #3d3d3d; --t6: #a285d1;
      --on1: #fff; --on2: #000; --on3: #fff; --on4: #000; --on5: #fff; --on6: #000;
      --quarter: 1.1rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171a; --raised: #1f2428; --ink: #f2f3f4; --quiet: #b8bfc5; --line: #79828a;
        --faint: #3a4147; --link: #8fc1ff; --alarm: #ff9d92;
        --t1: #7fb2e5; --t3: #e08cb9; --t5: #b9bec2;
        --on1: #000; --on3: #000; --on5: #000;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 4rem; }
    body {
      margin: 0; padding: 0 clamp(0.75rem, 2.5vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.45 system-ui, "Segoe UI", Arial, sans-serif; overflow-wrap: anywhere;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 0.15em; }
    :focus-visible {
      outline: 3px solid var(--focus-ink); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus);
    }
    main:focus { outline: none; box-shadow: none; }
    .skip { position: absolute; left: -100vw; top: 0; padding: 0.75rem 1rem; background: var(--focus);
      color: var(--focus-ink); z-index: 3; }
    .skip:focus { left: 0; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    header { padding: 1.75rem 0 0.5rem; border-bottom: 4px solid var(--ink); }
    h1 { margin: 0 0 0.35rem; font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.25rem); line-height: 1.15; }
    h2 { margin: 2.75rem 0 0.75rem; font-size: 1.5rem; line-height: 1.2; }
    h3 { margin: 1.5rem 0 0.5rem; font-size: 1.125rem; }
    p { margin: 0 0 0.5rem; max-width: 46rem; }
    .fact { margin: 0; font-size: 1.0625rem; }
    .readership { margin: 0.5rem 0; color: var(--quiet); }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.75rem 0; padding: 0; list-style: none; }
    nav a { display: inline-block; padding: 0.25rem 0; }
    main ul { margin: 0 0 1rem; padding-left: 1.25rem; }
    main li { max-width: 60rem; }
    .key { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; align-items: center; padding: 0.6rem 0.9rem;
      background: var(--raised); border: 1px solid var(--faint); font-size: 0.9375rem; }
    .key h2 { margin: 0; font-size: 0.9375rem; }
    .key dl, .key ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin: 0; }
    .key dl div { display: flex; gap: 0.4rem; align-items: baseline; }
    .key dd { margin: 0; }
    .themes { display: flex; flex-wrap: wrap; gap: 0.2rem; margin: 0; padding: 0; list-style: none; }
    .themes.named { gap: 0.2rem 1rem; }
    td .themes.named { display: block; }
    .theme b { display: inline-block; min-width: 1.45em; padding: 0 0.3em; text-align: center; font-size: 0.8125rem;
      line-height: 1.45; }
    .theme.t1 b { background: var(--t1); color: var(--on1); }
    .theme.t2 b { background: var(--t2); color: var(--on2); }
    .theme.t3 b { background: var(--t3); color: var(--on3); }
    .theme.t4 b { background: var(--t4); color: var(--on4); }
    .theme.t5 b { background: var(--t5); color: var(--on5); }
    .theme.t6 b { background: var(--t6); color: var(--on6); }
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
    tr:target th, tr:target td { background: var(--raised); box-shadow: inset 0 2px var(--ink), inset 0 -2px var(--ink); }
    td ul { margin: 0; padding: 0; list-style: none; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .list table { table-layout: fixed; }
    .list thead th:nth-child(1) { width: 9.5rem; }
    .list thead th:nth-child(2) { width: 24%; }
    .list thead th:nth-child(3) { width: 14%; }
    .list thead th:last-child:nth-child(n + 5) { width: 17%; }
    .run li { display: inline; }
    .run li:not(:last-child)::after { content: "; "; }
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
    footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--quiet); }
    footer p { margin: 0; }
    @media screen and (min-width: 64rem) {
      .scroll:not(.wide) { overflow: visible; }
      .scroll:not(.wide) thead th { position: sticky; top: 0; z-index: 2; }
    }
    @media screen and (max-width: 47.99rem) {
      .stacks, .stacks tbody, .stacks tr, .stacks td, .stacks th, .stacks caption { display: block; width: auto; }
      .stacks thead, .grid th.time, .grid .free { display: none; }
      .stacks tbody tr { height: auto; }
      .stacks tbody th, .stacks td { border: 0; padding: 0.1rem 0; }
      .list tr, .team tr { padding: 0.6rem 0; border-bottom: 1px solid var(--faint); }
      .list tbody th, .team tbody th { font-weight: 700; }
      .list td:not(:empty)::before { content: attr(data-label) ": "; color: var(--quiet); }
      .list td ul { display: inline; }
      .grid .session { margin-bottom: 0.5rem; padding: 0.5rem 0.75rem; font-size: 0.9375rem; }
      .grid .title { font-size: 1rem; }
      .grid .column { display: block; color: var(--quiet); }
      .scroll { overflow: visible; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """

  private static let print = """
    @page { size: A4; margin: 14mm 12mm 16mm; }
    @page week { size: A3 landscape; }
    @page list { size: A4 landscape; }
    @media print {
      :root {
        --ground: #fff; --raised: #fff; --ink: #000; --quiet: #222; --line: #555; --faint: #bbb; --link: #000;
        --quarter: 0.4rem; --alarm: #000; --t1: #12436d; --t3: #801650; --t5: #3d3d3d; --on1: #fff; --on3: #fff; --on5: #fff;
      }
      body { padding: 0; font-size: 10pt; }
      a { text-decoration: none; }
      nav, .skip, footer { display: none; }
      .theme b, .grid .session { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .by-room, .by-reviewer { page: week; }
      .by-room .scroll, .by-reviewer .scroll { break-inside: avoid; }
      .by-reviewer { break-before: page; }
      .list { page: list; }
      .list .theme span { display: none; }
      td .themes.named { display: flex; gap: 0.2rem; }
      .list thead th:last-child:nth-child(n + 5) { width: 24mm; }
      .list thead th:nth-child(1) { width: 30mm; }
      table { font-size: 8.5pt; }
      h2, h3, caption, thead { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      .scroll { overflow: visible; }
      .wide .grid { width: 100%; }
      .wide .grid th:not(.time) { width: auto; }
      .grid { font-size: 7.25pt; line-height: 1.2; }
      .grid .title { font-size: 7.75pt; }
      .grid th, .grid td { padding: 0.7mm 1.2mm; }
      .grid .site { display: none; }
      .grid .theme b, .grid .tag { font-size: 6.5pt; }
    }

    """
}
