public import Exports
import PlanCheck
import ReviewModel

extension TimetableExport {
  /// The page with its additions: one HTML file that needs nothing beside it, to be opened from a disk, read and
  /// printed.
  public func page(with additions: PageAdditions = PageAdditions()) -> [ExportFile] {
    let verdict = PlanJudge(review).verdict(on: plan)
    let bands = ThemeBand.all(of: review, in: disclosure)
    let numbers = SessionNumbers(review)
    let shown = privacy.showsProblems ? additions : PageAdditions()
    let status = SessionStatus(
      atFault: privacy.showsProblems ? Set(verdict.violations.flatMap { $0.sessions }) : [], shown,
      disclosure)
    let moves = shown.offersMoves ? MoveOffers(self, numbers) : nil
    let document = PageDocument(
      self, shown, bands: bands, verdict: verdict, status: status,
      fragile: moves?.withoutOtherStart ?? [])
    let ruler = BoardRuler(document.boards, of: review)
    let boards = BoardMarkup(ruler, numbers) { entry, kind in
      SessionCard(
        entry, on: kind, review: review, words: disclosure, bands: bands, status: status)
    }
    let renderer = PageRenderer(numbers, boards: boards)
    let views = PageViews(self)
    let facets = self.facets(bands: bands, status: status)
    let data = PageData(
      export: self, numbers: numbers, facets: facets, views: views, moves: moves)
    let style = StyleSheet.text(
      footer: document.title + ", " + document.facts.joined(separator: ", "), places: ruler.style)
    let html = Markup.element(
      "html", [Attribute("lang", PageWords.language)],
      head(document, style),
      body(document, renderer, FilterForm(facets: facets, views: views), data))
    return [
      ExportFile(path: "timetable.html", bytes: Array("<!DOCTYPE html>\n".utf8) + html.bytes)
    ]
  }

  private func head(_ document: PageDocument, _ style: String) -> Markup {
    .element(
      "head", [],
      .void("meta", [Attribute("charset", "utf-8")]),
      .void(
        "meta",
        [
          Attribute("http-equiv", "Content-Security-Policy"),
          Attribute("content", ContentSecurityPolicy.allowing(style: style, script: Script.text)),
        ]),
      .void(
        "meta",
        [
          Attribute("name", "viewport"),
          Attribute("content", "width=device-width, initial-scale=1"),
        ]),
      .void("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")]),
      .void("meta", [Attribute("name", "referrer"), Attribute("content", "no-referrer")]),
      .element("title", [], .text(document.title)),
      .style(style))
  }

  private func body(
    _ document: PageDocument, _ renderer: PageRenderer, _ filters: FilterForm, _ data: PageData
  ) -> Markup {
    let skip = Markup.element(
      "a", [.class("skip"), Attribute("href", "#main")], .text(PageWords.skip))
    let state = Markup.element(
      "div", [.class(document.state.isAlarm ? "state alarm" : "state")],
      document.state.lines.map { .element("p", [], renderer.line($0)) })
    let header = Markup.element(
      "header", [],
      [.element("h1", [], .written(document.title))]
        + document.facts.map { .element("p", [.class("fact")], .written($0)) }
        + [.element("p", [.class("readership")], .text(document.readership)), state])
    let contents = document.sections.map { link(to: $0) } + leadInLinks
    let bar = PageBar(contents: contents, filters: filters).markup
    let key = PageKey(bands: document.bands, showsProblems: privacy.showsProblems)
    let isPlanned = !timetable.entries.isEmpty
    var sections = document.cancellation.map { renderer.section($0) }
    sections += [place("view"), place("sheets")]
    // Before there is a timetable, the weeks before the fieldwork are what there is to read.
    if !isPlanned { sections += leadInSections }
    sections += document.glance.map { renderer.section($0) }
    if isPlanned { sections.append(key.markup(renderer)) }
    sections += (document.open + document.week).map { renderer.section($0) }
    if isPlanned { sections += leadInSections }
    sections += document.reference.map { renderer.section($0) }
    let main = Markup.element(
      "main", [Attribute("id", "main"), Attribute("tabindex", "-1")], sections)
    let footer = Markup.element(
      "footer", [], document.facts.map { .element("p", [], .written($0)) })
    return .element(
      "body", [], skip, header, bar, main, footer, place("panel"), place("spoken"),
      .data(data.json), .script(Script.text))
  }

  /// The lead-in among the contents, for those who may read it.
  private var leadInLinks: [Markup] { shownLeadIn == nil ? [] : [LeadInStrip.link] }

  /// The lead-in, for those who may read it.
  private var leadInSections: [Markup] {
    guard let plan = shownLeadIn else { return [] }
    return [LeadInStrip.section(plan, words: disclosure)]
  }

  private func link(to section: PageSection) -> Markup {
    .element(
      "li", [],
      .element("a", [Attribute("href", "#" + section.anchor)], .text(section.heading)))
  }

  /// An empty place that the script fills when it is needed.
  private func place(_ name: String) -> Markup {
    switch name {
    case "panel":
      .element(
        "dialog",
        [Attribute("id", name), .class(name), Attribute("aria-labelledby", "panel-heading")],
        .none)
    case "spoken":
      .element(
        "p", [Attribute("id", name), .class("unseen"), Attribute("role", "status")], .none)
    default:
      .element("section", [Attribute("id", name), .class(name), Attribute("hidden", "")], .none)
    }
  }
}
