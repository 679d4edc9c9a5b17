import CivilTime
import Correspondence
import Documents
import Exports

extension Release {
  /// The release without personal data: who was there by role alone, what was sent not at all.
  ///
  /// - Parameter date: When it was purged.
  func purged(on date: CivilDate) -> Release {
    let redaction = Redaction(of: version.review)
    var result = self
    result.version = TimetableVersion(
      name: name, review: redaction.review, plan: redaction.plan(version.plan))
    result.note = redaction.text(note)
    result.cancelledBecause = cancelledBecause.map { redaction.text($0) }
    result.sent = nil
    result.purgedOn = date
    return result
  }
}
