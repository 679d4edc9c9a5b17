import CivilTime
import Documents
import JSONText
import Sheets

// Requests about versions of the timetable, and those that change what the program remembers.
extension OpenReview {
  mutating func release(_ wish: NewRelease.Wish) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let made = try NewRelease(reading, try plan(), after: try files.memory(), wish)
    var answer = try answer(
      made.outcome, words: made.lines,
      [
        JSONMember("release", .text(made.release.name)), JSONMember("sha256", .text(made.hash)),
      ], next: made.next, making: made.edits)
    answer.findings = made.findings
    return answer
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

  mutating func invite(
    _ wish: NewInvitations.Wish, at clock: WallClock, onlyLooks: Bool
  ) throws(Refusal) -> Answer {
    let invitations = try NewInvitations(
      files, try files.memory(), wish, at: clock, onlyLooks: onlyLooks)
    var answer = try answer(
      .clean, words: [invitations.tally] + invitations.lines, [], next: nil,
      making: invitations.edits)
    answer.findings = invitations.findings + invitations.strangers
    return answer
  }

  mutating func callOff(
    because reason: String, at clock: WallClock, onlyLooks: Bool
  ) throws(Refusal) -> Answer {
    let calling = try CallingOff(
      try reading.get(), try files.memory(), because: reason, at: clock, onlyLooks: onlyLooks)
    let words =
      [calling.tally] + calling.lines + (calling.outlook.map { [$0] } ?? [])
      + (calling.releaseLine.map { [$0 + "."] } ?? [])
    var answer = try answer(
      .clean, words: words, [], next: nil, making: calling.edits)
    answer.findings = calling.strangers
    return answer
  }

  mutating func postpone(
    to date: CivilDate, at clock: WallClock, onlyLooks: Bool
  ) throws(Refusal) -> Answer {
    let postponed = try PostponedReview(try reading.get(), to: date, at: clock)
    var answer = try answer(
      .clean, words: postponed.lines, [], next: .search,
      making: onlyLooks ? FileEdits() : postponed.edits)
    answer.findings = postponed.remarks
    return answer
  }

  /// Forgets what is old enough, step by step; what stands in the way of a step is named.
  mutating func purge(
    olderThan age: PurgeAge, _ dated: [OtherFile], at now: CivilMinute, onlyLooks: Bool
  ) throws(Refusal) -> Answer {
    let memory = try files.memory()
    let known = files.files.map { file in
      OtherFile(
        file.name,
        changedAt: file.changedAt ?? dated.first { $0.name == file.name }?.changedAt)
    }
    var purge = Purge(of: memory, files: known, olderThan: age, at: now)
    if onlyLooks {
      return Answer(
        purge.left.isEmpty ? .clean : .badInput, findings: purge.left,
        words: purge.steps.map { purge.outlook($0) })
    }
    var answer = Answer()
    for step in purge.steps {
      do throws(Refusal) {
        let edits = try purge.edits(for: step)
        answer.files += try files.make(edits)
        answer.removed += edits.removals.map { $0.path }
        answer.words.append(purge.account(of: step))
      } catch {
        purge.leave(error.findings)
      }
    }
    reading = OpenReview.read(files)
    answer.words.append(purge.closing)
    answer.findings = purge.left
    answer.outcome = purge.left.isEmpty ? .clean : .badInput
    answer.changesReview = !purge.isEmpty
    // A workbook changes with each release; the last of its bytes holds all changes.
    answer.files = answer.files.reduce(into: []) { files, file in
      files.removeAll { $0.name == file.name }
      files.append(file)
    }
    return answer
  }

  /// Makes changes to the files of the review, reads them again, and says what changed.
  mutating func answer(
    _ outcome: Outcome, words: [String], _ members: [JSONMember], next: NextStep?,
    making edits: FileEdits
  ) throws(Refusal) -> Answer {
    let reading = try reading.get()
    guard !edits.isEmpty else { return Answer(outcome, words: words, members) }
    let changed = try files.make(edits)
    self.reading = OpenReview.read(files)
    let signpost = Signpost(reading.door, to: reading.source)
    let steps = next.map { [JSONMember("next", .text(signpost.words(for: $0)))] } ?? []
    var answer = Answer(outcome, words: words, members + steps, files: changed)
    answer.removed = edits.removals.map { $0.path }
    answer.changesReview = true
    return answer
  }
}
