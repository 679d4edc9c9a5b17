import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

/// An invitation that was written here comes back as each client answers it, and each answer counts.
struct `The answer of each client` {
  private let ledger: InvitationLedger
  private let question: ClientDialect.Question
  private let clock = ZoneNames.offsets(named: "Europe/London") ?? .utc

  init() throws {
    var ledger = InvitationLedger(review: "small")
    let batch = ledger.reach(Invited.version())
    self.ledger = ledger
    let mail = try #require(try Invited.writer().mail(batch.invitations[0]))
    question = try #require(ClientDialect.Question(mail))
  }

  private func verdicts(_ file: [UInt8]) -> [ReplyVerdict] {
    let judge = ReplyJudge(
      ledger, AddressBook(Invited.review(), ledger), clock: clock,
      at: Instant(Invited.now + 3 * 1440))
    return ReplyReader.read(file, file: "answer", clock: clock).replies.map {
      judge.verdict(on: $0)
    }
  }

  @Test(arguments: ClientDialect.allCases, ClientDialect.Word.allCases)
  func `counts once, whichever it is`(client: ClientDialect, word: ClientDialect.Word) throws {
    #expect(
      verdicts(client.file(word, to: question))
        == [.answers(ledger.records[0], word.answer, from: nil)])
  }

  @Test(arguments: ClientDialect.allCases)
  func `is told to be stale once the meeting has moved`(client: ClientDialect) throws {
    var moved = self.ledger
    _ = moved.reach(Invited.version((.monday + 2).at(10)), at: Invited.now + 2 * 1440)
    let judge = ReplyJudge(
      moved, AddressBook(Invited.review(), moved), clock: clock, at: Instant(Invited.now + 3 * 1440)
    )
    let replies = ReplyReader.read(
      client.file(.accepted, to: question), file: "answer", clock: clock
    )
    .replies
    #expect(replies.count == 1)
    for reply in replies {
      let verdict = judge.verdict(on: reply)
      // Outlook's own form, as it is made here, bears neither a stamp nor a time; winmail.dat no number either.
      switch verdict {
      case .answers: Issue.record("an answer to the earlier time counts for the new one")
      case .stale, .otherTime: break
      default: Issue.record("the answer is taken for another: \(verdict)")
      }
    }
  }
}
