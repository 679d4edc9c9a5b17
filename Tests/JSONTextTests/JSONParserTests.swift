import Foundation
import JSONText
import TestSupport
import Testing

private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
  try JSONParser.value(of: Array(text.utf8))
}

/// Where and why a text is not JSON: `2:5 a value is expected`.
private func fault(_ bytes: [UInt8]) -> String? {
  do {
    _ = try JSONParser.value(of: bytes)
    return nil
  } catch {
    return "\(error.line):\(error.column) \(error.problem)"
  }
}

struct `The JSON parser` {
  @Test func `reads every kind of value`() throws {
    let value = try parse(
      #" {"a": [null, true, false, 0, -12, 1.50, 2E+3, "x"], "b": {}, "c": []} "#)
    #expect(
      value
        == .object([
          JSONMember(
            "a",
            .list([
              .null, .bool(true), .bool(false), .integer(0), .integer(-12), .number("1.50"),
              .number("2E+3"), .text("x"),
            ])),
          JSONMember("b", .object([])), JSONMember("c", .list([])),
        ]))
  }

  @Test func `keeps the order of keys, and keys that stand twice`() throws {
    #expect(
      try parse(#"{"b":1,"a":2,"b":3}"#)
        == .object([
          JSONMember("b", .integer(1)), JSONMember("a", .integer(2)), JSONMember("b", .integer(3)),
        ]))
  }

  @Test func `reads every escape`() throws {
    #expect(
      try parse(#""\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00""#)
        == .text("\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{20AC}\u{1F600}"))
  }

  @Test func `passes over a byte order mark`() throws {
    #expect(try JSONParser.value(of: [0xEF, 0xBB, 0xBF] + Array("1".utf8)) == .integer(1))
  }

  @Test func `keeps a whole number that does not fit 32 bits as it is written`() throws {
    #expect(try parse("9223372036854775807") == .number("9223372036854775807"))
    #expect(try parse("9223372036854775808") == .number("9223372036854775808"))
    #expect(try parse("2147483647") == .integer(2_147_483_647))
    #expect(try parse("-2147483648") == .integer(-2_147_483_648))
    #expect(try parse("2147483648") == .number("2147483648"))
    #expect(try parse("-2147483649") == .number("-2147483649"))
  }

  @Test(arguments: [
    ("", "1:1 the document ends too early"),
    ("{\n  \"a\": 1,\n}", "3:1 a key in double quotes is expected"),
    ("{\"a\" 1}", "1:6 a colon is expected after the key \"a\""),
    ("{\"a\": 1 \"b\": 2}", "1:9 a comma or a closing brace is expected"),
    ("[1, 2", "1:6 a comma or a closing bracket is expected"),
    ("[1,]", "1:4 a value is expected"),
    ("[1] 2", "1:5 something follows the end of the document"),
    ("{'a': 1}", "1:2 a key in double quotes is expected"),
    ("\u{201C}a\u{201D}", "1:1 a value is expected"),
    ("\"abc", "1:5 a text is not closed by a double quote"),
    (
      "\"a\nb\"",
      "1:3 a text holds a line break or another control character; write \\n for a line break"
    ),
    ("\"\\x\"", "1:4 a backslash stands before a character that needs none"),
    ("\"\\u12g4\"", "1:6 four hexadecimal digits are expected"),
    ("\"\\ud83d\"", "1:8 half of a surrogate pair stands alone"),
    ("\"\\ude00\"", "1:8 half of a surrogate pair stands alone"),
    ("\"\\ud83d\\u0041\"", "1:14 half of a surrogate pair stands alone"),
    ("\"é\" x", "1:5 something follows the end of the document"),
    ("01", "1:3 a number does not begin with a zero"),
    ("-", "1:2 a digit is expected"), ("1.", "1:3 a digit is expected"),
    ("1e", "1:3 a digit is expected"), ("+1", "1:1 a value is expected"),
    (".5", "1:1 a value is expected"), ("NaN", "1:1 a value is expected"),
    ("nul", "1:1 a value is expected"), ("True", "1:1 a value is expected"),
    ("// x\n1", "1:1 a value is expected"),
  ])
  func `names the line and character of a fault`(text: String, expected: String) {
    #expect(fault(Array(text.utf8)) == expected)
  }

  @Test func `refuses text that is not UTF-8`() {
    #expect(
      fault([UInt8(ascii: "\""), 0xE9, UInt8(ascii: "\"")])
        == "1:3 a text is not UTF-8; save the document as UTF-8")
    // UTF-16, as a spreadsheet may save it.
    #expect(fault([0xFF, 0xFE, 0x7B, 0x00]) == "1:1 a value is expected")
  }

  @Test func `refuses brackets nested too deeply for any stack`() {
    let depth = 100_000
    #expect(
      fault(Array(repeating: UInt8(ascii: "["), count: depth))
        == "1:65 values are nested too deeply")
    #expect(
      fault(Array(String(repeating: "[", count: 64).utf8)) == "1:65 the document ends too early")
  }

  /// Anything worse than linear would take hours here.
  @Test func `reads a very long text and very many keys`() throws {
    let long = String(repeating: "a\\n", count: 300_000)
    #expect(try parse("\"\(long)\"") == .text(String(repeating: "a\n", count: 300_000)))
    let keys = (0..<20_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
    guard case .object(let members) = try parse("{\(keys)}") else {
      Issue.record("no object was read")
      return
    }
    #expect(members.count == 20_000)
  }

  /// Every prefix of a document, and every single byte of it changed: never a crash, and never a value where
  /// Foundation's reader has none.
  @Test func `agrees with Foundation about what is JSON, whatever is broken`() {
    let text = #"{"a": [1, -2.5e3, "é\u00e9\n", true], "b": {"c": null}, "d": "x"}"#
    let bytes = Array(text.utf8)
    func check(_ bytes: [UInt8]) {
      let isOurs = (try? JSONParser.value(of: bytes)) != nil
      let isTheirs =
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
      #expect(!isOurs || isTheirs, "\(String(decoding: bytes, as: UTF8.self))")
    }
    for length in bytes.indices { check(Array(bytes[..<length])) }
    var generator = SeededGenerator(seed: 1)
    for position in bytes.indices {
      for replacement in Array(#"{}[]",:\u0-1.eE tfn"#.utf8) + [0, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[position] = replacement
        check(changed)
      }
      var cut = bytes
      cut.remove(at: generator.number(in: 0...position))
      check(cut)
    }
  }
}
