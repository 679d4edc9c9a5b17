import Desk
import Disk
import Findings

extension ExportedVersion {
  /// Reads a release, by its name or its file.
  ///
  /// - Throws: `Refusal` where there is no such release, or it is not as it was written.
  init(release name: String, _ memory: ReviewMemory) throws(Refusal) {
    let name = try VersionName(typed: name)
    self = try ExportedVersion(release: name, in: memory)
  }

  /// Reads the sheets with the plan at a path, or for a nil path with their own plan; releases that cannot be read
  /// are told on the terminal.
  ///
  /// - Throws: `Refusal` where the review has errors, or a plan that was named cannot be read or has errors.
  init(
    plan path: String?, of source: ReviewSource, _ memory: ReviewMemory?, on terminal: Terminal
  ) throws(Refusal) {
    let reading = try ReviewReading(source, on: terminal)
    // Faults of the review come before faults of a timetable for it.
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
