import WeekPage

/// Buttons and fields, made in one way everywhere on the page.
enum PageControls {
  /// A button; the script knows it by its action.
  static func button(_ words: String, action: String, main: Bool = false) -> Markup {
    .element(
      "button",
      [
        Attribute("type", "button"), Attribute("data-action", action),
        .class(main ? "main" : "plain"),
      ], .text(words))
  }

  /// A choice among options, each a value with its words; `id` is the identifier and the name of the field.
  static func choice(
    _ label: String, id: String, _ options: [(value: String, words: String)], chosen: String
  ) -> Markup {
    let entries = options.map { option in
      var attributes = [Attribute("value", option.value)]
      if option.value == chosen { attributes.append(Attribute("selected", "")) }
      return Markup.element("option", attributes, .text(option.words))
    }
    return .element(
      "label", [.class("field")], .element("span", [], .text(label)),
      .element("select", [Attribute("id", id), Attribute("name", id)], entries))
  }

  /// A field of a kind that HTML has.
  static func field(_ label: String, id: String, type: String, value: String) -> Markup {
    .element(
      "label", [.class("field")], .element("span", [], .text(label)),
      .void(
        "input",
        [
          Attribute("type", type), Attribute("id", id), Attribute("name", id),
          Attribute("value", value),
        ]))
  }

  /// A thing to do on a screen: its title, its explanation, and its controls.
  static func way(_ title: String, _ words: String, _ controls: [Markup]) -> Markup {
    .element(
      "section", [.class("way")],
      [.element("h3", [], .text(title)), .element("p", [], .text(words))] + controls)
  }

  /// A button that saves files of a kind.
  static func saving(_ words: String, _ kind: SavedFiles.Kind, main: Bool = false) -> Markup {
    .element(
      "button",
      [
        Attribute("type", "button"), Attribute("data-save", kind.rawValue),
        .class(main ? "main" : "plain"),
      ], .text(words))
  }

  /// A field to choose files with, whose endings are given with commas between them.
  static func file(_ label: String, id: String, accepting endings: String) -> Markup {
    file(label, id: id, [Attribute("accept", endings)])
  }

  /// A field to choose the files of a folder with.
  static func folder(_ label: String, id: String) -> Markup {
    file(label, id: id, [Attribute("webkitdirectory", "")])
  }

  private static func file(_ label: String, id: String, _ extra: [Attribute]) -> Markup {
    .element(
      "label", [.class("file")], .element("span", [], .text(label)),
      .void(
        "input",
        [Attribute("type", "file"), Attribute("id", id), Attribute("multiple", "")] + extra))
  }

  /// A field for several lines.
  static func area(_ label: String, id: String) -> Markup {
    .element(
      "label", [.class("field")], .element("span", [], .text(label)),
      .element(
        "textarea",
        [Attribute("id", id), Attribute("rows", "3"), Attribute("autocomplete", "off")]))
  }

  /// A box to tick that the script knows by its identifier.
  static func switchBox(_ label: String, id: String) -> Markup {
    .element(
      "label", [.class("tick")],
      .void("input", [Attribute("type", "checkbox"), Attribute("id", id)]), .text(label))
  }

  /// A box to tick.
  static func tick(_ label: String, name: String, value: String, isTicked: Bool) -> Markup {
    var attributes = [
      Attribute("type", "checkbox"), Attribute("name", name), Attribute("value", value),
    ]
    if isTicked { attributes.append(Attribute("checked", "")) }
    return .element("label", [.class("tick")], .void("input", attributes), .written(label))
  }
}
