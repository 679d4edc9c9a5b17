import Disk
import Testing

@testable import Commands

struct `The help` {
  @Test(arguments: CommandTable.all.map { $0.name })
  func `every command opens with examples of itself and ends with what to run next`(
    name: String
  ) async throws {
    let run = await CapturedRun("help", name)
    #expect(run.exitCode == .clean)
    #expect(run.output.hasPrefix("Examples\n  fieldwork \(name)"))
    let last = try #require(run.output.split(separator: "\n").last)
    #expect(last.hasPrefix("Next: fieldwork "))
  }

  @Test(arguments: CommandTable.all.map { $0.name })
  func `asking for help by option or by command is the same`(name: String) async {
    let byOption = await CapturedRun(name, "--help")
    let byCommand = await CapturedRun("help", name)
    #expect(byOption.output == byCommand.output)
  }

  @Test func `the overview names every command and every exit code`() {
    let lines = HelpText.overview.split(separator: "\n").map { $0.split(separator: " ") }
    for command in CommandTable.all {
      #expect(lines.contains { $0.first.map { $0 == command.name } ?? false })
    }
    for code in ExitCode.allCases {
      #expect(lines.contains { $0.first.map { $0 == String(code.rawValue) } ?? false })
    }
  }

  @Test func `no line is wider than a page of paper`() {
    let pages = [HelpText.overview] + CommandTable.all.map { HelpText.page(for: $0) }
    for line in pages.flatMap({ $0.split(separator: "\n") }) {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func `an unknown topic offers the nearest`() async {
    let run = await CapturedRun("help", "rul")
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk == """
        fieldwork: Unknown command 'rul'. Did you mean 'rule'?
        Next: fieldwork help

        """)
  }
}
