import CSVText
import ReviewModel

/// The roles of a peer team as people write them.
enum RoleWords {
  /// The usual roles, before any sheet adds its own.
  static let usualSpellings: Spellings = {
    var spellings = Spellings()
    for role in Role.usual { spellings.add(role.text) }
    return spellings
  }()

  /// The role that a text names; nil where no known one has that name.
  ///
  /// "police", "Police peers" and "policePeer" are the same role, and "Lead peer" means the team leader.
  static func known(_ text: String, among spellings: Spellings) -> Role? {
    spelled(text, among: spellings) ?? usual(for: text)
  }

  /// The usual role for other words, such as the team leader for "Lead peer"; nil for unknown words.
  static func usual(for text: String) -> Role? { synonyms[CSVTable.folded(PlainText.typed(text))] }

  /// The roles of a team that a role means: the role itself if somebody has it, or else the roles with the same
  /// meaning in the team's own words.
  static func held(_ role: Role, by team: [TeamSeat]) -> [Role] {
    let roles = team.map { $0.role }
    if roles.contains(role) { return [role] }
    var seen: Set<Role> = []
    let same = roles.filter { usual(for: $0.text) == role && seen.insert($0).inserted }
    return same.isEmpty ? [role] : same
  }

  /// The role that is spelled like a text; nil where no role is.
  static func spelled(_ text: String, among spellings: Spellings) -> Role? {
    let words = PlainText.typed(text)
    // Roles are compared without punctuation, and "police peer?" is a doubt.
    if words.hasSuffix("?") { return nil }
    let candidates =
      [words, words + " peer"] + (words.hasSuffix("s") ? [String(words.dropLast())] : [])
    for candidate in candidates {
      if let role = spellings.spelling(of: candidate) { return Role(role) }
    }
    return nil
  }

  /// The words for a role that read as that role again.
  static func words(for role: Role, among spellings: Spellings) -> String {
    let words = Role.usual.contains(role) ? role.words : role.text
    // The row that introduces a role is read before the role is known.
    let readings = [
      known(words, among: spellings) ?? Role(words),
      spelled(words, among: usualSpellings) ?? Role(words),
    ]
    return ListCell.item(
      words, unless: readings.contains { !$0.text.utf8.elementsEqual(role.text.utf8) })
  }

  private static let synonyms: [String: Role] = [
    "leadpeer": Role("teamLeader"), "leader": Role("teamLeader"),
    "leadreviewer": Role("teamLeader"),
    "councillorpeer": Role("memberPeer"), "electedmember": Role("memberPeer"),
    "electedmemberpeer": Role("memberPeer"), "councillor": Role("memberPeer"),
    "healthcarepeer": Role("healthPeer"), "dataanalyst": Role("analystPeer"),
    "performancepeer": Role("analystPeer"), "challengemanager": Role("reviewManager"),
    "lgareviewmanager": Role("reviewManager"), "manager": Role("reviewManager"),
  ]
}
