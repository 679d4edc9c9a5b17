/// Somebody to turn to about the review: the council contact, the review manager.
public struct Contact: Sendable, Hashable {
  /// The contact's role in the review: `council contact`.
  public var role: String
  /// The name.
  public var name: String
  /// Where to write to.
  public var email: String

  /// A contact.
  public init(role: String, name: String, email: String) {
    self.role = role
    self.name = name
    self.email = email
  }
}
