/// HTML that is well formed and holds other people's text as text, whatever the text.
///
/// There is no way to make one from a string but by escaping it, so a title such as `</script>` cannot become
/// markup (HTML Standard, section 13.1).
public struct Markup: Sendable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Nothing.
  public static let none = Markup()

  /// Any text, escaped; control characters that HTML does not allow become U+FFFD.
  public static func text(_ text: String) -> Markup {
    var markup = Markup()
    markup.append(escaping: text)
    return markup
  }

  /// Text that somebody wrote, perhaps from right to left, kept from turning its neighbours round (HTML Standard,
  /// section 4.5.24).
  public static func written(_ text: String) -> Markup {
    element("bdi", [], .text(text))
  }

  /// An element with its attributes, whose values are escaped, and its content.
  public static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ children: Markup...
  ) -> Markup {
    element(name, attributes, children)
  }

  /// An element with a list of children.
  public static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ children: [Markup]
  ) -> Markup {
    var markup = start(name, attributes)
    for child in children { markup.bytes += child.bytes }
    markup.append("</")
    markup.append(name)
    markup.append(">")
    return markup
  }

  /// An element that has no content and no end tag, such as `meta` (HTML Standard, section 13.1.2).
  public static func void(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
    start(name, attributes)
  }

  /// The content of a `style` element, which is not escaped but must not end the element.
  ///
  /// The style sheet is this module's own. Other people's text in it is escaped by CSS's rules, so that it holds no
  /// `<`.
  ///
  /// - Returns: The content.
  static func style(_ css: String) -> Markup {
    precondition(
      !css.utf8.contains(UInt8(ascii: "<")), "A style sheet here holds no angle bracket.")
    var markup = start("style", [])
    markup.bytes += css.utf8
    markup.append("</style>")
    return markup
  }

  /// The content of a `script` element that is run: a script of this module's own, which must not end the element
  /// or begin another (HTML Standard, section 13.1.2.2).
  ///
  /// Nothing in the script comes from anybody else.
  ///
  /// - Returns: The content.
  static func script(_ code: String) -> Markup {
    let less = UInt8(ascii: "<")
    let bytes = Array(code.utf8)
    precondition(
      !zip(bytes, bytes.dropFirst()).contains { first, next in
        first == less && (next == UInt8(ascii: "/") || next == UInt8(ascii: "!"))
      }, "A script here has nothing that HTML would read.")
    var markup = start("script", [])
    markup.bytes += code.utf8
    markup.append("</script>")
    return markup
  }

  /// Data for the script, in an element of a type that no browser runs; its text is escaped so that it holds no
  /// angle bracket.
  static func data(_ value: PageJSON) -> Markup {
    var markup = start("script", [Attribute("type", "application/json"), Attribute("id", "data")])
    markup.bytes += value.bytes
    markup.append("</script>")
    return markup
  }

  /// Several pieces, one after the other.
  public static func all(_ pieces: [Markup]) -> Markup {
    var markup = Markup()
    for piece in pieces { markup.bytes += piece.bytes }
    return markup
  }

  /// One piece after another.
  public static func + (left: Markup, right: Markup) -> Markup {
    var markup = left
    markup.bytes += right.bytes
    return markup
  }

  private static func start(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
    var markup = Markup()
    markup.append("<")
    markup.append(name)
    for attribute in attributes {
      markup.append(" ")
      markup.append(attribute.name)
      markup.append("=\"")
      markup.append(escaping: attribute.value)
      markup.append("\"")
    }
    markup.append(">")
    return markup
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func append(escaping text: String) {
    for octet in text.utf8 {
      switch octet {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), 0x20...0x7E, 0x80...0xFF: bytes.append(octet)
      default: append("\u{FFFD}")
      }
    }
  }
}

/// An attribute of an element.
public struct Attribute: Sendable {
  let name: StaticString
  let value: String

  /// An attribute with its value, which is escaped.
  public init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The names of classes, with a blank between two.
  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
}
