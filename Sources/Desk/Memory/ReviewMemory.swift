public import Findings
public import Sheets

/// What the program remembers of a review, as files beside its sheets or its document.
///
/// Releases lie in `releases/`, what people were told in `invitations.json`, what they answered in `replies.csv`, and
/// messages in an outbox.
public struct ReviewMemory: Sendable, Hashable {
  /// What findings call the folder; empty where the files need no folder before their names.
  public let folder: String
  /// The files, each by its path in the folder.
  public var files: [SheetFile]
  /// Why files and folders that exist could not be read, by their paths.
  public var faults: [String: Finding]
  /// The door through which the files came.
  public let door: Door

  /// The files of a folder.
  public init(
    folder: String, _ files: [SheetFile], unreadable faults: [String: Finding] = [:],
    through door: Door
  ) {
    self.folder = folder
    self.files = files
    self.faults = faults
    self.door = door
  }

  /// Whether a path in the folder of the review is a file in which the program remembers something.
  static func remembers(_ path: String) -> Bool {
    path == KeptInvitations.file || path == FolderRecord.name
      || path.hasPrefix(KeptReleases.folder + "/") || isInOutbox(path)
  }

  /// Whether a path in the folder of the review lies in the usual outbox, whose messages leave the review and are
  /// no part of a workbook.
  static func isInOutbox(_ path: String) -> Bool { path.hasPrefix(KeptInvitations.outbox + "/") }

  /// What findings call the file at a path in the folder, or at a path from the root, which begins with a slash.
  public func path(of path: String) -> String {
    path.hasPrefix("/") ? path : ReviewSource.folder(folder).path(of: path)
  }

  /// The bytes of the file at a path in the folder; nil where there is no file.
  ///
  /// - Returns: The bytes.
  /// - Throws: ``Refusal`` where the file is there and could not be read.
  func bytes(of path: String) throws(Refusal) -> [UInt8]? {
    if let fault = faults[path] { throw Refusal(fault) }
    return files.first { $0.name == path }?.bytes
  }

  /// The path of a file by its name, letter case aside: `Replies.csv` for `replies.csv`.
  ///
  /// People and spreadsheets write a sheet's name as they like, and on many disks the two are one file.
  func spelling(of path: String) -> String {
    if files.contains(where: { $0.name == path }) { return path }
    return files.first { $0.name.lowercased() == path.lowercased() }?.name ?? path
  }

  /// The names of the files in a folder, in order of their bytes, without hidden files.
  ///
  /// - Returns: The names.
  /// - Throws: ``Refusal`` where the folder could not be read.
  func names(in folder: String) throws(Refusal) -> [String] {
    if let fault = faults[folder] { throw Refusal(fault) }
    let beginning = folder + "/"
    let known = files.map { $0.name } + faults.keys
    return known.compactMap { path -> String? in
      guard path.hasPrefix(beginning) else { return nil }
      let name = path.dropFirst(beginning.count)
      return name.isEmpty || name.hasPrefix(".") || name.utf8.contains(UInt8(ascii: "/"))
        ? nil : String(name)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension ReviewSource {
  /// What findings call the folder beside whose files the program remembers releases; nil for standard input, which has nothing
  /// beside it.
  public var memoryFolder: String? {
    switch self {
    case .folder(let path): return path
    case .document(let path):
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      return parts.count == 1 && parts[0].isEmpty ? "/" : parts.joined(separator: "/")
    case .standardInput: return nil
    }
  }
}
