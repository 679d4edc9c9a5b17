import Testing

@testable import Workbook

/// Characters that XML cannot hold, by their escapes.
@Suite struct EscapedTextTests {
  @Test(arguments: [
    ("_x000D_", "\r"), ("_x0041_", "A"), ("_x00e9_", "é"), ("_xD83D__xDE00_", "😀"),
    ("a_x0009_b", "a\tb"),
    ("_x005F_x0041_", "_x0041_"), ("_x0041__x0042_", "AB"), ("__x0041_", "_A"), ("_x0041__", "A_"),
    ("_xD83D_", "\u{FFFD}"), ("_xDE00_x", "\u{FFFD}x"),
  ])
  func `an escape is its character`(written: String, text: String) {
    #expect(EscapedText.unescaped(written) == text)
  }

  @Test(arguments: [
    "_x41_", "_X0041_", "_x004_", "_x00G1_", "_x0041", "x0041_", "_x 041_", "_", "", "_x",
    "_x0041-",
  ])
  func `what only looks like an escape stays`(written: String) {
    #expect(EscapedText.unescaped(written) == written)
  }

  @Test func `each control character except tab and line feed is escaped, and comes back`() {
    for value in UInt32(0)..<0x20 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      let isEscaped = value != 0x09 && value != 0x0A
      #expect((EscapedText.escaped(text) != text) == isEscaped, "\(value)")
      #expect(
        EscapedText.unescaped(EscapedText.escaped(text)).unicodeScalars.elementsEqual(
          text.unicodeScalars))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `any text comes back from its escaped form`(seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    let pieces = [
      "_", "x", "0041", "_x0041_", "\u{1}", "\r", "é", "😀", "\u{FFFF}", "a", "005F", "D83D",
    ]
    let text = (0..<random.below(14)).map { _ in random.one(of: pieces) }.joined()
    let escaped = EscapedText.escaped(text)
    #expect(
      EscapedText.unescaped(escaped).unicodeScalars.elementsEqual(text.unicodeScalars), "\(escaped)"
    )
    #expect(
      escaped.unicodeScalars.allSatisfy { $0.value == 0x09 || $0.value == 0x0A || $0.value >= 0x20 }
    )
  }

  @Test func `plain text is the same text`() {
    let text = String(repeating: "plain text, é and 😀; ", count: 50)
    #expect(EscapedText.escaped(text) == text)
    #expect(EscapedText.unescaped(text) == text)
  }
}
