public import Desk

extension FileEdits {
  /// Makes the changes on the disk: all of them or none.
  ///
  /// - Parameter folder: The folder of the review, which the caller has locked; empty for the working folder.
  /// - Throws: `Refusal` where a file cannot be written, is in the way, or has been changed since it was read.
  public func write(in folder: String) throws(Refusal) {
    func place(_ path: String) -> String {
      path.hasPrefix("/") ? path : FileBytes.join(folder, path)
    }
    let inTheWay = newFolders.map(place).filter { !FileBytes.isVacant($0) }
    guard inTheWay.isEmpty else { throw Refusal(inTheWay.map { FileFault.inTheWay($0) }) }
    try AtomicFile.write(
      writes.map { AtomicFile(path: place($0.path), bytes: $0.bytes, replacing: $0.former) },
      removing: removals.map { FileRemoval(path: place($0.path), digest: $0.digest) },
      home: folder.isEmpty ? "." : folder)
  }
}
