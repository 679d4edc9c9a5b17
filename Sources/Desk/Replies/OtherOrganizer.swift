import Correspondence
import ICalendar

/// Invitations that are out in the name of another council contact than the present one.
struct OtherOrganizer {
  /// The address of the earlier contact.
  let email: String
  /// What is said of them, in a sentence.
  let message: String

  /// What is out in another's name; nil where nothing is.
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
}
