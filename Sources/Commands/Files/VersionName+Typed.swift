import Desk
import Disk
import Findings
import Sheets

extension VersionName {
  /// The version that was typed: ``draftName``, a release by its name, or the path of a release or a plan.
  ///
  /// - Throws: `Refusal` where a workbook was named, or a file that is neither a release nor a plan.
  init(typed name: String) throws(Refusal) {
    guard !name.lowercased().hasSuffix(".xlsx") else {
      throw Refusal(
        Finding(
          .releaseMissing, at: .file(name), text: name,
          "\"\(name)\" is a workbook and no version of a timetable.",
          mend:
            "Name a release such as v1, or draft for the sheets, and the workbook as the review."))
    }
    self = VersionName(name)
    guard self != .draft, FileBytes.kind(of: name) == .file else { return }
    // A plan may lie under a name that a release could have.
    guard KeptReleases.isPath(name) || name.lowercased().hasSuffix(".csv") else {
      guard let bytes = try? FileBytes.read(name) else { return }
      let file = SheetFile(path: name, bytes: bytes)
      if VersionName.isPlan(file) { self = .file(file) }
      return
    }
    self = .file(SheetFile(path: name, bytes: try FileBytes.read(name)))
  }
}
