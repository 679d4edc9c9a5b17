import ReviewModel

/// Cells that say what a review is about.
enum ReviewKindCell {
  static let words = WordCell<ReviewKind>(
    ReviewKind.allCases.map { WordCell.Choice($0.words, $0, synonyms(of: $0)) })

  private static func synonyms(of kind: ReviewKind) -> [String] {
    switch kind {
    case .children: ["children", "childrens", "safeguardingchildrenpeerreview"]
    case .adults: ["adultsocialcare", "adultspreparationforassurance", "preparationforassurance"]
    case .corporate: ["corporatepeerchallenge", "peerchallenge", "cpc"]
    case .progress: ["progress", "followup", "followupvisit"]
    }
  }
}
