import CivilTime
public import ReviewModel

/// Puts the shares of a cost into words.
public struct ShareWords: Sendable {
  private let review: Review
  private let names: SubjectNames

  /// The words for a review.
  public init(_ review: Review) {
    self.review = review
    names = SubjectNames(review)
  }

  /// Why a plan pays this share of its cost, as a sentence without its full stop.
  public func text(_ share: CostShare) -> String {
    let sessions = share.sessions.map { names.session($0) }
    let first = sessions.first ?? ""
    let second = sessions.dropFirst().first ?? ""
    let reviewer = share.reviewers.first.map { names.reviewer($0) } ?? ""
    let day = share.date.map { " on " + $0.wordsWithoutYear } ?? ""
    switch share.price {
    case .unscheduled: return "\(first) is left out"
    case .themeUncovered:
      return "nobody on the team of \(first) knows \(joined(missed(share)))"
    case .preferredWindow: return "\(first) lies outside the times preferred for it"
    case .preferredOrder: return "\(first) comes before \(second), where it should follow"
    case .siteChange: return "\(reviewer) works at \(share.count + 1) sites\(day)"
    case .placeholder:
      return
        "\(first) has \(joined(share.reviewers.map { names.reviewerInSentence($0) })), still to be "
        + "named, on its team"
    case .standIn:
      return "\(joined(missed(share))) \(share.count == 1 ? "stands" : "stand") in at \(first)"
    case .optionalAbsent: return "\(first) is without \(joined(missed(share))), wanted there"
    case .backToBack: return "\(reviewer) goes straight from \(first) to \(second)\(day)"
    case .loadBalance:
      let least = share.reviewers.last.map { names.reviewerInSentence($0) } ?? ""
      return
        "\(reviewer) has \(counted(share.count * review.gridMinutes, "minute")) of sessions more than "
        + least
    case .roomChange: return "\(reviewer) works in \(share.count + 1) rooms\(day)"
    case .longDay:
      return
        "\(reviewer) has more than \(counted(review.rules.longDayMinutes, "minute")) of sessions\(day)"
    case .roomFit: return "\(first) leaves \(share.count * 5) or more seats of its room empty"
    case .movedTime: return "\(first) starts at another time than published"
    case .movedRoom: return "\(first) is in another room than published"
    case .movedReviewer:
      return "\(first) has \(counted(share.count, "change")) to its published team"
    case .movedParticipant:
      return "\(first) has \(counted(share.count, "change")) to those chosen for it"
    }
  }

  private func missed(_ share: CostShare) -> [String] {
    switch share.missed {
    case .nothing: []
    case .people(let ids): ids.map { names.person($0) }
    case .themes(let ids):
      ids.map { id in
        review.themes.first { $0.id == id }.map { "\"" + $0.name + "\"" } ?? id.text
      }
    }
  }

  private func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
