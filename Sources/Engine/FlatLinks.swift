/// What binds activities to each other, listed with each of the two.
struct FlatLinks: Sendable {
  /// A link as seen from one of its two activities.
  struct Entry: Sendable {
    enum Kind: UInt8, Sendable {
      case precedes, follows, shouldPrecede, shouldFollow, differentDays, apart, apartWithTravel
      /// The other starts at most some slots after this activity ends, or this activity after the other.
      case soonBefore, soonAfter
      case sameTime, sameDay, sameCrew

      /// Whether the link leaves an activity few starts, or one crew, once the other is placed; the two then move
      /// together.
      var isTie: Bool {
        switch self {
        case .soonBefore, .soonAfter, .sameTime, .sameDay, .sameCrew: true
        default: false
        }
      }
    }

    var other: Int32
    /// The gap in slots, or the price.
    var amount: Int32
    var kind: Kind
  }

  var entries: [Entry] = []
  /// For each activity, whether one of its links is a tie, and whether one of its links demands equal crews.
  private(set) var isTied: [Bool]
  private(set) var sharesCrew: [Bool]
  private(set) var hasTies: Bool
  private var offset: [Int32] = [0]

  init(_ problem: ActivityProblem) {
    var rows = [[Entry]](repeating: [], count: problem.activities.count)
    func add(_ link: Link, _ forward: Entry.Kind, _ backward: Entry.Kind, _ amount: Int = 0) {
      rows[link.first].append(
        Entry(other: Int32(link.second), amount: Int32(amount), kind: forward))
      rows[link.second].append(
        Entry(other: Int32(link.first), amount: Int32(amount), kind: backward))
    }
    for link in problem.links {
      switch link.kind {
      case .precedes(let gap): add(link, .precedes, .follows, gap)
      case .shouldPrecede(let price): add(link, .shouldPrecede, .shouldFollow, price)
      case .differentDays: add(link, .differentDays, .differentDays)
      case .apart: add(link, .apart, .apart)
      case .apartWithTravel: add(link, .apartWithTravel, .apartWithTravel)
      case .within(let gap): add(link, .soonBefore, .soonAfter, gap)
      case .sameTime: add(link, .sameTime, .sameTime)
      case .sameDay: add(link, .sameDay, .sameDay)
      case .sameCrew: add(link, .sameCrew, .sameCrew)
      }
    }
    for row in rows {
      entries += row
      offset.append(Int32(entries.count))
    }
    isTied = rows.map { $0.contains { $0.kind.isTie } }
    sharesCrew = rows.map { $0.contains { $0.kind == .sameCrew } }
    hasTies = isTied.contains(true)
  }

  /// The positions of an activity's links.
  @inline(__always)
  func of(_ activity: Int) -> Range<Int> { Int(offset[activity])..<Int(offset[activity + 1]) }
}

/// The people wanted at activities, listed with what wants them and with what keeps them away.
struct FlatWishes: Sendable {
  var activity: [Int32] = []
  var own: [Int32] = []
  var rivalling: [Int32] = []
  var rivals: [Int32] = []
  /// For each of ``rivals`` and ``rivalling``, the guest by whose presence alone it is a rival; negative where it always
  /// is.
  var rivalGuest: [Int32] = []
  var rivallingGuest: [Int32] = []
  /// For each wish, the starts at which its person is away, as a set of the horizon's slots.
  var absentStarts: [UInt64]
  private var ownOffset: [Int32] = [0]
  private var rivallingOffset: [Int32] = [0]
  private var rivalOffset: [Int32] = [0]

  init(_ problem: ActivityProblem, horizonWords: Int) {
    let count = problem.activities.count
    var ownRows = [[Int32]](repeating: [], count: count)
    var rivallingRows = [[(wish: Int32, guest: Int32)]](repeating: [], count: count)
    absentStarts = [UInt64](repeating: 0, count: problem.wishes.count * horizonWords)
    for (number, wish) in problem.wishes.enumerated() {
      activity.append(Int32(wish.activity))
      ownRows[wish.activity].append(Int32(number))
      for other in wish.rivals {
        rivallingRows[other].append((Int32(number), -1))
        rivals.append(Int32(other))
        rivalGuest.append(-1)
      }
      for other in wish.guest == nil ? [] : wish.invitations {
        let guest = Int32(wish.guest ?? -1)
        rivallingRows[other].append((Int32(number), guest))
        rivals.append(Int32(other))
        rivalGuest.append(guest)
      }
      rivalOffset.append(Int32(rivals.count))
      for slot in wish.absentStarts {
        absentStarts[number * horizonWords + slot >> 6] |= 1 << UInt64(slot & 63)
      }
    }
    for activity in 0..<count {
      own += ownRows[activity]
      ownOffset.append(Int32(own.count))
      rivalling += rivallingRows[activity].map { $0.wish }
      rivallingGuest += rivallingRows[activity].map { $0.guest }
      rivallingOffset.append(Int32(rivalling.count))
    }
  }

  /// The positions in ``own`` of the wishes for people at an activity.
  @inline(__always)
  func own(of activity: Int) -> Range<Int> {
    Int(ownOffset[activity])..<Int(ownOffset[activity + 1])
  }

  /// The positions in ``rivalling`` of the wishes that an activity may stand in the way of.
  @inline(__always)
  func rivalling(_ activity: Int) -> Range<Int> {
    Int(rivallingOffset[activity])..<Int(rivallingOffset[activity + 1])
  }

  /// The positions in ``rivals`` of the activities that keep a wish's person away.
  @inline(__always)
  func rivals(of wish: Int) -> Range<Int> {
    Int(rivalOffset[wish])..<Int(rivalOffset[wish + 1])
  }
}
