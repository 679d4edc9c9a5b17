import XMLText

/// Documents made at random, as a tree and as its text, so that what is read can be held against what was meant.
struct RandomDocument {
  /// An element with its attributes, and what is inside.
  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
    var content: [Content]
  }

  enum Content: Equatable {
    case element(Element)
    case text(String)
  }

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number below a bound (SplitMix64, by Steele, Lea and Flood).
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private static let names = ["a", "row", "c", "x.y-z", "_1", "größe", "日"]
  /// What gives readers trouble: markup, references, white space, ends of CDATA, and letters of two, three and four bytes.
  private static let pieces = [
    "a", "<", ">", "&", "\"", "'", "]]>", "\n", "\r", "\t", " ", "é", "€", "😀", "&amp;", "--", "",
  ]

  private mutating func text() -> String {
    (0..<number(below: 6)).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }

  mutating func element(depth: Int = 0) -> Element {
    var element = Element(
      name: Self.names[number(below: Self.names.count)], attributes: [:], content: [])
    for _ in 0..<number(below: 4) {
      element.attributes[Self.names[number(below: Self.names.count)]] = text()
    }
    guard depth < 6 else { return element }
    for _ in 0..<number(below: 4) {
      if number(below: 2) == 0 {
        element.content.append(.element(self.element(depth: depth + 1)))
        continue
      }
      let text = text()
      // Two texts beside each other are one.
      if case .text(let before) = element.content.last {
        element.content[element.content.count - 1] = .text(before + text)
      } else if !text.isEmpty {
        element.content.append(.text(text))
      }
    }
    return element
  }

  // MARK: As the writer writes it

  static func written(_ element: Element) -> [UInt8] {
    var xml = XMLWriter()
    write(element, to: &xml)
    return xml.bytes
  }

  private static func write(_ element: Element, to xml: inout XMLWriter) {
    xml.start(element.name)
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      xml.attribute(name, value)
    }
    for content in element.content {
      switch content {
      case .element(let inner): write(inner, to: &xml)
      case .text(let text): xml.text(text)
      }
    }
    xml.end()
  }

  // MARK: As people write it

  /// The text of a document in which whatever may vary does: quotation marks, references, CDATA, remarks, white space.
  mutating func varied(_ element: Element) -> String {
    var text = "<" + element.name
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      let quote = number(below: 2) == 0 ? "\"" : "'"
      text += space(atLeast: 1) + name + space() + "=" + space() + quote
      text += value.unicodeScalars.map { reference($0, always: "<&\r\n\t" + quote) }.joined()
      text += quote
    }
    text += space()
    if element.content.isEmpty, number(below: 2) == 0 { return text + "/>" }
    text += ">" + remark()
    for content in element.content {
      switch content {
      case .element(let inner): text += varied(inner)
      case .text(let plain) where number(below: 3) == 0 && !plain.contains("\r"):
        let parts = plain.split(separator: "]]>", omittingEmptySubsequences: false)
        text += parts.map { "<![CDATA[" + $0 + "]]>" }.joined(separator: "]]&gt;")
      case .text(let plain):
        text += plain.unicodeScalars.map { reference($0, always: "<&>\r") }.joined()
      }
      text += remark()
    }
    return text + "</" + element.name + space() + ">"
  }

  private mutating func space(atLeast count: Int = 0) -> String {
    String(repeating: [" ", "\n", "\t"][number(below: 3)], count: count + number(below: 2))
  }

  private mutating func remark() -> String {
    ["", "", "<!-- a <b> & c -->", "<?go <on> & on?>", "<!---->"][number(below: 5)]
  }

  /// A character as it is or as a reference.
  private mutating func reference(_ scalar: Unicode.Scalar, always: String) -> String {
    let isNeeded = always.unicodeScalars.contains(scalar)
    guard isNeeded || number(below: 5) == 0 else { return String(scalar) }
    return number(below: 2) == 0
      ? "&#\(scalar.value);" : "&#x" + String(scalar.value, radix: 16) + ";"
  }

  // MARK: As the reader reads it

  /// The tree of a document.
  static func read(_ bytes: [UInt8]) throws(XMLError) -> Element? {
    var reader = try XMLReader(bytes)
    var open: [Element] = []
    while let event = try reader.next() {
      switch event {
      case .start:
        var attributes: [String: String] = [:]
        for attribute in reader.attributes { attributes[attribute.name.local] = attribute.value }
        open.append(Element(name: reader.name.local, attributes: attributes, content: []))
      case .text: open[open.count - 1].content.append(.text(reader.text))
      case .end:
        let element = open.removeLast()
        guard !open.isEmpty else { return element }
        open[open.count - 1].content.append(.element(element))
      }
    }
    return nil
  }
}
