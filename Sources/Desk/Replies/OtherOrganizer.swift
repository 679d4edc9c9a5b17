import Correspondence
import Findings
import ICalendar
import ReviewModel

/// Invitations that are out in the name of another council contact than the present one.
struct OtherOrganizer {
  /// The address of the earlier contact.
  private let email: String
  /// A sentence that names both contacts and counts the invitations.
  private let message: String

  /// The invitations in the name of another contact; nil where there are none.
  ///
  /// - Parameters:
  ///   - organizer: The present contact.
  ///   - ledger: What people hold.
  init?(than organizer: CalendarAddress, in ledger: InvitationLedger) {
    let others = ledger.outstanding.filter { $0.isOther(than: organizer) }
      .compactMap { $0.organizer?.email }
    guard let first = others.first else { return nil }
    email = first
    message = Prose.harmless(
      "The council contact is now \(organizer.email), and "
        + Prose.count(others.count, "invitation") + " went out in the name of \(first).")
  }

  /// The invitations in the name of another contact than the present contact of a review; nil where there are none, or
  /// where the present contact has no address.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - ledger: What people hold.
  init?(thanContactOf review: Review, in ledger: InvitationLedger) {
    guard let organizer = InvitationWriter.organizer(of: review) else { return nil }
    self.init(than: organizer, in: ledger)
  }

  /// The finding about these invitations, at the file that the reader should look at; `mend` says what happens to
  /// them and how to change that.
  func finding(at path: String, _ severity: Severity, mend: String) -> Finding {
    Finding(.otherOrganizer, severity, at: .file(path), text: email, message, mend: mend)
  }

  /// A note for those who look at a review or release it, and have not asked for invitations yet.
  ///
  /// An account of invitations that cannot be read gives no note here: the commands that need the account name its
  /// fault.
  ///
  /// - Returns: The notes.
  static func notes(_ review: Review, _ memory: ReviewMemory) -> [Finding] {
    let kept = KeptInvitations(memory)
    guard let ledger = try? kept.ledger(of: review.id),
      let other = OtherOrganizer(thanContactOf: review, in: ledger)
    else { return [] }
    return [other.finding(at: kept.path, .note, mend: OtherOrganizer.stay(memory.door))]
  }

  /// What becomes of the invitations unless somebody asks otherwise, and how to ask.
  static func stay(_ door: Door) -> String {
    let stay = "These stay in that name, and changes of them, too."
    switch door {
    case .commandLine:
      return stay + " \"fieldwork invites --move-organizer\" sends them anew in the new name."
    case .page: return stay
    }
  }
}
