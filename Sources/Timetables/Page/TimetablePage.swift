import LeadIn
import PlanCheck
import ReviewModel

extension TimetableExport {
  /// The page: one HTML file that needs nothing beside it, to be opened from a disk, read and printed.
  public func page() -> [ExportFile] {
    let verdict = PlanJudge(review).verdict(on: plan)
    let bands = ThemeBand.all(of: review, in: disclosure)
    let document = PageDocument(self, bands: bands, verdict: verdict)
    let atFault =
      privacy.showsProblems ? Set(verdict.violations.flatMap { $0.sessions }) : []
    let renderer = PageRenderer(review) { entry, showsTeam in
      SessionCard(
        entry, showsTeam: showsTeam, review: review, words: disclosure, bands: bands,
        isAtFault: atFault.contains(entry.session.id))
    }
    let style = StyleSheet.text(
      footer: document.title + ", " + document.facts.joined(separator: ", "))
    let html = Markup.element(
      "html", [Attribute("lang", PageWords.language)],
      head(document, style: style), body(document, renderer))
    return [
      ExportFile(path: "timetable.html", bytes: Array("<!DOCTYPE html>\n".utf8) + html.bytes)
    ]
  }

  private func head(_ document: PageDocument, style: String) -> Markup {
    .element(
      "head", [],
      .void("meta", [Attribute("charset", "utf-8")]),
      .void(
        "meta",
        [
          Attribute("http-equiv", "Content-Security-Policy"),
          Attribute("content", ContentSecurityPolicy.allowing(style: style)),
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

  private func body(_ document: PageDocument, _ renderer: PageRenderer) -> Markup {
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
        document.sections.map { section in
          .element(
            "li", [],
            .element("a", [Attribute("href", "#" + section.anchor)], .text(section.heading)))
        } + shownLeadIn.map { _ in LeadInStrip.link }))
    let key = Markup.element(
      "aside", [.class("key"), Attribute("aria-label", PageWords.key)],
      .element("h2", [], .text(PageWords.key)),
      renderer.themes(document.bands, namesShown: true),
      .element(
        "dl", [],
        sign("tag", PageWords.fixed, PageWords.fixedMeaning),
        privacy.showsProblems
          ? sign("tag problem", PageWords.problem, PageWords.problemMeaning) : .none))
    let main = Markup.element(
      "main", [Attribute("id", "main"), Attribute("tabindex", "-1")],
      document.sections.map { renderer.section($0) } + shownLeadIn.map { LeadInStrip.section($0) })
    let footer = Markup.element(
      "footer", [], document.facts.map { .element("p", [], .written($0)) })
    return .element("body", [], skip, header, contents, key, main, footer)
  }

  /// The lead-in, for those who prepare it; none for other readers.
  private var shownLeadIn: [LeadInPlan] {
    privacy.showsProblems ? [leadIn].compactMap { $0 } : []
  }

  private func sign(_ style: String, _ word: String, _ meaning: String) -> Markup {
    .element(
      "div", [], .element("dt", [.class(style)], .text(word)), .element("dd", [], .text(meaning)))
  }
}
