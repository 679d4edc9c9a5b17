import CivilTime
import Exports
import ReviewModel

// The words for how a session stands, and for what differs from an earlier version.
extension PageWords {
  static let noReply = "No reply yet"
  static let someoneDeclined = "Declined"
  static let everyoneAccepted = "Everyone accepted"
  static let repliesHeading = "Replies"
  static let declinedHeading = "Who does not come"
  static let noChanges = "Nothing differs."
  static let noLongerHeld = "no longer held"
  static let detailsChanged = "its details changed"
  static let venueMoved = "held elsewhere"

  /// The kind of a session and how many come: `Focus group, 8 people`.
  static func kindAndSize(_ session: Session) -> String {
    let kind = session.kind.words.capitalisedFirst
    let people = session.headcount
    return people == 0 ? kind : kind + ", " + counted(people, "person", "people")
  }

  static func new(_ since: String) -> String { "New since " + since }

  static func changed(_ since: String) -> String { "Changed since " + since }

  static func changesHeading(_ since: String) -> String { "Changes since " + since }

  static func accepted(_ count: Int, of all: Int) -> String {
    "Accepted " + String(count) + " of " + String(all)
  }

  static func declined(_ count: Int) -> String { "Declined " + String(count) }

  static func declinedCount(_ count: Int) -> String {
    count == 1 ? "One invitation was declined" : String(count) + " invitations were declined"
  }

  static func waitingCount(_ count: Int) -> String {
    count == 1 ? "One invitation has no reply" : String(count) + " invitations have no reply"
  }

  /// How many answered what, as in `40 invitations: 31 accepted, 9 without a reply`.
  static func replyTally(of answers: [ReplyStatus.Answer]) -> String {
    let counts: [(ReplyStatus.Answer, String)] = [
      (.accepted, "accepted"), (.tentative, "tentative"), (.declined, "declined"),
      (.delegated, "sending somebody else"), (.none, "without a reply"),
    ]
    let parts = counts.compactMap { answer, word -> String? in
      let count = answers.count { $0 == answer }
      return count == 0 ? nil : String(count) + " " + word
    }
    return counted(answers.count, "invitation", "invitations") + ": "
      + parts.joined(separator: ", ") + "."
  }

  static func newAt(_ start: CivilMinute) -> String { "new, " + start.words }

  static func moved(_ before: CivilMinute, _ after: CivilMinute) -> String {
    "now " + after.words + ", was " + before.words
  }

  static func roomMoved(_ before: String, _ after: String) -> String {
    "now in " + after + ", was in " + before
  }

  static func joined(_ labels: [String]) -> String { labels.joined(separator: ", ") + " added" }

  static func left(_ labels: [String]) -> String { labels.joined(separator: ", ") + " taken off" }
}
