import Disk
import Foundation
import Synchronization

/// Where text goes: a stream of the program, or the memory of a test.
///
/// A write that fails is remembered, not thrown: a command says what it has to say, and the program
/// ends with a complaint if the disk behind its output was full. A reader who has heard enough, as `head` soon
/// has, is no failure: the rest goes unsaid, and the command still does its work.
final class TextSink: Sendable {
  /// The streams there are.
  enum Stream: Sendable {
    /// Standard output.
    case standardOutput
    /// Standard error.
    case standardError
    /// Memory, for tests.
    case memory
  }

  private struct State {
    var collected: [UInt8] = []
    var failure: String?
    var isHeard = true
  }

  private let stream: Stream
  private let state = Mutex(State())

  /// A sink to a stream.
  init(_ stream: Stream) {
    self.stream = stream
  }

  /// Writes a text.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      switch stream {
      case .memory: state.collected += bytes
      case .standardOutput: send(bytes, to: .standardOutput, &state)
      case .standardError: send(bytes, to: .standardError, &state)
      }
    }
  }

  /// What was collected, where the stream is memory.
  var text: String { state.withLock { String(decoding: $0.collected, as: UTF8.self) } }

  /// Lets a write to a pipe that nobody reads any more fail like any other, instead of ending the program with
  /// SIGPIPE in the middle of its work.
  static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Why the first failed write failed; nil where all succeeded.
  var failure: String? { state.withLock { $0.failure } }

  private func send(_ bytes: [UInt8], to handle: FileHandle, _ state: inout State) {
    guard state.isHeard else { return }
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch  where FileFault.isBrokenPipe(error) {
      state.isHeard = false
    } catch {
      state.failure = state.failure ?? FileFault.reason(error)
    }
  }
}
