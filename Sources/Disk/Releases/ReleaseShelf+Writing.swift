public import Documents
import Findings

/// Putting a release on the shelf so that all of it is there or nothing, and none takes the place of another.
extension ReleaseShelf {
  /// Writes a release.
  ///
  /// A lock on the folder keeps two at a time from both following the same release.
  ///
  /// - Parameter release: The release.
  /// - Returns: The hash of its content.
  public func add(_ release: Release) throws(CommandFailure) -> String {
    let (bytes, hash) = ReleaseDocument.write(release)
    let lock = try ReviewLock(folder, for: "fieldwork release")
    try checkPlace(of: release)
    try AtomicFile.write([
      AtomicFile(path: path(of: release.name), bytes: bytes, replacing: .vacant)
    ])
    withExtendedLifetime(lock) {}
    return hash
  }

  /// Makes sure, now that nobody else writes, that the release still follows the newest and its name is free.
  private func checkPlace(of release: Release) throws(CommandFailure) {
    if FileBytes.kind(of: path(of: release.name)) != .nothing {
      throw CommandFailure(taken(release.name))
    }
    let newest = try newest()?.release.name
    guard newest != release.replaces else { return }
    throw CommandFailure(
      Finding(
        .releaseOvertaken, at: .file(folder), text: release.name,
        "\(newest ?? "Another release") was released while \(release.name) was being made; \(release.name) was not.",
        mend: "Look at what it changed, then release again."))
  }

  private func taken(_ name: String) -> Finding {
    Finding(
      .releaseTaken, at: .file(path(of: name)), text: name,
      "There is a release \"\(name)\" already, and releases are never changed.",
      mend: "Release under another name, or leave out --name for the next number.")
  }
}
