import Archive

/// What a file is, by its first octets, whatever its name says.
public enum FileForm: Sendable, Hashable {
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
  /// An archive of a form that is not opened: RAR, 7-Zip, tar, bzip2, xz, or a cabinet.
  case otherArchive
  /// A document of an office program, which is an archive, too (ECMA-376, part 2, section 10).
  case officeDocument
  /// One of Outlook's data files, `.pst` ([MS-PST], section 2.2.2.6).
  case outlookData
  /// A PDF.
  case portable
  /// Text, such as a mail.
  case text

  /// What a file is.
  ///
  /// - Parameter octets: The file.
  public init(_ octets: [UInt8]) {
    if octets.starts(with: CompoundFile.signature.prefix(4)) {
      self = .compound
    } else if octets.starts(with: TransportNeutral.signature) {
      self = .winmail
    } else if ZIPArchive.isLikely(octets) {
      self = FileForm.has("[Content_Types].xml", in: octets) ? .officeDocument : .archive
    } else if GZIPFile.isLikely(octets) {
      self = .packed
    } else if FileForm.isOtherArchive(octets) {
      self = .otherArchive
    } else if octets.starts(with: Array("!BDN".utf8)) {
      self = .outlookData
    } else if octets.starts(with: Array("%PDF".utf8)) {
      self = .portable
    } else {
      self = FileForm.isCalendar(octets) ? .calendar : .text
    }
  }

  private static func isOtherArchive(_ octets: [UInt8]) -> Bool {
    let beginnings: [[UInt8]] = [
      Array("Rar!\u{1A}\u{7}".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], Array("MSCF\0\0\0\0".utf8),
    ]
    if beginnings.contains(where: { octets.starts(with: $0) }) { return true }
    if octets.starts(with: Array("BZh".utf8)),
      octets.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      return true
    }
    // The mark of a tar archive stands behind the first entry's name and numbers (POSIX.1, pax: ustar).
    return octets.count > 262 && octets[257...].starts(with: Array("ustar".utf8))
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

  /// Whether a word stands near the beginning, where office programs write the first entry's name.
  private static func has(_ word: String, in octets: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    return octets.prefix(4096).indices.contains { octets[$0...].starts(with: word) }
  }
}
