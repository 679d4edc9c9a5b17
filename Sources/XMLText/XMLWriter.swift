/// A document that is being written: UTF-8, elements closed in order, every text escaped.
public struct XMLWriter: Sendable {
  private var output: [UInt8]
  private var open: [String] = []
  private var isTagOpen = false
  private let prefix: String

  /// The declaration that a document begins with.
  public static let declaration = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)

  /// A document with nothing but its declaration.
  public init() {
    output = Self.declaration
    prefix = ""
  }

  /// Elements to be put into another document.
  ///
  /// - Parameter prefix: What the document writes before the names of such elements, colon included.
  public init(fragmentWithPrefix prefix: String) {
    output = []
    self.prefix = prefix
  }

  /// The document with all its elements closed.
  public var bytes: [UInt8] {
    var writer = self
    while !writer.open.isEmpty { writer.end() }
    return writer.output
  }

  /// Begins an element.
  ///
  /// - Precondition: The name and the names of the attributes are names of XML, prefixes included.
  public mutating func start(_ name: String, _ attributes: (String, String)...) {
    begin(name)
    for (name, value) in attributes { attribute(name, value) }
  }

  /// Writes an element without content.
  ///
  /// - Precondition: As for ``start(_:_:)``.
  public mutating func empty(_ name: String, _ attributes: (String, String)...) {
    begin(name)
    for (name, value) in attributes { attribute(name, value) }
    end()
  }

  /// Writes an element with text.
  ///
  /// - Precondition: As for ``start(_:_:)``.
  public mutating func element(_ name: String, _ text: String, _ attributes: (String, String)...) {
    begin(name)
    for (name, value) in attributes { attribute(name, value) }
    self.text(text)
    end()
  }

  /// Adds an attribute to the element that has just begun.
  ///
  /// - Precondition: Nothing stands in the element yet, and the attribute is not there twice.
  public mutating func attribute(_ name: String, _ value: String) {
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: name.utf8)
    output.append(contentsOf: "=\"".utf8)
    append(value, isAttribute: true)
    output.append(UInt8(ascii: "\""))
  }

  /// Writes text.
  ///
  /// A character that XML does not allow becomes U+FFFD.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    append(text, isAttribute: false)
  }

  /// Writes elements that are XML already.
  ///
  /// - Precondition: The bytes are well-formed content in UTF-8 whose prefixes are declared around.
  public mutating func raw(_ bytes: ArraySlice<UInt8>) {
    closeTag()
    output.append(contentsOf: bytes)
  }

  /// Ends the element that began last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if isTagOpen {
      output.append(contentsOf: "/>".utf8)
      isTagOpen = false
    } else {
      output.append(contentsOf: "</".utf8)
      output.append(contentsOf: name.utf8)
      output.append(UInt8(ascii: ">"))
    }
  }

  private mutating func begin(_ name: String) {
    closeTag()
    output.append(UInt8(ascii: "<"))
    let name = prefix.isEmpty ? name : prefix + name
    output.append(contentsOf: name.utf8)
    open.append(name)
    isTagOpen = true
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    output.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    // Most texts hold nothing that is written otherwise; U+FFFE and U+FFFF begin with EF.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"") && byte != 0xEF
    }
    if isPlain {
      output.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".utf8)
      case "<": output.append(contentsOf: "&lt;".utf8)
      case ">": output.append(contentsOf: "&gt;".utf8)
      case "\"" where isAttribute: output.append(contentsOf: "&quot;".utf8)
      // Readers make a line feed or a space of these unless they are references.
      case "\r": output.append(contentsOf: "&#13;".utf8)
      case "\n" where isAttribute: output.append(contentsOf: "&#10;".utf8)
      case "\t" where isAttribute: output.append(contentsOf: "&#9;".utf8)
      default:
        XMLCharacters.append(
          XMLCharacters.isAllowed(scalar.value) ? scalar.value : 0xFFFD, to: &output)
      }
    }
  }
}
