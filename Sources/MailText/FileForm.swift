import Archive

/// What a file is, by its first octets, whatever its name says.
enum FileForm: Hashable {
  /// A calendar.
  case calendar
  /// A compound file, as Outlook keeps an item in.
  case compound
  /// Exchange's wrapping of an item.
  case winmail
  /// A ZIP archive.
  case archive
  /// A file that gzip packed.
  case packed
  /// Text, such as a mail.
  case text

  init(_ octets: [UInt8]) {
    if octets.starts(with: CompoundFile.signature.prefix(4)) {
      self = .compound
    } else if octets.starts(with: TransportNeutral.signature) {
      self = .winmail
    } else if ZIPArchive.isLikely(octets) {
      self = .archive
    } else if GZIPFile.isLikely(octets) {
      self = .packed
    } else {
      self = FileForm.isCalendar(octets) ? .calendar : .text
    }
  }

  private static let begin = Array("begin:vcalendar".utf8)

  /// Whether text begins as a calendar does, whatever its character set.
  static func isCalendar(_ octets: [UInt8]) -> Bool {
    var matched = 0
    for octet in octets.prefix(400) {
      // In UTF-16 every other octet of these letters is zero; a mark or blanks may stand before them.
      if octet == 0 || (matched == 0 && (octet <= 0x20 || octet >= 0xBB)) { continue }
      let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet) ? octet + 0x20 : octet
      guard small == begin[matched] else { return false }
      matched += 1
      if matched == begin.count { return true }
    }
    return false
  }
}
