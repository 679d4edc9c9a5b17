import CivilTime
import Findings
import ReviewModel
import WeekPage

/// The sessions as cards that open, and that can be dragged.
struct SessionCards {
  private let names: SubjectNames
  private var faults: [SessionID: Int] = [:]

  /// The cards of a review.
  init(_ review: Review, clashes: [DeskReview.Clash]) {
    names = SubjectNames(review)
    for clash in clashes {
      for session in Set(clash.sessions) { faults[session, default: 0] += 1 }
    }
  }

  /// The card of a session that has a place.
  func placed(_ placed: PlacedSession) -> Markup {
    let session = placed.session
    let start = placed.span.start.time
    let room = placed.room?.name ?? ""
    var attributes = attributes(of: session)
    attributes.append(Attribute("data-start", String(start.minutes)))
    attributes.append(
      Attribute(
        "data-words", placed.span.start.date.shortWords + ", " + placed.span.hoursInWords))
    let team = placed.team.map { $0.id.text }.joined(separator: ", ")
    var lines = [
      Markup.element("span", [.class("when")], .text(placed.span.hoursInWords)),
      .element("span", [.class("name")], .written(session.title)),
      .element("span", [.class("where")], .written(room)),
      .element("span", [.class("team")], .written(team)),
    ]
    if !session.pin.isEmpty { lines.append(.element("span", [.class("tag")], .text("Fixed"))) }
    if session.agreement != nil {
      lines.append(.element("span", [.class("tag")], .text("Agreed")))
    }
    return .element("button", attributes, lines + mark(session))
  }

  /// The card of a session that waits for a place.
  func waiting(_ session: Session) -> Markup {
    .element(
      "button", attributes(of: session),
      [
        .element("span", [.class("name")], .written(names.session(session.id))),
        .element(
          "span", [.class("when")],
          .text(
            counted(session.minutes, "minute") + (session.isOptional ? ", may be left out" : ""))),
      ] + mark(session))
  }

  private func attributes(of session: Session) -> [Attribute] {
    let isAtFault = faults[session.id] != nil
    return [
      Attribute("type", "button"), .class(isAtFault ? "card clash" : "card"),
      Attribute("data-session", session.id.text),
      Attribute("data-minutes", String(session.minutes)),
    ]
  }

  private func mark(_ session: Session) -> [Markup] {
    guard let count = faults[session.id] else { return [] }
    return [
      .element(
        "span", [.class("tag problem")],
        .text(count == 1 ? "1 clash" : String(count) + " clashes"))
    ]
  }
}
