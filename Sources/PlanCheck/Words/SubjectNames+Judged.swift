import CivilTime
import ReviewModel

extension SubjectNames {
  /// `S04 (Head teachers), 9am to 10am`.
  func timedSession(_ placed: JudgedSession) -> String {
    session(placed.id) + ", " + placed.span.hoursInWords
  }

  /// A list of sessions with their times: `S04 (Head teachers), 9am to 10am; and S07, 10am to 11am`.
  func timedSessions(_ placed: [JudgedSession]) -> String {
    let names = placed.map { timedSession($0) }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: "; ") + "; and " + last
  }

  /// The person or thing that a violation is about.
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

extension JudgedSession {
  /// `Tuesday 5 February`.
  var dateInWords: String { date.wordsWithoutYear }
}
