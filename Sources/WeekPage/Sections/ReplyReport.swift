import Exports
import ReviewModel

/// The invited people who have not answered, or do not come.
struct ReplyReport {
  /// How many invitations are without an answer.
  let waiting: Int
  /// How many were declined.
  let declined: Int
  /// The section; nil where nobody was invited.
  let section: PageSection?

  init(_ replies: [ReplyStatus], of review: Review, _ words: Disclosure) {
    let index = ReviewIndex(review)
    func label(_ invitee: ReplyStatus.Invitee) -> String {
      let label: String? =
        switch invitee {
        case .person(let id): index.person(id).flatMap { words.person($0) }
        case .reviewer(let id): index.reviewer(id).map { words.reviewer($0) }
        }
      return label ?? PageWords.others
    }
    func lines(_ answer: ReplyStatus.Answer) -> [PageText] {
      let open = replies.filter { $0.answer == answer }
      return open.map { $0.session }.uniqued.compactMap { id in
        guard let session = index.session(id) else { return nil }
        let who = open.filter { $0.session == id }.map { label($0.invitee) }.collapsed
        return PageText(
          .session(id, title: words.title(session)), .words(": "),
          .written(who.joined(separator: "; ")))
      }
    }
    waiting = replies.count { $0.answer == .none }
    declined = replies.count { $0.answer == .declined }
    guard !replies.isEmpty else {
      section = nil
      return
    }
    var blocks: [PageBlock] = [
      .paragraph(PageText(PageWords.replyTally(of: replies.map { $0.answer })))
    ]
    if declined > 0 {
      blocks += [.heading(PageWords.declinedHeading), .list(lines(.declined))]
    }
    if waiting > 0 {
      blocks.append(.folded(PageWords.waitingCount(waiting), lines(.none)))
    }
    section = PageSection(anchor: "replies", heading: PageWords.repliesHeading, blocks: blocks)
  }
}
