public import CivilTime
public import ReviewModel

/// One thing that could befall a week: somebody, a room or a site cannot be had for some time.
public struct WeekAbsence: Sendable, Hashable {
  /// Who or what cannot be had.
  public enum Subject: Sendable, Hashable {
    /// A member of the team.
    case reviewer(ReviewerID)
    /// An interviewee.
    case person(PersonID)
    /// A room, and with it the rooms that it is a part of and its parts.
    case room(RoomID)
    /// A site with all its rooms, and what is held there without a room.
    case site(SiteID)
  }

  /// For how long.
  public enum Extent: Sendable, Hashable {
    /// For the time of one session of the timetable.
    case session(SessionID)
    /// Before midday of a date.
    case morning(CivilDate)
    /// From midday of a date.
    case afternoon(CivilDate)
    /// All of a date.
    case day(CivilDate)
    /// From a date to the end of the week.
    case rest(CivilDate)
    /// The whole week.
    case week
  }

  /// Who or what cannot be had.
  public let subject: Subject
  /// For how long.
  public let extent: Extent
  /// The time for which the subject cannot be had.
  public let span: TimeSpan

  /// An absence.
  ///
  /// - Parameters:
  ///   - subject: Who or what cannot be had.
  ///   - extent: For how long.
  ///   - span: The time that this is.
  init(_ subject: Subject, _ extent: Extent, _ span: TimeSpan) {
    (self.subject, self.extent, self.span) = (subject, extent, span)
  }

  /// Whether a session cannot be held as a timetable has it: somebody of its team or of those who must be there is
  /// away, or its room or site cannot be had.
  func touches(_ placed: PlacedSession, of index: ReviewIndex) -> Bool {
    switch subject {
    case .reviewer(let id):
      placed.span.overlaps(span) && placed.team.contains { $0.id == id }
    case .person(let id): placed.span.overlaps(span) && placed.attendees.contains(id)
    case .room(let id):
      placed.roomSpan.overlaps(span) && placed.room.map { index.sharesSpace($0.id, id) } ?? false
    case .site(let id):
      if let room = placed.room {
        placed.roomSpan.overlaps(span) && index.review.isRoom(room, at: id)
      } else {
        placed.span.overlaps(span) && index.review.isHeld(placed.session, withoutRoomAt: id)
      }
    }
  }
}

extension Review {
  /// The review as it is once an absence has befallen it.
  public func suffering(_ absence: WeekAbsence) -> Review {
    var result = self
    let span = absence.span
    switch absence.subject {
    case .reviewer(let id):
      for index in reviewers.indices where reviewers[index].id == id {
        result.reviewers[index].availability.unavailable.append(span)
      }
    case .person(let id):
      for index in people.indices where people[index].id == id {
        result.people[index].availability.unavailable.append(span)
      }
    case .room(let id):
      let lost = ReviewIndex(self).roomsSharingSpace(with: id)
      for index in rooms.indices where lost.contains(rooms[index].id) {
        result.rooms[index].availability.unavailable.append(span)
      }
    case .site(let id):
      for index in rooms.indices where isRoom(rooms[index], at: id) {
        result.rooms[index].availability.unavailable.append(span)
      }
      for index in sessions.indices where isHeld(sessions[index], withoutRoomAt: id) {
        result.sessions[index].windows = windows(of: sessions[index], without: span)
      }
    }
    return result
  }

  /// Whether a room is at a site; a room without a site is at the only one there is.
  fileprivate func isRoom(_ room: Room, at site: SiteID) -> Bool {
    (room.site ?? (sites.count == 1 ? sites[0].id : nil)) == site
  }

  /// Whether a session is held at a site, and in no room there.
  fileprivate func isHeld(_ session: Session, withoutRoomAt site: SiteID) -> Bool {
    !session.needsRoom && session.site == site
  }

  /// What is left of the times of a session; never none, which would mean any time.
  private func windows(of session: Session, without span: TimeSpan) -> [TimeSpan] {
    let possible = session.windows.isEmpty ? days.map { $0.hours(for: session) } : session.windows
    let left = TimeSpan.subtracting([span], from: possible)
    return left.isEmpty ? [TimeSpan(from: span.start, to: span.start)] : left
  }
}
