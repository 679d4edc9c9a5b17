import Exports
import ReviewModel

/// What is the matter with each session, in words that its card, its row and the filters share.
struct SessionStatus {
  private let atFault: Set<SessionID>
  private let changes: [SessionID: PageChange]
  private let replies: [SessionID: [ReplyStatus.Answer]]
  private let since: String

  /// The notes about sessions on a page: which break a rule, if the page tells, and what was changed and answered.
  init(atFault: Set<SessionID>, _ additions: PageAdditions, _ words: Disclosure) {
    self.atFault = atFault
    var changes: [SessionID: PageChange] = [:]
    for change in additions.changes?.sessions ?? [] where changes[change.session] == nil {
      changes[change.session] = change
    }
    self.changes = changes
    since = words.text(additions.changes?.since ?? "")
    var replies: [SessionID: [ReplyStatus.Answer]] = [:]
    for reply in additions.replies { replies[reply.session, default: []].append(reply.answer) }
    self.replies = replies
  }

  /// A sign on a card.
  struct Tag: Hashable {
    let text: String
    var isAlarm = false
  }

  /// The signs of a placed session, the gravest last.
  func tags(of entry: TimetableEntry) -> [Tag] {
    let id = entry.session.id
    var tags: [Tag] = []
    if entry.isFixed { tags.append(Tag(text: PageWords.fixed)) }
    if let change = changes[id] {
      tags.append(
        Tag(text: change.before == nil ? PageWords.new(since) : PageWords.changed(since)))
    }
    if let answers = replies[id] {
      let accepted = answers.count { $0 == .accepted || $0 == .delegated }
      let declined = answers.count { $0 == .declined }
      tags.append(Tag(text: PageWords.accepted(accepted, of: answers.count)))
      if declined > 0 { tags.append(Tag(text: PageWords.declined(declined), isAlarm: true)) }
    }
    if isAtFault(id) { tags.append(Tag(text: PageWords.problem, isAlarm: true)) }
    return tags
  }

  /// The kinds of status by which sessions can be found; fewer than there are tags, which count.
  func filters(of entry: TimetableEntry) -> [String] {
    let id = entry.session.id
    let answers = replies[id] ?? []
    let held: [(Bool, String)] = [
      (entry.isFixed, PageWords.fixed),
      (changes[id] != nil, PageWords.changed(since)),
      (answers.contains(.none), PageWords.noReply),
      (answers.contains(.declined), PageWords.someoneDeclined),
      (!answers.isEmpty && answers.allSatisfy { $0 == .accepted }, PageWords.everyoneAccepted),
      (isAtFault(id), PageWords.problem),
    ]
    return held.filter { $0.0 }.map { $0.1 }
  }

  /// Whether a rule is broken in a session, as far as the page tells.
  func isAtFault(_ id: SessionID) -> Bool { atFault.contains(id) }
}
