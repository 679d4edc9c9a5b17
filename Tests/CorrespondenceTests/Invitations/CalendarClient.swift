import Encodings
import CivilTime
import ICalendar
import MailText
import Testing

@testable import Correspondence

/// A calendar program of one mailbox, which does with a message what RFC 5546 says and no more.
///
/// It reads the mail itself, so what it holds depends on nothing but what was sent.
struct CalendarClient {
  /// What the calendar shows.
  struct Meeting: Hashable {
    let start: String
    let end: String
    let place: String?
    let summary: String
    let role: String?
  }

  private struct Entry {
    var sequence: Int
    var stamp: String
    /// Nil once it has been cancelled; the entry stays, so that a stale request does not bring it back.
    var meeting: Meeting?
  }

  let email: String
  private var entries: [String: Entry] = [:]
  /// Every word that was ever readable in this mailbox, decoded; an address is one word.
  private(set) var seen: Set<String> = []

  init(_ email: String) {
    self.email = email
  }

  /// What the calendar shows now.
  var meetings: [String: Meeting] { entries.compactMapValues { $0.meeting } }

  /// The state of a meeting that an answer would be to.
  func sequence(of uid: String) -> Int? { entries[uid]?.sequence }

  /// Takes a mail that came.
  mutating func receive(_ bytes: [UInt8]) throws {
    let text = String(decoding: QuotedPrintable.decoded(bytes), as: UTF8.self)
    read(text)
    for carried in LetterReader.calendars(in: bytes) {
      read(String(decoding: carried.octets.unfolded, as: UTF8.self))
      for calendar in CalendarReader.read(carried.octets, file: email).calendars {
        try take(calendar)
      }
    }
  }

  private mutating func read(_ text: String) {
    let words = text.utf8.split { octet in
      octet <= 0x20 || octet == UInt8(ascii: ",") || octet == UInt8(ascii: ":")
        || octet == UInt8(ascii: ";") || octet == UInt8(ascii: "<") || octet == UInt8(ascii: ">")
        || octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\")
    }
    for word in words { seen.insert(String(decoding: Array(word), as: UTF8.self)) }
  }

  private mutating func take(_ calendar: Component) throws {
    let method = calendar.first("METHOD")?.text
    let events = calendar.components.filter { $0.name == "VEVENT" }
    let event = try #require(events.count == 1 ? events[0] : nil)
    let uid = try #require(event.first("UID")?.text)
    let sequence = try #require(event.first("SEQUENCE")?.integer)
    let stamp = try #require(event.first("DTSTAMP")?.encodedValue)
    let attendees = event.all("ATTENDEE")
    // A message that is about somebody else changes nothing here (RFC 5546, section 3.2.2).
    guard attendees.contains(where: { MailAddress.areSame($0.address.email, email) }) else {
      return
    }
    #expect(attendees.count == 1)
    if let old = entries[uid] {
      // RFC 5546, section 2.1.5: the higher SEQUENCE counts, and of equal ones the later DTSTAMP.
      guard (sequence, stamp) > (old.sequence, old.stamp) else { return }
    }
    switch method {
    case "REQUEST":
      let start = try #require(event.first("DTSTART")?.encodedValue)
      let end = try #require(event.first("DTEND")?.encodedValue)
      entries[uid] = Entry(
        sequence: sequence, stamp: stamp,
        meeting: Meeting(
          start: start, end: end, place: event.first("LOCATION")?.text,
          summary: event.first("SUMMARY")?.text ?? "", role: attendees[0].parameter("ROLE")))
    case "CANCEL":
      entries[uid] = Entry(sequence: sequence, stamp: stamp, meeting: nil)
    default:
      Issue.record("a message with the method \(method ?? "none")")
    }
  }
}

extension [UInt8] {
  /// A calendar with its folded lines put together (RFC 5545, section 3.1).
  fileprivate var unfolded: [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: [0x0D, 0x0A, 0x20]) {
        index += 3
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
