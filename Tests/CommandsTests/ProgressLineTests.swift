import Testing

@testable import Commands

struct `The progress line` {
  private func terminal(isWatched: Bool, isQuiet: Bool = false) -> Terminal {
    Terminal(
      output: TextSink(.memory), talk: TextSink(.memory), readInput: { [] }, environment: [:],
      isWatched: isWatched, outputIsColoured: false, talkIsColoured: false, isQuiet: isQuiet)
  }

  @Test func `it rewrites itself and wipes itself at the end`() {
    let terminal = terminal(isWatched: true)
    var line = ProgressLine(terminal)
    line.show("one", elapsed: 0)
    line.show("two", elapsed: 100)
    line.finish()
    #expect(terminal.talk.text == "\r\u{1B}[Kone\r\u{1B}[Ktwo\r\u{1B}[K")
    #expect(terminal.output.text == "")
  }

  @Test func `it is not rewritten faster than it can be read`() {
    let terminal = terminal(isWatched: true)
    var line = ProgressLine(terminal)
    for elapsed in stride(from: 0, to: 200, by: 10) { line.show("\(elapsed) ", elapsed: elapsed) }
    #expect(terminal.talk.text == "\r\u{1B}[K0 \r\u{1B}[K100 ")
  }

  @Test func `nothing is shown where nobody watches or wants it`() {
    for terminal in [terminal(isWatched: false), terminal(isWatched: true, isQuiet: true)] {
      var line = ProgressLine(terminal)
      line.show("one", elapsed: 0)
      line.finish()
      #expect(terminal.talk.text == "")
    }
  }
}
