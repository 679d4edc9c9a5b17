import Desk
import CivilTime
import Disk
import Testing

@testable import Commands

/// A command of the tests' own, so that the reader is tested apart from any real one.
extension Subcommand {
  fileprivate static let bake = Subcommand(
    name: "bake", summary: "bake a cake", examples: [],
    positionals: [
      PositionalSpec("RECIPE", .path, help: "what to bake"),
      PositionalSpec("KIND", .choice(["cake", "bread"]), isRequired: false, help: "the kind"),
    ],
    options: [.output, .eggs, .time, .isHot, .day, .stamp], exclusive: [[.eggs, .time]],
    next: "eat"
  ) { _, _ throws(Refusal) in .clean }
}

extension OptionSpec {
  fileprivate static let output = OptionSpec("--output", letter: "-o", "DISH", .path, help: "where")
  fileprivate static let eggs = OptionSpec("--eggs", "N", .wholeNumber(1...12), help: "how many")
  fileprivate static let time = OptionSpec("--time", "TIME", .duration, help: "how long")
  fileprivate static let isHot = OptionSpec("--hot", help: "hot")
  fileprivate static let day = OptionSpec("--day", "DATE", .date, help: "when")
  fileprivate static let stamp = OptionSpec("--stamp", "MINUTE", .minute, help: "stamp")
}

struct `Reading arguments` {
  private func read(_ typed: String...) throws -> Arguments {
    guard case .read(let arguments) = ArgumentReader.read(typed, for: .bake) else {
      Issue.record("\(ArgumentReader.read(typed, for: .bake))")
      throw Unreadable()
    }
    return arguments
  }

  private func sentences(_ typed: String...) -> [String] {
    guard case .faults(let faults) = ArgumentReader.read(typed, for: .bake) else { return [] }
    return faults.map { $0.sentence }
  }

  private struct Unreadable: Error {}

  @Test func `words are known by their place`() throws {
    let arguments = try read("cake.txt", "bread")
    #expect(arguments.text(Subcommand.bake.positionals[0]) == "cake.txt")
    #expect(arguments.text(Subcommand.bake.positionals[1]) == "bread")
  }

  @Test func `a value may stand beside its option or be joined by an equals sign`() throws {
    #expect(try read("cake.txt", "--output", "dish").text(.output) == "dish")
    #expect(try read("cake.txt", "--output=dish").text(.output) == "dish")
    #expect(try read("cake.txt", "--output=a=b").text(.output) == "a=b")
  }

  @Test func `a short option takes its value beside it, joined or with an equals sign`() throws {
    #expect(try read("-o", "dish", "cake.txt").text(.output) == "dish")
    #expect(try read("-odish", "cake.txt").text(.output) == "dish")
    #expect(try read("-o=dish", "cake.txt").text(.output) == "dish")
  }

  @Test func `a lone dash is a word and a value`() throws {
    let arguments = try read("-", "-o", "-")
    #expect(arguments.text(Subcommand.bake.positionals[0]) == "-")
    #expect(arguments.text(.output) == "-")
  }

  @Test func `two dashes end the options`() throws {
    #expect(try read("--", "--hot").text(Subcommand.bake.positionals[0]) == "--hot")
  }

  @Test func `a switch is there or not`() throws {
    #expect(try read("cake.txt", "--hot").has(.isHot))
    #expect(try !read("cake.txt").has(.isHot))
  }

  @Test func `values are read as what they are`() throws {
    #expect(try read("x", "--eggs", "3").number(.eggs) == 3)
    #expect(try read("x", "--day", "2013-02-04").date(.day) == CivilDate(iso: "2013-02-04"))
    #expect(
      try read("x", "--stamp", "2013-02-04T09:30Z").minute(.stamp)
        == CivilMinute(iso: "2013-02-04T09:30"))
  }

  @Test(arguments: [("10", 10_000), ("10s", 10_000), ("500ms", 500), ("2m", 120_000)])
  func `a length of time has a unit, or means seconds`(text: String, milliseconds: Int) throws {
    #expect(try read("x", "--time", text).milliseconds(.time) == milliseconds)
  }

  @Test(arguments: ["", "0", "-1s", "10h", "s", "99999999999999999999s", "2000m", "1.5s"])
  func `a text that is not a length of time is refused`(text: String) {
    #expect(
      sentences("x", "--time=" + text) == [
        "'\(text)' will not do for --time. Write a time such as 10s, 500ms or 2m."
      ])
  }

  @Test func `an unknown option offers the nearest`() {
    #expect(
      sentences("x", "--ouput", "y") == [
        "Unknown option '--ouput'. Did you mean '--output'?",
        "'y' will not do for KIND. Write cake or bread.",
      ])
  }

  @Test func `an option nothing like ours offers nothing`() {
    #expect(sentences("x", "--frobnicate") == ["Unknown option '--frobnicate'."])
  }

  @Test func `an option without its value says what to write`() {
    #expect(
      sentences("x", "--eggs") == [
        "'--eggs' needs a value. Write --eggs N, with a whole number from 1 to 12."
      ])
  }

  @Test func `another option is not taken for a value`() {
    #expect(
      sentences("x", "-o", "--hot") == [
        "'-o' needs a value. Write -o DISH, with a file or folder."
      ])
  }

  @Test func `a negative number is a value, though an unfit one`() {
    #expect(
      sentences("x", "--eggs", "-5") == [
        "'-5' will not do for --eggs. Write a whole number from 1 to 12."
      ])
  }

  @Test func `a switch with a value is refused`() {
    #expect(sentences("x", "--hot=yes") == ["'--hot' takes no value, but has 'yes'."])
  }

  @Test func `an option given twice is refused`() {
    #expect(sentences("x", "--hot", "--hot") == ["'--hot' is given twice. Keep one."])
  }

  @Test func `options that exclude each other are refused`() {
    #expect(
      sentences("x", "--eggs=2", "--time=3s") == [
        "'--eggs' and '--time' contradict each other. Keep one."
      ])
  }

  @Test func `a missing word says what it is`() {
    #expect(sentences() == ["RECIPE is missing: what to bake."])
  }

  @Test func `words too many are named`() {
    #expect(
      sentences("my", "cake", "recipe") == [
        "'recipe' is one word too many. A name with blanks in it needs quotes."
      ])
  }

  @Test func `every fault is reported together`() {
    #expect(
      sentences("--eggs", "many", "--warm", "--day=5/2") == [
        "'many' will not do for --eggs. Write a whole number from 1 to 12.",
        "Unknown option '--warm'.",
        "'5/2' will not do for --day. Write a date such as 2013-02-04.",
        "RECIPE is missing: what to bake.",
      ])
  }

  @Test func `help is given whatever else is amiss`() throws {
    #expect(try read("--help", "--nonsense").has(.help))
  }

  @Test func `an escape sequence in an argument cannot reach the terminal`() {
    #expect(sentences("x", "--\u{1B}[2J") == ["Unknown option '--\u{FFFD}[2J'."])
  }
}
