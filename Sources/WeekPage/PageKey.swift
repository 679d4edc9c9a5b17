/// What the signs on the page mean.
struct PageKey {
  let bands: [ThemeBand]
  let showsProblems: Bool

  func markup(_ renderer: PageRenderer) -> Markup {
    .element(
      "aside", [.class("key"), Attribute("aria-label", PageWords.key)],
      .element("h2", [], .text(PageWords.key)),
      renderer.themes(bands, namesShown: true),
      .element(
        "dl", [],
        sign("swatch lunch", PageWords.lunchHours, PageWords.lunchMeaning),
        sign("swatch closed", PageWords.closed, PageWords.closedMeaning),
        sign("tag", PageWords.fixed, PageWords.fixedMeaning),
        showsProblems ? sign("tag problem", PageWords.problem, PageWords.problemMeaning) : .none))
  }

  private func sign(_ style: String, _ word: String, _ meaning: String) -> Markup {
    .element(
      "div", [], .element("dt", [.class(style)], .text(word)), .element("dd", [], .text(meaning)))
  }
}
