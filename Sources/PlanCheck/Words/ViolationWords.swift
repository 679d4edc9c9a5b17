import CivilTime
import Findings
import ReviewModel

/// Puts broken rules into words: the one place where the judge's findings become sentences.
struct ViolationWords {
  let plan: Plan
  let timetable: JudgedTimetable
  let names: SubjectNames

  var review: Review { timetable.review }

  init(_ plan: Plan, _ timetable: JudgedTimetable) {
    self.plan = plan
    self.timetable = timetable
    names = SubjectNames(timetable.review)
  }

  /// The sentence for a violation; the rule's own where the violation names nothing to say more about.
  func sentence(for violation: Violation) -> ViolationSentence {
    specificSentence(for: violation) ?? ViolationSentence(violation.rule.sentence, mend: "")
  }

  private func specificSentence(for violation: Violation) -> ViolationSentence? {
    // A session that is not held, or an unknown one, has only sentences that need no time or place.
    guard let first = violation.sessions.first, let placed = timetable.placement(of: first),
      violation.rule != .plan
    else { return sentenceWithoutPlacement(for: violation) }
    let others = violation.sessions.compactMap { timetable.placement(of: $0) }
    switch violation.rule {
    case .plan, .leadIn, .mandatory: return sentenceWithoutPlacement(for: violation)
    case .grid: return offGrid(placed)
    case .day: return outsideHours(placed)
    case .phase: return wrongPhase(placed)
    case .window: return outsideWindows(placed)
    case .pin: return unpinned(placed)
    case .participantChoice: return wrongChoice(placed)
    case .participantAvailable, .reviewerAvailable, .roomAvailable:
      return notFree(violation.subject, placed)
    case .participantClash, .reviewerClash:
      return twoPlaces(violation.subject, others)
    case .roomClash: return roomUsedTwice(violation.subject, others)
    case .roomNeeded: return roomNeeded(placed)
    case .roomCapacity: return tooFewSeats(placed)
    case .roomFeatures: return unsuitableRoom(placed)
    case .teamSize: return wrongSize(placed)
    case .teamRoles: return missingRoles(violation.subject, placed)
    case .teamNamed: return missingNames(placed)
    case .conflictOfInterest: return conflictOfInterest(violation.subject, placed)
    case .order: return outOfOrder(others)
    case .separateDays: return sameDay(others)
    case .separateTimes: return sameTime(others)
    case .sameTime: return differentStarts(others)
    case .sameDay: return differentDays(others)
    case .sameTeam: return differentTeams(others)
    case .parallel: return tooManyAtOnce(others)
    case .dailyLoad: return tooManyInADay(violation.subject, others)
    case .breakTime: return noBreak(violation.subject, others)
    case .lunch: return noLunch(violation.subject, others)
    }
  }

  private func sentenceWithoutPlacement(for violation: Violation) -> ViolationSentence? {
    switch violation.subject {
    case .remark(.leadInTooShort):
      return ViolationSentence(review.shortLeadInMessage, mend: review.shortLeadInMend)
    case .remark(.unknownRoom): return unknownRoom(of: violation.sessions)
    case .remark(.unknownOrRepeatedReviewer): return unsoundTeam(of: violation.sessions)
    case .remark(.unknownOrRepeatedParticipant): return unsoundChoice(of: violation.sessions)
    case .remark(.unknownOrRepeatedSession): return unsoundSession(violation.sessions)
    default:
      let sessions = violation.sessions.map { names.session($0) }.joined(separator: " and ")
      return ViolationSentence(
        "\(sessions) is not held.", mend: "Place it, or mark it as optional.")
    }
  }
}
