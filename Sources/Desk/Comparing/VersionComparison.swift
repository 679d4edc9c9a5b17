public import CivilTime
import Correspondence
import Findings
public import JSONText
import ReviewModel

/// What changed from one version of a timetable to another, for everybody or for one person, reviewer or room.
public struct VersionComparison: Sendable {
  private let before: TimetableVersion
  private let after: TimetableVersion
  private let difference: TimetableDifference
  private let report: DifferenceReport

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - before: The one version.
  ///   - after: The other.
  ///   - reference: The person, reviewer or room whose changes are wanted; nil for everybody's.
  ///   - now: What a UTC clock shows, since a version that is not released yet would be made now.
  /// - Throws: ``Refusal`` where nobody has the reference.
  public init(
    _ before: NamedVersion, _ after: NamedVersion, for reference: String?, at now: CivilMinute
  ) throws(Refusal) {
    self.before = before.version
    self.after = after.version
    var difference = TimetableDifference(from: before.version, to: after.version)
    if let reference {
      guard
        let recipient = Recipient(reference, in: [after.version.review, before.version.review])
      else {
        throw Refusal(
          Finding(
            .unknownRecipient, at: .file("--for"), text: reference,
            "\"\(reference)\" is no person, reviewer or room of either version.",
            mend: "Give a reference as it stands in people.csv, reviewers.csv or rooms.csv."))
      }
      difference = difference.changes(for: recipient)
    }
    self.difference = difference
    report = DifferenceReport(
      difference, madeOn: (after.releasedAt ?? now).date, after: before.releasedAt?.date,
      in: before.version.review)
  }

  /// A line for each change, in order of time.
  public var lines: [String] { report.lines }

  /// The versions and the numbers of changes, such as `From v1 to v2: 1 moved`.
  public var summary: String { "From \(before.name) to \(after.name): \(report.summary)" }

  /// The comparison as JSON.
  public var document: JSONValue { report.document(from: before, to: after) }

  /// How the question ended: with findings where something changed.
  public var outcome: Outcome { difference.isEmpty ? .clean : .findings }
}
