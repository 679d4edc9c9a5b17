import Exports
import ReviewModel

/// The views for one person or one door that the page can turn into.
struct PageViews {
  /// What a view is of; the raw value begins its link.
  enum Kind: String, CaseIterable {
    case reviewer = "team"
    case participant = "person"
    case door
  }

  /// One view.
  struct View {
    let kind: Kind
    /// Whom or what it is of, as its heading and its link name it.
    let label: String
    /// The sessions in it.
    let sessions: [SessionID]
    /// The keys of the lanes by reviewer that make up the view (``TimeBoard/Lane/key``); empty for other views.
    var lane = ""
  }

  /// Every view, in the order of the review's lists.
  let all: [View]

  /// The views that an export may offer.
  ///
  /// There is a door sheet only where every venue may be shown: a door sheet that left a session out would invite
  /// people to walk in on it.
  init(_ export: TimetableExport) {
    let (review, words, entries) = (export.review, export.disclosure, export.timetable.entries)
    var labels = DistinctLabels()
    var views: [View] = []
    func add(
      _ kind: Kind, _ label: String?, lane: String = "", _ isIn: (TimetableEntry) -> Bool
    ) {
      let sessions = entries.filter(isIn).map { $0.session.id }
      guard let label, !sessions.isEmpty else { return }
      views.append(
        View(kind: kind, label: labels.label(label), sessions: sessions, lane: lane))
    }
    for (position, reviewer) in review.reviewers.enumerated() {
      add(.reviewer, words.reviewer(reviewer), lane: String(position)) {
        $0.isAttended(by: reviewer)
      }
    }
    if export.privacy.writesParticipantFiles {
      for person in review.people {
        add(.participant, words.person(person)) { $0.concerns(person) }
      }
    }
    if entries.allSatisfy({ words.showsVenue(of: $0.session) }) {
      for room in review.rooms {
        add(.door, words.room(room)) { $0.room?.id == room.id }
      }
    }
    all = views
  }
}

/// Keeps labels apart: the second that reads the same gets a number.
private struct DistinctLabels {
  private var taken: Set<String> = []

  mutating func label(_ text: String) -> String {
    var label = text
    var number = 2
    while !taken.insert(label).inserted {
      label = text + " (" + String(number) + ")"
      number += 1
    }
    return label
  }
}

extension PageWords {
  static func label(_ kind: PageViews.Kind) -> String {
    switch kind {
    case .reviewer: reviewersOwn
    case .participant: participantsOwn
    case .door: doors
    }
  }
}
