import Foundation
import Testing

@testable import Archive

/// Files that Python's gzip and other programs pack, with whatever the header may hold (RFC 1952, section 2.3).
@Suite struct ForeignGZIPTests {
  private static let calendar = Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)

  /// A file of the calendar, with the name that its header has.
  struct Packed: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String?
    var base64: String

    var bytes: [UInt8] { Data(base64Encoded: base64).map { [UInt8]($0) } ?? [] }
  }

  static let files = [
    Packed(
      testDescription: "level 1", name: nil,
      base64: "H4sIAAAAAAAE/3Nydff0swpzdvRx9XNxDOLlAlLIXADyoVmYIAAAAA=="),
    Packed(
      testDescription: "level 9 with a name and a time", name: "diary.ics",
      base64: "H4sICAD0D1EC/2RpYXJ5LmljcwBzcnX39LMKc3b0cfVzcQzi5QJSyFwA8qFZmCAAAAA="),
    Packed(
      testDescription: "extra field, name, comment and check sum", name: "diary.ics",
      base64:
        "H4sIHgAAAAAAAwQAYWIAAGRpYXJ5LmljcwBhIGNvbW1lbnQAFDBzcnX39LMKc3b0cfVzcQzi5QJSyFwA8qFZmCAAAAA="
    ),
    Packed(
      testDescription: "marked as text", name: nil,
      base64: "H4sIAQAAAAAAA3Nydff0swpzdvRx9XNxDOLlAlLIXADyoVmYIAAAAA=="),
  ]

  @Test(arguments: files)
  func `a file is unpacked, and its name is the header's`(file: Packed) throws {
    let unpacked = try GZIPFile(file.bytes)
    #expect(unpacked.bytes == Self.calendar)
    #expect(unpacked.name == file.name)
  }

  @Test(arguments: files, files)
  func `two files after each other are one, by the name of the first`(one: Packed, other: Packed)
    throws
  {
    let unpacked = try GZIPFile(one.bytes + other.bytes)
    #expect(unpacked.bytes == Self.calendar + Self.calendar)
    #expect(unpacked.name == one.name)
  }

  @Test(arguments: files)
  func `a file without its last bytes is damaged, wherever it is cut`(file: Packed) {
    for length in 2..<file.bytes.count {
      #expect(throws: ArchiveError.self, "\(length)") { try GZIPFile(Array(file.bytes[..<length])) }
    }
  }

  @Test(arguments: files)
  func `a bit that changes in what was packed or in its sums shows`(file: Packed) {
    let packedBytes = 32
    for place in file.bytes.count - packedBytes..<file.bytes.count {
      var bytes = file.bytes
      bytes[place] ^= 0x10
      guard let unpacked = try? GZIPFile(bytes) else { continue }
      #expect(unpacked.bytes == Self.calendar, "\(place)")
    }
  }

  @Test(arguments: files)
  func `the budget is kept to the byte`(file: Packed) throws {
    var budget = ArchiveBudget()
    budget.entry = Self.calendar.count
    #expect(try GZIPFile(file.bytes, budget: budget).bytes.count == Self.calendar.count)
    budget.entry -= 1
    #expect(throws: ArchiveError.self) { try GZIPFile(file.bytes, budget: budget) }
  }

  /// Another method than deflate, and flags that nobody has given a meaning.
  @Test(arguments: [(2, 7), (3, 0x20), (3, 0x80)] as [(Int, UInt8)])
  func `a header of the future is refused`(place: Int, value: UInt8) {
    var bytes = Self.files[0].bytes
    bytes[place] = value
    #expect(throws: ArchiveError.self) { try GZIPFile(bytes) }
  }
}
