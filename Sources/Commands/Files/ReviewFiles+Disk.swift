import Desk
import Disk
import Foundation
import ReviewModel
import Sheets

extension ReviewFiles {
  /// Reads the files of a review from the disk or from standard input.
  ///
  /// - Throws: `Refusal` where a file or folder cannot be read.
  init(at source: ReviewSource, on terminal: Terminal) throws(Refusal) {
    switch source {
    case .folder(let folder):
      let names = try FileBytes.names(in: folder)
      let sheets = try ReviewFiles.sheets(names, in: folder)
      let isSheet = { (name: String) in name.lowercased().hasSuffix(".csv") }
      self.init(
        folder: folder, sheets + ReviewFiles.postponed(in: folder),
        beside: (names + ReviewFiles.marks(in: folder)).filter { !isSheet($0) }.map {
          OtherFile($0, changedAt: ReviewFiles.changedAt(FileBytes.join(folder, $0)))
        }, through: .commandLine)
    case .document(let path):
      self.init(source, bytes: try FileBytes.read(path), through: .commandLine)
    case .standardInput:
      self.init(source, bytes: terminal.readInput(), through: .commandLine)
    }
  }

  /// The sheets in a folder.
  ///
  /// - Throws: `Refusal` where a file or the folder cannot be read.
  static func sheets(in folder: String) throws(Refusal) -> [SheetFile] {
    try sheets(try FileBytes.names(in: folder), in: folder)
  }

  private static func sheets(
    _ names: [String], in folder: String
  ) throws(Refusal) -> [SheetFile] {
    var sheets: [SheetFile] = []
    for name in names where name.lowercased().hasSuffix(".csv") {
      let path = FileBytes.join(folder, name)
      guard FileBytes.kind(of: path) == .file else { continue }
      sheets.append(
        SheetFile(
          name: name, bytes: try FileBytes.read(path), changedAt: ReviewFiles.changedAt(path)))
    }
    return sheets
  }

  /// The hidden files that say something about a sheet: LibreOffice's mark of an open file, and what a cloud has not
  /// brought yet.
  private static func marks(in folder: String) -> [String] {
    FileBytes.everyName(in: folder).filter {
      $0.hasPrefix(".~lock.") || ($0.hasPrefix(".") && $0.hasSuffix(".icloud"))
    }
  }

  /// When a file was changed last, in seconds since 1970; nil where the disk does not say.
  private static func changedAt(_ path: String) -> Int64? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.modificationDate] as? Date).map { Int64($0.timeIntervalSince1970) }
  }

  /// The sheets that `postpone` set aside, each under the name of its folder; a folder that cannot be read is left out.
  private static func postponed(in folder: String) -> [SheetFile] {
    FileBytes.everyName(in: folder).filter { PostponedSheets.isFolder($0) }.flatMap { name in
      let sheets = (try? ReviewFiles.sheets(in: FileBytes.join(folder, name))) ?? []
      return sheets.map { SheetFile(path: name + "/" + $0.name, bytes: $0.bytes) }
    }
  }
}

extension ReviewReading {
  /// Reads a review from the disk or from standard input.
  ///
  /// - Throws: `Refusal` where a file cannot be read, or is not a review.
  init(_ source: ReviewSource, on terminal: Terminal) throws(Refusal) {
    let files = try ReviewFiles(at: source, on: terminal)
    self = try ReviewReading(files)
  }
}
