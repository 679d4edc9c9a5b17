import Advice
import JSONText
import ReviewModel

/// Why there is no timetable, and the ways out, as lines and as data.
struct ImpossibleReport {
  private let question: PlanQuestion
  private let waysOut: WaysOut

  /// Looks for the ways out of a proven conflict.
  init(_ conflicts: [Conflict], in question: PlanQuestion) {
    self.question = question
    waysOut = WaysOut(of: conflicts, in: question.review, near: question.plan)
  }

  /// The whole story.
  var lines: [String] {
    var lines: [String] = []
    for (position, obstacle) in waysOut.obstacles.enumerated() {
      if position > 0 { lines += ["", bridge(to: position)] }
      let story = ConflictStory(obstacle.conflicts, of: obstacle.review)
      lines += story.steps.enumerated().map {
        "\($0.offset + 1). " + Prose.harmless($0.element.text)
      }
    }
    return lines + [""] + wayLines
  }

  /// What leads from one obstacle to the next.
  private func bridge(to position: Int) -> String {
    let before = waysOut.obstacles[position - 1]
    let words = AmendmentWords(waysOut.mends[position - 1], of: before.review)
    return
      "That can be mended (\(Prose.harmless(words.text))), but then something else stands in the way:"
  }

  private var wayLines: [String] {
    guard !waysOut.ways.isEmpty else {
      return [
        "No single change was found that would be enough. Mend what is told above, and ask again."
      ]
    }
    let isSingle = waysOut.obstacles.count == 1
    var lines = [
      isSingle
        ? "Any one of these would be enough, the least trouble first:"
        : "No single change that was tried is enough. These together are, the least trouble first:"
    ]
    // What all ways begin with is told once.
    let shared = waysOut.ways[0].amendments.dropLast()
    var review = question.review
    for amendment in shared {
      lines += ["  - " + sentence(amendment, of: review)]
      review = review.amended(amendment)
    }
    let last = waysOut.ways.map { sentence($0.amendments[$0.amendments.count - 1], of: review) }
    if isSingle {
      lines += last.enumerated().map { "  \($0.offset + 1). " + $0.element }
    } else if last.count == 1 {
      lines += last.map { "  - " + $0 }
    } else {
      lines.append("and one of these:")
      lines += last.enumerated().map { "  \($0.offset + 1). " + $0.element }
    }
    return lines
  }

  /// The change, whom to ask and where to write it: `Have … come on …: ask …, then write …`.
  private func sentence(_ amendment: Amendment, of review: Review) -> String {
    let words = AmendmentWords(amendment, of: review)
    let cell = AmendmentCell(amendment, of: review, in: question).words
    let todo = words.ask.map { "ask \($0), then \(cell)" } ?? cell
    return Prose.harmless(words.text) + ": " + Prose.harmless(todo) + "."
  }

  /// The report as members of a JSON object.
  var members: [JSONMember] {
    [
      JSONMember("kind", .text("impossible")),
      JSONMember("obstacles", .list(waysOut.obstacles.map { value($0) })),
      JSONMember("ways", .list(waysOut.ways.map { value($0) })),
    ]
  }

  private func value(_ obstacle: WaysOut.Obstacle) -> JSONValue {
    .object([
      JSONMember(
        "steps",
        .list(
          ConflictStory(obstacle.conflicts, of: obstacle.review).steps.map { step in
            .object([
              JSONMember("text", .text(step.text)),
              JSONMember("conflicts", .list(step.conflicts.map { value($0) })),
            ])
          }))
    ])
  }

  private func value(_ conflict: Conflict) -> JSONValue {
    .object(
      [JSONMember("constraint", .text(conflict.rule.name))]
        + (conflict.subject.map { [JSONMember("subject", .text($0))] } ?? [])
        + (conflict.sessions.isEmpty
          ? [] : [JSONMember("sessions", .list(conflict.sessions.map { .text($0.text) }))]))
  }

  private func value(_ way: WaysOut.Way) -> JSONValue {
    var review = question.review
    var changes: [JSONValue] = []
    for amendment in way.amendments {
      let words = AmendmentWords(amendment, of: review)
      let cell = AmendmentCell(amendment, of: review, in: question)
      changes.append(
        .object(
          [JSONMember("text", .text(words.text))]
            + (words.ask.map { [JSONMember("ask", .text($0))] } ?? []) + cell.members))
      review = review.amended(amendment)
    }
    return .object([JSONMember("changes", .list(changes))])
  }
}
