public import CivilTime
public import Correspondence
import Documents
import ReviewModel
import Sheets

/// The version of a timetable that a question is about.
public struct NamedVersion: Sendable {
  /// The version.
  public let version: TimetableVersion
  /// When the version was released, on a UTC clock; nil for a draft.
  public let releasedAt: CivilMinute?

  /// Reads a version; the sheets are read only where the version is made of them.
  ///
  /// - Parameters:
  ///   - name: How somebody names it.
  ///   - files: The files of the review.
  ///   - memory: What the program remembers of the review.
  /// - Throws: ``Refusal`` where the version is not there or has errors.
  public init(
    _ name: VersionName, of files: ReviewFiles, _ memory: ReviewMemory
  ) throws(Refusal) {
    switch name {
    case .release:
      self.init(try KeptReleases(memory).read(name).release)
    case .file(let file) where !VersionName.isPlan(file):
      self.init(try KeptReleases(memory).read(name).release)
    case .draft:
      let reading = try ReviewReading(files)
      let review = try reading.soundReview()
      let plan = try PlanReading(beside: reading).sound(for: reading)
      self.init(TimetableVersion(name: VersionName.draftName, review: review, plan: plan))
    case .file(let file):
      let reading = try ReviewReading(files)
      let review = try reading.soundReview()
      let plan = try PlanReading(file.bytes, named: file.name, for: review).sound(for: reading)
      self.init(
        TimetableVersion(name: NamedVersion.stem(of: file.name), review: review, plan: plan))
    }
  }

  private init(_ release: Release) {
    self.init(release.version, releasedAt: release.releasedAt)
  }

  private init(_ version: TimetableVersion, releasedAt: CivilMinute? = nil) {
    self.version = version
    self.releasedAt = releasedAt
  }

  /// What a file is called, without its folder and ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
