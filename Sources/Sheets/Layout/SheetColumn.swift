/// One column of a sheet: its names, its place in the model, and both directions of its cells.
struct SheetColumn<Entry>: Sendable {
  /// How badly a sheet needs the column.
  enum Need: Hashable {
    /// The heading must be there, and every row must fill it.
    case filled
    /// The heading must be there; a cell may be blank.
    case headed
    /// The column is always written, and may be missing.
    case usual
    /// The column is written only where a row says something in it.
    case occasional
  }

  /// The heading as it is written.
  let heading: String
  /// Other headings that mean the same.
  let aliases: [String]
  /// How badly the sheet needs it.
  let need: Need
  /// The keys of `review-format.md` that it holds; a finding about one of them is about this column.
  let keys: [String]
  /// Whether the column names the entries, and so must be read before cells that refer to entries.
  let isName: Bool
  /// The words for nothing that mean something in this column, as `none` does under Fixed reviewers.
  let ownWords: [WordForNothing]
  /// Puts a cell, possibly blank, into an entry.
  let read: @Sendable (_ cell: String, _ entry: inout Entry, _ context: inout CellReader) -> Void
  /// The cell for an entry.
  let write: @Sendable (_ entry: Entry, _ context: CellWriter) -> String

  init(
    _ heading: String, aliases: [String] = [], _ need: Need, keys: [String], isName: Bool = false,
    ownWords: [WordForNothing] = [],
    read: @escaping @Sendable (String, inout Entry, inout CellReader) -> Void,
    write: @escaping @Sendable (Entry, CellWriter) -> String
  ) {
    self.heading = heading
    self.aliases = aliases
    self.need = need
    self.keys = keys
    self.isName = isName
    self.ownWords = ownWords
    self.read = read
    self.write = write
  }

  /// Whether a finding about a key of the model is about this column.
  func holds(_ field: String) -> Bool {
    keys.contains { key in
      field == key || field.hasPrefix(key + ".") || field.hasPrefix(key + "[")
    }
  }
}
