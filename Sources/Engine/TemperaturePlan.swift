/// How the temperature falls and rises again.
///
/// The walk goes in *episodes*. Each begins hot, so that it forgets where it was, cools, and is then polished by
/// gentle reheats from the best that the episode has met; an episode that does not promise to come near the best of
/// all is given up early. Each episode decides anew what cannot change at a moderate temperature (who visits which
/// site, in which room the largest meeting is); its reheats settle the rest. The first episode is an anytime one: its
/// reheats double in length, so that a large week, which needs all the time there is, gets it.
struct TemperaturePlan: Sendable {
  /// What becomes of the timetable as a cycle begins.
  enum Beginning: Sendable {
    /// The walk goes on from where it is, into the heat.
    case afresh
    /// The walk goes back to the best of the episode.
    case fromBestOfEpisode
    /// The walk goes back to the best of all.
    case fromBest
  }

  /// Where an episode begins, in fractions of ``Cooling/unit``.
  var hottest = 12 * Cooling.unit
  /// The temperature at which later cycles of an episode begin.
  var reheated = 4 * Cooling.unit
  /// Where each cycle ends.
  var coldest = Cooling.unit / 5

  /// Steps in the first cycle of all, and in the first cycle of a short episode later.
  private let first: Int
  private let unit: Int
  /// The least that an episode has come to in its first cycle.
  private var bestBeginning = Int.max / 2
  private var episode = 0
  private var cycle = 0
  private var begun = 0
  private var length: Int

  /// A plan.
  ///
  /// - Parameter activities: How many activities there are: the more, the longer the cycles.
  init(activities: Int) {
    first = TemperaturePlan.wholeTurns(max(1 << 17, activities << 12))
    unit = TemperaturePlan.wholeTurns(max(1 << 17, activities << 14))
    length = first
  }

  private static func wholeTurns(_ steps: Int) -> Int { (steps + 1023) & ~1023 }

  /// The temperature after a number of steps of the present cycle.
  func temperature(at steps: Int) -> Int {
    let from = cycle == 0 ? hottest : reheated
    // Geometric between the two ends: the logarithm falls evenly.
    let top = Cooling.binaryLogarithm(of: UInt64(from))
    let bottom = Cooling.binaryLogarithm(of: UInt64(coldest))
    // 64 bits by name, here and below, since `Int` has 32 on WebAssembly; unchecked as in ``Cooling``. The
    // product stays below 2²⁵ times the steps of a cycle.
    let fallen = Int64(top - bottom) &* Int64(steps - begun) / Int64(length)
    let logarithm = top - Int(fallen)
    return TemperaturePlan.binaryExponential(logarithm)
  }

  /// Goes on to the next cycle where one ends.
  ///
  /// - Parameters:
  ///   - steps: Steps taken, a multiple of 1,024.
  ///   - episodeCost: The cost of the best that the episode has met.
  ///   - bestCost: The cost of the best of all.
  /// - Returns: How the next cycle begins; nil while the present one lasts.
  mutating func beginning(at steps: Int, episodeCost: Int, bestCost: Int) -> Beginning? {
    guard steps - begun >= length else { return nil }
    begun = steps
    cycle += 1
    if episode == 0 {
      if cycle > 1 { length *= 2 }
      if length <= unit { return .fromBest }
    } else if cycle == 1 {
      // Most of what decides an episode is decided by now, so only the best are polished.
      let isPromising = episodeCost <= bestBeginning + bestBeginning / 64
      bestBeginning = min(bestBeginning, episodeCost)
      if isPromising {
        length *= 2
        return .fromBestOfEpisode
      }
    } else if cycle == 2 && episodeCost <= bestCost + bestCost / 64 {
      length *= 2
      return .fromBestOfEpisode
    }
    episode += 1
    cycle = 0
    length = unit * TemperaturePlan.luby(episode)
    return .afresh
  }

  /// Whether an episode still has too much of what was before it to have a best of its own.
  func isMelting(at steps: Int) -> Bool {
    episode > 0 && cycle == 0 && steps - begun < length >> 2
  }

  /// 1 1 2 1 1 2 4 …: whatever length is right, a fair share of all steps goes into episodes of about that length
  /// (Luby, Sinclair, Zuckerman, *Optimal Speedup of Las Vegas Algorithms*, 1993).
  private static func luby(_ number: Int) -> Int {
    var index = number
    while true {
      let power = Int.bitWidth - (index + 1).leadingZeroBitCount - 1
      if index + 1 == 1 << power { return 1 << (power - 1) }
      index -= (1 << power) - 1
    }
  }

  /// Two to the power of a number in 1/2²⁰, near enough for a temperature: linear between powers of two.
  private static func binaryExponential(_ logarithm: Int) -> Int {
    let whole = Int64(logarithm >> 20)
    let fraction = Int64(logarithm & 0xFFFFF)
    return Int((((1 << 20) + fraction) << whole) >> 20)
  }
}
