import Desk
import Disk
import Foundation
import Sheets

/// The files of a review's folder and of its outboxes with their ages, and the removal of what is to be forgotten.
struct OldFiles {
  /// What the program remembers, with the records of the outboxes.
  let memory: ReviewMemory
  /// Every file, by its path in the folder, or from the root for an outbox elsewhere.
  let files: [OtherFile]
  /// Paths of what killed programs left behind.
  let leftovers: [String]
  /// The folders with sheets as they once were.
  private let keptFolders: [String]

  /// Looks through a folder.
  ///
  /// - Parameter folder: The folder of a review.
  init(of folder: String) {
    var memory = ReviewMemory(onDisk: folder)
    let inside = FileBytes.everyName(in: folder)
    let keptFolders = inside.filter { Purge.isKeptFolder($0) }
    for folder in Set(Purge.outboxes(of: memory) + inside).sorted() {
      let record = folder + "/" + FolderRecord.name
      if let bytes = try? FileBytes.read(memory.path(of: record)) {
        memory.files.append(SheetFile(path: record, bytes: bytes))
      }
    }
    let outboxes = Purge.outboxes(of: memory)
    files = ([""] + outboxes + keptFolders).flatMap { OldFiles.files(in: $0, of: memory) }
    leftovers = (["", KeptReleases.folder] + outboxes + keptFolders).flatMap { inner in
      OldFiles.leftovers(in: inner, of: memory)
    }
    self.keptFolders = keptFolders.map { memory.path(of: $0) }
    self.memory = memory
  }

  private static func files(in inner: String, of memory: ReviewMemory) -> [OtherFile] {
    let folder = place(of: inner, in: memory)
    return FileBytes.everyName(in: folder).compactMap { name in
      let path = FileBytes.join(folder, name)
      guard FileBytes.kind(of: path) == .file else { return nil }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let written = attributes?[.modificationDate] as? Date
      return OtherFile(
        FileBytes.join(inner, name), changedAt: written.map { Int64($0.timeIntervalSince1970) })
    }
  }

  private static func leftovers(in inner: String, of memory: ReviewMemory) -> [String] {
    let folder = place(of: inner, in: memory)
    let beginning = FileBytes.join(folder, "")
    return FileBytes.leftovers(in: folder).map {
      FileBytes.join(inner, String($0.dropFirst(beginning.count)))
    }
  }

  /// The path of a folder inside the review's folder; without a name, the review's folder itself.
  private static func place(of inner: String, in memory: ReviewMemory) -> String {
    inner.isEmpty ? memory.folder : memory.path(of: inner)
  }

  /// Takes a step of a purge on the disk.
  ///
  /// - Throws: `Refusal` where the file cannot be written or removed.
  func take(_ step: Purge.Step) throws(Refusal) {
    switch step {
    case .redaction(let path, let bytes, _):
      try AtomicFile.write([AtomicFile(path: memory.path(of: path), bytes: bytes)])
    case .removal(let path, let digest):
      try FileBytes.remove(memory.path(of: path), withDigest: digest)
    }
  }

  /// Removes the folders with sheets as they once were, where nothing is left in them.
  func removeVacantFolders() { keptFolders.forEach { FileBytes.removeIfVacant($0) } }
}
