public import Sheets

/// The files of a review as values: what a door hands to the desk.
///
/// A folder holds its sheets, the sheets that `postpone` set aside under the name of their folder, such as
/// `before-2013-02-04/people.csv`, and what the program remembers. A workbook or a document is one file, and what the
/// program remembers beside it comes after it.
public struct ReviewFiles: Sendable, Hashable {
  /// Where the files come from, which is what findings call them.
  public let source: ReviewSource
  /// The files, each by its path in the folder.
  public var files: [SheetFile]
  /// What else lies in the folder, unread.
  public var others: [OtherFile]
  /// The door through which they came.
  public let door: Door

  /// The files of a folder.
  ///
  /// - Parameters:
  ///   - folder: What findings call the folder.
  ///   - files: The files, each by its path in the folder.
  ///   - others: What else lies in the folder.
  ///   - door: The door through which they came.
  public init(
    folder: String, _ files: [SheetFile], beside others: [OtherFile] = [], through door: Door
  ) {
    source = .folder(folder)
    self.files = files
    self.others = others
    self.door = door
  }

  /// A workbook or a review document.
  ///
  /// - Parameters:
  ///   - source: Where it comes from.
  ///   - bytes: Its bytes.
  ///   - door: The door through which it came.
  public init(_ source: ReviewSource, bytes: [UInt8], through door: Door) {
    self.source = source
    files = [SheetFile(name: source.path, bytes: bytes)]
    others = []
    self.door = door
  }

  /// What was dropped on a page, whatever it is: sheets, one workbook, or one document.
  ///
  /// - Parameter dropped: The files, each by its path.
  public init(dropped: [SheetFile]) {
    let isSheet = { (file: SheetFile) in file.name.lowercased().hasSuffix(".csv") }
    if let only = dropped.first, dropped.count == 1, !isSheet(only) {
      self.init(.document(only.name), bytes: only.bytes, through: .page)
    } else {
      self.init(
        folder: "", dropped.filter { isSheet($0) || ReviewMemory.remembers($0.name) },
        beside: dropped.filter { !isSheet($0) }.map { OtherFile($0.name, changedAt: $0.changedAt) },
        through: .page)
    }
  }

  /// The sheets of the folder itself.
  var sheets: [SheetFile] {
    files.filter { !$0.name.utf8.contains(UInt8(ascii: "/")) && Self.isSheet($0.name) }
  }

  /// The sheets of each folder that `postpone` made, in the order of the files.
  var postponedSheets: [[SheetFile]] {
    var folders: [String] = []
    var sheets: [[SheetFile]] = []
    for file in files where Self.isSheet(file.name) {
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, PostponedSheets.isFolder(String(parts[0])) else { continue }
      let sheet = SheetFile(name: String(parts[1]), bytes: file.bytes)
      if let index = folders.firstIndex(of: String(parts[0])) {
        sheets[index].append(sheet)
      } else {
        folders.append(String(parts[0]))
        sheets.append([sheet])
      }
    }
    return sheets
  }

  private static func isSheet(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }
}
