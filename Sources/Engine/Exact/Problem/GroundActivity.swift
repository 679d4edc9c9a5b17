/// Something to be held, with everything that a rule may forbid still possible.
public struct GroundActivity: Sendable, Hashable {
  /// The length in slots, above zero.
  public var slots: Int
  /// The slots at which it may start, in order of time.
  public var starts: [Int] = []
  /// The rule that it is held; nil where it may always be left out.
  public var presenceRule: Int?
  /// The starts that rules ban.
  public var startBans: [RuledValues] = []
  /// Whether the activity needs a place, or takes none.
  public var needsPlace = false
  /// The rule that it has a place if it needs one, and none if not.
  public var placeRule: Int?
  /// The places that rules ban.
  public var placeBans: [RuledValues] = []
  /// The places that rules demand; two different places contradict each other.
  public var placeDemands: [RuledValues] = []
  /// The site of an activity without a place; nil for none.
  public var ownSite: Int?
  /// Seats taken by others than the crew.
  public var headcount = 0
  /// The workers that rules ban.
  public var crewBans: [RuledValues] = []
  /// The workers that rules demand.
  public var crewDemands: [RuledValues] = []
  /// The rule on the number of workers.
  public var sizeRule: Int?
  /// The least and the most of them under that rule.
  public var crewSize = 0...0
  /// The rule on groups of workers.
  public var needsRule: Int?
  /// The groups of which some must be on the crew under that rule.
  public var crewNeeds: [CrewNeed] = []
  /// Whether the activity counts in the daily limit and in the limit of activities at the same time.
  public var isContact = true
  /// Whether the activity counts as the pause of the workers on its crew.
  public var isMeal = false
  /// How long its place is taken before it starts, in parts of a slot.
  public var setup = 0
  /// How long its place is taken after it ends, in parts of a slot.
  public var clearing = 0
  /// The places that are not free for it, setup and clearing included, at some of its starts at which their slots are.
  public var placeAbsences: [PlaceAbsence] = []
  /// The rule on the number of guests of each group.
  public var choiceRule: Int?
  /// The groups of guests of whom exactly so many attend under that rule.
  public var guestChoices: [CrewNeed] = []
  /// The guests who attend whenever it is held; all others attend only if they are chosen from a group.
  public var guests: [Int] = []
  /// Workers and guests who do not meet, with the rules that keep them apart.
  public var exclusions: [RuledExclusion] = []
  /// The position among activities with the same start: a run of activities goes through them in this order.
  public var rank = 0

  /// An activity without any start or rule.
  public init(slots: Int) {
    self.slots = slots
  }
}
