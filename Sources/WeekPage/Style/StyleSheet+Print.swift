extension StyleSheet {
  /// Paper: the week on A3 across, the list on A4 across, one person or one door on A4 upright.
  static let print = """
    @page { size: A4; margin: 14mm 12mm 16mm; }
    @page week { size: A3 landscape; }
    @page list { size: A4 landscape; }
    @page one { size: A4; margin: 14mm 14mm 18mm; }
    @media print {
      :root {
        --ground: #fff; --raised: #fff; --ink: #000; --quiet: #222; --line: #555; --faint: #bbb; --link: #000;
        --quarter: 0.4rem; --alarm: #000; --t1: #12436d; --t3: #801650; --t5: #3d3d3d;
      }
      body { padding: 0; font-size: 10pt; }
      a { text-decoration: none; }
      nav, .skip, footer, .filters, .panel, .changed .actions, .view button { display: none; }
      .panel[open] { display: none; }
      body.beside { padding: 0; }
      .out, .chosen, .related { outline: none; }
      details::details-content { content-visibility: visible; display: block; }
      .open { display: contents; }
      .view { page: one; }
      .view thead th:first-child { width: 17%; }
      .view h1 { font-size: 20pt; margin-top: 0; }
      .view { max-width: none; margin: 0; }
      .view .scroll { margin: 3mm 0; }
      .view table { font-size: 10pt; line-height: 1.3; }
      .view.team table { font-size: 8.5pt; line-height: 1.25; }
      .view th, .view td { padding: 0.8mm 1.5mm; }
      .view.door { font-size: 16pt; }
      .view.door table { font-size: 18pt; }
      .view.door thead th:first-child { width: 45%; }
      .view.door th, .view.door td { padding: 3mm 2mm; }
      .theme b, .grid .session { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .by-room, .by-reviewer { page: week; }
      .by-room .scroll, .by-reviewer .scroll { break-inside: avoid; }
      .by-reviewer, .by-agency, .list { break-before: page; }
      .by-room > h2:first-child, .by-reviewer > h2:first-child { margin-top: 0; }
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
      .grid .theme { font-size: inherit; }
      .grid .theme b, .grid .tag { font-size: 6.5pt; }
    }

    """
}
