import Encodings

/// The content of a part of a mail, with what its header says about it.
struct PartContent {
  /// How to treat the content.
  enum Form {
    case calendar
    /// A mail, or a file of mails.
    case mail
    case deliveryStatus
    /// The message that a report is about, or its header.
    case returned
    case winmail
    /// Signed or encrypted.
    case sealed
    case nothing
  }

  let octets: [UInt8]
  /// The type in small letters; empty where it does not say.
  let kind: String
  /// The name of the file in small letters; empty where it has none.
  let name: String
  let charset: String?
  let method: String?

  /// How to treat the content; the letter may be a report, which returns the message that the report is about.
  func form(inReport: Bool) -> Form {
    switch kind {
    case "message/delivery-status", "message/global-delivery-status",
      "message/disposition-notification":
      return .deliveryStatus
    // What a report gives back is our own message.
    case "message/rfc822", "message/global": return inReport ? .returned : .mail
    case "text/rfc822-headers", "message/rfc822-headers": return inReport ? .returned : .nothing
    case "text/calendar", "application/ics", "application/calendar": return .calendar
    case "application/ms-tnef", "application/vnd.ms-tnef": return .winmail
    case "application/pkcs7-mime", "application/x-pkcs7-mime": return .sealed
    case "application/pkcs7-signature", "application/x-pkcs7-signature": return .nothing
    default: break
    }
    if name.hasSuffix(".p7m") { return .sealed }
    if name.hasSuffix(".ics") || name.hasSuffix(".ical") { return .calendar }
    if name.hasSuffix(".eml") || name.hasSuffix(".mbox") { return .mail }
    return switch FileForm(octets) {
    case .calendar: .calendar
    case .compound: name.isEmpty || name.hasSuffix(".msg") ? .mail : .nothing
    case .winmail: .winmail
    case .archive: name.isEmpty || name.hasSuffix(".zip") ? .mail : .nothing
    case .otherArchive: .mail
    case .packed: name.isEmpty || name.hasSuffix(".gz") ? .mail : .nothing
    case .officeDocument, .outlookData, .portable, .text: .nothing
    }
  }

  /// Octets of an object that may be written in base 64 between lines of dashes (RFC 7468).
  static func binary(_ octets: [UInt8]) -> [UInt8] {
    guard let first = octets.first, first != 0x30 else { return octets }
    var text: [UInt8] = []
    for line in octets.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.first != UInt8(ascii: "-") { text += line }
    return Base64.decodedBody(text)
  }
}
