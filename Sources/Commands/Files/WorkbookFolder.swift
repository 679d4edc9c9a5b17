import Desk
import Disk
import Findings
import Foundation
import Sheets
import Workbook

/// A review's workbook, laid out as a folder while a command works, so that every command takes a workbook where it takes a
/// folder.
///
/// The folder lies hidden beside the workbook, and only its owner can read it. When the command has ended, changes go
/// into the workbook in one step, and the folder is removed. If a killed command left a folder behind, the next
/// command takes it over, provided the workbook is still the one from which the folder was made.
final class WorkbookFolder {
  /// The workbook, and the words for what lies in it.
  let names: WorkbookNames
  /// What was typed, with the folder in place of the workbook.
  let arguments: Arguments
  /// Findings about the workbook, to print before the command runs.
  private(set) var findings: [Finding] = []
  private let lock: ReviewLock?
  private let before: [BookFile]
  private let work: String

  private static let ending = ".fieldwork"
  private static let note = ".fieldwork.workbook"

  /// Opens the workbook that a command was given; nil where the command was given none.
  ///
  /// - Throws: Why the workbook cannot be read, or may not be changed now.
  init?(_ command: Subcommand, _ arguments: Arguments) throws(Refusal) {
    guard command.access != .free,
      let path = arguments.typedWords.first(where: { WorkbookFolder.isWorkbook($0) })
    else { return nil }
    work = "fieldwork " + command.name
    let isChanged = command.access == .changes
    // What takes a minute to find must have a place to go to before anybody begins to look for it.
    let isWritten = command.writesReview(arguments)
    if let open = WorkbookFolder.openFinding(path, isChanged: isWritten) {
      guard !isWritten else { throw Refusal(open) }
      findings.append(open)
    }
    if isWritten, !FileManager.default.isWritableFile(atPath: path) {
      throw Refusal(FileFault.unwritable(path, POSIXError(.EACCES)))
    }
    lock = isChanged ? try ReviewLock(FileBytes.folder(of: path), for: work) : nil
    let bytes = try FileBytes.read(path)
    let workbook: ReviewWorkbook
    do throws(BookFailure) {
      workbook = try ReviewWorkbook(bytes)
    } catch {
      throw Refusal(error.finding(file: path))
    }
    let remarks = workbook.findings(file: path).filter { $0.severity == .error }
    guard remarks.isEmpty || command.name == Subcommand.check.name else {
      throw Refusal(remarks)
    }
    // Several commands may read at a time, each in a folder of its own.
    let suffix = isChanged ? "" : "-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let folder = FileBytes.join(
      WorkbookFolder.home(of: path, isWritten: isWritten),
      "." + FileBytes.name(of: path) + WorkbookFolder.ending + suffix
    )
    WorkbookFolder.removeLeftovers(of: path)
    names = WorkbookNames(path: path, workbook: workbook, folder: folder)
    before = workbook.files
    var replaced = arguments
    replaced.replace(path, by: folder)
    self.arguments = replaced
    try layOut(FileBytes.digest(bytes))
  }

  /// Puts what the command changed into the workbook, and removes the folder.
  ///
  /// - Throws: Why the workbook cannot be written; the folder stays then, and the next command takes up what is in it.
  func close() throws(Refusal) {
    let (path, folder) = (names.path, names.folder)
    let files = try FolderFiles.read(folder)
    let order = { (file: BookFile) in file.path }
    if files.sorted(by: { order($0) < order($1) }) != before.sorted(by: { order($0) < order($1) }) {
      let bytes: [UInt8]
      do throws(BookEditFailure) {
        bytes = try names.workbook.bytes(holding: files)
      } catch {
        throw Refusal(error.finding(file: path))
      }
      let home = FileBytes.folder(of: path)
      let lock = self.lock == nil ? try ReviewLock(home, for: work) : nil
      if let open = WorkbookFolder.openFinding(path, isChanged: true) { throw Refusal(open) }
      try AtomicFile.write(
        [AtomicFile(path: path, bytes: bytes, replacing: .asRead(names.workbook.bytes))], home: home
      )
      withExtendedLifetime(lock) {}
    }
    try moveOutbox()
    remove()
  }

  // MARK: The folder

  /// Where the folder of a workbook lies: beside the workbook, or with the system's temporary files where nobody may write
  /// beside a workbook that is only read, as on a share or a disk for reading.
  private static func home(of path: String, isWritten: Bool) -> String {
    let parent = WorkbookNames.parent(of: path)
    let isOpen = FileManager.default.isWritableFile(atPath: parent.isEmpty ? "." : parent)
    return isWritten || isOpen ? parent : FileManager.default.temporaryDirectory.path
  }

  private func layOut(_ digest: String) throws(Refusal) {
    let folder = names.folder
    let note = FileBytes.join(folder, WorkbookFolder.note)
    if FileBytes.kind(of: folder) == .folder {
      if let left = try? FileBytes.read(note), left == Array(digest.utf8) {
        findings.append(
          Finding(
            .interruptedWorkbook, .warning, at: .file(names.path),
            "An earlier command was cut off; what it had done is put into the workbook now."))
        return
      }
      remove()
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Refusal(FileFault.unwritable(folder, error))
    }
    let outbox = WorkbookNames.outbox(of: names.path)
    if FileBytes.kind(of: outbox) == .folder {
      try? FileManager.default.createSymbolicLink(
        atPath: FileBytes.join(folder, KeptInvitations.outbox),
        withDestinationPath: URL(filePath: outbox).standardizedFileURL.path)
    }
    try AtomicFile.write(
      before.map { AtomicFile(path: FileBytes.join(folder, $0.path), bytes: $0.bytes) }
        + [AtomicFile(path: note, bytes: Array(digest.utf8))], home: folder)
  }

  /// Messages that were made go beside the workbook.
  private func moveOutbox() throws(Refusal) {
    let made = FileBytes.join(names.folder, KeptInvitations.outbox)
    let beside = WorkbookNames.outbox(of: names.path)
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: made)) != nil
    guard !isLink, FileBytes.kind(of: made) == .folder else { return }
    do {
      try FileManager.default.moveItem(atPath: made, toPath: beside)
    } catch {
      throw Refusal(FileFault.unwritable(beside, error))
    }
  }

  deinit {
    // What a command that only reads has made is made again; what others have done is taken up by the next.
    if lock == nil { remove() }
  }

  /// Removes folders of commands that were killed while they read this workbook.
  private static func removeLeftovers(of path: String) {
    let beginning = "." + FileBytes.name(of: path) + ending + "-"
    let parent = FileBytes.folder(of: path)
    for name in FileBytes.everyName(in: parent) where name.hasPrefix(beginning) {
      let process = name.dropFirst(beginning.count).prefix { $0 != "-" }
      guard let number = Int32(process), kill(number, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: FileBytes.join(parent, name))
    }
  }

  private func remove() { try? FileManager.default.removeItem(atPath: names.folder) }

  // MARK: Paths

  private static func isWorkbook(_ path: String) -> Bool {
    ReviewSource.isWorkbook(path) && FileBytes.kind(of: path) == .file
  }

  /// Whether a path to be written would be a workbook.
  ///
  /// - Throws: That workbooks are written as .xlsx alone, where the path ends like a workbook of another kind.
  static func isNew(_ path: String) throws(Refusal) -> Bool {
    if path.lowercased().hasSuffix(".xlsx") { return true }
    guard ReviewSource.isWorkbook(path) else { return false }
    let name = Prose.shellWord(FileBytes.stem(of: path) + ".xlsx")
    throw Refusal(
      Finding(
        .notAWorkbook, at: .file(path), text: path,
        "Workbooks are written as .xlsx, which Excel, Numbers, LibreOffice and Google Sheets open.",
        mend: "Give the workbook a name that ends in .xlsx: \(name)"))
  }

  /// What to say about a folder that macOS shows as one document of Numbers; nil for any other folder.
  static func packageFault(_ path: String) -> Finding? {
    let isPackage =
      path.lowercased().hasSuffix(".numbers")
      && !FileBytes.everyName(in: path).contains { $0.lowercased().hasSuffix(".csv") }
    return isPackage ? BookFailure.otherKind(.numbers).finding(file: path) : nil
  }

  /// The mark that Excel or LibreOffice leaves beside a workbook while somebody has it open.
  private static func openFinding(_ path: String, isChanged: Bool) -> Finding? {
    let (parent, name) = (WorkbookNames.parent(of: path), FileBytes.name(of: path))
    // Excel leaves out the first two letters of a name of more than six.
    let marks = ["~$" + name, "~$" + name.dropFirst(2), ".~lock." + name + "#"]
    guard
      let mark = marks.first(where: { FileBytes.kind(of: FileBytes.join(parent, $0)) == .file })
    else { return nil }
    return Finding(
      .openWorkbook, isChanged ? .error : .note, at: .file(path), text: mark,
      isChanged
        ? "Somebody has \(name) open, so nothing was read or written."
        : "Somebody has \(name) open, and what is not saved is not read.",
      mend: isChanged
        ? "Save and close the workbook, then run this again. If nobody has it open, delete \(mark) beside it first."
        : "Save the workbook first if there are changes.")
  }

  /// A new workbook made from files.
  ///
  /// - Throws: What no workbook can hold.
  static func new(_ files: [BookFile], at path: String) throws(Refusal) -> AtomicFile {
    do throws(DraftFault) {
      return AtomicFile(
        path: path, bytes: try ReviewWorkbook.new(files), replacing: .vacant)
    } catch {
      throw Refusal(error.finding(file: path))
    }
  }
}
