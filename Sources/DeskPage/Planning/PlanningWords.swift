import ReviewModel
import Solving

/// How far a search has come, in words.
struct PlanningWords {
  private let progress: SearchProgress
  private let steps: Int
  private let review: Review

  /// The words for some progress.
  init(_ progress: SearchProgress, steps: Int, review: Review) {
    self.progress = progress
    self.steps = steps
    self.review = review
  }

  /// What is known by now.
  var sentence: String {
    if progress.isImpossible { return "No timetable obeys every rule." }
    let effort = " after " + String(steps) + " steps"
    if let cost = progress.cost {
      if cost <= progress.lowerBound {
        return "Cost " + String(cost) + effort + ", which is the least possible."
      }
      return "Cost " + String(cost) + effort + ". No timetable costs less than "
        + String(progress.lowerBound) + "."
    }
    let missing = progress.unplaced.count
    return
      (missing == 0 ? "No whole timetable yet" : counted(missing, "session") + " without a place")
      + effort + "."
  }

  /// What is known when the search is over.
  var ending: String {
    progress.cost == nil ? sentence : "Every session that must be held has a place. " + sentence
  }
}
