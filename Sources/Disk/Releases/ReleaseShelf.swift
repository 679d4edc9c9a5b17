public import Desk
public import Documents

/// The releases of a review on the disk, put there so that all of a release is there or nothing, and none takes the place
/// of another.
public struct ReleaseShelf: Sendable {
  /// The folder of the review; empty for the working folder.
  private let parent: String

  /// The shelf of a review.
  ///
  /// - Parameter parent: The folder of the review; empty for the working folder.
  public init(in parent: String) {
    self.parent = parent
  }

  /// The folder; it need not be there yet.
  var folder: String { FileBytes.join(parent, KeptReleases.folder) }

  /// The releases that are there now.
  public var kept: KeptReleases { KeptReleases(ReviewMemory(onDisk: parent)) }

  /// Writes a release, and what else changes with it.
  ///
  /// A lock on the folder keeps two at a time from both following the same release.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - edits: The files that are to be written, that of the release among them.
  /// - Throws: `Refusal` where another release was made since the files of the review were read, or a file cannot be
  ///   written.
  public func add(_ release: Release, _ edits: FileEdits) throws(Refusal) {
    let lock = try ReviewLock(folder, for: "fieldwork release")
    try checkPlace(of: release)
    try edits.write(in: parent)
    withExtendedLifetime(lock) {}
  }

  /// Makes sure, now that nobody else writes, that the release still follows the newest and its name is free.
  private func checkPlace(of release: Release) throws(Refusal) {
    let place = FileBytes.join(parent, KeptReleases.path(of: release.name))
    guard FileBytes.kind(of: place) == .nothing else {
      throw Refusal(kept.taken(release.name))
    }
    let newest = try kept.newest()?.release.name
    guard newest != release.replaces else { return }
    throw Refusal(kept.overtaken(release.name, by: newest))
  }
}
