/// A week of activities to be given a start, a place and a crew: what the search works on.
///
/// The engine knows nothing of reviews. Its terms are those of project scheduling: an *activity* lasts
/// some *slots* of a *day*, takes a *place* at a *site* and a *crew* of *workers*, and is linked to other
/// activities by precedence, separation and shared attendance.
///
/// Slots are numbered through the horizon with a power-of-two stride a day, so that a slot's day is a shift
/// and a slot's bit in a busy set is its number: the sets of all days are one run of machine words.
public struct ActivityProblem: Sendable {
  /// The days of the horizon.
  public var days: [HorizonDay]
  /// The workers.
  public var workers: [Worker]
  /// The places.
  public var places: [Place]
  /// How many sites there are; places and activities name them by number.
  public var siteCount: Int
  /// Slots of travel between two sites, row by row; zero on the diagonal.
  public var travel: [Int]
  /// The activities.
  public var activities: [Activity]
  /// What binds two activities to each other.
  public var links: [Link]
  /// Whose absence costs something: somebody wanted at one activity and required at others.
  public var wishes: [AttendanceWish]
  /// The limits on a worker's day.
  public var limits: DayLimits
  /// The prices.
  public var prices: Prices
  /// How many parts a slot has; what is done to a place before and after an activity is measured in them.
  public var partsPerSlot = 1

  /// A problem with nothing in it yet.
  public init(days: [HorizonDay]) {
    self.days = days
    workers = []
    places = []
    siteCount = 0
    travel = []
    activities = []
    links = []
    wishes = []
    limits = DayLimits()
    prices = Prices()
  }

  /// How far a slot's number is shifted to give its day: at least one whole machine word a day.
  public var dayShift: Int {
    var shift = 6
    while (1 << shift) < (days.map { $0.slots }.max() ?? 0) { shift += 1 }
    return shift
  }

  /// In how many ways a worker can be somewhere on some day for some activity: what proofs of bounds grow with.
  var possibleVisits: Int {
    // Worked out once: for each start of many hundred activities it took a fifth of a search of two seconds.
    let (shift, staff) = (dayShift, staffCount)
    return activities.reduce(0) { sum, activity in
      let onDays = Set(activity.starts.map { $0.value >> shift }).count
      return sum + onDays * max(1, activity.places.count)
        * activity.workers.count { $0.value < staff }
    }
  }

  /// How many workers make up crews; the guests come after them.
  public var staffCount: Int { workers.firstIndex { $0.isGuest } ?? workers.count }

  /// The number of a day's slot within the horizon.
  public func horizonSlot(_ slot: Int, onDay day: Int) -> Int {
    day << dayShift + slot
  }
}

/// One day of the horizon, in slots.
public struct HorizonDay: Sendable, Hashable {
  /// How many slots it has.
  public var slots: Int
  /// The number of its first slot on a clock that runs through all days, for gaps across midnight.
  public var clock: Int
  /// The date it is part of; two stretches of one date have the same.
  public var date: Int
  /// The pause that each worker keeps; nil where the day has none.
  public var pause: Pause?

  /// A day.
  public init(slots: Int, clock: Int, date: Int, pause: Pause? = nil) {
    self.slots = slots
    self.clock = clock
    self.date = date
    self.pause = pause
  }
}

/// A pause of some slots that may start at any of a run of slots.
public struct Pause: Sendable, Hashable {
  /// The first slot at which it may start.
  public var earliest: Int
  /// The last slot at which the pause may start; before ``earliest`` where it cannot start at all.
  public var latest: Int
  /// How many slots it touches.
  public var slots: Int
  /// The slots that a meal has to overlap to stand for the pause of those who are at it.
  public var mealSlots: Range<Int>

  /// A pause.
  public init(earliest: Int, latest: Int, slots: Int, mealSlots: Range<Int> = 0..<0) {
    self.earliest = earliest
    self.latest = latest
    self.slots = slots
    self.mealSlots = mealSlots
  }
}

/// Somebody who can be on a crew, or a guest of activities.
public struct Worker: Sendable, Hashable {
  /// The slots of the horizon that are taken from the outset.
  public var blockedSlots: [Int]
  /// Whether the worker counts in the balance of load.
  public var countsInBalance: Bool
  /// Whether the worker only attends: no seat, limit or price of a crew counts a guest; all guests come after all
  /// others.
  public var isGuest: Bool

  /// A worker.
  ///
  /// - Parameters:
  ///   - blockedSlots: The slots of the horizon that are taken from the outset.
  ///   - countsInBalance: Whether the worker counts in the balance of load; a guest never does.
  ///   - isGuest: Whether they only attend.
  public init(blockedSlots: [Int] = [], countsInBalance: Bool = true, isGuest: Bool = false) {
    self.blockedSlots = blockedSlots
    self.countsInBalance = countsInBalance && !isGuest
    self.isGuest = isGuest
  }
}

/// Somewhere an activity can be held, one at a time.
public struct Place: Sendable, Hashable {
  /// How many it seats.
  public var capacity: Int
  /// The site; nil where that does not matter.
  public var site: Int?
  /// The slots of the horizon that are taken from the outset.
  public var blockedSlots: [Int]
  /// The places that share walls with this place: while one of them is used, the other is not.
  public var overlapping: [Int]

  /// A place.
  ///
  /// - Parameters:
  ///   - capacity: How many it seats.
  ///   - site: Its site.
  ///   - blockedSlots: The slots of the horizon that are taken from the outset.
  ///   - overlapping: The places that cannot be used while it is; each of them names it in return.
  public init(
    capacity: Int, site: Int? = nil, blockedSlots: [Int] = [], overlapping: [Int] = []
  ) {
    self.capacity = capacity
    self.site = site
    self.blockedSlots = blockedSlots
    self.overlapping = overlapping
  }
}

/// Something to be held.
public struct Activity: Sendable, Hashable {
  /// The length in slots.
  public var slots: Int
  /// The slots at which it may start, ascending, each with what starting there costs.
  public var starts: [PricedChoice]
  /// The places it may take, each with what taking it costs beside the spare seats; empty for an
  /// activity that takes none.
  public var places: [PricedChoice]
  /// Whether the activity takes a place at all.
  public var needsPlace: Bool
  /// The site of an activity that takes no place.
  public var ownSite: Int?
  /// Seats taken by others than the crew.
  public var headcount: Int
  /// The workers it may have, each with what having it costs.
  public var workers: [PricedChoice]
  /// The workers it must have.
  public var requiredWorkers: [Int]
  /// The least and the most of them.
  public var crewSize: ClosedRange<Int>
  /// Groups of which some must be on the crew.
  public var crewNeeds: [CrewNeed]
  /// For each skill it asks for, the workers who have it.
  public var skills: [[Int]]
  /// Whether the activity counts in load, long days, back-to-back and the daily limit.
  public var isContact: Bool
  /// What leaving it out costs.
  public var absencePrice: Int
  /// Whether the activity must be held; a plan without it is only partial.
  public var isMandatory: Bool
  /// Whether the activity stands for the pause of its crew.
  public var isMeal = false
  /// How long its place is taken before it starts, in parts of a slot.
  public var setup = 0
  /// How long its place is taken after it ends, in parts of a slot.
  public var clearing = 0
  /// The places that are not free for it, setup and clearing included, at some of its starts at which their slots are.
  public var placeAbsences: [PlaceAbsence] = []
  /// Groups of guests of whom exactly so many attend; no guest is in two of them or required.
  public var guestChoices: [CrewNeed] = []
  /// Workers and guests who do not meet.
  public var exclusions: [Exclusion] = []

  /// An activity that may have no start, no place and no worker yet.
  public init(slots: Int) {
    self.slots = slots
    starts = []
    places = []
    needsPlace = false
    ownSite = nil
    headcount = 0
    workers = []
    requiredWorkers = []
    crewSize = 0...0
    crewNeeds = []
    skills = []
    isContact = true
    absencePrice = 0
    isMandatory = true
  }
}

/// A value of a variable with what choosing it costs.
public struct PricedChoice: Sendable, Hashable {
  /// The slot, place or worker.
  public var value: Int
  /// What choosing it costs.
  public var price: Int

  /// A choice.
  public init(_ value: Int, price: Int = 0) {
    self.value = value
    self.price = price
  }
}

/// The starts of an activity at which a place is not free for it.
public struct PlaceAbsence: Sendable, Hashable {
  /// The place.
  public var place: Int
  /// The starts.
  public var starts: [Int]

  /// Starts at which a place is not free.
  public init(place: Int, starts: [Int]) {
    self.place = place
    self.starts = starts
  }
}

/// A worker and a guest who are not at one activity together.
public struct Exclusion: Sendable, Hashable {
  /// The worker.
  public var worker: Int
  /// The guest.
  public var guest: Int

  /// Two who do not meet.
  public init(worker: Int, guest: Int) {
    self.worker = worker
    self.guest = guest
  }
}

/// A number of workers out of a group.
public struct CrewNeed: Sendable, Hashable {
  /// Any of these will do.
  public var anyOf: [Int]
  /// How many are needed.
  public var count: Int

  /// A need.
  public init(anyOf: [Int], count: Int) {
    self.anyOf = anyOf
    self.count = count
  }
}

/// The limits on a worker's day and on the horizon, in slots.
public struct DayLimits: Sendable, Hashable {
  /// The most contact activities a worker has in a day.
  public var contactActivities = Int.max
  /// The longest run of activities without a rest.
  public var runSlots = Int.max
  /// The shortest gap that counts as a rest.
  public var restSlots = 0
  /// Contact slots a day that are not yet long.
  public var longDaySlots = Int.max
  /// Slots that a place stays empty between two activities.
  public var turnaroundSlots = 0
  /// The most contact activities at the same time; nil for no limit.
  public var parallelContacts: Int?

  /// No limit at all.
  public init() {}
}

/// What one unit of each shared price costs.
public struct Prices: Sendable, Hashable {
  /// A skill that nobody on the crew has.
  public var missingSkill = 0
  /// A contact activity of a worker that starts as the last one ends.
  public var backToBack = 0
  /// A slot between the most and the least loaded worker.
  public var imbalance = 0
  /// A worker's places a day, less one.
  public var placeChange = 0
  /// A worker's sites a day, less one.
  public var siteChange = 0
  /// A slot of a worker's day above what makes it long.
  public var longDay = 0
  /// A number of spare seats.
  public var spareSeats = 0
  /// How many spare seats make one unit.
  public var seatsPerUnit = 5
  /// Somebody who is wanted and cannot come.
  public var absentee = 0

  /// Everything is free.
  public init() {}
}
