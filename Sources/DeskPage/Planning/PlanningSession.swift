import Desk
import ReviewModel
public import Sheets
import Solving
import WeekPage

/// A search for a timetable of some sheets, which is asked to go on by steps and can be left at any time.
///
/// Equal sheets, seed and total of steps give the same timetable, however the steps are divided, and the same bytes
/// as `fieldwork solve --steps` writes.
public struct PlanningSession: Sendable {
  private let extras: SheetExtras
  private let question: PlanQuestion?
  private let isPartial: Bool
  private var search: SearchSession
  private var shown: SheetFile?

  /// A search that has not begun; nil where the sheets have errors.
  ///
  /// - Parameters:
  ///   - sheets: The files of the review.
  ///   - seed: Decides every choice.
  ///   - limit: How many steps each walker may take.
  ///   - isPartial: Whether as much as possible is to be held, where not all can be.
  public init?(_ sheets: [SheetFile], seed: UInt64, steps limit: Int, isPartial: Bool) {
    let desk = DeskReview(sheets)
    guard let review = desk.usable else { return nil }
    self.isPartial = isPartial
    extras = desk.extras
    question = desk.question
    search = SearchSession(
      review, seed: seed, aim: isPartial ? .mostOfIt : .wholePlan, steps: limit)
  }

  /// Lets a search that is over go on for more steps.
  public mutating func extend(bySteps steps: Int) { search.extend(bySteps: steps) }

  /// Goes on by some steps of each walker, or by as much other work.
  ///
  /// - Returns: The parts of an answer, as ``PageDesk`` gives them, and `%` with the progress as words with blanks
  ///   between them: `more`, `over` or `impossible`; steps taken; cost, or `-`; least possible cost; sessions unplaced.
  public mutating func advance(steps: Int) -> [SheetFile] {
    _ = search.advance(steps: steps)
    let progress = search.progress
    let plan = search.plan
    var answer = PageAnswer()
    if !progress.isImpossible || isPartial, !plan.assignments.isEmpty {
      let sheet = ReviewSheets.timetable(plan, of: search.review, keeping: extras)
      if sheet != shown { answer.keep(sheet) }
      shown = sheet
    }
    let words = PlanningWords(progress, steps: search.steps, review: search.review)
    if search.isOver {
      answer.say(words.ending)
      answer.show(story(plan), in: .story)
    } else {
      answer.say(words.sentence)
    }
    return answer.parts + [SheetFile(name: "%", bytes: Array(line(progress).utf8))]
  }

  private func line(_ progress: SearchProgress) -> String {
    let state =
      !search.isOver ? "more" : progress.isImpossible && !isPartial ? "impossible" : "over"
    return [
      state, String(search.steps), progress.cost.map { String($0) } ?? "-",
      String(progress.lowerBound), String(progress.unplaced.count),
    ].joined(separator: " ")
  }

  private func story(_ plan: Plan) -> Markup {
    if case .infeasible(let conflicts) = plan.outcome, !isPartial {
      return ImpossibleStory(conflicts, of: search.review, asked: question).markup
    }
    return LeftOutStory(plan, search.absences ?? [], of: search.review).markup
  }
}
