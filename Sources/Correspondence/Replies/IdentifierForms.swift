import MailText

/// The forms in which programs write an identifier of ours.
enum IdentifierForms {
  /// The identifier, in small letters, without what programs put around it, and what Exchange wrapped.
  static func of(_ text: String) -> [String] {
    var forms = [bare(text)]
    if let wrapped = GlobalObjectID.wrappedText(bare(text)) { forms.append(bare(wrapped)) }
    // A domain may follow the identifier (RFC 2445, section 4.8.4.7, asked for one).
    for form in forms {
      let local = String(
        decoding: Array(form.utf8.prefix { $0 != UInt8(ascii: "@") }), as: UTF8.self)
      if local != form { forms.append(bare(local)) }
    }
    return forms
  }

  private static func bare(_ text: String) -> String {
    var octets = Array(text.lowercased().utf8)[...]
    let around: Set<UInt8> = [
      0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    ]
    while let first = octets.first, around.contains(first) { octets.removeFirst() }
    while let last = octets.last, around.contains(last) { octets.removeLast() }
    let prefix = "urn:uuid:".utf8
    if octets.starts(with: prefix) { octets.removeFirst(prefix.count) }
    return String(decoding: octets, as: UTF8.self)
  }
}
