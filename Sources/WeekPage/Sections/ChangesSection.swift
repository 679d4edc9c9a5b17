import CivilTime
import Exports
import ReviewModel

extension TimetableExport {
  /// What differs from a version that people have; nil where nothing does.
  func changes(_ changes: PageChanges) -> PageSection? {
    let since = disclosure.text(changes.since)
    let index = ReviewIndex(review)
    let anchor = "changes"
    guard !changes.sessions.isEmpty else {
      return PageSection(
        anchor: anchor, heading: PageWords.changesHeading(since),
        blocks: [.paragraph(PageText(PageWords.noChanges))])
    }
    let lines = changes.sessions.map { change in
      let title =
        index.session(change.session).map { disclosure.title($0) } ?? disclosure.text(change.title)
      return PageText(
        change.after == nil ? .written(title) : .session(change.session, title: title),
        .words(": "), .written(what(change, index.session(change.session))))
    }
    return PageSection(
      anchor: anchor, heading: PageWords.changesHeading(since), blocks: [.list(lines)])
  }

  /// What is different about a session, in words.
  private func what(_ change: PageChange, _ session: Session?) -> String {
    switch (change.before, change.after) {
    case (nil, nil): return PageWords.noLongerHeld
    case (nil, let after?): return PageWords.newAt(after.start)
    case (_?, nil): return PageWords.noLongerHeld
    case (let before?, let after?):
      var parts: [String] = []
      if before.start != after.start { parts.append(PageWords.moved(before.start, after.start)) }
      if before.room != after.room {
        let isShown = session.map { disclosure.showsVenue(of: $0) } ?? false
        parts.append(
          isShown
            ? PageWords.roomMoved(label(before.room), label(after.room)) : PageWords.venueMoved)
      }
      let joined = after.reviewers.filter { !before.reviewers.contains($0) }
      let left = before.reviewers.filter { !after.reviewers.contains($0) }
      if !joined.isEmpty { parts.append(PageWords.joined(joined.map { label($0) })) }
      if !left.isEmpty { parts.append(PageWords.left(left.map { label($0) })) }
      return parts.isEmpty ? PageWords.detailsChanged : parts.joined(separator: "; ")
    }
  }

  private func label(_ id: RoomID?) -> String {
    guard let id else { return PageWords.noRoom.lowercasedFirst }
    return review.rooms.first { $0.id == id }.map { disclosure.room($0) }
      ?? disclosure.text(id.text)
  }

  private func label(_ id: ReviewerID) -> String {
    review.reviewers.first { $0.id == id }.map { disclosure.role($0) } ?? disclosure.text(id.text)
  }
}
