import Encodings

/// Whose diary a calendar is, by the addresses that they have (RFC 5545, section 3.3.3).
public struct CalendarOwner: Sendable, Hashable {
  private var addresses: [String] = []

  /// Nobody in particular: no answer to an invitation is known to be the owner's (RFC 5545, section 3.2.12).
  public static let unknown = CalendarOwner(addresses: [])

  /// Somebody with some addresses (RFC 5545, section 3.3.3).
  ///
  /// - Parameter addresses: Mail addresses, with or without `mailto:`; blank ones do not count.
  public init(addresses: [String]) {
    self.addresses = addresses.map { CalendarOwner.plain($0) }.filter { !$0.isEmpty }
  }

  /// Whether any address is known (RFC 5545, section 3.3.3).
  public var isKnown: Bool { !addresses.isEmpty }

  /// The line of an event that says what the owner answered; nil where they are not among its attendees.
  ///
  /// The owner's own line counts first, then the line that bears their address in EMAIL, as iCloud writes it (RFC
  /// 7986, section 6.2), and then the line that they answered in somebody's place (RFC 5545, section 3.2.18).
  func attendance(in event: Component) -> Property? {
    guard isKnown else { return nil }
    let attendees = event.all("ATTENDEE")
    return attendees.first { isOwner($0.encodedValue) }
      ?? attendees.first { isOwner($0.parameter("EMAIL")) }
      ?? attendees.first { isOwner($0.parameter("SENT-BY")) }
  }

  /// Whether the owner called a meeting (RFC 5545, section 3.8.4.3).
  func organizes(_ event: Component) -> Bool {
    guard let organizer = event.first("ORGANIZER") else { return false }
    return isOwner(organizer.encodedValue) || isOwner(organizer.parameter("EMAIL"))
  }

  private func isOwner(_ address: String?) -> Bool {
    guard let address else { return false }
    return addresses.contains(CalendarOwner.plain(address))
  }

  /// An address without what programs put around it: `mailto:`, angle brackets, quotation marks, percent signs
  /// (RFC 6068, section 2), in small letters.
  private static func plain(_ address: String) -> String {
    var octets = Array(address.trimmedOfBlanks.utf8)
    if isSameName(String(decoding: octets.prefix(7), as: UTF8.self), "mailto:") {
      octets.removeFirst(7)
    }
    let around = Array("<>\"' ".utf8)
    while let last = octets.last, around.contains(last) { octets.removeLast() }
    while let first = octets.first, around.contains(first) { octets.removeFirst() }
    let plain = PercentText.decoded(octets)
    return String(decoding: plain.map { isCapital($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  private static func isCapital(_ octet: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet)
  }
}
