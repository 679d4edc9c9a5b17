import CivilTime
import Findings
import PlanCheck
import ReviewModel
import Sheets
import WeekPage

/// One session with its place, what is wrong with it, and a form to move it.
struct SessionPanel {
  private let review: Review
  private let desk: DeskReview
  private let session: Session
  private let place: Assignment?
  private let names: SubjectNames

  /// How many other places are shown.
  private static let offersShown = 6

  /// Answers with the panel of the session that the question names.
  static func answer(_ question: PageQuestion, _ answer: inout PageAnswer) {
    let desk = DeskReview(question.files)
    guard let review = desk.usable,
      let session = review.sessions.first(where: { $0.id.text == question[.session] })
    else {
      answer.show(.none, in: .panel)
      return
    }
    let panel = SessionPanel(
      review: review, desk: desk, session: session,
      place: desk.plan?.assignment(of: session.id), names: SubjectNames(review))
    answer.show(panel.markup, in: .panel)
  }

  private var markup: Markup {
    .all([
      .element(
        "div", [.class("panel-head")],
        .element(
          "h3", [Attribute("id", "panel-title"), Attribute("tabindex", "-1")],
          .written(names.session(session.id))),
        PageControls.button("Close", action: "close")),
      faults, facts, form, agreement, offers, reasons,
    ])
  }

  private var faults: Markup {
    let own = desk.clashes.filter { $0.sessions.contains(session.id) }.map { $0.finding }
    return FindingList.plain(own, showsPlace: false)
  }

  private var facts: Markup {
    var facts: [(String, String)] = [
      ("Kind", session.kind.words), ("Length", counted(session.minutes, "minute")),
      ("Place", place.map { self.words(for: $0) } ?? "none yet"),
    ]
    let people = (session.participants + (place?.participants ?? [])).map { names.person($0) }
    if !people.isEmpty { facts.append(("Who", people.joined(separator: "; "))) }
    if let team = place?.reviewers, !team.isEmpty {
      facts.append(("Reviewers", team.map { names.reviewer($0) }.joined(separator: "; ")))
    }
    if !session.pin.isEmpty { facts.append(("Fixed", "stays where it is when you plan again")) }
    if let agreed = session.agreement {
      let start = session.agreedStart(in: place)
      let words = [start.map { "for " + $0.words }, agreed.with.map { "with " + $0 }]
      facts.append(("Agreed", words.compactMap { $0 }.joined(separator: ", ")))
    }
    return .element(
      "dl", [.class("facts")],
      facts.map { term, words in
        .element(
          "div", [], .element("dt", [], .text(term)), .element("dd", [], .written(words)))
      })
  }

  private func words(for place: Assignment) -> String {
    let span = TimeSpan(from: place.start, minutes: session.minutes)
    return place.start.date.wordsWithoutYear + ", " + span.hoursInWords
      + (place.room.map { ", " + names.room($0) } ?? "")
  }

  // MARK: The form

  private var form: Markup {
    let fixed = place != nil && session.pin.start == place?.start
    var tools = [
      PageControls.button(place == nil ? "Place it" : "Move it", action: "move", main: true)
    ]
    if place != nil {
      tools.append(PageControls.button("Take out of the timetable", action: "unplace"))
    }
    return .element(
      "form", [Attribute("id", "place-form"), Attribute("data-session", session.id.text)],
      .element("h4", [], .text(place == nil ? "Give it a place" : "Move it")),
      .element("div", [.class("fields")], dayField, startField, roomField),
      .element(
        "fieldset", [], .element("legend", [], .text("Reviewers")),
        .all(
          review.reviewers.map { reviewer in
            PageControls.tick(
              names.reviewer(reviewer.id), name: "reviewers", value: reviewer.id.text,
              isTicked: (place?.reviewers ?? session.team.named).contains(reviewer.id))
          })),
      PageControls.tick(
        "Fixed: keep it here when planning again", name: "fixed", value: "yes", isTicked: fixed),
      .element("div", [.class("actions")], tools))
  }

  private var dayField: Markup {
    PageControls.choice(
      "Day", id: "day", review.days.map { ($0.date.iso, $0.date.shortWords) },
      chosen: place?.start.date.iso ?? "")
  }

  private var startField: Markup {
    let first = review.days.map { $0.start.minutes }.min() ?? 540
    let last = review.days.map { $0.end.minutes }.max() ?? 1020
    var starts = Set(stride(from: first, to: last, by: max(5, review.gridMinutes)))
    if let own = place?.start.time.minutes { starts.insert(own) }
    let times = starts.sorted().compactMap { TimeOfDay(minutes: $0) }
    return PageControls.choice(
      "Start", id: "start", times.map { ($0.iso, $0.words) }, chosen: place?.start.time.iso ?? "")
  }

  private var roomField: Markup {
    let rooms = review.rooms.map {
      (value: $0.id.text, words: $0.name + ", " + counted($0.capacity, "seat"))
    }
    return PageControls.choice(
      "Room", id: "room", [(value: "", words: "No room")] + rooms,
      chosen: place?.room?.text ?? "")
  }

  /// What to do about an agreement by telephone; nothing for a session without a place.
  private var agreement: Markup {
    guard place != nil else { return .none }
    var tools = [PageControls.button("Note that this time is agreed", action: "agree")]
    if session.agreement != nil {
      tools.append(PageControls.button("It is not agreed any more", action: "disagree"))
    }
    return .all([
      .element("h4", [], .text("Agreed by telephone")),
      PageControls.field(
        "With whom (may stay blank)", id: "agreed-with", type: "text",
        value: session.agreement?.with ?? ""),
      .element("div", [.class("actions")], tools),
    ])
  }

  // MARK: Reasons

  /// Buttons that ask why, and the place for what is answered.
  private var reasons: Markup {
    let whyNot = place == nil ? [] : [PageControls.button("Why not there?", action: "whynot")]
    return .all([
      .element("h4", [], .text("Reasons")),
      .element(
        "div", [.class("actions")],
        [PageControls.button("Why here?", action: "why")] + whyNot
          + [PageControls.button("Where else?", action: "elsewhere")]),
      .element(
        "p", [.class("quiet")],
        .text("\"Why not there?\" asks about the day, start, room and reviewers chosen above.")),
      .element(
        "div", [Attribute("id", PageRegion.why.rawValue), Attribute("aria-live", "polite")]),
    ])
  }

  // MARK: Other places

  /// The best of the other places that break nothing, each with what it would cost.
  private var offers: Markup {
    guard place != nil, let plan = desk.plan else { return .none }
    let judge = AlternativeJudge(review, plan)
    let allowed = (judge.starts(of: session.id) + judge.rooms(of: session.id)).filter {
      $0.isAllowed
    }
    let best = allowed.enumerated()
      .sorted { ($0.element.costChange, $0.offset) < ($1.element.costChange, $1.offset) }
      .prefix(SessionPanel.offersShown).map { $0.element }
    guard !best.isEmpty else {
      return .element(
        "p", [.class("quiet")], .text("No other place was found that breaks nothing new."))
    }
    return .all([
      .element("h4", [], .text("Places that break nothing new")),
      .element("ul", [.class("offers")], best.map { .element("li", [], offer($0)) }),
    ])
  }

  private func offer(_ alternative: Alternative) -> Markup {
    let change = alternative.costChange
    let cost =
      change == 0
      ? "costs nothing" : change > 0 ? "costs " + String(change) : "saves " + String(-change)
    let assignment = alternative.assignment
    return .element(
      "button",
      [
        Attribute("type", "button"), .class("offer"), Attribute("data-session", session.id.text),
        Attribute("data-day", assignment.start.date.iso),
        Attribute("data-start", assignment.start.time.iso),
        Attribute("data-room", assignment.room?.text ?? ""),
      ], .written(words(for: assignment)), .element("span", [], .text(" " + cost)))
  }
}
