/// A calendar user's address with the name to show for it (RFC 5545, sections 3.3.3 and 3.2.2).
public struct CalendarAddress: Sendable, Hashable {
  /// The e-mail address, without `mailto:`.
  public var email: String
  /// The name to show (parameter CN); nil where only the address is known.
  public var name: String?

  /// An e-mail address, with or without a name (RFC 5545, section 3.3.3).
  ///
  /// - Parameters:
  ///   - email: The address, without `mailto:`.
  ///   - name: The name to show.
  public init(email: String, name: String? = nil) {
    self.email = email
    self.name = name
  }
}
