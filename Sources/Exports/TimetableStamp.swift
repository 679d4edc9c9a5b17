/// Which version of a timetable somebody holds, in the few words that fit on everything that leaves.
public struct TimetableStamp: Sendable, Hashable {
  /// The version: `v2`, or `draft` before a release.
  public var version: String
  /// The hash of a release, 64 hexadecimal digits; nil for a draft.
  public var hash: String?
  /// The release that it takes the place of; nil for none.
  public var supersedes: String?
  /// Why the review was called off; nil while it takes place.
  public var cancelledBecause: String?

  /// A stamp.
  public init(
    version: String, hash: String? = nil, supersedes: String? = nil,
    cancelledBecause: String? = nil
  ) {
    self.version = version
    self.hash = hash
    self.supersedes = supersedes
    self.cancelledBecause = cancelledBecause
  }

  /// What stands on a timetable before any release.
  public static let draft = TimetableStamp(version: "draft")

  /// As much of the hash as people compare by eye.
  public var shortHash: String? { hash.map { String($0.prefix(8)) } }

  /// The stamp in words: `v2 (3f9a1c2b), which replaces v1`; `draft, made after v1`.
  public var words: String {
    guard let shortHash else {
      return version + (supersedes.map { ", made after " + $0 } ?? "")
    }
    return version + " (" + shortHash + ")" + (supersedes.map { ", which replaces " + $0 } ?? "")
      + (cancelledBecause == nil ? "" : ", cancelled")
  }
}
