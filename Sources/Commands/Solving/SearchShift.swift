import Dispatch
import Synchronization

/// Some steps of every part of a search, shared out among a few threads: a free thread takes a piece of the part that
/// has most left to do.
///
/// Nobody knows beforehand how long the steps of a part take, so each part is cut into pieces small enough for the
/// threads to end together. A part is never on two threads.
final class SearchShift: Sendable {
  /// Takes a number of steps of one part.
  typealias Work = @Sendable (_ steps: Int) -> Void

  private struct Load {
    var left: Int
    var isTaken = false
    var isDone: Bool { left == 0 && !isTaken }
  }

  private let parts: [Work]
  private let piece: Int
  private let loads: Mutex<[Load]>
  private let change = DispatchSemaphore(value: 0)

  /// Work that nobody has begun.
  ///
  /// - Parameters:
  ///   - steps: How many steps each part is to take.
  ///   - parts: The parts; of those with as much left, the first is taken first.
  init(steps: Int, of parts: [Work]) {
    self.parts = parts
    piece = max(1, steps / 16)
    loads = Mutex(parts.map { _ in Load(left: steps) })
  }

  /// The numbers of all parts.
  var everyPart: Range<Int> { parts.indices }

  /// Begins the work, on so many threads.
  func begin(threads: Int) {
    for _ in 0..<min(threads, parts.count) {
      LentWork.begin { [self] in
        while let (part, steps) = takePiece() {
          parts[part](steps)
          giveBack(part)
        }
      }
    }
  }

  /// Waits until some parts have taken all their steps, or patience is over.
  ///
  /// - Returns: Whether they have.
  func wait(for numbers: Range<Int>, within patience: Patience) -> Bool {
    patience.wait(change) { loads.withLock { $0[numbers].allSatisfy { $0.isDone } } }
  }

  /// Has nobody take another piece: pieces that are taken are ended, and what else is left stays undone.
  func close() {
    loads.withLock { loads in
      for part in loads.indices { loads[part].left = 0 }
    }
  }

  /// Whether nobody is at a part.
  func isAtRest(_ part: Int) -> Bool { loads.withLock { !$0[part].isTaken } }

  /// The next piece; nil where nothing is left that nobody is at.
  private func takePiece() -> (part: Int, steps: Int)? {
    loads.withLock { loads in
      var next: Int?
      for part in loads.indices where !loads[part].isTaken && loads[part].left > 0 {
        if loads[part].left > next.map({ loads[$0].left }) ?? 0 { next = part }
      }
      guard let next else { return nil }
      let steps = min(piece, loads[next].left)
      loads[next].left -= steps
      loads[next].isTaken = true
      return (next, steps)
    }
  }

  private func giveBack(_ part: Int) {
    loads.withLock { $0[part].isTaken = false }
    change.signal()
  }
}

/// A part of a search that advances where it lies: what a prover has learned is too much to be copied every few
/// milliseconds.
final class PartAtWork<Part: Sendable>: Sendable {
  private let part: Mutex<Part>

  init(_ part: sending Part) { self.part = Mutex(part) }

  var value: Part { part.withLock { $0 } }

  func change(_ body: (inout sending Part) -> Void) { part.withLock { body(&$0) } }
}
