import Correspondence

/// How many messages there are and of what kinds: `12 to send: 5 new, 6 moved, 1 withdrawn; 71 people unaffected`.
struct InvitationTally {
  private let batch: InvitationBatch

  /// The numbers of a batch.
  init(_ batch: InvitationBatch) {
    self.batch = batch
  }

  /// The numbers on one line.
  var line: String {
    var parts = [InvitationTally.part(batch.invitations.filter { $0.isMail }, "to send")]
    let byHand = batch.invitations.filter { !$0.isMail }
    let rooms = byHand.filter { InvitationTally.isRoom($0) }
    let people = byHand.filter { !InvitationTally.isRoom($0) }
    if !people.isEmpty { parts.append(InvitationTally.part(people, "to tell by hand")) }
    if !rooms.isEmpty { parts.append(InvitationTally.part(rooms, "for rooms, by hand")) }
    parts.append(Prose.count(batch.unaffectedCount, "person", "people") + " unaffected")
    return parts.joined(separator: "; ")
  }

  private static func part(_ invitations: [Invitation], _ what: String) -> String {
    let kinds = Invitation.Change.Kind.allCases.compactMap { kind -> String? in
      let count = invitations.count { $0.change.kind == kind }
      return count == 0 ? nil : Prose.grouped(count) + " " + kind.rawValue
    }
    let total = Prose.grouped(invitations.count) + " " + what
    return kinds.isEmpty ? total : total + ": " + kinds.joined(separator: ", ")
  }

  private static func isRoom(_ invitation: Invitation) -> Bool {
    if case .room = invitation.record.recipient { true } else { false }
  }
}
