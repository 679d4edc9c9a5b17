public import CivilTime
public import Correspondence
public import JSONText

/// A version of a timetable as it was given out: frozen, under a name.
public struct Release: Sendable, Hashable {
  /// The name, the review as it stood, and the timetable.
  public var version: TimetableVersion
  /// What the one who released it says about it; empty for nothing.
  public var note: String
  /// The release that it takes the place of; nil for the first.
  public var replaces: String?
  /// When the release was made, on a UTC clock.
  public var releasedAt: CivilMinute
  /// What had been sent to people by then, as it stood in its file; nil for nothing.
  public var sent: JSONValue?
  /// Why the review was called off, as people were told; nil while it takes place.
  public var cancelledBecause: String?
  /// The date on which personal data were removed from the release; nil while they are in it.
  public var purgedOn: CivilDate?

  /// A release.
  public init(
    _ version: TimetableVersion, note: String = "", replaces: String? = nil,
    releasedAt: CivilMinute, sent: JSONValue? = nil
  ) {
    self.version = version
    self.note = note
    self.replaces = replaces
    self.releasedAt = releasedAt
    self.sent = sent
  }

  /// What people call it.
  public var name: String { version.name }
}
