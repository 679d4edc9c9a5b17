import Disk
import Foundation
import Synchronization

/// A disk on which one step goes wrong, in one of three ways.
final class FaultAtStep: Sendable {
  /// What goes wrong.
  enum Kind: Sendable, CaseIterable {
    /// The step is refused, once.
    case failed
    /// The disk is full half way through the step, and stays full for every write.
    case torn
    /// The program ends before the step: neither it nor anything after it is done.
    case killed
    /// The program ends half way through the step.
    case killedHalfway

    /// Whether a step can go wrong in this way: only a write has two halves.
    func applies(to step: FileSystem.Step) -> Bool {
      switch self {
      case .failed, .killed: true
      case .torn, .killedHalfway: step == .write
      }
    }
  }

  private let number: Int
  private let kind: Kind
  private let seen = Mutex<[FileSystem.Step]>([])

  /// A disk whose step of a number goes wrong; none does where the number is never reached.
  init(_ number: Int, _ kind: Kind) {
    self.number = number
    self.kind = kind
  }

  /// The steps there were.
  var steps: [FileSystem.Step] { seen.withLock { $0 } }

  /// The disk.
  var disk: FileSystem {
    FileSystem { step in
      let current = self.seen.withLock { seen in
        seen.append(step)
        return seen.count
      }
      if current < self.number { return .done }
      switch self.kind {
      case .failed: return current == self.number ? .refused(.EIO) : .done
      case .torn:
        if current == self.number { return .torn(.ENOSPC) }
        return step == .write ? .refused(.ENOSPC) : .done
      case .killed: return .refused(.EIO)
      case .killedHalfway: return current == self.number ? .torn(.EIO) : .refused(.EIO)
      }
    }
  }
}
