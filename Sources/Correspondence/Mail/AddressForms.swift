import Encodings
import ICalendar

/// The addresses of mail that somebody may be known by, in whatever form a calendar writes them.
enum AddressForms {
  /// The addresses of an ATTENDEE or ORGANIZER, the surest first; none where only a URN or an X.500 name is given.
  ///
  /// iCloud writes a principal and puts the address into EMAIL (RFC 7986, section 6.2); Exchange may put it into CN.
  static func addresses(of property: Property) -> [String] {
    let written = [property.uri, property.parameter("EMAIL") ?? "", property.parameter("CN") ?? ""]
    var result: [String] = []
    for text in written {
      guard let address = address(text), !result.contains(address) else { continue }
      result.append(address)
    }
    return result
  }

  /// The address in a text such as `mailto:Zo%C3%AB@example.org`, `"zoe@example.org"` or `<zoe@example.org>`; nil
  /// without an address.
  static func address(_ text: String) -> String? {
    var octets = PercentText.decoded(text.utf8)[...]
    let around: Set<UInt8> = [
      0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    ]
    func trim() {
      while let first = octets.first, around.contains(first) { octets.removeFirst() }
      while let last = octets.last, around.contains(last) { octets.removeLast() }
    }
    trim()
    for scheme in ["mailto:", "smtp:"] where octets.count > scheme.utf8.count {
      let start = String(decoding: octets.prefix(scheme.utf8.count), as: UTF8.self)
      guard start.lowercased() == scheme else { continue }
      octets = octets.dropFirst(scheme.utf8.count)
      trim()
    }
    octets = octets.prefix { $0 != UInt8(ascii: "?") }
    let text = String(decoding: octets, as: UTF8.self)
    return MailAddress.sendable(text, name: nil)?.email
  }
}
