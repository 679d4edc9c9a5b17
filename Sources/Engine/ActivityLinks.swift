/// What binds two activities to each other, where both are held.
public struct Link: Sendable, Hashable {
  /// What must, or should, hold between them.
  public enum Kind: Sendable, Hashable {
    /// The second starts at least some slots after the first ends.
    case precedes(gap: Int)
    /// The second should start after the first ends, or that much is paid.
    case shouldPrecede(price: Int)
    /// The two are on different dates.
    case differentDays
    /// The two do not overlap.
    case apart
    /// The two do not overlap, and there is time to travel between them.
    case apartWithTravel
    /// The second starts at most some slots after the first ends.
    case within(gap: Int)
    /// The two start together.
    case sameTime
    /// The two are on one date.
    case sameDay
    /// The two have the same crew; guests may differ.
    case sameCrew
  }

  /// One activity.
  public var first: Int
  /// The other.
  public var second: Int
  /// What binds them.
  public var kind: Kind

  /// A link.
  public init(_ first: Int, _ second: Int, _ kind: Kind) {
    self.first = first
    self.second = second
    self.kind = kind
  }
}

/// Somebody wanted at one activity, who cannot come while one of others is held.
public struct AttendanceWish: Sendable, Hashable {
  /// The activity at which they are wanted.
  public var activity: Int
  /// The activities that keep them away while they overlap it.
  public var rivals: [Int]
  /// The activities that keep them away, if they are a guest of them, while they overlap it.
  public var invitations: [Int] = []
  /// The person's number as a guest; nil for somebody who is a guest nowhere.
  public var guest: Int?
  /// The starts of the activity at which they are away for reasons of their own.
  public var absentStarts: [Int]

  /// A wish.
  public init(activity: Int, rivals: [Int], absentStarts: [Int] = []) {
    self.activity = activity
    self.rivals = rivals
    self.absentStarts = absentStarts
  }
}
