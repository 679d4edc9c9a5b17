import CivilTime
import Findings

/// A review under examination, with what has been found so far.
struct ReviewValidation {
  let review: Review
  let names: SubjectNames
  let themes: Roll<Theme>
  let sites: Roll<Site>
  let rooms: Roll<Room>
  let reviewers: Roll<Reviewer>
  let people: Roll<Person>
  let sessions: Roll<Session>
  private(set) var faults: [ReviewFault] = []

  init(of review: Review) {
    self.review = review
    names = SubjectNames(review)
    themes = Roll("theme", .themes, review.themes.map { $0.id })
    sites = Roll("site", .sites, review.sites.map { $0.id })
    rooms = Roll("room", .rooms, review.rooms.map { $0.id })
    reviewers = Roll("reviewer", .reviewers, review.reviewers.map { $0.id })
    people = Roll("person", .people, review.people.map { $0.id })
    sessions = Roll("session", .sessions, review.sessions.map { $0.id })
  }

  mutating func report(
    _ code: FindingCode, _ severity: Severity = .error, at place: ReviewPlace, text: String = "",
    _ message: String, mend: String = "", cause: String? = nil
  ) {
    faults.append(
      ReviewFault(
        code: code, severity: severity, place: place, text: text, message: message, mend: mend,
        cause: cause))
  }

  /// What has been found, with what one cause brings about told at the first entry alone, which says how many more
  /// places there are.
  var faultsByCause: [ReviewFault] {
    var first: [String: ReviewPlace] = [:]
    var dropped: [String: Int] = [:]
    var kept: [ReviewFault] = []
    for fault in faults {
      if let cause = fault.cause {
        let place = first[cause] ?? fault.place
        first[cause] = place
        guard place.isOfSameEntry(as: fault.place) else {
          dropped[cause, default: 0] += 1
          continue
        }
      }
      kept.append(fault)
    }
    return kept.map { fault in
      guard let cause = fault.cause, first[cause] == fault.place, let count = dropped[cause] else {
        return fault
      }
      var joined = fault
      joined.message +=
        " " + counted(count, "more place") + (count == 1 ? " has" : " have") + " the same cause."
      return joined
    }
  }
}

/// The references of one list, and what one of its entries is called.
struct Roll<Subject> {
  let noun: String
  let list: ReviewList
  let ids: [Identifier<Subject>]
  private let known: Set<Identifier<Subject>>

  init(_ noun: String, _ list: ReviewList, _ ids: [Identifier<Subject>]) {
    self.noun = noun
    self.list = list
    self.ids = ids
    known = Set(ids)
  }

  func contains(_ id: Identifier<Subject>) -> Bool { known.contains(id) }
}

// What every list is checked for.
extension ReviewValidation {
  /// Every entry has a reference, and one of its own.
  mutating func checkIdentifiers<Subject>(of roll: Roll<Subject>) {
    var seen: Set<Identifier<Subject>> = []
    for (index, id) in roll.ids.enumerated() {
      let place = ReviewPlace(roll.list, index, "id")
      if id.text.isEmpty {
        report(
          .missingText, at: place, "This \(roll.noun) has no reference.", mend: "Give it one.")
      } else if !seen.insert(id).inserted {
        report(
          .repeatedIdentifier, at: place, text: id.text,
          "The reference \"\(id.text)\" is already that of another \(roll.noun).",
          mend: "Give one of the two another reference.")
      }
    }
  }

  /// A reference points at something.
  mutating func checkReference<Subject>(
    _ id: Identifier<Subject>, in roll: Roll<Subject>, at place: ReviewPlace
  ) {
    guard !roll.contains(id) else { return }
    report(
      .danglingReference, at: place, text: id.text,
      "There is no \(roll.noun) \"\(id.text)\" in this review.",
      mend: mend(for: id.text, among: roll.ids.map { $0.text })
        ?? "Correct the reference, or add the \(roll.noun).",
      // Where the whole list is missing, every reference into it has that one cause.
      cause: roll.noun + (roll.ids.isEmpty ? "" : " " + id.text))
  }

  /// A list of references: each points at something, none stands twice.
  mutating func checkReferences<Subject>(
    _ ids: [Identifier<Subject>], in roll: Roll<Subject>, at place: ReviewPlace
  ) {
    for (position, id) in ids.enumerated() {
      let own = place.element(position)
      checkReference(id, in: roll, at: own)
      if ids[..<position].contains(id) {
        report(
          .repeatedReference, .warning, at: own, text: id.text,
          "The \(roll.noun) \"\(id.text)\" is named here twice.", mend: "Delete one of the two.")
      }
    }
  }

  /// A number is not below its least nor absurdly large.
  mutating func checkNumber(_ number: Int, atLeast least: Int = 0, at place: ReviewPlace) {
    guard let fault = NumberLimit.fault(of: number, in: least...NumberLimit.largest) else { return }
    report(
      .numberOutOfRange, at: place, text: String(number), fault.message, mend: fault.mend)
  }

  /// Each span ends after it begins.
  mutating func checkSpans(_ spans: [TimeSpan], at place: ReviewPlace) {
    for (position, span) in spans.enumerated() where span.isEmpty {
      report(
        .emptySpan, at: place.element(position), text: span.start.iso + " to " + span.end.iso,
        "This time ends, \(span.end.words), no later than it begins, \(span.start.words).",
        mend: "Perhaps the two were swapped.")
    }
  }

  mutating func checkAvailability(_ availability: Availability, of list: ReviewList, _ index: Int) {
    checkSpans(availability.available ?? [], at: ReviewPlace(list, index, "available"))
    checkSpans(availability.unavailable, at: ReviewPlace(list, index, "unavailable"))
  }

  /// What was probably meant by a reference that points at nothing.
  func mend(for text: String, among names: [String]) -> String? {
    NearestName.suggestion(for: text, among: names).map { "Perhaps \"\($0)\" is meant." }
  }
}

extension ReviewPlace {
  /// The place of an element of the list that lies here.
  func element(_ position: Int) -> ReviewPlace {
    ReviewPlace(list, index, field + "[" + String(position) + "]")
  }

  /// Whether the two are values of one entry.
  fileprivate func isOfSameEntry(as other: ReviewPlace) -> Bool {
    list == other.list && index == other.index
  }

  /// The place of a value inside the object that lies here.
  func member(_ key: String) -> ReviewPlace {
    ReviewPlace(list, index, field.isEmpty ? key : field + "." + key)
  }
}
