import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

/// A timetable that is changed, sent, answered, mislaid and called off at random, with everybody's calendar.
struct TimetableLife {
  private var generator: SeededGenerator
  private var review: Review
  private var plan: Plan
  private(set) var ledger: InvitationLedger
  private(set) var clients: [String: CalendarClient] = [:]
  /// Every message so far, for those that come again.
  private var post: [(email: String, bytes: [UInt8])] = []
  /// Mails that have been written and not yet come.
  private var underway: [(email: String, bytes: [UInt8])] = []
  private var now = Invited.now
  private(set) var answers: [Seat: Int] = [:]
  private(set) var messageCount = 0

  /// The names of the people, none of which is a word of anything else.
  static let names = ["Quillan Ashdown", "Perpetua Vane", "Lysander Crewe", "Ottoline Marsh"]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    review = TinyReview.review(seed: seed)
    review.title = "Peer review"
    review.contacts = [
      Contact(role: "council contact", name: "Programme office", email: "office@example.org")
    ]
    for index in review.people.indices {
      review.people[index].name = TimetableLife.names[index]
      review.people[index].email = "p\(index)@example.org"
      review.people[index].isAnonymous = generator.chance(15)
    }
    for index in review.reviewers.indices {
      review.reviewers[index].name = TimetableLife.names[2 + index]
      review.reviewers[index].email = "v\(index)@example.net"
      review.reviewers[index].isPlaceholder = generator.chance(30)
    }
    for index in review.sessions.indices {
      review.sessions[index].title = "Talk with " + TimetableLife.names.joined(separator: ", ")
    }
    plan = Plan(review: review.id)
    ledger = InvitationLedger(review: review.id)
  }

  /// Lives some random days, and then sends what is left.
  mutating func live() throws {
    for _ in 0..<generator.number(in: 4...14) {
      now = now + generator.number(in: -5...400)
      switch generator.number(in: 0...12) {
      case 0...2: changePlan()
      case 3: changePeople()
      case 4...6: try send(ledger.reaching(version, at: now))
      case 7...8: try deliver()
      case 9: try again()
      default:
        if generator.chance(30) { try send(ledger.cancellingAll(reason: "Ofsted", at: now)) }
        try answer()
      }
    }
    try send(ledger.reaching(version, at: now))
    try deliver()
    try again()
  }

  /// Calls everything off.
  mutating func end() throws {
    try send(ledger.cancellingAll(reason: "Ofsted inspection announced", at: now))
    try deliver()
    try again()
  }

  var version: TimetableVersion { TimetableVersion(name: "v", review: review, plan: plan) }

  private mutating func changePlan() {
    plan.assignments = review.sessions.compactMap { session in
      guard generator.chance(80) else { return nil }
      // Now and then a session stays where it was.
      if generator.chance(40), let old = plan.assignments.first(where: { $0.session == session.id })
      {
        return old
      }
      let day = generator.pick(review.days)
      return Assignment(
        session: session.id, start: day.hours.start + 30 * generator.number(in: 0...4),
        room: generator.chance(80) ? generator.pick(review.rooms).id : nil,
        reviewers: generator.some(review.reviewers, atMost: 2).map { $0.id })
    }
  }

  private mutating func changePeople() {
    let number = String(generator.number(in: 0...9))
    let person = generator.number(in: 0...review.people.count - 1)
    let seat = generator.number(in: 0...review.reviewers.count - 1)
    switch generator.number(in: 0...4) {
    case 0: review.people[person].email = generator.chance(20) ? nil : "p" + number + "@example.org"
    case 1: review.reviewers[seat].isPlaceholder.toggle()
    case 2: review.reviewers[seat].email = "v" + number + "@example.net"
    case 3: review.rooms[0].name = "Room " + number
    default:
      let session = generator.number(in: 0...review.sessions.count - 1)
      review.sessions[session].participants = generator.some(review.people, atMost: 2).map { $0.id }
      review.sessions[session].optionalParticipants =
        generator.some(review.people, atMost: 1).map { $0.id }
    }
  }

  private mutating func send(_ batch: InvitationBatch) throws {
    let writer = InvitationWriter(
      review, organizer: CalendarAddress(email: "office@example.org", name: "Programme office"),
      clock: .utc, version: "v")
    for invitation in batch.invitations {
      guard let bytes = writer.mail(invitation) else { continue }
      let email = try #require(invitation.record.address?.email)
      underway.append((email, bytes))
      messageCount += 1
    }
    ledger = batch.ledger
  }

  /// What is under way comes, in any order.
  private mutating func deliver() throws {
    let mails = underway.shuffled(using: &generator)
    underway = []
    for mail in mails { try receive(mail) }
    post += mails
  }

  /// Old mails come once more.
  private mutating func again() throws {
    for mail in generator.some(post, atMost: 5) { try receive(mail) }
  }

  private mutating func receive(_ mail: (email: String, bytes: [UInt8])) throws {
    var client = clients[mail.email] ?? CalendarClient(mail.email)
    try client.receive(mail.bytes)
    clients[mail.email] = client
  }

  /// Some answer what their calendars show, which may have changed since.
  private mutating func answer() throws {
    for record in generator.some(ledger.records, atMost: 6) { try answer(record) }
  }

  private mutating func answer(_ record: InvitationRecord) throws {
    guard let email = record.address?.email,
      let sequence = clients[email]?.sequence(of: record.uid.text)
    else { return }
    let text = """
      BEGIN:VCALENDAR
      METHOD:REPLY
      BEGIN:VEVENT
      UID:\(record.uid.text)
      SEQUENCE:\(sequence)
      ATTENDEE;PARTSTAT=ACCEPTED:mailto:\(email)
      END:VEVENT
      END:VCALENDAR

      """
    let reading = ReplyReader.read(Array(text.utf8), file: "reply.ics")
    let reply = try #require(reading.replies.first)
    let judge = ReplyJudge(
      ledger, AddressBook(Review.small([]), ledger), clock: .utc, at: Instant(seconds: .max / 2))
    switch judge.verdict(on: reply) {
    case .answers(let answered, _, from: nil):
      #expect(answered == record && sequence == record.sequence && !record.isWithdrawn)
      answers[record.seat] = sequence
    case .stale: #expect(sequence < record.sequence)
    case .withdrawn: #expect(record.isWithdrawn)
    default: Issue.record("an answer was not recognised")
    }
  }
}
