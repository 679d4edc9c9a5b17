import Encodings
public import Findings
import MailText

/// The calendars in a file that somebody gave as a diary: the file itself, or what a mail carries.
public enum DiaryContainer {
  /// What a file was found to be.
  public enum Content: Sendable, Hashable {
    /// Calendars, to be read.
    case files([DiaryFile])
    /// Something that holds none, or that is not read.
    case refused(Finding)
  }

  /// The calendars in a file.
  public static func content(of file: DiaryFile) -> Content { content(of: file, depth: 0) }

  /// The calendars in a file that lies in so many others.
  static func content(of file: DiaryFile, depth: Int) -> Content {
    switch FileForm(file.bytes) {
    case .calendar: return .files([DiaryFile(name: file.name, bytes: unified(file.bytes))])
    // A text that is not a mail is read as a calendar; the calendar's reader names the line where it is not one.
    case .text: return beginsLikeMail(file.bytes) ? carried(file) : .files([file])
    case .compound, .winmail: return carried(file)
    case .archive: return archived(file, depth)
    case .packed: return compressed(file, depth)
    case .otherArchive:
      return refused(
        .diaryInOtherForm, file,
        "This is an archive (RAR, 7-Zip, tar or another), of which only ZIP archives are opened.",
        mend: "Unpack it, and give the .ics file in it.")
    case .outlookData:
      return refused(
        .diaryInOtherForm, file, "This is one of Outlook's data files (.pst).",
        mend: "Save the calendar instead: File, Save Calendar (.ics).")
    case .officeDocument:
      return refused(
        .diaryInOtherForm, file, "This is a document of an office program, not a calendar.",
        mend: "Save the diary from the program that it is kept in (.ics).")
    case .portable:
      return refused(
        .diaryInOtherForm, file, "This is a PDF, which shows a calendar and holds none.",
        mend: "Save the diary from the program that it is kept in (.ics).")
    }
  }

  /// A calendar in UTF-8, where it was written in UTF-16, as some editors save it.
  private static func unified(_ octets: [UInt8]) -> [UInt8] {
    octets.prefix(64).contains(0) ? TextEncoding.decode(octets).utf8 : octets
  }

  static func refused(
    _ code: FindingCode, _ file: DiaryFile, _ message: String, mend: String
  ) -> Content {
    .refused(Finding(code, at: .file(file.name), message, mend: mend))
  }

  /// Whether the first line with anything on it is a field of a mail, `Received: …`, or an mbox's `From `.
  private static func beginsLikeMail(_ octets: [UInt8]) -> Bool {
    let start = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = octets.dropFirst(start).drop { $0 <= 0x20 }
    let line = String(
      decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(80), as: UTF8.self
    )
    .lowercased()
    if line.hasPrefix("from ") { return true }
    let fields = [
      "received", "from", "to", "subject", "date", "message-id", "mime-version", "return-path",
      "content-type", "delivered-to", "x-", "reply-to", "cc", "sender", "thread-", "dkim-",
      "arc-",
      "authentication-results", "importance", "content-", "user-agent",
    ]
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = line[..<colon]
    return fields.contains { $0.hasSuffix("-") ? name.hasPrefix($0) : name == $0 }
      && !name.hasPrefix("x-wr-")
  }
}
