import Synchronization

/// Lines about what a command wrote into a workbook, which are said once the workbook stands: until then they could turn
/// out to be untrue.
final class AwaitedTalk: Sendable {
  private let lines = Mutex<[String]?>(nil)

  /// Takes a line that names a folder, and every line after one.
  ///
  /// - Returns: Whether the line waits.
  func takes(_ line: String, naming folder: String) -> Bool {
    lines.withLock { lines in
      guard lines != nil || line.contains(folder) else { return false }
      lines = (lines ?? []) + [line]
      return true
    }
  }

  /// The lines that have waited, which wait no more.
  func end() -> [String] {
    lines.withLock { lines in
      defer { lines = nil }
      return lines ?? []
    }
  }
}
