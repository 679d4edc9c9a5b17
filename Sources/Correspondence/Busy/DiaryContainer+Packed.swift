import Archive
public import Findings
import MailText
import ReviewModel

/// Diaries that somebody packed: Google's export is a ZIP archive with a calendar for each that its owner keeps.
extension DiaryContainer {
  /// How many packed files may lie in each other: an archive that holds itself never ends.
  private static let deepest = 3

  /// The calendars in a ZIP archive; refused whole where a calendar in it cannot be read, since its hours would be
  /// taken for free.
  static func archived(_ file: DiaryFile, _ depth: Int) -> Content {
    guard depth < deepest else { return tooDeep(file) }
    var calendars: [DiaryFile] = []
    var others: [Finding] = []
    do throws(ArchiveError) {
      let archive = try ZIPArchive(file.bytes)
      // What a Mac adds beside each file is no file of anybody's.
      for (index, entry) in archive.entries.enumerated()
      where !entry.isFolder && !entry.name.hasPrefix("__MACOSX/") {
        // A calendar's name is its owner's own, so its number stands for it.
        let inner = DiaryFile(
          name: file.name + " (file \(index + 1))", bytes: try archive.contents(of: entry))
        guard mayBeCalendar(inner.bytes, named: entry.name) else { continue }
        switch content(of: inner, depth: depth + 1) {
        case .files(let files): calendars += files
        case .refused(let finding): others.append(finding)
        }
      }
    } catch {
      return unreadable(file, error)
    }
    if let other = others.first(where: { $0.code != .noCalendarInside }) { return .refused(other) }
    guard !calendars.isEmpty else {
      return refused(
        .noCalendarInside, file, "This is a ZIP archive, and there is no calendar in it.",
        mend: "Export the diary again, and give the file that comes (.ics or .zip).")
    }
    return .files(calendars)
  }

  /// The findings about files in a ZIP archive that are not calendars, so that nobody loses a diary in another form
  /// unnoticed; none for any other file.
  public static func remarks(on file: DiaryFile) -> [Finding] {
    guard FileForm(file.bytes) == .archive, let archive = try? ZIPArchive(file.bytes) else {
      return []
    }
    let passed = archive.entries.enumerated().filter { _, entry in
      guard !entry.isFolder, !entry.name.hasPrefix("__MACOSX/"),
        let bytes = try? archive.contents(of: entry)
      else { return false }
      return !mayBeCalendar(bytes, named: entry.name)
    }.map { String($0.offset + 1) }
    guard !passed.isEmpty else { return [] }
    let isOne = passed.count == 1
    let named = English.list(passed, atMost: 8)
    return [
      Finding(
        .diaryPassedOver, .note, at: .file(file.name), text: named,
        (isOne ? "File " : "Files ") + named + " of this archive "
          + (isOne ? "is no calendar and was" : "are no calendars and were") + " passed over.",
        mend: "Export what should be read as iCalendar (.ics).")
    ]
  }

  /// The calendars in a file that gzip packed.
  static func compressed(_ file: DiaryFile, _ depth: Int) -> Content {
    guard depth < deepest else { return tooDeep(file) }
    do throws(ArchiveError) {
      let bytes = try GZIPFile(file.bytes).bytes
      return content(of: DiaryFile(name: file.name, bytes: bytes), depth: depth + 1)
    } catch {
      return unreadable(file, error)
    }
  }

  /// Whether to read a file in an archive: its name says calendar, or its bytes begin as a calendar does.
  ///
  /// A picture or a read-me beside a calendar says nothing about anybody's time.
  private static func mayBeCalendar(_ bytes: [UInt8], named name: String) -> Bool {
    let name = name.lowercased()
    return [".ics", ".ical", ".ifb", ".icalendar", ".eml", ".msg", ".zip", ".gz"]
      .contains { name.hasSuffix($0) } || FileForm(bytes) == .calendar
  }

  private static func tooDeep(_ file: DiaryFile) -> Content {
    refused(
      .diaryInOtherForm, file,
      "This is a packed file in a packed file in another, and is not opened further.",
      mend: "Unpack it, and give the .ics file in it.")
  }

  // A calendar's name is its owner's own, so no name of a file inside is quoted.
  private static func unreadable(_ file: DiaryFile, _ error: ArchiveError) -> Content {
    let fault =
      switch error {
      case .encrypted: "a password protects it"
      case .fileTooLarge, .tooManyEntries, .entryTooLarge, .totalTooLarge:
        "it unpacks to more than is read"
      case .unknownMethod: "it is packed in a way that is not supported"
      case .notCompressed, .cutShort, .severalDisks, .doubledName, .overlapping, .damaged:
        "it is damaged or incomplete"
      }
    return refused(
      .diaryInOtherForm, file, "This is a ZIP archive or another packed file, and \(fault).",
      mend: "Unpack it, and give the .ics file in it.")
  }
}
