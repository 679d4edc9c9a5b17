import CivilTime
import PlanCheck
import ReviewModel

/// Every broken rule of a timetable as a line: the rule's name, whom it is about, and which sessions.
///
///     reviewer-clash  R3 (police peer): S14 Head teachers, Tue 5 Feb 9:30am, and S15 Health visitors, Tue 5 Feb 10am
struct ClashReport: Sendable {
  private var sessions: [SessionID: Session] = [:]
  private var starts: [SessionID: String] = [:]
  private var subjects: [ViolationSubject: String] = [:]

  /// A report on a timetable.
  init(_ review: Review, _ plan: Plan) {
    for session in review.sessions { sessions[session.id] = session }
    for assignment in plan.assignments {
      starts[assignment.session] =
        assignment.start.date.shortWords + " " + assignment.start.time.words
    }
    for room in review.rooms { subjects[.room(room.id)] = named(room.id.text, room.name) }
    for reviewer in review.reviewers {
      subjects[.reviewer(reviewer.id)] = named(reviewer.id.text, reviewer.role.words)
    }
    for person in review.people {
      subjects[.person(person.id)] = named(person.id.text, person.name)
    }
  }

  /// The lines, in the order of the verdict.
  func lines(for verdict: Verdict) -> [String] {
    let width = verdict.violations.map { $0.rule.name.count }.max() ?? 0
    return verdict.violations.map { violation in
      Prose.padded(violation.rule.name, to: width) + "  " + Prose.harmless(words(for: violation))
    }
  }

  private func words(for violation: Violation) -> String {
    let subject = words(for: violation.subject)
    let held = Prose.list(violation.sessions.map { words(for: $0) })
    if held.isEmpty { return subject }
    return subject.isEmpty ? held : subject + ": " + held
  }

  private func words(for subject: ViolationSubject) -> String {
    switch subject {
    case .session: ""
    case .room, .reviewer, .person: subjects[subject] ?? subject.detail
    case .roles(let roles): "too few of " + Prose.list(roles.map { $0.words }, or: true)
    case .lunch(let reviewer, let date):
      words(for: .reviewer(reviewer)) + ", " + date.shortWords
    case .remark(let remark): remark.rawValue
    }
  }

  private func words(for id: SessionID) -> String {
    let name = sessions[id].map { id.text + " " + $0.title } ?? id.text
    return starts[id].map { name + ", " + $0 } ?? name
  }

  private func named(_ reference: String, _ name: String) -> String {
    name.isEmpty || name == reference ? reference : reference + " (" + name + ")"
  }
}
