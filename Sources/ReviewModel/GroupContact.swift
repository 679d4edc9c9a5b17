/// Who receives the invitation for a group whose members are not named.
public enum GroupContact: Sendable, Hashable {
  /// A person of the review.
  case person(PersonID)
  /// An address of mail that can be written to.
  case address(String)

  /// The contact that a text names: an address where it is one, or else a person's reference.
  ///
  /// - Parameter text: Any non-empty text.
  public init(_ text: String) {
    self = EmailAddress.isPlain(text) ? .address(text) : .person(PersonID(text))
  }

  /// The person; nil for a mere address.
  public var person: PersonID? { if case .person(let id) = self { id } else { nil } }

  /// The address or the reference.
  public var text: String {
    switch self {
    case .person(let id): id.text
    case .address(let address): address
    }
  }
}
