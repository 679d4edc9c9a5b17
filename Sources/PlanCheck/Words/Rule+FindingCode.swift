public import Findings
public import ReviewModel

extension Rule {
  /// The code under which a broken rule is reported: `FW430` for the first of the catalogue.
  public var findingCode: FindingCode {
    switch self {
    case .plan: .unsoundPlan
    case .leadIn: .planLeadIn
    case .grid: .planGrid
    case .day: .planDay
    case .phase: .planPhase
    case .window: .planWindow
    case .pin: .planPin
    case .participantChoice: .planParticipantChoice
    case .participantAvailable: .planParticipantAvailable
    case .participantClash: .planParticipantClash
    case .reviewerAvailable: .planReviewerAvailable
    case .reviewerClash: .planReviewerClash
    case .roomNeeded: .planRoomNeeded
    case .roomAvailable: .planRoomAvailable
    case .roomClash: .planRoomClash
    case .roomCapacity: .planRoomCapacity
    case .roomFeatures: .planRoomFeatures
    case .teamSize: .planTeamSize
    case .teamRoles: .planTeamRoles
    case .teamNamed: .planTeamNamed
    case .conflictOfInterest: .planConflictOfInterest
    case .order: .planOrder
    case .separateDays: .planSeparateDays
    case .separateTimes: .planSeparateTimes
    case .sameTime: .planSameTime
    case .sameDay: .planSameDay
    case .sameTeam: .planSameTeam
    case .parallel: .planParallel
    case .dailyLoad: .planDailyLoad
    case .breakTime: .planBreak
    case .lunch: .planLunch
    case .mandatory: .planMandatory
    }
  }
}
