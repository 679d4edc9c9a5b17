import CivilTime
import Desk
import Exports
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `A folder of exports that is written again` {
  private let now = RememberedFiles.now

  private func export(
    _ open: inout OpenReview, _ form: ExportForm, into folder: String? = "out",
    release: String? = nil
  ) -> Answer {
    var request = TimetableHandout.Request(form, privacy: .full, writtenAt: now)
    request.folder = folder
    request.release = release.map { VersionName($0) }
    return open.answer(.export(request))
  }

  private func open(_ review: Review = RememberedFiles.invited) -> OpenReview {
    OpenReview(SmallFiles.folder(review, RememberedFiles.plan))
  }

  /// The review without its last session, whose calendars go with it.
  private func shortened(_ open: OpenReview) -> OpenReview {
    var review = RememberedFiles.invited
    review.people.removeAll()
    review.sessions[0].participants = []
    var files = open.files
    for sheet in ReviewSheets.write(review, plan: RememberedFiles.plan) {
      files.files.removeAll { $0.name == sheet.name }
      files.files.append(sheet)
    }
    return OpenReview(files)
  }

  @Test func `loses what is no longer part of the export, and says so`() {
    var open = open()
    let first = export(&open, .ics)
    #expect(first.files.allSatisfy { $0.name.hasPrefix("out/") })
    #expect(first.files.last?.name == "out/" + FolderRecord.name)
    open = shortened(open)
    let second = export(&open, .ics)
    let gone = Set(first.files.map { $0.name }).subtracting(second.files.map { $0.name })
    #expect(!gone.isEmpty)
    #expect(Set(second.removed) == gone)
    #expect(second.findings.map { $0.code } == gone.map { _ in .staleExport })
    #expect(open.files.files.allSatisfy { !gone.contains($0.name) })
  }

  @Test func `keeps a file that somebody changed, and names it`() throws {
    var open = open()
    let first = export(&open, .ics)
    open = shortened(open)
    var trial = open
    let next = Set(export(&trial, .ics).files.map { $0.name })
    let kept = try #require(first.files.first { !next.contains($0.name) })
    var files = open.files
    for index in files.files.indices where files.files[index].name == kept.name {
      files.files[index].bytes = [65]
    }
    open = OpenReview(files)
    let second = export(&open, .ics)
    #expect(!second.removed.contains(kept.name))
    #expect(
      second.findings.contains { $0.severity == .warning && $0.place.file == kept.name },
      "\(second.findings)")
    #expect(open.files.files.contains { $0.name == kept.name && $0.bytes == [65] })
  }

  @Test func `is not written where a file of somebody else is in the way`() {
    var open = open()
    var files = open.files
    files.files.append(SheetFile(path: "out/timetable.html", bytes: [65]))
    open = OpenReview(files)
    let answer = export(&open, .page)
    #expect(answer.outcome == .badInput)
    #expect(answer.findings.map { $0.code } == [.fileInTheWay])
    #expect(open.files == files)
  }

  @Test func `keeps the files of another form`() {
    var open = open()
    let calendars = export(&open, .ics)
    let page = export(&open, .page)
    #expect(page.removed.isEmpty)
    #expect(Set(calendars.files.map { $0.name }).isSubset(of: open.files.files.map { $0.name }))
  }

  @Test func `changes no file of the review where no folder is named`() {
    var open = open()
    let before = open.files
    #expect(export(&open, .all, into: nil).removed.isEmpty)
    #expect(open.files == before)
  }

  @Test func `hands out a release as it was, and a draft with the stamp of the release it equals`()
  {
    var open = open()
    _ = open.answer(.release(RememberedFiles.wish(at: now)))
    func page(_ answer: Answer) -> String {
      String(
        decoding: answer.files.first { $0.name.hasSuffix(".html") }?.bytes ?? [], as: UTF8.self)
    }
    let released = export(&open, .page, into: nil, release: "v1")
    #expect(page(released).contains("v1 ("))
    #expect(page(export(&open, .page, into: nil)).contains("v1 ("))
    var moved = RememberedFiles.plan
    moved.assignments[2].start = CivilDate.monday.at(15)
    open.edit(moved, of: RememberedFiles.invited)
    #expect(page(export(&open, .page, into: nil)).contains("made after v1"))
    #expect(page(export(&open, .page, into: nil, release: "v1")) == page(released))
    #expect(export(&open, .page, release: "v7").findings.map { $0.code } == [.releaseMissing])
  }
}
