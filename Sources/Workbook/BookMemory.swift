import Archive
import Encodings

/// What the program remembers of a review, kept in cells of a sheet that only programs show.
///
/// Cells survive Excel, Google Sheets and LibreOffice; parts of the program's own do not. The bytes are deflated, written
/// in base 64, and cut into pieces that fit a cell; the first cell says how many pieces there are, and their check sum.
public enum BookMemory {
  /// The name of the sheet.
  public static let sheetName = "fieldwork memory"

  /// The word that the first cell begins with, and the version of the form.
  private static let mark = "fieldwork-1"
  /// Excel keeps 32,767 characters a cell.
  private static let longestPiece = 32_000

  /// What a memory was found to be.
  public enum Reading: Sendable, Hashable {
    /// The book has no memory.
    case none
    /// The bytes that were remembered.
    case remembered([UInt8])
    /// The sheet is there, and somebody or some program has changed the cells.
    case damaged
  }

  /// The sheet that remembers bytes.
  public static func sheet(_ bytes: [UInt8]) -> SheetDraft {
    let text = Array(Base64.encoded(Deflate.pack(bytes)).utf8)
    var sheet = SheetDraft(name: sheetName)
    sheet.visibility = .veryHidden
    var row = 1
    for start in stride(from: 0, to: text.count, by: longestPiece) {
      row += 1
      let piece = text[start..<min(start + longestPiece, text.count)]
      sheet.add(row: row, [String(decoding: piece, as: UTF8.self)])
    }
    sheet.add(
      row: 1,
      [
        [mark, String(row - 1), String(bytes.count), String(CRC32.of(bytes))].joined(separator: " ")
      ])
    return sheet
  }

  /// What a book remembers.
  public static func read(_ book: Book) -> Reading {
    guard let sheet = book.sheet(named: sheetName) else { return .none }
    guard case .text(let head) = sheet[CellPosition(row: 1, column: 1)] else { return .damaged }
    let words = head.split(separator: " ")
    guard words.count == 4, words[0] == mark, let pieces = Int(words[1]), let size = Int(words[2]),
      let checksum = UInt32(words[3]), (0...sheet.cells.count).contains(pieces),
      (0...ArchiveBudget().entry).contains(size)
    else { return .damaged }
    var text: [UInt8] = []
    for row in 2..<2 + pieces {
      guard case .text(let piece) = sheet[CellPosition(row: row, column: 1)] else {
        return .damaged
      }
      text.append(contentsOf: piece.utf8)
    }
    guard let packed = Base64.decoded(text),
      let inflated = try? Inflate.unpack(packed, in: 0..<packed.count, limit: size, expected: size),
      inflated.bytes.count == size, CRC32.of(inflated.bytes) == checksum
    else { return .damaged }
    return .remembered(inflated.bytes)
  }
}
