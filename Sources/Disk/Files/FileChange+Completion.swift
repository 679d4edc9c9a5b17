import Desk
import Findings
import Foundation

/// What follows once a change is decided: each file gets its name, and what is no longer needed goes.
extension FileChange {
  /// Completes what a stop left incomplete in a home folder.
  ///
  /// - Returns: What has to be said of it; empty where nothing was incomplete.
  /// - Throws: `Refusal` where the journal cannot be read, or the change cannot be completed.
  static func settle(_ home: String) throws(Refusal) -> [Finding] {
    guard let journal = try FileJournal.read(in: home) else { return [] }
    let count = journal.entries.count { if case .tidy = $0 { false } else { true } }
    do {
      return try complete(journal, in: home) + (count > 0 ? [FileFault.completed(home, count)] : [])
    } catch {
      throw Refusal(FileFault.incomplete(error.path, error.error))
    }
  }

  /// What the system refused to do to a file.
  struct SystemFault: Error {
    let path: String
    let error: POSIXError
  }

  /// Gives each file its name, and then removes the journal.
  ///
  /// - Returns: Files that somebody changed in the meantime, whose new contents went beside them.
  static func complete(
    _ journal: FileJournal, in home: String
  ) throws(SystemFault) -> [Finding] {
    var findings: [Finding] = []
    for entry in journal.entries {
      do {
        findings += try complete(entry)
      } catch {
        throw SystemFault(path: entry.path, error: error)
      }
    }
    do {
      let folders = Set(journal.entries.map { FileBytes.folder(of: $0.path) })
      for folder in folders.sorted() where FileBytes.kind(of: folder) == .folder {
        try FileSystem.current.synchroniseFolder(folder)
      }
    } catch {
      throw SystemFault(path: FileJournal.path(in: home), error: error)
    }
    tidy(journal, in: home)
    return findings
  }

  /// Does one part of a change, if it is not done yet.
  private static func complete(_ entry: FileJournal.Entry) throws(POSIXError) -> [Finding] {
    switch entry {
    case .place(let staged, let path, let former, let digest):
      guard FileBytes.kind(of: staged) == .file else { return [] }
      let present = FileBytes.digest(ofFile: path)
      guard present == former || present == digest else {
        return [FileFault.changed(path, beside: try setBeside(staged, path), true)]
      }
      try FileSystem.current.rename(staged, to: path)
    case .remove(let path, let digest):
      if FileBytes.digest(ofFile: path) == digest { try FileSystem.current.remove(path) }
    case .tidy: break
    }
    return []
  }

  /// Removes the hidden folders in which files waited, and then the journal, which alone knows where they are.
  ///
  /// A leftover that cannot be removed now waits for the next command. The change itself is complete, so the journal
  /// that stays no longer names its files: a file that somebody puts back would otherwise be removed again.
  private static func tidy(_ journal: FileJournal, in home: String) {
    let disk = FileSystem.current
    let path = FileJournal.path(in: home)
    let waiting = journal.stagingFolders
    waiting.forEach(StagingFolder.remove)
    let left = waiting.filter { FileBytes.kind(of: $0) != .nothing }.sorted()
    do {
      if let first = left.first {
        let rest = FileJournal(entries: left.map { .tidy($0) })
        let place = FileBytes.join(first, "journal")
        try? disk.remove(place)
        let descriptor = try disk.create(place, mode: 0o600)
        defer { close(descriptor) }
        try disk.write(rest.bytes(home: home), to: descriptor)
        try disk.synchronise(descriptor)
        try disk.rename(place, to: path)
      } else {
        try disk.remove(path)
      }
      try disk.synchroniseFolder(home)
    } catch {
      // The journal stays, and the next command finds everything done that it says.
    }
  }
}

extension FileJournal {
  /// The hidden folders in which its files waited.
  fileprivate var stagingFolders: Set<String> {
    Set(
      entries.compactMap { entry in
        switch entry {
        case .place(let staged, _, _, _): FileBytes.folder(of: staged)
        case .tidy(let folder): folder
        case .remove: nil
        }
      })
  }
}

extension FileJournal.Entry {
  /// The file that changes, or the folder that goes.
  fileprivate var path: String {
    switch self {
    case .place(_, let path, _, _), .remove(let path, _), .tidy(let path): path
    }
  }
}
