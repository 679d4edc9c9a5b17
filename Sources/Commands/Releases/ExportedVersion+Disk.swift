import Desk
import Disk
import Findings

extension ExportedVersion {
  /// A release.
  ///
  /// - Parameters:
  ///   - name: The release, by its name or its file.
  ///   - memory: What the program remembers of the review.
  init(release name: String, _ memory: ReviewMemory) throws(Refusal) {
    let name = try VersionName(typed: name)
    self = try ExportedVersion(release: name, in: memory)
  }

  /// The sheets, or another plan of theirs.
  ///
  /// - Parameters:
  ///   - path: The plan; nil for the folder's own.
  ///   - source: Where the sheets are.
  ///   - memory: What the program remembers of the review; nil for a review without a place for that.
  ///   - terminal: Where standard input is read, and where it is said that releases cannot be read.
  init(
    plan path: String?, of source: ReviewSource, _ memory: ReviewMemory?, on terminal: Terminal
  ) throws(Refusal) {
    let reading = try ReviewReading(source, on: terminal)
    // The review's own faults come before those of a timetable for it.
    _ = try reading.soundReview()
    let planReading = try PlanReading(path, for: reading, on: terminal)
    // Before there is a timetable, the lead-in can be given out; a timetable that was named must be there.
    if path != nil || planReading.plan != nil || !planReading.findings.isEmpty {
      _ = try planReading.sound(for: reading)
    }
    var remarks: [Finding] = []
    self = try ExportedVersion(reading, planReading, in: memory, &remarks)
    terminal.complain(remarks)
  }
}
