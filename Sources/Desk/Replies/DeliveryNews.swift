import Correspondence
import Findings
import ICalendar
import MailText
import ReviewModel

/// What mail systems and mail programs say about people: whom a message did not reach, and who is away.
struct DeliveryNews {
  private let book: AddressBook
  private let ledger: InvitationLedger
  private let words: ReplyFindings
  private let now: WallTime
  /// For each recipient, the latest hindrance to an answer.
  private(set) var hindrances: [Recipient: Hindrance] = [:]

  /// No news yet.
  ///
  /// - Parameters:
  ///   - book: Whose addresses are whose.
  ///   - ledger: What people were told, and by which messages.
  ///   - words: What is said of it.
  ///   - now: What the review's clock shows, for letters without a date.
  init(
    _ book: AddressBook, _ ledger: InvitationLedger, _ words: ReplyFindings, at now: WallTime
  ) {
    self.book = book
    self.ledger = ledger
    self.words = words
    self.now = now
  }

  /// The findings about a letter that is a report or an automatic reply; none about any other letter.
  mutating func take(_ letter: AnswerLetter) -> [Finding] {
    switch letter.content {
    case .report(let report): take(report, of: letter)
    case .absence: [takeAbsence(letter)]
    case .answers, .envelope, .nothing: []
    }
  }

  private mutating func take(_ report: DeliveryReport, of letter: AnswerLetter) -> [Finding] {
    let named = recipients(of: report)
    guard !named.isEmpty else { return [words.emptyReport(letter)] }
    return named.map { recipient in
      // A mail system may name a mailbox of its own; the message that it gives back names whom we wrote to.
      let returned = named.count == 1 ? report.returnedTo.flatMap { book.owner(of: $0) } : nil
      let owner = book.owner(of: recipient.address) ?? returned
      switch recipient.outcome {
      case .failed: note(.cameBack, about: owner, in: letter)
      case .discarded: note(.discarded, about: owner, in: letter)
      case .unknown, .read, .delivered, .delayed: break
      }
      return words.report(recipient, owner, letter)
    }
  }

  /// Whom a report is about: those whom it names for programs, or else whom the message was written to that it gives
  /// back, or else those in the review whom its words name.
  private func recipients(of report: DeliveryReport) -> [DeliveryReport.Recipient] {
    guard report.recipients.isEmpty else { return report.recipients }
    if let returned = report.returnedTo {
      return [DeliveryReport.Recipient(address: returned, outcome: .failed, reason: "")]
    }
    return report.mentioned.filter { book.owner(of: $0) != nil }.map {
      DeliveryReport.Recipient(address: $0, outcome: .unknown, reason: "")
    }
  }

  private mutating func note(
    _ kind: Hindrance.Kind, about owner: Recipient?, in letter: AnswerLetter
  ) {
    guard let owner else { return }
    let hindrance = Hindrance(
      kind, at: letter.writtenAt.map { words.clock.wallTime(at: $0) } ?? now)
    if let known = hindrances[owner], known.when > hindrance.when { return }
    hindrances[owner] = hindrance
  }

  private mutating func takeAbsence(_ letter: AnswerLetter) -> Finding {
    let absent = owner(ofAbsence: letter)
    note(.away, about: absent, in: letter)
    return words.absence(letter, absent)
  }

  /// The person who is away; a person with a second address is known by the message to which their program answers.
  private func owner(ofAbsence letter: AnswerLetter) -> Recipient? {
    if let owner = book.owner(of: letter.sender.address) { return owner }
    for identifier in letter.answeredMessages {
      if let recipient = ledger.recipient(ofMessage: identifier) { return recipient }
    }
    return nil
  }
}
