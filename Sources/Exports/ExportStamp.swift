public import CivilTime

/// Which state of the timetable an export shows, and when it was written.
///
/// The stamp is on everything that leaves, so that people who hold different versions can tell.
public struct ExportStamp: Sendable, Hashable {
  /// The version in words: `draft`, `v2`.
  public var version: String
  /// When the export is written, on a UTC clock; given by the caller, because the core has none.
  public var writtenAt: CivilMinute
  /// Why the review was called off; nil while it takes place.
  public var cancelledBecause: String?
  /// When this state of the timetable was released, on a UTC clock; nil for a draft.
  public var releasedAt: CivilMinute?

  /// A stamp.
  public init(
    version: String, writtenAt: CivilMinute, cancelledBecause: String? = nil,
    releasedAt: CivilMinute? = nil
  ) {
    self.releasedAt = releasedAt
    self.version = version
    self.writtenAt = writtenAt
    self.cancelledBecause = cancelledBecause
  }
}
