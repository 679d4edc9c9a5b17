import Dispatch

/// How long somebody waits for work on other threads: until a moment, or until a flag is raised.
struct Patience: Sendable {
  /// The moment; nil for none.
  private let end: ContinuousClock.Instant?
  /// The flag; nil for none.
  private let stop: StopFlag?
  /// Before this moment the flag is not looked at; nil to look at the flag always.
  private let heedsFrom: ContinuousClock.Instant?

  /// Time that is counted from now.
  static func milliseconds(_ count: Int) -> Patience {
    Patience(until: ContinuousClock.now + .milliseconds(count))
  }

  /// Time that is counted from a moment.
  ///
  /// - Parameters:
  ///   - end: When it is over; nil for never.
  ///   - stop: Ends it early when raised.
  ///   - heedsFrom: Before this moment the raised flag ends nothing.
  init(
    until end: ContinuousClock.Instant?, or stop: StopFlag? = nil,
    heedingFrom heedsFrom: ContinuousClock.Instant? = nil
  ) {
    self.end = end
    self.stop = stop
    self.heedsFrom = heedsFrom
  }

  /// Whether nobody should wait any longer.
  var isOver: Bool {
    if let end, end <= .now { return true }
    guard let stop, stop.isRaised else { return false }
    return heedsFrom.map { $0 <= .now } ?? true
  }

  /// How long it is between two looks at the clock and the flag: far less than a person notices.
  private static let glance = DispatchTimeInterval.milliseconds(5)

  /// Waits until a condition holds, which each signal gives reason to look at.
  ///
  /// - Returns: Whether the condition holds.
  func wait(_ signal: DispatchSemaphore, until condition: () -> Bool) -> Bool {
    while !condition() {
      if isOver { return false }
      _ = signal.wait(timeout: .now() + Patience.glance)
    }
    return true
  }
}
