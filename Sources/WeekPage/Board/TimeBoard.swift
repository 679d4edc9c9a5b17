import CivilTime
import Exports
import ReviewModel

/// Lanes side by side under one ruler: the rooms of a day, or the days of a week.
struct TimeBoard {
  /// What a lane of a board is of, which decides what its cards tell.
  enum Kind: String {
    /// A day of the week, which is seen as a whole.
    case week
    /// A room on one day.
    case rooms
    /// A reviewer on one day.
    case reviewers
  }

  /// One lane.
  struct Lane {
    let title: String
    var note = ""
    /// Whom or what the lane is of, by which the script finds it on each day; empty where nobody looks for it.
    var key = ""
    let date: CivilDate
    let cards: [Card]
    /// The journeys between two sessions.
    var journeys: [TimeSpan] = []
  }

  /// A session in its lane, beside those that are held at the same time.
  struct Card {
    let entry: TimetableEntry
    /// How many sessions share the width of the lane, and the number of this one among them, from 0.
    let sharing: Int
    let position: Int
  }

  let kind: Kind
  let caption: String
  let lanes: [Lane]
}

extension TimeBoard.Card {
  /// Sessions dealt to the width of a lane.
  ///
  /// Those that overlap, or are held together by others that do, share the width evenly; each goes to the first part
  /// that is free. Any other session has the whole width.
  ///
  /// The entries are those of one day, in order of time; sessions that take no time are left out.
  ///
  /// - Returns: A card for each session.
  static func sideBySide(_ entries: [TimetableEntry]) -> [TimeBoard.Card] {
    var cards: [TimeBoard.Card] = []
    var together: [(entry: TimetableEntry, position: Int)] = []
    var ends: [CivilMinute] = []
    func close() {
      cards += together.map {
        TimeBoard.Card(entry: $0.entry, sharing: ends.count, position: $0.position)
      }
      together = []
      ends = []
    }
    for entry in entries where !entry.span.isEmpty {
      if let last = ends.max(), last <= entry.span.start { close() }
      let position = ends.firstIndex { $0 <= entry.span.start } ?? ends.count
      if position == ends.count { ends.append(entry.span.end) }
      ends[position] = entry.span.end
      together.append((entry, position))
    }
    close()
    return cards
  }
}
