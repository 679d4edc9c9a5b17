import Encodings

/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The character in that line, from 1.
  public let column: Int
  /// What is wrong there, as the end of a sentence.
  public let problem: String
}

/// Reads a JSON text (RFC 8259) in UTF-8.
///
/// Foundation's own readers drop the order of keys and let a repeated key pass, and do not say on which
/// line a text breaks off; people who mend a document by hand need all three.
public struct JSONParser {
  /// Deeper than any document of ours by far, and shallow enough for any stack.
  static let deepestNesting = 64

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value that a text is.
  ///
  /// - Returns: The value.
  /// - Throws: ``JSONSyntaxError`` at the first place where the text is not JSON.
  /// - Complexity: Linear in the number of bytes.
  public static func value(of bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else {
      throw parser.fault("something follows the end of the document")
    }
    return value
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard let byte = peek else { throw fault("the document ends too early") }
    switch byte {
    case UInt8(ascii: "{"):
      return try nested { parser throws(JSONSyntaxError) in try parser.object() }
    case UInt8(ascii: "["):
      return try nested { parser throws(JSONSyntaxError) in try parser.list() }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault("a value is expected")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONSyntaxError) -> JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    guard depth < JSONParser.deepestNesting else { throw fault("values are nested too deeply") }
    depth += 1
    position += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONValue {
    var members: [JSONMember] = []
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw fault("a key in double quotes is expected") }
      let key = try text()
      skipSpace()
      guard take(":") else { throw fault("a colon is expected after the key \"\(key)\"") }
      members.append(JSONMember(key, try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or a closing brace is expected") }
    return .object(members)
  }

  private mutating func list() throws(JSONSyntaxError) -> JSONValue {
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .list(values) }
    repeat {
      values.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or a closing bracket is expected") }
    return .list(values)
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is expected") }
    position += word.utf8.count
    return value
  }

  /// A number, by the grammar of RFC 8259, section 6: no leading zero, digits on both sides of the point.
  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    _ = take("-")
    let leadingZero = peek == UInt8(ascii: "0")
    let digits = takeDigits()
    guard digits > 0 else { throw fault("a digit is expected") }
    if leadingZero, digits > 1 { throw fault("a number does not begin with a zero") }
    var isWhole = true
    if take(".") {
      isWhole = false
      guard takeDigits() > 0 else { throw fault("a digit is expected") }
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      guard takeDigits() > 0 else { throw fault("a digit is expected") }
    }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int32(written) { return .integer(Int(value)) }
    return .number(written)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// Texts, with their escapes.
extension JSONParser {
  private mutating func text() throws(JSONSyntaxError) -> String {
    position += 1
    var start = position
    var result = ""
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        result += try decoded(start..<position)
        position += 1
        return result
      case UInt8(ascii: "\\"):
        result += try decoded(start..<position)
        position += 1
        result.unicodeScalars.append(try escaped())
        start = position
      case 0..<0x20:
        throw fault(
          "a text holds a line break or another control character; write \\n for a line break")
      default:
        position += 1
      }
    }
    throw fault("a text is not closed by a double quote")
  }

  private func decoded(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw fault("a text is not UTF-8; save the document as UTF-8")
    }
    return text
  }

  private mutating func escaped() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let byte = peek else { throw fault("the document ends too early") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw fault("a backslash stands before a character that needs none")
    }
  }

  /// The four digits after `\u`, and the second half of a pair where they are the first.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take("\\"), take("u") else {
      throw fault("half of a surrogate pair stands alone")
    }
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half of a surrogate pair stands alone") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Hexadecimal.value(byte) else {
        throw fault("four hexadecimal digits are expected")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}

extension JSONParser {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private func fault(_ problem: String) -> JSONSyntaxError {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONSyntaxError(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).count + 1,
      problem: problem)
  }
}
