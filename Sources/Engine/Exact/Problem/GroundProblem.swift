/// A week of activities in which every ground rule has a number of its own, to be put in force or not.
///
/// An ``ActivityProblem`` has its rules worked in: a start that some rule bans is simply not there. Here it is
/// there with the numbers of the rules that ban it, so that a proof of impossibility can say which rules it needs.
/// Always in force is only that an activity starts once, at one of its starts, in at most one place, with a crew
/// out of the workers. An activity that no rule in force requires may be left out, and then binds nothing.
///
/// Slots are numbered as in ``ActivityProblem``: through the horizon, with a power-of-two stride a day.
public struct GroundProblem: Sendable {
  /// The days of the horizon; no two starts of an activity may lie at the same time on two of them.
  public var days: [HorizonDay]
  /// The rules; everything below names them by number, from zero.
  public private(set) var rules: [GroundRuleFacts] = []
  /// Rules that cannot hold whatever the timetable.
  public var brokenRules: [Int] = []
  /// The workers.
  public var workers: [GroundWorker] = []
  /// The places.
  public var places: [GroundPlace] = []
  /// How many sites there are.
  public var siteCount = 0
  /// Slots of travel between two sites, row by row; symmetric, and zero on the diagonal.
  public var travel: [Int] = []
  /// The activities.
  public var activities: [GroundActivity] = []
  /// Activities no two of which may run at the same time.
  public var gatherings: [GroundGathering] = []
  /// What binds two activities to each other.
  public var pairs: [GroundPair] = []
  /// The limits on a worker's day and on the horizon.
  public var limits = DayLimits()
  /// The rule that limits the contact activities at the same time; nil for none.
  public var parallelRule: Int?
  /// How many parts a slot has; what is done to a place before and after an activity is measured in them.
  public var partsPerSlot = 1

  /// A problem with nothing in it yet.
  public init(days: [HorizonDay]) {
    self.days = days
  }

  /// Numbers one more rule.
  ///
  /// - Parameters:
  ///   - rank: When a conflict set tries to do without the rule: rules of low rank first.
  ///   - person: The number of the person whom the rule is about, of any kind; nil for none.
  ///   - activity: The activity that the rule is about; nil for none.
  /// - Returns: The number of the rule.
  public mutating func addRule(rank: Int = 0, person: Int? = nil, activity: Int? = nil) -> Int {
    rules.append(GroundRuleFacts(rank: rank, person: person, activity: activity))
    return rules.count - 1
  }

  /// How many workers make up crews; the guests come after them.
  public var staffCount: Int { workers.firstIndex { $0.isGuest } ?? workers.count }

  /// How many rules there are.
  public var ruleCount: Int { rules.count }

  /// How far a slot's number is shifted to give its day: at least one whole machine word a day.
  public var dayShift: Int { ActivityProblem(days: days).dayShift }
}

/// What a conflict set asks about a rule, to prefer one set to another.
public struct GroundRuleFacts: Sendable, Hashable {
  /// The order in which a conflict set tries to do without the rule: low ranks first.
  public var rank: Int
  /// The person whom the rule is about; nil where it is about nobody in particular.
  public var person: Int?
  /// The activity that the rule is about; nil where it is about none, or about two.
  public var activity: Int?
}

/// Some values of a variable that a rule bans, or demands.
public struct RuledValues: Sendable, Hashable {
  /// The rule.
  public var rule: Int
  /// The values: slots, places or workers.
  public var values: [Int]

  /// Values under a rule.
  public init(rule: Int, _ values: [Int]) {
    self.rule = rule
    self.values = values
  }
}

/// A worker and a guest who are not at one activity together under a rule.
public struct RuledExclusion: Sendable, Hashable {
  /// The rule.
  public var rule: Int
  /// The two.
  public var pair: Exclusion

  /// Two who do not meet.
  public init(rule: Int, _ pair: Exclusion) {
    self.rule = rule
    self.pair = pair
  }
}

/// Somebody who can be on a crew, with the rules of their day; nil for each rule that does not exist.
public struct GroundWorker: Sendable, Hashable {
  /// Whether the worker only attends: no size of a crew and no seat counts a guest; all guests come after all others.
  public var isGuest = false
  /// In one place at a time, with time to travel.
  public var clashRule: Int?
  /// Free, and the slots of the horizon at which they are not.
  public var absence: RuledValues?
  /// Not too many contact activities a day.
  public var loadRule: Int?
  /// No run of activities without a rest that is too long.
  public var restRule: Int?
  /// A pause on each day that has one and on which they have any activity.
  public var pauseRule: Int?

  /// A worker without any rule.
  public init() {}
}

/// Somewhere an activity can be held, with its rules; nil for each rule that does not exist.
public struct GroundPlace: Sendable, Hashable {
  /// The site; nil where that does not matter.
  public var site: Int?
  /// How many it seats.
  public var capacity = 0
  /// No more people than seats, for activities that need a place.
  public var capacityRule: Int?
  /// One activity at a time, with the slots of turnaround between two.
  public var clashRule: Int?
  /// Free for activities that need a place, and the slots of the horizon at which it is not.
  public var absence: RuledValues?
  /// The rule that the place is free, if it is not free at all times for activities that are set up or cleared away;
  /// the rule of ``absence`` where there are both.
  public var paddingRule: Int?
  /// The other places that cannot be used at the same time: under ``clashRule`` of this place, or of the other place.
  public var overlapping: [Int] = []

  /// A place without any rule.
  public init() {}
}

/// Activities no two of which may run at the same time under a rule, where both are held.
public struct GroundGathering: Sendable, Hashable {
  /// The rule.
  public var rule: Int
  /// The activities, each once.
  public var activities: [Int]
  /// Whether there must be time to travel between them too.
  public var travels: Bool
  /// The guest who has to be at the last of the activities for the rule to say anything; nil for none.
  public var guest: Int?

  /// Activities that exclude each other.
  public init(rule: Int, _ activities: [Int], travels: Bool) {
    self.rule = rule
    self.activities = activities
    self.travels = travels
  }
}

/// What a rule demands of two activities, where both are held.
public struct GroundPair: Sendable, Hashable {
  /// What is demanded.
  public enum Kind: Sendable, Hashable {
    /// The second starts at least some slots after the first ends.
    case precedes(gap: Int)
    /// The two are on different dates.
    case differentDates
    /// The second starts at most some slots after the first ends.
    case within(gap: Int)
    /// The two start together.
    case sameTime
    /// The two are on one date.
    case sameDate
    /// The two have the same crew; guests may differ.
    case sameCrew
  }

  /// The rule.
  public var rule: Int
  /// One activity.
  public var first: Int
  /// The other.
  public var second: Int
  /// What is demanded.
  public var kind: Kind

  /// A demand on two activities.
  public init(rule: Int, _ first: Int, _ second: Int, _ kind: Kind) {
    self.rule = rule
    self.first = first
    self.second = second
    self.kind = kind
  }
}
