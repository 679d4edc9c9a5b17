import Desk
import Disk
import Findings
import ReviewModel

extension PlanReading {
  /// Reads the plan that a command is about: a plan document, a timetable sheet, `-` for standard input, or for nil
  /// the timetable beside the review.
  ///
  /// - Throws: `Refusal` where the plan cannot be read, the review has errors, or both come through standard input.
  init(_ path: String?, for reading: ReviewReading, on terminal: Terminal) throws(Refusal) {
    guard let path else {
      self.init(beside: reading)
      return
    }
    let review = try reading.soundReview()
    guard path == "-" else {
      self.init(try FileBytes.read(path), named: path, for: review)
      return
    }
    guard reading.source != .standardInput else { throw Refusal(PlanReading.sharedInput) }
    self.init(
      terminal.readInput(), named: InputName.standardInput, isNamed: false, for: review)
  }

  private static let sharedInput = Finding(
    .unknownForm, at: .file(InputName.standardInput), text: "-",
    "Standard input can hold the review or the plan, not both.",
    mend: "Give one of the two as a file.")
}
