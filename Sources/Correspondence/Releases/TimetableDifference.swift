import CivilTime
import ReviewModel

/// What changed from one version of a timetable to another, in order of time.
public struct TimetableDifference: Sendable, Hashable {
  /// The changes, each session once: by when it is now, or last was.
  public let changes: [SessionChange]

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - before: What people know.
  ///   - after: What is to be; each version with its own review.
  public init(from before: TimetableVersion, to after: TimetableVersion) {
    var old: [SessionID: Appointment] = [:]
    for appointment in before.appointments { old[appointment.session] = appointment }
    var changes: [SessionChange] = []
    for appointment in after.appointments {
      let known = old[appointment.session]
      old[appointment.session] = nil
      if let change = SessionChange(from: known, to: appointment) { changes.append(change) }
    }
    for appointment in before.appointments where old[appointment.session] != nil {
      changes.append(.withdrawn(appointment))
    }
    self.init(changes)
  }

  private init(_ changes: [SessionChange]) {
    self.changes = changes.sorted { left, right in
      let (one, other) = (left.appointment, right.appointment)
      return (one.span.start, one.session) < (other.span.start, other.session)
    }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// What changed for one recipient, and no more than the recipient may know; a person who is added to a session
  /// finds it new.
  public func changes(for recipient: Recipient) -> TimetableDifference {
    TimetableDifference(changes.compactMap { $0.seen(by: recipient) })
  }

  /// How many changes there are of a kind.
  public func count(_ kind: SessionChange.Kind) -> Int { changes.count { $0.kind == kind } }
}
