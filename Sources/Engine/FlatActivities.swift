/// The activities with their choices: starts, places and crews.
struct FlatActivities: Sendable {
  /// What the search asks about an activity most often, side by side in memory.
  struct Facts: Sendable {
    var slots: Int32 = 0
    var headcount: Int32 = 0
    var crewMinimum: Int32 = 0
    var crewMaximum: Int32 = 0
    var ownSite: Int32 = -1
    var firstStart: Int32 = 0
    var startCount: Int32 = 0
    var firstPlace: Int32 = 0
    var placeCount: Int32 = 0
    var needsPlace = false
    var isContact = false
    var isMandatory = false
    /// Whether no worker has a price of its own, so that crews need not be priced.
    var workersAreFree = true
    /// Whether the activity stands for the pause of its crew.
    var isMeal = false
    /// Whether guests are chosen for it, so that a crew of the same workers is not always the same crew.
    var hasGuestChoices = false
    /// Whether where it lies, or its crew, depends on another by a tie.
    var isTied = false
    /// Whether the activity has the crew of another.
    var sharesCrew = false
  }

  var facts: [Facts] = []
  /// All activities in an order in which they can be added one by one: a meal before the activities that leave no
  /// pause without it.
  let mealsFirst: [Int]
  var absencePrice: [Int] = []
  var starts: [Int32] = []
  /// The price of each start of each activity over the whole horizon, or ``FlatProblem/forbidden``.
  var startPrice: [Int32]
  var places: [Int32] = []
  /// The price of each place for each activity, or ``FlatProblem/forbidden``.
  var placePrice: [Int32]
  /// The places each activity may take, `placeWords` words each.
  var placeSet: [UInt64]
  var workerPrice: [Int32]
  var eligible: [UInt64] = []
  var required: [UInt64] = []
  var needMask: [UInt64] = []
  var needCount: [Int32] = []
  var skillMask: [UInt64] = []
  /// The groups of guests of whom exactly so many attend, and the workers and guests who do not meet.
  var choiceMask: [UInt64] = []
  var choiceCount: [Int32] = []
  var exclusions: [Exclusion] = []
  private var choiceOffset: [Int32] = [0]
  private var exclusionOffset: [Int32] = [0]
  private var needOffset: [Int32] = [0]
  private var skillOffset: [Int32] = [0]

  init(
    _ problem: ActivityProblem, _ links: FlatLinks, horizonSlots: Int, crewWords: Int,
    placeWords: Int
  ) {
    let count = problem.activities.count
    mealsFirst =
      problem.activities.indices.filter { problem.activities[$0].isMeal }
      + problem.activities.indices.filter { !problem.activities[$0].isMeal }
    let placeCount = problem.places.count
    let workerCount = problem.workers.count
    startPrice = [Int32](repeating: FlatProblem.forbidden, count: count * horizonSlots)
    placePrice = [Int32](repeating: FlatProblem.forbidden, count: count * placeCount)
    placeSet = [UInt64](repeating: 0, count: count * placeWords)
    workerPrice = [Int32](repeating: 0, count: count * workerCount)
    func mask(_ members: [Int]) -> [UInt64] {
      var words = [UInt64](repeating: 0, count: crewWords)
      for member in members { words[member >> 6] |= 1 << UInt64(member & 63) }
      return words
    }
    for (number, activity) in problem.activities.enumerated() {
      var entry = Facts()
      entry.slots = Int32(activity.slots)
      entry.headcount = Int32(activity.headcount)
      entry.crewMinimum = Int32(activity.crewSize.lowerBound)
      entry.crewMaximum = Int32(min(activity.crewSize.upperBound, problem.staffCount))
      entry.ownSite = Int32(activity.ownSite ?? -1)
      entry.needsPlace = activity.needsPlace
      entry.isContact = activity.isContact
      entry.isMandatory = activity.isMandatory
      entry.workersAreFree = activity.workers.allSatisfy { $0.price == 0 }
      entry.isMeal = activity.isMeal
      entry.hasGuestChoices = !activity.guestChoices.isEmpty
      entry.isTied = links.isTied[number]
      entry.sharesCrew = links.sharesCrew[number]
      entry.firstStart = Int32(starts.count)
      entry.startCount = Int32(activity.starts.count)
      for choice in activity.starts {
        starts.append(Int32(choice.value))
        startPrice[number * horizonSlots + choice.value] = Int32(choice.price)
      }
      entry.firstPlace = Int32(places.count)
      entry.placeCount = Int32(activity.places.count)
      // The tightest fit first, so that a search for the first free place finds the cheapest.
      let byFit = activity.places.sorted {
        (problem.places[$0.value].capacity, $0.value)
          < (problem.places[$1.value].capacity, $1.value)
      }
      for choice in byFit {
        places.append(Int32(choice.value))
        placePrice[number * placeCount + choice.value] = Int32(choice.price)
        placeSet[number * placeWords + choice.value >> 6] |= 1 << UInt64(choice.value & 63)
      }
      for choice in activity.workers {
        workerPrice[number * workerCount + choice.value] = Int32(choice.price)
      }
      eligible += mask(activity.workers.map { $0.value })
      required += mask(activity.requiredWorkers)
      for need in activity.crewNeeds {
        needMask += mask(need.anyOf)
        needCount.append(Int32(need.count))
      }
      needOffset.append(Int32(needCount.count))
      for choice in activity.guestChoices {
        choiceMask += mask(choice.anyOf)
        choiceCount.append(Int32(choice.count))
      }
      choiceOffset.append(Int32(choiceCount.count))
      exclusions += activity.exclusions
      exclusionOffset.append(Int32(exclusions.count))
      for skill in activity.skills { skillMask += mask(skill) }
      skillOffset.append(Int32(skillMask.count / crewWords))
      facts.append(entry)
      absencePrice.append(activity.absencePrice)
    }
  }

  /// The positions of the skills an activity asks for.
  @inline(__always)
  func skills(of activity: Int) -> Range<Int> {
    Int(skillOffset[activity])..<Int(skillOffset[activity + 1])
  }

  /// The positions of an activity's choices of guests.
  @inline(__always)
  func choices(of activity: Int) -> Range<Int> {
    Int(choiceOffset[activity])..<Int(choiceOffset[activity + 1])
  }

  /// The positions of the workers and guests who do not meet at an activity.
  @inline(__always)
  func exclusions(of activity: Int) -> Range<Int> {
    Int(exclusionOffset[activity])..<Int(exclusionOffset[activity + 1])
  }

  /// The positions of an activity's crew needs.
  @inline(__always)
  func needs(of activity: Int) -> Range<Int> {
    Int(needOffset[activity])..<Int(needOffset[activity + 1])
  }
}
