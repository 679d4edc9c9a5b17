/// Takes a file of several mails apart: a mailbox (RFC 4155, appendix A), or mails that were joined end to end.
struct MailSplitter {
  private let octets: ArraySlice<UInt8>

  /// The mails of a file, in order; the whole file where it holds one.
  static func mails(in octets: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let splitter = MailSplitter(octets: octets)
    return splitter.mailbox().flatMap { MailSplitter(octets: $0).joined() }
  }

  // MARK: Mailboxes

  private static let separator = Array("From ".utf8)

  /// What lies between lines that begin with `From `, each before a header, and at the start, behind an empty line or
  /// with the date that mailboxes write there.
  private func mailbox() -> [ArraySlice<UInt8>] {
    guard let start = octets.firstIndex(where: { $0 > 0x20 }),
      octets[start...].starts(with: MailSplitter.separator)
    else { return [octets] }
    var mails: [ArraySlice<UInt8>] = []
    var begun: Int?
    var isBehindBlank = true
    var lines = LineRanges(octets[start...])
    while let line = lines.next() {
      if octets[line].starts(with: MailSplitter.separator),
        isBehindBlank || isDated(octets[line]),
        isField(octets[lines.position...].prefix { $0 != UInt8(ascii: "\n") })
      {
        if let begun { mails.append(MailSplitter.unquoted(octets[begun..<line.lowerBound])) }
        begun = lines.position
      }
      isBehindBlank = octets[line].allSatisfy { $0 <= 0x20 }
    }
    if let begun { mails.append(MailSplitter.unquoted(octets[begun...])) }
    return mails.isEmpty ? [octets] : mails
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Whether a line says whom a mail came from and when, `From zoe@example.org Wed Jan 16 09:00:00 2013` (RFC 4155,
  /// appendix A): some programs leave out the empty line before it.
  private func isDated(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    guard (7...10).contains(words.count) else { return false }
    let weekday = String(decoding: words[2].prefix(3), as: UTF8.self).lowercased()
    return MailSplitter.weekdays.contains(weekday)
      && words[3...].contains { $0.contains(UInt8(ascii: ":")) }
  }

  /// A mail without the sign that a mailbox puts before lines that begin with `From `.
  private static func unquoted(_ mail: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(mail.count)
    var lines = LineRanges(mail)
    var start = mail.startIndex
    while let line = lines.next() {
      let quotes = mail[line].prefix { $0 == UInt8(ascii: ">") }
      let isQuoted =
        !quotes.isEmpty && mail[quotes.endIndex..<line.upperBound].starts(with: separator)
      result += mail[(isQuoted ? start + 1 : start)..<lines.position]
      start = lines.position
    }
    return result[...]
  }

  // MARK: Mails joined end to end

  /// Mails one of which begins where the one before has ended: behind the last boundary of its parts, or, where a mail
  /// has no parts, at a header behind an empty line.
  private func joined() -> [ArraySlice<UInt8>] {
    var mails: [ArraySlice<UInt8>] = []
    var start = octets.startIndex
    while let next = endOfMail(from: start) {
      mails.append(octets[start..<next])
      start = next
    }
    return mails + [octets[start...]]
  }

  /// Where the next mail begins; nil where this is the last.
  private func endOfMail(from start: Int) -> Int? {
    let (header, body) = MailHeader.split(octets[start...])
    let type = header.value("content-type")
    guard !header.isEmpty, !type.kind.hasPrefix("message/") else { return nil }
    var closing: [UInt8]?
    if type.kind.hasPrefix("multipart/"), let boundary = type.parameter("boundary") {
      closing = Array(("--" + boundary + "--").utf8)
    }
    var isClosed = closing == nil
    var isBehindBlank = false
    var lines = LineRanges(body)
    while let line = lines.next() {
      // Only the first is looked behind: a header is read once, however many such lines there are.
      if !isClosed, let closing, octets[line].starts(with: closing) {
        isClosed = true
        // Files whose last line has no end are joined within the line.
        let rest = line.lowerBound + closing.count
        if isHeader(octets[rest...]) { return rest }
        isBehindBlank = true
        continue
      }
      if isClosed, isBehindBlank, isHeader(octets[line.lowerBound...]) { return line.lowerBound }
      isBehindBlank = octets[line].allSatisfy { $0 <= 0x20 }
    }
    return nil
  }

  /// Whether a header of a mail begins here, rather than one that somebody quotes: it says whom the mail is from and
  /// holds a field that no person types.
  private func isHeader(_ octets: ArraySlice<UInt8>) -> Bool {
    var lines = LineRanges(octets)
    var names: Set<String> = []
    while let line = lines.next() {
      let text = octets[line]
      if text.isEmpty { break }
      if let first = text.first, first == UInt8(ascii: " ") || first == 0x09, !names.isEmpty {
        continue
      }
      // The line with which a mailbox begins a mail belongs to the mail.
      if names.isEmpty, text.starts(with: MailSplitter.separator), isDated(text) { continue }
      guard isField(text) else { return false }
      let name = text.prefix { $0 != UInt8(ascii: ":") }
      names.insert(String(decoding: name, as: UTF8.self).lowercased())
    }
    return names.contains("from")
      && ["mime-version", "message-id", "received", "content-type", "return-path"]
        .contains { names.contains($0) }
  }

  /// Whether a line is a field: a name, a colon and a value (RFC 5322, section 2.2).
  private func isField(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    return line[..<colon].allSatisfy { (0x21...0x7E).contains($0) }
  }
}
