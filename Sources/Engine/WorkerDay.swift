/// A worker's day as sets of its slots and a few counts: all that its cost depends on.
///
/// The sets describe days of at most one machine word. Double booking, runs, rests and pauses are then a few shifts
/// and ands, and joining or leaving takes equally long however full the day is.
struct WorkerDay: Sendable, Equatable {
  /// The slots in which the worker is on an activity.
  var worked: UInt64 = 0
  /// The slots at which one begins.
  var starts: UInt64 = 0
  /// The slots of contact activities.
  var contact: UInt64 = 0
  /// What the day costs as it stands.
  var cost: Int32 = 0
  /// Contact activities.
  var contacts: UInt8 = 0
  /// Contact slots.
  var contactSlots: UInt8 = 0
  /// Different places.
  var places: UInt8 = 0
  /// Different sites.
  var sites: UInt8 = 0

  /// Puts a spell in; its place and site are counted by the caller.
  @inline(__always)
  mutating func add(_ spell: Spell) {
    worked |= spell.slots
    starts |= spell.first
    contact |= spell.contact
    contacts &+= spell.contacts
    contactSlots &+= spell.contactSlots
  }

  /// Takes a spell out; its place and site are counted by the caller.
  @inline(__always)
  mutating func remove(_ spell: Spell) {
    worked ^= spell.slots
    starts ^= spell.first
    contact ^= spell.contact
    contacts &-= spell.contacts
    contactSlots &-= spell.contactSlots
  }

  /// What a day of these sets and counts costs.
  @inline(__always)
  func price(_ limits: FlatLimits) -> Int32 {
    // A contact activity that begins in a slot whose predecessor is contact too follows without a gap.
    var adjoining = starts & contact & (contact << 1)
    var result: Int32 = 0
    // There are few, and counting bits takes a dozen instructions where the processor has none for it.
    while adjoining != 0 {
      result += limits.backToBackPrice
      adjoining &= adjoining - 1
    }
    let long = Int32(contactSlots) - limits.longDay
    if long > 0 { result += long &* limits.longDayPrice }
    if places > 1 { result += Int32(places - 1) &* limits.placeChangePrice }
    if sites > 1 { result += Int32(sites - 1) &* limits.siteChangePrice }
    return result
  }

  /// Whether no run without a rest is too long, the pause fits in, and there are not too many contact activities.
  ///
  /// The pause may start at the slots in `pauseStarts` and takes `pauseSlots`. A fed worker is at a meal that
  /// stands for the pause.
  ///
  /// - Returns: Whether the day keeps its limits.
  @inline(__always)
  func isAllowed(
    _ limits: FlatLimits, pauseStarts: UInt64, pauseSlots: Int32, isFed: Bool
  ) -> Bool {
    if Int32(contacts) > limits.contacts { return false }
    if !hasPause(pauseStarts, pauseSlots) && !isFed { return false }
    if limits.run >= 64 { return true }
    var runs = worked
    if limits.rest > 1 {
      // Gaps too short to be a rest belong to the run: closing them is spreading every slot forwards and
      // taking back what was spread beyond the next.
      let spread = ~WorkerDay.runEnds(of: ~worked, slots: limits.rest)
      runs = WorkerDay.runStarts(of: spread, slots: limits.rest) | worked
    }
    return WorkerDay.runStarts(of: runs, slots: limits.run + 1) == 0
  }

  /// Whether a pause of some slots fits in where it may start.
  @inline(__always)
  func hasPause(_ pauseStarts: UInt64, _ pauseSlots: Int32) -> Bool {
    WorkerDay.runStarts(of: ~worked, slots: pauseSlots) & pauseStarts != 0
  }

  /// The slots at which so many slots of a set follow one another; by doubling.
  @inline(__always)
  private static func runStarts(of set: UInt64, slots: Int32) -> UInt64 {
    if slots == 0 { return ~0 }
    var result = set
    var length: Int32 = 1
    while length < slots {
      let step = min(length, slots - length)
      result &= result >> UInt64(truncatingIfNeeded: step)
      length += step
    }
    return result
  }

  /// The slots at which so many slots of a set end; everything before the day counts as in the set.
  @inline(__always)
  private static func runEnds(of set: UInt64, slots: Int32) -> UInt64 {
    var missing = ~set
    var length: Int32 = 1
    while length < slots {
      let step = min(length, slots - length)
      missing |= missing << UInt64(truncatingIfNeeded: step)
      length += step
    }
    return ~missing
  }
}

/// An activity as part of a worker's day of one machine word.
struct Spell: Sendable {
  /// The slots.
  var slots: UInt64
  /// The slot at which it begins.
  var first: UInt64
  /// The slots of a contact activity; none for any other.
  var contact: UInt64
  /// The first slot within the day, and the first slot after the activity.
  var from: Int32
  var to: Int32
  var place: Int32
  var site: Int32
  var contacts: UInt8
  var contactSlots: UInt8
  /// Whether the activity stands for the pause of a day that it overlaps at the right time.
  var isMeal: Bool

  @inline(__always)
  init(_ placement: Placement, _ facts: FlatActivities.Facts) {
    let isContact = facts.isContact
    isMeal = facts.isMeal
    from = placement.start & 63
    to = from + placement.end - placement.start
    slots = BitRange.mask(Int(from), Int(to))
    first = 1 << UInt64(truncatingIfNeeded: from)
    contact = isContact ? slots : 0
    place = placement.place
    site = placement.site
    contacts = isContact ? 1 : 0
    contactSlots = isContact ? UInt8(truncatingIfNeeded: to - from) : 0
  }
}
