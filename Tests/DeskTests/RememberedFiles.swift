import CivilTime
import Desk
import Documents
import Findings
import ReviewModel
import Sheets
import TestSupport

/// Three interviews with their timetable and what the program remembers, as values.
struct RememberedFiles {
  var files: ReviewFiles

  /// A timetable that obeys every rule.
  static let plan = Plan.small(
    .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)),
    .small("S3", CivilDate.monday.at(11)))

  /// The same interviews with people who can be written to, and a council contact.
  static let invited: Review = {
    var review = SmallFiles.threeInterviews
    review.title = "Peer review"
    review.contacts = [
      Contact(role: "council contact", name: "Programme office", email: "office@example.org")
    ]
    review.people = [
      Person(
        id: PersonID("P1"), name: "Head of service", email: "head@example.org",
        availability: Availability(available: review.days.map { $0.hours }))
    ]
    review.sessions[0].participants = [PersonID("P1")]
    return review
  }()

  /// What identifiers are made with, so that every run makes the same.
  static let secret = InvitationSecret(String(repeating: "0", count: 64))

  /// When things happen, unless a test says otherwise: on 12 November 2012, on a UTC clock.
  static let now = CivilDate.november12.at(9)

  init(_ review: Review = SmallFiles.threeInterviews, _ plan: Plan? = plan) {
    files = SmallFiles.folder(review, plan)
  }

  /// A wish for a release at a time.
  static func wish(
    _ name: String? = nil, note: String = "", allowsClashes: Bool = false, at now: CivilMinute = now
  ) -> NewRelease.Wish {
    NewRelease.Wish(
      name: name, note: note, allowsClashes: allowsClashes, releasedAt: now, secret: secret)
  }

  /// The text of a file; empty without the file.
  static func text(_ path: String, of open: OpenReview) -> String {
    String(
      decoding: open.files.files.first { $0.name == path }?.bytes ?? [], as: UTF8.self)
  }
}

extension OpenReview {
  /// Replaces the timetable, as somebody would who edits the sheet.
  mutating func edit(_ plan: Plan, of review: Review = SmallFiles.threeInterviews) {
    var files = files
    let sheet = ReviewSheets.timetable(plan, of: review, keeping: SheetExtras())
    files.files.removeAll { $0.name == sheet.name }
    files.files.append(sheet)
    self = OpenReview(files)
  }
}
