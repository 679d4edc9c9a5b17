import CivilTime
import Exports
import ReviewModel
import TestSupport

/// An export with the stamp that all tests share, of a first-fit plan unless another is given.
func export(_ review: Review, _ plan: Plan? = nil, _ privacy: Privacy = .full) -> TimetableExport {
  TimetableExport(
    review: review, plan: plan ?? .firstFit(for: review), privacy: privacy,
    stamp: ExportStamp(version: "draft 3", writtenAt: CivilDate.november12.at(12)))
}

/// A file of an export as text, nothing where it was not written.
func text(_ path: String, in files: [ExportFile]) -> String? {
  files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
}
