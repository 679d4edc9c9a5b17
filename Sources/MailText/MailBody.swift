import Encodings

/// The bodies of mails and of their parts.
enum MailBody {
  /// The octets of a body by its Content-Transfer-Encoding (RFC 2045, section 6).
  static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "base64": Base64.decodedBody(body)
    case "quoted-printable": QuotedPrintable.decoded(body)
    default: Array(body)
    }
  }

  /// What lies between the lines that a boundary makes (RFC 2046, section 5.1.1); a last one that never ends
  /// goes on to the end of the mail.
  static func parts(
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
