import Synchronization

/// A wish to stop, raised once and seen by all who ask.
public final class StopFlag: Sendable {
  private let value = Atomic<Bool>(false)

  /// A flag that is not raised.
  public init() {}

  /// Whether the flag has been raised.
  public var isRaised: Bool { value.load(ordering: .acquiring) }

  /// Raises it; answers whether it had been raised before.
  @discardableResult
  public func raise() -> Bool { value.exchange(true, ordering: .acquiringAndReleasing) }
}
