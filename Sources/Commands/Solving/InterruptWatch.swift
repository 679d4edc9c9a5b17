import Disk
import Dispatch
import Foundation

/// Turns Ctrl-C and a polite request to end into a raised flag, for as long as it lives.
///
/// The first one asks the search to stop, so that its best plan can be saved; a second one ends the program there and then.
final class InterruptWatch {
  private let sources: [any DispatchSourceSignal]
  private static let signals = [SIGINT, SIGTERM]

  /// Starts to watch.
  ///
  /// - Parameter stop: The flag to raise.
  init(raising stop: StopFlag) {
    let registered = DispatchSemaphore(value: 0)
    sources = InterruptWatch.signals.map { number in
      // Dispatch hears of a signal beside its usual effect, which is to end the program.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if stop.raise() { exit(ExitCode.interrupted.rawValue) }
      }
      source.setRegistrationHandler { registered.signal() }
      source.activate()
      return source
    }
    // From here on the usual effect is off, so a signal that nobody listens for yet would be lost.
    sources.forEach { _ in registered.wait() }
  }

  deinit {
    sources.forEach { $0.cancel() }
    InterruptWatch.signals.forEach { number in signal(number, SIG_DFL) }
  }
}
