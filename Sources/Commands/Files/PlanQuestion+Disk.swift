import Desk
import Disk

extension PlanQuestion {
  /// Reads a review and its timetable.
  ///
  /// - Parameters:
  ///   - path: The review as it was typed.
  ///   - planPath: The plan as it was typed; nil for the one beside the review.
  ///   - terminal: Where standard input is read.
  init(
    _ path: String, plan planPath: String?, on terminal: Terminal
  ) throws(Refusal) {
    let reading = try ReviewReading(try ReviewSource(path), on: terminal)
    // The review's own faults come before those of a timetable for it.
    _ = try reading.soundReview()
    let planReading = try PlanReading(planPath, for: reading, on: terminal)
    self = try PlanQuestion(reading, planReading, isGiven: planPath != nil)
  }
}
