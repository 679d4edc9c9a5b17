import CivilTime
import Correspondence
import Documents
import Exports

extension Release {
  /// The release without personal data, purged on a date: people appear by role alone, and nothing of what was sent
  /// remains.
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
