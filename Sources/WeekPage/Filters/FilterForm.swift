/// The controls that choose what of the page is shown.
struct FilterForm {
  let facets: [Facet]
  let views: PageViews

  var markup: Markup {
    .element(
      "form",
      [
        Attribute("id", "filters"), .class("filters"), Attribute("role", "search"),
        Attribute("aria-label", PageWords.filters),
      ],
      .element(
        "div", [.class("fields")],
        [viewField] + facets.map { field($0) } + [searchField]),
      .element(
        "div", [.class("actions")],
        .element(
          "button", [Attribute("type", "button"), Attribute("id", "clear")], .text(PageWords.clear))
      ))
  }

  private var viewField: Markup {
    let groups = PageViews.Kind.allCases.compactMap { kind -> Markup? in
      let views = views.all.filter { $0.kind == kind }
      guard !views.isEmpty else { return nil }
      return .element(
        "optgroup", [Attribute("label", PageWords.label(kind))],
        views.map { option($0.label, value: kind.rawValue + "=" + $0.label) })
    }
    return labelled(
      "view", PageWords.view,
      .element(
        "select", [Attribute("id", "filter-view")],
        [option(PageWords.wholeTimetable, value: "")] + groups))
  }

  private func field(_ facet: Facet) -> Markup {
    labelled(
      facet.key.rawValue, PageWords.label(facet.key),
      .element(
        "select",
        [
          Attribute("id", "filter-" + facet.key.rawValue),
          Attribute("name", facet.key.rawValue),
        ],
        [option(PageWords.any, value: "")] + facet.values.map { option($0, value: $0) }))
  }

  private var searchField: Markup {
    labelled(
      "text", PageWords.search,
      .void(
        "input",
        [
          Attribute("type", "search"), Attribute("id", "filter-text"), Attribute("name", "text"),
          Attribute("autocomplete", "off"), Attribute("maxlength", "200"),
        ]))
  }

  private func labelled(_ name: String, _ label: String, _ control: Markup) -> Markup {
    .element(
      "p", [.class("field")],
      .element("label", [Attribute("for", "filter-" + name)], .text(label)), control)
  }

  private func option(_ label: String, value: String) -> Markup {
    .element("option", [Attribute("value", value)], .text(label))
  }
}
