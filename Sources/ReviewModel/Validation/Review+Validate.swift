public import Findings

extension Review {
  /// Everything in the review that contradicts itself, all of it together.
  ///
  /// An error means that the review cannot be planned or judged as it stands. A warning is something that
  /// planning can live with, or that it will explain better: a session that no room can seat, a lead-in that is
  /// too short, sessions that wait for each other in a circle.
  ///
  /// - Parameter place: Where an entry stands in the file that its reader has open.
  /// - Returns: The findings, list by list in the order of `review-format.md`.
  public func validate(at place: (ReviewPlace) -> Place) -> [Finding] {
    var validation = ReviewValidation(of: self)
    validation.checkSettings()
    validation.checkDays()
    validation.checkThemesAndSites()
    validation.checkTravel()
    validation.checkRooms()
    validation.checkReviewers()
    validation.checkPeople()
    validation.checkSessions()
    validation.checkOrderCycles()
    validation.checkLinks()
    validation.checkRoomCircles()
    validation.checkNames()
    validation.checkJourneys()
    validation.checkTeamRooms()
    validation.checkJoinedRooms()
    validation.checkOrganisations()
    validation.checkIdentities()
    validation.checkEverybodyIsMet()
    validation.checkManagers()
    validation.checkWholeTeam()
    validation.checkFixedDays()
    return validation.faultsByCause.map { fault in
      Finding(
        fault.code, fault.severity, at: place(fault.place), text: fault.text, fault.message,
        mend: fault.mend)
    }
  }
}

/// A finding whose place is not yet a place in a file.
struct ReviewFault {
  var code: FindingCode
  var severity: Severity
  var place: ReviewPlace
  var text: String
  var message: String
  var mend: String
  /// The common cause of several findings, such as a missing sheet; nil where the finding stands alone.
  var cause: String?
}
