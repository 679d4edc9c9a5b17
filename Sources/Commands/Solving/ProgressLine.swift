import Desk

/// One line of a screen that tells how a search is going, by rewriting itself.
struct ProgressLine {
  private let terminal: Terminal
  private let isShown: Bool
  private var lastShown: Int?
  private var isDirty = false

  /// Milliseconds between two rewritings: often enough to look alive, seldom enough to be read.
  private static let interval = 100

  /// A line on a terminal; on anything but a watched screen it stays silent.
  init(_ terminal: Terminal) {
    self.terminal = terminal
    isShown = terminal.isWatched && !terminal.isQuiet
  }

  /// Shows how it is going, unless that was done a moment ago.
  ///
  /// - Parameters:
  ///   - state: How it is going.
  ///   - elapsed: Milliseconds since the start.
  mutating func show(_ state: @autoclosure () -> String, elapsed: Int) {
    guard isShown, elapsed >= (lastShown ?? -ProgressLine.interval) + ProgressLine.interval else {
      return
    }
    lastShown = elapsed
    isDirty = true
    terminal.talk.write(ProgressLine.clear + Prose.harmless(state()))
  }

  /// Wipes the line, so that what comes next stands on a clean one.
  mutating func finish() {
    guard isDirty else { return }
    isDirty = false
    terminal.talk.write(ProgressLine.clear)
  }

  /// To the start of the line, and erase to its end (ECMA-48 EL).
  private static let clear = "\r\u{1B}[K"
}
