import Foundation

/// What is fuzzed, by the environment variable FUZZ_TARGET.
enum FuzzTarget: String, CaseIterable {
  /// A calendar where the input begins like one, and otherwise a sheet.
  case sheets
  /// Mails and mailboxes.
  case mails
  /// Items in Outlook's own form, `.msg` ([MS-CFB]).
  case outlook
  /// `winmail.dat` ([MS-OXTNEF]).
  case winmail
  /// Signed and encrypted content (CMS, RFC 5652).
  case signed
  /// ZIP archives and what gzip packed.
  case archives
  /// Workbooks.
  case workbooks
  /// JSON documents: reviews, plans, releases, what people were told.
  case documents

  /// The one that was chosen.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? FuzzTarget.sheets.rawValue
    guard let target = FuzzTarget(rawValue: name) else {
      let known = FuzzTarget.allCases.map { $0.rawValue }.joined(separator: ", ")
      fatalError("FUZZ_TARGET must be one of: \(known)")
    }
    return target
  }()

  /// Reads an input; what breaks a promise ends the program.
  func check(_ input: [UInt8]) {
    switch self {
    case .sheets:
      if input.starts(with: Array("BEGIN".utf8)) {
        checkCalendar(input)
      } else {
        checkSheets(input)
      }
    case .mails: checkMails(input)
    case .outlook:
      checkMails(
        FuzzTarget.beginning(input, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
    case .winmail: checkMails(FuzzTarget.beginning(input, with: [0x78, 0x9F, 0x3E, 0x22]))
    case .signed:
      checkMails(
        Array("From: a@example.org\nContent-Type: application/pkcs7-mime\n\n".utf8) + input)
    case .archives: checkArchives(input)
    case .workbooks: checkWorkbook(input)
    case .documents: checkDocuments(input)
    }
  }

  /// The input behind a signature, which the fuzzer seldom finds by itself.
  private static func beginning(_ input: [UInt8], with signature: [UInt8]) -> [UInt8] {
    input.starts(with: signature) ? input : signature + input
  }
}

/// What libFuzzer calls with each input.
///
/// Reading must end, whatever the bytes, and what is read must survive being written and read again.
///
/// - Parameters:
///   - data: The input.
///   - size: Its length.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  // libFuzzer promises `size` readable bytes at `data`, for the time of the call.
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  FuzzTarget.chosen.check(input)
  return 0
}
