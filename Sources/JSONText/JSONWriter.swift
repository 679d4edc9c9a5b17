/// Writes JSON in one fixed way: the same value is always the same bytes, and a change to one entry changes
/// one line.
///
/// The outer objects stand one key a line; a list of objects stands one object a line, however long;
/// everything inside stays on that line.
public enum JSONWriter {
  /// A value as a document that ends with a line break.
  public static func document(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, level: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The deepest level at which an object is broken over lines: the level of the review's settings.
  private static let deepestObject = 1

  /// Appends a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - level: How many brackets are broken over lines around it; nil where it stays on its line.
  ///   - bytes: What is written so far.
  private static func append(_ value: JSONValue, level: Int?, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let written): bytes += written.utf8
    case .text(let text): append(text: text, to: &bytes)
    case .list(let values):
      let rowLevel = values.contains { $0.isObject } ? level : nil
      append(values, between: ("[", "]"), level: rowLevel, to: &bytes) { value, bytes in
        append(value, level: nil, to: &bytes)
      }
    case .object(let members):
      let ownLevel = level.flatMap { $0 <= deepestObject ? $0 : nil }
      append(members, between: ("{", "}"), level: ownLevel, to: &bytes) { member, bytes in
        append(text: member.key, to: &bytes)
        bytes += ": ".utf8
        append(member.value, level: ownLevel.map { $0 + 1 }, to: &bytes)
      }
    }
  }

  /// Appends elements between brackets: one a line where there is a level, else all on this line.
  private static func append<Element>(
    _ elements: [Element], between brackets: (String, String), level: Int?,
    to bytes: inout [UInt8], _ appendElement: (Element, inout [UInt8]) -> Void
  ) {
    func breakLine(_ level: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += Array(repeating: UInt8(ascii: " "), count: 2 * level)
    }
    let level = elements.isEmpty ? nil : level
    bytes += brackets.0.utf8
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes += (level == nil ? ", " : ",").utf8 }
      if let level { breakLine(level + 1) }
      appendElement(element, &bytes)
    }
    if let level { breakLine(level) }
    bytes += brackets.1.utf8
  }

  private static func append(text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
