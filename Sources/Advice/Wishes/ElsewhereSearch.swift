import CivilTime
import PlanCheck
import ReviewModel
import Solving

/// Looks for one place of a session at a time: with everything else as it is, or with others moved.
struct ElsewhereSearch {
  let vacancies: Vacancies
  private let session: SessionID
  private let plan: Plan
  private let review: Review
  private let before: Verdict
  private let judge: PlanJudge
  private let alternatives: AlternativeJudge
  /// The prices without those of replanning: somebody who asks for another place has accepted the move.
  private let weights: PriceTable

  init(
    _ session: Session, in plan: Plan, _ before: Verdict, of review: Review, _ judge: PlanJudge
  ) {
    (self.session, self.plan, self.review) = (session.id, plan, review)
    (self.before, self.judge) = (before, judge)
    alternatives = AlternativeJudge(review, plan)
    vacancies = Vacancies(for: session, in: plan, alternatives, of: review)
    var weights = review.weights
    for price in [Price.movedTime, .movedRoom, .movedReviewer, .movedParticipant] {
      weights[price] = 0
    }
    self.weights = weights
  }

  /// The cheapest place at a start with everything else as it is; nil where there is none.
  func cheapest(at start: CivilMinute) -> PlacesElsewhere.Option? {
    vacancies.proposals(at: start).compactMap { alone($0) }.enumerated().min {
      ($0.element.change.cost, $0.offset) < ($1.element.change.cost, $1.offset)
    }?.element
  }

  /// The session elsewhere with everything else as it is: judged among its neighbours, which takes no longer for
  /// hundreds of sessions than for a few.
  private func alone(_ place: Assignment) -> PlacesElsewhere.Option? {
    guard let alternative = alternatives.alternative(place) else {
      return option(plan.placing(place))
    }
    let change = JudgedChange(alternative)
    guard change.isLegal else { return nil }
    return PlacesElsewhere.Option(plan: plan.placing(place), at: place, change: change, others: 0)
  }

  /// For each of some starts, a place with as few others moved as were found; none for a start without one.
  func withOthersMoved(to starts: [CivilMinute]) -> [PlacesElsewhere.Option] {
    let nearby = NearbyPlan(review, near: plan)
    var fewest = FewestMoves(from: plan, before, for: session, of: review, judge)
    return starts.compactMap { start in
      let wish = Pin(start: start)
      return nearby.plan(wishing: session, wish).flatMap {
        option(fewest.plan($0, granting: wish))
      }
    }
  }

  private func option(_ other: Plan) -> PlacesElsewhere.Option? {
    guard let at = other.assignment(of: session) else { return nil }
    let change = JudgedChange(from: before, to: judge.verdict(on: other), at: weights)
    guard change.isLegal else { return nil }
    let moves = PlanMoves(from: plan, to: other, of: review)
    return PlacesElsewhere.Option(
      plan: other, at: at, change: change, others: moves.others(than: session).count)
  }
}
