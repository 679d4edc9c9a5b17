/// A document read one event at a time (XML 1.0, fifth edition; Namespaces in XML 1.0, third edition).
///
/// The reader is strict, and knows no document types: it refuses whatever every reader must refuse, and no entity can
/// be declared. Its input is bytes; it makes text from them only on request.
///
/// ```swift
/// var reader = try XMLReader(bytes)
/// while let event = try reader.next() {
///   if event == .start, reader.name.local == "sheet" { print(reader.attribute("name") ?? "") }
/// }
/// ```
public struct XMLReader: Sendable {
  let bytes: [UInt8]
  let limits: XMLLimits
  var position = 0

  /// The name of the element that begins or ends.
  public internal(set) var name = XMLName("")
  /// How many elements are open; an element that has just begun counts, one that has just ended does not.
  public var depth: Int { open.count }

  /// The document as UTF-8 without a mark, which ``eventRange`` refers to.
  public var document: [UInt8] { bytes }
  /// Where the tag or the text stands that was met last; empty for the end of an element without content.
  public var eventRange: Range<Int> { eventStart..<position }
  private var eventStart = 0

  var open: [OpenElement] = []
  var bindings = XMLBindings()
  var attributeRanges: [AttributeRange] = []
  private var hasRoot = false
  /// Whether the element that has just begun is empty, as `<c/>` is.
  var isEmptyElement = false
  var textRange = 0..<0
  /// The text where it is not a range of the document.
  var decodedText: [UInt8] = []
  var isTextDecoded = false

  struct OpenElement {
    /// The name as written, prefix and all, for its end tag.
    var written: Range<Int>
    var name: XMLName
  }

  struct AttributeRange {
    /// The prefix; empty without one.
    var prefix: Range<Int>
    var local: Range<Int>
    var value: Range<Int>
  }

  /// A reader at the beginning of a document.
  ///
  /// - Throws: ``XMLFault/tooLarge``, ``XMLFault/encoding``, ``XMLFault/character`` or what is wrong with the
  ///   declaration at the beginning.
  public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
    guard bytes.count <= limits.bytes else { throw XMLError(fault: .tooLarge, line: 0) }
    self.bytes = try XMLDecoding.utf8(bytes)
    self.limits = limits
    try readDeclaration()
  }

  /// The next event; nil after the end of the document.
  ///
  /// - Throws: What is wrong with the document.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    eventStart = position
    if isEmptyElement {
      isEmptyElement = false
      closeElement()
      return .end
    }
    if !open.isEmpty {
      try readText()
      if !textRange.isEmpty || isTextDecoded && !decodedText.isEmpty { return .text }
    } else {
      try skipOutsideRoot()
      guard position < bytes.count else {
        guard hasRoot else { throw error(.outsideRoot) }
        return nil
      }
    }
    // The text ended before a tag, or the document ended.
    eventStart = position
    guard position + 1 < bytes.count else { throw error(.endsEarly) }
    if bytes[position + 1] == UInt8(ascii: "/") {
      try readEndTag()
      return .end
    }
    guard !open.isEmpty || !hasRoot else { throw error(.outsideRoot) }
    hasRoot = true
    try readStartTag()
    return .start
  }

  /// Goes past the element that has just begun, with everything inside.
  ///
  /// - Throws: What is wrong with the document.
  public mutating func skipElement() throws(XMLError) {
    let outside = depth - 1
    while depth > outside, try next() != nil {}
  }

  /// The text that was met.
  public var text: String {
    isTextDecoded
      ? String(decoding: decodedText, as: UTF8.self)
      : String(decoding: bytes[textRange], as: UTF8.self)
  }

  /// Whether the text that was met is white space alone.
  public var isTextBlank: Bool {
    isTextDecoded
      ? decodedText.allSatisfy(XMLCharacters.isSpace)
      : bytes[textRange].allSatisfy(XMLCharacters.isSpace)
  }

  /// All text of the element that has just begun, with the text of the elements inside, up to its end.
  ///
  /// - Throws: What is wrong with the document.
  public mutating func elementText() throws(XMLError) -> String {
    let outside = depth - 1
    var whole = ""
    while depth > outside, let event = try next() {
      if event == .text { whole = whole.isEmpty ? text : whole + text }
    }
    return whole
  }

  func error(_ fault: XMLFault) -> XMLError {
    XMLError(fault: fault, line: Self.line(of: position, in: bytes))
  }

  /// The number of the line that a position lies in.
  static func line(of position: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for byte in bytes.prefix(position) where byte == 0x0A { line += 1 }
    return line
  }

  /// Whether a text stands at the position.
  func isNext(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position <= bytes.count - count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where unsafe wanted[index] != bytes[position + index] { return false }
      return true
    }
  }
}
