public import CivilTime
public import ReviewModel

/// Something that must be done by a day, before the fieldwork week or after it.
public struct Milestone: Sendable, Hashable {
  /// What in the review itself shows how far a milestone has come.
  public enum Evidence: Sendable, Hashable {
    /// Nothing: only what people write.
    case none
    /// That the review was commissioned.
    case commissioning
    /// The seats of the team.
    case seats
    /// Whether people were asked when they are free.
    case diaries
    /// Whether rooms were asked for.
    case rooms
    /// Whether there is a timetable.
    case timetable
    /// Sessions of one kind: the milestone is on their day, and is there only where they are.
    case sessions(SessionKind)
    /// The week on site.
    case week
  }

  /// The work to do.
  public var name: String
  /// Who sees to it.
  public var owner: String
  /// When the milestone is due.
  public var timing: MilestoneTiming
  /// What must be done first, by name.
  public var needs: [String]
  /// How many working days it takes once that is done.
  public var workingDays: Int
  /// When on its day it takes place, if it is a meeting.
  public var hours: ClosedRange<TimeOfDay>?
  /// What in the review shows how far it has come.
  public var evidence: Evidence
  /// Whether somebody wrote that it is done.
  public var isMarkedDone = false
  /// When the milestone was done, as somebody wrote.
  public var doneOn: CivilDate?
  /// The position of the milestone in milestones.csv; nil where nobody wrote about it.
  public var entry: Int?

  init(
    _ name: String, _ owner: String, _ timing: MilestoneTiming, needs: [String] = [],
    takes workingDays: Int = 0, _ evidence: Evidence = .none
  ) {
    self.name = name
    self.owner = owner
    self.timing = timing
    self.needs = needs
    self.workingDays = workingDays
    self.evidence = evidence
  }

  /// Whether a name is this milestone's, whatever its capitals, spaces and punctuation.
  func isCalled(_ other: String) -> Bool { Milestone.isSame(name, other) }

  /// Whether two names are the same, whatever their capitals, spaces and punctuation.
  static func isSame(_ left: String, _ right: String) -> Bool { bare(left) == bare(right) }

  private static func bare(_ name: String) -> [UInt8] {
    // A typographic apostrophe is three bytes of UTF-8, and people type the plain one.
    let typographic: [UInt8] = [0xE2, 0x80, 0x98, 0x99]
    return name.utf8.compactMap { byte in
      switch byte {
      case _ where typographic.contains(byte): nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case 0...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F: nil
      default: byte
      }
    }
  }
}
