/// A reviewer's role on the team; free text, with usual ones.
public struct Role: Sendable, Hashable {
  /// The role as the documents write it: `policePeer`.
  public var text: String

  /// A role.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether two roles are written with the same bytes.
  public static func == (left: Role, right: Role) -> Bool {
    sameBytes(left.text, right.text)
  }

  /// Hashes the bytes that decide equality.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  /// The roles that most teams have, in the order a team sheet lists them.
  public static let usual: [Role] = [
    Role("teamLeader"), Role("memberPeer"), Role("officerPeer"), Role("healthPeer"),
    Role("policePeer"), Role("analystPeer"), Role("reviewManager"),
  ]

  /// The role in words, `police peer`; text that is already words stays as it is.
  public var words: String {
    var result = ""
    for character in text {
      if character.isUppercase, let last = result.last, last.isLowercase {
        result += " " + character.lowercased()
      } else {
        result.append(character)
      }
    }
    return result
  }
}

/// A member of the peer team.
public struct Reviewer: Sendable, Hashable {
  /// The reference.
  public var id: ReviewerID
  /// The name, or "TBC".
  public var name: String
  /// The role on the team.
  public var role: Role
  /// The authority or body they come from.
  public var organisation: String?
  /// Where their invitations go.
  public var email: String?
  /// The themes they know.
  public var themes: [ThemeID]
  /// The people (by reference) and agencies (by name) they must not meet.
  public var conflicts: [String]
  /// When the reviewer is available.
  public var availability: Availability
  /// Whether the seat is still "TBC".
  public var isPlaceholder: Bool
  /// Whether the reviewer counts in the balance of load.
  public var countsInBalance: Bool

  /// A member of the team.
  public init(
    id: ReviewerID, name: String, role: Role, organisation: String? = nil, email: String? = nil,
    themes: [ThemeID] = [], conflicts: [String] = [], availability: Availability = .neverAsked,
    isPlaceholder: Bool = false, countsInBalance: Bool = true
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.organisation = organisation
    self.email = email
    self.themes = themes
    self.conflicts = conflicts
    self.availability = availability
    self.isPlaceholder = isPlaceholder
    self.countsInBalance = countsInBalance
  }
}

extension Reviewer {
  /// Whether somebody has been named for the seat.
  public var isNamed: Bool {
    !isPlaceholder && !NameMask.saysOnly(name, ["TBC"])
  }
}
