import Exports
import ReviewModel

extension TimetableExport {
  /// The sessions, in order of time, that have no other time while all others stay where they are; nil without any.
  func fragileSessions(_ sessions: [SessionID]) -> PageSection? {
    guard !sessions.isEmpty else { return nil }
    let index = ReviewIndex(review)
    return PageSection(
      anchor: "fragile", heading: PageWords.fragileHeading(sessions.count),
      blocks: [
        .paragraph(PageText(PageWords.fragileText)),
        .list(
          sessions.compactMap { id in
            index.session(id).map { PageText(.session(id, title: disclosure.title($0))) }
          }),
      ])
  }
}
