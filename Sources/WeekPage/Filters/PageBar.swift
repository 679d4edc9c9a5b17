/// The bar that stays in sight: the contents, the filters, and the places where the script puts undo and print.
///
/// Each part is one line until somebody opens it, and then lies over the page, so that the week stands first and nothing
/// moves.
struct PageBar {
  /// The entries of the list of contents.
  let contents: [Markup]
  let filters: FilterForm

  var markup: Markup {
    .element(
      "div",
      [
        .class("bar"), Attribute("id", "bar"), Attribute("role", "region"),
        Attribute("aria-label", PageWords.controls),
      ],
      fold(
        [], PageWords.contents,
        .element(
          "nav", [Attribute("aria-label", PageWords.contents)], .element("ul", [], contents))),
      fold(
        [Attribute("id", "choosing"), Attribute("hidden", "")], PageWords.filters, filters.markup),
      .element("div", [.class("actions")], .none),
      .element("p", [Attribute("id", "shown"), Attribute("role", "status")], .none))
  }

  private func fold(_ attributes: [Attribute], _ title: String, _ content: Markup) -> Markup {
    .element(
      "details", [.class("fold")] + attributes, .element("summary", [], .text(title)),
      .element("div", [.class("sheet")], content))
  }
}
