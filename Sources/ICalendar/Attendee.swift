/// Somebody who is asked to come: an ATTENDEE (RFC 5545, section 3.8.4.1).
public struct Attendee: Sendable, Hashable {
  /// What part somebody has in an event (RFC 5545, section 3.2.16).
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Must be there.
    case required = "REQ-PARTICIPANT"
    /// May be there.
    case optional = "OPT-PARTICIPANT"
  }

  /// What somebody has answered (RFC 5545, section 3.2.12).
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Nothing yet.
    case needsAction = "NEEDS-ACTION"
    /// Comes.
    case accepted = "ACCEPTED"
    /// May come.
    case tentative = "TENTATIVE"
    /// Does not come.
    case declined = "DECLINED"
  }

  /// The address.
  public var address: CalendarAddress
  /// What part they have.
  public var role: Role
  /// The attendee's answer, which a change of words does not touch.
  public var status = Status.needsAction

  /// Somebody with an address and a part (RFC 5545, section 3.8.4.1).
  public init(_ address: CalendarAddress, role: Role = .required) {
    self.address = address
    self.role = role
  }

  /// The property (RFC 5545, section 3.8.4.1); an attendee who is asked to come and has not answered is asked for a
  /// reply (section 3.2.17).
  func property(isAsked: Bool) -> Property {
    var parameters = [Parameter("ROLE", role.rawValue)]
    if isAsked {
      parameters += [
        Parameter("PARTSTAT", status.rawValue),
        Parameter("RSVP", status == .needsAction ? "TRUE" : "FALSE"),
      ]
    }
    return .address("ATTENDEE", address, parameters)
  }
}
