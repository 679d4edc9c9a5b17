import Disk
import Testing

@testable import Commands

struct `Choosing a command` {
  @Test func `without a command, the help is shown and the shell told`() async {
    let run = await CapturedRun()
    #expect(run.exitCode == .badInput)
    #expect(run.output == "")
    #expect(run.talk.hasPrefix("fieldwork plans the on-site week of a peer review.\n\nExamples\n"))
  }

  @Test func `help that is asked for is data`() async {
    let run = await CapturedRun("--help")
    #expect(run.exitCode == .clean)
    #expect(run.output == HelpText.overview + "\n")
    #expect(run.talk == "")
  }

  @Test func `the version is printed`() async {
    let run = await CapturedRun("--version")
    #expect(run.exitCode == .clean)
    #expect(run.output == "fieldwork \(Version.text)\n")
  }

  @Test func `a mistyped command offers the nearest`() async {
    let run = await CapturedRun("rulle", "FW301")
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk == """
        fieldwork: Unknown command 'rulle'. Did you mean 'rule'?
        Next: fieldwork help

        """)
  }

  @Test func `an option in the place of a command is called an option`() async {
    let run = await CapturedRun("--verson")
    #expect(
      run.talk == """
        fieldwork: Unknown option '--verson'. Did you mean '--version'?
        Next: fieldwork help

        """)
  }

  @Test func `faults end with the usage and where to read on`() async {
    let run = await CapturedRun("rule", "FW301", "FW302")
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk == """
        fieldwork: 'FW302' is one word too many. A name with blanks in it needs quotes.
        Usage: fieldwork rule [CODE]
        Next: fieldwork help rule

        """)
  }

  @Test func `switches for every command may come first`() async {
    let run = await CapturedRun("--quiet", "rule", "FW301")
    #expect(run.exitCode == .clean)
  }

  @Test func `names are unique and no option of a command hides one that all take`() {
    #expect(Set(CommandTable.all.map { $0.name }).count == CommandTable.all.count)
    for command in CommandTable.all {
      let names = (command.options + OptionSpec.everywhere).flatMap {
        [$0.name] + ($0.letter.map { [$0] } ?? [])
      }
      #expect(Set(names).count == names.count, "\(command.name)")
    }
  }
}
