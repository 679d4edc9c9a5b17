import Desk
import Disk

extension PlanQuestion {
  /// Reads the review at a path and its timetable; for a nil path of the plan, the timetable beside the review.
  ///
  /// - Throws: `Refusal` where the review has errors, or a file cannot be read.
  init(
    _ path: String, plan planPath: String?, on terminal: Terminal
  ) throws(Refusal) {
    let reading = try ReviewReading(try ReviewSource(path), on: terminal)
    // Faults of the review come before faults of a timetable for it.
    _ = try reading.soundReview()
    let planReading = try PlanReading(planPath, for: reading, on: terminal)
    self = try PlanQuestion(reading, planReading, isGiven: planPath != nil)
  }
}
