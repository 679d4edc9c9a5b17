import CSVText
import Findings

/// A word or a sign that people type into a cell that they mean to leave blank.
enum WordForNothing: Hashable, CaseIterable {
  /// A dash, a question mark or dots: `-`, `?`, `...`.
  case sign
  /// `n/a`, `not applicable`.
  case notApplicable
  /// `none`, `nil`, `nothing`.
  case none
  /// `TBC`, `to be confirmed`, `not known yet`.
  case toBeConfirmed

  /// The word that is the whole of a cell; nil for any other cell, and for a word in quotation marks.
  init?(_ cell: String) {
    guard WordForNothing.mayBegin(cell) else { return nil }
    let text = PlainText.typed(cell)
    // Nobody needs as many letters to say nothing, and "-; TBC" lists two entries that are called so.
    guard !text.isEmpty, text.utf8.count <= 24, !text.utf8.contains(UInt8(ascii: "\"")),
      ListCell.items(text).count == 1
    else { return nil }
    if text.unicodeScalars.allSatisfy({ WordForNothing.isSign($0) }) {
      self = .sign
      return
    }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    switch CSVTable.folded(text) {
    case "na", "notapplicable": self = .notApplicable
    case "none", "nil", "nothing", "null", "nobody", "noone": self = .none
    case "tbc", "tba", "tbd", "tobeconfirmed", "tobeadvised", "tobeannounced", "tobedecided",
      "notknown", "notknownyet", "notyetknown", "unknown", "notasked", "notaskedyet",
      "notyetasked":
      self = .toBeConfirmed
    default: return nil
    }
  }

  /// Whether a cell begins as one of the words or signs may: nearly all cells do not, and need no closer look.
  private static func mayBegin(_ cell: String) -> Bool {
    guard let first = cell.utf8.first(where: { $0 > 0x20 }) else { return false }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return [UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "u")].contains(first | 0x20)
    default: return true
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x2D, 0x2E, 0x3F, 0x5F, 0x2010...0x2015, 0x2026, 0x2212: true
    default: false
    }
  }
}

/// The cells of one sheet that say nothing in a word of their own, gathered for one note.
struct CellsSayingNothing {
  private var first: (place: Place, text: String)?
  private var count = 0
  private var isAboutAvailability = false

  /// Remembers a cell.
  mutating func add(_ cell: String, at place: Place) {
    count += 1
    var isAvailability = false
    if case .cell(_, _, column: "Availability") = place { isAvailability = true }
    // What a blank cell means matters most under Availability, so the note stands there.
    if first == nil || isAvailability && !isAboutAvailability {
      first = (place, PlainText.trimmed(cell))
    }
    isAboutAvailability = isAboutAvailability || isAvailability
  }

  /// The note about all of them; nil where there are none.
  var finding: Finding? {
    guard let first else { return nil }
    let others =
      count == 1 ? "" : count == 2 ? ", like one other cell" : ", like \(count - 1) other cells"
    let availability =
      isAboutAvailability ? " Under Availability, blank means that nobody has asked yet." : ""
    return Finding(
      .wordForNothing, .note, at: first.place, text: first.text,
      "\(quoted(first.text)) is read as a blank cell\(others) of this sheet.\(availability)",
      mend: count == 1 ? "Clear the cell." : "Clear the cells.")
  }
}
