/// When to begin again from the assumptions, with all that was learned.
///
/// Two moods take turns, as in CaDiCaL (Biere and others, 2020): a *focused* one restarts as soon as clauses
/// join more levels than they used to, which is good at refuting; a *patient* one restarts by Luby's sequence,
/// which is good at finding.
struct RestartPolicy: Sendable {
  private(set) var isPatient: Bool
  private var conflicts = 0
  private var moodEnds: Int
  private var moodLength: Int
  private var lubyIndex = 1
  private var sinceRestart = 0
  /// Moving averages of glue, in units of 2⁻¹⁶, over some 32 and some 4096 conflicts.
  private var fastGlue: Int64 = 0
  private var slowGlue: Int64 = 0

  private static let firstMood = 600
  private static let lubyUnit = 120
  private static let leastFocused = 12

  init(beginsPatient: Bool = true) {
    isPatient = beginsPatient
    moodLength = RestartPolicy.firstMood
    moodEnds = RestartPolicy.firstMood
  }

  /// Takes note of a conflict.
  mutating func note(glue: Int) {
    conflicts += 1
    sinceRestart += 1
    let scaled = Int64(glue) << 16
    fastGlue += (scaled - fastGlue) >> 5
    // The slow average follows quickly at first, so that it means something early.
    slowGlue += (scaled - slowGlue) >> (conflicts < 4096 ? 8 : 12)
  }

  /// Whether to begin again now.
  var isDue: Bool {
    if isPatient { return sinceRestart >= RestartPolicy.lubyUnit * RestartPolicy.luby(lubyIndex) }
    // Far from overflowing, and unchecked: a checked product of 64 bits is a call that WebAssembly has not.
    return sinceRestart >= RestartPolicy.leastFocused && fastGlue &* 10 > slowGlue &* 11
  }

  /// Takes note that the search began again.
  ///
  /// - Returns: Whether the mood changed.
  mutating func restarted() -> Bool {
    sinceRestart = 0
    if isPatient { lubyIndex += 1 }
    guard conflicts >= moodEnds else { return false }
    isPatient.toggle()
    if isPatient { moodLength += moodLength / 2 }
    moodEnds = conflicts + moodLength
    lubyIndex = 1
    return true
  }

  /// 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair, Zuckerman, 1993), counted from 1.
  static func luby(_ index: Int) -> Int {
    var rest = index
    while true {
      var power = 1
      while power - 1 < rest { power <<= 1 }
      if power - 1 == rest { return power >> 1 }
      rest -= (power >> 1) - 1
    }
  }
}
