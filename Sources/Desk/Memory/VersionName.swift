import Documents
import JSONText
import Exports
public import Sheets

/// How somebody names a version of a timetable.
public enum VersionName: Sendable, Hashable {
  /// The sheets as they are.
  case draft
  /// A release of the review, by its name.
  case release(String)
  /// A file of its own: a release, or a plan of the sheets as they are.
  case file(SheetFile)

  /// What the sheets are called.
  public static let draftName = TimetableStamp.draft.version

  /// The sheets or a release, as somebody types its name.
  public init(_ name: String) {
    self = name == VersionName.draftName ? .draft : .release(name)
  }

  /// Whether a file is a plan: a timetable sheet, or a document of the format of plans.
  public static func isPlan(_ file: SheetFile) -> Bool {
    if file.name.lowercased().hasSuffix(".csv") { return true }
    guard case .object(let members) = JSONValue(document: file.bytes) else { return false }
    return members.contains { $0.key == "format" && $0.value == .text(PlanDocument.format) }
  }
}
