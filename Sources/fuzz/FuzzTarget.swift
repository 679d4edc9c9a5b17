/// A kind of input from outside, with the readers that take it.
///
/// libFuzzer tries one natively (`LibraryFuzzer.swift`); the tests in WebAssembly, where `Int` has 32 bits, try all of them
/// (`ReaderEntryPoints.swift`).
enum FuzzTarget: String, CaseIterable {
  /// A sheet among sound sheets; the first byte chooses which.
  case sheets
  /// Calendars (RFC 5545).
  case calendars
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
  /// JSON documents: reviews, plans, releases, bank holidays, what people were told.
  case documents

  /// Reads an input; what breaks a promise ends the program.
  func check(_ input: [UInt8]) {
    switch self {
    case .sheets: checkSheets(input)
    case .calendars: checkCalendar(input)
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
