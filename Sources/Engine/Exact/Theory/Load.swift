/// Activities that must lie in some stretches of time and take workers of a pool: what they need and what there is.
///
/// The argument is by *energy* (slots of work against slots of workers) or by *number*: how many activities of at
/// least some slots a worker can do in the stretches. The second refutes nine sessions for eight reviewers in one
/// morning although the slots would be enough. A third, by *lanes*, sees that of nine reviewers one is always left
/// over when activities take two each: activities that take at least so many workers run side by side in no more
/// lanes than there are such crews.
struct Load: Sendable {
  /// An activity with what it takes at least.
  struct Share: Sendable {
    var activity: Int
    /// The workers of the pool it takes.
    var seats: Int32
    /// The slots in the stretches that each of them gives.
    var slots: Int32
    /// The options at which it gives as many: a run of them, or all that lie in the stretches.
    var options: Range<Int>?
  }

  /// A stretch of one date.
  struct Stretch: Sendable {
    var from: Int32
    var to: Int32
  }

  /// An activity that is not weighed and takes its workers away from those that are, at the moments at which it runs
  /// wherever it starts (its compulsory part).
  struct Fixture: Sendable {
    var share: Share
    var moments: Range<Int32>
  }

  var shares: [Share]
  var fixtures: [Fixture] = []
  var stretches: [Stretch]
  /// The workers, in order; each is at one activity at a time by a rule in force.
  var workers: [Int]
  /// The least slots of an activity that is counted; zero where slots are weighed instead.
  var threshold: Int32
  /// The least workers of an activity that takes a lane; zero where workers are weighed each for themselves.
  var laneSize: Int32 = 0

  /// What a share weighs for each worker who takes part.
  func weight(_ share: Share) -> Int32 { threshold > 0 ? 1 : share.slots }

  /// What all of a share weighs.
  func wholeWeight(_ share: Share) -> Int32 { weight(share) * (laneSize > 0 ? 1 : share.seats) }

  var need: Int32 { shares.reduce(0) { $0 + wholeWeight($1) } }
}

/// The rules that bound what a worker can do in some stretches, besides the rule of one activity at a time.
struct CapacityRules: OptionSet, Sendable {
  let rawValue: UInt8

  /// The worker is away.
  static let absence = CapacityRules(rawValue: 1)
  /// No run without a rest is too long.
  static let rest = CapacityRules(rawValue: 2)
  /// A pause a day.
  static let pause = CapacityRules(rawValue: 4)
  /// Not too many contact activities a day.
  static let load = CapacityRules(rawValue: 8)
  /// The worker cannot be on the crew of some of the activities.
  static let exclusion = CapacityRules(rawValue: 16)

  /// In the order in which an explanation tries to do without them.
  static let each: [CapacityRules] = [.load, .pause, .rest, .exclusion, .absence]
}
