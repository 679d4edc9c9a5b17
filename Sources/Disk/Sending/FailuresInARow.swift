/// Failures one after the other to hand a message over, which tell when trying the rest is of no use.
struct FailuresInARow {
  /// How many messages failed since the last that was taken.
  private(set) var total = 0
  private var unreached = 0

  /// Failures to reach anybody, after which the rest is not tried.
  private static let mostUnreached = 3
  /// Failures of any kind, after which the rest is not tried: a mail system that knows one recipient in ten would have
  /// taken a message by then, and one that wants a password never takes any.
  private static let most = 10

  /// Counts an answer of the mail system.
  mutating func count(_ answer: MailSystem.Answer) {
    switch answer {
    case .taken: self = FailuresInARow()
    case .refused:
      total += 1
      unreached = 0
    case .unreachable, .doubtful:
      total += 1
      unreached += 1
    }
  }

  /// Whether trying the rest is of no use.
  var areEnough: Bool {
    unreached >= FailuresInARow.mostUnreached || total >= FailuresInARow.most
  }
}
