import Correspondence
import Findings
import ReviewModel

/// The version of a timetable that a command is about: a file, or the timetable in the review's folder.
struct TimetableChoice {
  /// The version.
  let version: TimetableVersion

  /// Reads a version.
  ///
  /// - Parameters:
  ///   - name: A plan document or a timetable sheet; nil for the folder's timetable.
  ///   - reading: The review.
  ///   - terminal: Where standard input is read.
  init(
    _ name: String?, for reading: ReviewReading, on terminal: Terminal
  ) throws(CommandFailure) {
    let review = try reading.usable()
    let plan = try PlanReading(name, for: reading, on: terminal).usable(for: reading.source)
    version = TimetableVersion(
      name: name.map { TimetableChoice.stem(of: $0) } ?? Subcommand.draft, review: review,
      plan: plan)
  }

  /// What a file is called, without its folder and ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
