/// What colours mean in a workbook of ours.
enum BookColours {
  /// Something contradicts something else.
  static let wrong = "F8CBAD"
  /// A cell that is needed is blank.
  static let missing = "FFD9D9"
  /// The colour of a seat whose reviewer is still to be confirmed.
  static let toBeConfirmed = "FFE699"
  /// A diary that nobody has asked for.
  static let unasked = "DDEBF7"
  /// What somebody should know.
  static let notable = "E2EFDA"
}
