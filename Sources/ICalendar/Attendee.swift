/// Somebody who is asked to come: an ATTENDEE (RFC 5545, section 3.8.4.1).
public struct Attendee: Sendable, Hashable {
  /// What part somebody has in an event (RFC 5545, section 3.2.16).
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Must be there.
    case required = "REQ-PARTICIPANT"
    /// May be there.
    case optional = "OPT-PARTICIPANT"
  }

  /// Their address.
  public var address: CalendarAddress
  /// What part they have.
  public var role: Role

  /// Somebody with an address and a part (RFC 5545, section 3.8.4.1).
  ///
  /// - Parameters:
  ///   - address: Their address.
  ///   - role: What part they have.
  public init(_ address: CalendarAddress, role: Role = .required) {
    self.address = address
    self.role = role
  }

  /// The property (RFC 5545, section 3.8.4.1).
  ///
  /// - Parameter isAsked: Whether a reply is wanted, which shows the buttons for one (section 3.2.17).
  func property(isAsked: Bool) -> Property {
    var parameters = [Parameter("ROLE", role.rawValue)]
    if isAsked {
      parameters += [Parameter("PARTSTAT", "NEEDS-ACTION"), Parameter("RSVP", "TRUE")]
    }
    return .address("ATTENDEE", address, parameters)
  }
}
