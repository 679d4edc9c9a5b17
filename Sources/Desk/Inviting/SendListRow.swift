import Correspondence
import ICalendar
import ReviewModel

/// A message as a line of the list that its sender works from.
struct SendListRow: Sendable {
  /// The headings of the list.
  static let headings = [
    "Number", "File", "How", "Name", "Email", "Session", "What", "Change", "When", "Where",
  ]

  /// The cells of the line.
  let cells: [String]

  /// The line of a message.
  init(_ invitation: Invitation, name: String) {
    let record = invitation.record
    let meeting = record.meeting
    cells = [
      String(invitation.number), invitation.isMail ? OutboxMemory.name(of: invitation) : "",
      SendListRow.how(invitation), name, record.address?.email ?? "", record.session.text,
      meeting.title, invitation.change.kind.rawValue, meeting.when, meeting.location ?? "",
    ]
  }

  private static func how(_ invitation: Invitation) -> String {
    if invitation.isMail { return "mail" }
    guard case .room = invitation.record.recipient else { return "tell by hand: no address" }
    return switch invitation.change.kind {
    case .new: "book the room by hand"
    case .moved, .reworded: "change the booking by hand"
    case .withdrawn: "give the room back by hand"
    }
  }
}
