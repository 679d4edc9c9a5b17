/// Keeps a spreadsheet from running a cell's text as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break may be run when it is opened (OWASP,
/// "CSV Injection"). Such a cell is written with an apostrophe in front, and a cell that already has
/// apostrophes there with one more, so that taking one away is the exact inverse. A negative number is a number, and
/// stays one.
public enum FormulaGuard {
  /// The text as it is safe to write.
  public static func guarded(_ text: String) -> String {
    isRisky(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
  }

  /// The text that ``guarded(_:)`` was given; a text that ``guarded(_:)`` would not have written stays as it is.
  public static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe, isRisky(text.utf8.drop { $0 == apostrophe }) else {
      return text
    }
    return String(text.unicodeScalars.dropFirst())
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isRisky(_ bytes: Substring.UTF8View) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    case UInt8(ascii: "-"): !isNumber(bytes.dropFirst())
    default: false
    }
  }

  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return !bytes.isEmpty && bytes.allSatisfy { digits.contains($0) }
  }
}
