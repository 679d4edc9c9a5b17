import Desk
import Disk
import Findings
import ReviewModel

extension PlanReading {
  /// Reads the plan that a command is about: the one given with `--plan`, or the folder's own.
  ///
  /// - Parameters:
  ///   - path: A plan document, a timetable sheet, or `-`; nil where none was given.
  ///   - reading: The review, without errors.
  ///   - terminal: Where standard input is read.
  init(_ path: String?, for reading: ReviewReading, on terminal: Terminal) throws(CommandFailure) {
    guard let path else {
      self.init(beside: reading)
      return
    }
    let review = try reading.usable()
    guard path == "-" else {
      self.init(try FileBytes.read(path), named: path, for: review)
      return
    }
    guard reading.source != .standardInput else { throw CommandFailure(PlanReading.sharedInput) }
    self.init(
      terminal.readInput(), named: InputName.standardInput, isNamed: false, for: review)
  }

  /// The timetable, which must be there and without errors.
  ///
  /// - Parameter reading: Its review, for the mend.
  func usable(for reading: ReviewReading) throws(CommandFailure) -> Plan {
    try atDesk { () throws(Refusal) in try sound(for: reading) }
  }

  /// As much of the timetable as could be read, which must not be nothing.
  ///
  /// - Parameter reading: Its review, for the mend.
  func whatever(for reading: ReviewReading) throws(CommandFailure) -> Plan {
    try atDesk { () throws(Refusal) in try readable(for: reading) }
  }

  private static let sharedInput = Finding(
    .unknownForm, at: .file(InputName.standardInput), text: "-",
    "Standard input can hold the review or the plan, not both.",
    mend: "Give one of the two as a file.")
}
