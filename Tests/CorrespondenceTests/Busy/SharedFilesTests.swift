import Correspondence
import Findings
import Foundation
import ICalendar
import MailText
import ReviewModel
import TestSupport
import Testing

/// The files in `../shared`, where that folder lies beside this clone: calendars and mails that real programs wrote.
///
/// The two promises, over all of them: nothing is lost in silence, and unknown is not free.
@Suite(.enabled(if: !files.isEmpty))
struct `Every shared file` {
  private let days = Review.small().days

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// The components of calendars that are entries of a diary.
  private func entries(_ calendars: [DiaryFile]) -> Int {
    calendars.reduce(0) { count, file in
      let read = CalendarReader.read(file.bytes, file: file.name).calendars
      return count + read.flatMap { $0.components }.count { $0.name != "VTIMEZONE" }
    }
  }

  @Test(arguments: files)
  func
    `as a diary is refused by name, or each of its entries is accounted for and only known days are free`(
      path: String
    ) throws
  {
    let london = try #require(ZoneNames.offsets(named: "Europe/London"))
    let calendars: [DiaryFile]
    switch DiaryContainer.content(of: DiaryFile(name: path, bytes: try bytes(path))) {
    case .refused(let finding):
      #expect(!finding.message.isEmpty && !finding.mend.isEmpty)
      return
    case .files(let files): calendars = files
    }
    #expect(!calendars.isEmpty)
    let reading = DiaryReader(for: .small(), clock: london).read(calendars)
    #expect(reading.account.total == entries(calendars))
    let hasErrors = reading.findings.contains { $0.severity == .error }
    if hasErrors || reading.account[.unreadable] > 0 { #expect(reading.knownDays == []) }
    // The reading of a file that holds nothing must report that.
    if reading.account.total == 0 { #expect(hasErrors || reading.knownDays == []) }
    let after = Availability.neverAsked.taking(
      reading.busy, on: days, knowing: reading.knownDays)
    let unknown = days.filter { !reading.knownDays.contains($0) }
    #expect(after.unaskedDays(of: days) == unknown)
    #expect(after.isToBeChased(on: days) == !unknown.isEmpty)
  }

  @Test(arguments: files)
  func
    `as an answer is one letter or more, each an answer, a report, an absence or said to be none`(
      path: String
    ) throws
  {
    let octets = try bytes(path)
    let reading = ReplyReader.read(octets, file: path)
    #expect(!reading.letters.isEmpty)
    #expect(reading.letters.count == LetterReader.letters(in: octets).count)
    for letter in reading.letters where letter.content == .nothing {
      #expect(letter.findings.contains { !$0.message.isEmpty })
    }
  }
}

private let files: [String] = {
  let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
  let endings = [".ics", ".msg", ".eml", ".zip", ".mbox"]
  return ["corpus/calendars/files", "corpus/msg", "cases"].flatMap { folder -> [String] in
    let path = shared.appending(path: folder).path
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
      .map { path + "/" + $0 }
  }.sorted()
}()
