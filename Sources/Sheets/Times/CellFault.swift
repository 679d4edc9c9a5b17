public import Findings

/// What is wrong with the text of one cell; the caller, which knows the cell, makes a finding of it.
public struct CellFault: Error, Sendable, Hashable {
  /// What kind of problem this is.
  public var code: FindingCode
  /// How much it matters.
  public var severity: Severity
  /// The part of the cell at fault, as written; a very long one is cut.
  public var text: String
  /// What is wrong, a sentence.
  public var message: String
  /// How to mend it, a sentence; empty for a plain note.
  public var mend: String
  /// Texts to write instead of ``text``, not yet known to be accepted.
  var offers: [String] = []

  /// Describes a fault.
  public init(
    _ code: FindingCode, _ severity: Severity = .error, text: String, _ message: String,
    mend: String = ""
  ) {
    self.code = code
    self.severity = severity
    self.text = text
    self.message = message
    self.mend = mend
  }

  /// A fault with texts that may be offered instead of ``text`` once a reader has accepted them.
  init(
    _ code: FindingCode, text: String, _ message: String, mend: String, offers: [String]
  ) {
    self.init(code, text: text, message, mend: mend)
    self.offers = offers
  }

  /// The finding that reports the fault in a cell.
  public func finding(at place: Place) -> Finding {
    Finding(code, severity, at: place, text: text, message, mend: mend)
  }
}

/// What a cell says, and everything that is wrong with it.
public struct CellReading<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What the cell says; nil where it is blank or cannot be understood.
  public var value: Value?
  /// What is wrong, in the order of the text.
  public var faults: [CellFault]

  /// A reading of a cell.
  public init(_ value: Value?, faults: [CellFault] = []) {
    self.value = value
    self.faults = faults
  }
}

/// A piece of somebody's text in quotation marks, made safe to stand in a sentence.
///
/// The text is cut after sixty characters. Whatever would disturb a terminal or turn the direction of the line
/// (control characters, bidirectional overrides) is left out.
///
/// - Returns: The text with its quotation marks, at most sixty characters of it.
func quoted(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars where !isInvisible(scalar) {
    if count == 60 {
      shown.append("…")
      break
    }
    shown.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    count += 1
  }
  return "\"" + String(shown) + "\""
}

/// The mend that offers texts for a cell, such as `Write "not Mon" or "Mon".`.
///
/// Each text is quoted in full, however long it is, because people copy it.
///
/// - Returns: The sentence with all texts, the first of them first.
func mendWriting(_ texts: [String]) -> String {
  "Write " + texts.map { "\"" + $0 + "\"" }.joined(separator: " or ") + "."
}

/// Whether a character takes no room: soft hyphens, zero-width spaces, direction marks, byte order marks.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
  default: false
  }
}
