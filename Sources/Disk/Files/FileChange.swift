import Desk
import Findings
import Foundation

/// A change to several files that is made whole or not at all.
///
/// 1. Every new file is written beside its place and forced onto the disk.
/// 2. Every place is looked at: may it be written to, and is it as it was read?
/// 3. Where there are several, each old file gets a second name, and a ``FileJournal`` says what goes where. From here
///    on the change is decided.
/// 4. Each file gets its name, and the folders are forced onto the disk.
/// 5. The hidden folders go in which files waited, and then the journal.
///
/// Whatever stops before the third step changed nothing. Where the system refuses a name after it, the change is
/// reversed, as a change with a journal of its own. What is cut off is completed by ``settle(_:)``.
struct FileChange {
  /// The folder of the journal.
  let home: String
  private var folders: [String: StagingFolder] = [:]
  private var staged: [(file: AtomicFile, path: String, entry: FileJournal.Entry)] = []
  private var removals: [FileJournal.Entry] = []
  /// What would bring back each old file.
  private var reversal: [FileJournal.Entry] = []
  private var made: [String] = []
  private var isDecided = false

  init(home: String) {
    self.home = home
  }

  // MARK: Before anything is decided

  /// Puts a file beside its place.
  ///
  /// - Throws: `Refusal` where the place cannot be written to.
  mutating func stage(_ file: AtomicFile) throws(Refusal) {
    // A link stays a link: what it leads to is replaced.
    let path = URL(fileURLWithPath: file.path).resolvingSymlinksInPath().path
    do {
      guard try FileChange.isFile(path) else {
        // A device or a pipe has no old contents to keep, and must not be replaced by a file.
        let descriptor = try FileSystem.open(path, O_WRONLY)
        defer { close(descriptor) }
        return try FileSystem.current.write(file.bytes, to: descriptor)
      }
      let folder = FileBytes.folder(of: path)
      made += FileChange.missing(folder)
      try FileChange.makeFolders(folder, for: file.readers)
      let mode = try FileChange.mode(of: path) ?? FileChange.mode(for: file.readers)
      let place = try stagingFolder(in: folder).add(file.bytes, mode: mode)
      staged.append(
        (
          file, path,
          .place(
            place, at: path, over: FileBytes.digest(ofFile: path),
            digest: FileBytes.digest(file.bytes))
        ))
    } catch {
      throw Refusal(FileFault.unwritable(file.path, error))
    }
  }

  mutating func add(_ removal: FileRemoval) {
    removals.append(.remove(removal.path, digest: removal.digest))
  }

  /// Removes what was staged, unless the change is decided.
  mutating func takeBack() {
    guard !isDecided else { return }
    for folder in folders.values { folder.discard() }
    folders = [:]
    for folder in made { try? FileSystem.current.removeFolder(folder) }
  }

  // MARK: The decision

  mutating func commit() throws(Refusal) {
    let changed = staged.filter { !FileChange.isAsRead($0.file, at: $0.path) }
    guard changed.isEmpty else { return try setAside(changed.map { $0.file.path }) }
    for file in staged { try FileChange.checkWritable(file.file.path) }
    let disk = FileSystem.current
    if staged.count == 1, removals.isEmpty, let only = staged.first {
      do {
        try FileChange.place(only.file, only.entry)
        try disk.synchroniseFolder(FileBytes.folder(of: only.path))
      } catch let failure as Refusal {
        throw failure
      } catch {
        throw Refusal(FileFault.unwritable(only.file.path, error))
      }
      folders.values.forEach { $0.discard() }
      return
    }
    let journal = FileJournal(entries: staged.map { $0.entry } + removals)
    do {
      for entry in journal.entries { try keepFormer(of: entry) }
      try decide(journal)
    } catch {
      throw Refusal(FileFault.unwritable(home, error))
    }
    isDecided = true
    let left: [Finding]
    do {
      left = try FileChange.complete(journal, in: home)
    } catch {
      try reverse(after: error)
    }
    guard left.isEmpty else { throw Refusal(left) }
    folders.values.forEach { $0.discard() }
  }

  /// Writes a journal: from here on its change is decided.
  private mutating func decide(_ journal: FileJournal) throws(POSIXError) {
    let place = try stagingFolder(in: home).add(
      journal.bytes(home: home), mode: 0o600, named: "journal")
    try FileSystem.current.rename(place, to: FileJournal.path(in: home))
  }

  private mutating func stagingFolder(in folder: String) throws(POSIXError) -> StagingFolder {
    if let known = folders[folder] { return known }
    let result = try StagingFolder(in: folder, home: home)
    folders[folder] = result
    return result
  }

  /// Gives what an entry replaces or removes a second name, by which it can be brought back.
  private mutating func keepFormer(of entry: FileJournal.Entry) throws(POSIXError) {
    switch entry {
    case .place(_, let path, nil, let digest): reversal.append(.remove(path, digest: digest))
    case .place(_, let path, let former?, let digest):
      let kept = try stagingFolder(in: FileBytes.folder(of: path)).keep(path)
      reversal.append(.place(kept, at: path, over: digest, digest: former))
    case .remove(let path, let digest):
      guard FileBytes.digest(ofFile: path) == digest else { return }
      let kept = try stagingFolder(in: FileBytes.folder(of: path)).keep(path)
      reversal.append(.place(kept, at: path, over: nil, digest: digest))
    case .tidy: return
    }
  }

  /// Brings back the old files after the system refused a name or a removal.
  ///
  /// - Throws: What was refused, as if nothing had been tried; that the change is incomplete where it cannot be reversed
  ///   either.
  private mutating func reverse(after fault: SystemFault) throws(Refusal) -> Never {
    let journal = FileJournal(entries: reversal)
    do {
      try decide(journal)
      _ = try FileChange.complete(journal, in: home)
    } catch {
      throw Refusal(FileFault.incomplete(fault.path, fault.error))
    }
    isDecided = false
    throw Refusal(FileFault.unwritable(fault.path, fault.error))
  }

  /// Puts every new file beside its place, because somebody has changed one since it was read.
  private mutating func setAside(_ changed: [String]) throws(Refusal) {
    var findings: [Finding] = []
    let disk = FileSystem.current
    for file in staged {
      guard case .place(let staged, _, _, _) = file.entry else { continue }
      guard file.file.former != .vacant else { continue }
      do {
        let beside = try FileChange.setBeside(staged, file.path)
        try disk.synchroniseFolder(FileBytes.folder(of: beside))
        findings.append(
          FileFault.changed(file.file.path, beside: beside, changed.contains(file.file.path)))
      } catch {
        throw Refusal(FileFault.unwritable(file.file.path, error))
      }
    }
    let taken = staged.filter { $0.file.former == .vacant && changed.contains($0.file.path) }
    findings += taken.map { FileFault.inTheWay($0.file.path) }
    throw Refusal(findings, outcome: taken.isEmpty ? .findings : .badInput)
  }
}
