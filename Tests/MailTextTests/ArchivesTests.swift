import Archive
import Testing

@testable import MailText

struct `Mails in an archive` {
  private let mail = Array(
    "From: alex@example.org\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n".utf8)

  /// A ZIP archive whose files are stored as they are (APPNOTE.TXT 6.3.10, section 4.3).
  private func archive(_ files: [(name: String, octets: [UInt8])]) -> [UInt8] {
    func short(_ number: Int) -> [UInt8] { (0..<2).map { UInt8(number >> (8 * $0) & 255) } }
    func long(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 255) } }
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let facts =
        short(20) + short(0) + short(0) + short(0) + short(0x21)
        + long(Int(CRC32.of(file.octets))) + long(file.octets.count) + long(file.octets.count)
        + short(name.count) + short(0)
      directory +=
        [0x50, 0x4B, 1, 2] + short(20) + facts + short(0) + short(0) + short(0) + long(0)
      directory += long(result.count) + name
      result += [0x50, 0x4B, 3, 4] + facts + name + file.octets
    }
    return result + directory + [0x50, 0x4B, 5, 6] + short(0) + short(0) + short(files.count)
      + short(files.count) + long(directory.count) + long(result.count) + short(0)
  }

  @Test func `each file is a letter that says where it lies`() {
    let letters = LetterReader.letters(
      in: archive([
        ("one.eml", mail), ("more/two.eml", mail), ("__MACOSX/._one.eml", [1]), ("note.txt", [65]),
      ]))
    #expect(letters.map { $0.position } == ["one.eml", "more/two.eml", "note.txt"])
    #expect(letters.map { $0.calendars.count } == [1, 1, 0])
  }

  @Test func `archives in archives come to an end, and say so`() {
    var octets = archive([("one.eml", mail)])
    for _ in 0..<30 { octets = archive([("inner.zip", octets)]) }
    #expect(LetterReader.letters(in: octets).map { $0.obstacles } == [[.tooMuch]])
  }

  @Test func `a document of an office program, and a damaged archive, are one letter each`() {
    let document = archive([("[Content_Types].xml", [60]), ("word/document.xml", [60])])
    #expect(LetterReader.letters(in: document).count == 1)
    let damaged = Array(archive([("one.eml", mail)]).dropLast(4))
    #expect(LetterReader.letters(in: damaged).map { $0.obstacles } == [[.archive]])
  }
}
