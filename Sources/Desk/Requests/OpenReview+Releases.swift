import Documents
import JSONText
import Sheets

// Requests about versions of the timetable, and those that change what the program remembers.
extension OpenReview {
  mutating func release(_ wish: NewRelease.Wish) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let made = try NewRelease(reading, try plan(), after: try files.memory(), wish)
    return try answer(
      made.outcome, words: made.lines,
      [
        JSONMember("release", .text(made.release.name)), JSONMember("sha256", .text(made.hash)),
      ], next: made.next, making: made.edits)
  }

  func compare(_ question: VersionQuestion) throws(Refusal) -> Answer {
    let memory = try files.memory()
    let comparison = try VersionComparison(
      try NamedVersion(question.before, of: files, memory),
      try NamedVersion(question.after, of: files, memory), for: question.recipient,
      at: question.now)
    guard case .object(let members) = comparison.document else { return Answer() }
    return Answer(
      comparison.outcome, words: comparison.lines + [comparison.summary],
      members.filter { $0.key != "format" })
  }

  /// Makes changes to the files of the review, reads them again, and says what changed.
  mutating func answer(
    _ outcome: Outcome, words: [String], _ members: [JSONMember], next: NextStep,
    making edits: FileEdits
  ) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let changed = try files.make(edits)
    self.reading = OpenReview.read(files)
    let next = Signpost(reading.door, to: reading.source).words(for: next)
    var answer = Answer(
      outcome, words: words, members + [JSONMember("next", .text(next))], files: changed)
    answer.changesReview = !edits.isEmpty
    return answer
  }
}
