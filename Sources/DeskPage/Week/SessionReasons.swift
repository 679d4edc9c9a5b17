import CivilTime
import Desk
import Findings
import ReviewModel
import Sheets
import Exports
import WeekPage

/// Why a session lies where it does, why not elsewhere, and where else it could be: the desk's answers as markup.
struct SessionReasons {
  private let question: PageQuestion

  /// The reasons that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the reasons, or with what stands in the way of telling them.
  func answer(_ answer: inout PageAnswer) {
    guard let asked = DeskReview(question.files).question else {
      answer.say("Mend the sheets first; then reasons can be told.")
      return
    }
    do throws(Refusal) {
      answer.show(try markup(asked), in: .why)
    } catch {
      answer.show(FindingList.plain(error.findings, showsPlace: false), in: .why)
    }
  }

  private func markup(_ asked: PlanQuestion) throws(Refusal) -> Markup {
    let id = question[.session]
    switch question.kind {
    case .whynot: return ReportLines(try ExplainAnswer.wish(id, wish, asked).lines).markup
    case .elsewhere:
      let plan = try asked.timetable().plan
      guard let session = asked.review.sessions.first(where: { $0.id.text == id }) else {
        return .none
      }
      return MoveOffers(Suggestions(session, in: plan, asked)).markup
    default: return ReportLines(try ExplainAnswer.session(id, asked).lines).markup
    }
  }

  /// The wish in words: a start, a room, reviewers.
  private var wish: [String] {
    var words: [String] = []
    if let day = CivilDate(iso: question[.day]), let time = TimeOfDay(iso: question[.start]) {
      words.append(day.shortWords + " " + time.iso)
    }
    if !question[.room].isEmpty { words.append(question[.room]) }
    return words + question[.reviewers].split(separator: "\n").map { String($0) }
  }
}

/// Lines of a report as paragraphs and lists: a line that is set in belongs to a list.
struct ReportLines {
  private let lines: [String]

  /// The lines of a report.
  init(_ lines: [String]) {
    self.lines = lines
  }

  /// The markup.
  var markup: Markup {
    var blocks: [Markup] = []
    var items: [Markup] = []
    func close() {
      guard !items.isEmpty else { return }
      blocks.append(.element("ul", [], items))
      items = []
    }
    for line in lines {
      let text = String(line.drop { $0 == " " })
      if line.hasPrefix(" ") {
        items.append(.element("li", [], .written(text)))
      } else {
        close()
        if !text.isEmpty { blocks.append(.element("p", [], .written(text))) }
      }
    }
    close()
    return .element("div", [.class("report")], blocks)
  }
}

/// Places that a session could have with others moving too, each with a button that moves them all.
struct MoveOffers {
  private let suggestions: Suggestions

  /// The offers of some suggestions.
  init(_ suggestions: Suggestions) {
    self.suggestions = suggestions
  }

  /// The offers, or a sentence where there are none.
  var markup: Markup {
    let options = suggestions.options
    guard !options.isEmpty else { return ReportLines(suggestions.lines).markup }
    return .element(
      "ol", [.class("moves")],
      options.map { option in
        .element(
          "li", [.class("move-offer")],
          .element("p", [], .written(option.words)),
          .element("ul", [], option.others.map { .element("li", [], .written($0)) }),
          .element("ul", [Attribute("hidden", "")], option.places.map { MoveOffers.place($0) }),
          PageControls.button("Do this", action: "moveall"))
      })
  }

  private static func place(_ place: Assignment) -> Markup {
    .element(
      "li",
      [
        .class("move-place"), Attribute("data-session", place.session.text),
        Attribute("data-day", place.start.date.iso),
        Attribute("data-start", place.start.time.iso),
        Attribute("data-room", place.room?.text ?? ""),
        Attribute("data-reviewers", place.reviewers.map { $0.text }.joined(separator: "\n")),
      ])
  }
}
