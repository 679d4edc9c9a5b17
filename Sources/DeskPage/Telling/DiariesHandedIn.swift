import CivilTime
import Correspondence
import Desk
import Findings
import ReviewModel
import Sheets
import WeekPage

/// Diaries that somebody hands in, whose busy times are taken away from their owners' availability.
struct DiariesHandedIn {
  private let question: PageQuestion

  /// The diaries that the script hands in.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheets whose cells change, and with what was understood of each diary.
  func answer(_ answer: inout PageAnswer) {
    let desk = DeskReview(question.files)
    guard let reading = desk.reading, let review = desk.usable,
      let now = CivilMinute(iso: question[.now])
    else {
      answer.say("Mend the sheets first; then diaries can be read into them.")
      return
    }
    do throws(Refusal) {
      let taken = try taken(into: review, at: now)
      let changed = taken.files(over: reading)
      for file in changed { answer.keep(SheetFile(path: file.name, bytes: file.bytes)) }
      // Which hours are busy stands in the cells; a line for each diary is enough here.
      let lines = taken.lines.filter { !$0.hasPrefix(" ") }
      answer.show(
        FindingList.plain(taken.findings, showsPlace: false) + ReportLines(lines).markup,
        in: .remarks)
      answer.say(
        lines.joined(separator: ". ")
          + (changed.isEmpty ? ". The sheets say all of this already." : "."))
    } catch {
      answer.show(FindingList.plain(error.findings), in: .remarks)
      answer.refuse(error.findings)
    }
  }

  private func taken(into review: Review, at now: CivilMinute) throws(Refusal) -> TakenDiaries {
    guard let clock = WallClock(now).offsets(of: review) else {
      throw Refusal(WallClock.unknown(review.timeZone))
    }
    let sorted = try DiaryNames.sorted(
      question.handedIn.map { $0.name }, of: try owner(in: review), in: review)
    let diaries = sorted.map { owner, names in
      TakenDiaries.Diary(
        of: owner,
        files: question.handedIn.filter { names.contains($0.name) }
          .map { DiaryFile(name: $0.name, bytes: $0.bytes) })
    }
    return try TakenDiaries(diaries, into: review, clock: clock, zonesFrom: { _ in nil })
  }

  /// The owner of the diaries: the reference that somebody chose, or of the row on which the files were dropped; nil
  /// where the files' names tell.
  private func owner(in review: Review) throws(Refusal) -> DiaryOwner? {
    let file = question[.file]
    guard let list = OwnerChoice.list(ofSheet: file) else { return nil }
    return try DiaryNames.owner(
      question.given(.reference) ?? rowReference(file), in: list, of: review, at: .file(file))
  }

  private func rowReference(_ file: String) -> String {
    guard let sheet = EditedSheet(file, in: question.files), let row = question.number(.row),
      let key = sheet.outline.headings.first.flatMap({ sheet.column(under: $0) })
    else { return "" }
    return sheet.text(row, key)
  }
}
