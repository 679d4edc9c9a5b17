/// The problem laid out for the search: flat arrays and bit sets, nothing to allocate, nothing to hash.
///
/// Lists of varying length stand one behind another in one array, with the offset of each (compressed
/// sparse rows). Sets of workers are `crewWords` machine words each. It is a class because a walk reads it
/// millions of times a second and never writes it: one reference is passed where a structure of fifty arrays
/// would be copied.
public final class FlatProblem: Sendable {
  let dayCount: Int
  let dayShift: Int
  /// Machine words in a set of the horizon's slots.
  let horizonWords: Int
  let horizonSlots: Int
  let workerCount: Int
  /// The workers who make up crews, the first of all workers; the others are guests.
  let staffCount: Int
  /// The staff as a set.
  let staff: [UInt64]
  /// The first row of a guest among the rows by worker and day.
  let firstGuestRow: Int
  let crewWords: Int
  let placeCount: Int
  /// Machine words in a set of places.
  let placeWords: Int
  let siteCount: Int
  let activityCount: Int
  /// Whether a day is one machine word, so that a worker's day is priced by sets of slots alone.
  let daysAreShort: Bool

  let days: FlatDays
  let resources: FlatResources
  let activities: FlatActivities
  let links: FlatLinks
  let wishes: FlatWishes
  let placeRules: FlatPlaceRules

  let limits: DayLimits
  let dayLimits: FlatLimits
  /// No limit and no price: a guest's day.
  let guestLimits: FlatLimits
  /// Whether some activity stands for a pause.
  let hasMeals: Bool
  let prices: Prices
  private let spareUnitsOfSeats: [Int32]

  /// The price of what may not be chosen.
  static let forbidden = Int32.max

  /// Lays a problem out.
  ///
  /// - Parameter problem: What is to be timetabled.
  public convenience init(_ problem: ActivityProblem) {
    self.init(problem, scansDays: false)
  }

  /// Lays a problem out.
  ///
  /// - Parameters:
  ///   - problem: What is to be timetabled.
  ///   - scansDays: Whether days are to be priced by scanning them, however short they are.
  init(_ problem: ActivityProblem, scansDays: Bool) {
    dayCount = problem.days.count
    dayShift = problem.dayShift
    horizonWords = dayCount << (dayShift - 6)
    horizonSlots = dayCount << dayShift
    workerCount = problem.workers.count
    staffCount = problem.staffCount
    firstGuestRow = problem.staffCount * problem.days.count
    hasMeals = problem.activities.contains { $0.isMeal }
    crewWords = max(1, (workerCount + 63) >> 6)
    placeCount = problem.places.count
    placeWords = max(1, (placeCount + 63) >> 6)
    // Runs without rests and pauses without length are for the scan: they have no set of slots.
    daysAreShort =
      dayShift == 6 && problem.limits.restSlots > 0 && !scansDays
      && problem.days.allSatisfy { ($0.pause?.slots ?? 1) > 0 }
    siteCount = problem.siteCount
    activityCount = problem.activities.count
    let members = problem.staffCount
    staff = (0..<max(1, (problem.workers.count + 63) >> 6)).map {
      BitRange.members(ofWord: $0, in: members)
    }
    days = FlatDays(problem)
    resources = FlatResources(
      problem, horizonSlots: horizonSlots, crewWords: crewWords, placeWords: placeWords)
    links = FlatLinks(problem)
    activities = FlatActivities(
      problem, links, horizonSlots: horizonSlots, crewWords: crewWords, placeWords: placeWords)
    placeRules = FlatPlaceRules(problem, horizonSlots: horizonSlots, placeWords: placeWords)
    wishes = FlatWishes(problem, horizonWords: horizonWords)
    limits = problem.limits
    dayLimits = FlatLimits(problem.limits, problem.prices)
    guestLimits = FlatLimits(DayLimits(), Prices())
    prices = problem.prices
    let most = problem.places.map { $0.capacity }.max() ?? 0
    spareUnitsOfSeats = (0...max(0, most)).map { Int32($0 / max(1, problem.prices.seatsPerUnit)) }
  }

  /// How many whole units of spare seats a number of them makes; a table, because division is slow.
  @inline(__always)
  func spareUnits(of seats: Int32) -> Int { Int(spareUnitsOfSeats[Int(seats)]) }

  /// Whether an activity counts as the pause of the workers on its crew.
  @inline(__always)
  func isFed(by activity: Int, _ placement: Placement) -> Bool {
    let meal = days.mealSlots[Int(placement.start) >> dayShift]
    return activities.facts[activity].isMeal && placement.start < meal.upperBound
      && meal.lowerBound < placement.end
  }

  /// Slots of travel between two sites.
  @inline(__always)
  func trip(from: Int32, to: Int32) -> Int32 {
    resources.travel[Int(from) * siteCount + Int(to)]
  }
}

/// The days, in slots of the horizon.
struct FlatDays: Sendable {
  /// A day's pause; a day without one has a pause of no length that always fits.
  struct Pause: Sendable {
    var earliest: Int32
    var latest: Int32
    var slots: Int32
  }

  /// The number of each day's first slot on the clock that runs through all days.
  var clock: [Int32] = []
  var slots: [Int32] = []
  var date: [Int] = []
  var pauses: [Pause] = []
  /// The slots at which each day's pause may start, as a set of the slots of a day of one machine word.
  var pauseStarts: [UInt64] = []
  /// The slots of the horizon that a meal has to overlap to stand for the pause.
  var mealSlots: [Range<Int32>] = []

  init(_ problem: ActivityProblem) {
    for (number, day) in problem.days.enumerated() {
      let first = number << problem.dayShift
      clock.append(Int32(day.clock))
      slots.append(Int32(day.slots))
      date.append(day.date)
      pauses.append(
        Pause(
          earliest: Int32(first + (day.pause?.earliest ?? 0)),
          latest: day.pause.map { Int32(first + $0.latest) } ?? Int32.max,
          slots: Int32(day.pause?.slots ?? 0)))
      var allowed: UInt64 = day.pause == nil ? ~0 : 0
      if let pause = day.pause, pause.earliest <= pause.latest {
        for slot in pause.earliest...pause.latest where slot < 64 { allowed |= 1 << UInt64(slot) }
      }
      pauseStarts.append(allowed)
      let meal = day.pause?.mealSlots ?? 0..<0
      mealSlots.append(Int32(first + meal.lowerBound)..<Int32(first + meal.upperBound))
    }
  }
}

/// What a scan of a worker's day asks of the limits and prices.
struct FlatLimits: Sendable {
  var contacts: Int32
  var run: Int32
  var rest: Int32
  var longDay: Int32
  var backToBackPrice: Int32
  var longDayPrice: Int32
  var placeChangePrice: Int32
  var siteChangePrice: Int32

  init(_ limits: DayLimits, _ prices: Prices) {
    // No day has a million slots, so a limit above that limits nothing.
    contacts = Int32(min(limits.contactActivities, 1 << 20))
    run = Int32(min(limits.runSlots, 1 << 20))
    rest = Int32(min(limits.restSlots, 1 << 20))
    longDay = Int32(min(limits.longDaySlots, 1 << 20))
    backToBackPrice = Int32(prices.backToBack)
    longDayPrice = Int32(prices.longDay)
    placeChangePrice = Int32(prices.placeChange)
    siteChangePrice = Int32(prices.siteChange)
  }
}

/// The workers, places and sites.
struct FlatResources: Sendable {
  /// For each slot of the horizon, the workers who are not free from the outset.
  var blockedWorkers: [UInt64]
  /// The workers who count in the balance of load.
  var balanced: [UInt64]
  /// For each slot of the horizon, the places that are not free from the outset.
  var blockedPlaces: [UInt64]
  /// The places without a site, then those at each site, `placeWords` words each.
  var placesAtSite: [UInt64]
  var placeSite: [Int32] = []
  var placeCapacity: [Int32] = []
  /// Slots between two sites, row by row.
  var travel: [Int32]
  let hasTravel: Bool
  /// Whether no detour is quicker than the direct way, so that only neighbours need be compared.
  let travelIsMetric: Bool

  init(_ problem: ActivityProblem, horizonSlots: Int, crewWords: Int, placeWords: Int) {
    blockedWorkers = [UInt64](repeating: 0, count: horizonSlots * crewWords)
    balanced = [UInt64](repeating: 0, count: crewWords)
    for (number, worker) in problem.workers.enumerated() {
      let bit: UInt64 = 1 << UInt64(number & 63)
      for slot in worker.blockedSlots { blockedWorkers[slot * crewWords + number >> 6] |= bit }
      if worker.countsInBalance { balanced[number >> 6] |= bit }
    }
    blockedPlaces = [UInt64](repeating: 0, count: horizonSlots * placeWords)
    placesAtSite = [UInt64](repeating: 0, count: (problem.siteCount + 1) * placeWords)
    for (number, place) in problem.places.enumerated() {
      let bit: UInt64 = 1 << UInt64(number & 63)
      for slot in place.blockedSlots { blockedPlaces[slot * placeWords + number >> 6] |= bit }
      placesAtSite[((place.site ?? -1) + 1) * placeWords + number >> 6] |= bit
      placeSite.append(Int32(place.site ?? -1))
      placeCapacity.append(Int32(place.capacity))
    }
    travel = problem.travel.map { Int32($0) }
    hasTravel = travel.contains { $0 > 0 }
    travelIsMetric = FlatResources.isMetric(problem.travel, siteCount: problem.siteCount)
  }

  private static func isMetric(_ travel: [Int], siteCount: Int) -> Bool {
    for from in 0..<siteCount {
      for via in 0..<siteCount {
        let first = travel[from * siteCount + via]
        for to in 0..<siteCount
        where travel[from * siteCount + to] > first + travel[via * siteCount + to] {
          return false
        }
      }
    }
    return true
  }
}
