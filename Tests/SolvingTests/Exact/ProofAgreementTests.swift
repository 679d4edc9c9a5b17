import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Engine
@testable import Solving

/// The proof and the judge share no code: a plan that is found is sound, and where the proof finds no plan there is
/// none.
struct ProofAgreementTests {
  /// Whether some rules can hold together, by the solver; a timetable that it finds is judged.
  private func canHold(
    _ rules: [Int], _ formulation: GroundFormulation, _ solver: inout ExactSolver
  ) -> Bool {
    solver.ask(about: rules)
    var verdict = ExactSolver.Verdict.undecided
    while verdict == .undecided { verdict = solver.advance(conflicts: 1000) }
    guard verdict == .feasible else { return false }
    let plan = formulation.base.plan(solver.timetable)
    let kept = Set(rules.map { formulation.rules[$0] })
    let broken = PlanJudge(formulation.review).verdict(on: plan).violations.filter {
      [.grid, .day, .phase].contains($0.rule)
        || kept.contains($0.groundRule(in: formulation.review))
    }
    #expect(broken.isEmpty)
    return true
  }

  @Test(arguments: Effort.numbers(100, of: 300))
  func `a tiny review has a plan, or a set of rules that no plan keeps and that cannot spare one`(
    seed: Int
  ) {
    prove(TinyReview.review(seed: UInt64(seed)))
  }

  @Test(arguments: Effort.numbers(100, of: 300))
  func `a tiny review that uses all that a week can say is decided as rightly`(seed: Int) {
    prove(TinyReview.review(seed: UInt64(seed)).arranged(seed: UInt64(seed)))
  }

  private func prove(_ review: Review) {
    var proof = PlanProof(review)
    var verdict = PlanProof.Verdict.undecided
    while verdict == .undecided { verdict = proof.advance(conflicts: 1000) }
    switch verdict {
    case .undecided: break
    case .feasible(let plan): #expect(PlanJudge(review).verdict(on: plan).isFeasible)
    case .infeasible(let conflicts, let isIrreducible):
      #expect(isIrreducible)
      let formulation = proof.formulation
      let rules = formulation.everyRule.filter { number in
        formulation.conflicts([number]).allSatisfy { conflicts.contains($0) }
      }
      #expect(rules.count == conflicts.count)
      #expect(!EveryPlan(review, keeping: rules.map { formulation.rules[$0] }).exists())
      // Sparing a rule leaves a timetable, which the judge has to find sound.
      var solver = ExactSolver(formulation.problem)
      for rule in rules {
        #expect(canHold(rules.filter { $0 != rule }, formulation, &solver))
      }
    }
  }

  @Test(arguments: Effort.numbers(60, of: 200))
  func `any rules of a tiny review hold together, or some of them that are named do not`(seed: Int)
  {
    let plain = TinyReview.review(seed: UInt64(seed))
    let review = seed % 2 == 0 ? plain : plain.arranged(seed: UInt64(seed))
    let formulation = GroundFormulation(review)
    var solver = ExactSolver(formulation.problem)
    var random = SeededGenerator(seed: UInt64(seed))
    for percent in [60, 90] {
      let rules = formulation.everyRule.filter { _ in random.chance(percent) }
      if canHold(rules, formulation, &solver) { continue }
      guard case .infeasible(let core) = solver.advance(conflicts: 1) else { continue }
      #expect(core.allSatisfy { rules.contains($0) })
      #expect(!EveryPlan(review, keeping: core.map { formulation.rules[$0] }).exists())
    }
  }

  @Test(arguments: Effort.numbers(10, of: 30))
  func
    `a random review that the proof says has a plan has one, and annealing finds none where it says not`(
      seed: Int
    )
  {
    let review = RandomReview.review(seed: UInt64(seed))
    var proof = PlanProof(review)
    var verdict = PlanProof.Verdict.undecided
    while verdict == .undecided { verdict = proof.advance(conflicts: 1000) }
    switch verdict {
    case .undecided: break
    case .feasible(let plan): #expect(PlanJudge(review).verdict(on: plan).isFeasible)
    case .infeasible:
      var search = TimetableSearch(review, seed: UInt64(seed))
      for index in search.walkers.indices { search.walkers[index].advance(steps: 2000) }
      #expect(!PlanJudge(review).verdict(on: search.plan()).isFeasible)
    }
  }
}
