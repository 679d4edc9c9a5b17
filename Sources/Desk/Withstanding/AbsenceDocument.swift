import Advice
import CivilTime
import JSONText
import ReviewModel

/// What an absence does, for a program.
enum AbsenceDocument {
  /// An effect as an object; people and others appear as the words show them.
  static func value(_ effect: AbsenceEffect, _ words: AbsenceWords) -> JSONValue {
    let absence = effect.absence
    return .object([
      JSONMember("gravity", .text(effect.gravity.rawValue)),
      JSONMember("kind", .text(kind(of: absence.subject))),
      JSONMember("reference", .text(words.reference(of: absence.subject))),
      JSONMember("extent", .text(name(of: absence.extent))),
      JSONMember("from", .text(absence.span.start.iso)),
      JSONMember("to", .text(absence.span.end.iso)),
      JSONMember("touched", list(effect.touched, words)),
      JSONMember("lost", list(effect.lost, words)),
      JSONMember(
        "moved",
        .list(
          effect.moved.map {
            .object([
              JSONMember("session", .text(words.reference($0.session.text))),
              JSONMember("start", .text($0.start.iso)),
            ])
          })),
      JSONMember(
        "standIns", .list(effect.standIns.compactMap { value($0, words) })),
      JSONMember("proved", .bool(effect.isProven)),
      JSONMember("text", .text(words.sentence(effect))),
    ])
  }

  /// What stands in at a session; nil where nothing has to.
  private static func value(
    _ standIn: AbsenceEffect.StandIn, _ words: AbsenceWords
  ) -> JSONValue? {
    let (kind, references): (String, [String]) =
      switch standIn.replacement {
      case .people(let people): ("person", words.mayTellPeople ? people.map { $0.text } : [])
      case .reviewers(let reviewers): ("reviewer", reviewers.map { $0.text })
      case .room(let room): ("room", [room.text])
      }
    guard !references.isEmpty else { return nil }
    return .object([
      JSONMember("session", .text(words.reference(standIn.session.text))),
      JSONMember("kind", .text(kind)),
      JSONMember("references", .list(references.map { .text(words.reference($0)) })),
    ])
  }

  private static func list(_ sessions: [SessionID], _ words: AbsenceWords) -> JSONValue {
    .list(sessions.map { .text(words.reference($0.text)) })
  }

  private static func kind(of subject: WeekAbsence.Subject) -> String {
    switch subject {
    case .reviewer: "reviewer"
    case .person: "person"
    case .room: "room"
    case .site: "site"
    }
  }

  private static func name(of extent: WeekAbsence.Extent) -> String {
    switch extent {
    case .session: "session"
    case .morning: "morning"
    case .afternoon: "afternoon"
    case .day: "day"
    case .rest: "rest"
    case .week: "week"
    }
  }
}
