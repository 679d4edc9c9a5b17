import Desk
import Findings
import Testing

@testable import Commands

struct `The terminal` {
  /// What a cell may hold to retitle the window, to recolour text, to move the cursor and to turn text round.
  private static let hostile = "a\u{1B}]0;x\u{7}b\u{9B}2Jc\u{8}d\u{202E}e\u{7F}f\rg"
  private static let harmless =
    "a\u{FFFD}]0;x\u{FFFD}b\u{FFFD}2Jc\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g"

  private func terminal(isColoured: Bool = false, isScreen: Bool = false) -> Terminal {
    Terminal(
      output: TextSink(.memory), talk: TextSink(.memory), readInput: { [] }, environment: [:],
      isWatched: false, outputIsColoured: isColoured, talkIsColoured: isColoured,
      outputIsScreen: isScreen)
  }

  @Test func `obeys no line, whichever way that line is written`() {
    let terminal = terminal()
    terminal.print(Self.hostile)
    terminal.say(Self.hostile)
    terminal.complain(Self.hostile)
    #expect(terminal.output.text == Self.harmless + "\n")
    #expect(terminal.talk.text == Self.harmless + "\n" + Self.harmless + "\n")
  }

  @Test func `keeps the line breaks and tabs of text that is laid out`() {
    let terminal = terminal()
    terminal.print("one\n\ttwo")
    #expect(terminal.output.text == "one\n\ttwo\n")
  }

  @Test func `colours findings, and nothing in them`() {
    let terminal = terminal(isColoured: true)
    terminal.print([Finding(.missingText, .note, at: .file("a"), Self.hostile)])
    #expect(
      terminal.output.text
        == "a  \u{1B}[36mnote   \u{1B}[0m FW308  "
        + Prose.harmless(Self.hostile) + "\n")
  }

  @Test func `shows data on a screen without what the screen would obey`() {
    let terminal = terminal(isScreen: true)
    terminal.print(bytes: Array(("S1," + Self.hostile + "\r\nS2\r\n").utf8))
    #expect(terminal.output.text == "S1," + Self.harmless + "\nS2\n")
  }

  @Test func `hands data to a file as they are`() {
    let terminal = terminal()
    terminal.print(bytes: Array(Self.hostile.utf8))
    #expect(terminal.output.text == Self.hostile)
  }
}
