import CivilTime
import Foundation
import ReviewModel
import Sheets
import TestSupport

@testable import Commands

/// A folder of sheets with a timetable: Alex on Tuesday at ten with the police peer, Robin, in Room 1.
struct InvitedFolder {
  let folder: TemporaryFolder
  private let review: Review

  init() throws {
    folder = try TemporaryFolder()
    var review = Review.small([.small("S1") { $0.participants = [PersonID("P1")] }])
    review.title = "Peer review"
    review.council = "Example Council"
    review.contacts = [
      Contact(role: "council contact", name: "Programme office", email: "office@example.org")
    ]
    review.people = [
      Person(
        id: PersonID("P1"), name: "Alex Example", email: "alex@example.org",
        availability: Availability(available: review.days.map { $0.hours }))
    ]
    review.reviewers[0].name = "Robin Reviewer"
    review.reviewers[0].email = "robin@example.net"
    review.sessions[0].title = "Interview"
    self.review = review
    try plan(CivilDate.monday + 1)
  }

  private init(folder: TemporaryFolder, review: Review) {
    self.folder = folder
    self.review = review
  }

  /// What identifiers are made with, so that every run makes the same.
  static let secret = String(repeating: "0", count: 64)

  /// The same files in another folder.
  func copy() throws -> InvitedFolder {
    let other = try TemporaryFolder()
    for name in try folder.names() {
      try FileManager.default.copyItem(atPath: folder.path(name), toPath: other.path(name))
    }
    return InvitedFolder(folder: other, review: review)
  }

  /// Writes the sheets with the interview on a day; without a day, without the interview.
  func plan(_ day: CivilDate?, _ change: (inout Review) -> Void = { _ in }) throws {
    var review = review
    change(&review)
    let plan = Plan.small(.small("S1", (day ?? .monday).at(10), "PP"))
    let sheets = ReviewSheets.write(review, plan: day == nil ? nil : plan, keeping: SheetExtras())
    for sheet in sheets {
      try Data(sheet.bytes).write(to: URL(fileURLWithPath: folder.path(sheet.name)))
    }
  }

  /// Runs a command on the folder at a minute of 15 January 2013.
  func run(_ command: String, _ more: String..., at minute: Int = 0) async -> CapturedRun {
    await CapturedRun(
      words: [command, folder.path] + more,
      environment: [
        "SOURCE_DATE_EPOCH": String(1_358_251_200 + minute * 60),
        "FIELDWORK_SECRET": InvitedFolder.secret,
      ])
  }

  /// The messages in the outbox.
  func mails() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("outbox"))
      .filter { $0.hasSuffix(".eml") }.sorted()
  }

  /// What the calendar of a message says under a name.
  func value(_ name: String, in mail: String) throws -> String? {
    let part = try folder.text("outbox/" + mail).components(separatedBy: "base64\r\n\r\n")[1]
    let base64 = part.prefix { $0 != "-" }.filter { !$0.isWhitespace }
    let calendar = String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
    let line = calendar.components(separatedBy: "\r\n").first { $0.hasPrefix(name + ":") }
    return line.map { String($0.dropFirst(name.count + 1)) }
  }

  /// The line of a calendar's one attendee, folds taken out.
  func attendee(in mail: String) throws -> String {
    let part = try folder.text("outbox/" + mail).components(
      separatedBy: "base64\r\n\r\n")[1]
    let base64 = part.prefix { $0 != "-" }.filter { !$0.isWhitespace }
    let calendar = String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
      .replacingOccurrences(of: "\r\n ", with: "")
    return calendar.components(separatedBy: "\r\n").first { $0.hasPrefix("ATTENDEE") } ?? ""
  }

  /// An answer to a message, written as a file.
  func answer(
    _ status: String, to mail: String, from email: String = "alex@example.org",
    at stamp: String = "20130116T090000Z"
  ) throws -> String {
    let uid = try value("UID", in: mail) ?? ""
    let sequence = try value("SEQUENCE", in: mail) ?? ""
    return try folder.write(
      """
      BEGIN:VCALENDAR
      METHOD:REPLY
      BEGIN:VEVENT
      UID:\(uid)
      SEQUENCE:\(sequence)
      DTSTAMP:\(stamp)
      ATTENDEE;PARTSTAT=\(status):mailto:\(email)
      END:VEVENT
      END:VCALENDAR

      """, to: "answer-\(status.prefix(5))-\(mail).ics")
  }
}
