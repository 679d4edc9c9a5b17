import Testing

@testable import Disk

struct `Failures one after the other` {
  private func count(_ answers: [MailSystem.Answer]) -> FailuresInARow {
    var failures = FailuresInARow()
    for answer in answers { failures.count(answer) }
    return failures
  }

  @Test func `three to reach anybody are enough`() {
    #expect(!count([.unreachable("no route"), .doubtful("queued")]).areEnough)
    #expect(
      count([.unreachable("no route"), .doubtful("queued"), .unreachable("no route")]).areEnough)
  }

  @Test func `ten refusals are enough, as where a password is wrong`() {
    let refusals = Array(repeating: MailSystem.Answer.refused("authentication failed"), count: 10)
    #expect(!count(Array(refusals.dropLast())).areEnough)
    #expect(count(refusals).areEnough)
    #expect(count(refusals).total == 10)
  }

  @Test func `a message that is taken begins the count anew`() {
    let failures = Array(repeating: MailSystem.Answer.refused("no such user"), count: 9)
    #expect(!count(failures + [.taken] + failures).areEnough)
  }

  @Test func `a refusal between failures to reach anybody shows that somebody was reached`() {
    #expect(
      !count([.unreachable("x"), .unreachable("x"), .refused("y"), .unreachable("x")]).areEnough)
  }
}
