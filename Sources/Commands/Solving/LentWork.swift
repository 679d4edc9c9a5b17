import Dispatch
import Foundation
import Synchronization

/// Work on a thread of its own, for whose result nobody has to wait longer than patience lasts.
///
/// No step of the core can be ended from outside, and the set-up of a large review is one long step. A result that is
/// not awaited is dropped, and its thread goes on until the work or the program ends.
enum LentWork {
  /// Does some work.
  ///
  /// - Parameters:
  ///   - patience: How long the result is waited for.
  ///   - meanwhile: Called now and then while it is.
  ///   - work: The work.
  /// - Returns: Its result; nil where it was not awaited.
  static func result<Result: Sendable>(
    within patience: Patience, meanwhile: () -> Void = {},
    of work: @escaping @Sendable () -> Result
  ) -> Result? {
    let box = ResultBox<Result>()
    let done = DispatchSemaphore(value: 0)
    begin {
      let result = work()
      box.result.withLock { $0 = result }
      done.signal()
    }
    _ = patience.wait(done) {
      meanwhile()
      return box.result.withLock { $0 != nil }
    }
    return box.result.withLock { $0 }
  }

  /// Starts a thread: a queue would keep other work waiting once as many pieces as there are cores are not awaited.
  static func begin(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread(block: work)
    thread.stackSize = stackSize
    thread.start()
  }

  /// As much as the first thread of a program usually has.
  private static let stackSize = 8 << 20

  private final class ResultBox<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }
}
