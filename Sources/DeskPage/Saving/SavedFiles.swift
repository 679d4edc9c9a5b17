import CivilTime
import Desk
import Exports
import Findings
import LeadIn
import PlanCheck
import ReviewModel
import Sheets
import WeekPage
import Workbook

/// Files to keep or to give to people, made from the present sheets.
struct SavedFiles {
  private let question: PageQuestion

  /// What can be saved.
  enum Kind: String, CaseIterable {
    /// The review as a workbook.
    case workbook
    /// The review as a ZIP of CSV files.
    case zip
    /// The page that people read.
    case page
    /// Calendars, packed.
    case calendars
    /// Tables, packed.
    case tables
    /// The lead-in as a calendar.
    case leadInCalendar
    /// The lead-in as a table.
    case leadInTable
    /// The messages of the outbox, packed.
    case messages
  }

  /// Files that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the file to download, or with what stands in the way.
  func answer(_ answer: inout PageAnswer) {
    let name = question.reviewName
    switch Kind(rawValue: question[.kind]) {
    case .workbook:
      workbook(name + ".xlsx", &answer)
    case .zip:
      answer.download(
        name + ".zip", packing: reviewFiles.map { (name: $0.path, bytes: $0.bytes) })
    case .page, .calendars, .tables: export(name, &answer)
    case .leadInCalendar, .leadInTable: leadIn(name, &answer)
    case .messages: MessagesAsked.pack(question.files, for: question, &answer)
    case nil: answer.say("Choose what to save.")
    }
  }

  /// The files of the review, as a folder holds them.
  private var reviewFiles: [BookFile] {
    question.files.filter { !DeskReview.isWorkbook($0) }
      .map { BookFile(path: $0.name, bytes: $0.bytes) }
  }

  /// The files that a workbook holds: messages leave the review, and are no part of a workbook.
  private var bookFiles: [BookFile] {
    question.files.filter { !DeskReview.isWorkbook($0) && !MessagesAsked.isInOutbox($0) }
      .map { BookFile(path: $0.name, bytes: $0.bytes) }
  }

  /// The workbook that was opened, with what was changed; a new one where none was.
  private func workbook(_ name: String, _ answer: inout PageAnswer) {
    guard let opened = question.files.first(where: DeskReview.isWorkbook) else {
      do throws(DraftFault) {
        answer.download(name, try ReviewWorkbook.new(bookFiles))
      } catch {
        answer.refuse([error.finding(file: name)])
      }
      return
    }
    let workbook: ReviewWorkbook
    do throws(BookFailure) {
      workbook = try ReviewWorkbook(opened.bytes)
    } catch {
      answer.refuse([error.finding(file: name)])
      return
    }
    do throws(BookEditFailure) {
      answer.download(name, try workbook.bytes(holding: bookFiles))
    } catch {
      answer.refuse([error.finding(file: name)])
    }
  }

  private func leadIn(_ name: String, _ answer: inout PageAnswer) {
    guard let reading = DeskReview(question.files).reading,
      let now = CivilMinute(iso: question[.now])
    else {
      answer.say("Mend the sheets first.")
      return
    }
    do throws(Refusal) {
      let leadIn = try LeadInAnswer(reading, PlanReading(beside: reading), today: now.date)
      if Kind(rawValue: question[.kind]) == .leadInCalendar {
        answer.download(
          name + "-lead-in.ics", try leadIn.calendar(writtenAt: now, namesOwners: false))
      } else {
        answer.download(name + "-lead-in.csv", LeadInTable.bytes(leadIn.plan))
      }
    } catch {
      answer.refuse(error.findings)
    }
  }

  private func export(_ name: String, _ answer: inout PageAnswer) {
    let desk = DeskReview(question.files)
    guard let review = desk.usable, let plan = desk.plan else {
      answer.say(
        desk.hasErrors
          ? "Mend the sheets first; nothing is made of a review with problems."
          : "Find a timetable first.")
      return
    }
    let privacy = Privacy(rawValue: question[.level]) ?? .roles
    let now = CivilMinute(iso: question[.now]) ?? CivilMinute(review.fieldworkStart, .midnight)
    var export = TimetableExport(
      review: review, plan: plan, privacy: privacy,
      stamp: ExportStamp(version: TimetableStamp.draft.words, writtenAt: now))
    export.leadIn = LeadInPlan(
      review, plan: plan, notes: desk.reading?.preparation ?? PreparationNotes())
    let level = "-" + privacy.rawValue
    switch Kind(rawValue: question[.kind]) {
    case .page:
      var additions = PageAdditions()
      additions.offersMoves = true
      for file in export.page(with: additions) {
        answer.download(name + "-timetable" + level + ".html", file.bytes)
      }
    case .calendars:
      let findings = export.findings { _ in .file("review.csv") }
      guard findings.isEmpty else {
        answer.refuse(findings)
        return
      }
      let files = export.calendars().map { (name: $0.path, bytes: $0.bytes) }
      answer.download(name + "-calendars" + level + ".zip", packing: files)
    default:
      let files = export.tables().map { (name: $0.path, bytes: $0.bytes) }
      answer.download(name + "-tables" + level + ".zip", packing: files)
    }
    if let verdict = desk.verdict, !verdict.isFeasible {
      answer.say("Saved. The timetable still has clashes, which are what was written.")
    }
  }
}
