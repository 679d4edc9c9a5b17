import Findings
import Foundation

/// A change to several files that is made whole or not at all.
///
/// 1. Every new file is written beside its place and forced onto the disk.
/// 2. Every place is looked at: may it be written to, and is it as it was read?
/// 3. Where there are several, a ``FileJournal`` says what goes where. From here on the change is decided.
/// 4. Each file gets its name, and the folders are forced onto the disk.
/// 5. The hidden folders go in which files waited, and then the journal.
///
/// Whatever stops before the third step changed nothing; whatever stops after it is completed by ``settle(_:)``.
struct FileChange {
  /// The folder of the journal.
  let home: String
  private var folders: [String: StagingFolder] = [:]
  private var staged: [(file: AtomicFile, path: String, entry: FileJournal.Entry)] = []
  private var removals: [FileJournal.Entry] = []
  private var made: [String] = []
  private var isDecided = false

  init(home: String) {
    self.home = home
  }

  // MARK: Before anything is decided

  /// Puts a file beside its place.
  mutating func stage(_ file: AtomicFile) throws(CommandFailure) {
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
      let staging = try folders[folder] ?? StagingFolder(in: folder, home: home)
      folders[folder] = staging
      let place = try staging.add(file.bytes, mode: mode)
      staged.append(
        (
          file, path,
          .place(
            place, at: path, over: FileBytes.digest(ofFile: path),
            digest: FileBytes.digest(file.bytes))
        ))
    } catch {
      throw CommandFailure(FileFault.unwritable(file.path, error))
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

  mutating func commit() throws(CommandFailure) {
    let changed = staged.filter { !FileChange.isAsRead($0.file, at: $0.path) }
    guard changed.isEmpty else { return try setAside(changed.map { $0.file.path }) }
    for file in staged { try FileChange.checkWritable(file.file.path) }
    let disk = FileSystem.current
    if staged.count == 1, removals.isEmpty, let only = staged.first {
      do {
        try FileChange.place(only.file, only.entry)
        try disk.synchroniseFolder(FileBytes.folder(of: only.path))
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(FileFault.unwritable(only.file.path, error))
      }
      folders.values.forEach { $0.discard() }
      return
    }
    let journal = FileJournal(entries: staged.map { $0.entry } + removals)
    do {
      let folder = try folders[home] ?? StagingFolder(in: home, home: home)
      folders[home] = folder
      let place = try folder.add(journal.bytes(home: home), mode: 0o600, named: "journal")
      try disk.rename(place, to: FileJournal.path(in: home))
    } catch {
      throw CommandFailure(FileFault.unwritable(home, error))
    }
    isDecided = true
    let left = try FileChange.complete(journal, in: home)
    guard left.isEmpty else { throw CommandFailure(left) }
    folders.values.forEach { $0.discard() }
  }

  /// Puts every new file beside its place, because somebody has changed one since it was read.
  private mutating func setAside(_ changed: [String]) throws(CommandFailure) {
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
        throw CommandFailure(FileFault.unwritable(file.file.path, error))
      }
    }
    let taken = staged.filter { $0.file.former == .vacant && changed.contains($0.file.path) }
    findings += taken.map { FileFault.inTheWay($0.file.path) }
    throw CommandFailure(findings, exitCode: taken.isEmpty ? .findings : .badInput)
  }

  // MARK: After the decision

  /// Completes what a stop left incomplete in a home folder.
  ///
  /// - Returns: What has to be said of it; empty where nothing was incomplete.
  static func settle(_ home: String) throws(CommandFailure) -> [Finding] {
    guard let journal = try FileJournal.read(in: home) else { return [] }
    let count = journal.entries.count
    return try complete(journal, in: home) + [FileFault.completed(home, count)]
  }

  /// Gives each file its name, and then removes the journal.
  ///
  /// - Returns: Files that somebody changed in the meantime, whose new contents went beside them.
  private static func complete(
    _ journal: FileJournal, in home: String
  ) throws(CommandFailure) -> [Finding] {
    var findings: [Finding] = []
    var folders: Set<String> = []
    let disk = FileSystem.current
    for entry in journal.entries {
      do {
        switch entry {
        case .place(let staged, let path, let former, let digest):
          folders.formUnion([FileBytes.folder(of: path)])
          guard FileBytes.kind(of: staged) == .file else { continue }
          let present = FileBytes.digest(ofFile: path)
          if present == former || present == digest {
            try disk.rename(staged, to: path)
          } else {
            findings.append(FileFault.changed(path, beside: try setBeside(staged, path), true))
          }
        case .remove(let path, let digest):
          folders.formUnion([FileBytes.folder(of: path)])
          if FileBytes.digest(ofFile: path) == digest { try disk.remove(path) }
        }
      } catch {
        throw CommandFailure(FileFault.incomplete(entry.path, error))
      }
    }
    do {
      for folder in folders.sorted() where FileBytes.kind(of: folder) == .folder {
        try disk.synchroniseFolder(folder)
      }
      // The journal goes last: it alone knows where the folders are in which files waited.
      let waiting = journal.stagingFolders
      waiting.forEach(StagingFolder.remove)
      guard waiting.allSatisfy({ FileBytes.kind(of: $0) == .nothing }) else { return findings }
      try disk.remove(FileJournal.path(in: home))
      try disk.synchroniseFolder(home)
    } catch {
      throw CommandFailure(FileFault.incomplete(FileJournal.path(in: home), error))
    }
    return findings
  }
}

extension FileJournal {
  /// The hidden folders in which its files waited.
  fileprivate var stagingFolders: Set<String> {
    Set(
      entries.compactMap { entry in
        if case .place(let staged, _, _, _) = entry { FileBytes.folder(of: staged) } else { nil }
      })
  }
}

extension FileJournal.Entry {
  /// The file that changes.
  fileprivate var path: String {
    switch self {
    case .place(_, let path, _, _), .remove(let path, _): path
    }
  }
}
