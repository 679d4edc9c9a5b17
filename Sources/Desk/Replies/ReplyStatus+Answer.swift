public import Correspondence
import Exports
import ReviewModel
public import WeekPage

extension ReplyStatus.Answer {
  /// The group in which an answer counts: who sends somebody who does not come leaves the seat empty.
  ///
  /// - Parameter answer: The answer; nil for none.
  public init(_ answer: Reply.Answer?) {
    switch answer {
    case .accepted: self = .accepted
    case .tentative: self = .tentative
    case .declined, .delegated(_, says: .doesNotCome): self = .declined
    case .delegated: self = .delegated
    case nil: self = .none
    }
  }
}
