import Findings
import PlanCheck
import ReviewModel
public import Sheets
import Timetables
import Timetabling

/// A search for a timetable of some sheets, which is asked to go on by steps and can be left at any time.
///
/// The same sheets, seed and total of steps give the same timetable, however the steps are cut up, and the same bytes as
/// `fieldwork solve --steps` writes.
public struct PlanningSession: Sendable {
  /// What the steps are spent on.
  private enum Stage: Sendable {
    case searching
    /// The steps are over without a whole timetable: it is being decided whether there is one.
    case concluding
    /// A partial timetable is taken as far as it goes.
    case completing(PlanCompletion)
    case over(PlanCompletion?)
  }

  private let review: Review
  private let extras: SheetExtras
  private let isPartial: Bool
  private var search: TimetableSearch
  private var stage = Stage.searching
  private var limit: Int
  private var done = 0
  private var inRound = 0
  private var shown: SheetFile?

  /// Conflicts of a proof that count as much work as a step.
  private static let stepsPerConflict = 64
  private static let conflictsPerSlice = 64

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
    self.review = review
    self.limit = limit
    self.isPartial = isPartial
    extras = desk.reading.extras
    search = TimetableSearch(review, seed: seed, aim: isPartial ? .mostOfIt : .wholePlan)
  }

  /// Lets a search that is over go on for more steps.
  public mutating func extend(bySteps steps: Int) {
    limit += steps
    stage = .searching
  }

  /// Goes on by some steps of each walker, or by as much other work.
  ///
  /// - Returns: The parts of an answer, as ``PageDesk`` gives them, and `%` with the progress as words with blanks
  ///   between them: `more`, `over` or `impossible`; steps taken; cost, or `-`; least possible cost; sessions unplaced.
  public mutating func advance(steps: Int) -> [SheetFile] {
    switch stage {
    case .searching: walk(max(1, steps))
    case .concluding: if !search.conclude() { stage = afterConclusion }
    case .completing(var completion):
      var slices = max(1, steps / Self.stepsPerConflict / Self.conflictsPerSlice)
      var goesOn = true
      while goesOn, slices > 0 {
        goesOn = completion.advance(conflicts: Self.conflictsPerSlice)
        slices -= 1
      }
      stage = goesOn ? .completing(completion) : .over(completion)
    case .over: break
    }
    return report()
  }

  // MARK: The search

  /// Lets the walkers take steps up to the end of a round or to the limit; they share after whole rounds alone.
  private mutating func walk(_ steps: Int) {
    var left = steps
    while left > 0 {
      if inRound == 0, search.progress.isFinished { return conclude() }
      let slice = min(left, TimetableSearch.stepsPerRound - inRound, limit - done)
      guard slice > 0 else { return conclude() }
      search.advance(steps: slice)
      done += slice
      inRound += slice
      left -= slice
      if inRound == TimetableSearch.stepsPerRound {
        search.exchange()
        inRound = 0
      }
    }
    if done >= limit { conclude() }
  }

  private mutating func conclude() {
    stage = isPartial ? afterConclusion : .concluding
  }

  private var afterConclusion: Stage {
    isPartial ? .completing(PlanCompletion(review, from: search.plan())) : .over(nil)
  }

  // MARK: What is told

  private var completion: PlanCompletion? {
    switch stage {
    case .completing(let completion): completion
    case .over(let completion): completion
    case .searching, .concluding: nil
    }
  }

  private mutating func report() -> [SheetFile] {
    let progress = search.progress
    let plan = completion?.plan ?? search.plan()
    var answer = PageAnswer()
    if !progress.isImpossible || isPartial, !plan.assignments.isEmpty {
      let sheet = ReviewSheets.timetable(plan, of: review, keeping: extras)
      if sheet != shown { answer.keep(sheet) }
      shown = sheet
    }
    let words = PlanningWords(progress, steps: done, review: review)
    if case .over(let completion) = stage {
      answer.say(words.ending)
      answer.show(story(completion), in: .story)
    } else {
      answer.say(words.sentence)
    }
    let state = SheetFile(name: "%", bytes: Array(line(progress, plan).utf8))
    return answer.parts + [state]
  }

  private func line(_ progress: SearchProgress, _ plan: Plan) -> String {
    let isOver = if case .over = stage { true } else { false }
    let state = !isOver ? "more" : progress.isImpossible && !isPartial ? "impossible" : "over"
    return [
      state, String(done), progress.cost.map { String($0) } ?? "-", String(progress.lowerBound),
      String(progress.unplaced.count),
    ].joined(separator: " ")
  }

  private func story(_ completion: PlanCompletion?) -> Markup {
    let plan = completion?.plan ?? search.plan()
    if case .infeasible(let conflicts) = plan.outcome, !isPartial {
      return ImpossibleStory(conflicts, of: review).markup
    }
    return LeftOutStory(plan, completion?.absences ?? [], of: review).markup
  }
}
