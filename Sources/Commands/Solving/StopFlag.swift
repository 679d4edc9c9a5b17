import Synchronization

/// A wish to stop, raised once by whoever has it and seen by all who ask.
final class StopFlag: Sendable {
  private let value = Atomic<Bool>(false)

  /// A flag that is not raised.
  init() {}

  /// Whether it has been raised.
  var isRaised: Bool { value.load(ordering: .acquiring) }

  /// Raises it; answers whether it had been raised before.
  @discardableResult
  func raise() -> Bool { value.exchange(true, ordering: .acquiringAndReleasing) }
}
