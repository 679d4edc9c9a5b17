import Encodings

extension DeliveryReport {
  /// How many recipients of a report are listed.
  private static let mostRecipients = 1000

  /// Takes in the part of a report that is for programs: blocks of fields, one about the message and one about each
  /// recipient (RFC 3464, section 2.1; RFC 8098, section 3.1).
  mutating func read(_ octets: [UInt8]) {
    var rest = octets[...]
    while !rest.isEmpty, recipients.count < DeliveryReport.mostRecipients {
      let (fields, body) = MailHeader.split(rest)
      if let recipient = DeliveryReport.recipient(fields) { recipients.append(recipient) }
      guard body.startIndex > rest.startIndex else { return }
      rest = body
    }
  }

  private static func recipient(_ fields: MailHeader) -> Recipient? {
    // Where a message was passed on, the original address is the address that was written to.
    let written = ["original-recipient", "final-recipient"].map { mailbox(fields.raw($0)) }
    guard let address = written.first(where: { !$0.isEmpty }) else { return nil }
    let outcome: Outcome =
      switch fields.value("action").kind {
      case "failed": .failed
      case "delayed": .delayed
      case "delivered", "relayed", "expanded": .delivered
      default: fields.has("disposition") ? disposition(fields.raw("disposition")) : .unknown
      }
    let diagnostic = fields.text("diagnostic-code")
    return Recipient(
      address: address, outcome: outcome,
      reason: diagnostic.isEmpty ? fields.text("status") : typeless(diagnostic))
  }

  /// What became of a message by the last word of `manual-action/MDN-sent-manually; displayed` (RFC 8098,
  /// section 3.2.6).
  private static func disposition(_ field: String) -> Outcome {
    let word = typeless(field).lowercased().utf8.prefix { $0 != UInt8(ascii: "/") }
    switch String(decoding: MailHeader.trimmed(Array(word)[...]), as: UTF8.self) {
    case "displayed": return .read
    case "deleted": return .discarded
    case "dispatched", "processed": return .delivered
    default: return .unknown
    }
  }

  /// Takes in whom the message was written to that a report gives back, whole or by its header alone.
  mutating func readReturned(_ octets: [UInt8]) {
    let address = Correspondent(field: MailHeader.split(octets[...]).0.raw("to")).address
    if returnedTo == nil, !address.isEmpty { returnedTo = address }
  }

  /// How many addresses in the words of a report are listed.
  private static let mostMentioned = 50

  /// Takes in the addresses that the words of a report name; Exchange writes some reports for people alone.
  mutating func readMentioned(_ octets: [UInt8]) {
    let words = octets.split { octet in
      octet <= 0x20 || "<>\"'()[],;:&=".utf8.contains(octet)
    }
    for word in words where mentioned.count < DeliveryReport.mostMentioned {
      guard word.contains(UInt8(ascii: "@")) else { continue }
      var word = word
      while let last = word.last, ".!?".utf8.contains(last) { word.removeLast() }
      let address = String(decoding: word, as: UTF8.self)
      if !mentioned.contains(address) { mentioned.append(address) }
    }
  }

  /// Takes in the addresses of a bounce that no standard describes (`X-Failed-Recipients`, which Exim and Gmail write).
  mutating func readFailed(_ list: String) {
    for part in list.utf8.split(separator: UInt8(ascii: ",")).prefix(DeliveryReport.mostRecipients)
    {
      let address = Correspondent(field: String(decoding: Array(part), as: UTF8.self)).address
      if !address.isEmpty {
        recipients.append(Recipient(address: address, outcome: .failed, reason: ""))
      }
    }
  }

  /// Takes in the paragraphs of a notice in words that begin with an address, `<zoe@example.org>:`, as qmail and
  /// programs after it write them (https://cr.yp.to/proto/qsbmf.txt); nothing where recipients are known already.
  mutating func readNotice(_ octets: [UInt8]) {
    guard recipients.isEmpty else { return }
    var lines = LineRanges(octets[...])
    while let line = lines.next(), recipients.count < DeliveryReport.mostRecipients {
      let text = octets[line]
      guard text.first == UInt8(ascii: "<"), text.suffix(2).elementsEqual(">:".utf8) else {
        continue
      }
      let address = Correspondent(field: String(decoding: text.dropLast(), as: UTF8.self)).address
      guard address.utf8.contains(UInt8(ascii: "@")) else { continue }
      let reason = lines.next().map { MailHeader.trimmed(octets[$0]) } ?? []
      recipients.append(
        Recipient(
          address: address, outcome: .failed,
          reason: String(decoding: reason.prefix(200), as: UTF8.self)))
    }
  }

  /// The address of `rfc822; zoe@example.org`.
  private static func mailbox(_ field: String) -> String {
    Correspondent(field: typeless(field)).address
  }

  private static func typeless(_ field: String) -> String {
    let octets = Array(field.utf8)
    let start = octets.firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? 0
    return String(decoding: MailHeader.trimmed(octets[start...]), as: UTF8.self)
  }
}
