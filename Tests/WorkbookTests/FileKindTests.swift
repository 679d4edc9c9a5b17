import Archive
import Findings
import Testing

@testable import Workbook

@Suite struct FileKindTests {
  private let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private func archive(_ names: String...) -> [UInt8] {
    var writer = ZIPWriter()
    for name in names { writer.add(name, []) }
    return writer.bytes
  }

  @Test func `a file is known by its bytes`() {
    let locked = ole + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(FileKind(ole + [0, 0]) == .oldWorkbook)
    #expect(FileKind([0x09, 0x08, 0x10, 0x00]) == .oldWorkbook)
    #expect(FileKind(locked) == .encrypted)
    #expect(FileKind(archive("[Content_Types].xml", "xl/workbook.xml")) == .workbook)
    #expect(FileKind(archive("[Content_Types].xml", "xl/workbook.bin")) == .binaryWorkbook)
    #expect(FileKind(archive("mimetype", "content.xml")) == .openDocument)
    #expect(FileKind(archive("Index/Document.iwa")) == .numbers)
    #expect(FileKind(archive("photo.jpg")) == .otherArchive)
    #expect(FileKind(Array("Ref,Title\r\n".utf8)) == .text)
    #expect(FileKind([]) == .empty)
    #expect(FileKind([0, 1, 2]) == .unknown)
  }

  @Test(arguments: [
    FileKind.binaryWorkbook, .oldWorkbook, .encrypted, .openDocument, .numbers, .otherArchive,
    .text,
    .empty, .unknown,
  ])
  func `every other kind is named with the clicks that help`(kind: FileKind) {
    let finding = BookFailure.otherKind(kind).finding(file: "northmoor.xlsx")
    #expect(finding.message == kind.message)
    #expect(finding.mend.hasSuffix("."))
    #expect(finding.code == (kind == .encrypted ? .lockedWorkbook : .notAWorkbook))
  }

  @Test func `a failure is a finding about the file, with what to do`() {
    func code(_ failure: BookFailure) -> FindingCode { failure.finding(file: "a.xlsx").code }
    #expect(code(.archive(.cutShort)) == .damagedWorkbook)
    #expect(code(.archive(.encrypted("a"))) == .lockedWorkbook)
    #expect(code(.archive(.totalTooLarge(limit: 1))) == .largeWorkbook)
    #expect(code(.part(name: "a", words: "b")) == .damagedWorkbook)
    #expect(code(.missingPart("a")) == .damagedWorkbook)
    #expect(code(.tooLarge("much")) == .largeWorkbook)
  }

  @Test func `a file of another kind is refused as what it is`() {
    #expect(throws: BookFailure.otherKind(.text)) { try BookReader.read(Array("a,b".utf8)) }
    #expect(throws: BookFailure.otherKind(.openDocument)) {
      try BookReader.read(archive("mimetype", "content.xml"))
    }
  }
}
