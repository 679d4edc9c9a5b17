import Desk
import Disk
import Documents

extension ReleaseShelf {
  /// The shelf of a review.
  ///
  /// - Parameter source: Where the review comes from.
  init(for source: ReviewSource) throws(CommandFailure) {
    self.init(in: try ReviewMemory(of: source).folder)
  }

  /// The release that no other takes the place of; nil where there is none at all.
  func newest() throws(CommandFailure) -> ReleaseDocument.Sealed? {
    try atDesk { () throws(Refusal) in try kept.newest() }
  }

  /// A release by its name, or by the path of its file.
  func read(_ name: String) throws(CommandFailure) -> ReleaseDocument.Sealed {
    let version = try VersionName(typed: name)
    return try atDesk { () throws(Refusal) in try kept.read(version) }
  }

  /// A release and those that it took the place of, the newest first.
  func line(of release: Release) throws(CommandFailure) -> [Release] {
    try atDesk { () throws(Refusal) in try kept.line(of: release) }
  }
}
