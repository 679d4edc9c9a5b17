import CivilTime
import ReviewModel

/// What people call the sessions, rooms, reviewers and interviewees of a review.
struct SubjectNames {
  private let roll: ReviewRoll

  init(_ roll: ReviewRoll) {
    self.roll = roll
  }

  /// `S04 (Head teachers)`.
  func session(_ id: SessionID) -> String {
    guard let title = roll.session(id)?.title, !title.isEmpty, title != id.text else {
      return id.text
    }
    return id.text + " (" + title + ")"
  }

  /// `S04 (Head teachers), 9am to 10am`.
  func timedSession(_ placed: PlacedSession) -> String {
    session(placed.id) + ", " + placed.span.hoursInWords
  }

  /// A list of sessions with their times: `S04 (Head teachers), 9am to 10am; and S07, 10am to 11am`.
  func timedSessions(_ placed: [PlacedSession]) -> String {
    let names = placed.map { timedSession($0) }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: "; ") + "; and " + last
  }

  /// `Police peer`, with the reference where the team has several: `Officer peer OP2`.
  func reviewer(_ id: ReviewerID) -> String {
    guard let reviewer = roll.reviewer(id), !reviewer.role.text.isEmpty else { return id.text }
    let words = reviewer.role.words
    let name = words.prefix(1).uppercased() + words.dropFirst()
    let isOnlyOne = roll.review.reviewers.count { $0.role == reviewer.role } == 1
    return isOnlyOne ? name : name + " " + id.text
  }

  /// `Head of early help (P12)`.
  func person(_ id: PersonID) -> String {
    guard let title = roll.person(id)?.jobTitle, !title.isEmpty else { return id.text }
    return title + " (" + id.text + ")"
  }

  /// `Committee Room 1`.
  func room(_ id: RoomID) -> String {
    guard let name = roll.room(id)?.name, !name.isEmpty else { return id.text }
    return name
  }

  /// `Town Hall`.
  func site(_ id: SiteID) -> String {
    let name = roll.review.sites.first { $0.id == id }?.name ?? ""
    return name.isEmpty ? id.text : name
  }

  /// Whoever or whatever a violation is about.
  func subject(_ subject: ViolationSubject) -> String {
    switch subject {
    case .room(let id): room(id)
    case .reviewer(let id), .lunch(let id, _): reviewer(id)
    case .person(let id): person(id)
    case .roles(let roles): roles.map { $0.words }.joined(separator: " or ")
    case .session, .remark: ""
    }
  }
}

extension TimeSpan {
  /// Its times without its date: `9am to 10:30am`.
  var hoursInWords: String {
    start.time.words + " to " + end.time.words
  }
}

extension PlacedSession {
  /// `Tuesday 5 February`.
  var dateInWords: String { date.wordsWithoutYear }
}

/// A number with the thing counted: `1 minute`, `25 minutes`.
func counted(_ number: Int, _ noun: String) -> String {
  String(number) + " " + noun + (number == 1 ? "" : "s")
}
