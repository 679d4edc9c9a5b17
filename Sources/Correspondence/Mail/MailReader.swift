import Encodings
import ICalendar

/// A calendar that came with a mail.
struct CarriedCalendar {
  /// The file.
  let octets: [UInt8]
  /// What its part says is to be done with it; nil where it does not say.
  let method: String?
}

/// Finds the calendars in a mail, however it was wrapped and forwarded (RFC 2045, RFC 2046).
///
/// Nothing else of a mail is looked at: neither what it says nor who else got it.
struct MailReader {
  /// How deep forwarded mails may lie in each other.
  private static let deepest = 16
  /// How many parts are looked at.
  private static let mostParts = 500

  private(set) var calendars: [CarriedCalendar] = []
  private var parts = 0

  /// The calendars in a file: the file itself, where it is one, or those that a mail carries.
  static func calendars(in octets: [UInt8]) -> [CarriedCalendar] {
    let start = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = octets.dropFirst(start).drop { $0 <= 0x20 }.prefix(begin.utf8.count)
    if String(decoding: first, as: UTF8.self).lowercased() == begin {
      return [CarriedCalendar(octets: octets, method: nil)]
    }
    var reader = MailReader()
    reader.visit(octets[...], depth: 0)
    return reader.calendars
  }

  private static let begin = "begin:vcalendar"

  private mutating func visit(_ octets: ArraySlice<UInt8>, depth: Int) {
    parts += 1
    guard depth < MailReader.deepest, parts <= MailReader.mostParts else { return }
    let (header, body) = MailHeader.split(octets)
    let type = header.value("content-type")
    let kind = type.kind
    if kind.hasPrefix("multipart/") {
      guard let boundary = type.parameter("boundary"), !boundary.isEmpty else { return }
      for part in MailReader.parts(of: body, boundary: boundary) { visit(part, depth: depth + 1) }
      return
    }
    let isMail = kind == "message/rfc822"
    let name = type.parameter("name") ?? header.value("content-disposition").parameter("filename")
    let isCalendar =
      kind == "text/calendar" || kind == "application/ics"
      || name?.lowercased().hasSuffix(".ics") ?? false
    guard isMail || isCalendar else { return }
    let content = MailReader.decoded(body, header.value("content-transfer-encoding").kind)
    if isMail {
      visit(content[...], depth: depth + 1)
    } else {
      calendars.append(CarriedCalendar(octets: content, method: type.parameter("method")))
    }
  }

  private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "base64": Base64.decodedBody(body)
    case "quoted-printable": QuotedPrintable.decoded(body)
    default: Array(body)
    }
  }

  /// What lies between the lines that a boundary makes (RFC 2046, section 5.1.1); a last one that never ends
  /// goes on to the end of the mail.
  private static func parts(
    of body: ArraySlice<UInt8>, boundary: String
  ) -> [ArraySlice<UInt8>] {
    let mark = Array(("--" + boundary).utf8)
    var result: [ArraySlice<UInt8>] = []
    var begun: Int?
    var lines = LineRanges(body)
    while let line = lines.next() {
      let text = body[line]
      guard text.starts(with: mark) else { continue }
      let rest = text.dropFirst(mark.count)
      let isLast = rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
      guard isLast || rest.allSatisfy({ $0 <= 0x20 }) else { continue }
      if let begun, begun <= line.lowerBound { result.append(body[begun..<line.lowerBound]) }
      begun = isLast ? nil : lines.position
      if isLast { break }
    }
    if let begun, begun < body.endIndex { result.append(body[begun...]) }
    return result
  }
}

/// The lines of some octets, one after the other, whichever way they end.
struct LineRanges {
  private let octets: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var position: Int

  init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
    position = octets.startIndex
  }

  /// The next line without its end; nil behind the last.
  mutating func next() -> Range<Int>? {
    guard position < octets.endIndex else { return nil }
    let start = position
    let end = octets[start...].firstIndex(of: UInt8(ascii: "\n")) ?? octets.endIndex
    position = min(end + 1, octets.endIndex)
    let isCut = end > start && octets[end - 1] == UInt8(ascii: "\r")
    return start..<(isCut ? end - 1 : end)
  }
}
