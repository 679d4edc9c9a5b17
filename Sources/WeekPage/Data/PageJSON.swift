/// Data for the page's script, written so that the data can stand inside HTML.
indirect enum PageJSON {
  case number(Int)
  case text(String)
  case list([PageJSON])
  case object([(String, PageJSON)])

  static func numbers(_ values: [Int]) -> PageJSON { .list(values.map { .number($0) }) }

  static func texts(_ values: [String]) -> PageJSON { .list(values.map { .text($0) }) }

  /// A table whose rows carry the names of their columns; a row may end early, where its last values say nothing.
  static func table(_ columns: [String], _ rows: [[PageJSON]]) -> PageJSON {
    .object([("columns", .texts(columns)), ("rows", .list(rows.map { .list($0) }))])
  }

  /// The value as JSON (RFC 8259), in which nothing can be read as markup.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .number(let number): bytes += String(number).utf8
    case .text(let text): PageJSON.write(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        PageJSON.write(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// `<`, `>` and `&` could be markup, so they are escaped as control characters must be (section 7).
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for octet in text.utf8 {
      switch octet {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(octet)
      case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        bytes += "\\u00".utf8
        bytes.append(hexadecimal[Int(octet >> 4)])
        bytes.append(hexadecimal[Int(octet & 15)])
      default: bytes.append(octet)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
