import Archive
import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

struct `Files that people give as diaries` {
  private func content(_ text: String) -> DiaryContainer.Content {
    DiaryContainer.content(of: DiaryFile(name: "x", bytes: Array(text.utf8)))
  }

  private let calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

  @Test func `a calendar is itself`() {
    let file = DiaryFile(name: "x", bytes: Array(calendar.utf8))
    #expect(content(calendar) == .files([file]))
  }

  @Test func `a mail is opened`() {
    let mail = "Received: by x\r\nContent-Type: text/calendar\r\n\r\n" + calendar
    #expect(content(mail) == .files([DiaryFile(name: "x", bytes: Array(calendar.utf8))]))
  }

  @Test func `a mail without a calendar is named`() {
    guard case .refused(let finding) = content("From: a@example.org\r\n\r\nHello") else {
      Issue.record("the mail was not refused")
      return
    }
    #expect(finding.code == .noCalendarInside)
  }

  private func zip(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var writer = ZIPWriter()
    for (name, bytes) in entries { writer.add(name, bytes) }
    return writer.bytes
  }

  private func content(packed bytes: [UInt8]) -> DiaryContainer.Content {
    DiaryContainer.content(of: DiaryFile(name: "x", bytes: bytes))
  }

  private func code(_ content: DiaryContainer.Content) -> FindingCode? {
    if case .refused(let finding) = content { finding.code } else { nil }
  }

  @Test func `every calendar in a ZIP archive is read, and nothing beside them`() {
    let bytes = Array(calendar.utf8)
    let packed = zip([
      ("a.ics", bytes), ("read me.txt", Array("Hello".utf8)), ("b", bytes),
      ("__MACOSX/._a.ics", [0, 1]),
    ])
    #expect(
      content(packed: packed)
        == .files([
          DiaryFile(name: "x (file 1)", bytes: bytes), DiaryFile(name: "x (file 3)", bytes: bytes),
        ]))
  }

  @Test func `what else lies in an archive is named by its number alone`() {
    let bytes = Array(calendar.utf8)
    let packed = zip([
      ("a.ics", bytes), ("Jane's diary.csv", Array("Subject,Start Date\r\n".utf8)),
      ("__MACOSX/._a.ics", [0, 1]),
    ])
    let remarks = DiaryContainer.remarks(on: DiaryFile(name: "x.zip", bytes: packed))
    #expect(remarks.map { $0.code } == [.diaryPassedOver])
    #expect(remarks.first?.message == "File 2 of this archive is no calendar and was passed over.")
    #expect(DiaryContainer.remarks(on: DiaryFile(name: "x", bytes: zip([("a.ics", bytes)]))) == [])
    #expect(DiaryContainer.remarks(on: DiaryFile(name: "x", bytes: bytes)) == [])
  }

  @Test func `a calendar in UTF-16 is read, alone and in an archive under whatever name`() {
    let bytes = Array(calendar.utf8)
    let wide: [UInt8] = bytes.flatMap { [$0, 0] }
    let turned: [UInt8] = bytes.flatMap { [0, $0] }
    for octets in [wide, [0xFF, 0xFE] + wide, turned] {
      #expect(content(packed: octets) == .files([DiaryFile(name: "x", bytes: bytes)]))
      #expect(
        content(packed: zip([("a.dat", octets)]))
          == .files([DiaryFile(name: "x (file 1)", bytes: bytes)]))
    }
  }

  @Test func `an archive with a calendar that cannot be read is refused whole`() {
    let bytes = Array(calendar.utf8)
    var packed = zip([("a.ics", bytes), ("b.ics", bytes)])
    // The name stands in the entry's header; the first octet behind the name is one of the calendar.
    packed[30 + 5] ^= 0xFF
    #expect(code(content(packed: packed)) == .diaryInOtherForm)
    let item: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(
      code(content(packed: zip([("a.ics", bytes), ("b.msg", item)]))) == .diaryInOtherForm)
  }

  @Test func `an archive without a calendar is named, and archives of archives come to an end`() {
    #expect(code(content(packed: zip([("a.txt", [0x41])]))) == .noCalendarInside)
    var packed = zip([("a.ics", Array(calendar.utf8))])
    #expect(code(content(packed: zip([("a.zip", packed)]))) == nil)
    for _ in 0..<5 { packed = zip([("a.zip", packed)]) }
    #expect(code(content(packed: packed)) == .diaryInOtherForm)
  }

  @Test func `a file that gzip packed is read, and a damaged one is refused`() {
    // RFC 1952: a header without a name, one stored block (RFC 1951, 3.2.4), checksum and length.
    let bytes = Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
    let length = UInt8(bytes.count)
    let checksum = CRC32.of(bytes)
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1, length, 0, ~length, 255]
    packed += bytes + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }
    packed += [length, 0, 0, 0]
    #expect(content(packed: packed) == .files([DiaryFile(name: "x", bytes: bytes)]))
    packed[20] ^= 1
    #expect(code(content(packed: packed)) == .diaryInOtherForm)
  }

  // MARK: Outlook's own form

  /// A `winmail.dat` of an appointment on 5 February 2013, 10:00 to 11:00 UTC ([MS-OXTNEF]; PidLidAppointmentStartWhole
  /// and EndWhole), with one more number among its properties.
  private func winmail(_ number: UInt32, _ value: UInt8) -> [UInt8] {
    func word(_ word: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    func attribute(_ identifier: UInt32, _ data: [UInt8]) -> [UInt8] {
      [1] + word(identifier) + word(UInt32(data.count)) + data + [0, 0]
    }
    func time(_ seconds: Int64) -> [UInt8] {
      let ticks = UInt64(seconds + 11_644_473_600) * 10_000_000
      return (0..<8).map { UInt8(truncatingIfNeeded: ticks >> (8 * $0)) }
    }
    let set: [UInt8] = [2, 0x20, 6, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
    func property(_ number: UInt32, _ type: UInt8, _ value: [UInt8]) -> [UInt8] {
      [type, 0, 0, 0x80] + set + word(0) + word(number) + value
    }
    let list =
      property(0x820D, 0x40, time(1_360_058_400)) + property(0x820E, 0x40, time(1_360_062_000))
      + property(number, 3, [value, 0, 0, 0])
    return [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attribute(0x0007_8008, Array("IPM.Appointment".utf8))
      + attribute(0x0006_9003, word(3) + list)
  }

  /// The appointment as Exchange mails it.
  private func reading(_ number: UInt32, _ value: UInt8) -> DiaryReading? {
    let mail = Array("From: a@example.org\nContent-Type: application/ms-tnef\n\n".utf8)
    guard case .files(let files) = content(packed: mail + winmail(number, value)) else {
      return nil
    }
    return DiaryReader(for: .small(), clock: .utc).read(files)
  }

  @Test func `an appointment of Outlook takes its own time and makes no other time known`() {
    let reading = reading(0x8205, 2)
    #expect(reading?.busy.map { $0.words } == ["Tuesday 5 February, 10am to 11am"])
    #expect(reading?.knownDays == [])
    #expect(self.reading(0x8205, 0)?.account[.markedFree] == 1)
    #expect(self.reading(0x8205, 4)?.account[.workingElsewhere] == 1)
    #expect(self.reading(0x8217, 4)?.account[.calledOff] == 1)
    #expect(self.reading(0x8218, 4)?.busy == [])
  }

  @Test func `an appointment of Outlook that repeats is refused, with what to do`() {
    let mail = Array("From: a@example.org\nContent-Type: application/ms-tnef\n\n".utf8)
    guard case .refused(let finding) = content(packed: mail + winmail(0x8223, 1)) else {
      Issue.record("the appointment was not refused")
      return
    }
    #expect(finding.message.contains("repeats") && finding.mend.contains(".ics"))
  }

  @Test func `a mail with a part that cannot be read is refused, since its hours would look free`()
  {
    let mail = """
      From: a@example.org
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/calendar

      BEGIN:VCALENDAR
      END:VCALENDAR
      --b
      Content-Type: application/pkcs7-mime

      sealed
      --b--
      """
    #expect(code(content(mail)) == .diaryInOtherForm)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", "ZIP"), ("PK\u{3}\u{4} [Content_Types].xml", "office"), ("%PDF-1.4", "PDF"),
    ("!BDN", ".pst"), ("Rar!\u{1A}\u{7}", "RAR"), ("7z\u{0}", "7-Zip"),
    (String(repeating: "a", count: 257) + "ustar", "tar"), ("BZh91AY&SY", "another"),
  ])
  func `another form is named for what it is`(start: String, word: String) {
    var octets = Array(start.utf8)
    // The signature of 7-Zip is no text.
    if start.hasPrefix("7z") { octets = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] }
    guard case .refused(let finding) = content(packed: octets + [0, 0]) else {
      Issue.record("the file was not refused")
      return
    }
    #expect(finding.code == .diaryInOtherForm && finding.message.contains(word))
    #expect(!finding.mend.isEmpty)
  }
}
