import Foundation
import Testing

/// The first minutes with a review of one's own.
@Suite(.serialized)
struct `The program and a new review` {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test func `a new folder is complete, free of errors and never overwritten`() throws {
    let first = try ProgramRun("init", "new", "--week", "2027-02-01", in: folder)
    #expect(first.exitCode == 0)
    #expect(folder.has("new/HELP.txt"))
    #expect(try ProgramRun("check", "new", in: folder).exitCode == 0)
    let before = try folder.contents(of: "new")
    let second = try ProgramRun("init", "new", "--week", "2027-02-08", in: folder)
    #expect(second.exitCode == 2)
    for name in before.keys { #expect(second.talk.contains("new/" + name)) }
    #expect(try folder.contents(of: "new") == before)
  }

  @Test(arguments: ["1 Feb 2027", "Mon 1 Feb 2027", "01/02/2027", "1st February 2027"])
  func `the week is written in any form that cells take`(week: String) throws {
    #expect(try ProgramRun("init", "new", "--week", week, in: folder).exitCode == 0)
    #expect(try ProgramRun("check", "new", in: folder).exitCode == 0)
  }

  @Test func `a week that starts on another day offers the Mondays on both sides`() throws {
    let run = try ProgramRun("init", "new", "--week", "2027-02-03", in: folder)
    #expect(run.exitCode == 2)
    #expect(
      run.talk == "--week  error   FW606  2027-02-03 is a Wednesday. "
        + "Write 2027-02-01 or 2027-02-08, which are Mondays.\n")
    #expect(!folder.has("new"))
  }
}
