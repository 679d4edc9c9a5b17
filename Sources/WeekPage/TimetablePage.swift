public import Exports
import LeadIn
import PlanCheck
import ReviewModel

extension TimetableExport {
  /// The page: one HTML file that needs nothing beside it, to be opened from a disk, read and printed.
  ///
  /// - Parameter additions: What it tells beyond the review and its plan.
  public func page(with additions: PageAdditions = PageAdditions()) -> [ExportFile] {
    let verdict = PlanJudge(review).verdict(on: plan)
    let bands = ThemeBand.all(of: review, in: disclosure)
    let numbers = SessionNumbers(review)
    let shown = privacy.showsProblems ? additions : PageAdditions()
    let status = SessionStatus(
      atFault: privacy.showsProblems ? Set(verdict.violations.flatMap { $0.sessions }) : [], shown,
      disclosure)
    let document = PageDocument(self, shown, bands: bands, verdict: verdict, status: status)
    let renderer = PageRenderer(numbers) { entry, showsTeam in
      SessionCard(
        entry, showsTeam: showsTeam, review: review, words: disclosure, bands: bands,
        status: status)
    }
    let views = PageViews(self)
    let facets = self.facets(bands: bands, status: status)
    let data = PageData(
      export: self, numbers: numbers, facets: facets, views: views,
      moves: shown.offersMoves ? MoveOffers(self, numbers) : nil)
    let html = Markup.element(
      "html", [Attribute("lang", PageWords.language)],
      head(document),
      body(document, renderer, FilterForm(facets: facets, views: views), data))
    return [
      ExportFile(path: "timetable.html", bytes: Array("<!DOCTYPE html>\n".utf8) + html.bytes)
    ]
  }

  private func head(_ document: PageDocument) -> Markup {
    let style = StyleSheet.text(
      footer: document.title + ", " + document.facts.joined(separator: ", "))
    return .element(
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
    let header = Markup.element(
      "header", [],
      [.element("h1", [], .written(document.title))]
        + document.facts.map { .element("p", [.class("fact")], .written($0)) }
        + [.element("p", [.class("readership")], .text(document.readership))])
    let contents = Markup.element(
      "nav", [Attribute("aria-label", PageWords.contents)],
      .element(
        "ul", [],
        (document.open + document.week).map { link(to: $0) }
          + shownLeadIn.map { _ in LeadInStrip.link }
          + document.reference.map { link(to: $0) }))
    let key = PageKey(bands: document.bands, showsProblems: privacy.showsProblems)
    let main = Markup.element(
      "main", [Attribute("id", "main"), Attribute("tabindex", "-1")],
      document.open.map { renderer.section($0) }
        + [filters.markup, key.markup(renderer), place("changed"), place("view")]
        + document.week.map { renderer.section($0) }
        + shownLeadIn.map { LeadInStrip.section($0, words: disclosure) }
        + document.reference.map { renderer.section($0) })
    let footer = Markup.element(
      "footer", [], document.facts.map { .element("p", [], .written($0)) })
    return .element(
      "body", [], skip, header, contents, main, footer, place("panel"), place("spoken"),
      .data(data.json), .script(Script.text))
  }

  /// The lead-in, for those who prepare it; none for other readers.
  private var shownLeadIn: [LeadInPlan] {
    privacy.showsLeadIn ? [leadIn].compactMap { $0 } : []
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
