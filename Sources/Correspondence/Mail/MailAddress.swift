public import ICalendar
import ReviewModel

/// Addresses of mail, as far as they can be written to without harm.
public enum MailAddress {
  /// An address with the name to show; nil where the text is no address, or holds more than `EmailAddress` allows
  /// in a plain address.
  ///
  /// `EmailAddress` says which addresses those are.
  public static func sendable(_ email: String?, name: String?) -> CalendarAddress? {
    guard let email = email?.trimmedOfSpace, EmailAddress.isPlain(email) else { return nil }
    let shown = (name ?? "").trimmedOfSpace
    return CalendarAddress(email: email, name: shown.isEmpty ? nil : shown)
  }

  /// Whether two addresses are the same, letter case aside.
  public static func areSame(_ left: String, _ right: String) -> Bool {
    left.trimmedOfSpace.lowercased().utf8.elementsEqual(right.trimmedOfSpace.lowercased().utf8)
  }

  /// The part after the sign `@`.
  static func domain(of email: String) -> String {
    let octets = Array(email.utf8)
    let at = octets.lastIndex(of: UInt8(ascii: "@")) ?? -1
    return String(decoding: octets[(at + 1)...], as: UTF8.self)
  }
}

extension String {
  /// The text without white space at either end.
  public var trimmedOfSpace: String {
    var characters = self[...]
    while let first = characters.first, first.isWhitespace { characters.removeFirst() }
    while let last = characters.last, last.isWhitespace { characters.removeLast() }
    return String(characters)
  }
}
