/// What may still be read: cells and text, counted before anything grows.
struct CellBudget {
  private let limits: BookLimits
  private var cells = 0
  private var text = 0

  /// How many more cells may be read.
  var cellsLeft: Int { limits.cells - cells }

  init(_ limits: BookLimits) { self.limits = limits }

  mutating func countCell() throws(BookFailure) {
    cells += 1
    guard cells <= limits.cells else { throw .tooLarge("more than \(limits.cells) cells") }
  }

  mutating func count(_ text: String) throws(BookFailure) {
    self.text += max(text.utf8.count, BookLimits.leastText)
    guard self.text <= limits.text else {
      throw .tooLarge("more than \(limits.text >> 20) MB of text")
    }
  }
}
